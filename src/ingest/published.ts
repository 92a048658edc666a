/**
 * When an article says it was published → the ISO 8601 form, or null where the words can be read in two ways.
 * `2031-03-14` is kept as it stands; "14 March 2031" and "Fri, 14 Mar 2031 10:20:00 GMT" can only mean one thing;
 * "03/04/2031" is March in one country and April in another, and is therefore not a date we know.
 */

/** The ISO 8601 prefix a source's own date stands for, or null when it cannot be told. */
export function publishedOf(given: unknown): string | null {
  if (typeof given === 'number') return Number.isInteger(given) ? publishedOf(String(given)) : null;
  if (typeof given !== 'string') return null;
  const value = given.trim();
  return isIso(value) ? value : (isoWithBlank(value) ?? wordedDate(value) ?? slashedDate(value));
}

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/;

function isIso(value: string): boolean {
  const parts = ISO.exec(value);
  if (parts === null) return false;
  const [, year, month, day, hour, minute, second] = parts;
  return isDay(year, month, day) && isClock(hour, minute, second);
}

/** `2031-03-14 10:20:00 +0100`: what databases and Python print. */
function isoWithBlank(value: string): string | null {
  const parts = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(UTC|GMT|Z|[+-]\d{2}:?\d{2})?$/.exec(value);
  if (parts === null) return null;
  const iso = `${parts[1]}T${parts[2]}${zoneOf(parts[3])}`;
  return isIso(iso) ? iso : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?';
const CLOCK = '(?:,? (?:at )?(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(?: ?(UTC|GMT|Z|[+-]\\d{2}:?\\d{2}))?)?';
const DAY_FIRST = new RegExp(`^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH}[ ,-]+(\\d{4})${CLOCK}$`, 'i');
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${CLOCK}$`, 'i');
const MONTH_ONLY = new RegExp(`^${MONTH},? (\\d{4})$`, 'i');

function wordedDate(value: string): string | null {
  const dayFirst = DAY_FIRST.exec(value);
  if (dayFirst !== null) return dateOf(dayFirst[3], dayFirst[2], dayFirst[1], dayFirst.slice(4));
  const monthFirst = MONTH_FIRST.exec(value);
  if (monthFirst !== null) return dateOf(monthFirst[3], monthFirst[1], monthFirst[2], monthFirst.slice(4));
  const monthOnly = MONTH_ONLY.exec(value);
  if (monthOnly !== null) return `${monthOnly[2]}-${monthNumber(monthOnly[1])}`;
  return null;
}

/** `14/03/2031` can only be day first; `03/04/2031` is anybody's guess; `2031/03/14` is ISO in other clothes. */
function slashedDate(value: string): string | null {
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(value);
  if (yearFirst !== null) return numbered(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(value);
  if (yearLast === null) return null;
  const [, a, b, year] = yearLast;
  if (Number(a) > 12) return numbered(year, b, a);
  if (Number(b) > 12) return numbered(year, a, b);
  return a === b ? numbered(year, a, b) : null;
}

function dateOf(year: string, month: string, day: string, clock: readonly string[]): string | null {
  const date = numbered(year, monthNumber(month), day);
  const [hour, minute, second, zone] = clock;
  if (date === null || hour === undefined) return date;
  const iso = `${date}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${zoneOf(zone)}`;
  return isIso(iso) ? iso : date;
}

function numbered(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIso(iso) ? iso : null;
}

function monthNumber(month: string): string {
  return String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^(?:UTC|GMT|Z)$/i.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function isDay(year: string, month: string | undefined, day: string | undefined): boolean {
  if (month === undefined) return true;
  const m = Number(month);
  if (m < 1 || m > 12) return false;
  if (day === undefined) return true;
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const length = m === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
  return Number(day) >= 1 && Number(day) <= length;
}

function isClock(hour: string | undefined, minute: string | undefined, second: string | undefined): boolean {
  return Number(hour ?? 0) <= 24 && Number(minute ?? 0) <= 59 && Number(second ?? 0) <= 60;
}
