/**
 * `npm run eval -- segment --gold FILE[,FILE…] [--only GUM_news]`: sentences and tokens from running text against a treebank (CoNLL-U,
 * .gz accepted), by character offsets as in the shared task of CoNLL 2018: a sentence or word is right when both its ends are. Every block
 * of the text is read, also what would be set aside: which words are boilerplate is another layer's business.
 */
import type { Block } from '../src/model/reading.js';
import { findBlocks } from '../src/read/block/block.js';
import { createSegmenter } from '../src/read/segment/segment.js';
import { loadWeights } from '../src/weights/load.js';
import { type GoldDocument, readConllu } from './conllu.js';

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface SegmentResult {
  readonly sentences: Score;
  readonly tokens: Score;
  /** Median of five runs on one core. */
  readonly tokensPerSecond: number;
}

const RUNS = 5;

type Spans = readonly (readonly [start: number, end: number])[];

/** Sentences and tokens our reader finds in a text, every block read. */
export function segmentsOf(
  text: string,
  segment: ReturnType<typeof createSegmenter>,
): { sentences: Spans; tokens: Spans } {
  const blocks = findBlocks(text, null).map((block): Block => ({ ...block, kind: 'body', of: null }));
  const { tokens, sentences } = segment(text, blocks);
  return spansOf(tokens, sentences);
}

function spansOf(
  tokens: GoldDocument['tokens'],
  sentences: GoldDocument['sentences'],
): { sentences: Spans; tokens: Spans } {
  return {
    tokens: Array.from({ length: tokens.count }, (_, i) => [tokens.start[i], tokens.end[i]] as const),
    sentences: Array.from(
      { length: sentences.count },
      (_, s) => [tokens.start[sentences.first[s]], tokens.end[sentences.first[s + 1] - 1]] as const,
    ),
  };
}

export function evaluateSegment(documents: readonly GoldDocument[]): SegmentResult {
  const segment = createSegmenter(loadWeights());
  const count = { sentences: [0, 0, 0], tokens: [0, 0, 0] };
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    let spent = 0;
    for (const document of documents) {
      const begin = performance.now();
      const found = segmentsOf(document.text, segment);
      spent += performance.now() - begin;
      if (run > 0) continue;
      const gold = spansOf(document.tokens, document.sentences);
      for (const layer of ['sentences', 'tokens'] as const) {
        const wanted = new Set(gold[layer].map(String));
        count[layer][0] += found[layer].filter((span) => wanted.has(String(span))).length;
        count[layer][1] += found[layer].length;
        count[layer][2] += gold[layer].length;
      }
    }
    times.push(spent);
  }
  const median = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  return {
    sentences: scoreOf(count.sentences),
    tokens: scoreOf(count.tokens),
    tokensPerSecond: Math.round((count.tokens[1] / median) * 1000),
  };
}

function scoreOf([right, found, gold]: readonly number[]): Score {
  const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((10000 * part) / whole) / 100);
  return { precision: percent(right, found), recall: percent(right, gold), f1: percent(2 * right, found + gold) };
}

/** The table and, as the last line, one JSON object. `only`: documents whose id begins so. */
export async function segment(goldPaths: string, only: string): Promise<void> {
  const documents = goldPaths.split(',').flatMap((path) => readConllu(path));
  const result = evaluateSegment(documents.filter(({ id }) => id.startsWith(only)));
  for (const layer of ['sentences', 'tokens'] as const) {
    const { precision, recall, f1 } = result[layer];
    console.log(`${layer.padEnd(10)} P ${precision.toFixed(2)}  R ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}`);
  }
  console.log(JSON.stringify({ layer: 'segment', ...segmentFigures(result) }));
}

/** The figures of the last line and of the gate. */
export function segmentFigures({ sentences, tokens, tokensPerSecond }: SegmentResult): Record<string, number> {
  return { sentenceF1: sentences.f1, tokenF1: tokens.f1, tokensPerSecond };
}
