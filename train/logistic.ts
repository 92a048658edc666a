/** Binary logistic regression over hashed features by AdaGrad; rows in a seeded order. */
import { sigmoid } from '../src/read/linear/arithmetic.js';
import type { Dictionary } from './dictionary.js';
import { random, shuffle } from './random.js';

export interface LogisticOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly seed: number;
}

/** Returns one weight an id of `dictionary`. */
export function trainLogistic(
  rows: readonly { hashes: Uint32Array; right: boolean }[],
  dictionary: Dictionary,
  options: LogisticOptions,
): Float32Array {
  const weights = new Float32Array(dictionary.size);
  const squares = new Float32Array(dictionary.size).fill(1e-2);
  const ids = rows.map((row) => Int32Array.from(row.hashes, (hash) => dictionary.idOf(hash)));
  const order = Int32Array.from(rows.keys());
  const next = random(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, next);
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
    for (const r of order) {
      const row = ids[r] as Int32Array;
      const error = sigmoid(scoreOf(weights, row)) - ((rows[r] as { right: boolean }).right ? 1 : 0);
      for (const id of row) {
        if (id < 0) continue;
        const g = error + options.l2 * (weights[id] as number);
        squares[id] = (squares[id] as number) + g * g;
        weights[id] = (weights[id] as number) - (rate * g) / Math.sqrt(squares[id] as number);
      }
    }
  }
  return weights;
}

/** Sum of the weights of known ids. */
export function scoreOf(weights: Float32Array, ids: Int32Array): number {
  let sum = 0;
  for (const id of ids) if (id >= 0) sum += weights[id] as number;
  return sum;
}
