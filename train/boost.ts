/**
 * Gradient boosting of small regression trees for a yes or no (Friedman 2001; second-order steps on binned columns as in
 * Chen & Guestrin 2016): each tree is grown on what the trees before it got wrong. Seeded; the same rows give the same trees.
 */
import { exp, sigmoid } from '../src/read/linear/arithmetic.js';
import { type Forest, LEAF } from '../src/read/linear/forest.js';
import { random } from './random.js';

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Added to the curvature of a leaf: small leaves answer small. */
  readonly ridge: number;
  /** Least sum of curvature in a leaf. */
  readonly leaf: number;
  /** Share of rows and of columns each tree sees. */
  readonly rows: number;
  readonly columns: number;
  readonly seed: number;
}

const BINS = 64;

/** Rows laid end to end, `width` numbers each. */
export interface Table {
  readonly width: number;
  readonly values: Float32Array;
}

/** Trains on the rows named in `which`; `target[r]` is 0…1, `weight[r]` how much a row counts. */
export function boost(
  table: Table,
  target: Float32Array,
  weight: Float32Array,
  which: Int32Array,
  options: BoostOptions,
  groups: Int32Array | null = null,
): Forest {
  const { width, values } = table;
  const n = which.length;
  const cuts = Array.from({ length: width }, (_, c) => cutsOf(values, width, c, which));
  const binned = new Uint8Array(n * width);
  for (let k = 0; k < n; k++) {
    for (let c = 0; c < width; c++)
      binned[k * width + c] = binOf(cuts[c] as Float32Array, values[(which[k] as number) * width + c] as number);
  }
  const next = random(options.seed);
  const score = new Float64Array(n);
  const g = new Float64Array(n);
  const h = new Float64Array(n);
  const chance = new Float64Array(n);
  const roots: number[] = [];
  const nodes: { feature: number; cut: number; left: number }[] = [];
  let base = 0;
  if (groups === null) {
    let yes = 0;
    let all = 0;
    for (let k = 0; k < n; k++) {
      const w = weight[which[k] as number] as number;
      yes += w * (target[which[k] as number] as number);
      all += w;
    }
    base = Math.log(yes / (all - yes));
    roots.push(nodes.length);
    nodes.push({ feature: LEAF, cut: base, left: 0 });
    score.fill(base);
  }
  for (let t = 0; t < options.trees; t++) {
    const sample: number[] = [];
    if (groups !== null) shares(score, which, groups, chance);
    for (let k = 0; k < n; k++) {
      const row = which[k] as number;
      const w = weight[row] as number;
      const p = groups === null ? sigmoid(score[k] as number) : (chance[k] as number);
      g[k] = w * (p - (target[row] as number));
      h[k] = w * Math.max(1e-6, p * (1 - p));
      if (next() < options.rows) sample.push(k);
    }
    const seen = Int32Array.from(Array.from({ length: width }, (_, c) => c).filter(() => next() < options.columns));
    /** Sums of gradient and curvature by column and bin. */
    const histogram = (rows: Int32Array): Float64Array => {
      const sums = new Float64Array(seen.length * BINS * 2);
      for (const k of rows) {
        const gk = g[k] as number;
        const hk = h[k] as number;
        for (let s = 0; s < seen.length; s++) {
          const slot = (s * BINS + (binned[k * width + (seen[s] as number)] as number)) * 2;
          sums[slot] = (sums[slot] as number) + gk;
          sums[slot + 1] = (sums[slot + 1] as number) + hk;
        }
      }
      return sums;
    };
    const grow = (rows: Int32Array, sums: Float64Array | null, depth: number, node: number): void => {
      let G = 0;
      let H = 0;
      for (const k of rows) {
        G += g[k] as number;
        H += h[k] as number;
      }
      const split = sums === null ? null : bestSplit(sums, seen, cuts, G, H, options);
      if (sums === null || split === null) {
        nodes[node] = { feature: LEAF, cut: (-G / (H + options.ridge)) * options.rate, left: 0 };
        return;
      }
      const { column, bin } = split;
      const left = nodes.length;
      nodes.push({ feature: LEAF, cut: 0, left: 0 }, { feature: LEAF, cut: 0, left: 0 });
      nodes[node] = { feature: column, cut: (cuts[column] as Float32Array)[bin] as number, left };
      const below = rows.filter((k) => (binned[k * width + column] as number) <= bin);
      const above = rows.filter((k) => (binned[k * width + column] as number) > bin);
      if (depth + 1 >= options.depth) {
        grow(below, null, depth + 1, left);
        grow(above, null, depth + 1, left + 1);
        return;
      }
      // The larger side's sums are what the smaller one's leave.
      const small = histogram(below.length < above.length ? below : above);
      for (let slot = 0; slot < sums.length; slot++) sums[slot] = (sums[slot] as number) - (small[slot] as number);
      grow(below, below.length < above.length ? small : sums, depth + 1, left);
      grow(above, below.length < above.length ? sums : small, depth + 1, left + 1);
    };
    const root = nodes.length;
    roots.push(root);
    nodes.push({ feature: LEAF, cut: 0, left: 0 });
    const all = Int32Array.from(sample);
    grow(all, histogram(all), 0, root);
    for (let k = 0; k < n; k++) {
      let node = nodes[root] as (typeof nodes)[number];
      while (node.feature !== LEAF) {
        const value = values[(which[k] as number) * width + node.feature] as number;
        node = nodes[node.left + (value < Math.fround(node.cut) ? 0 : 1)] as (typeof nodes)[number];
      }
      score[k] = (score[k] as number) + node.cut;
    }
  }
  return {
    roots: Uint32Array.from(roots),
    feature: Uint8Array.from(nodes, (node) => node.feature),
    cut: Float32Array.from(nodes, (node) => node.cut),
    left: Uint32Array.from(nodes, (node) => node.left),
  };
}

/** Share of each row in its group by the exponentials of their scores; the rows of a group follow each other. */
function shares(score: Float64Array, which: Int32Array, groups: Int32Array, out: Float64Array): void {
  for (let from = 0; from < which.length; ) {
    const group = groups[which[from] as number];
    let to = from;
    let most = -Infinity;
    while (to < which.length && groups[which[to] as number] === group) most = Math.max(most, score[to++] as number);
    let sum = 0;
    for (let k = from; k < to; k++) sum += exp((score[k] as number) - most);
    for (let k = from; k < to; k++) out[k] = exp((score[k] as number) - most) / sum;
    from = to;
  }
}

/** The question that gains most, or null where none gains. */
function bestSplit(
  sums: Float64Array,
  seen: Int32Array,
  cuts: readonly Float32Array[],
  G: number,
  H: number,
  { ridge, leaf }: BoostOptions,
): { column: number; bin: number } | null {
  const whole = (G * G) / (H + ridge);
  let best = 1e-9;
  let column = -1;
  let bin = 0;
  for (let s = 0; s < seen.length; s++) {
    const last = (cuts[seen[s] as number] as Float32Array).length;
    let leftG = 0;
    let leftH = 0;
    for (let b = 0; b < last; b++) {
      const slot = (s * BINS + b) * 2;
      leftG += sums[slot] as number;
      leftH += sums[slot + 1] as number;
      const rightG = G - leftG;
      const rightH = H - leftH;
      if (leftH < leaf || rightH < leaf) continue;
      const gain = (leftG * leftG) / (leftH + ridge) + (rightG * rightG) / (rightH + ridge) - whole;
      if (gain <= best) continue;
      best = gain;
      column = seen[s] as number;
      bin = b;
    }
  }
  return column < 0 ? null : { column, bin };
}

/** Up to `BINS - 1` cuts of a column: a value below `cuts[b]` lies in bin `b` or before. */
function cutsOf(values: Float32Array, width: number, column: number, which: Int32Array): Float32Array {
  const sorted = Float32Array.from(which, (row) => values[row * width + column] as number).sort();
  const cuts: number[] = [];
  for (let b = 1; b < BINS; b++) {
    const value = sorted[Math.floor((b * sorted.length) / BINS)] as number;
    if (value > (sorted[0] as number) && value !== cuts.at(-1)) cuts.push(value);
  }
  return Float32Array.from(cuts);
}

function binOf(cuts: Float32Array, value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < (cuts[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}
