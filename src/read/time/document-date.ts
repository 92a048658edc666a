/** The article's own date as its source states it, at the precision stated: `2031-03` is the interval of that month. */
import type { DocumentDate } from '../../model/timex.js';

/** From an ISO 8601 prefix such as `2031-03-14T09:00:00Z`; null when there is none. `until` is the day after the last. */
export function statedDate(published: string | null): DocumentDate | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(published ?? '');
  if (match === null) return null;
  const [value, year, month, day] = [match[0], Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  const next =
    match[2] === undefined
      ? [year + 1, 1, 1]
      : match[3] === undefined
        ? [month === 12 ? year + 1 : year, (month % 12) + 1, 1]
        : day < daysIn(year, month)
          ? [year, month, day + 1]
          : [month === 12 ? year + 1 : year, (month % 12) + 1, 1];
  return {
    value,
    from: iso(year, month, day),
    until: iso(next[0] as number, next[1] as number, next[2] as number),
    origin: 'metadata',
    evidence: [],
    score: 1,
  };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
