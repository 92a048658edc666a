/**
 * `npm run eval -- attribute --gold FILE`: the models' own attributions, with what quotation marks add to them, against gold, in PolNeAR's span convention, and how
 * fast the whole of `read` goes over the same texts. Gold: JSON Lines `{id, text, title?, attributions}`, .gz accepted.
 */
import type { Article } from '../src/model/article.js';
import { createAnalyser } from '../src/read/analyse.js';
import { createFinder } from '../src/read/attribute/find.js';
import { bindAttribute } from '../src/read/attribute/model.js';
import { createReader } from '../src/read/read.js';
import { loadWeights } from '../src/weights/load.js';
import { type AttributionScores, KINDS, scoreAttributions } from './attributions.js';
import { type GoldLine, readGold } from './gold.js';
import { foundIn, inPolnearConvention } from './polnear.js';

export interface AttributeResult {
  readonly scores: AttributionScores;
  /** Tokens of the gold texts that the whole of `read` gets through in a second, median of five runs. */
  readonly tokensPerSecond: number;
  /** Per decile of score: how many statements, how many right by relation. */
  readonly reliability: readonly { from: number; count: number; right: number }[];
}

const RUNS = 5;

export function evaluateAttribute(gold: readonly GoldLine[]): AttributeResult {
  const weights = loadWeights();
  const model = bindAttribute(weights);
  if (model === null) throw new Error('there are no attribution weights');
  const finder = createFinder(model);
  const analyse = createAnalyser(weights);
  let tokens = 0;
  const reliability = Array.from({ length: 10 }, (_, k) => ({ from: k / 10, count: 0, right: 0 }));
  const articles = gold.map((line) => {
    const page = analyse(line.text, line.title);
    const { segments } = page;
    tokens += segments.tokens.count;
    const found = foundIn(page, finder, true);
    const spans = inPolnearConvention(found, segments);
    found
      .filter((one) => one.within < 0)
      .forEach((one, i) => {
        const bin = reliability[Math.min(9, Math.floor(one.score * 10))] as (typeof reliability)[number];
        bin.count++;
        const alone = scoreAttributions([
          { text: line.text, gold: line.attributions, found: [spans[i] as (typeof spans)[number]] },
        ]);
        if (alone.relation.precision > 0) bin.right++;
      });
    return { text: line.text, gold: line.attributions, found: spans };
  });
  const read = createReader(weights);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    for (const line of gold) read(articleOf(line));
    times.push(performance.now() - start);
  }
  const median = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] as number;
  return { scores: scoreAttributions(articles), tokensPerSecond: Math.round((tokens / median) * 1000), reliability };
}

function articleOf(line: GoldLine): Article {
  return {
    id: line.id,
    path: null,
    url: null,
    outlet: null,
    title: line.title,
    published: null,
    language: null,
    text: line.text,
    origin: { kind: 'stream', offset: 0, length: 0, sha256: '', bytes: null },
  };
}

/** The table and, as the last line, one JSON object. */
export async function attribute(goldPath: string): Promise<void> {
  const { scores, tokensPerSecond, reliability } = evaluateAttribute(readGold(goldPath));
  const row = (name: string, f: AttributionScores['relation']) =>
    `${name.padEnd(20)} P ${f.precision.toFixed(1).padStart(5)}  R ${f.recall.toFixed(1).padStart(5)}  F1 ${f.f1.toFixed(1).padStart(5)}   gold ${f.gold}  found ${f.found}`;
  console.log(row('relation', scores.relation));
  for (const kind of KINDS) console.log(row(`  ${kind}`, scores.kinds[kind]));
  console.log(row('exact source', scores.exact.source));
  console.log(row('exact cue', scores.exact.cue));
  console.log(row('exact content', scores.exact.content));
  console.log('reliability (score: share right by relation, of how many)');
  for (const bin of reliability) {
    if (bin.count > 0)
      console.log(
        `  ${bin.from.toFixed(1)}–${(bin.from + 0.1).toFixed(1)}  ${((100 * bin.right) / bin.count).toFixed(0).padStart(3)} %  of ${bin.count}`,
      );
  }
  console.log(`whole read: ${tokensPerSecond.toLocaleString('en')} tokens a second on one core`);
  console.log(JSON.stringify({ layer: 'attribute', ...attributeFigures({ scores, tokensPerSecond, reliability }) }));
}

/** The figures of the last line and of the gate. */
export function attributeFigures({ scores, tokensPerSecond }: AttributeResult): Record<string, number> {
  return {
    relation: scores.relation.f1,
    speech: scores.kinds.speech.f1,
    source: scores.exact.source.f1,
    cue: scores.exact.cue.f1,
    content: scores.exact.content.f1,
    direct: scores.kinds.direct.f1,
    indirect: scores.kinds.indirect.f1,
    mixed: scores.kinds.mixed.f1,
    other: scores.kinds.other.f1,
    precision: scores.relation.precision,
    recall: scores.relation.recall,
    tokensPerSecond,
  };
}
