/**
 * What kind of copy a shared stretch is, and the characters it runs over. Verbatim: hardly a word differs. Spun: words were swapped one for
 * one, and more often than anything else was changed. Quoted: both sides have it in quotation marks. Edited: the rest.
 */
import type { CopyShared, CopyStretch } from '../../model/copy.js';
import type { CopyKind } from '../../model/labels.js';
import type { Stretch } from './align.js';
import { lengthOf } from './parts.js';
import type { Words } from './words.js';

/** Words that may differ in a verbatim copy: a dash, a day. */
const VERBATIM = 0.97;
/** Spun copies have a word in ten swapped or more, and fewer other changes. Of made copies with a tenth of their words swapped 9 in 10 are told. */
const SWAPPED = 0.05;
/** Share of a stretch inside quotation marks on both sides. */
const QUOTED = 0.8;

/** The stretch as facts keep it. */
export function stretchOf(a: Words, b: Words, stretch: Stretch): CopyStretch {
  return {
    a: stretch.a,
    b: stretch.b,
    inA: charactersOf(a, stretch.a),
    inB: charactersOf(b, stretch.b),
    kind: kindOf(a, b, stretch),
    same: Math.round(stretch.same * 1000) / 1000,
  };
}

function charactersOf({ start, end }: Words, [from, to]: readonly [number, number]): [number, number] {
  return [start[from] as number, end[to - 1] as number];
}

function kindOf(a: Words, b: Words, { a: inA, b: inB, same, swaps, edits }: Stretch): CopyKind {
  if (quoted(a, inA) >= QUOTED && quoted(b, inB) >= QUOTED) return 'quoted';
  if (same >= VERBATIM) return 'verbatim';
  return swaps > edits && swaps >= SWAPPED * (inA[1] - inA[0]) ? 'spun' : 'edited';
}

function quoted({ marked }: Words, [from, to]: readonly [number, number]): number {
  let inside = 0;
  for (let i = from; i < to; i++) inside += marked[i] as number;
  return inside / (to - from);
}

/** Stretches, given in the order of `a`, as each of the two articles sees them. Mostly `b` has them in the same order, and the lists serve both. */
export function bothSides(
  a: number,
  b: number,
  stretches: readonly Pick<CopyStretch, 'a' | 'b'>[],
  wordsA: number,
  wordsB: number,
): [CopyShared, CopyShared] {
  const inA = stretches.flatMap((one) => one.a);
  const inB = stretches.flatMap((one) => one.b);
  const sorted = [...stretches].sort((x, y) => x.b[0] - y.b[0]);
  const same = sorted.every((one, n) => one === stretches[n]);
  const mine = same ? inB : sorted.flatMap((one) => one.b);
  const theirs = same ? inA : sorted.flatMap((one) => one.a);
  return [
    { other: b, mine: inA, theirs: inB, ofMine: lengthOf(inA) / Math.max(1, wordsA) },
    { other: a, mine, theirs, ofMine: lengthOf(mine) / Math.max(1, wordsB) },
  ];
}
