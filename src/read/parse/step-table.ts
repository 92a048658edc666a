/**
 * Weights of the next step. What decides is by how much SHIFT and LEFT outweigh RIGHT, so a feature has two weights; with its
 * check they are one 32-bit word, and a look-up touches memory once.
 *
 * Memory layout: slot = check << 20 | (SHIFT + 512) << 10 | (LEFT + 512), 0 where empty; weights from -511 to 511. A feature with
 * hash `h` starts at slot `h & mask` and goes on until it meets its check (the hash's high 12 bits, never 0) or an empty slot.
 */
import { Fault } from '../../model/fault.js';
import type { WeightsFile } from '../../model/weights.js';

export interface StepTable {
  readonly mask: number;
  readonly slots: Uint32Array;
  /** Turns a sum of weights into a score. */
  readonly scale: number;
}

/** Opens the table called `name`; throws when it was trained with another template. */
export function bindSteps(file: WeightsFile, name: string, templateId: number): StepTable {
  const slots = file.sections.get(`${name}.slots`);
  const scale = file.sections.get(`${name}.scale`);
  const shape = file.sections.get(`${name}.shape`);
  const broken = (what: string) =>
    new Fault('weights-broken', `${file.name}.bin: ${what}; install Hearsay again`, { file: `${file.name}.bin` });
  if (!(slots instanceof Uint32Array) || !(scale instanceof Float32Array) || !(shape instanceof Uint32Array))
    throw broken(`no table "${name}" in this weight file`);
  if (shape[0] !== templateId)
    throw broken(`table "${name}" was trained with other features (template ${shape[0]}, here ${templateId})`);
  return { mask: slots.length - 1, slots, scale: scale[0] };
}

/** Adds to `out[0]` and `out[1]` how much SHIFT and LEFT outweigh RIGHT by the features `from … to`. Allocates nothing. */
export function scoreSteps(
  { slots, mask }: StepTable,
  hashes: Uint32Array,
  from: number,
  to: number,
  out: Int32Array,
): void {
  let shift = out[0];
  let left = out[1];
  for (let f = from; f < to; f++) {
    const hash = hashes[f];
    const check = hash >>> 20 || 1;
    let at = hash & mask;
    let slot = slots[at];
    while (slot !== 0 && slot >>> 20 !== check) {
      at = (at + 1) & mask;
      slot = slots[at];
    }
    if (slot === 0) continue;
    shift += ((slot >>> 10) & 1023) - 512;
    left += (slot & 1023) - 512;
  }
  out[0] = shift;
  out[1] = left;
}
