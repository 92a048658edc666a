/**
 * Trains a linear-chain conditional random field whose gold may be open: each token has a set of labels it may bear, and what is
 * raised is the likelihood of all paths through those sets (Tsuboi et al. 2008; with one label each, the usual likelihood).
 * AdaGrad, one run a step, feature dropout, weights averaged over the later epochs as in `train/crf.ts`.
 */
import { chainScratch, FORBIDDEN, marginals, transitions, viterbi } from '../../src/read/linear/chain.js';
import { CLOSES, FOLLOWS, LABELS, OUTSIDE } from '../../src/read/name/labels.js';
import { random, shuffle } from '../random.js';

const L = LABELS;

/** Runs laid end to end: `features[token * slots + k]` is an id or -1; run `r` is tokens `first[r] … first[r + 1]`. */
export interface Runs {
  readonly slots: number;
  /** The last `optional` slots are left out for some runs, so that the model also works without them. */
  readonly optional: number;
  readonly features: Int32Array;
  readonly allowed: Uint32Array;
  readonly first: Int32Array;
  readonly weight: Float32Array;
}

export interface NameCrf {
  readonly weights: Float32Array;
  readonly moves: Float64Array;
}

export interface NameCrfOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly dropout: number;
  /** Share of runs that see nothing of a first pass. */
  readonly without: number;
  readonly seed: number;
  readonly progress: (line: string) => void;
}

const STARTS = Float64Array.from({ length: L }, (_, y) => (FOLLOWS[OUTSIDE * L + y] ? 0 : FORBIDDEN));

export function trainNameCrf(runs: Runs, size: number, which: Int32Array, options: NameCrfOptions): NameCrf {
  const { slots, features, first, allowed } = runs;
  const order = which.slice();
  const next = random(options.seed);
  const weights = new Float32Array(size * L);
  const squares = new Float32Array(size * L).fill(1e-2);
  const mean = new Float32Array(size * L);
  const moves = Float64Array.from(FOLLOWS, (ok) => (ok ? 0 : FORBIDDEN));
  const moveSquares = new Float64Array(L * L).fill(1e-2);
  const meanMoves = new Float64Array(L * L);
  let snapshots = 0;
  const free = chainScratch();
  const held = chainScratch();
  let unary = new Float64Array(64 * L);
  let bound = new Float64Array(64 * L);
  let marginal = new Float64Array(64 * L);
  let target = new Float64Array(64 * L);
  let dropped = new Uint8Array(64 * slots);
  const edges = new Float64Array(L * L);
  const keep = 1 - options.dropout;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, next);
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
    let loss = 0;
    let tokens = 0;
    let t = transitions(L, STARTS, moves);
    for (let o = 0; o < order.length; o++) {
      if (epoch * 2 >= options.epochs && o % Math.ceil(order.length / 3) === 0) {
        for (let w = 0; w < weights.length; w++) mean[w] = mean[w] + weights[w];
        for (let e = 0; e < L * L; e++) meanMoves[e] = meanMoves[e] + moves[e];
        snapshots++;
      }
      const r = order[o];
      const from = first[r];
      const n = first[r + 1] - from;
      if (unary.length < n * L) {
        unary = new Float64Array(n * L * 2);
        bound = new Float64Array(n * L * 2);
        marginal = new Float64Array(n * L * 2);
        target = new Float64Array(n * L * 2);
        dropped = new Uint8Array(n * slots * 2);
      }
      const used = runs.optional > 0 && next() < options.without ? slots - runs.optional : slots;
      unary.fill(0, 0, n * L);
      for (let i = 0; i < n; i++) {
        for (let k = 0; k < slots; k++) {
          const id = k < used ? features[(from + i) * slots + k] : -1;
          const drop = id < 0 || next() >= keep ? 1 : 0;
          dropped[i * slots + k] = drop;
          if (drop) continue;
          const row = id * L;
          for (let y = 0; y < L; y++) unary[i * L + y] = unary[i * L + y] + weights[row + y];
        }
      }
      for (let y = 0; y < L; y++) if (!CLOSES[y]) unary[(n - 1) * L + y] = FORBIDDEN;
      for (let i = 0; i < n; i++) {
        const bits = allowed[from + i];
        for (let y = 0; y < L; y++) bound[i * L + y] = bits & (1 << y) ? unary[i * L + y] : FORBIDDEN;
      }
      if (o % 8 === 0) t = transitions(L, STARTS, moves);
      const logZ = marginals(t, unary, n, marginal, free);
      const logHeld = marginals(t, bound, n, target, held);
      if (!(logZ - logHeld < 1e6)) continue; // gold that no path allows
      loss += logZ - logHeld;
      tokens += n;
      const weight = runs.weight[r];
      if (n > 1) {
        edges.fill(0);
        addEdges(t, n, free, edges, weight);
        addEdges(t, n, held, edges, -weight);
        for (let e = 0; e < L * L; e++) {
          const g = edges[e];
          if (g === 0 || moves[e] <= FORBIDDEN / 2) continue;
          moveSquares[e] = moveSquares[e] + g * g;
          moves[e] = moves[e] - (rate * g) / Math.sqrt(moveSquares[e]);
        }
      }
      for (let i = 0; i < n; i++) {
        let any = false;
        for (let y = 0; y < L; y++) {
          const g = marginal[i * L + y] - target[i * L + y];
          const clear = g > -5e-4 && g < 5e-4;
          marginal[i * L + y] = clear ? 0 : g * weight;
          if (!clear) any = true;
        }
        if (!any) continue;
        for (let k = 0; k < used; k++) {
          if (dropped[i * slots + k]) continue;
          const row = features[(from + i) * slots + k] * L;
          for (let y = 0; y < L; y++) {
            const g0 = marginal[i * L + y];
            if (g0 === 0) continue;
            const w = weights[row + y];
            const g = g0 + options.l2 * w;
            const q = squares[row + y] + g * g;
            squares[row + y] = q;
            weights[row + y] = w - (rate * g) / Math.sqrt(q);
          }
        }
      }
    }
    options.progress(`epoch ${epoch + 1}/${options.epochs}  loss a token ${(loss / tokens).toFixed(4)}`);
  }
  for (let w = 0; w < weights.length; w++) weights[w] = (mean[w] / snapshots) * keep;
  return { weights, moves: meanMoves.map((sum) => sum / snapshots) };
}

function addEdges(
  t: { factor: Float64Array },
  n: number,
  s: { alpha: Float64Array; beta: Float64Array; potential: Float64Array; scale: Float64Array },
  edges: Float64Array,
  weight: number,
): void {
  for (let i = 1; i < n; i++) {
    const z = s.scale[i];
    for (let x = 0; x < L; x++) {
      const a = s.alpha[(i - 1) * L + x];
      if (a < 1e-9) continue;
      for (let y = 0; y < L; y++) {
        const f = t.factor[x * L + y];
        if (f === 0) continue;
        const p = (a * f * s.potential[i * L + y] * s.beta[i * L + y]) / z;
        edges[x * L + y] = edges[x * L + y] + weight * p;
      }
    }
  }
}

const scratch = chainScratch();

/** Marginals and best path of one run by the float weights. */
export function decodeRun(
  crf: NameCrf,
  t: ReturnType<typeof transitions>,
  runs: Pick<Runs, 'slots' | 'optional' | 'features'>,
  from: number,
  n: number,
  withOptional: boolean,
  unary: Float64Array,
  marginal: Float64Array,
  path: Uint8Array,
): void {
  const used = withOptional ? runs.slots : runs.slots - runs.optional;
  unary.fill(0, 0, n * L);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < used; k++) {
      const id = runs.features[(from + i) * runs.slots + k];
      if (id < 0) continue;
      for (let y = 0; y < L; y++) unary[i * L + y] = unary[i * L + y] + crf.weights[id * L + y];
    }
  }
  for (let y = 0; y < L; y++) if (!CLOSES[y]) unary[(n - 1) * L + y] = FORBIDDEN;
  marginals(t, unary, n, marginal, scratch);
  viterbi(t, unary, n, path, scratch);
}

export function movesOf(crf: NameCrf): ReturnType<typeof transitions> {
  return transitions(L, STARTS, crf.moves);
}
