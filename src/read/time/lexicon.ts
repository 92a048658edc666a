/**
 * Tokens → kinds: what each token can be in a time expression (a month, a unit, a number …) and its number. One look-up in a table of
 * folded hashes a token, or a scan of its characters where it begins with a figure; most tokens are nothing and never enter a rule.
 */
import {
  CARDINALS,
  DAY_PARTS,
  DECADES,
  HOLIDAYS,
  MONTHS,
  OFTEN,
  ORDINALS,
  QUANTITIES,
  SEASONS,
  TENS,
  UNIT_SPELLINGS,
  UNITS_OF_TIME,
  VAGUE_TIMES,
  WEEKDAYS,
  WEEKDAYS_OFTEN,
  ZONES,
} from '../english/times.js';
import { hashString } from '../linear/hash.js';

/** Kinds of tokens; 0 is none. */
export const KIND = {
  cardinal: 1,
  digits: 2,
  ordinal: 3,
  month: 4,
  weekday: 5,
  unit: 6,
  season: 7,
  part: 8,
  deictic: 9,
  year: 10,
  clock: 11,
  meridiem: 12,
  zone: 13,
  decade: 14,
  iso: 15,
  slash: 16,
  vague: 17,
  often: 18,
  noon: 20,
  quantity: 21,
  decimal: 22,
  fraction: 23,
  scale: 24,
  period: 25,
  holiday: 26,
} as const;

/** Units by index, as `UNITS_OF_TIME` has them. */
export const UNIT = {
  second: 0,
  minute: 1,
  hour: 2,
  day: 3,
  night: 4,
  weekend: 5,
  week: 6,
  fortnight: 7,
  month: 8,
  quarter: 9,
  semester: 10,
  year: 11,
  decade: 12,
  century: 13,
  millennium: 14,
} as const;

export const SEASON_CODES: readonly string[] = ['SP', 'SU', 'FA', 'WI'];
export const PART_CODES: readonly string[] = ['MO', 'MI', 'AF', 'EV', 'NI', 'DT'];
export const VAGUE_CODES: readonly string[] = ['PAST_REF', 'PRESENT_REF', 'FUTURE_REF'];
export const OFTEN_CODES: readonly string[] = [...new Set(Object.values(OFTEN))];
/** Plural weekdays are numbered from here: what happens every week. */
export const EVERY_WEEK = 10;

/** Hashes of some words, to be looked for with `has`. */
export function hashes(words: string): ReadonlySet<number> {
  return new Set(words.split(/\s+/).map(hashString));
}

const entries = new Map<number, number>();

function enter(words: string, kind: number, value: number): void {
  for (const word of words.split(' ')) entries.set(hashString(word), kind * 0x1000000 + value);
}

CARDINALS.split(' ').forEach((word, n) => {
  enter(word, KIND.cardinal, n);
});
TENS.split(' ').forEach((word, n) => {
  enter(word, KIND.cardinal, 20 + 10 * n);
});
ORDINALS.split(' ').forEach((word, n) => {
  enter(word, KIND.ordinal, n + 1);
});
enter('hundred', KIND.scale, 100);
enter('thousand', KIND.scale, 1000);
for (const [word, n] of Object.entries(QUANTITIES)) if (n < 1e6) enter(word, KIND.quantity, n);
MONTHS.forEach((words, n) => {
  enter(words, KIND.month, n + 1);
});
WEEKDAYS.forEach((words, n) => {
  enter(words, KIND.weekday, n + 1);
});
WEEKDAYS_OFTEN.split(' ').forEach((word, n) => {
  enter(word, KIND.weekday, EVERY_WEEK + n + 1);
});
for (const [word, code] of Object.entries(SEASONS)) enter(word, KIND.season, SEASON_CODES.indexOf(code));
UNITS_OF_TIME.forEach(([singular, plural], n) => {
  // "second" is far more often an ordinal; the rule of units asks for it where a number stands before.
  if (n > 0) enter(singular, KIND.unit, 2 * n);
  enter(plural, KIND.unit, 2 * n + 1);
});
for (const [word, plural] of Object.entries(UNIT_SPELLINGS)) {
  enter(word, KIND.unit, 2 * UNITS_OF_TIME.findIndex((unit) => unit[1] === plural) + 1);
}
for (const [word, code] of Object.entries(DAY_PARTS)) enter(word, KIND.part, PART_CODES.indexOf(code));
// "night" is a part of a day first; the rule of parts of the day hands "two nights" to that of units.
enter('night', KIND.part, PART_CODES.indexOf('NI'));
enter('today', KIND.deictic, 10);
enter('yesterday', KIND.deictic, 9);
enter('tomorrow', KIND.deictic, 11);
enter('tonight', KIND.deictic, 30);
enter('a.m. am a.m', KIND.meridiem, 0);
enter('p.m. pm p.m', KIND.meridiem, 1);
enter("o'clock", KIND.meridiem, 2);
enter('noon midday', KIND.noon, 12);
enter('midnight', KIND.noon, 24);
enter('weekday weekdays', KIND.often, 255);
enter('period', KIND.period, 0);
for (const [word, ref] of Object.entries(VAGUE_TIMES)) enter(word, KIND.vague, VAGUE_CODES.indexOf(ref));
for (const [word, value] of Object.entries(OFTEN)) enter(word, KIND.often, OFTEN_CODES.indexOf(value));
for (const [word, minutes] of Object.entries(ZONES)) enter(word, KIND.zone, minutes + 1440);
for (const [word, n] of Object.entries(DECADES)) enter(word, KIND.decade, n);

for (const name of Object.keys(HOLIDAYS)) {
  const hash = hashString(name.replace(/ .*/, ''));
  if (!entries.has(hash)) entries.set(hash, KIND.holiday * 0x1000000);
}

const SIZE = 2048;
const keys = new Uint32Array(SIZE);
const values = new Uint32Array(SIZE);
for (const [hash, value] of entries) {
  let slot = hash & (SIZE - 1);
  while (keys[slot] !== 0) slot = (slot + 1) & (SIZE - 1);
  keys[slot] = hash;
  values[slot] = value;
}

/** Kind and number of a word by the hash of its folded form, packed as `kind * 2^24 + number`; 0 for a word of no kind. */
export function lookUp(form: number): number {
  for (let slot = form & (SIZE - 1); ; slot = (slot + 1) & (SIZE - 1)) {
    const key = keys[slot] as number;
    if (key === form) return values[slot] as number;
    if (key === 0) return 0;
  }
}

const pack = (kind: number, value: number) => kind * 0x1000000 + value;
const isDigit = (c: number) => c >= 48 && c <= 57;

/** Kind and number of a token that begins with a figure (or an apostrophe and a figure), packed. */
export function lookAtFigures(text: string, start: number, end: number): number {
  let at = start;
  const short = !isDigit(text.charCodeAt(at));
  if (short) at++;
  let value = 0;
  const first = at;
  while (at < end && isDigit(text.charCodeAt(at)) && at - first < 9) value = value * 10 + text.charCodeAt(at++) - 48;
  const digits = at - first;
  if (at === end) {
    if (short) return digits === 2 ? pack(KIND.year, value + (value > 40 ? 1900 : 2000)) : 0;
    if (digits === 4 && value >= 1000 && value < 2200) return pack(KIND.year, value);
    return value < 0x1000000 ? pack(KIND.digits, value) : 0;
  }
  const rest = end - at;
  const c = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1) | 32;
  if (c === 58 && digits <= 2 && rest >= 3 && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2))) {
    const minutes = (text.charCodeAt(at + 1) - 48) * 10 + text.charCodeAt(at + 2) - 48;
    if (value > 24 || minutes > 59) return 0;
    const glued = meridiemAt(text, at + 3, end);
    return pack(KIND.clock, (glued < 0 ? value : onTwelve(value, glued)) * 60 + minutes);
  }
  if (c === 46 && digits <= 2 && rest === 3 && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2)))
    return pack(KIND.decimal, value * 100 + (text.charCodeAt(at + 1) - 48) * 10 + text.charCodeAt(at + 2) - 48);
  if (c === 46 && rest === 2 && isDigit(text.charCodeAt(at + 1)) && value < 1000)
    return pack(KIND.decimal, 0x100000 + value * 10 + text.charCodeAt(at + 1) - 48);
  if (c === 47 && rest >= 2) return slashAt(text, value, digits, at, end);
  if (c === 45 && digits === 4) return isIsoDate(text, at, end) ? pack(KIND.iso, 0) : 0;
  if (isDecade(text, at, end) && value % 10 === 0) {
    if (digits === 4) return pack(KIND.decade, value);
    return digits === 2 ? pack(KIND.decade, value) : 0;
  }
  if (rest === 2 && digits <= 2 && isOrdinalEnding(c | 32, next)) return pack(KIND.ordinal, value);
  const glued = meridiemAt(text, at, end);
  if (glued >= 0 && value >= 1 && value <= 12) return pack(KIND.clock, onTwelve(value, glued) * 60);
  return 0;
}

/** 0 for a.m., 1 for p.m. written at the end of a figure, or -1. */
function meridiemAt(text: string, at: number, end: number): number {
  const c = text.charCodeAt(at) | 32;
  if (c !== 97 && c !== 112) return -1;
  const rest = end - at;
  const m = text.charCodeAt(at + (text.charCodeAt(at + 1) === 46 ? 2 : 1)) | 32;
  return m === 109 && rest >= 2 && rest <= 4 ? (c === 97 ? 0 : 1) : -1;
}

/** Hour of 24 from one of 12. */
export function onTwelve(hour: number, meridiem: number): number {
  if (meridiem === 0) return hour === 12 ? 0 : hour;
  return meridiem === 1 && hour < 12 ? hour + 12 : hour;
}

function isDecade(text: string, at: number, end: number): boolean {
  const c = text.charCodeAt(at);
  if (c === 115) return end - at === 1;
  return (c === 39 || c === 0x2019) && end - at === 2 && text.charCodeAt(at + 1) === 115;
}

function isOrdinalEnding(a: number, b: number): boolean {
  return (a === 115 && b === 116) || (a === 110 && b === 100) || (a === 114 && b === 100) || (a === 116 && b === 104);
}

function isIsoDate(text: string, at: number, end: number): boolean {
  if (end - at !== 6 || text.charCodeAt(at + 3) !== 45) return false;
  for (const k of [1, 2, 4, 5]) if (!isDigit(text.charCodeAt(at + k))) return false;
  return true;
}

/** 1/2, or a date of two slashes. */
function slashAt(text: string, value: number, digits: number, at: number, end: number): number {
  let slashes = 0;
  for (let k = at; k < end; k++) {
    const c = text.charCodeAt(k);
    if (c === 47) slashes++;
    else if (!isDigit(c)) return 0;
  }
  if (slashes === 2 && digits <= 4) return pack(KIND.slash, 0);
  if (slashes === 1 && value === 1 && end - at === 2 && text.charCodeAt(at + 1) === 50) return pack(KIND.fraction, 5);
  return 0;
}
