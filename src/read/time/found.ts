/** A time expression found in the tokens, before it is given a value: which words, and what they say. */
import type { TimexType } from '../../model/labels.js';

/** `last`, `next` and `this` as said of a day, month or season; `none` where tense and context decide. */
export type Relation = 'none' | 'last' | 'next' | 'this' | 'that' | 'same';

/** A date of the calendar as far as it is said; null for what is left open. */
export interface CalendarMeaning {
  readonly kind: 'calendar';
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Monday is 1. */
  readonly weekday: number | null;
  /** Index of `SEASON_CODES`. */
  readonly season: number | null;
  readonly quarter: number | null;
  readonly half: number | null;
  /** Rule of a holiday's day, as `HOLIDAYS` has it. */
  readonly holiday: string | null;
  readonly relation: Relation;
  /** Years before (negative) or after the one meant otherwise: "last year's third quarter". */
  readonly yearShift: number;
  /** The week or weekend that holds the day: "the week of March 6". */
  readonly week: boolean;
}

/** So many units before or after `base`: yesterday, last week, three weeks ago, two days later. `by` is null for an unknown number. */
export interface ShiftMeaning {
  readonly kind: 'shift';
  /** Index of `UNIT`. */
  readonly unit: number;
  readonly by: number | null;
  readonly base: 'now' | 'reference';
  /** True where the unit itself is meant (last week), false where a distance is (a week ago). */
  readonly whole: boolean;
}

/** Years that need no anchor: decades, centuries, "1987-88"; `short` is a decade without its century. */
export interface YearsMeaning {
  readonly kind: 'years';
  readonly value: string;
  readonly from: number;
  readonly until: number;
  readonly short: boolean;
}

/** The quarter, year or period spoken of: "the quarter", "the year-ago period". */
export interface PeriodMeaning {
  readonly kind: 'period';
  readonly unit: number;
  readonly yearShift: number;
}

/** A value that needs no calendar: durations, sets, vague references. */
export interface FixedMeaning {
  readonly kind: 'fixed';
  readonly value: string;
}

export type Meaning = CalendarMeaning | ShiftMeaning | YearsMeaning | PeriodMeaning | FixedMeaning;

/** A time of day. */
export interface Clock {
  readonly hour: number | null;
  readonly minute: number | null;
  /** `MO`, `AF`, …, or null. */
  readonly part: string | null;
  /** Minutes east of Greenwich, or null. */
  readonly zone: number | null;
}

export type Edge = 'none' | 'start' | 'middle' | 'end';

/** Tokens `[first, last)`. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly type: TimexType;
  readonly meaning: Meaning;
  readonly clock: Clock | null;
  /** The beginning, middle or end of what is meant: early, mid-, the end of. */
  readonly edge: Edge;
  /** The token that carries the meaning, for tense. */
  readonly at: number;
}

export const NOWHERE: CalendarMeaning = {
  kind: 'calendar',
  year: null,
  month: null,
  day: null,
  weekday: null,
  season: null,
  quarter: null,
  half: null,
  holiday: null,
  relation: 'none',
  yearShift: 0,
  week: false,
};

/** A Found with what is usual left out. */
export function found(
  first: number,
  last: number,
  at: number,
  type: TimexType,
  meaning: Meaning,
  more: Partial<Pick<Found, 'clock' | 'edge'>> = {},
): Found {
  return { first, last, at, type, meaning, clock: null, edge: 'none', ...more };
}
