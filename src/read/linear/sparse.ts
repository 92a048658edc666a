/**
 * A table of feature weights for models of many labels, most of which a feature says nothing about: each feature has a short
 * run of (label, weight) pairs, so that a look-up touches what carries weight and no more. Keys are as in `table.ts`.
 *
 * Memory layout: slot `s` holds check `keys[s]` (0 = empty) and `runs[s]` = first pair × 64 + number of pairs; a pair is
 * label × 256 + weight + 128, the weight from -127 to 127.
 */
import { Fault } from '../../model/fault.js';
import type { WeightsFile } from '../../model/weights.js';

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
  const runs = file.sections.get(`${name}.runs`);
  const pairs = file.sections.get(`${name}.pairs`);
  const scale = file.sections.get(`${name}.scale`);
  const shape = file.sections.get(`${name}.shape`);
  if (
    !(keys instanceof Uint16Array) ||
    !(runs instanceof Uint32Array) ||
    !(pairs instanceof Uint16Array) ||
    !(scale instanceof Float32Array) ||
    !(shape instanceof Uint32Array) ||
    runs.length !== keys.length
  )
    throw refused(file, `no sparse table "${name}" in this weight file`);
  if (shape[0] !== labels) throw refused(file, `table "${name}" has ${shape[0]} labels where ${labels} are expected`);
  if (shape[1] !== templateId)
    throw refused(file, `table "${name}" was trained with other features (template ${shape[1]}, here ${templateId})`);
  return { labels, mask: keys.length - 1, keys, runs, pairs, scale: scale[0] };
}

function refused({ name }: WeightsFile, what: string): Fault {
  return new Fault('weights-broken', `${name}.bin: ${what}; install Hearsay again`, { file: `${name}.bin` });
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
