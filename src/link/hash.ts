/** FNV-1a, 32 bits (Fowler, Noll, Vo): words and groups of words as numbers; the same in every engine. */

export const FNV_START = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/** The hash of a word in small letters. */
export function hashOf(word: string): number {
  let sum = FNV_START;
  for (let i = 0; i < word.length; i++) sum = Math.imul(sum ^ word.charCodeAt(i), FNV_PRIME);
  return sum >>> 0;
}

/** Three hashes as one, stirred so that every bit counts (the finaliser of MurmurHash3). */
export function mix(a: number, b: number, c: number): number {
  let h = Math.imul(a, 0xcc9e2d51) ^ Math.imul((b << 15) | (b >>> 17), 0x1b873593);
  h = Math.imul(h ^ (c >>> 3) ^ (c << 29), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
