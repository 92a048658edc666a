/**
 * `npm run eval -- parse --gold FILE`: trees over gold tokens and gold sentences, with the tagger's own tags and lemmas. Every token counts,
 * punctuation too. `las` compares labels without subtypes, as the CoNLL 2018 shared task does; `lasFull` compares them whole.
 */
import type { Weights } from '../src/model/weights.js';
import { bindWords } from '../src/read/linear/words.js';
import { DEPRELS } from '../src/read/parse/labels.js';
import { bindParse } from '../src/read/parse/model.js';
import { createParser } from '../src/read/parse/parse.js';
import { emptyForms, fillForms } from '../src/read/segment/forms.js';
import { UPOS } from '../src/read/tag/labels.js';
import { createTagger } from '../src/read/tag/tag.js';
import { loadWeights } from '../src/weights/load.js';
import { type GoldDocument, readConllu } from './conllu.js';

export interface ParseResult {
  readonly upos: number;
  readonly lemma: number;
  readonly uas: number;
  readonly las: number;
  readonly lasFull: number;
  /** Tokens the parser alone gets through in a second, tags given; median of five runs. */
  readonly tokensPerSecond: number;
  /** Per universal relation: gold arcs, and how many of them have the right head and the right relation. */
  readonly relations: ReadonlyMap<string, { gold: number; found: number; right: number }>;
}

const RUNS = 5;

export function evaluateParse(
  gold: readonly GoldDocument[],
  weights: Weights = loadWeights(),
  runs = RUNS,
): ParseResult {
  const model = bindParse(weights);
  if (model === null) throw new Error('there are no weights for trees');
  const parse = createParser(model);
  const classes = bindWords(weights);
  const tag = createTagger(weights);
  const prepared = gold.map((document) => {
    const forms = fillForms(document.text, document.tokens, classes, emptyForms());
    return { document, forms, tokens: tag(document.text, document.tokens, document.sentences, forms) };
  });
  const relations = new Map<string, { gold: number; found: number; right: number }>();
  const relation = (name: string) => {
    const known = relations.get(name) ?? { gold: 0, found: 0, right: 0 };
    relations.set(name, known);
    return known;
  };
  let count = 0;
  let [upos, lemma] = [0, 0];
  let heads = 0;
  let labelled = 0;
  let whole = 0;
  for (const { document, tokens, forms } of prepared) {
    const { head, deprel } = parse(document.text, tokens, document.sentences, forms);
    count += tokens.count;
    for (let i = 0; i < tokens.count; i++) {
      if (UPOS[tokens.upos[i]] === document.upos[i]) upos++;
      if (tokens.strings[tokens.lemma[i]] === document.lemma[i]) lemma++;
      const wanted = document.deprel[i].split(':')[0];
      const found = DEPRELS[deprel[i]].split(':')[0];
      relation(wanted).gold++;
      relation(found).found++;
      if (head[i] !== document.head[i]) continue;
      heads++;
      if (found !== wanted) continue;
      labelled++;
      relation(found).right++;
      if (DEPRELS[deprel[i]] === document.deprel[i]) whole++;
    }
  }
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    for (const { document, tokens, forms } of prepared) parse(document.text, tokens, document.sentences, forms);
    times.push(performance.now() - start);
  }
  const median = times.sort((a, b) => a - b)[Math.floor(runs / 2)];
  const percent = (n: number) => Math.round((10_000 * n) / count) / 100;
  return {
    upos: percent(upos),
    lemma: percent(lemma),
    uas: percent(heads),
    las: percent(labelled),
    lasFull: percent(whole),
    tokensPerSecond: Math.round((count / median) * 1000),
    relations,
  };
}

/** The table and, as the last line, one JSON object. */
export async function parse(goldPath: string): Promise<void> {
  const result = evaluateParse(readConllu(goldPath));
  const { relations } = result;
  for (const [name, { gold, found, right }] of [...relations].sort((a, b) => b[1].gold - a[1].gold)) {
    const share = (n: number) => ((100 * right) / Math.max(1, n)).toFixed(1).padStart(5);
    console.log(`${name.padEnd(12)} ${String(gold).padStart(6)}   P ${share(found)}  R ${share(gold)}`);
  }
  console.log('las: heads and universal relations, all tokens (CoNLL 2018); lasFull: with subtypes');
  console.log(JSON.stringify({ layer: 'parse', ...parseFigures(result) }));
}

/** The figures of the gate. */
export function parseFigures({ relations: _, ...figures }: ParseResult): Record<string, number> {
  return figures;
}
