/**
 * Multinomial logistic regression over hashed features by AdaGrad. A row may be of one of several classes: it is enough that one of them
 * is likely. Rows in a seeded order; weights are the mean of the later rounds.
 */
import { exp, log } from '../../src/read/linear/arithmetic.js';
import { random, shuffle } from '../random.js';

export interface DeedOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly dropout: number;
  readonly cutoff: number;
  readonly seed: number;
}

export interface TrainingRow {
  readonly hashes: Uint32Array;
  /** Classes that would be right, as bits. */
  readonly right: number;
  readonly weight: number;
}

export interface DeedModel {
  readonly ids: ReadonlyMap<number, number>;
  /** `weights[id * labels + class]`. */
  readonly weights: Float32Array;
  readonly labels: number;
}

export function trainDeeds(rows: readonly TrainingRow[], labels: number, options: DeedOptions): DeedModel {
  const counts = new Map<number, number>();
  for (const { hashes } of rows) for (const hash of new Set(hashes)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const ids = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= options.cutoff) ids.set(hash, ids.size);
  const weights = new Float32Array(ids.size * labels);
  const squares = new Float32Array(ids.size * labels).fill(0.01);
  const sums = new Float64Array(ids.size * labels);
  const inputs = rows.map(({ hashes }) => {
    const known: number[] = [];
    for (const hash of new Set(hashes)) {
      const id = ids.get(hash);
      if (id !== undefined) known.push(id);
    }
    return Int32Array.from(known);
  });
  const order = Int32Array.from(rows.keys());
  const next = random(options.seed);
  const scores = new Float64Array(labels);
  const wanted = new Float64Array(labels);
  const kept = new Int32Array(4096);
  let times = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, next);
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
    for (const r of order) {
      let n = 0;
      for (const id of inputs[r]) if (options.dropout === 0 || next() >= options.dropout) kept[n++] = id;
      scores.fill(0);
      for (let k = 0; k < n; k++) for (let y = 0; y < labels; y++) scores[y] += weights[kept[k] * labels + y];
      likely(scores, wanted, rows[r].right);
      const g = rows[r].weight;
      for (let k = 0; k < n; k++) {
        const at = kept[k] * labels;
        for (let y = 0; y < labels; y++) {
          const slope = g * (scores[y] - wanted[y]) + options.l2 * weights[at + y];
          squares[at + y] += slope * slope;
          weights[at + y] -= (rate * slope) / Math.sqrt(squares[at + y]);
        }
      }
    }
    if (epoch >= options.epochs / 2) {
      for (let k = 0; k < sums.length; k++) sums[k] += weights[k];
      times++;
    }
  }
  for (let k = 0; k < sums.length; k++) weights[k] = sums[k] / Math.max(1, times);
  return { ids, weights, labels };
}

/** Scores become probabilities; `wanted` those of the right classes alone. */
function likely(scores: Float64Array, wanted: Float64Array, right: number): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let all = 0;
  let good = 0;
  for (let y = 0; y < scores.length; y++) {
    scores[y] = exp(scores[y] - most);
    all += scores[y];
    if (((right >>> y) & 1) === 1) good += scores[y];
  }
  for (let y = 0; y < scores.length; y++) {
    wanted[y] = ((right >>> y) & 1) === 1 && good > 0 ? scores[y] / good : 0;
    scores[y] /= all;
  }
}

/** Scores of the classes. */
export function scoreDeed({ ids, weights, labels }: DeedModel, hashes: Uint32Array): Float64Array {
  const scores = new Float64Array(labels);
  for (const hash of new Set(hashes)) {
    const id = ids.get(hash);
    if (id === undefined) continue;
    for (let y = 0; y < labels; y++) scores[y] += weights[id * labels + y];
  }
  return scores;
}

export const surprise = (p: number): number => -log(Math.max(p, 1e-12));
