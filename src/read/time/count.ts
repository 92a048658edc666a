/**
 * Numbers before a unit, in figures or words, read from the unit to the left: `two and a half`, `twenty-four`, `a few`, `5 1/2`,
 * `12 to 18`, `at least 72`.
 */
import { hashes, KIND } from './lexicon.js';
import { isKind, isWord, type Page, touches } from './page.js';

/** `value` is null where there are some and it is not said how many; `article` for a bare "a". */
export interface Count {
  readonly first: number;
  readonly value: number | null;
  readonly article: boolean;
}

const ARTICLE = hashes('a an');
const AND = hashes('and');
const OF = hashes('of');
const HALF = hashes('half');
const HYPHEN = hashes('-');
const RANGE = hashes('to or -');
const FEW = hashes('few couple dozen number good quite');
const MANY = hashes('few couple dozen hundred thousand number dozens scores hundreds thousands');

/** The number whose last token is `end - 1`, or null. */
export function countBefore(page: Page, end: number, floor: number): Count | null {
  const one = plainCount(page, end, floor);
  if (one === null) return null;
  // "two to three weeks", "a day or two": what stands first counts.
  if (one.value !== null && one.first - 2 >= floor && isWord(page, one.first - 1, RANGE)) {
    const lower = plainCount(page, one.first - 1, floor);
    if (lower !== null && lower.value !== null && !lower.article && lower.value < one.value) return lower;
  }
  return one;
}

function plainCount(page: Page, end: number, floor: number): Count | null {
  let at = end - 1;
  if (at < floor) return null;
  if (isWord(page, at, OF) && isWord(page, at - 1, MANY)) at--;
  // half an hour, half a century
  if (isWord(page, at, ARTICLE) && isWord(page, at - 1, HALF) && at - 1 >= floor)
    return { first: at - 1, value: 0.5, article: false };
  if (isWord(page, at, ARTICLE)) return { first: at, value: 1, article: true };
  let first = end;
  for (let k = at; k >= floor && first - k <= 2; k--) {
    if (isNumber(page, k)) first = k;
    else if (isWord(page, k, HALF) && k === at && isWord(page, k - 1, hashesOfHalf)) first = k;
    else if (
      isWord(page, k, ARTICLE) &&
      (isWord(page, k + 1, HALF) || isWord(page, k + 1, FEW) || isScale(page, k + 1))
    )
      first = k;
    else if (isWord(page, k, AND) && first === k + 1 && isNumber(page, k - 1) && joins(page, k)) continue;
    else if (isWord(page, k, HYPHEN) && first === k + 1 && touches(page, k) && isTens(page, k - 1)) continue;
    else break;
  }
  if (first === end) return null;
  return { first, value: amountOf(page, first, end), article: false };
}

const hashesOfHalf = hashes('a and');

function isNumber(page: Page, i: number): boolean {
  if (i < page.from) return false;
  const kind = page.kind[i];
  return (
    kind === KIND.cardinal ||
    kind === KIND.digits ||
    kind === KIND.scale ||
    kind === KIND.quantity ||
    kind === KIND.fraction ||
    (kind === KIND.decimal && (page.number[i] as number) >= 0x100000) ||
    (kind === KIND.year && page.text.charCodeAt(page.tokens.start[i] as number) !== 39)
  );
}

function isScale(page: Page, i: number): boolean {
  return isKind(page, i, KIND.scale) || isKind(page, i, KIND.quantity);
}

function isTens(page: Page, i: number): boolean {
  return isKind(page, i, KIND.cardinal) && (page.number[i] as number) >= 20;
}

/** "a hundred and ten", "two and a half" are one number; "1988 and 12" is not. */
function joins(page: Page, and: number): boolean {
  return isKind(page, and - 1, KIND.scale) || isWord(page, and + 1, ARTICLE) || isWord(page, and + 1, HALF);
}

function amountOf(page: Page, first: number, end: number): number | null {
  let total = 0;
  let current = 0;
  let some = false;
  let any = false;
  for (let k = first; k < end; k++) {
    const n = page.number[k] as number;
    switch (page.kind[k]) {
      case KIND.cardinal:
      case KIND.digits:
      case KIND.year:
        current += n;
        any = true;
        break;
      case KIND.scale:
        current = (current === 0 ? 1 : current) * n;
        any = true;
        if (n === 1000) {
          total += current;
          current = 0;
        }
        break;
      case KIND.quantity:
        if (n === 0) some = true;
        else {
          current = (current === 0 ? 1 : current) * n;
          any = true;
        }
        break;
      case KIND.fraction:
        current += 0.5;
        any = true;
        break;
      case KIND.decimal:
        current += (n - 0x100000) / 10;
        any = true;
        break;
      default:
        if (isWord(page, k, HALF)) {
          current += 0.5;
          any = true;
        }
    }
  }
  return some || !any ? null : total + current;
}
