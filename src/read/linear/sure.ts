/**
 * Contexts in which a model's answer is known beforehand, so that its features need not be looked up: after *the* an adjective and a noun are
 * shifted, *of* before a number is a preposition. Learned by counting what the model says where (train/sure.ts).
 *
 * Memory layout: a slot holds the high 25 bits of a context's hash and the answer + 1 in the low 7; 0 where empty. A context starts at slot
 * `(hash >>> 7) & mask` and goes on to the first empty one.
 */
import { Fault } from '../../model/fault.js';
import type { WeightsFile } from '../../model/weights.js';

export interface SureTable {
  readonly mask: number;
  readonly slots: Uint32Array;
}

/** Most answers there can be. */
export const MOST_ANSWERS = 126;

/** Opens the table called `name`; throws when the file has none. */
export function bindSure(file: WeightsFile, name: string): SureTable {
  const slots = file.sections.get(`${name}.slots`);
  if (!(slots instanceof Uint32Array))
    throw new Fault('weights-broken', `${file.name}.bin: no table "${name}" of contexts; install Hearsay again`, {
      file: `${file.name}.bin`,
    });
  return { mask: slots.length - 1, slots };
}

/** The answer known for a context, or -1. */
export function sureOf({ mask, slots }: SureTable, context: number): number {
  const key = context >>> 7;
  for (let at = key & mask; ; at = (at + 1) & mask) {
    const slot = slots[at];
    if (slot === 0) return -1;
    if (slot >>> 7 === key) return (slot & 127) - 1;
  }
}
