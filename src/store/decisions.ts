/** Decisions of persons as they travel between records: who decided what about which statement or speaker, and when. */

export const DECISIONS = ['act', 'speaker', 'dismiss', 'confirm', 'note', 'merge', 'split', 'undo'] as const;

/** `undo`: `value` is the id of the decision taken back. Equal decisions have equal ids on every record. */
export interface Decision {
  readonly id: string;
  /** A statement (`st_…`) or a speaker (`sp_…`). */
  readonly about: string;
  readonly what: (typeof DECISIONS)[number];
  readonly value: string | null;
  readonly author: string;
  readonly at: string;
}
