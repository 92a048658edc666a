/** Trained float weights of many labels → the sparse, quantised table that ships (src/read/linear/sparse.ts). */
import type { Section } from '../src/model/weights.js';
import { MOST_PAIRS, openSparse, type SparseTable } from '../src/read/linear/sparse.js';
import { checkOf } from '../src/read/linear/table.js';
import { CLIP, FREE } from './quantise.js';

export interface SparseOptions {
  readonly labels: number;
  readonly templateId: number;
  /** Most features to keep, those with the largest weight first. */
  readonly most: number;
  /** Weights smaller than this, after scaling to ±127, are dropped; a feature left with none too. */
  readonly least: number;
}

/** `weights[f * labels + y]` is the weight of feature `hashes[f]` for label `y`. */
export function quantiseSparse(
  hashes: Uint32Array,
  weights: Float32Array,
  { labels: L, templateId, most, least }: SparseOptions,
): { sections: Map<string, Section>; table: SparseTable; kept: number } {
  const size = new Float32Array(hashes.length);
  for (let f = 0; f < hashes.length; f++)
    for (let y = 0; y < L; y++) size[f] = Math.max(size[f], Math.abs(weights[f * L + y]));
  const all = Array.from(hashes.keys()).sort((a, b) => size[b] - size[a] || a - b);
  const scale = Math.fround(size[all[Math.floor(all.length * (1 - CLIP))]] / 127);
  const ids = all.filter((f) => Math.round(size[f] / scale) >= least).slice(0, most);
  let slots = 1024;
  while (slots < ids.length * FREE) slots *= 2;
  const keys = new Uint16Array(slots);
  const found = new Map<number, { label: number; weight: number }[]>();
  for (const f of ids) {
    const check = checkOf(hashes[f]);
    let slot = hashes[f] & (slots - 1);
    while (keys[slot] !== 0 && keys[slot] !== check) slot = (slot + 1) & (slots - 1);
    if (keys[slot] === check) continue; // a heavier feature with the same check stands there already
    const run: { label: number; weight: number }[] = [];
    for (let y = 0; y < L && run.length < MOST_PAIRS; y++) {
      const weight = Math.max(-127, Math.min(127, Math.round(weights[f * L + y] / scale)));
      if (Math.abs(weight) >= least) run.push({ label: y, weight });
    }
    if (run.length === 0) continue;
    keys[slot] = check;
    found.set(slot, run);
  }
  const counts = new Uint8Array(slots);
  const labelOf: number[] = [];
  const weightOf: number[] = [];
  for (let slot = 0; slot < slots; slot++) {
    const run = found.get(slot) ?? [];
    counts[slot] = run.length;
    for (const { label, weight } of run) {
      labelOf.push(label);
      weightOf.push(weight);
    }
  }
  const columns = [keys, counts, Uint8Array.from(labelOf), Int8Array.from(weightOf)] as const;
  const sections = new Map<string, Section>([
    ['shape', Uint32Array.of(L, templateId)],
    ['scale', Float32Array.of(scale)],
    ['keys', columns[0]],
    ['counts', columns[1]],
    ['labels', columns[2]],
    ['weights', columns[3]],
  ]);
  return { sections, table: openSparse(L, ...columns, scale), kept: found.size };
}
