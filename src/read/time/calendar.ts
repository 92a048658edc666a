/**
 * The proleptic Gregorian calendar in whole numbers: days since 1970-01-01, ISO 8601 weeks, and intervals of days. Plain arithmetic,
 * so the same on every machine. Algorithms: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */

/** Half-open interval of days, `until` exclusive, as days since 1970-01-01. */
export interface Days {
  readonly from: number;
  readonly until: number;
}

/** A day, `month` and `day` from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

export function dayOf(number: number): Day {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const ofEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week that holds a day. */
export function mondayOf(number: number): number {
  return number - weekdayOf(number) + 1;
}

/** ISO 8601 week and the year it is counted in. */
export function weekOf(number: number): { readonly year: number; readonly week: number } {
  const { year } = dayOf(mondayOf(number) + 3);
  const first = mondayOf(dayNumber(year, 1, 4));
  return { year, week: Math.floor((number - first) / 7) + 1 };
}

/** `count` months on, at the first of a month. */
export function monthsOn(
  year: number,
  month: number,
  count: number,
): { readonly year: number; readonly month: number } {
  const index = year * 12 + month - 1 + count;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

export function two(n: number): string {
  return n < 10 ? `0${n}` : `${n}`;
}

export function four(n: number): string {
  return `${n}`.padStart(4, '0');
}

/** `2031-03-14`. */
export function isoDay(number: number): string {
  const { year, month, day } = dayOf(number);
  return `${four(year)}-${two(month)}-${two(day)}`;
}

export function yearDays(year: number): Days {
  return { from: dayNumber(year, 1, 1), until: dayNumber(year + 1, 1, 1) };
}

export function monthDays(year: number, month: number): Days {
  const next = monthsOn(year, month, 1);
  return { from: dayNumber(year, month, 1), until: dayNumber(next.year, next.month, 1) };
}

/** Easter Sunday (Gregorian; the anonymous algorithm of 1876). */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + e + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}
