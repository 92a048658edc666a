/**
 * Quarters and the periods of business reports: `the third quarter`, `last year's fourth quarter`, `the year-ago period`, `the latest
 * quarter`. The rule stands on the last word and reads to the left.
 */
import { leftOf } from './around.js';
import { type Found, found, NOWHERE } from './found.js';
import { hashes, KIND, UNIT } from './lexicon.js';
import { isKind, isWord, type Page, touches } from './page.js';

const HYPHEN = hashes('-');
const LAST = hashes('last past previous preceding prior');
const NEXT = hashes('next coming following upcoming');
const THIS = hashes('this');
const CURRENT = hashes('current present');
const LATEST = hashes('latest');
const THE = hashes('the');
const OF = hashes('of');
const FISCAL = hashes('fiscal');

/** "the third quarter", "fourth-quarter", "this quarter", "the 1988 quarter", "the year-ago quarter". */
export function readQuarter(page: Page, u: number, left: number, floor: number): Found | null {
  let first = left;
  let n: number | null = null;
  let year: number | null = null;
  let shift = 0;
  let explicit = false;
  let last = u + 1;
  if (isKind(page, first - 1, KIND.ordinal) && first - 1 >= floor && (page.number[first - 1] as number) <= 4) {
    n = page.number[first - 1] as number;
    first--;
  } else if (left < u) return null;
  if (isWord(page, first - 1, HYPHEN) && touches(page, first - 1) && isWord(page, first - 2, FISCAL)) first--;
  if (isWord(page, first - 1, FISCAL) && first - 1 >= floor) first--;
  if (isKind(page, first - 1, KIND.year) && first - 1 >= floor) {
    year = page.number[first - 1] as number;
    first--;
    explicit = true;
  } else if (yearAgoBefore(page, first) && first - 3 >= floor) {
    shift = -1;
    first -= 3;
    explicit = true;
  }
  // "last year's third quarter"
  if (
    isWord(page, first - 1, POSSESSIVE) &&
    isKind(page, first - 2, KIND.unit) &&
    (page.number[first - 2] as number) === 2 * UNIT.year
  ) {
    const before = first - 3;
    if (before >= floor && (isWord(page, before, LAST) || isWord(page, before, NEXT) || isWord(page, before, THIS))) {
      shift = isWord(page, before, LAST) ? -1 : isWord(page, before, NEXT) ? 1 : 0;
      first = before;
      explicit = true;
    }
  }
  let relation: 'none' | 'last' | 'next' | 'this' = 'none';
  const before = first - 1;
  if (before >= floor) {
    if (
      isWord(page, before, LAST) ||
      isWord(page, before, NEXT) ||
      isWord(page, before, THIS) ||
      isWord(page, before, CURRENT)
    ) {
      relation = isWord(page, before, LAST) ? 'last' : isWord(page, before, NEXT) ? 'next' : 'this';
      first--;
      explicit = true;
      if (isWord(page, first - 1, THE) && first - 1 >= floor) first--;
    } else if (isWord(page, before, LATEST)) {
      first--;
      explicit = true;
      if (isWord(page, first - 1, THE) && first - 1 >= floor) first--;
    } else if (isWord(page, before, THE) && left === u) {
      first--;
      explicit = true;
    }
  }
  if (n === null && !explicit) return null;
  if (isWord(page, last, OF) && isKind(page, last + 1, KIND.year)) {
    year = page.number[last + 1] as number;
    last += 2;
  } else if (isWord(page, last, OF) && isWord(page, last + 1, LAST_NEXT_THIS) && isKind(page, last + 2, KIND.unit)) {
    shift = isWord(page, last + 1, LAST) ? -1 : isWord(page, last + 1, NEXT) ? 1 : 0;
    last += 3;
  }
  const wider = leftOf(page, first, floor);
  if (n === null && relation === 'none' && year === null)
    return found(first, last, u, 'DATE', { kind: 'period', unit: UNIT.quarter, yearShift: shift });
  if (n === null && relation !== 'none')
    return found(first, last, u, 'DATE', {
      kind: 'shift',
      unit: UNIT.quarter,
      by: relation === 'last' ? -1 : relation === 'next' ? 1 : 0,
      base: 'now',
      whole: true,
    });
  return found(
    wider.first,
    last,
    u,
    'DATE',
    { ...NOWHERE, quarter: n ?? 0, year, relation, yearShift: shift },
    { edge: wider.edge },
  );
}

const POSSESSIVE = hashes("'s");
const LAST_NEXT_THIS = hashes('last next this');
const YEAR_WORD = hashes('year');
const AGO_EARLIER = hashes('ago earlier');

/** "year-ago" or "year-earlier" right before token `i`. */
export function yearAgoBefore(page: Page, i: number): boolean {
  return isWord(page, i - 1, AGO_EARLIER) && isWord(page, i - 2, HYPHEN) && isWord(page, i - 3, YEAR_WORD);
}

/** "the latest period", "the year-ago period", "the 1988 period", "the same period", "the corresponding period last year". */
export function readPeriod(page: Page, p: number, floor: number): Found | null {
  let first = p;
  let year: number | null = null;
  let shift = 0;
  let said = false;
  if (isKind(page, first - 1, KIND.year) && first - 1 >= floor) {
    year = page.number[first - 1] as number;
    first--;
    said = true;
  } else if (yearAgoBefore(page, first) && first - 3 >= floor) {
    shift = -1;
    first -= 3;
    said = true;
  } else if (isWord(page, first - 1, LATEST) && first - 1 >= floor) {
    first--;
    said = true;
  } else if (isWord(page, first - 1, CORRESPONDING) && first - 1 >= floor) {
    first--;
    if (isWord(page, p + 1, LAST) && isWord(page, p + 2, YEAR_WORD)) {
      if (isWord(page, first - 1, THE) && first - 1 >= floor) first--;
      return found(first, p + 3, p, 'DATE', { kind: 'period', unit: UNIT.quarter, yearShift: -1 });
    }
    return null;
  }
  if (!said) return null;
  if (isWord(page, first - 1, THE) && first - 1 >= floor) first--;
  if (year !== null) return found(first, p + 1, p, 'DATE', { ...NOWHERE, year });
  return found(first, p + 1, p, 'DATE', { kind: 'period', unit: UNIT.quarter, yearShift: shift });
}

const CORRESPONDING = hashes('corresponding same comparable');
