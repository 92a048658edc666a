/** Examples → the sections of `commitment.bin`: the mean of regressions of several seeds, its features that weigh much and often, in int8. */
import { FEATURES_ID } from '../../src/link/commitments/features.js';
import { LABELS, slotOf } from '../../src/link/commitments/undertakings.js';
import type { Section } from '../../src/model/weights.js';
import { type DeedOptions, trainDeeds } from '../event/model.js';
import type { Example } from './examples.js';

export interface LearnOptions extends Omit<DeedOptions, 'seed'> {
  readonly seeds: readonly number[];
  /** What an example of our dossiers counts, one of news being 1. */
  readonly ours: number;
  /** Features that ship. */
  readonly most: number;
}

/** Share of features whose largest weight may be clipped. */
const CLIPPED = 0.0005;
/** Slots a feature. */
const FREE = 1.5;

export function learn(examples: readonly Example[], options: LearnOptions): Map<string, Section> {
  const rows = examples
    .filter(({ telling }) => telling)
    .map((one) => ({ ...one, weight: one.weight * (one.ours ? options.ours : 1) }));
  const models = options.seeds.map((seed) => trainDeeds(rows, LABELS, { ...options, seed }));
  const [{ ids }] = models;
  const weights = models[0].weights.map((_, k) => models.reduce((sum, one) => sum + one.weights[k], 0) / models.length);
  const rowOf = (id: number) => weights.subarray(id * LABELS, (id + 1) * LABELS);
  const size = Array.from(ids.values(), (id) => Math.max(...rowOf(id).map(Math.abs)));
  const worth = new Float64Array(ids.size);
  for (const { hashes, weight } of rows)
    for (const hash of hashes) {
      const id = ids.get(hash);
      if (id !== undefined) worth[id] += weight;
    }
  for (let id = 0; id < worth.length; id++) worth[id] = size[id] * Math.sqrt(worth[id]);
  const kept = [...ids]
    .filter(([hash]) => hash !== 0)
    .sort(([, a], [, b]) => worth[b] - worth[a] || a - b)
    .slice(0, options.most);
  const heaviest = kept.map(([, id]) => size[id]).sort((a, b) => b - a);
  const scale = Math.fround(heaviest[Math.floor(heaviest.length * CLIPPED)] / 127);
  let slots = 1024;
  while (slots < kept.length * FREE) slots *= 2;
  const keys = new Uint32Array(slots);
  const packed = new Int8Array(slots * LABELS);
  for (const [hash, id] of kept) {
    const slot = slotOf(keys, hash);
    keys[slot] = hash;
    packed.set(
      rowOf(id).map((weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
      slot * LABELS,
    );
  }
  return new Map<string, Section>([
    ['keys', keys],
    ['rows', packed],
    ['scale', Float32Array.of(scale)],
    ['id', Uint32Array.of(FEATURES_ID)],
  ]);
}
