/**
 * Trains the sentence model: for every gap where a sentence might begin, does one? Logistic regression; text as a reader meets it, split
 * into blocks and tokens by our own stages, sentences by the treebanks.
 */
import type { GoldDocument } from '../eval/conllu.js';
import type { Section } from '../src/model/weights.js';
import { findBlocks } from '../src/read/block/block.js';
import type { WordClasses } from '../src/read/linear/words.js';
import {
  BOUNDARY_FEATURES,
  BOUNDARY_TEMPLATE,
  boundaryFeatures,
  boundaryView,
  fillBoundaryView,
  mayBegin,
  measureRules,
} from '../src/read/segment/boundary-features.js';
import { splitSentences } from '../src/read/segment/sentence.js';
import { tokenBuffer, tokenize } from '../src/read/segment/tokenize.js';
import { createCounter } from './dictionary.js';
import { trainLogistic } from './logistic.js';
import { quantise } from './quantise.js';

export const RECIPE = {
  seed: 20261122,
  cutoff: 2,
  train: { epochs: 6, rate: 0.05, l2: 1e-3 },
  keep: 45_000,
  least: 0.02,
} as const;

export function trainSegment(
  documents: readonly GoldDocument[],
  classes: WordClasses,
  say: (line: string) => void,
): Map<string, Section> {
  const rows = documents.flatMap((document) => rowsOf(document, classes));
  const counter = createCounter(22);
  for (const { hashes } of rows) for (const hash of hashes) counter.add(hash);
  const dictionary = counter.dictionary(RECIPE.cutoff);
  const begins = rows.filter(({ right }) => right).length;
  say(`segment: ${rows.length} gaps, ${begins} where a sentence begins, ${dictionary.size} features`);
  const weights = trainLogistic(rows, dictionary, { ...RECIPE.train, seed: RECIPE.seed });
  const { sections, kept } = quantise(weights, dictionary, {
    labels: 1,
    templateId: BOUNDARY_TEMPLATE.id,
    most: RECIPE.keep,
    least: RECIPE.least,
  });
  say(`segment: keeps ${kept} features`);
  return new Map([...sections].map(([part, section]) => [`begins.${part}`, section]));
}

function rowsOf(
  { text, tokens, sentences }: GoldDocument,
  classes: WordClasses,
): { hashes: Uint32Array; right: boolean }[] {
  const begins = new Set(Array.from({ length: sentences.count }, (_, s) => tokens.start[sentences.first[s]]));
  const buffer = tokenBuffer();
  let seen = boundaryView();
  const rows: { hashes: Uint32Array; right: boolean }[] = [];
  for (const { span } of findBlocks(text, null)) {
    buffer.count = 0;
    tokenize(text, span[0], span[1], buffer);
    const view = { text, start: buffer.start, end: buffer.end };
    seen = fillBoundaryView(view, 0, buffer.count, seen);
    const { rule } = seen;
    splitSentences(view, 0, buffer.count, (token) => {
      rule[token] = 1;
    });
    measureRules(seen);
    for (let k = 1; k < buffer.count; k++) {
      if (!mayBegin(view, 0, k, seen)) continue;
      const hashes = new Uint32Array(BOUNDARY_FEATURES);
      boundaryFeatures(view, 0, k, seen, classes, hashes);
      rows.push({ hashes, right: begins.has(buffer.start[k]) });
    }
  }
  return rows;
}
