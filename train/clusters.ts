/**
 * Word classes from unlabelled news: words that keep the same company get the same class, so that what the model learns of
 * "says" it knows of "opines". Positive pointwise mutual information with the words one and two places left and right
 * (Bullinaria & Levy 2007), its 64 leading directions by subspace iteration, then k-means on the sphere, coarse and fine.
 * Only hashes of words and class numbers come out; no text.
 */
import type { WordClasses } from '../src/read/attribute/columns.js';
import { log } from '../src/read/linear/arithmetic.js';
import { hashText } from '../src/read/linear/hash.js';
import { tokenBuffer, tokenize } from '../src/read/segment/tokenize.js';
import { random } from './random.js';

export const CLUSTER_RECIPE = {
  seed: 7,
  leastCount: 8,
  mostWords: 30_000,
  contexts: 1500,
  directions: 64,
  iterations: 4,
  coarse: 48,
  fine: 400,
  rounds: 12,
} as const;

export function learnClusters(texts: readonly string[], say: (line: string) => void): WordClasses {
  const forms = formsOf(texts);
  const { words, idOf } = vocabulary(forms);
  say(`clusters: ${forms.length} tokens, ${words.length} words`);
  const vectors = embed(forms, words.length, idOf);
  say('clusters: vectors done');
  const fine = sphericalMeans(vectors, words.length, CLUSTER_RECIPE.fine, CLUSTER_RECIPE.seed + 1);
  const coarse = sphericalMeans(vectors, words.length, CLUSTER_RECIPE.coarse, CLUSTER_RECIPE.seed + 2);
  let size = 1024;
  while (size < words.length * 2) size *= 2;
  const keys = new Uint32Array(size);
  const table = { mask: size - 1, keys, coarse: new Uint8Array(size), fine: new Uint16Array(size) };
  words.forEach((hash, id) => {
    let slot = hash & (size - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = hash;
    table.coarse[slot] = (coarse[id] as number) + 1;
    table.fine[slot] = (fine[id] as number) + 1;
  });
  return table;
}

/** Form hashes of all texts, 0 between lines. */
function formsOf(texts: readonly string[]): Uint32Array {
  const buffer = tokenBuffer();
  let forms = new Uint32Array(1 << 20);
  let count = 0;
  const push = (hash: number): void => {
    if (count === forms.length) {
      const grown = new Uint32Array(forms.length * 2);
      grown.set(forms);
      forms = grown;
    }
    forms[count++] = hash;
  };
  for (const text of texts) {
    for (const line of text.split('\n')) {
      buffer.count = 0;
      tokenize(line, 0, line.length, buffer);
      for (let i = 0; i < buffer.count; i++)
        push(hashText(line, buffer.start[i] as number, buffer.end[i] as number, true));
      push(0);
    }
  }
  return forms.slice(0, count);
}

function vocabulary(forms: Uint32Array): { words: number[]; idOf: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const form of forms) if (form !== 0) counts.set(form, (counts.get(form) ?? 0) + 1);
  const words = [...counts]
    .filter(([, count]) => count >= CLUSTER_RECIPE.leastCount)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CLUSTER_RECIPE.mostWords)
    .map(([form]) => form);
  return { words, idOf: new Map(words.map((form, id) => [form, id])) };
}

/** One unit vector a word, row by row. */
function embed(forms: Uint32Array, words: number, idOf: ReadonlyMap<number, number>): Float32Array {
  const { contexts, directions: D } = CLUSTER_RECIPE;
  const columns = contexts * 4;
  const counts = new Float32Array(words * columns);
  const ids = Int32Array.from(forms, (form) => (form === 0 ? -1 : (idOf.get(form) ?? -1)));
  const OFFSETS = [-2, -1, 1, 2];
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    if (id < 0) continue;
    for (let o = 0; o < 4; o++) {
      const at = i + (OFFSETS[o] as number);
      if (at < 0 || at >= ids.length) continue;
      if (forms[at] === 0 || ((OFFSETS[o] === 2 || OFFSETS[o] === -2) && forms[(i + at) / 2] === 0)) continue;
      const context = ids[at] as number;
      if (context < 0 || context >= contexts) continue;
      const cell = id * columns + o * contexts + context;
      counts[cell] = (counts[cell] as number) + 1;
    }
  }
  // Positive pointwise mutual information, kept sparse.
  const rowSum = new Float64Array(words);
  const columnSum = new Float64Array(columns);
  let total = 0;
  for (let w = 0; w < words; w++) {
    for (let c = 0; c < columns; c++) {
      const n = counts[w * columns + c] as number;
      rowSum[w] = (rowSum[w] as number) + n;
      columnSum[c] = (columnSum[c] as number) + n;
      total += n;
    }
  }
  const first = new Int32Array(words + 1);
  const at: number[] = [];
  const value: number[] = [];
  for (let w = 0; w < words; w++) {
    for (let c = 0; c < columns; c++) {
      const n = counts[w * columns + c] as number;
      if (n === 0) continue;
      const pmi = log((n * total) / ((rowSum[w] as number) * (columnSum[c] as number)));
      if (pmi <= 0) continue;
      at.push(c);
      value.push(pmi);
    }
    first[w + 1] = at.length;
  }
  const matrix = { first, at: Int32Array.from(at), value: Float64Array.from(value) };
  const next = random(CLUSTER_RECIPE.seed);
  let right: Float64Array = Float64Array.from({ length: columns * D }, () => next() + next() + next() - 1.5);
  let left: Float64Array = new Float64Array(words * D);
  for (let round = 0; round < CLUSTER_RECIPE.iterations; round++) {
    left = times(matrix, right, words, D);
    orthonormalise(left, words, D);
    right = timesTransposed(matrix, left, columns, D);
    if (round + 1 < CLUSTER_RECIPE.iterations) orthonormalise(right, columns, D);
  }
  const projected = times(matrix, normalisedColumns(right, columns, D), words, D);
  return unitRows(projected, words, D);
}

interface Sparse {
  readonly first: Int32Array;
  readonly at: Int32Array;
  readonly value: Float64Array;
}

function times({ first, at, value }: Sparse, right: Float64Array, rows: number, D: number): Float64Array {
  const out = new Float64Array(rows * D);
  for (let r = 0; r < rows; r++) {
    for (let k = first[r] as number; k < (first[r + 1] as number); k++) {
      const v = value[k] as number;
      const from = (at[k] as number) * D;
      for (let d = 0; d < D; d++) out[r * D + d] = (out[r * D + d] as number) + v * (right[from + d] as number);
    }
  }
  return out;
}

function timesTransposed({ first, at, value }: Sparse, left: Float64Array, columns: number, D: number): Float64Array {
  const out = new Float64Array(columns * D);
  for (let r = 0; r + 1 < first.length; r++) {
    for (let k = first[r] as number; k < (first[r + 1] as number); k++) {
      const v = value[k] as number;
      const to = (at[k] as number) * D;
      for (let d = 0; d < D; d++) out[to + d] = (out[to + d] as number) + v * (left[r * D + d] as number);
    }
  }
  return out;
}

/** Gram–Schmidt over the columns of a rows × D matrix, in place. */
function orthonormalise(m: Float64Array, rows: number, D: number): void {
  for (let d = 0; d < D; d++) {
    for (let e = 0; e < d; e++) {
      let dot = 0;
      for (let r = 0; r < rows; r++) dot += (m[r * D + d] as number) * (m[r * D + e] as number);
      for (let r = 0; r < rows; r++) m[r * D + d] = (m[r * D + d] as number) - dot * (m[r * D + e] as number);
    }
    let norm = 0;
    for (let r = 0; r < rows; r++) norm += (m[r * D + d] as number) ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let r = 0; r < rows; r++) m[r * D + d] = (m[r * D + d] as number) / norm;
  }
}

function normalisedColumns(m: Float64Array, rows: number, D: number): Float64Array {
  const out = m.slice();
  orthonormalise(out, rows, D);
  return out;
}

function unitRows(m: Float64Array, rows: number, D: number): Float32Array {
  const out = new Float32Array(rows * D);
  for (let r = 0; r < rows; r++) {
    let norm = 0;
    for (let d = 0; d < D; d++) norm += (m[r * D + d] as number) ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let d = 0; d < D; d++) out[r * D + d] = (m[r * D + d] as number) / norm;
  }
  return out;
}

/** k-means by cosine; returns the class of each row. Ties go to the lower class. */
function sphericalMeans(vectors: Float32Array, rows: number, k: number, seed: number): Int32Array {
  const D = CLUSTER_RECIPE.directions;
  const next = random(seed);
  const centres = new Float32Array(k * D);
  for (let c = 0; c < k; c++) {
    // Frequent words come first in the vocabulary and make better seeds.
    const row = Math.floor(next() * Math.min(rows, k * 8));
    centres.set(vectors.subarray(row * D, row * D + D), c * D);
  }
  const assigned = new Int32Array(rows);
  for (let round = 0; round < CLUSTER_RECIPE.rounds; round++) {
    for (let r = 0; r < rows; r++) {
      let best = -2;
      for (let c = 0; c < k; c++) {
        let dot = 0;
        for (let d = 0; d < D; d++) dot += (vectors[r * D + d] as number) * (centres[c * D + d] as number);
        if (dot > best) {
          best = dot;
          assigned[r] = c;
        }
      }
    }
    centres.fill(0);
    for (let r = 0; r < rows; r++) {
      const c = assigned[r] as number;
      for (let d = 0; d < D; d++) centres[c * D + d] = (centres[c * D + d] as number) + (vectors[r * D + d] as number);
    }
    for (let c = 0; c < k; c++) {
      let norm = 0;
      for (let d = 0; d < D; d++) norm += (centres[c * D + d] as number) ** 2;
      norm = Math.sqrt(norm);
      if (norm === 0) {
        const row = Math.floor(next() * rows);
        centres.set(vectors.subarray(row * D, row * D + D), c * D);
      } else for (let d = 0; d < D; d++) centres[c * D + d] = (centres[c * D + d] as number) / norm;
    }
  }
  return assigned;
}
