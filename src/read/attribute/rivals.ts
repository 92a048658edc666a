/**
 * How a bundle stands to what the other cues of its paragraph most likely attribute: columns of the judge's row that can be
 * filled only once every cue of the unit was looked at.
 */
import type { Bundle } from './second-pass.js';

type Range = readonly [number, number];

export const RIVAL_NAMES = [
  'rival-around',
  'rival-within',
  'rival-conflict',
  'rival-source-shared',
  'rival-source-within',
  'rival-cue-in-source',
  'rival-after-content',
  'rival-overlaps',
  'rival-best',
] as const;

/** The likeliest bundle of a cue, and the acceptor's sum for it. */
export interface Rival {
  readonly bundle: Bundle;
  readonly linear: number;
}

/** Where there is no such rival. */
const NONE = -9;

/** Fills `row` from slot `at` on: the acceptor's sum of the strongest rival of each kind. `rivals[c]` is candidate `c`'s. */
export function fillRivals(bundle: Bundle, rivals: readonly Rival[], row: Float32Array, at: number): void {
  let around = NONE;
  let within = NONE;
  let conflict = NONE;
  let shared = NONE;
  let held = NONE;
  let sourceCue = NONE;
  let after = NONE;
  let overlaps = 0;
  let best = NONE;
  const last = bundle.content.reduce((most, [, end]) => Math.max(most, end), 0);
  for (const { bundle: other, linear } of rivals) {
    if (other.candidate === bundle.candidate) continue;
    if (linear > best) best = linear;
    const inOther = holds(other.content, bundle.cue.start);
    const inThis = holds(bundle.content, other.cue.start);
    if (inOther && linear > around) around = linear;
    if (inThis && linear > within) within = linear;
    if (meet(other.content, bundle.content)) {
      overlaps++;
      if (!inOther && !inThis && linear > conflict) conflict = linear;
    }
    if (meet(other.source, bundle.source) && linear > shared) shared = linear;
    if (meet(other.content, bundle.source) && linear > held) held = linear;
    if (holds(bundle.source, other.cue.start) && linear > sourceCue) sourceCue = linear;
    const begins = other.source.reduce((least, [start]) => Math.min(least, start), other.cue.start);
    if (begins >= last && begins <= last + 3 && linear > after) after = linear;
  }
  row[at] = around;
  row[at + 1] = within;
  row[at + 2] = conflict;
  row[at + 3] = shared;
  row[at + 4] = held;
  row[at + 5] = sourceCue;
  row[at + 6] = after;
  row[at + 7] = overlaps;
  row[at + 8] = best;
}

/** Does the rival claim the bundle's cue as its content? */
export function isAround({ bundle: other }: Rival, bundle: Bundle): boolean {
  return other.candidate !== bundle.candidate && holds(other.content, bundle.cue.start);
}

function holds(pieces: readonly Range[], token: number): boolean {
  for (const [start, end] of pieces) if (token >= start && token < end) return true;
  return false;
}

function meet(a: readonly Range[], b: readonly Range[]): boolean {
  for (const [start, end] of a) for (const [from, to] of b) if (start < to && from < end) return true;
  return false;
}
