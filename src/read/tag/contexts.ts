/** Where a word's pair of part of speech and tag is often known beforehand (`linear/sure.ts`): by the word, or by its class and its neighbours. */
import { mix } from '../linear/hash.js';
import type { Forms } from '../segment/forms.js';

const WORD = 0x428a2f98;
const CLASS = 0x71374491;

/** The word as it is written, and whether it opens the sentence. */
export function wordContext({ cased }: Forms, i: number, first: number): number {
  return mix(mix(WORD, cased[i]), i === first ? 1 : 0);
}

/** The word's class and shape, the pair before it, the class of the word after it. */
export function classContext(
  { shape }: Forms,
  known: Uint8Array,
  i: number,
  first: number,
  last: number,
  pair1: number,
): number {
  const after = i + 1 === last ? 999 : known[i + 1] === 0 ? 256 + shape[i + 1] : known[i + 1];
  return mix(mix(mix(CLASS, (known[i] * 16 + shape[i]) * 2 + (i === first ? 1 : 0)), pair1), after);
}
