/** Fills in the named features of the next step (`step-template.ts`). */
import type { ParseState } from './state.js';
import { childTags, childWords, distances, labelPairs, labelSets, sayings } from './step-children.js';
import { FRONT_FEATURES, STEP_TEMPLATE } from './step-template.js';
import { front, neighbours, pairs, runs, words } from './step-words.js';

export { FRONT_FEATURES, STEP_TEMPLATE };

/** How many features a state has. */
export const STEP_FEATURES = STEP_TEMPLATE.names.length;

/**
 * Fills `out` with the feature hashes of the state, one a name of the template, in its order. Allocates nothing. In parts, since the
 * engine puts the hashing in place of its calls only in functions that are not too large: a quarter faster (measured).
 */
export function stepFeatures(state: ParseState, out: Uint32Array): void {
  frontFeatures(state, out);
  stackFeatures(state, out);
}

/** The first `FRONT_FEATURES`: they stay the same as long as the front of the buffer does. */
export function frontFeatures(state: ParseState, out: Uint32Array): void {
  front(state, out);
}

/** The others. */
export function stackFeatures(state: ParseState, out: Uint32Array): void {
  words(state, out);
  pairs(state, out);
  neighbours(state, out);
  runs(state, out);
  childTags(state, out);
  childWords(state, out);
  labelSets(state, out);
  labelPairs(state, out);
  distances(state, out);
  sayings(state, out);
}
