/**
 * Bundles that claim the same words → statements that fit together. Three ways two may meet:
 *   coordination  "She promised A, and accused B": the second cue has the first one's source; the first content ends before it
 *   nesting       "He denied that she said A": the second lies inside the first content, and is marked as within it
 *   conflict      otherwise a token belongs to one content, and the surer bundle keeps it
 */
import type { Bundle } from './second-pass.js';

type Range = readonly [number, number];

/** A bundle with its probability; `outer` is the index of the one it is nested in, or -1. */
export interface Scored {
  readonly bundle: Bundle;
  readonly score: number;
  readonly outer: number;
}

/** What resolution needs to know of the unit's tokens. */
export interface Joints {
  /** True for *and*, *but*, *or*, commas and other marks: what stands before a coordinated cue. */
  isJoint(token: number): boolean;
  /** True for *who*, *which*, *that*: what begins a relative clause inside a source. */
  isRelative(token: number): boolean;
}

/**
 * An outer statement at least this probable keeps an inner, even surer one inside it. Sweep on a tenth of train, relation
 * F1 of the outermost statements: .30 62.1, .45 62.0, .60 62.0, .80 61.9, never 61.9.
 */
const OUTER = 0.3;

/**
 * Keeps what is at least as probable as `threshold` and fits together; the result is in the order of the cues. What reaches the threshold only
 * `alone`, without those around it, may stand nowhere but inside another.
 */
export function resolve(
  all: readonly { bundle: Bundle; score: number; alone: number }[],
  n: number,
  threshold: number,
  joints: Joints,
): Scored[] {
  const byScore = all
    // A cue that fills its paragraph leaves no room for content but itself.
    .filter(({ alone, bundle: { cue, content } }) => alone >= threshold && !inside(content, [[cue.start, cue.end]]))
    .sort((a, b) => b.score - a.score || a.bundle.cue.start - b.bundle.cue.start);
  const items = byScore.map((one) => ({ ...one, outer: -1 }));
  const standing = items.filter((one) => one.score >= threshold);
  splitCoordinated(standing, joints);
  freeSources(standing, joints);
  const inner = items.map((one) => outerOf(one, standing));
  const taken = new Uint8Array(n);
  const kept: typeof items = [];
  items.forEach((one, i) => {
    if (inner[i] !== null || one.score < threshold || one.bundle.content.length === 0) return;
    const content = freePieces(one.bundle.content, taken);
    if (lengthOf(content) * 2 <= lengthOf(one.bundle.content)) return; // what it says is somebody else's
    for (let t = one.bundle.cue.start; t < one.bundle.cue.end; t++) taken[t] = 1;
    for (const [start, end] of content) taken.fill(1, start, end);
    kept.push({ ...one, bundle: { ...one.bundle, content } });
  });
  const outermost = kept.sort((a, b) => a.bundle.cue.start - b.bundle.cue.start);
  const nested = items
    .flatMap((one, i) =>
      inner[i] === null ? [] : [{ one, outer: outermost.findIndex((o) => o.bundle.cue === inner[i]?.bundle.cue) }],
    )
    .filter(({ outer }) => outer >= 0)
    .flatMap(({ one, outer }) => nest({ ...one, score: one.alone }, outermost[outer] as Scored, outer));
  return [...outermost, ...withoutConflicts(nested, n)];
}

/** Takes a coordinated cue and all after it out of the content of the cue it shares its source with. */
function splitCoordinated(items: { bundle: Bundle; score: number }[], joints: Joints): void {
  for (const later of items) {
    const { cue, source } = later.bundle;
    const [shared] = source;
    if (shared === undefined) continue;
    for (const earlier of items) {
      if (earlier === later || earlier.bundle.cue.end > cue.start || shared[1] > earlier.bundle.cue.start) continue;
      const piece = earlier.bundle.content.find(([start, end]) => start < cue.start && end > cue.start);
      if (piece === undefined) continue;
      let end = cue.start;
      while (end > piece[0] && joints.isJoint(end - 1)) end--;
      if (end === cue.start || end <= piece[0]) continue; // nothing joins the two: not a coordination
      const content = earlier.bundle.content.flatMap(([from, to]): Range[] =>
        from >= end ? [] : [[from, Math.min(to, end)]],
      );
      earlier.bundle = { ...earlier.bundle, content };
    }
  }
}

/**
 * "Norra denies Voss said A": no source holds another statement's cue, save in a relative clause. What the second took for
 * its source is cut after the first one's cue, and the first one's content reaches as far as the second's.
 */
function freeSources(items: { bundle: Bundle; score: number }[], joints: Joints): void {
  for (const inner of items) {
    const [source] = inner.bundle.source;
    if (source === undefined) continue;
    for (const outer of items) {
      const { cue } = outer.bundle;
      if (outer === inner || cue.start <= source[0] || cue.end >= source[1] || inner.bundle.cue.start < source[1])
        continue;
      // "the clerk who denies it", "Norra Radio, citing the envoy,": a clause inside the source, not a statement around it.
      let relative = joints.isJoint(cue.start - 1);
      for (let t = source[0]; t < cue.start; t++) relative ||= joints.isRelative(t);
      if (relative) continue;
      const end = inner.bundle.content.reduce((most, [, to]) => Math.max(most, to), inner.bundle.cue.end);
      inner.bundle = {
        ...inner.bundle,
        source: [[cue.end, source[1]]],
        content: inner.bundle.content.filter(([start]) => start >= cue.end),
      };
      outer.bundle = { ...outer.bundle, content: [[cue.end, end]] };
    }
  }
}

/** The likeliest bundle whose content holds all of this one, or null. */
function outerOf<T extends { bundle: Bundle; score: number }>(one: T, items: readonly T[]): T | null {
  let best: T | null = null;
  for (const other of items) {
    if (other === one || other.score < OUTER) continue;
    if (!inside([[one.bundle.cue.start, one.bundle.cue.end]], other.bundle.content)) continue;
    if (inside([[other.bundle.cue.start, other.bundle.cue.end]], one.bundle.content)) continue; // each in the other: a conflict
    if (!inside(one.bundle.source, other.bundle.content)) continue;
    if (best === null || other.score > best.score) best = other;
  }
  return best;
}

/** Cuts a nested bundle to the content it stands in; nothing when too little of it is left. */
function nest<T extends { bundle: Bundle; score: number }>(one: T, outer: { bundle: Bundle }, index: number): Scored[] {
  const clip = (spans: readonly Range[]): Range[] =>
    spans.flatMap(([start, end]) =>
      outer.bundle.content.flatMap(([from, to]): Range[] =>
        Math.max(start, from) < Math.min(end, to) ? [[Math.max(start, from), Math.min(end, to)]] : [],
      ),
    );
  const content = clip(one.bundle.content);
  const source = clip(one.bundle.source);
  if (lengthOf(content) * 2 <= lengthOf(one.bundle.content) || lengthOf(source) !== lengthOf(one.bundle.source))
    return [];
  return [{ score: one.score, outer: index, bundle: { ...one.bundle, content, source } }];
}

/** Of nested bundles that share words, the surest stays. */
function withoutConflicts(nested: Scored[], n: number): Scored[] {
  const taken = new Uint8Array(n);
  return nested
    .filter(({ bundle }) => {
      if (bundle.content.some(([start, end]) => taken.subarray(start, end).includes(1))) return false;
      for (const [start, end] of bundle.content) taken.fill(1, start, end);
      return true;
    })
    .sort((a, b) => a.bundle.cue.start - b.bundle.cue.start);
}

function inside(spans: readonly Range[], content: readonly Range[]): boolean {
  return spans.every(([start, end]) => content.some(([from, to]) => from <= start && end <= to));
}

function lengthOf(spans: readonly Range[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}

function freePieces(content: readonly Range[], taken: Uint8Array): [number, number][] {
  const pieces: [number, number][] = [];
  for (const [start, end] of content) {
    let fresh = true;
    for (let i = start; i < end; i++) {
      const last = pieces.at(-1);
      if (taken[i] !== 0) fresh = true;
      else if (!fresh && last !== undefined) last[1]++;
      else {
        pieces.push([i, i + 1]);
        fresh = false;
      }
    }
  }
  return pieces;
}
