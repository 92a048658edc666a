/**
 * Whether two quotations are one utterance: the words of the shorter stand in the longer, in order and close together, but for a few. So a
 * shortened, cleaned or slightly altered quotation meets the full one, and two sentences that begin alike do not.
 * Example: "the bridge is safe and sound" and "The bridge is safe" → one utterance, shortened.
 */
import { QUOTATION_WORDS, quotedWords } from './keys.js';

/** Share of the shorter one's words that must stand in the longer. Half lets "we will not …" and "we will not …" be one. */
const SHARED = 0.7;
/** They stand within so many times their number of words of the longer, and a few. */
const SPREAD = 1.5;
const LOOSE = 3;
/** Of longer ones only the beginning is compared: letters read out in full. */
const MOST_WORDS = 300;

/** `identical`: the same words. `shortened`: all words of the shorter stand in the longer. `altered`: some differ. Null: not one utterance. */
export type Likeness = 'identical' | 'shortened' | 'altered';

export function likeness(a: string, b: string): Likeness | null {
  const numbers = numbering();
  return likenessOf(numbers(a), numbers(b));
}

/** Words by number, equal words equal numbers: who compares many quotations numbers each once. */
export function numbering(): (verbatim: string) => Int32Array {
  const known = new Map<string, number>();
  const numberOf = (word: string) => {
    const number = known.get(word) ?? known.size;
    known.set(word, number);
    return number;
  };
  return (verbatim) => Int32Array.from(quotedWords(verbatim).flat().slice(0, MOST_WORDS), numberOf);
}

/** Of quotations numbered by one numbering. */
export function likenessOf(x: Int32Array, y: Int32Array): Likeness | null {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length < QUOTATION_WORDS) return null;
  if (short.length === long.length && short.every((word, i) => word === long[i])) return 'identical';
  const least = Math.max(QUOTATION_WORDS - 1, SHARED * short.length);
  // In whatever order; most pairs end here.
  const there = new Set(long);
  if (short.reduce((sum, word) => sum + (there.has(word) ? 1 : 0), 0) < least) return null;
  const { shared, from, to } = inOrder(short, long);
  if (shared < least) return null;
  if (to - from > SPREAD * short.length + LOOSE && shared < short.length) return null;
  return shared === short.length && long.length > short.length ? 'shortened' : 'altered';
}

/** The longest common subsequence, and the stretch of `long` it runs over. */
function inOrder(short: Int32Array, long: Int32Array): { shared: number; from: number; to: number } {
  const width = long.length + 1;
  const best = new Uint16Array((short.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] as number;
  for (let i = short.length - 1; i >= 0; i--)
    for (let j = long.length - 1; j >= 0; j--)
      best[i * width + j] = short[i] === long[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  let from = -1;
  let to = -1;
  for (let i = 0, j = 0; i < short.length && j < long.length; ) {
    if (short[i] === long[j] && at(i, j) === at(i + 1, j + 1) + 1) {
      if (from < 0) from = j;
      to = j + 1;
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return { shared: at(0, 0), from, to };
}
