/** Years, seasons, decades and centuries: `1998`, `fiscal 1989`, `1987-88`, `493 BC`, `the summer of 1998`, `the 1990s`, `the 20th century`. */
import { leftOf, withLeft } from './around.js';
import { type Edge, type Found, found, NOWHERE } from './found.js';
import { hashes, KIND } from './lexicon.js';
import { dayOfMonth, isKind, isMonth, isWord, type Page, touches } from './page.js';

const OF = hashes('of');
const THE = hashes('the');
const HYPHEN = hashes('- –');
const FISCAL = hashes('fiscal');
const BC = hashes('bc b.c. bce');
const AD = hashes('ad a.d.');
const CENTURY = hashes('century');
const PERCENT = hashes('percent % cents');
const YEAR_BEFORE = hashes(
  'in since until till by of from during before after early late mid for through to between and or fiscal around circa back season , ( year than as spring summer autumn fall winter election olympics',
);

export function readYear(page: Page, i: number, floor: number): Found | null {
  const year = page.number[i] as number;
  const short =
    page.text.charCodeAt(page.tokens.start[i] as number) > 57 ||
    page.text.charCodeAt(page.tokens.start[i] as number) === 39;
  const next = page.kind[i + 1];
  if (i + 1 < page.to && (next === KIND.period || (next === KIND.unit && !isSingularYearly(page, i + 1)))) return null;
  if (next === KIND.ordinal && isKind(page, i + 2, KIND.unit) && (page.number[i + 2] as number) === 18) return null;
  if (isWord(page, i + 1, HYPHEN) && isKind(page, i + 2, KIND.digits) && touches(page, i) && touches(page, i + 1)) {
    const second = page.number[i + 2] as number;
    if (second === (year + 1) % 100) {
      const value = `${year}/${year + 1}`;
      return found(i, i + 3, i, 'DATE', { kind: 'years', value, from: year, until: year + 2, short: false });
    }
  }
  if (isWord(page, i + 1, BC)) {
    return found(i, i + 2, i, 'DATE', {
      kind: 'years',
      value: `BC${`${year}`.padStart(4, '0')}`,
      from: 1 - year,
      until: 2 - year,
      short: false,
    });
  }
  if (isMonth(page, i + 1) && dayOfMonth(page, i + 2) > 0 && year > 1400) return null;
  const nextYear = isWord(page, i + 1, HYPHEN) && isKind(page, i + 2, KIND.year);
  let last = i + 1;
  if (isWord(page, last, AD)) last++;
  const plain = year >= 1400 && year <= 2100;
  const asked =
    isWord(page, i - 1, YEAR_BEFORE) || isWord(page, i - 1, HYPHEN) || nextYear || isKind(page, i - 1, KIND.season);
  if (short && !asked) return null;
  if (!plain && !(asked && year >= 1000 && year < 2200 && isWord(page, i - 1, SURELY_YEAR))) return null;
  if (!isYearHere(page, i, asked)) return null;
  if (isWord(page, i - 1, FISCAL) && i - 1 >= floor) return withLeft(page, i - 1, last, i, { ...NOWHERE, year }, floor);
  return withLeft(page, i, last, i, { ...NOWHERE, year }, floor);
}

/** "nineteen ninety-six", "twenty twenty". */
export function readSpelledYear(page: Page, i: number): Found | null {
  const century = page.number[i] as number;
  if (century < 16 || century > 20 || !isKind(page, i + 1, KIND.cardinal)) return null;
  const tens = page.number[i + 1] as number;
  if (tens < 10) return null;
  let last = i + 2;
  let year = 100 * century + tens;
  const one = isWord(page, last, HYPHEN) ? last + 1 : last;
  if (tens >= 20 && isKind(page, one, KIND.cardinal) && (page.number[one] as number) < 10) {
    year += page.number[one] as number;
    last = one + 1;
  }
  return found(i, last, i, 'DATE', { ...NOWHERE, year });
}

const SURELY_YEAR = hashes('in since until year');
const MONEY = hashes('$ # £ € no. nos. page route highway flight room boeing airbus number');
const NOUN_COUNTS = hashes(
  'people men women troops soldiers miles feet metres meters tons tonnes dollars pounds euros yen barrels shares points kilometers kilometres mw votes jobs employees workers homes houses students acres',
);

/** A number of four figures that is a year and no amount. */
function isYearHere(page: Page, i: number, asked: boolean): boolean {
  if (isWord(page, i - 1, MONEY)) return false;
  if (isWord(page, i + 1, NOUN_COUNTS) || isWord(page, i + 1, PERCENT)) return false;
  if (asked) return true;
  const year = page.number[i] as number;
  return year >= 1800 && year < 2050;
}

function isSingularYearly(page: Page, i: number): boolean {
  const n = page.number[i] as number;
  return n % 2 === 0 && n !== 18;
}

export function readSeason(page: Page, i: number, floor: number): Found | null {
  const season = page.number[i] as number;
  let last = i + 1;
  let year: number | null = null;
  if (isKind(page, last, KIND.year)) {
    year = page.number[last] as number;
    last++;
  } else if (isWord(page, last, OF) && isKind(page, last + 1, KIND.year)) {
    year = page.number[last + 1] as number;
    last += 2;
  }
  let first = i;
  if (isKind(page, i - 1, KIND.year) && i - 1 >= floor && year === null) {
    year = page.number[i - 1] as number;
    first--;
  }
  if (page.mid[i] === 0 && year === null && !isWord(page, i - 1, BEFORE_SEASON)) return null;
  if (isWord(page, first - 1, THE) && first - 1 >= floor) first--;
  return withLeft(page, first, last, i, { ...NOWHERE, season, year }, floor);
}

const BEFORE_SEASON = hashes(
  'in last next this the early late mid since until by every each that during of before after previous following past final coming - through',
);

export function readDecade(page: Page, i: number, floor: number): Found | null {
  const n = page.number[i] as number;
  let first = i;
  if (isWord(page, first - 1, THE) && first - 1 >= floor) first--;
  else if (
    n < 100 &&
    !isWord(page, i - 1, BEFORE_DECADE) &&
    page.mid[i] === 0 &&
    page.text.charCodeAt(page.tokens.start[i] as number) !== 39 &&
    page.text.charCodeAt(page.tokens.start[i] as number) !== 0x2019
  )
    return null;
  // "in his late 30s" is an age.
  if (n < 100 && isWord(page, isWord(page, first - 1, BEFORE_DECADE) ? first - 2 : first - 1, WHOSE)) return null;
  const wider = leftOf(page, first, floor);
  const short = n < 100;
  const year = short ? 1900 + n : n;
  const value = year % 100 === 0 && !short ? `${Math.floor(year / 100)}XX` : `${Math.floor(year / 10)}X`;
  const length = year % 100 === 0 && !short && year < 2000 ? 100 : 10;
  const edge: Edge = page.mid[i] === 1 ? 'middle' : wider.edge;
  return found(
    wider.first,
    i + 1,
    i,
    'DATE',
    {
      kind: 'years',
      value: length === 10 ? `${Math.floor(year / 10)}X` : value,
      from: year,
      until: year + length,
      short,
    },
    { edge },
  );
}

const WHOSE = hashes('his her their my our your');
const BEFORE_DECADE = hashes('early late mid');

/** "the 20th century", "the nineteenth century BC". */
export function readCentury(page: Page, i: number, floor: number): Found | null {
  if (!isKind(page, i, KIND.ordinal)) return null;
  const n = page.number[i] as number;
  const unit = isWord(page, i + 1, HYPHEN) && touches(page, i) ? i + 2 : i + 1;
  if (!isWord(page, unit, CENTURY) || n < 1 || n > 30) return null;
  let last = unit + 1;
  let first = isWord(page, i - 1, THE) && i - 1 >= floor ? i - 1 : i;
  const wider = leftOf(page, first, floor);
  first = wider.first;
  if (isWord(page, last, BC)) {
    last++;
    const value = `BC${`${n - 1}`.padStart(2, '0')}`;
    return found(first, last, unit, 'DATE', {
      kind: 'years',
      value,
      from: 1 - 100 * n,
      until: 101 - 100 * n,
      short: false,
    });
  }
  if (isWord(page, last, AD)) last++;
  const value = `${n - 1}XX`.padStart(4, '0');
  return found(
    first,
    last,
    unit,
    'DATE',
    { kind: 'years', value, from: 100 * n - 100, until: 100 * n, short: false },
    { edge: wider.edge },
  );
}
