/**
 * `npm run gate`: measures every layer whose gold is here and holds it against `eval/floors.json`; ends with `N passed, N failed`.
 *
 *   npm run gate -- --update                      raise the floors to what was measured
 *   npm run gate -- --update --allow-regression   lower them too; say why in the commit
 *   npm run gate -- --pin                         accept a changed gold file (its digest is part of the floor)
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createReader } from '../src/read/read.js';
import { loadWeights } from '../src/weights/load.js';
import { attributeFigures, evaluateAttribute } from './attribute.js';
import { readConllu } from './conllu.js';
import { copyFigures, evaluateCopies, linkLines, readLabels, readLines } from './copies.js';
import { scoreLabels } from './copies-score.js';
import { corefFigures, evaluateCoref, testDocuments } from './coref.js';
import { corpus } from './corpora.js';
import { DOSSIERS, readDossiers } from './dossiers.js';
import { evaluateEvents } from './events.js';
import { evaluateExamples } from './examples.js';
import { type Floors, hold, raise } from './floors.js';
import { readGap } from './gap.js';
import { readGold } from './gold.js';
import { goldFigures, scoreHalf } from './gold-run.js';
import { summarise } from './gold-score.js';
import { GOLD_FOLDER, type GoldSet } from './gold-set.js';
import { evaluateGum, readGum } from './gum-attributions.js';
import { htmlFigures, readPages } from './html.js';
import { evaluateNames, nameFigures, readNamed } from './name.js';
import { evaluateParse, parseFigures } from './parse.js';
import { evaluatePronouns, pronounFigures } from './pronoun.js';
import { evaluateSegment, segmentFigures } from './segment.js';
import { speakerFigures } from './speakers.js';
import { worldOf } from './speakers-gold.js';
import { evaluateTag, tagFigures } from './tag.js';
import { evaluateDossiers } from './tensions.js';
import { evaluateTime, readTimed, timeFigures } from './time.js';

const FLOORS = fileURLToPath(new URL('floors.json', import.meta.url));
/** Gold that comes with the repository. */
const OWN: Readonly<Record<string, string>> = {
  examples: fileURLToPath(new URL('../examples', import.meta.url)),
  speakers: join(GOLD_FOLDER, 'speakers', 'articles.txt'),
  'speakers/aside': join(GOLD_FOLDER, 'speakers', 'aside.txt'),
  'speakers/third': join(GOLD_FOLDER, 'speakers', 'third.txt'),
  'speakers/fourth': join(GOLD_FOLDER, 'speakers', 'fourth.txt'),
  'speakers/fifth': join(GOLD_FOLDER, 'speakers', 'fifth.txt'),
  'tensions/open': join(DOSSIERS, 'open'),
  'tensions/aside': join(DOSSIERS, 'aside'),
  'gold/open': join(GOLD_FOLDER, 'open'),
  'gold/aside': join(GOLD_FOLDER, 'aside'),
  'gold/who': join(GOLD_FOLDER, 'who'),
  'gold/voices': join(GOLD_FOLDER, 'voices'),
  'gold/written': join(GOLD_FOLDER, 'written'),
  'marks/passages': join(GOLD_FOLDER, 'marks', 'passages.txt'),
  'marks/haystack': markedIn('haystack.jsonl'),
  'marks/names': markedIn('names.jsonl'),
  'marks/who': markedIn('who.jsonl'),
};

/** Marks that stand apart from the corpora's texts, without which they tell nothing. */
function markedIn(file: string): string {
  return corpus('haystack') === null ? '' : join(GOLD_FOLDER, 'marks', file);
}

type Figures = Readonly<Record<string, number>>;

const MEASURES: Readonly<Record<string, (gold: string, only: string) => Promise<Figures>>> = {
  attribute: async (gold) => attributeFigures(evaluateAttribute(readGold(gold))),
  'gum-attributions': async (gold, only) => evaluateGum(readGum(gold).filter(({ doc }) => doc.startsWith(only))),
  segment: async (gold, only) =>
    segmentFigures(evaluateSegment(readConllu(gold).filter(({ id }) => id.startsWith(only)))),
  tag: async (gold) => tagFigures(evaluateTag(readConllu(gold))),
  parse: async (gold) => parseFigures(evaluateParse(readConllu(gold))),
  coref: async (gold) => corefFigures(evaluateCoref(testDocuments(gold))),
  pronoun: async (gold) => pronounFigures(evaluatePronouns(readGap(gold))),
  html: async (gold) => htmlFigures(readPages(gold)),
  copies: async (gold) => {
    if (!gold.endsWith('.tsv')) return copyFigures(evaluateCopies(gold.replace('gold.jsonl', 'articles.jsonl'), gold));
    const rows = readLabels(gold);
    const labelled = new Set(rows.flatMap(({ a, b }) => [a, b]));
    const lines = readLines<{ id: string; text: string }>(corpus('haystack') as string);
    const { f1 } = scoreLabels(rows, linkLines(lines.filter(({ id }) => labelled.has(id))).groups);
    return { f1: Math.round(f1 * 100) / 100 };
  },
  name: async (gold) => nameFigures(evaluateNames(readNamed(gold))),
  speakers: async (path) => speakerFigures(worldOf(path)),
  events: async (gold) => evaluateEvents(gold).figures,
  time: async (gold) => timeFigures(evaluateTime(readTimed(gold))),
  tensions: async (path) => {
    const { precision, recall, commitments } = evaluateDossiers(readDossiers(path));
    return { precision, recall, commitments: commitments.f1, state: commitments.state };
  },
  gold: async (path) => {
    const half = basename(path) as GoldSet;
    return goldFigures(summarise(half, scoreHalf(half, createReader(loadWeights()))));
  },
  examples: async () => {
    const { summary } = await evaluateExamples(createReader(loadWeights()));
    const { statements, fields } = summary;
    return {
      ...statements,
      ...Object.fromEntries(Object.entries(fields).map(([name, right]) => [`field:${name}`, right])),
    };
  },
};

function digestOf(path: string): string {
  const hash = createHash('sha256');
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:txt|jsonl|json)$/.test(name))
        .sort()
        .map((name) => join(path, name))
    : [path];
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

const { values } = parseArgs({
  options: { update: { type: 'boolean' }, 'allow-regression': { type: 'boolean' }, pin: { type: 'boolean' } },
});
const floors = JSON.parse(readFileSync(FLOORS, 'utf8')) as Floors;
const raised: Record<string, Floors[string]> = { ...floors };
let passed = 0;
let failed = 0;
let skipped = 0;
for (const [layer, floor] of Object.entries(floors)) {
  const gold = OWN[floor.gold] ?? corpus(floor.gold);
  // "tag ewt" is the layer tag, measured on EWT.
  const measure = MEASURES[layer.split(' ')[0]];
  if (measure === undefined) throw new Error(`floors.json names a layer "${layer}" that nothing measures`);
  if (gold === null || !existsSync(gold)) {
    skipped++;
    console.log(`SKIPPED  ${layer}: its gold ${floor.gold} is not here; set HEARSAY_CORPORA to the folder of corpora`);
    continue;
  }
  const sha256 = digestOf(gold);
  if (sha256 !== floor.sha256 && !values.pin && !values.update) {
    failed++;
    console.log(
      `FAILED   ${layer}: the gold ${floor.gold} is not the one the floors were set on; look at what changed, then run npm run gate -- --pin`,
    );
    continue;
  }
  const figures = await measure(gold, floor.only ?? '');
  for (const verdict of hold(layer, floor, figures)) {
    if (verdict.passed) passed++;
    else failed++;
    console.log(
      `${verdict.passed ? 'ok      ' : 'BELOW   '} ${layer.padEnd(10)} ${verdict.figure.padEnd(22)} ${String(verdict.measured ?? 'not measured').padStart(9)}  floor ${verdict.floor}`,
    );
  }
  raised[layer] = values.update
    ? raise(floor, sha256, figures, values['allow-regression'] ?? false)
    : { ...floor, sha256 };
}
if (values.update || values.pin) {
  const path = `${FLOORS}.new`;
  writeFileSync(path, `${JSON.stringify(raised, null, 2)}\n`);
  renameSync(path, FLOORS);
  console.log(`wrote ${FLOORS}`);
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
