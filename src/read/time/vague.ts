/** Times that are named and not dated: `now`, `recently`, `the past`, `in the near future`, `current`. */
import { type Found, found } from './found.js';
import { hashes, KIND } from './lexicon.js';
import { isCapital, isKind, isWord, type Page } from './page.js';

const NOW = hashes('now');
const RIGHT = hashes('right just');
const MORE = hashes('more most');
const THE = hashes('the');
const NEAR = hashes('near immediate distant recent');
const FORESEEABLE = hashes('foreseeable');
const IN = hashes('in for of from with into about than');
const PAST = hashes('past');
const FUTURE = hashes('future');
const CURRENT = hashes('current');
const FISCAL = hashes('fiscal financial academic');
const THEN = hashes('then');
const HYPHEN = hashes('-');

/** The word at `i`, with what belongs to it. */
export function readVague(page: Page, i: number, floor: number, value: string): Found | null {
  let first = i;
  const one = (from: number) => found(from, i + 1, i, 'DATE', { kind: 'fixed', value });
  if (isWord(page, i, PAST) || isWord(page, i, FUTURE)) return readNamed(page, i, floor, value);
  if (isWord(page, i, CURRENT)) {
    // "the current year" is read from the unit; "a then-current price" was current once.
    if (isKind(page, i + 1, KIND.unit) || isWord(page, i + 1, FISCAL) || isWord(page, i - 1, HYPHEN)) return null;
    return isWord(page, i - 1, THEN) && i - 1 >= floor
      ? found(i - 1, i + 1, i, 'DATE', { kind: 'fixed', value: 'PAST_REF' })
      : one(i);
  }
  if (isWord(page, i, RECENT)) return isKind(page, i + 1, KIND.unit) && !isCapital(page, i + 1) ? null : one(i);
  if (isWord(page, i, NOW)) {
    if (isWord(page, i - 1, RIGHT) && i - 1 >= floor) first--;
  } else if (isWord(page, i - 1, MORE) && i - 1 >= floor) first--;
  return one(first);
}

const RECENT = hashes('recent');

/** "the past" and "the future" as nouns; "past the gate" and "the past three months" are something else. */
function readNamed(page: Page, i: number, floor: number, value: string): Found | null {
  let first = i;
  if (isWord(page, first - 1, NEAR) && first - 1 >= floor) first--;
  // "for the foreseeable future" says how long, not when.
  if (isWord(page, i - 1, FORESEEABLE)) return null;
  const definite = isWord(page, first - 1, THE) && first - 1 >= floor;
  if (definite) first--;
  if (isWord(page, i, FUTURE)) return found(first, i + 1, i, 'DATE', { kind: 'fixed', value });
  const follows = i + 1 < page.to && page.kind[i + 1] !== 0;
  if (!definite || follows || !isWord(page, first - 1, IN)) return null;
  return found(first, i + 1, i, 'DATE', { kind: 'fixed', value });
}
