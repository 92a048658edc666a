/**
 * The trained part of telling what a statement undertakes: a multinomial logistic regression over the features of `features.ts`, opened from
 * `commitment.bin` (made by `train/commitment-layer.ts`). Pure.
 *
 * Memory layout: an open-addressed table; slot `s` holds a feature's hash `keys[s]` (0 = empty) and its weights `rows[s * LABELS … + LABELS)`, of
 * "nothing" first and then of each kind.
 */
import { Fault } from '../../model/fault.js';
import { COMMITMENT_KINDS, type CommitmentKind } from '../../model/labels.js';
import type { Reading } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import type { Weights } from '../../model/weights.js';
import { FEATURES_ID, featuresOf } from './features.js';
import { kindOf } from './kind.js';

/** Nothing, or one of the kinds. */
export const LABELS = 1 + COMMITMENT_KINDS.length;

/** The weights, opened. */
export interface Undertakings {
  readonly keys: Uint32Array;
  readonly rows: Int8Array;
  /** Turns a sum of weights into a score. */
  readonly scale: number;
}

/** Opens the weights; null where there are none, and then the rules alone tell. */
export function bindUndertakings({ files }: Weights): Undertakings | null {
  const file = files.get('commitment');
  if (file === undefined) return null;
  const [keys, rows, scale, id] = ['keys', 'rows', 'scale', 'id'].map((name) => file.sections.get(name));
  if (!(keys instanceof Uint32Array && rows instanceof Int8Array && scale instanceof Float32Array))
    throw refused('no table in this weight file');
  if (rows.length !== keys.length * LABELS || id?.[0] !== FEATURES_ID) throw refused('trained with other features');
  return { keys, rows, scale: scale[0] as number };
}

function refused(what: string): Fault {
  return new Fault('weights-broken', `commitment.bin: ${what}; install Hearsay again`, { file: 'commitment.bin' });
}

/** The slot of a feature, or the empty one where it would be. */
export function slotOf(keys: Uint32Array, feature: number): number {
  const mask = keys.length - 1;
  let slot = feature & mask;
  while (keys[slot] !== 0 && keys[slot] !== feature) slot = (slot + 1) & mask;
  return slot;
}

/**
 * By how much the score of nothing may pass that of the likeliest kind, and there still is one, where the rules see something undertaken. Five folds by article over the labels of news, P and R with
 * kind among these: 76.7 and 78.9 at 0, 75.5 and 82.6 at .4, 74.1 and 84.3 at .8, 73.1 and 86.1 at 1.2.
 */
const SEEN = 0.8;
/**
 * The same where they see nothing: there it must be surer. Among these: 73.1 and 12.1 at -1, 67.6 and 16.4 at -.5, 64.1 and 20.7 at 0, 60.2 and 26.7 at .4; and of 50 new ones of an
 * even draw of real news hardly half were some at .4.
 */
const UNSEEN = -1;

/**
 * Words, in a cue or at the head of a content, without which next to nothing is undertaken: of 705 labelled statements that have none, and in which the rules see nothing, 12 undertake something.
 * A third of all statements need not be weighed so.
 */
const TELLING =
  /\b(?:will|would|shall|going to|must|ha(?:s|ve|d) to|should|until|unless|plan|promis|pledg|vow|threat|demand|urg|call|order|intend|agree|decid|commit|undert|offer|refus|want|ask|insist|aim|hope|appeal|request|seek|to\b)|['’]ll\b|\bwon['’]t\b/iu;
/** Letters of a content that are its head. */
const HEAD = 200;

export function isTelling(one: Statement, [from, until]: Span, text: string): boolean {
  return (
    TELLING.test(text.slice(from, Math.min(until, from + HEAD))) ||
    one.cue.some((span) => TELLING.test(text.slice(...span)))
  );
}

/** What a piece of a statement's content undertakes, or null. */
export function undertakenBy(
  one: Statement,
  piece: Span,
  text: string,
  reading: Reading,
  model: Undertakings | null,
): CommitmentKind | null {
  const rule = kindOf(one, piece, text, reading);
  if (model === null || (rule === null && !isTelling(one, piece, text))) return rule;
  return likeliest(scoresOf(featuresOf(one, piece, text, reading, rule), model), rule === null ? UNSEEN : SEEN);
}

/** Scores of nothing and of each kind. */
export function scoresOf(features: Iterable<number>, { keys, rows, scale }: Undertakings): Float64Array {
  const scores = new Float64Array(LABELS);
  for (const feature of features) {
    const row = slotOf(keys, feature) * LABELS;
    // The row of an empty slot is all zeros.
    for (let y = 0; y < LABELS; y++) scores[y] = (scores[y] as number) + (rows[row + y] as number);
  }
  return scores.map((score) => score * scale);
}

/** The likeliest kind, unless nothing is likelier by more than `lean`. */
export function likeliest(scores: Float64Array, lean: number): CommitmentKind | null {
  let best = 1;
  for (let y = 2; y < LABELS; y++) if ((scores[y] as number) > (scores[best] as number)) best = y;
  return (scores[best] as number) + lean > (scores[0] as number)
    ? (COMMITMENT_KINDS[best - 1] as CommitmentKind)
    : null;
}
