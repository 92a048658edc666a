/**
 * Times of day: `10:35 a.m. EST`, `8.30pm`, `noon Thursday`, `Friday morning`, `this evening`, `the night of April 18`. A time of day joins
 * the day that stands beside it.
 */
import { leftOf } from './around.js';
import { readDate } from './date.js';
import { type Clock, type Found, found, type Meaning } from './found.js';
import { hashes, KIND, onTwelve, PART_CODES, UNIT } from './lexicon.js';
import { isCapital, isKind, isWord, type Page } from './page.js';

const COMMA = hashes(',');
const OPENS = hashes('(');
const ON = hashes('on of');
const THIS = hashes('this');
const LAST = hashes('last');
const NEXT = hashes('next following');
const THAT = hashes('that same previous');
const THE = hashes('the');
const IN = hashes('in at');
const TIME_WORD = hashes('time');
const LOCAL = hashes('local eastern pacific central mountain standard daylight summer');
const AT = hashes('at by about around until till from to before after since between and');
const EVERY = hashes('every each');
const HALF = hashes('half quarter');
const PAST = hashes('past to after');
const OF = hashes('of');

const TODAY: Meaning = { kind: 'shift', unit: UNIT.day, by: 0, base: 'now', whole: true };

/** A time of day by the clock that begins at `i`, or null. */
export function readClock(page: Page, i: number, floor: number): Found | null {
  let hour: number | null = null;
  let minute: number | null = null;
  let part: string | null = null;
  let last = i + 1;
  let first = i;
  const n = page.number[i] as number;
  const kind = page.kind[i];
  if (kind === KIND.noon) {
    hour = n;
    minute = 0;
  } else if (kind === KIND.clock) {
    hour = Math.floor(n / 60);
    minute = n % 60;
    if (isKind(page, last, KIND.meridiem)) {
      hour = onTwelve(hour, page.number[last] as number);
      last++;
    } else if (isScore(page, i)) return null;
  } else if (kind === KIND.decimal && n < 0x100000) {
    hour = Math.floor(n / 100);
    minute = n % 100;
    if (hour > 24 || minute > 59) return null;
    if (isKind(page, last, KIND.meridiem)) {
      hour = onTwelve(hour, page.number[last] as number);
      last++;
    } else if (!opensEntry(page, i)) return null;
  } else if ((kind === KIND.digits || kind === KIND.year) && n >= 100 && isKind(page, last, KIND.zone)) {
    // "10:35 a.m. (0735 GMT)" is one time told twice.
    if (isWord(page, i - 1, OPENS)) return null;
    hour = Math.floor(n / 100);
    minute = n % 100;
    if (hour > 24 || minute > 59) return null;
  } else if (kind === KIND.digits || kind === KIND.cardinal) {
    if (n > 24) return null;
    if (isKind(page, last, KIND.meridiem)) {
      const meridiem = page.number[last] as number;
      if (n < 1 || n > 12) return null;
      // "I am": a figure must stand before a bare "am".
      if (kind === KIND.cardinal && meridiem !== 2) return null;
      hour = onTwelve(n, meridiem);
      minute = 0;
      last++;
    } else if (
      isWord(page, last, IN) &&
      isWord(page, last + 1, THE) &&
      isKind(page, last + 2, KIND.part) &&
      n <= 12 &&
      n > 0
    ) {
      part = PART_CODES[page.number[last + 2] as number] as string;
      hour = part === 'MO' ? n : onTwelve(n, 1);
      minute = 0;
      part = null;
      last += 3;
    } else if (isWord(page, i - 1, PAST) && isWord(page, i - 2, HALF) && i - 2 >= floor && n <= 12 && n > 0) {
      hour = n;
      minute = 30;
      first = i - 2;
    } else return null;
  } else return null;
  if (isWord(page, first - 1, ABOUT) && first - 1 >= floor) first--;
  let zone: number | null = null;
  if (isKind(page, last, KIND.zone)) {
    zone = (page.number[last] as number) - 1440;
    last++;
  } else {
    let k = last;
    while (isWord(page, k, LOCAL) && k - last < 3) k++;
    if (k > last && isWord(page, k, TIME_WORD)) last = k + 1;
  }
  return joined(page, first, last, i, { hour, minute, part, zone }, floor);
}

const ABOUT = hashes('about around');

/** "the score was 10:35": a clock time without a.m. needs a preposition or stands at the head of a line. */
function isScore(page: Page, i: number): boolean {
  if (i === page.from || isWord(page, i - 1, AT) || isWord(page, i - 1, COMMA)) return false;
  if (isKind(page, i + 1, KIND.zone) || isKind(page, i - 1, KIND.weekday) || isKind(page, i - 1, KIND.year))
    return false;
  return !isKind(page, i - 1, KIND.deictic);
}

/** "08.05 Police close the bridge": a figure at the head of a line that goes on with a capital or a quotation. */
function opensEntry(page: Page, i: number): boolean {
  const { text, tokens } = page;
  if (page.from !== i || i + 1 >= tokens.count) return false;
  for (let k = (tokens.start[i] as number) - 1; k >= 0; k--) {
    const c = text.charCodeAt(k);
    if (c === 10 || c === 13) break;
    if (c !== 32 && c !== 9) return false;
  }
  const next = tokens.start[i + 1] as number;
  if (next - (tokens.end[i] as number) !== 1 || text.charCodeAt(next - 1) === 10) return false;
  return isCapital(page, i + 1) || QUOTES.has(text.charCodeAt(next));
}

const QUOTES: ReadonlySet<number> = new Set([34, 39, 0x201c, 0x2018, 0x201e]);

/** Joins the day that follows: "10 p.m. Wednesday", "5 p.m. EST, Nov. 6", "noon on Friday". */
function joined(page: Page, first: number, last: number, at: number, clock: Clock, floor: number): Found {
  const base = page.kind[at] === KIND.decimal && opensEntry(page, at) ? 'now' : 'reference';
  let k = last;
  if (isWord(page, k, COMMA)) k++;
  if (isWord(page, k, ON)) k++;
  const day = k < page.to ? dayAt(page, k, k) : null;
  if (day !== null && day.clock === null && day.type === 'DATE') {
    const beginning = leftOf(page, first, floor);
    return { ...day, first: beginning.first, last: day.last, at, type: 'TIME', clock };
  }
  const part = partAt(page, last);
  if (part !== null)
    return { ...part, first, at, clock: { ...clock, hour: afternoon(clock.hour, part.clock), part: null } };
  const wider = leftOf(page, first, floor);
  return found(wider.first, last, at, 'TIME', { kind: 'shift', unit: UNIT.day, by: 0, base, whole: true }, { clock });
}

function afternoon(hour: number | null, clock: Clock | null): number | null {
  if (hour === null || clock === null || hour >= 12) return hour;
  return clock.part === 'AF' || clock.part === 'EV' || clock.part === 'NI' ? hour + 12 : hour;
}

/** "this morning" right after a clock time. */
function partAt(page: Page, i: number): Found | null {
  if (isWord(page, i, THIS) && isKind(page, i + 1, KIND.part)) return readPart(page, i + 1, i);
  return null;
}

/** A day that can be named beside a time: a weekday, a date, today, yesterday. */
function dayAt(page: Page, i: number, floor: number): Found | null {
  const kind = page.kind[i];
  if (kind === KIND.deictic) return readDeictic(page, i, floor);
  if (kind === KIND.weekday || kind === KIND.month) return readDate(page, i, floor);
  if ((kind === KIND.digits || kind === KIND.ordinal) && isKind(page, i + 1, KIND.month))
    return readDate(page, i, floor);
  if (isWord(page, i, LAST) || isWord(page, i, NEXT)) {
    const day = i + 1 < page.to && page.kind[i + 1] === KIND.weekday ? readDate(page, i + 1, floor) : null;
    return day;
  }
  return null;
}

/** today, yesterday, tomorrow, tonight, with a part of the day. */
export function readDeictic(page: Page, i: number, floor: number): Found | null {
  const n = page.number[i] as number;
  if (n === 30)
    return widened(page, i, i + 1, i, 'TIME', TODAY, { hour: null, minute: null, part: 'NI', zone: null }, floor);
  const meaning: Meaning = { kind: 'shift', unit: UNIT.day, by: n - 10, base: 'now', whole: true };
  const part = n === 10 ? null : partOf(page, i + 1);
  if (part !== null) return widened(page, i, i + 2, i, 'TIME', meaning, clockOf(part), floor);
  return widened(page, i, i + 1, i, 'DATE', meaning, null, floor);
}

function partOf(page: Page, i: number): string | null {
  return isKind(page, i, KIND.part) && page.mid[i] === 0 ? (PART_CODES[page.number[i] as number] as string) : null;
}

function clockOf(part: string): Clock {
  return { hour: null, minute: null, part, zone: null };
}

function widened(
  page: Page,
  first: number,
  last: number,
  at: number,
  type: 'DATE' | 'TIME',
  meaning: Meaning,
  clock: Clock | null,
  floor: number,
): Found {
  const wider = leftOf(page, first, floor);
  return found(wider.first, last, at, type, meaning, { clock, edge: wider.edge });
}

/** A date with the part of the day that follows it: "Friday morning". */
export function withPart(page: Page, date: Found): Found {
  const { last, first, meaning } = date;
  if (meaning.kind !== 'calendar') return date;
  const part = partOf(page, last);
  if (part !== null) return { ...date, last: last + 1, type: 'TIME', clock: clockOf(part) };
  const after = isWord(page, last, EARLY_LATE) ? partOf(page, last + 1) : null;
  if (after !== null) return { ...date, last: last + 2, type: 'TIME', clock: clockOf(after) };
  // "late on Thursday" is that day's evening.
  if (meaning.weekday !== null && isWord(page, first, EARLY_LATE) && isWord(page, first + 1, ON))
    return { ...date, type: 'TIME', edge: 'none', clock: clockOf(isWord(page, first, LATE) ? 'EV' : 'MO') };
  return date;
}

const EARLY_LATE = hashes('late early');
const LATE = hashes('late');

/** A part of the day at `i` that no day stands before: "this morning", "last night", "the night of April 18", "the next morning". */
export function readPart(page: Page, i: number, floor: number): Found | null {
  const part = PART_CODES[page.number[i] as number] as string;
  const before = i - 1;
  if (before < floor && page.mid[i] === 0) return null;
  if (page.mid[i] === 1) {
    const day = i + 1 < page.to ? dayAt(page, i + 1, i + 1) : null;
    if (day !== null) return { ...day, first: i, at: i, type: 'TIME', clock: clockOf(part), edge: 'middle' };
    return found(
      i,
      i + 1,
      i,
      'TIME',
      { kind: 'shift', unit: UNIT.day, by: 0, base: 'reference', whole: true },
      { clock: clockOf(part), edge: 'middle' },
    );
  }
  if (isWord(page, before, EVERY))
    return found(before, i + 1, i, 'SET', { kind: 'fixed', value: `XXXX-XX-XXT${part}` });
  if (isWord(page, before, THIS)) return widened(page, before, i + 1, i, 'TIME', TODAY, clockOf(part), floor);
  if (isWord(page, before, LAST))
    return widened(
      page,
      before,
      i + 1,
      i,
      'TIME',
      { kind: 'shift', unit: UNIT.day, by: -1, base: 'now', whole: true },
      clockOf(part),
      floor,
    );
  const shift = isWord(page, before, NEXT) ? 1 : isWord(page, before, THAT) ? 0 : null;
  if (shift !== null) {
    const first = isWord(page, before - 1, THE) && before - 1 >= floor ? before - 1 : before;
    const by = isWord(page, before, PREVIOUS) ? -1 : shift;
    return widened(
      page,
      first,
      i + 1,
      i,
      'TIME',
      { kind: 'shift', unit: UNIT.day, by, base: 'reference', whole: true },
      clockOf(part),
      floor,
    );
  }
  if (isWord(page, before, THE) && (isWord(page, i + 1, OF) || isWord(page, i + 1, ON))) {
    const day = i + 2 < page.to ? dayAt(page, i + 2, i + 2) : null;
    if (day !== null) return { ...day, first: before, at: i, type: 'TIME', clock: clockOf(part) };
  }
  return null;
}

const PREVIOUS = hashes('previous');
