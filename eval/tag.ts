/**
 * `npm run eval -- tag --gold FILE`: parts of speech, tags and lemmas given to gold tokens in gold sentences (CoNLL-U, .gz accepted);
 * shares right in a hundred tokens, and how fast, the spellings of the words included.
 */
import type { Weights } from '../src/model/weights.js';
import { bindWords } from '../src/read/linear/words.js';
import { emptyForms, fillForms } from '../src/read/segment/forms.js';
import { UPOS, XPOS } from '../src/read/tag/labels.js';
import { createTagger } from '../src/read/tag/tag.js';
import { loadWeights } from '../src/weights/load.js';
import { type GoldDocument, readConllu } from './conllu.js';

export interface TagResult {
  readonly tokens: number;
  readonly upos: number;
  readonly xpos: number;
  readonly lemma: number;
  /** Median of five runs on one core. */
  readonly tokensPerSecond: number;
  /** The commonest confusions of part of speech, "gold as found", and how many. */
  readonly confusions: readonly (readonly [string, number])[];
}

const RUNS = 5;

export function evaluateTag(documents: readonly GoldDocument[], weights: Weights = loadWeights()): TagResult {
  const classes = bindWords(weights);
  const tag = createTagger(weights);
  let forms = emptyForms();
  let [tokens, upos, xpos, lemma] = [0, 0, 0, 0];
  const confusions = new Map<string, number>();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    let spent = 0;
    for (const document of documents) {
      const begin = performance.now();
      forms = fillForms(document.text, document.tokens, classes, forms);
      const tagged = tag(document.text, document.tokens, document.sentences, forms);
      spent += performance.now() - begin;
      if (run > 0) continue;
      for (let i = 0; i < tagged.count; i++) {
        tokens++;
        if (UPOS[tagged.upos[i]] === document.upos[i]) upos++;
        else {
          const name = `${document.upos[i]} as ${UPOS[tagged.upos[i]]}`;
          confusions.set(name, (confusions.get(name) ?? 0) + 1);
        }
        if (XPOS[tagged.xpos[i]] === document.xpos[i]) xpos++;
        if (tagged.strings[tagged.lemma[i]] === document.lemma[i]) lemma++;
      }
    }
    times.push(spent);
  }
  const median = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  const share = (n: number) => Math.round((10000 * n) / tokens) / 100;
  return {
    tokens,
    upos: share(upos),
    xpos: share(xpos),
    lemma: share(lemma),
    tokensPerSecond: Math.round((tokens / median) * 1000),
    confusions: [...confusions].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 12),
  };
}

/** The table and, as the last line, one JSON object. */
export async function tag(goldPath: string): Promise<void> {
  const result = evaluateTag(readConllu(goldPath));
  console.log(
    `${result.tokens} gold tokens: part of speech ${result.upos}, tag ${result.xpos}, lemma ${result.lemma} right in a hundred`,
  );
  for (const [name, n] of result.confusions) console.log(`  ${name.padEnd(16)} ${n}`);
  console.log(JSON.stringify({ layer: 'tag', ...tagFigures(result) }));
}

/** The figures of the last line and of the gate. */
export function tagFigures({ upos, xpos, lemma, tokensPerSecond }: TagResult): Record<string, number> {
  return { upos, xpos, lemma, tokensPerSecond };
}
