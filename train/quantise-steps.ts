/** Trained float weights of the next step → the table that ships (src/read/parse/step-table.ts). */
import type { Section } from '../src/model/weights.js';
import { LEFT, RIGHT, SHIFT, STEPS } from '../src/read/parse/state.js';
import type { StepTable } from '../src/read/parse/step-table.js';

/** Share of features, by their largest weight, beyond which weights are clipped. */
const CLIP = 0.9995;

/** `weights[f * STEPS + y]` is the weight of feature `hashes[f]` for step `y`; the `most` heaviest features are kept in `2 ** bits` slots. */
export function quantiseSteps(
  hashes: Uint32Array,
  weights: Float32Array,
  { templateId, bits, most }: { readonly templateId: number; readonly bits: number; readonly most: number },
): { sections: Map<string, Section>; table: StepTable; kept: number } {
  const toShift = (f: number) => weights[f * STEPS + SHIFT] - weights[f * STEPS + RIGHT];
  const toLeft = (f: number) => weights[f * STEPS + LEFT] - weights[f * STEPS + RIGHT];
  const size = Float32Array.from(hashes, (_, f) =>
    Math.max(Math.abs(toShift(f)), Math.abs(toLeft(f)), Math.abs(toShift(f) - toLeft(f))),
  );
  const ids = Array.from(hashes.keys())
    .sort((a, b) => size[b] - size[a] || a - b)
    .slice(0, most);
  const scale = Math.fround(size[ids[Math.floor(ids.length * (1 - CLIP))]] / 511);
  const short = (x: number) => Math.max(-511, Math.min(511, Math.round(x / scale))) + 512;
  const slots = new Uint32Array(2 ** bits);
  const mask = slots.length - 1;
  let kept = 0;
  for (const f of ids) {
    const check = hashes[f] >>> 20 || 1;
    const [a, b] = [short(toShift(f)), short(toLeft(f))];
    if (a === 512 && b === 512) continue;
    let at = hashes[f] & mask;
    while (slots[at] !== 0 && slots[at] >>> 20 !== check) at = (at + 1) & mask;
    if (slots[at] !== 0) continue; // a heavier feature with the same check stands there already
    slots[at] = ((check << 20) | (a << 10) | b) >>> 0;
    kept++;
  }
  const sections = new Map<string, Section>([
    ['shape', Uint32Array.of(templateId)],
    ['scale', Float32Array.of(scale)],
    ['slots', slots],
  ]);
  return { sections, table: { mask, slots, scale }, kept };
}
