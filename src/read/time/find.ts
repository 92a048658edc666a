/** Tokens → time expressions, from left to right: each token of a kind enters the rule of its kind; nothing overlaps. */
import type { Sentences } from '../../model/tokens.js';
import { readClock, readDeictic, readPart, withPart } from './clock.js';
import { readDate } from './date.js';
import { type Found, found, NOWHERE } from './found.js';
import { hashes, KIND, OFTEN_CODES, VAGUE_CODES } from './lexicon.js';
import { dayOfMonth, isKind, isWord, type Page } from './page.js';
import { readPeriod } from './quarter.js';
import { readUnit } from './unit.js';
import { readVague } from './vague.js';
import { readCentury } from './year.js';

const RANGE = hashes('- – and or to through');

/** All the expressions of an article, sorted, without overlap. `page` is moved from sentence to sentence. */
export function findTimes(page: Page, sentences: Sentences): Found[] {
  const list: Found[] = [];
  const { kind } = page;
  let floor = 0;
  for (let s = 0; s < sentences.count; s++) {
    const from = sentences.first[s] as number;
    const to = sentences.first[s + 1] as number;
    const view: { from: number; to: number } = page;
    view.from = from;
    view.to = to;
    // "at 10 p.m. | Wednesday": a stop that abbreviates may have ended the sentence too early.
    if (s + 1 < sentences.count && isOpenEnd(page, to - 1)) view.to = sentences.first[s + 2] as number;
    floor = Math.max(from, floor);
    for (let i = floor; i < to; i++) {
      if (kind[i] === 0) continue;
      const one = readAt(page, i, floor);
      if (one === null || one.first < floor || one.last <= i) continue;
      list.push(one);
      floor = one.last;
      i = one.last - 1;
      const more = secondDay(page, one);
      if (more !== null) {
        list.push(more);
        floor = more.last;
        i = more.last - 1;
      }
    }
  }
  return list;
}

/** The sentence's last token is one that a stop abbreviates, and the text goes on in its line. */
function isOpenEnd(page: Page, last: number): boolean {
  if (page.kind[last] !== KIND.meridiem && page.kind[last] !== KIND.month && page.kind[last] !== KIND.zone)
    return false;
  const next = page.tokens.start[last + 1] as number;
  return !page.text.slice(page.tokens.end[last] as number, next).includes('\n');
}

function readAt(page: Page, i: number, floor: number): Found | null {
  switch (page.kind[i]) {
    case KIND.month:
    case KIND.weekday:
    case KIND.season:
    case KIND.holiday:
    case KIND.iso:
    case KIND.slash: {
      const date = readDate(page, i, floor);
      return date === null ? null : withPart(page, date);
    }
    case KIND.year:
      return isKind(page, i + 1, KIND.zone) ? readClock(page, i, floor) : readDate(page, i, floor);
    case KIND.decade:
      return readDate(page, i, floor);
    case KIND.clock:
    case KIND.decimal:
    case KIND.noon:
      return readClock(page, i, floor);
    case KIND.digits:
    case KIND.cardinal:
      return readDate(page, i, floor) ?? readClock(page, i, floor);
    case KIND.ordinal:
      return readCentury(page, i, floor) ?? readDate(page, i, floor);
    case KIND.deictic:
      return readDeictic(page, i, floor);
    case KIND.part:
      return readPart(page, i, floor);
    case KIND.unit:
      return readUnit(page, i, floor);
    case KIND.period:
      return readPeriod(page, i, floor);
    case KIND.vague:
      return readVague(page, i, floor, VAGUE_CODES[page.number[i] as number] as string);
    case KIND.often:
      return page.number[i] === 255
        ? null
        : found(i, i + 1, i, 'SET', { kind: 'fixed', value: OFTEN_CODES[page.number[i] as number] as string });
    default:
      return null;
  }
}

/** "April 24 and 25", "Oct. 5-7": the second day is a date of its own. */
function secondDay(page: Page, one: Found): Found | null {
  const { meaning } = one;
  if (meaning.kind !== 'calendar' || meaning.month === null || meaning.day === null || meaning.year !== null)
    return null;
  const at = one.last + 1;
  const day = dayOfMonth(page, at);
  if (day <= meaning.day || !isWord(page, one.last, RANGE) || !isKind(page, at, KIND.digits)) return null;
  if (isKind(page, at + 1, KIND.month) || isKind(page, at + 1, KIND.meridiem) || isKind(page, at + 1, KIND.unit))
    return null;
  let last = at + 1;
  let year: number | null = null;
  if (isWord(page, last, COMMA) && isKind(page, last + 1, KIND.year)) {
    year = page.number[last + 1] as number;
    last += 2;
  }
  return found(at, last, at, 'DATE', { ...NOWHERE, month: meaning.month, day, year });
}

const COMMA = hashes(',');
