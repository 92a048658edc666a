/**
 * Labels of names. The chain tells four types apart, in five positions each (Begin, Inside, End, Single, and Outside;
 * "BIOES": Ratinov & Roth 2009 found it better than BIO); what exactly a thing is, a second step says from its words.
 */
import { REFERENT_KINDS, type ReferentKind } from '../../model/labels.js';

/** Types of the chain; `misc` is what is capitalised as a name but is no person, body or place: nationalities, events, works. */
export const TYPES = ['person', 'organisation', 'place', 'misc'] as const;

/** Label 0 is outside; type `t` at position `p` is `1 + 4 * t + p`. */
export const OUTSIDE = 0;
export const POSITION = { begin: 0, inside: 1, end: 2, single: 3 } as const;
export const LABELS = 1 + 4 * TYPES.length;

export function labelOf(type: number, position: number): number {
  return 1 + 4 * type + position;
}

/** `FOLLOWS[from * LABELS + to]` is 1 where label `to` may stand after `from`; a run begins as after OUTSIDE. */
export const FOLLOWS = (() => {
  const follows = new Uint8Array(LABELS * LABELS);
  for (let from = 0; from < LABELS; from++) {
    for (let to = 0; to < LABELS; to++) {
      const goesOn = from !== OUTSIDE && (from - 1) % 4 <= POSITION.inside;
      const continues = to !== OUTSIDE && ((to - 1) % 4 === POSITION.inside || (to - 1) % 4 === POSITION.end);
      const same = from !== OUTSIDE && to !== OUTSIDE && (from - 1) >> 2 === (to - 1) >> 2;
      follows[from * LABELS + to] = goesOn ? (continues && same ? 1 : 0) : continues ? 0 : 1;
    }
  }
  return follows;
})();

/** 1 for labels that may end a run: nothing is left open. */
export const CLOSES = Uint8Array.from({ length: LABELS }, (_, y) =>
  y === OUTSIDE || (y - 1) % 4 >= POSITION.end ? 1 : 0,
);

/** Kinds of a name are those of a referent; a name's `kind` indexes this list. */
export const KINDS: readonly ReferentKind[] = REFERENT_KINDS;
