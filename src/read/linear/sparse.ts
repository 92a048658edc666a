/**
 * A table of feature weights for models of many labels, most of which a feature says nothing about: each feature has a short
 * run of (label, weight) pairs, so that a look-up touches what carries weight and no more. Keys are as in `table.ts`.
 *
 * Memory layout: slot `s` holds check `keys[s]` (0 = empty) and `runs[s]` = first pair × 64 + number of pairs; a pair is
 * label × 256 + weight + 128, the weight from -127 to 127. In the file pairs stand in the order of their slots, so that a slot needs its
 * number of pairs and no place, and labels apart from weights, since like packs well beside like: 10.5 MB for all weights where 12.4 were.
 */
import type { WeightsFile } from '../../model/weights.js';
import { refused } from './refused.js';

export interface SparseTable {
  readonly labels: number;
  readonly mask: number;
  readonly keys: Uint16Array;
  readonly runs: Uint32Array;
  readonly pairs: Uint16Array;
  /** Turns a sum of weights into a score. */
  readonly scale: number;
}

/** Most pairs one feature may have. */
export const MOST_PAIRS = 63;

/** Opens the sparse table called `name`; throws when it was trained with another template or number of labels. */
export function bindSparse(file: WeightsFile, name: string, labels: number, templateId: number): SparseTable {
  const keys = file.sections.get(`${name}.keys`);
  const counts = file.sections.get(`${name}.counts`);
  const labelOf = file.sections.get(`${name}.labels`);
  const weightOf = file.sections.get(`${name}.weights`);
  const scale = file.sections.get(`${name}.scale`);
  const shape = file.sections.get(`${name}.shape`);
  if (
    !(keys instanceof Uint16Array) ||
    !(counts instanceof Uint8Array) ||
    !(labelOf instanceof Uint8Array) ||
    !(weightOf instanceof Int8Array) ||
    !(scale instanceof Float32Array) ||
    !(shape instanceof Uint32Array) ||
    counts.length !== keys.length ||
    labelOf.length !== weightOf.length
  )
    throw refused(file, `no sparse table "${name}" in this weight file`);
  if (shape[0] !== labels) throw refused(file, `table "${name}" has ${shape[0]} labels where ${labels} are expected`);
  if (shape[1] !== templateId)
    throw refused(file, `table "${name}" was trained with other features (template ${shape[1]}, here ${templateId})`);
  return openSparse(labels, keys, counts, labelOf, weightOf, scale[0]);
}

/** A table from its columns: for each slot its check and number of pairs, for each pair its label and weight. */
export function openSparse(
  labels: number,
  keys: Uint16Array,
  counts: Uint8Array,
  labelOf: Uint8Array,
  weightOf: Int8Array,
  scale: number,
): SparseTable {
  return { labels, mask: keys.length - 1, keys, runs: runsOf(counts), pairs: pairsOf(labelOf, weightOf), scale };
}

function runsOf(counts: Uint8Array): Uint32Array {
  const runs = new Uint32Array(counts.length);
  let first = 0;
  for (let slot = 0; slot < counts.length; slot++) {
    const count = counts[slot];
    if (count === 0) continue;
    runs[slot] = first * 64 + count;
    first += count;
  }
  return runs;
}

function pairsOf(labels: Uint8Array, weights: Int8Array): Uint16Array {
  const pairs = new Uint16Array(labels.length);
  for (let p = 0; p < labels.length; p++) pairs[p] = labels[p] * 256 + weights[p] + 128;
  return pairs;
}

/** Adds the weights of `count` feature hashes into `out[at … at + labels)`, unscaled. Allocates nothing. */
export function addSparse(
  table: SparseTable,
  hashes: Uint32Array,
  count: number,
  out: Int32Array | Float64Array,
  at: number,
): void {
  const { keys, runs, pairs, mask } = table;
  for (let f = 0; f < count; f++) {
    const hash = hashes[f];
    const check = hash >>> 16 || 1;
    let slot = hash & mask;
    let key = keys[slot];
    while (key !== 0 && key !== check) {
      slot = (slot + 1) & mask;
      key = keys[slot];
    }
    if (key === 0) continue;
    const run = runs[slot];
    const first = run >>> 6;
    for (let p = first, end = first + (run & 63); p < end; p++) {
      const pair = pairs[p];
      out[at + (pair >>> 8)] += (pair & 255) - 128;
    }
  }
}
