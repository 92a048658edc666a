/**
 * Expressions → values: what a time expression says, the article's date, the times told before it and the tense of its clause
 * give a TIMEX3 value, its interval, what it hangs on and which parts nobody said.
 */
import type { TimexAnchor } from '../../model/labels.js';
import {
  type Days,
  dayNumber,
  dayOf,
  daysIn,
  four,
  isoDay,
  mondayOf,
  monthsOn,
  two,
  weekdayOf,
  weekOf,
  yearDays,
} from './calendar.js';
import type { CalendarMeaning, Clock, Edge, Found, PeriodMeaning, ShiftMeaning } from './found.js';
import { holidayDay } from './holiday.js';
import { SEASON_CODES, UNIT } from './lexicon.js';
import {
  dayResolved,
  type Grain,
  made,
  monthResolved,
  quarterResolved,
  type Resolved,
  seasonDays,
  weekResolved,
  yearResolved,
} from './resolved.js';
import type { Direction } from './tense.js';

/** What was told so far. */
export interface Context {
  /** Day of the article, or null where it has none. */
  readonly today: number | null;
  /** Its year, where no more is known. */
  readonly year: number | null;
  /** The last date told before this one. */
  readonly reference: Resolved | null;
  /** True where it was told in this sentence or the one before. */
  readonly near: boolean;
  /** The quarter spoken of, and that of an article that tells of earnings. */
  readonly quarter: Resolved | null;
  /** True for an article about years long past: bare months belong to the year told last. */
  readonly narrative: boolean;
}

const OPEN: Pick<Resolved, 'days' | 'anchor' | 'implied'> = { days: null, anchor: 'none', implied: [] };

export function resolve(one: Found, direction: () => Direction, context: Context): Resolved {
  const base = resolveMeaning(one, direction, context);
  const edged =
    one.edge === 'none' || base.days === null ? base : { ...base, days: edgeOf(base.days, one.edge, base.grain) };
  return one.clock === null ? edged : atClock(edged, one.clock);
}

function resolveMeaning(one: Found, direction: () => Direction, context: Context): Resolved {
  const { meaning } = one;
  switch (meaning.kind) {
    case 'fixed':
      return { value: meaning.value, grain: 'none', ...OPEN };
    case 'years':
      return {
        value: meaning.value,
        days: { from: dayNumber(meaning.from, 1, 1), until: dayNumber(meaning.until, 1, 1) },
        grain: 'years',
        anchor: 'none',
        implied: meaning.short ? ['century'] : [],
      };
    case 'calendar':
      return calendar(meaning, direction, context);
    case 'shift':
      return shift(meaning, one.clock !== null, direction, context);
    case 'period':
      return period(meaning, context);
  }
}

/** The year open dates are counted from: the article's, or the one told last in a narrative. */
function anchorYear(
  context: Context,
): { readonly year: number; readonly anchor: TimexAnchor; readonly told: boolean } | null {
  const { reference, today, narrative } = context;
  if (narrative && reference !== null && reference.days !== null)
    return { year: dayOf(reference.days.from).year, anchor: 'timex', told: true };
  return today === null ? null : { year: dayOf(today).year, anchor: 'published', told: false };
}

function calendar(meaning: CalendarMeaning, direction: () => Direction, context: Context): Resolved {
  const { year, month, day, weekday, season, quarter, holiday, relation } = meaning;
  // "the 1988 quarter" beside a third one is the third of 1988.
  if (year !== null && quarter === 0 && context.quarter?.days != null)
    return quarterResolved(year, Math.floor((dayOf(context.quarter.days.from).month - 1) / 3) + 1, 'timex', [
      'quarter',
    ]);
  if (year !== null) return dated(meaning, year, 'none', []);
  if (quarter !== null) return quarterOf(meaning, direction, context);
  const { today } = context;
  const from = anchorYear(context);
  if (month !== null || season !== null || holiday !== null) {
    if (from === null) return dated(meaning, null, 'none', []);
    if (relation === 'that' || (from.told && relation === 'none'))
      return dated(meaning, from.year, from.anchor, ['year']);
    const now = today as number;
    const way = relation === 'last' ? -1 : relation === 'next' ? 1 : relation === 'this' ? 0 : direction();
    return nearestYear(meaning, now, from.year, way, relation !== 'none');
  }
  if (weekday !== null || day !== null) {
    if (today === null || context.narrative) {
      const at = context.reference;
      if (
        weekday !== null &&
        at !== null &&
        at.days !== null &&
        at.grain === 'day' &&
        (context.narrative || today === null)
      ) {
        // The weekday that follows what was told last.
        const ahead = (weekday - weekdayOf(at.days.from) + 7) % 7;
        return dayResolved(at.days.from + ahead, 'timex', ['year', 'month', 'day']);
      }
      return {
        value: weekday === null ? `XXXX-XX-${two(day as number)}` : `XXXX-WXX-${weekday}`,
        grain: 'day',
        ...OPEN,
      };
    }
    if (weekday === null) return dayOfThisMonth(day as number, today, direction());
    const back = (weekdayOf(today) - weekday + 7) % 7;
    const way =
      relation === 'last' ? -1 : relation === 'next' ? 1 : relation === 'this' ? thisWay(today, weekday) : direction();
    const implied = ['year', 'month', 'day'];
    if (relation === 'last') return dayResolved(today - (back === 0 ? 7 : back), 'published', implied);
    if (relation === 'next') return dayResolved(today + (back === 0 ? 7 : 7 - back), 'published', implied);
    return dayResolved(way > 0 && back !== 0 ? today + 7 - back : today - back, 'published', implied);
  }
  return { value: 'XXXX', grain: 'none', ...OPEN };
}

/** "this Friday" is the one of the week that runs. */
function thisWay(today: number, weekday: number): Direction {
  return weekday >= weekdayOf(today) ? 1 : -1;
}

function dayOfThisMonth(day: number, today: number, way: Direction): Resolved {
  const now = dayOf(today);
  const shifted = way > 0 && day < now.day ? 1 : way < 0 && day > now.day ? -1 : 0;
  const { year, month } = monthsOn(now.year, now.month, shifted);
  return dayResolved(dayNumber(year, month, Math.min(day, daysIn(year, month))), 'published', ['year', 'month']);
}

/** A date with its year known or not. */
function dated(
  meaning: CalendarMeaning,
  year: number | null,
  anchor: TimexAnchor,
  implied: readonly string[],
): Resolved {
  const { month, day, season, quarter, holiday, week } = meaning;
  const head = year === null ? 'XXXX' : four(year);
  if (quarter !== null) {
    if (year === null) return { value: `XXXX-Q${quarter === 0 ? 'X' : quarter}`, grain: 'quarter', ...OPEN };
    return quarter === 0
      ? made(`${head}-QX`, yearDays(year), 'quarter', anchor, implied)
      : quarterResolved(year, quarter, anchor, implied);
  }
  if (holiday !== null) {
    const fixed = /^\d\d-\d\d$/.test(holiday);
    if (year === null) return { value: `XXXX-${fixed ? holiday : 'XX-XX'}`, grain: 'day', ...OPEN };
    return dayResolved(holidayDay(holiday, year), anchor, fixed ? implied : [...implied, 'month', 'day']);
  }
  if (season !== null) {
    const value = `${head}-${SEASON_CODES[season]}`;
    return year === null
      ? { value, grain: 'season', ...OPEN }
      : made(value, seasonDays(year, season), 'season', anchor, implied);
  }
  if (month === null)
    return year === null ? { value: 'XXXX', grain: 'year', ...OPEN } : yearResolved(year, anchor, implied);
  if (day === null) {
    if (year === null) return { value: `XXXX-${two(month)}`, grain: 'month', ...OPEN };
    return monthResolved(year, month, anchor, implied);
  }
  if (year === null) return { value: `XXXX-${two(month)}-${two(day)}`, grain: 'day', ...OPEN };
  if (day > daysIn(year, month)) return monthResolved(year, month, anchor, implied);
  const number = dayNumber(year, month, day);
  return week ? weekResolved(number, anchor, [...implied]) : dayResolved(number, anchor, implied);
}

/**
 * Days by which a year against the tense must be nearer to be taken: an offer "extended to Nov. 20" on Nov. 2 means this November.
 */
const AGAINST = 255;
const AGAINST_DAY = 150;

/** The year that puts an open month, day of a month or season on the right side of the article's day. */
function nearestYear(meaning: CalendarMeaning, today: number, year: number, way: Direction, said: boolean): Resolved {
  let best: Resolved | null = null;
  let bestGap = Number.POSITIVE_INFINITY;
  for (const y of [year - 1, year, year + 1]) {
    const one = dated(meaning, y, 'published', ['year']);
    const days = one.days as Days;
    if (meaning.relation === 'this') {
      if (y === year) return one;
      continue;
    }
    // "last May" in May is a year ago; "in May" told in May, in the past tense, is this May.
    if (said && way < 0 && days.until > today) continue;
    if (said && way > 0 && days.from <= today) continue;
    let gap = days.from > today ? days.from - today : days.until <= today ? today - days.until + 1 : 0;
    if (!said && ((way < 0 && days.from > today) || (way > 0 && days.until <= today)))
      gap += meaning.day === null && meaning.holiday === null ? AGAINST : AGAINST_DAY;
    if (gap < bestGap) {
      best = one;
      bestGap = gap;
    }
  }
  return best ?? dated(meaning, year, 'published', ['year']);
}

function quarterOf(meaning: CalendarMeaning, direction: () => Direction, context: Context): Resolved {
  const { quarter, relation, yearShift } = meaning;
  const from = anchorYear(context);
  if (from === null || quarter === null) return dated(meaning, null, 'none', []);
  if (from.told) return dated(meaning, from.year, from.anchor, ['year']);
  const today = context.today as number;
  if (yearShift !== 0 || relation === 'this') return dated(meaning, from.year + yearShift, 'published', ['year']);
  if (relation === 'last') return dated(meaning, from.year - 1, 'published', ['year']);
  const one = dated(meaning, from.year, 'published', ['year']);
  const days = one.days as Days;
  if (days.from > today && direction() <= 0 && days.from - today > 100)
    return dated(meaning, from.year - 1, 'published', ['year']);
  if (days.until <= today && direction() > 0 && today - days.until > 100)
    return dated(meaning, from.year + 1, 'published', ['year']);
  return one;
}

function shift(meaning: ShiftMeaning, clocked: boolean, direction: () => Direction, context: Context): Resolved {
  const { unit, whole } = meaning;
  const by = meaning.by ?? 0;
  let anchor: TimexAnchor = 'published';
  let base = context.today;
  const { reference } = context;
  // "at 10 p.m." two paragraphs on is no longer the day told there.
  const strayed = clocked && !context.near && !context.narrative;
  const onReference = !strayed && (meaning.base === 'reference' || (context.narrative && whole && unit !== UNIT.day));
  if (onReference) {
    if (reference !== null && reference.days !== null && isFineEnough(reference, unit)) {
      base = reference.days.from;
      anchor = 'timex';
    } else if (context.narrative || (by > 0 && !whole)) base = null;
  }
  if (base === null) {
    // Of an article of 2031 "last year" can be told and "last month" cannot.
    if (unit === UNIT.year && context.year !== null && by === Math.floor(by))
      return yearResolved(context.year + by, 'published', ['year']);
    return { value: openValue(unit, whole), grain: grainOf(unit), ...OPEN };
  }
  const whole_ = by === Math.floor(by);
  const now = dayOf(base);
  switch (unit) {
    case UNIT.second:
    case UNIT.minute:
    case UNIT.hour:
      return made(`${isoDay(base)}TXX`, { from: base, until: base + 1 }, 'time', anchor, ['year', 'month', 'day']);
    case UNIT.night:
    case UNIT.day:
      return dayResolved(base + Math.round(by), anchor, ['year', 'month', 'day']);
    case UNIT.weekend: {
      let monday = mondayOf(base) + 7 * by;
      // "the weekend" told in the past tense on a Monday is the one that is over.
      if (by === 0 && weekdayOf(base) < 6 && direction() < 0) monday -= 7;
      const { year, week } = weekOf(monday);
      return made(`${four(year)}-W${two(week)}-WE`, { from: monday + 5, until: monday + 7 }, 'weekend', anchor, [
        'year',
        'week',
      ]);
    }
    case UNIT.week:
    case UNIT.fortnight:
      return weekResolved(base + Math.round(7 * by * (unit === UNIT.fortnight ? 2 : 1)), anchor, ['year', 'week']);
    case UNIT.month: {
      const { year, month } = monthsOn(now.year, now.month, Math.round(by));
      return monthResolved(year, month, anchor, ['year', 'month']);
    }
    case UNIT.quarter: {
      const at = now.year * 4 + Math.floor((now.month - 1) / 3) + Math.round(by);
      return quarterResolved(Math.floor(at / 4), (((at % 4) + 4) % 4) + 1, anchor, ['year', 'quarter']);
    }
    case UNIT.semester:
      return yearResolved(now.year, anchor, ['year']);
    case UNIT.year: {
      if (!whole_) {
        const { year, month } = monthsOn(now.year, now.month, Math.round(12 * by));
        return monthResolved(year, month, anchor, ['year', 'month']);
      }
      return yearResolved(now.year + by, anchor, ['year']);
    }
    default: {
      const length = unit === UNIT.decade ? 10 : unit === UNIT.century ? 100 : 1000;
      if (!whole) return yearResolved(Math.round(now.year + by * length), anchor, ['year']);
      const from = Math.floor(now.year / length) * length + by * length;
      const value = `${Math.floor(from / length)}${'X'.repeat(length === 10 ? 1 : length === 100 ? 2 : 3)}`;
      return made(value, { from: dayNumber(from, 1, 1), until: dayNumber(from + length, 1, 1) }, 'years', anchor, [
        'year',
      ]);
    }
  }
}

/** A distance in days cannot be counted from a year. */
function isFineEnough({ grain }: Resolved, unit: number): boolean {
  if (unit <= UNIT.night) return grain === 'day' || grain === 'time';
  if (unit <= UNIT.fortnight) return grain === 'day' || grain === 'time' || grain === 'week' || grain === 'weekend';
  if (unit === UNIT.month)
    return grain !== 'year' && grain !== 'years' && grain !== 'none' && grain !== 'season' && grain !== 'quarter';
  return grain !== 'none';
}

function grainOf(unit: number): Grain {
  if (unit <= UNIT.hour) return 'time';
  if (unit <= UNIT.night) return 'day';
  if (unit === UNIT.weekend) return 'weekend';
  if (unit <= UNIT.fortnight) return 'week';
  return unit === UNIT.month ? 'month' : unit === UNIT.quarter ? 'quarter' : 'year';
}

/** What can be said without an anchor. */
function openValue(unit: number, whole: boolean): string {
  if (unit <= UNIT.hour) return whole ? 'XXXX-XX-XX' : 'XXXX-XX-XXTXX';
  if (unit <= UNIT.night) return 'XXXX-XX-XX';
  if (unit === UNIT.weekend) return 'XXXX-WXX-WE';
  if (unit <= UNIT.fortnight) return 'XXXX-WXX';
  if (unit === UNIT.month) return 'XXXX-XX';
  return unit === UNIT.quarter ? 'XXXX-QX' : 'XXXX';
}

/** "the quarter", "a year ago": the quarter spoken of, else the year. */
function period({ unit, yearShift }: PeriodMeaning, context: Context): Resolved {
  const { quarter, today, reference } = context;
  if (quarter !== null && quarter.days !== null) {
    const from = dayOf(quarter.days.from);
    return quarterResolved(from.year + yearShift, Math.floor((from.month - 1) / 3) + 1, 'timex', ['year', 'quarter']);
  }
  const from = context.narrative && reference !== null && reference.days !== null ? reference.days.from : today;
  if (from === null) return { value: 'XXXX', grain: 'year', ...OPEN };
  const now = dayOf(from);
  const anchor: TimexAnchor = from === today ? 'published' : 'timex';
  if (unit === UNIT.quarter && yearShift === 0) {
    const at = now.year * 4 + Math.floor((now.month - 1) / 3) - 1;
    return quarterResolved(Math.floor(at / 4), (at % 4) + 1, anchor, ['year', 'quarter']);
  }
  return yearResolved(now.year + yearShift, anchor, ['year']);
}

/** The first, middle or last third of a stretch: of a month, days 1–10, 11–20 and the rest. */
function edgeOf(days: Days, edge: Edge, grain: Grain): Days {
  const length = days.until - days.from;
  if (length < 4) return days;
  const third = grain === 'month' ? 10 : Math.floor(length / 3);
  if (edge === 'start') return { from: days.from, until: days.from + third };
  if (edge === 'middle') return { from: days.from + third, until: days.from + 2 * third };
  return { from: grain === 'month' ? days.from + 20 : days.until - third, until: days.until };
}

/** A time of day on a day. */
function atClock(base: Resolved, clock: Clock): Resolved {
  const day = base.grain === 'day' ? base.value : base.grain === 'time' ? base.value : 'XXXX-XX-XX';
  const zone = clock.zone === 0 ? 'Z' : '';
  const time = clock.hour === null ? (clock.part as string) : `${two(clock.hour)}:${two(clock.minute ?? 0)}${zone}`;
  return { ...base, value: `${day}T${time}`, grain: 'time' };
}
