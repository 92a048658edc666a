/**
 * Questions as plain values, and what answers them. The terminal, pages and agents all build a `Question` and get the
 * same `Answers`. Words match whole words without regard to case and accents; `"in quotation marks"` they are a phrase.
 */
import type { Act } from '../model/labels.js';
import type { Recorded } from '../store/recorded.js';

/** Who said what? Null: no condition. Start from `ANYTHING` and change what is asked. */
export interface Question {
  /** Words of the statement: source, cue or content. */
  readonly words: string | null;
  /** Who said it: a name (every speaker who has it, under whatever name), an id (`sp_…`), or words of the source. */
  readonly by: string | null;
  /** Words of the content. */
  readonly about: string | null;
  /** Words of the one spoken to. */
  readonly to: string | null;
  /** Words of an intermediary or the channel. */
  readonly via: string | null;
  /** Words of the outlet's name. */
  readonly outlet: string | null;
  readonly act: Act | null;
  /** Published on or after, ISO 8601 prefix: `2031`, `2031-03`, `2031-03-14`. */
  readonly since: string | null;
  /** Published on or before, the whole of the period named. */
  readonly until: string | null;
  /** Only sources nobody put a name to. */
  readonly anonymous: boolean;
  /** Also what somebody believes, wants or fears: nobody said it. */
  readonly attitudes: boolean;
  /** At most so many answers; the total counts all. */
  readonly limit: number;
  readonly offset: number;
  /** Count no further than this, for an answer at a glance on a large record; null: count all. */
  readonly countTo: number | null;
}

/** Asks for everything that was said. */
export const ANYTHING: Question = {
  words: null,
  by: null,
  about: null,
  to: null,
  via: null,
  outlet: null,
  act: null,
  since: null,
  until: null,
  anonymous: false,
  attitudes: false,
  limit: 20,
  offset: 0,
  countTo: null,
};

/** `showing 20 of 4,211`: `statements.length` of `total`, newest published first. `total` is one above `countTo` where there are more. */
export interface Answers {
  readonly total: number;
  readonly statements: readonly Recorded[];
}
