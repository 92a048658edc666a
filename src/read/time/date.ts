/**
 * Dates of the calendar, from left to right: `Friday, Oct. 23, 1998`, `23 October 1998`, `May 2004`, `the summer of 1998`, `1998`,
 * `2031-03-14`, `the 1990s`. What is said stays apart from what is left open; tense and context fill that in later.
 */

import { UPOS } from '../tag/labels.js';
import { withLeft } from './around.js';
import { type CalendarMeaning, type Found, found, NOWHERE } from './found.js';
import { holidayAt } from './holiday.js';
import { EVERY_WEEK, hashes, KIND } from './lexicon.js';
import { dayOfMonth, isCapital, isKind, isMonth, isWord, type Page, touches } from './page.js';
import { readDecade, readSeason, readSpelledYear, readYear } from './year.js';

const COMMA = hashes(',');
const EACH = hashes('every each');
const OF = hashes('of');
const THE = hashes('the');
const HYPHEN = hashes('- –');
const MAY = hashes('may march august mar jan feb apr jun jul aug sep oct nov dec');
const DOUBTFUL = hashes('sun sat mon wed mar jan feb apr jun jul aug sep oct nov dec');

/** The date that begins at token `i`, or null. */
export function readDate(page: Page, i: number, floor: number): Found | null {
  switch (page.kind[i]) {
    case KIND.weekday:
      return readWeekday(page, i, floor);
    case KIND.month:
      return readMonth(page, i, i, null, floor);
    case KIND.cardinal:
      return readSpelledYear(page, i);
    case KIND.digits:
    case KIND.ordinal:
      return readDayFirst(page, i, floor);
    case KIND.year:
      return readYear(page, i, floor);
    case KIND.season:
      return readSeason(page, i, floor);
    case KIND.decade:
      return readDecade(page, i, floor);
    case KIND.holiday:
      return readHoliday(page, i, floor);
    case KIND.iso:
    case KIND.slash:
      return readWritten(page, i);
    default:
      return null;
  }
}

/** A word that is a month or something else ("May I", "march"): a number beside it or a word before it decides. */
function isSurelyMonth(page: Page, i: number): boolean {
  if (!isWord(page, i, MAY)) return true;
  if (isKind(page, i + 1, KIND.year) || dayOfMonth(page, i + 1) > 0) return true;
  if (isWord(page, i, DOUBTFUL)) return false;
  return isWord(page, i - 1, BEFORE_MONTH);
}

const BEFORE_MONTH = hashes(
  'in last next this since until till by from early late mid of every each - between during before after to and through for through',
);

function yearAt(page: Page, i: number): number | null {
  return isKind(page, i, KIND.year) && !isUnitNext(page, i + 1) ? (page.number[i] as number) : null;
}

function isUnitNext(page: Page, i: number): boolean {
  return isKind(page, i, KIND.unit) && (page.number[i] as number) % 2 === 1;
}

/** A month at `m`, with what follows; `first` is where the date begins (a weekday or day may stand before). */
function readMonth(
  page: Page,
  m: number,
  first: number,
  before: Partial<CalendarMeaning> | null,
  floor: number,
): Found | null {
  if (!isMonth(page, m)) return null;
  let last = m + 1;
  let day = before?.day ?? null;
  let year: number | null = null;
  if (day === null) {
    const at = isWord(page, last, HYPHEN) && touches(page, m) ? last + 1 : last;
    const n = dayOfMonth(page, at);
    // "May 10 percent" is no date, nor is "June 10:30".
    if (n > 0 && !isKind(page, at + 1, KIND.meridiem) && !isWord(page, at + 1, PERCENT)) {
      day = n;
      last = at + 1;
    } else if (at === last && isDayInWords(page, at)) {
      day = page.number[at] as number;
      last = at + 1;
    }
  }
  let at = last;
  if (isWord(page, at, COMMA) || isWord(page, at, OF)) at++;
  const y = yearAt(page, at);
  if (y !== null) {
    year = y;
    last = at + 1;
  } else if (day === null && isKind(page, at, KIND.cardinal)) {
    const spelled = readSpelledYear(page, at);
    if (spelled !== null && spelled.meaning.kind === 'calendar') {
      year = spelled.meaning.year;
      last = spelled.last;
    }
  }
  if (day === null && year === null && before === null && !isSurelyMonth(page, m)) return null;
  const meaning: CalendarMeaning = { ...NOWHERE, ...before, month: page.number[m] as number, day, year };
  return withLeft(page, first, last, m, meaning, floor);
}

/** "due April nine": wires of the eighties spell the first nine days. */
function isDayInWords(page: Page, i: number): boolean {
  if (!isKind(page, i, KIND.cardinal) || (page.number[i] as number) > 9 || page.number[i] === 0) return false;
  return i + 1 >= page.to || (page.kind[i + 1] === 0 && !NOUNS.has(page.tokens.upos[i + 1] as number));
}

const NOUNS: ReadonlySet<number> = new Set(
  ['NOUN', 'NUM', 'ADJ', 'PROPN'].map((name) => (UPOS as readonly string[]).indexOf(name)),
);
const PERCENT = hashes('percent % cents');

function readWeekday(page: Page, i: number, floor: number): Found | null {
  const number = page.number[i] as number;
  if (!isCapital(page, i)) return null;
  if (number > EVERY_WEEK) {
    const first = isWord(page, i - 1, EACH) && i - 1 >= floor ? i - 1 : i;
    return found(first, i + 1, i, 'SET', { kind: 'fixed', value: `XXXX-WXX-${number - EVERY_WEEK}` });
  }
  const weekday = number;
  let at = i + 1;
  if (isWord(page, at, COMMA)) at++;
  if (isWord(page, at, THE)) at++;
  if (isMonth(page, at)) {
    const dated = readMonth(page, at, i, { weekday }, floor);
    if (dated !== null && dated.meaning.kind === 'calendar' && dated.meaning.day !== null) return dated;
  }
  const day = dayOfMonth(page, at);
  if (day > 0) {
    const month = isWord(page, at + 1, OF) ? at + 2 : at + 1;
    if (isMonth(page, month)) return readMonth(page, month, i, { weekday, day }, floor);
    if (page.kind[at] === KIND.ordinal && !isWord(page, i + 1, COMMA))
      return withLeft(page, i, at + 1, i, { ...NOWHERE, weekday, day }, floor);
  }
  if (isWord(page, i, DOUBTFUL)) return null;
  return withLeft(page, i, i + 1, i, { ...NOWHERE, weekday }, floor);
}

/** "23 October 1998", "the first of May", "the 25th". */
function readDayFirst(page: Page, i: number, floor: number): Found | null {
  const day = dayOfMonth(page, i);
  if (day === 0) return null;
  let month = i + 1;
  if (isWord(page, month, OF)) month++;
  else if (isWord(page, month, HYPHEN) && touches(page, i)) month++;
  if (!isMonth(page, month)) return null;
  if (page.kind[i] === KIND.digits && isWord(page, i + 1, OF)) return null;
  const first = isWord(page, i - 1, THE) && i - 1 >= floor ? i - 1 : i;
  // "the second of May" but not "a second May": words need "of".
  const figures = page.text.charCodeAt(page.tokens.start[i] as number) < 58;
  if (!figures && !isWord(page, i + 1, OF)) return null;
  return readMonth(page, month, first, { day }, floor);
}

/** "last Thanksgiving", "Christmas Eve 1998", "Easter Monday". */
function readHoliday(page: Page, i: number, floor: number): Found | null {
  const holiday = holidayAt(page, i);
  if (holiday === null) return null;
  let { last } = holiday;
  let year: number | null = null;
  if (isKind(page, last, KIND.year)) {
    year = page.number[last] as number;
    last++;
  }
  return withLeft(page, i, last, i, { ...NOWHERE, holiday: holiday.rule, year }, floor);
}

/** 2031-03-14; 3/14/2031 or 14/3/2031, where only one reading is a date (else the American one). */
function readWritten(page: Page, i: number): Found | null {
  const words = page.text.slice(page.tokens.start[i], page.tokens.end[i]);
  const [a = 0, b = 0, c = 0] = words.split(/[-/]/).map(Number);
  const long = (year: number) => (year < 100 ? year + (year > 40 ? 1900 : 2000) : year);
  const made = (year: number, month: number, day: number) =>
    month >= 1 && month <= 12 && day >= 1 && day <= 31
      ? found(i, i + 1, i, 'DATE', { ...NOWHERE, year, month, day })
      : null;
  if (page.kind[i] === KIND.iso || a > 31) return made(a, b, c);
  return a > 12 ? made(long(c), b, a) : made(long(c), a, b);
}
