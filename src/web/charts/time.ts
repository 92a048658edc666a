/**
 * Dates → places on a line, in hundredths of its width, and the marks of its axis. Charts are drawn in percent, so that they need no script and
 * no scaling to fit a telephone: text stays as large as the reader has it.
 */
import { dateWords } from '../../ask/wording.js';

const DAY = 86_400_000;

/** Day number of an ISO 8601 prefix (`2031`, `2031-03`, `2031-03-14T…`: the first day it may be), or null for what is none. */
export function dayOf(iso: string | null): number | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso ?? '') ?? [];
  if (year === undefined) return null;
  const at = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return Number.isNaN(at) ? null : Math.floor(at / DAY);
}

/** `2031-03-14` of a day number. */
export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export interface Scale {
  readonly from: number;
  readonly until: number;
  /** 0 to 100, with two figures behind the point. */
  at(day: number): number;
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
}

/** Room left at both ends for half a mark, in hundredths. */
const EDGE = 3;

/** The line from the first to the last day; null where there is no day at all. */
export function scaleOf(days: readonly number[]): Scale | null {
  let from = Number.POSITIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    if (day < from) from = day;
    if (day > until) until = day;
  }
  if (from > until) return null;
  const at = (day: number) =>
    from === until ? 50 : Math.round((EDGE + ((day - from) / (until - from)) * (100 - 2 * EDGE)) * 100) / 100;
  const first = { at: at(from), words: dateWords(isoOf(from)) };
  return {
    from,
    until,
    at,
    ticks: from === until ? [first] : [first, { at: at(until), words: dateWords(isoOf(until)) }],
  };
}
