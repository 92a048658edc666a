/**
 * `npm run eval -- gold [--half open|aside|both|written|who|voices] [--misses]`: the project's own passages against what the program reads. Of the half
 * set aside only sums are ever printed: who sees its misses has begun to learn it by heart.
 */
import type { Article } from '../src/model/article.js';
import { Fault } from '../src/model/fault.js';
import type { Reading } from '../src/model/reading.js';
import { createReader } from '../src/read/read.js';
import { loadWeights } from '../src/weights/load.js';
import { STATEMENT_FIELDS } from './examples.js';
import type { Passage } from './gold-notation.js';
import { type GoldSummary, type PassageScore, scorePassage, summarise } from './gold-score.js';
import { type GoldSet, loadHalf, READ, SPEAKERS_ONLY } from './gold-set.js';

/** A passage as it would come from a JSON line. */
export function articleOf({ name, text, published, outlet }: Passage): Article {
  const origin = { kind: 'file', offset: 0, length: text.length, sha256: '', bytes: null } as const;
  return { id: name, path: null, url: null, outlet, title: null, published, language: 'en', text, origin };
}

export function scoreHalf(half: GoldSet, read: (article: Article) => Reading): PassageScore[] {
  return loadHalf(half).map((passage) => scorePassage(passage, read(articleOf(passage))));
}

/** Figures of the gate. */
export function goldFigures({ byField, layer, half, ...figures }: GoldSummary): Readonly<Record<string, number>> {
  return { ...figures, ...Object.fromEntries(STATEMENT_FIELDS.map((field) => [`field:${field}`, byField[field]])) };
}

export function gold(half: string, misses: boolean): void {
  const speakersOnly = SPEAKERS_ONLY.find((each) => each === half);
  if (speakersOnly !== undefined) {
    who(speakersOnly, misses);
    return;
  }
  const halves = READ.filter((each) => (half === 'both' ? each !== 'written' : each === half));
  if (halves.length === 0) throw new Fault('usage', `--half is open, aside, both, written, who or voices, not ${half}`);
  const read = createReader(loadWeights());
  const scores: PassageScore[] = [];
  for (const each of halves) {
    const found = scoreHalf(each, read);
    scores.push(...found);
    if (each !== 'aside') printPassages(found, misses);
    else if (misses) console.log('the half set aside keeps its misses to itself');
  }
  const summary = summarise(half, scores);
  console.log(`\n${'field'.padEnd(12)}  right`);
  for (const field of STATEMENT_FIELDS)
    console.log(`${field.padEnd(12)}  ${summary.byField[field].toFixed(1).padStart(5)}`);
  console.log(`\n${JSON.stringify(summary)}`);
}

/** The passages in which only speakers are written down: their share that is right, of the statements found. */
function who(half: GoldSet, misses: boolean): void {
  const scores = scoreHalf(half, createReader(loadWeights()));
  if (misses)
    for (const { name, misses: lines } of scores)
      for (const line of lines) if (/^(?:wrong speaker|missed)/.test(line)) console.log(`${name.padEnd(22)} ${line}`);
  const { recall, speakerDirect, speakerIndirect } = summarise(half, scores);
  console.log(JSON.stringify({ layer: 'gold', half, recall, speakerDirect, speakerIndirect }));
}

function printPassages(scores: readonly PassageScore[], misses: boolean): void {
  console.log(`${'passage'.padEnd(26)} gold found matched fields wrong`);
  for (const { name, expected, found, matched, fields, misses: lines } of scores) {
    const wrong = STATEMENT_FIELDS.reduce((sum, field) => sum + fields[field].wrong, 0);
    console.log(
      `${name.padEnd(26)} ${String(expected).padStart(4)} ${String(found).padStart(5)} ${String(matched).padStart(7)} ${String(wrong).padStart(12)}`,
    );
    if (misses) for (const line of lines) console.log(`    ${line}`);
  }
}
