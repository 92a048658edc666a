/**
 * Times in words: a TIMEX3 value as people say it (`2031-W11` is "the week of 10 March 2031"), when something was said, and how an
 * article's own date is known. What the text leaves open is not made up.
 */
import type { DocumentDate } from '../model/timex.js';
import { dateWords, scoreWords } from './wording.js';

const PARTS: Readonly<Record<string, string>> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
};
const SEASONS: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };
const QUARTERS = ['first', 'second', 'third', 'fourth'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const DAY = 86400000;

/** `14 March 2031, evening`; null where the value says no more than the words it was read from. */
export function timeWords(value: string): string | null {
  const [, date = '', time] = /^([^T]*)(?:T(.*))?$/.exec(value) ?? [];
  const day = dayWords(date);
  const hour = time === undefined || time === 'XX' ? null : (PARTS[time] ?? time.replace('Z', ' UTC'));
  if (day === null) return /^\d\d:/.test(hour ?? '') ? hour : null;
  return hour === null ? day : `${day}, ${hour}`;
}

function dayWords(date: string): string | null {
  if (date.startsWith('P') || date.endsWith('_REF')) return null;
  const weekday = /^XXXX-WXX-([1-7])$/.exec(date)?.[1];
  if (weekday !== undefined) return `a ${WEEKDAYS[Number(weekday) - 1]}`;
  // A month, or a day of one, of a year nobody tells: any leap year has its name.
  const yearless = /^XXXX(-\d\d(?:-\d\d)?)$/.exec(date)?.[1];
  if (yearless !== undefined) return dateWords(`2000${yearless}`).replace(/ 2000$/, '');
  const [, year, rest] = /^(\d{4})(?:-(.+))?$/.exec(date) ?? [];
  if (year === undefined) {
    const decade = /^(\d{3})X$/.exec(date)?.[1];
    if (decade !== undefined) return `the ${decade}0s`;
    const years = /^(\d{4})\/(\d{4})$/.exec(date);
    return years === null ? null : `${years[1]} to ${years[2]}`;
  }
  if (rest === undefined) return year;
  const week = /^W(\d\d)(?:-(WE|\d))?$/.exec(rest);
  if (week !== null) {
    const monday = mondayOf(Number(year), Number(week[1]));
    if (week[2] === 'WE') return `the weekend of ${dateWords(isoDay(monday + 5 * DAY))}`;
    if (week[2] !== undefined) return dateWords(isoDay(monday + (Number(week[2]) - 1) * DAY));
    return `the week of ${dateWords(isoDay(monday))}`;
  }
  const quarter = /^Q([1-4])$/.exec(rest);
  if (quarter !== null) return `the ${QUARTERS[Number(quarter[1]) - 1]} quarter of ${year}`;
  if (SEASONS[rest] !== undefined) return `${SEASONS[rest]} ${year}`;
  return /^\d\d(?:-\d\d)?$/.test(rest) ? dateWords(date) : year;
}

/** Monday of an ISO 8601 week, in milliseconds. */
function mondayOf(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY;
}

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** `on Tuesday (11 March 2031)`: the words of the article, and what they come to where they do not say it themselves. */
export function whenWords(words: string, value: string): string {
  const meant = timeWords(value);
  const told = isDay(value) && /^(?:[A-Z][a-z]+|\d)/.test(words) && !/^(?:Last|This|Next|Today|Yesterday)/.test(words);
  const inIt = /^[\dX]{4}(?:-\d\d)?$/.test(value) && /^(?:[A-Z][a-z]+\.?(?:,? \d{4})?|\d{4})$/.test(words);
  const said = told ? `on ${words}` : inIt ? `in ${words}` : words;
  return meant === null || says(words, meant) ? said : `${said} (${meant})`;
}

const isDay = (value: string): boolean => /^(?:[\dX]{4}-[\dX]{2}-[\dX]{2}|[\dX]{4}-WXX-\d)$/.test(value);

/** The words hold every figure and name of what is meant: "27 March 2031" needs no gloss. */
function says(words: string, meant: string): boolean {
  const lower = words.toLowerCase();
  return meant
    .toLowerCase()
    .split(/[ ,]+/)
    .every(
      (word) =>
        word === 'the' || word === 'of' || word === 'a' || lower.includes(word.length > 4 ? word.slice(0, 3) : word),
    );
}

/** `14 March 2031`; for a date that was worked out, `2018 (inferred)`. */
export function articleDateWords({ value, origin }: DocumentDate): string {
  return origin === 'inferred' ? `${timeWords(value) ?? value} (inferred)` : dateWords(value);
}

/**
 * How an inferred date is known: `written between 8 January 2018 and 7 January 2019, by “President Voss”, “Kim, 34” (.85)`; null for one that is
 * stated. `quote` gives the words of a span of evidence.
 */
export function inferenceWords(date: DocumentDate, quote: (index: number) => string): string | null {
  if (date.origin !== 'inferred') return null;
  const last = isoDay(Date.parse(`${date.until}T00:00:00Z`) - DAY);
  const by = date.evidence.map((_, i) => `“${quote(i)}”`).join(', ');
  const when =
    date.from === last ? `on ${dateWords(date.from)}` : `between ${dateWords(date.from)} and ${dateWords(last)}`;
  return `written ${when}, by ${by} (${scoreWords(date.score)})`;
}
