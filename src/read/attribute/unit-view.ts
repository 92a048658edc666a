/**
 * What all candidate cues of a unit share in the second pass, filled once a unit: what the first pass thought of each token,
 * which sentence and quotation it is in, which candidates stand around it, and running counts of what lies between.
 */
import { type Columns, QUOTE } from './columns.js';
import type { Candidate } from './first-pass.js';
import { PASS1_LABELS as L, PASS1 } from './labels.js';
import { LONGEST_UNIT, type Surroundings, type Unit } from './unit.js';

/** Word classes whose crossing matters, as bits of `crossed-words`. */
export interface CrossedWords {
  readonly that: ReadonlySet<number>;
  readonly wh: ReadonlySet<number>;
  readonly and: ReadonlySet<number>;
  readonly but: ReadonlySet<number>;
  readonly colon: ReadonlySet<number>;
}

/** What every cue of a unit shares, filled once a unit after the first pass. Prefix counts run to and include the token. */
export interface UnitView {
  readonly best: Uint8Array;
  readonly chances: Uint32Array;
  readonly cues: Uint16Array;
  readonly crossed: Uint8Array[];
  readonly sentence: Uint16Array;
  readonly quotations: Uint16Array;
  /** Candidate (index + 1) a token lies in or that comes before / after it; 0 for none. */
  readonly left: Uint16Array;
  readonly right: Uint16Array;
}

export const CROSSED = 5;

export function unitView(): UnitView {
  const column = () => new Uint16Array(LONGEST_UNIT + 1);
  return {
    best: new Uint8Array(LONGEST_UNIT),
    chances: new Uint32Array(LONGEST_UNIT),
    cues: column(),
    crossed: Array.from({ length: CROSSED }, () => new Uint8Array(LONGEST_UNIT + 1)),
    sentence: column(),
    quotations: column(),
    left: column(),
    right: column(),
  };
}

/** Probability → 0…6, by tenths at the ends where it matters. */
export function chanceBin(p: number): number {
  if (p < 0.02) return 0;
  if (p < 0.1) return 1;
  if (p < 0.3) return 2;
  if (p < 0.5) return 3;
  if (p < 0.75) return 4;
  return p < 0.95 ? 5 : 6;
}

/** Fills what the cues of a unit share. `chances` packs five binned probabilities, 4 bits each. */
export function fillUnitView(
  columns: Columns,
  around: Surroundings,
  unit: Unit,
  marginal: Float64Array,
  candidates: readonly Candidate[],
  words: CrossedWords,
  view: UnitView,
): void {
  const { first } = unit;
  const n = unit.last - first;
  const classes = [words.that, words.wh, words.and, words.but, words.colon];
  let sentence = 0;
  let quotations = 0;
  for (let i = 0; i < n; i++) {
    const at = i * L;
    const source = (marginal[at + PASS1.sourceB] as number) + (marginal[at + PASS1.sourceI] as number);
    const cue = (marginal[at + PASS1.cueB] as number) + (marginal[at + PASS1.cueI] as number);
    const content = (marginal[at + PASS1.contentB] as number) + (marginal[at + PASS1.contentI] as number);
    const none = marginal[at] as number;
    let best = 0;
    let most = none;
    if (source > most) {
      best = 1;
      most = source;
    }
    if (cue > most) {
      best = 2;
      most = cue;
    }
    if (content > most) best = 3;
    view.best[i] = best;
    view.chances[i] =
      chanceBin(source) |
      (chanceBin(marginal[at + PASS1.sourceB] as number) << 4) |
      (chanceBin(content) << 8) |
      (chanceBin(marginal[at + PASS1.contentB] as number) << 12) |
      (chanceBin(cue) << 16);
    if (i > 0 && around.sentenceStart[i] === i) sentence++;
    view.sentence[i] = sentence;
    if (columns.quote[first + i] === QUOTE.open) quotations++;
    view.quotations[i] = quotations;
    const form = columns.form[first + i] as number;
    for (let k = 0; k < CROSSED; k++) {
      const column = view.crossed[k] as Uint8Array;
      const before = i > 0 ? (column[i - 1] as number) : 0;
      column[i] = (classes[k] as ReadonlySet<number>).has(form) ? Math.min(before + 1, 250) : before;
    }
  }
  view.cues.fill(0, 0, n);
  candidates.forEach((candidate) => {
    view.cues[candidate.start] = 1;
  });
  for (let i = 1; i < n; i++) view.cues[i] = (view.cues[i] as number) + (view.cues[i - 1] as number);
  let left = 0;
  for (let i = 0, c = 0; i < n; i++) {
    while (c < candidates.length && (candidates[c] as Candidate).end <= i) left = ++c;
    view.left[i] = left;
  }
  let right = 0;
  for (let i = n - 1, c = candidates.length - 1; i >= 0; i--) {
    while (c >= 0 && (candidates[c] as Candidate).start > i) right = c-- + 1;
    view.right[i] = right;
  }
}
