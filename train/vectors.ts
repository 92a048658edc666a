/**
 * Word vectors from unlabelled text, by counting: positive pointwise mutual information with the words one and two places
 * left and right, context counts smoothed by a power of .75, then the leading directions by subspace iteration, weighted by
 * the square root of their strength (Bullinaria & Levy 2007; Levy, Goldberg & Dagan 2015).
 */
import { exp, log } from '../src/read/linear/arithmetic.js';
import { random } from './random.js';

/** Places of a context word, seen from the word. */
const OFFSETS = [-2, -1, 1, 2] as const;
const SMOOTHING = 0.75;

/** A sparse matrix by rows: row `r` holds `value[k]` in column `at[k]` for k in `first[r] … first[r + 1]`. */
interface Sparse {
  readonly rows: number;
  readonly columns: number;
  readonly first: Int32Array;
  readonly at: Int32Array;
  readonly value: Float64Array;
}

export interface VectorRecipe {
  readonly seed: number;
  /** Context words are the most frequent ones. */
  readonly contexts: number;
  readonly directions: number;
  readonly iterations: number;
}

/**
 * `ids[i]`: number of the i-th word of the text by falling frequency, -1 for a word without a vector, -2 for a boundary no
 * context crosses. Gives one unit vector a word, row by row, `words × directions`.
 */
export function learnVectors(ids: Int32Array, words: number, recipe: VectorRecipe): Float32Array {
  const { directions: D } = recipe;
  const matrix = mutualInformation(ids, words, recipe.contexts);
  const next = random(recipe.seed);
  let right: Float64Array = Float64Array.from({ length: matrix.columns * D }, () => next() + next() + next() - 1.5);
  for (let round = 0; round < recipe.iterations; round++) {
    const left = times(matrix, right, D);
    orthonormalise(left, matrix.rows, D);
    right = timesTransposed(matrix, left, D);
    orthonormalise(right, matrix.columns, D);
  }
  return weightedUnitRows(times(matrix, right, D), matrix.rows, D);
}

function mutualInformation(ids: Int32Array, words: number, contexts: number): Sparse {
  const columns = contexts * OFFSETS.length;
  const pairs = sortedPairs(ids, contexts, columns);
  const rowSum = new Float64Array(words);
  const columnSum = new Float64Array(columns);
  for (const pair of pairs) {
    rowSum[Math.floor(pair / columns)] += 1;
    columnSum[pair % columns] += 1;
  }
  const smoothed = columnSum.map((sum) => (sum === 0 ? 0 : exp(SMOOTHING * log(sum))));
  const all = smoothed.reduce((a, b) => a + b, 0);
  const first = new Int32Array(words + 1);
  const at: number[] = [];
  const value: number[] = [];
  let k = 0;
  for (let r = 0; r < words; r++) {
    while (k < pairs.length && Math.floor((pairs[k] as number) / columns) === r) {
      const pair = pairs[k] as number;
      let count = 0;
      while (pairs[k] === pair) {
        count++;
        k++;
      }
      const c = pair % columns;
      const pmi = log((count * all) / ((rowSum[r] as number) * (smoothed[c] as number)));
      if (pmi <= 0) continue;
      at.push(c);
      value.push(pmi);
    }
    first[r + 1] = at.length;
  }
  return { rows: words, columns, first, at: Int32Array.from(at), value: Float64Array.from(value) };
}

/** Every word with every context word near it, `word * columns + place * contexts + context`, ascending. */
function sortedPairs(ids: Int32Array, contexts: number, columns: number): Uint32Array {
  let pairs = new Uint32Array(ids.length);
  let count = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    if (id < 0) continue;
    for (let o = 0; o < OFFSETS.length; o++) {
      const offset = OFFSETS[o] as number;
      const context = ids[i + offset] ?? -2;
      if (context < 0 || context >= contexts) continue;
      if ((offset === 2 || offset === -2) && ids[i + offset / 2] === -2) continue;
      if (count === pairs.length) {
        const grown = new Uint32Array(count * 2);
        grown.set(pairs);
        pairs = grown;
      }
      pairs[count++] = id * columns + o * contexts + context;
    }
  }
  return pairs.slice(0, count).sort();
}

function times({ rows, first, at, value }: Sparse, right: Float64Array, D: number): Float64Array {
  const out = new Float64Array(rows * D);
  for (let r = 0; r < rows; r++) {
    for (let k = first[r] as number; k < (first[r + 1] as number); k++) {
      const v = value[k] as number;
      const from = (at[k] as number) * D;
      for (let d = 0; d < D; d++) out[r * D + d] += v * (right[from + d] as number);
    }
  }
  return out;
}

function timesTransposed({ rows, columns, first, at, value }: Sparse, left: Float64Array, D: number): Float64Array {
  const out = new Float64Array(columns * D);
  for (let r = 0; r < rows; r++) {
    for (let k = first[r] as number; k < (first[r + 1] as number); k++) {
      const v = value[k] as number;
      const to = (at[k] as number) * D;
      for (let d = 0; d < D; d++) out[to + d] += v * (left[r * D + d] as number);
    }
  }
  return out;
}

/** Gram–Schmidt over the columns of a rows × D matrix, in place. */
function orthonormalise(m: Float64Array, rows: number, D: number): void {
  const dots = new Float64Array(D);
  for (let d = 0; d < D; d++) {
    dots.fill(0);
    for (let r = 0; r < rows; r++) {
      const v = m[r * D + d] as number;
      for (let e = 0; e < d; e++) dots[e] += v * (m[r * D + e] as number);
    }
    let norm = 0;
    for (let r = 0; r < rows; r++) {
      let v = m[r * D + d] as number;
      for (let e = 0; e < d; e++) v -= (dots[e] as number) * (m[r * D + e] as number);
      m[r * D + d] = v;
      norm += v * v;
    }
    norm = Math.sqrt(norm) || 1;
    for (let r = 0; r < rows; r++) m[r * D + d] /= norm;
  }
}

/** Rows scaled to unit length after each direction is divided by the square root of its strength. */
function weightedUnitRows(m: Float64Array, rows: number, D: number): Float32Array {
  const strength = new Float64Array(D);
  for (let r = 0; r < rows; r++) for (let d = 0; d < D; d++) strength[d] += (m[r * D + d] as number) ** 2;
  const weight = strength.map((s) => (s === 0 ? 0 : 1 / Math.sqrt(Math.sqrt(s))));
  const out = new Float32Array(rows * D);
  for (let r = 0; r < rows; r++) {
    let norm = 0;
    for (let d = 0; d < D; d++) norm += ((m[r * D + d] as number) * (weight[d] as number)) ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let d = 0; d < D; d++) out[r * D + d] = ((m[r * D + d] as number) * (weight[d] as number)) / norm;
  }
  return out;
}

/** k-means by cosine over unit rows; the class of each row. Frequent words, which come first, make the first centres. */
export function sphericalMeans(
  vectors: Float32Array,
  rows: number,
  D: number,
  k: number,
  rounds: number,
  seed: number,
): Int32Array {
  const next = random(seed);
  const centres = new Float32Array(k * D);
  const reseed = (c: number): void => {
    const row = Math.floor(next() * Math.min(rows, k * 8));
    centres.set(vectors.subarray(row * D, row * D + D), c * D);
  };
  for (let c = 0; c < k; c++) reseed(c);
  const assigned = new Int32Array(rows);
  for (let round = 0; round < rounds; round++) {
    for (let r = 0; r < rows; r++) assigned[r] = nearest(vectors, r * D, centres, k, D);
    centres.fill(0);
    for (let r = 0; r < rows; r++) {
      const c = (assigned[r] as number) * D;
      for (let d = 0; d < D; d++) centres[c + d] += vectors[r * D + d] as number;
    }
    for (let c = 0; c < k; c++) {
      let norm = 0;
      for (let d = 0; d < D; d++) norm += (centres[c * D + d] as number) ** 2;
      if (norm === 0) reseed(c);
      else {
        norm = Math.sqrt(norm);
        for (let d = 0; d < D; d++) centres[c * D + d] /= norm;
      }
    }
  }
  return assigned;
}

/** Index of the centre nearest to the row at `at`; ties go to the lower one. */
function nearest(vectors: Float32Array, at: number, centres: Float32Array, k: number, D: number): number {
  let best = Number.NEGATIVE_INFINITY;
  let found = 0;
  for (let c = 0, from = 0; c < k; c++, from += D) {
    let dot = 0;
    for (let d = 0; d < D; d++) dot += (vectors[at + d] as number) * (centres[from + d] as number);
    if (dot > best) {
      best = dot;
      found = c;
    }
  }
  return found;
}
