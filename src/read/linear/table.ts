/**
 * A pruned, quantised table of feature weights. Cache misses and not arithmetic decide the speed of a linear model, so
 * rows are int8, the labels of a feature stand side by side, and a 16-bit check keeps features never seen in training
 * from borrowing somebody else's weights (no row is touched for them).
 *
 * Memory layout: slot `s` holds check `keys[s]` (0 = empty) and weights `rows[s * stride … + labels)`; a feature with
 * hash `h` starts looking at slot `h & mask` and goes on to the next slot until it meets its check or an empty one.
 */
import type { WeightsFile } from '../../model/weights.js';
import { refused } from './refused.js';

/** Weights of one linear model; `scale` turns the sum of int8 weights into a score. */
export interface WeightTable {
  readonly labels: number;
  readonly stride: number;
  readonly mask: number;
  readonly keys: Uint16Array;
  readonly rows: Int8Array;
  readonly scale: number;
}

/** The check of a feature hash: its high 16 bits, never 0. */
export function checkOf(hash: number): number {
  return hash >>> 16 || 1;
}

/** Opens the table called `name` in a weight file; throws when it was trained with another template or label count. */
export function bindTable(file: WeightsFile, name: string, labels: number, templateId: number): WeightTable {
  const keys = file.sections.get(`${name}.keys`);
  const rows = file.sections.get(`${name}.rows`);
  const scale = file.sections.get(`${name}.scale`);
  const shape = file.sections.get(`${name}.shape`);
  if (
    !(keys instanceof Uint16Array) ||
    !(rows instanceof Int8Array) ||
    !(scale instanceof Float32Array) ||
    !(shape instanceof Uint32Array)
  ) {
    throw refused(file, `no table "${name}" in this weight file`);
  }
  const stride = rows.length / keys.length;
  if (!Number.isInteger(stride)) throw refused(file, `table "${name}" has no row for each key`);
  if (shape[0] !== labels || stride < labels) {
    throw refused(file, `table "${name}" has ${shape[0]} labels where ${labels} are expected`);
  }
  if (shape[1] !== templateId) {
    throw refused(file, `table "${name}" was trained with other features (template ${shape[1]}, here ${templateId})`);
  }
  return { labels, stride, mask: keys.length - 1, keys, rows, scale: scale[0] as number };
}

/** Adds the weights of `count` feature hashes into `out[at … at + labels)`, unscaled. Allocates nothing. */
export function addScores(
  table: WeightTable,
  hashes: Uint32Array,
  count: number,
  out: Int32Array | Float64Array,
  at: number,
): void {
  const { keys, rows, mask, stride, labels } = table;
  for (let f = 0; f < count; f++) {
    const hash = hashes[f] as number;
    const check = hash >>> 16 || 1;
    let slot = hash & mask;
    let key = keys[slot] as number;
    while (key !== 0 && key !== check) {
      slot = (slot + 1) & mask;
      key = keys[slot] as number;
    }
    if (key === 0) continue;
    const row = slot * stride;
    for (let label = 0; label < labels; label++)
      out[at + label] = (out[at + label] as number) + (rows[row + label] as number);
  }
}

/** One feature's slot, or -1: for explanations, not for hot loops. */
export function slotOf(table: WeightTable, hash: number): number {
  const check = checkOf(hash);
  for (let slot = hash & table.mask; ; slot = (slot + 1) & table.mask) {
    const key = table.keys[slot];
    if (key === 0) return -1;
    if (key === check) return slot;
  }
}
