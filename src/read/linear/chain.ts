/**
 * Inference in a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001): marginals by
 * forward-backward with scaling, the best path by Viterbi. Scores are natural-log potentials.
 *
 * Memory layout: `unary[i * labels + y]`; `transition[from * labels + to]`; a transition that may not happen holds
 * `FORBIDDEN`. The first label of a chain may be any for which `initial[y]` is not `FORBIDDEN`.
 */
import { exp, log } from './arithmetic.js';

/** Score of what may not happen. */
export const FORBIDDEN = -1e9;

/** The scores between neighbouring labels, in both forms the inference needs. */
export interface Transitions {
  readonly labels: number;
  readonly initial: Float64Array;
  readonly score: Float64Array;
  readonly initialFactor: Float64Array;
  readonly factor: Float64Array;
}

/** Prepares transition scores for inference; call again after the scores change (in training). */
export function transitions(labels: number, initial: ArrayLike<number>, score: ArrayLike<number>): Transitions {
  const both = Float64Array.from(score);
  const first = Float64Array.from(initial);
  return { labels, initial: first, score: both, initialFactor: first.map(factorOf), factor: both.map(factorOf) };
}

function factorOf(score: number): number {
  return score <= FORBIDDEN / 2 ? 0 : exp(score);
}

/** Scratch memory of a chain, grown as needed and kept between calls. */
export interface ChainScratch {
  potential: Float64Array;
  alpha: Float64Array;
  beta: Float64Array;
  scale: Float64Array;
  back: Uint8Array;
}

export function chainScratch(): ChainScratch {
  return {
    potential: new Float64Array(0),
    alpha: new Float64Array(0),
    beta: new Float64Array(0),
    scale: new Float64Array(0),
    back: new Uint8Array(0),
  };
}

/**
 * Fills `marginal[i * labels + y]` with P(label of token i is y) and returns log Z.
 * `scratch.alpha`, `.beta`, `.scale` stay filled for those who need edge marginals (training).
 */
export function marginals(
  t: Transitions,
  unary: Float64Array,
  n: number,
  marginal: Float64Array,
  scratch: ChainScratch,
): number {
  const { labels: L, factor, initialFactor } = t;
  grow(scratch, n, L);
  const { potential, alpha, beta, scale } = scratch;
  let logZ = 0;
  // Potentials relative to each token's best label, so that exp never overflows.
  for (let i = 0; i < n; i++) {
    let best = -Infinity;
    for (let y = 0; y < L; y++) if ((unary[i * L + y] as number) > best) best = unary[i * L + y] as number;
    logZ += best;
    for (let y = 0; y < L; y++) potential[i * L + y] = exp((unary[i * L + y] as number) - best);
  }
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let y = 0; y < L; y++) {
      let into = 0;
      if (i === 0) into = initialFactor[y] as number;
      else for (let x = 0; x < L; x++) into += (alpha[(i - 1) * L + x] as number) * (factor[x * L + y] as number);
      const a = into * (potential[i * L + y] as number);
      alpha[i * L + y] = a;
      sum += a;
    }
    scale[i] = sum;
    for (let y = 0; y < L; y++) alpha[i * L + y] = (alpha[i * L + y] as number) / sum;
  }
  for (let y = 0; y < L; y++) beta[(n - 1) * L + y] = 1;
  for (let i = n - 2; i >= 0; i--) {
    for (let x = 0; x < L; x++) {
      let sum = 0;
      for (let y = 0; y < L; y++) {
        sum +=
          (factor[x * L + y] as number) * (potential[(i + 1) * L + y] as number) * (beta[(i + 1) * L + y] as number);
      }
      beta[i * L + x] = sum / (scale[i + 1] as number);
    }
  }
  for (let i = 0; i < n; i++) {
    logZ += log(scale[i] as number);
    for (let y = 0; y < L; y++) marginal[i * L + y] = (alpha[i * L + y] as number) * (beta[i * L + y] as number);
  }
  return logZ;
}

/** The best label of each token into `path[0 … n)`; ties go to the smaller label. Returns the path's score. */
export function viterbi(
  t: Transitions,
  unary: Float64Array,
  n: number,
  path: Uint8Array,
  scratch: ChainScratch,
): number {
  const { labels: L, score, initial } = t;
  grow(scratch, n, L);
  const { alpha, back } = scratch;
  for (let y = 0; y < L; y++) alpha[y] = (initial[y] as number) + (unary[y] as number);
  for (let i = 1; i < n; i++) {
    for (let y = 0; y < L; y++) {
      let best = -Infinity;
      let from = 0;
      for (let x = 0; x < L; x++) {
        const s = (alpha[(i - 1) * L + x] as number) + (score[x * L + y] as number);
        if (s > best) {
          best = s;
          from = x;
        }
      }
      alpha[i * L + y] = best + (unary[i * L + y] as number);
      back[i * L + y] = from;
    }
  }
  let last = 0;
  for (let y = 1; y < L; y++) if ((alpha[(n - 1) * L + y] as number) > (alpha[(n - 1) * L + last] as number)) last = y;
  const total = alpha[(n - 1) * L + last] as number;
  for (let i = n - 1; i >= 0; i--) {
    path[i] = last;
    last = back[i * L + last] as number;
  }
  return total;
}

/**
 * The best path on which at least one label of `wanted` stands: Viterbi over pairs of a label and whether one was seen.
 * `wanted[y]` is 1 for those labels. Returns the path's score.
 */
export function viterbiWith(
  t: Transitions,
  unary: Float64Array,
  n: number,
  wanted: ArrayLike<number>,
  path: Uint8Array,
  scratch: ChainScratch,
): number {
  const { labels: L, score, initial } = t;
  const S = 2 * L; // state = label + L once a wanted label was seen
  grow(scratch, n, S);
  const { alpha, back } = scratch;
  alpha.fill(2 * FORBIDDEN, 0, n * S);
  for (let y = 0; y < L; y++) alpha[y + (wanted[y] ? L : 0)] = (initial[y] as number) + (unary[y] as number);
  for (let i = 1; i < n; i++) {
    for (let from = 0; from < S; from++) {
      const before = alpha[(i - 1) * S + from] as number;
      if (before <= FORBIDDEN) continue;
      const x = from % L;
      for (let y = 0; y < L; y++) {
        const to = i * S + y + (from >= L || wanted[y] ? L : 0);
        const s = before + (score[x * L + y] as number) + (unary[i * L + y] as number);
        if (s > (alpha[to] as number)) {
          alpha[to] = s;
          back[to] = from;
        }
      }
    }
  }
  let last = L;
  for (let y = L + 1; y < S; y++)
    if ((alpha[(n - 1) * S + y] as number) > (alpha[(n - 1) * S + last] as number)) last = y;
  const total = alpha[(n - 1) * S + last] as number;
  for (let i = n - 1; i >= 0; i--) {
    path[i] = last % L;
    last = back[i * S + last] as number;
  }
  return total;
}

function grow(scratch: ChainScratch, n: number, labels: number): void {
  if (scratch.alpha.length >= n * labels && scratch.scale.length >= n) return;
  const size = Math.max(n * labels, 2 * scratch.alpha.length);
  scratch.potential = new Float64Array(size);
  scratch.alpha = new Float64Array(size);
  scratch.beta = new Float64Array(size);
  scratch.scale = new Float64Array(Math.ceil(size / Math.min(labels, 2)));
  scratch.back = new Uint8Array(size);
}
