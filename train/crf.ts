/**
 * Trains a linear-chain conditional random field by stochastic gradient with AdaGrad (Duchi, Hazan & Singer 2011), one
 * sequence a step, L2 on the weights touched, and feature dropout (a weak feature must not hide behind a strong one). The
 * weights returned are the mean of what they were at several points of the later epochs (Polyak & Juditsky 1992), which
 * takes out the chance of where the last step happened to stop.
 */
import { chainScratch, FORBIDDEN, marginals, type Transitions, transitions } from '../src/read/linear/chain.js';
import { random, shuffle } from './random.js';

/** Sequences laid end to end. `features[token * slots + k]` is an id or -1; sequence `s` is tokens `first[s] … first[s+1]`. */
export interface Sequences {
  readonly slots: number;
  readonly labels: number;
  readonly features: Int32Array;
  readonly gold: Uint8Array;
  readonly first: Int32Array;
  readonly size: number;
}

export interface CrfOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly dropout: number;
  readonly seed: number;
  /** `allowed[from * labels + to]`, `allowedFirst[to]`: 0 forbids. */
  readonly allowed: ArrayLike<number>;
  readonly allowedFirst: ArrayLike<number>;
  readonly progress: (line: string) => void;
}

export interface Crf {
  readonly labels: number;
  /** `weights[id * labels + y]`. */
  readonly weights: Float32Array;
  readonly transitions: Transitions;
}

/** Epoch from which weights are averaged, and how often an epoch they are looked at. */
const AVERAGED_FROM = 1;
const SNAPSHOTS = 8;

/** Trains on the sequences named in `which` (all when null). */
export function trainCrf(data: Sequences, which: Int32Array | null, options: CrfOptions): Crf {
  const { labels: L, slots, features, gold, first } = data;
  const order = which === null ? Int32Array.from({ length: first.length - 1 }, (_, s) => s) : which.slice();
  const next = random(options.seed);
  const weights = new Float32Array(data.size * L);
  const squares = new Float32Array(data.size * L).fill(1e-2);
  const moves = Float64Array.from(options.allowed, (ok) => (ok ? 0 : FORBIDDEN));
  const starts = Float64Array.from(options.allowedFirst, (ok) => (ok ? 0 : FORBIDDEN));
  const moveSquares = new Float64Array(L * L).fill(1e-2);
  const scratch = chainScratch();
  let unary = new Float64Array(0);
  let marginal = new Float64Array(0);
  let dropped = new Uint8Array(0);
  const expected = new Float64Array(L * L);
  const keep = 1 - options.dropout;
  const mean = new Float64Array(weights.length);
  const meanMoves = new Float64Array(L * L);
  let snapshots = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, next);
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
    let loss = 0;
    let tokens = 0;
    for (let o = 0; o < order.length; o++) {
      const s = order[o] as number;
      if (epoch >= AVERAGED_FROM && o % Math.ceil(order.length / SNAPSHOTS) === 0) {
        for (let w = 0; w < weights.length; w++) mean[w] = (mean[w] as number) + (weights[w] as number);
        for (let e = 0; e < L * L; e++) meanMoves[e] = (meanMoves[e] as number) + (moves[e] as number);
        snapshots++;
      }
      const from = first[s] as number;
      const n = (first[s + 1] as number) - from;
      if (n === 0) continue;
      if (unary.length < n * L) {
        unary = new Float64Array(n * L * 2);
        marginal = new Float64Array(n * L * 2);
      }
      if (dropped.length < n * slots) dropped = new Uint8Array(n * slots * 2);
      unary.fill(0, 0, n * L);
      for (let i = 0; i < n; i++) {
        for (let k = 0; k < slots; k++) {
          const id = features[(from + i) * slots + k] as number;
          const drop = id < 0 || (options.dropout > 0 && next() >= keep) ? 1 : 0;
          dropped[i * slots + k] = drop;
          if (drop) continue;
          for (let y = 0; y < L; y++) unary[i * L + y] = (unary[i * L + y] as number) + (weights[id * L + y] as number);
        }
      }
      const t = transitions(L, starts, moves);
      loss += marginals(t, unary, n, marginal, scratch);
      for (let i = 0; i < n; i++) {
        const y = gold[from + i] as number;
        loss -= unary[i * L + y] as number;
        if (i > 0) loss -= moves[(gold[from + i - 1] as number) * L + y] as number;
      }
      tokens += n;
      // Transitions: observed minus expected.
      expected.fill(0);
      for (let i = 1; i < n; i++) {
        const z = scratch.scale[i] as number;
        for (let x = 0; x < L; x++) {
          const a = scratch.alpha[(i - 1) * L + x] as number;
          if (a === 0) continue;
          for (let y = 0; y < L; y++) {
            const f = t.factor[x * L + y] as number;
            if (f === 0) continue;
            expected[x * L + y] =
              (expected[x * L + y] as number) +
              (a * f * (scratch.potential[i * L + y] as number) * (scratch.beta[i * L + y] as number)) / z;
          }
        }
        const x = gold[from + i - 1] as number;
        const y = gold[from + i] as number;
        expected[x * L + y] = (expected[x * L + y] as number) - 1;
      }
      for (let e = 0; e < L * L; e++) {
        const g = expected[e] as number;
        if (g === 0 || (moves[e] as number) <= FORBIDDEN / 2) continue;
        moveSquares[e] = (moveSquares[e] as number) + g * g;
        moves[e] = (moves[e] as number) - (rate * g) / Math.sqrt(moveSquares[e] as number);
      }
      for (let i = 0; i < n; i++) {
        for (let y = 0; y < L; y++) {
          const g = (marginal[i * L + y] as number) - (gold[from + i] === y ? 1 : 0);
          marginal[i * L + y] = g > -1e-4 && g < 1e-4 ? 0 : g;
        }
        for (let k = 0; k < slots; k++) {
          if (dropped[i * slots + k]) continue;
          const row = (features[(from + i) * slots + k] as number) * L;
          for (let y = 0; y < L; y++) {
            const g0 = marginal[i * L + y] as number;
            if (g0 === 0) continue;
            const w = weights[row + y] as number;
            const g = g0 + options.l2 * w;
            const q = (squares[row + y] as number) + g * g;
            squares[row + y] = q;
            weights[row + y] = w - (rate * g) / Math.sqrt(q);
          }
        }
      }
    }
    options.progress(`epoch ${epoch + 1}/${options.epochs}  loss a token ${(loss / tokens).toFixed(4)}`);
  }
  for (let w = 0; w < weights.length; w++) weights[w] = ((mean[w] as number) / snapshots) * keep;
  return {
    labels: L,
    weights,
    transitions: transitions(
      L,
      starts,
      meanMoves.map((sum) => sum / snapshots),
    ),
  };
}
