/** Values with their intervals, by how finely they are said: a day, an ISO week, a month, a quarter, a season, a year. */
import type { TimexAnchor } from '../../model/labels.js';
import {
  type Days,
  dayNumber,
  four,
  isoDay,
  mondayOf,
  monthDays,
  monthsOn,
  two,
  weekOf,
  yearDays,
} from './calendar.js';

/** How finely a value is said. */
export type Grain =
  | 'time'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'years'
  | 'none';

export interface Resolved {
  readonly value: string;
  readonly days: Days | null;
  readonly grain: Grain;
  readonly anchor: TimexAnchor;
  readonly implied: readonly string[];
}

export const made = (
  value: string,
  days: Days,
  grain: Grain,
  anchor: TimexAnchor,
  implied: readonly string[],
): Resolved => ({
  value,
  days,
  grain,
  anchor,
  implied,
});

export function dayResolved(day: number, anchor: TimexAnchor, implied: readonly string[]): Resolved {
  return made(isoDay(day), { from: day, until: day + 1 }, 'day', anchor, implied);
}

export function weekResolved(day: number, anchor: TimexAnchor, implied: readonly string[]): Resolved {
  const monday = mondayOf(day);
  const { year, week } = weekOf(day);
  return made(`${four(year)}-W${two(week)}`, { from: monday, until: monday + 7 }, 'week', anchor, implied);
}

export function monthResolved(year: number, month: number, anchor: TimexAnchor, implied: readonly string[]): Resolved {
  return made(`${four(year)}-${two(month)}`, monthDays(year, month), 'month', anchor, implied);
}

export function quarterResolved(
  year: number,
  quarter: number,
  anchor: TimexAnchor,
  implied: readonly string[],
): Resolved {
  const from = dayNumber(year, 3 * quarter - 2, 1);
  const next = monthsOn(year, 3 * quarter - 2, 3);
  return made(
    `${four(year)}-Q${quarter}`,
    { from, until: dayNumber(next.year, next.month, 1) },
    'quarter',
    anchor,
    implied,
  );
}

export function seasonDays(year: number, season: number): Days {
  const month = 3 + 3 * season;
  const next = monthsOn(year, month, 3);
  return { from: dayNumber(year, month, 1), until: dayNumber(next.year, next.month, 1) };
}

export function yearResolved(year: number, anchor: TimexAnchor, implied: readonly string[]): Resolved {
  return made(four(year), yearDays(year), 'year', anchor, implied);
}
