/**
 * Trained float weights → the pruned, quantised table that ships (src/read/linear/table.ts): only features that carry
 * weight, int8, one scale a table.
 */
import type { Section } from '../src/model/weights.js';
import { checkOf, type WeightTable } from '../src/read/linear/table.js';
import type { Dictionary } from './dictionary.js';

export interface QuantiseOptions {
  readonly labels: number;
  readonly templateId: number;
  /** Most features to keep, those with the largest weight first. */
  readonly most: number;
  /** Features whose largest weight is below this are dropped. */
  readonly least: number;
}

/** Share of weights, by size, beyond which they are clipped: a few outliers must not cost everybody precision. */
export const CLIP = 0.9999;

/** Slots a feature: at 1.4 a look-up of an unknown feature looks at 6.3 slots of two bytes on average. */
export const FREE = 1.4;

export function quantise(
  weights: Float32Array,
  dictionary: Dictionary,
  options: QuantiseOptions,
): { sections: Map<string, Section>; table: WeightTable; kept: number } {
  const { labels: L } = options;
  const size = new Float32Array(dictionary.size);
  for (let id = 0; id < dictionary.size; id++) {
    let most = 0;
    for (let y = 0; y < L; y++) most = Math.max(most, Math.abs(weights[id * L + y] as number));
    size[id] = most;
  }
  const ids = Array.from(size.keys())
    .filter((id) => (size[id] as number) >= options.least)
    .sort((a, b) => (size[b] as number) - (size[a] as number) || a - b)
    .slice(0, options.most);
  const clip = size[ids[Math.floor(ids.length * (1 - CLIP))] as number] as number;
  const scale = Math.fround(clip / 127);
  let slots = 1024;
  while (slots < ids.length * FREE) slots *= 2;
  const stride = L;
  const keys = new Uint16Array(slots);
  const rows = new Int8Array(slots * stride);
  let kept = 0;
  for (const id of ids) {
    const hash = dictionary.hashes[id] as number;
    const check = checkOf(hash);
    let slot = hash & (slots - 1);
    while (keys[slot] !== 0 && keys[slot] !== check) slot = (slot + 1) & (slots - 1);
    if (keys[slot] === check) continue; // a heavier feature with the same check stands there already
    keys[slot] = check;
    kept++;
    for (let y = 0; y < L; y++) {
      rows[slot * stride + y] = Math.max(-127, Math.min(127, Math.round((weights[id * L + y] as number) / scale)));
    }
  }
  const table: WeightTable = { labels: L, stride, mask: slots - 1, keys, rows, scale };
  const sections = new Map<string, Section>([
    ['shape', Uint32Array.of(L, options.templateId)],
    ['scale', Float32Array.of(scale)],
    ['keys', keys],
    ['rows', rows],
  ]);
  return { sections, table, kept };
}
