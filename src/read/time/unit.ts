/**
 * Expressions whose head is a unit: `the past three months`, `two weeks ago`, `last year`, `a year earlier`, `five-year`, `every day`,
 * `the third quarter of 1990`, `years`. The rule stands on the unit and reads to both sides.
 */

import { SHAPE } from '../segment/forms.js';
import { XPOS } from '../tag/labels.js';
import { approximately, leftOf } from './around.js';
import { type Count, countBefore } from './count.js';
import { type Found, found, NOWHERE } from './found.js';
import { hashes, KIND, UNIT } from './lexicon.js';
import { dayOfMonth, isKind, isWord, type Page, touches } from './page.js';
import { readQuarter } from './quarter.js';
import { durationValue } from './value.js';

const HYPHEN = hashes('-');
const AGO = hashes('ago back');
const EARLIER = hashes('earlier');
const EARLIER_ALONE = hashes('earlier previously beforehand');
const BEFORE = hashes('before prior');
const LATER_ALONE = hashes('later afterward afterwards thereafter hence');
const AFTER = hashes('after');
const NOW = hashes('now today');
const FROM = hashes('from');
const OLD = hashes('old olds');
const LONG = hashes('long');
const LAST = hashes('last past previous preceding prior');
const NEXT = hashes('next coming following upcoming');
const RELATIVE = hashes('previous preceding following prior');
const THIS = hashes('this');
const THAT = hashes('that same');
const CURRENT = hashes('current present');
const LATEST = hashes('latest');
const THE = hashes('the');
const DETERMINER = hashes("the these those its his her their our my your 's ' this that");
const EVERY = hashes('every each per');
const ARTICLE = hashes('a an');
const BETWEEN_WORDS = hashes(
  'fiscal trading business working calendar full whole entire consecutive straight school more additional extra long short odd solid difficult only academic financial',
);
const FOLLOWING = hashes('following');
const FIRST = hashes('first second third fourth fifth last final opening closing early initial');
const SO = hashes('so');
const OR = hashes('or');
const MORE = hashes('more');
const OF = hashes('of');
const TIMES = hashes('once twice times time');
const BARE_BEFORE = hashes('for in of over within through during after before many about few by');
const RECENT = hashes('recent');
const COMING = hashes('coming');
const ENDED = hashes('ended ending ends');

/** The expression around unit `u`, beginning at `floor` or later, or null. */
export function readUnit(page: Page, u: number, floor: number): Found | null {
  const number = page.number[u] as number;
  const unit = number >> 1;
  const plural = (number & 1) === 1;
  let left = u;
  // "five-year", "third-quarter": the hyphen belongs to the expression.
  const hyphened = isWord(page, left - 1, HYPHEN) && touches(page, left - 1) && left - 2 >= floor;
  if (hyphened) left--;
  if (unit === UNIT.quarter && !plural) return readQuarter(page, u, hyphened ? left : u, floor);
  // "three-quarters", "60 Minutes", "the SEC"
  if (unit === UNIT.quarter && hyphened) return null;
  if (unit <= UNIT.hour && plural && page.forms.shape[u] !== SHAPE.lower && u > page.from) return null;
  if (!plural && isWord(page, u + 1, POSSESSIVE) && unit === UNIT.year && quarterFollows(page, u + 2)) return null;
  while (left - 1 >= floor && isWord(page, left - 1, BETWEEN_WORDS)) left--;
  const count = countBefore(page, left, floor);
  const said = count === null ? left : count.first;
  const end = endOfUnit(page, u, unit, plural);
  if (end > 0)
    return found(u, end, u, 'DATE', { kind: 'shift', unit, by: 0, base: 'now', whole: true }, { edge: 'end' });
  const after = afterUnit(page, u);
  if (after.kind === 'old') return null;
  if (after.kind === 'ago' || after.kind === 'earlier' || after.kind === 'later') {
    return shifted(page, u, unit, plural, count, left, after, floor);
  }
  if (count === null || count.article) {
    const every = isWord(page, said - 1, EVERY) && said - 1 >= floor;
    if (every) return found(said - 1, u + 1, u, 'SET', { kind: 'fixed', value: durationValue(unit, 1) });
  }
  if (count !== null && !count.article && isWord(page, said - 1, EVERY) && said - 1 >= floor)
    return found(said - 1, u + 1, u, 'SET', { kind: 'fixed', value: durationValue(unit, count.value) });
  if (count === null) return bare(page, u, unit, plural, left, floor);
  return counted(page, u, unit, plural, count, floor, hyphened);
}

/** Nothing follows that an "after" could govern. */
function endsHere(page: Page, i: number): boolean {
  return i >= page.to || page.forms.shape[i] === SHAPE.mark;
}

/** "by year end", "at year's end", "by month-end": the token after it, or 0. */
function endOfUnit(page: Page, u: number, unit: number, plural: boolean): number {
  if (plural || (unit !== UNIT.year && unit !== UNIT.month) || !isWord(page, u - 1, BY)) return 0;
  const at = isWord(page, u + 1, POSSESSIVE) || isWord(page, u + 1, HYPHEN) ? u + 2 : u + 1;
  return isWord(page, at, END) ? at + 1 : 0;
}

const BY = hashes('by at before until till after through from since');
const END = hashes('end');

interface After {
  readonly kind: 'none' | 'ago' | 'earlier' | 'later' | 'old';
  /** Token after the last one of the expression. */
  readonly last: number;
}

/** What stands behind a unit. */
function afterUnit(page: Page, u: number): After {
  let at = u + 1;
  if (isWord(page, at, HYPHEN) && touches(page, at - 1)) {
    if (isWord(page, at + 1, OLD)) return { kind: 'old', last: at + 2 };
    if (isWord(page, at + 1, LONG)) return { kind: 'none', last: at + 2 };
    if (isWord(page, at + 1, AGO)) return { kind: 'ago', last: at + 2 };
    if (isWord(page, at + 1, EARLIER)) return { kind: 'earlier', last: at + 2 };
    return { kind: 'none', last: u + 1 };
  }
  if (isWord(page, at, OLD)) return { kind: 'old', last: at + 1 };
  if (isWord(page, at, OR) && isWord(page, at + 1, SO)) at += 2;
  else if (isWord(page, at, OR) && isWord(page, at + 1, MORE)) at += 2;
  if (isWord(page, at, AGO)) return { kind: 'ago', last: at + 1 };
  // "two months after his team left" is a stretch measured from what is told next.
  if (isWord(page, at, EARLIER_ALONE) || (isWord(page, at, BEFORE) && endsHere(page, at + 1)))
    return { kind: 'earlier', last: at + 1 };
  if (isWord(page, at, LATER_ALONE) || (isWord(page, at, AFTER) && endsHere(page, at + 1)))
    return { kind: 'later', last: at + 1 };
  if (isWord(page, at, FROM) && isWord(page, at + 1, NOW)) return { kind: 'later', last: at + 2 };
  return { kind: 'none', last: at };
}

function shifted(
  page: Page,
  u: number,
  unit: number,
  plural: boolean,
  count: Count | null,
  left: number,
  after: After,
  floor: number,
): Found | null {
  const way = after.kind === 'later' ? 1 : -1;
  const base = after.kind === 'ago' || isWord(page, after.last - 1, NOW) ? 'now' : 'reference';
  if (count === null) {
    // "the year-ago quarter" is read from the quarter; "year-earlier" alone is the year before.
    if (!plural && unit === UNIT.year) {
      if (quarterFollows(page, after.last)) return null;
      const first = isWord(page, left - 1, THE) && isKind(page, after.last, KIND.period) ? left - 1 : left;
      return found(first, after.last, u, 'DATE', { kind: 'period', unit: UNIT.year, yearShift: way });
    }
    if (!plural) return null;
    const value = base === 'now' ? (way < 0 ? 'PAST_REF' : 'FUTURE_REF') : way < 0 ? 'PAST_REF' : 'FUTURE_REF';
    return found(left, after.last, u, 'DATE', { kind: 'fixed', value });
  }
  const first = approximately(page, count.first, floor);
  const hyphen = isWord(page, u + 1, HYPHEN);
  if (unit === UNIT.year && hyphen && quarterFollows(page, after.last)) return null;
  if (unit === UNIT.year && count.article && count.value === 1 && after.kind !== 'later')
    return found(hyphen ? u : first, after.last, u, 'DATE', { kind: 'period', unit: UNIT.year, yearShift: -1 });
  if (count.value === null)
    return found(first, after.last, u, 'DATE', { kind: 'fixed', value: way < 0 ? 'PAST_REF' : 'FUTURE_REF' });
  const type = unit <= UNIT.hour ? 'TIME' : 'DATE';
  return found(first, after.last, u, type, { kind: 'shift', unit, by: way * count.value, base, whole: false });
}

/** "quarter", "third quarter", "period" right at `i`: they read what stands before them. */
function quarterFollows(page: Page, i: number): boolean {
  if (isKind(page, i, KIND.period)) return true;
  const at = isKind(page, i, KIND.ordinal) ? i + 1 : i;
  return isKind(page, at, KIND.unit) && (page.number[at] as number) === 2 * UNIT.quarter;
}

/** A number and a unit: a duration, unless it is a rate ("$5 a year") or the unit's own words say else. */
function counted(
  page: Page,
  u: number,
  unit: number,
  plural: boolean,
  count: Count,
  floor: number,
  hyphened: boolean,
): Found | null {
  let first = count.first;
  let last = u + 1;
  if (count.article) {
    if (plural) return null;
    if (isWord(page, first - 1, HYPHEN)) return null;
    if (isRate(page, first)) return found(first, last, u, 'SET', { kind: 'fixed', value: durationValue(unit, 1) });
  }
  if (isWord(page, last, HYPHEN) && isWord(page, last + 1, LONG)) last += 2;
  // "the third week" counts weeks, it is no duration; "two second homes" have no seconds.
  if (isWord(page, last, OR) && (isWord(page, last + 1, SO) || isWord(page, last + 1, MORE))) last += 2;
  else if (isWord(page, last, OR) && page.kind[last + 1] === KIND.cardinal && count.article) last += 2;
  if (hyphened) {
    if (isKind(page, last, KIND.period) && isWord(page, first - 1, ARTICLE) && first - 1 >= floor) {
      first--;
      last++;
    }
  } else {
    if (isWord(page, first - 1, RECENT) && first - 1 >= floor) first--;
    else if (
      (isWord(page, first - 1, LAST) || isWord(page, first - 1, NEXT) || isWord(page, first - 1, FIRST)) &&
      !(isWord(page, first - 1, FOLLOWING) && !isWord(page, first - 2, THE)) &&
      first - 1 >= floor
    )
      first--;
    if (isWord(page, first - 1, LATEST) && first - 1 >= floor) first--;
    if (isWord(page, first - 1, DETERMINER) && first - 1 >= floor && !isApostrophe(page, first - 1)) {
      if (isWord(page, first - 1, DETERMINERS_OF_COUNTS)) first--;
    }
    first = approximately(page, first, floor);
  }
  return found(first, last, u, 'DURATION', { kind: 'fixed', value: durationValue(unit, count.value) });
}

const DETERMINERS_OF_COUNTS = hashes('the these those this');

function isApostrophe(page: Page, i: number): boolean {
  return page.text.charCodeAt(page.tokens.start[i] as number) === 39;
}

/** "$5 a year", "twice a week", "60 miles an hour": what stands before the article is an amount. */
function isRate(page: Page, article: number): boolean {
  const before = article - 1;
  if (before < page.from) return false;
  if (isWord(page, before, TIMES)) return true;
  const kind = page.kind[before];
  if (kind === KIND.digits || kind === KIND.cardinal || kind === KIND.scale || kind === KIND.decimal) return true;
  if (isWord(page, before, AMOUNTS)) return true;
  // "180 million calls a day": something counted.
  if (!NOUNS.has(page.tokens.xpos[before] as number)) return false;
  for (let k = before - 1; k >= page.from && k >= before - 4; k--) {
    const was = page.kind[k];
    if (was === KIND.digits || was === KIND.cardinal || was === KIND.scale || was === KIND.quantity) return true;
    if (page.forms.shape[k] === SHAPE.mark) break;
  }
  return false;
}

const NOUNS: ReadonlySet<number> = new Set([XPOS.indexOf('NNS'), XPOS.indexOf('NN')]);

const AMOUNTS = hashes(
  'million billion trillion percent % cents cent dollars dollar pounds pound euros euro yen francs marks share barrels barrel tons tonnes miles people units cars shares days hours nights games copies passengers gallons dlrs mln bln stg crowns',
);

/** A unit without a number. */
function bare(page: Page, u: number, unit: number, plural: boolean, left: number, floor: number): Found | null {
  let first = left;
  const before = first - 1;
  const inside = before >= floor;
  if (plural) {
    if (inside && isWord(page, before, RECENT)) {
      const value = unit === UNIT.year ? 'PAST_REF' : durationValue(unit, null);
      return found(before, u + 1, u, unit === UNIT.year ? 'DATE' : 'DURATION', { kind: 'fixed', value });
    }
    if (inside && (isWord(page, before, COMING) || isWord(page, before, NEXT) || isWord(page, before, LAST))) {
      first = before;
      if (isWord(page, first - 1, THE) && first - 1 >= floor) first--;
      return found(first, u + 1, u, 'DURATION', { kind: 'fixed', value: durationValue(unit, null) });
    }
    if (isWord(page, u + 1, HYPHEN) && isWord(page, u + 2, LONG))
      return found(u, u + 3, u, 'DURATION', { kind: 'fixed', value: durationValue(unit, null) });
    if (unit === UNIT.day && isWord(page, before, THESE))
      return found(before, u + 1, u, 'DATE', { kind: 'fixed', value: 'PRESENT_REF' });
    if (isWord(page, before, BARE_BEFORE) || page.from === u || isWord(page, before, BETWEEN_WORDS))
      return found(left, u + 1, u, 'DURATION', { kind: 'fixed', value: durationValue(unit, null) });
    return null;
  }
  if (unit === UNIT.night || unit <= UNIT.hour) return null;
  if (isWord(page, u + 1, HYPHEN) && isWord(page, u + 2, LONG) && touches(page, u))
    return found(u, u + 3, u, 'DURATION', { kind: 'fixed', value: durationValue(unit, 1) });
  if (!inside) return null;
  let by: number | null = null;
  let base: 'now' | 'reference' = 'now';
  if (isWord(page, before, LAST)) {
    by = -1;
    if (isWord(page, before, RELATIVE)) base = 'reference';
  } else if (isWord(page, before, NEXT)) {
    by = 1;
    if (isWord(page, before, RELATIVE)) base = 'reference';
  } else if (isWord(page, before, THIS) || isWord(page, before, CURRENT)) by = 0;
  else if (isWord(page, before, THAT)) {
    by = 0;
    base = 'reference';
  }
  if (by !== null) {
    first = before;
    const definite = isWord(page, first - 1, THE) && first - 1 >= floor;
    if (definite) {
      first--;
      // "the next day" follows what was told before; "the past year" is a stretch up to now.
      if (base === 'now' && by > 0 && unit === UNIT.day) base = 'reference';
      if (isWord(page, before, PAST) || (isWord(page, before, LAST_WORD) && unit >= UNIT.decade))
        return edged(
          page,
          first,
          u,
          floor,
          found(first, u + 1, u, 'DURATION', { kind: 'fixed', value: durationValue(unit, 1) }),
        );
    } else if (isWord(page, before, PAST)) {
      return found(first, u + 1, u, 'DURATION', { kind: 'fixed', value: durationValue(unit, 1) });
    }
    if (isWord(page, before, LAST) && isWord(page, first - 1, FIRST)) return null;
    return edged(page, first, u, floor, found(first, u + 1, u, 'DATE', { kind: 'shift', unit, by, base, whole: true }));
  }
  if (isWord(page, before, THE)) {
    first = before;
    if (unit === UNIT.week && isWord(page, u + 1, OF)) {
      const day = dayOfMonth(page, u + 3);
      if (isKind(page, u + 2, KIND.month) && day > 0) {
        return found(first, u + 4, u, 'DATE', { ...NOWHERE, month: page.number[u + 2] as number, day, week: true });
      }
    }
    if (unit === UNIT.year && isKind(page, u + 1, KIND.year))
      return found(first, u + 2, u, 'DATE', { ...NOWHERE, year: page.number[u + 1] as number });
    if (unit === UNIT.weekend || unit === UNIT.week || unit === UNIT.year || unit === UNIT.month) {
      if (isWord(page, u + 1, ENDED))
        return found(first, u + 1, u, 'DURATION', { kind: 'fixed', value: durationValue(unit, 1) });
      return edged(
        page,
        first,
        u,
        floor,
        found(first, u + 1, u, 'DATE', { kind: 'shift', unit, by: 0, base: 'now', whole: true }),
      );
    }
    return null;
  }
  return null;
}

const THESE = hashes('these');
const PAST = hashes('past');
const LAST_WORD = hashes('last');

function edged(page: Page, first: number, u: number, floor: number, one: Found): Found {
  const wider = leftOf(page, first, floor);
  return { ...one, first: wider.first, edge: wider.edge, at: u };
}

const POSSESSIVE = hashes("'s");
