/** Hashes of conjunctions of scrambled 32-bit values, and the small numbers features are made of. */

const A = 0x9e3779b1;
const B = 0x85ebca6b;

export function one(seed: number, a: number): number {
  let h = Math.imul(seed ^ a, A);
  h ^= h >>> 15;
  h = Math.imul(h, B);
  return (h ^ (h >>> 14)) >>> 0;
}

export function two(seed: number, a: number, b: number): number {
  let h = Math.imul(seed ^ a, A);
  h ^= h >>> 15;
  h = Math.imul(h ^ b, B);
  return (h ^ (h >>> 14)) >>> 0;
}

export function three(seed: number, a: number, b: number, c: number): number {
  let h = Math.imul(seed ^ a, A);
  h ^= h >>> 15;
  h = Math.imul(h ^ b, B);
  h ^= h >>> 14;
  h = Math.imul(h ^ c, A);
  return (h ^ (h >>> 15)) >>> 0;
}

export function four(seed: number, a: number, b: number, c: number, d: number): number {
  let h = Math.imul(seed ^ a, A);
  h ^= h >>> 15;
  h = Math.imul(h ^ b, B);
  h ^= h >>> 14;
  h = Math.imul(h ^ c, A);
  h ^= h >>> 15;
  h = Math.imul(h ^ d, B);
  return (h ^ (h >>> 14)) >>> 0;
}

/** Distances 1 2 3 4 5–6 7–10 more. */
export function distance(from: number, to: number): number {
  const d = to - from;
  return d < 5 ? d : d < 7 ? 5 : d < 11 ? 6 : 7;
}

/** A count up to three. */
export function some(n: number): number {
  return n > 3 ? 3 : n;
}
