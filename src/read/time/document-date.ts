/** The article's own date as its source states it, at the precision stated: `2031-03` is the interval of that month. */
import type { DocumentDate } from '../../model/timex.js';
import { type Days, dayNumber, daysIn, isoDay, monthDays, yearDays } from './calendar.js';

/** From an ISO 8601 prefix such as `2031-03-14T09:00:00Z`; null when there is none. `until` is the day after the last. */
export function statedDate(published: string | null): DocumentDate | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(published ?? '');
  if (match === null) return null;
  const [value, year, month, day] = [match[0], Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  const first = dayNumber(year, month, day);
  const days: Days =
    match[2] === undefined
      ? yearDays(year)
      : match[3] === undefined
        ? monthDays(year, month)
        : { from: first, until: first + 1 };
  return { value, from: isoDay(days.from), until: isoDay(days.until), origin: 'metadata', evidence: [], score: 1 };
}
