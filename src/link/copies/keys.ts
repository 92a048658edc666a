/**
 * Words → keys: numbers two articles share when one has copied a passage of the other, and hardly ever otherwise. Two families,
 * since copies change in two ways: three names or figures in a row outlive swapped words; three plain words in a row
 * outlive swapped names, and serve texts that name nobody. Example: "Voss … 12 bridges … Harne" gives the key of (voss, 12, harne).
 */
import { mix } from '../hash.js';
import { LITTLE, NAME, PLAIN, type Words } from './words.js';

/** Of the plain triples one in so many is kept, by its hash, so that all articles keep the same ones. */
const PLAIN_SAMPLE = 4;

/** Sorted, each once. */
export function keysOf(words: Words): Uint32Array {
  const { count, hash, kind } = words;
  const keys = new Set<number>();
  let n1 = 0;
  let n2 = 0;
  let p1 = 0;
  let p2 = 0;
  for (let i = 0; i < count; i++) {
    const k = kind[i];
    const h = hash[i] as number;
    if (k === LITTLE) continue;
    if (k === PLAIN) {
      if (p2 !== 0) {
        const key = mix(p2, p1, h);
        if (key % PLAIN_SAMPLE === 0) keys.add(key);
      }
      p2 = p1;
      p1 = h;
      continue;
    }
    // Of "Ada Maria Voss" the last word stands for all: given names and titles come and go.
    if (k === NAME && i + 1 < count && kind[i + 1] === NAME && words.start[i + 1] === (words.end[i] as number) + 1)
      continue;
    if (n2 !== 0 && (n1 !== h || n2 !== h)) keys.add(mix(n2 + 1, n1, h));
    n2 = n1;
    n1 = h;
  }
  return Uint32Array.from(keys).sort();
}
