/** Holidays by name, and the days of those that move: `Thanksgiving`, `Christmas Eve`, `Easter Sunday`, `Labor Day`. */

import { HOLIDAYS } from '../english/times.js';
import { hashString } from '../linear/hash.js';
import { dayNumber, easter, weekdayOf } from './calendar.js';
import { isCapital, type Page } from './page.js';

interface Holiday {
  /** Hashes of its words. */
  readonly words: readonly number[];
  readonly rule: string;
}

const BY_FIRST = new Map<number, Holiday[]>();
for (const [name, rule] of Object.entries(HOLIDAYS)) {
  const words = name.split(' ').map(hashString);
  const first = words[0] as number;
  BY_FIRST.set(
    first,
    [...(BY_FIRST.get(first) ?? []), { words, rule }].sort((a, b) => b.words.length - a.words.length),
  );
}

/** The longest name at token `i`: the token after it and its rule, or null. */
export function holidayAt(page: Page, i: number): { readonly last: number; readonly rule: string } | null {
  if (!isCapital(page, i)) return null;
  for (const { words, rule } of BY_FIRST.get(page.forms.form[i] as number) ?? []) {
    if (i + words.length > page.to) continue;
    let same = true;
    for (let k = 1; k < words.length && same; k++) same = page.forms.form[i + k] === words[k];
    if (same) return { last: i + words.length, rule };
  }
  return null;
}

/**
 * The day of a holiday in a year, by its rule: `12-25`; `11/4/4` the fourth Thursday of November (Monday is 1; 5 for the last);
 * `easter-2` two days before Easter Sunday; `election` the Tuesday after the first Monday of November.
 */
export function holidayDay(rule: string, year: number): number {
  const fixed = /^(\d\d)-(\d\d)$/.exec(rule);
  if (fixed !== null) return dayNumber(year, Number(fixed[1]), Number(fixed[2]));
  const nth = /^(\d+)\/(\d)\/(\d)$/.exec(rule);
  if (nth !== null) {
    const [month, weekday, count] = [Number(nth[1]), Number(nth[2]), Number(nth[3])];
    const first = dayNumber(year, month, 1);
    const day = first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1);
    const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
    return day >= next ? day - 7 : day;
  }
  if (rule === 'election') {
    const first = dayNumber(year, 11, 1);
    return first + ((1 - weekdayOf(first) + 7) % 7) + 1;
  }
  return easter(year) + Number(rule.slice('easter'.length) || '0');
}
