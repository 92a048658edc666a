/**
 * Where sentences begin: the rules of `sentence.ts` propose, a linear model decides. Without weights the rules have the last word.
 */
import type { Weights } from '../../model/weights.js';
import { addScores, bindTable, type WeightTable } from '../linear/table.js';
import { bindWords, type WordClasses } from '../linear/words.js';
import {
  BOUNDARY_FEATURES,
  BOUNDARY_TEMPLATE,
  boundaryFeatures,
  boundaryView,
  fillBoundaryView,
  mayBegin,
  measureRules,
} from './boundary-features.js';
import type { TokenView } from './quotation.js';
import { clockEnd, splitSentences } from './sentence.js';

/** Pushes the first token of every sentence of the tokens `[first, last)` of one block, the block's own first token included. */
export type Splitter = (view: TokenView, first: number, last: number, out: (token: number) => void) => void;

/** Binds the weights; keeps scratch memory between blocks. */
export function createSplitter(weights: Weights | null): Splitter {
  const file = weights?.files.get('segment');
  if (weights === null || file === undefined) return splitSentences;
  return splitterOf(bindTable(file, 'begins', 1, BOUNDARY_TEMPLATE.id), bindWords(weights));
}

const COLON = 58;
/** "Jonas Feld: We will fly" is one sentence: a label at the start of a block, of so many tokens with its colon, stays with what it says. */
const LONGEST_LABEL = 6;

export function splitterOf(table: WeightTable, classes: WordClasses): Splitter {
  let seen = boundaryView();
  const hashes = new Uint32Array(BOUNDARY_FEATURES);
  const score = new Int32Array(1);
  return (view, first, last, out) => {
    if (first >= last) return;
    seen = fillBoundaryView(view, first, last, seen);
    splitSentences(view, first, last, (token) => {
      seen.rule[token - first] = 1;
    });
    measureRules(seen);
    out(first);
    const clock = clockEnd(view, first, last) - first;
    if (clock > 0 && clock < last - first) out(first + clock);
    for (let k = clock + 1; k < last - first; k++) {
      if (
        !mayBegin(view, first, k, seen) ||
        (k <= LONGEST_LABEL && view.text.charCodeAt(view.start[first + k - 1]) === COLON)
      )
        continue;
      boundaryFeatures(view, first, k, seen, classes, hashes);
      score[0] = 0;
      addScores(table, hashes, BOUNDARY_FEATURES, score, 0);
      if (score[0] > 0) out(first + k);
    }
  };
}
