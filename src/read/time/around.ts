/** Words before a time expression that belong to it: `early`, `the end of`, `about`, `more than`. */
import { type CalendarMeaning, type Edge, type Found, found, type Relation } from './found.js';
import { hashes, SEASON_CODES } from './lexicon.js';
import { isWord, type Page } from './page.js';

const THE = hashes('the');
const OF = hashes('of in');
const EARLY = hashes('early earlier');
const LATE = hashes('late later');
const MID = hashes('mid middle');
const START = hashes('beginning start outset');
const END = hashes('end close');
const MIDDLE = hashes('middle midst');
const HYPHEN = hashes('-');
const IN = hashes('in on');

const ABOUT = hashes('about around nearly almost roughly approximately');
const OVER = hashes('over under');
const BEFORE_OVER = hashes('for in just well of by little slightly from after');
const MORE_LESS = hashes('more less fewer longer');
const THAN = hashes('than');
const AT = hashes('at');
const LEAST = hashes('least most');
const UP = hashes('up');
const TO = hashes('to');
const NO = hashes('no');

const LAST = hashes('last past');
const NEXT = hashes('next coming');
const THIS = hashes('this');
const THAT = hashes('that same');
const EACH = hashes('every each');
const AROUND = hashes('about around');

/** Where an expression that begins at `first` begins with its edge, and which edge that is. */
export function leftOf(page: Page, first: number, floor: number): { readonly first: number; readonly edge: Edge } {
  let at = first - 1;
  if (at < floor) return { first, edge: 'none' };
  if (isWord(page, at, HYPHEN) && at - 1 >= floor && page.tokens.start[first] === page.tokens.end[at]) at--;
  const edge: Edge = isWord(page, at, EARLY)
    ? 'start'
    : isWord(page, at, LATE)
      ? 'end'
      : isWord(page, at, MID)
        ? 'middle'
        : 'none';
  if (edge !== 'none') {
    if (isWord(page, at - 1, THE) && at - 1 >= floor) at--;
    return { first: at, edge };
  }
  at = first - 1;
  // early in the year, late on Tuesday
  if (isWord(page, at, IN) && at - 1 >= floor && (isWord(page, at - 1, EARLY_ONLY) || isWord(page, at - 1, LATE_ONLY)))
    return { first: at - 1, edge: isWord(page, at - 1, EARLY_ONLY) ? 'start' : 'end' };
  if (isWord(page, at, OF) && at - 2 >= floor && isWord(page, at - 2, THE)) {
    const noun = at - 1;
    const side: Edge = isWord(page, noun, START)
      ? 'start'
      : isWord(page, noun, END)
        ? 'end'
        : isWord(page, noun, MIDDLE)
          ? 'middle'
          : 'none';
    if (side !== 'none') return { first: noun - 1, edge: side };
  }
  return { first, edge: 'none' };
}

const EARLY_ONLY = hashes('early');
const LATE_ONLY = hashes('late');

/** Where an amount that begins at `first` begins with `about`, `more than`, `at least`, `up to`. */
export function approximately(page: Page, first: number, floor: number): number {
  const at = first - 1;
  if (at < floor) return first;
  if (isWord(page, at, ABOUT)) return at;
  // "for over a week", but not "over several years".
  if (isWord(page, at, OVER)) return at > page.from && isWord(page, at - 1, BEFORE_OVER) ? at : first;
  if (at - 1 < floor) return first;
  if (isWord(page, at, THAN) && isWord(page, at - 1, MORE_LESS)) {
    return isWord(page, at - 2, NO) && at - 2 >= floor ? at - 2 : at - 1;
  }
  if (isWord(page, at, LEAST) && isWord(page, at - 1, AT)) return at - 1;
  if (isWord(page, at, TO) && isWord(page, at - 1, UP)) return at - 1;
  return first;
}

/** Relation and edge before a date. */
export function withLeft(
  page: Page,
  first: number,
  last: number,
  at: number,
  meaning: CalendarMeaning,
  floor: number,
): Found {
  let relation: Relation = 'none';
  let start = first;
  const before = first - 1;
  if (before >= floor) {
    if (isWord(page, before, EACH)) return found(before, last, at, 'SET', { kind: 'fixed', value: setValue(meaning) });
    if (isWord(page, before, LAST)) relation = 'last';
    else if (isWord(page, before, NEXT)) relation = 'next';
    else if (isWord(page, before, THIS)) relation = 'this';
    else if (isWord(page, before, THAT) && meaning.day === null) relation = 'that';
    if (relation !== 'none') {
      start = before;
      if (isWord(page, start - 1, THE) && start - 1 >= floor) start--;
    }
  }
  const wider = leftOf(page, start, floor);
  start = wider.first;
  const edge: Edge = page.mid[at] === 1 ? 'middle' : wider.edge;
  if (isWord(page, start - 1, AROUND) && start - 1 >= floor && meaning.day !== null) start--;
  return found(start, last, at, 'DATE', { ...meaning, relation }, { edge });
}

/** `XXXX-07`, `XXXX-WXX-2`. */
function setValue({ month, weekday, season }: CalendarMeaning): string {
  if (weekday !== null) return `XXXX-WXX-${weekday}`;
  if (month !== null) return `XXXX-${month < 10 ? '0' : ''}${month}`;
  return season !== null ? `XXXX-${SEASON_CODES[season]}` : 'P1Y';
}
