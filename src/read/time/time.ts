/**
 * Stage `time`: tokens → time expressions with values (TIMEX3). Example, in an article of 14 March 2031: `The minister said on Tuesday
 * that the bridge had been closed for two years.` → "Tuesday" DATE 2031-03-11, "two years" DURATION P2Y. Rules only, no weights.
 */
import type { Block } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import type { DocumentDate, Timex } from '../../model/timex.js';
import type { Sentences, Tokens } from '../../model/tokens.js';
import type { Tree } from '../../model/tree.js';
import type { Names } from '../name/names.js';
import type { Forms } from '../segment/forms.js';
import type { Segments } from '../segment/segment.js';
import { dayNumber, dayOf, isoDay } from './calendar.js';
import { datelineOf } from './dateline.js';
import { findTimes } from './find.js';
import type { Found } from './found.js';
import { inferDate } from './infer-date.js';
import { KIND } from './lexicon.js';
import { emptyKinds, fillKinds, type Page } from './page.js';
import { type Context, resolve } from './resolve.js';
import type { Resolved } from './resolved.js';
import { type Direction, directionAt } from './tense.js';

/** An article as the stages before leave it. */
export interface TimeInput {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly segments: Segments;
  readonly forms: Forms;
  readonly tree: Tree | null;
  readonly names: Names;
}

/** Reads the times of an article whose date is `date`; keeps scratch memory, so make one a thread. */
export type TimeReader = (input: TimeInput, stated: DocumentDate | null) => Times;

/** Times in the order of the text, and the article's own date: as stated by its source, else as its head states it. */
export interface Times {
  readonly documentDate: DocumentDate | null;
  readonly times: Timex[];
}

export function createTimeReader(): TimeReader {
  const kinds = emptyKinds();
  return ({ text, blocks, segments, forms, tree, names }, stated) => {
    const { tokens, sentences } = segments;
    fillKinds(text, tokens, forms, kinds);
    const page: Page & { from: number; to: number } = { text, tokens, forms, tree, ...kinds, from: 0, to: 0 };
    const list = withoutNames(findTimes(page, sentences), page, names);
    const documentDate =
      stated ??
      datelineOf(page, list, blocks, segments) ??
      inferDate(page, list, blocks, (one) => directionIn(page, one, sentences));
    return { documentDate, times: valued(page, list, segments, documentDate) };
  };
}

/** Direction of an expression's clause, wherever in the article it stands. */
function directionIn(page: Page & { from: number; to: number }, one: Found, sentences: Sentences): Direction {
  const s = sentenceOf(sentences, one.first);
  page.from = sentences.first[s] as number;
  page.to = sentences.first[s + 1] as number;
  return directionAt(page, one.at, one.first);
}

function sentenceOf({ first, count }: Sentences, token: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((first[middle + 1] as number) <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The day of a date known to the day, else null: from a year alone no weekday can be counted. */
function todayOf(date: DocumentDate | null): number | null {
  if (date === null) return null;
  const [from, until] = [dayFrom(date.from), dayFrom(date.until)];
  return until - from === 1 ? from : null;
}

/** The one year a date lies in, else null. */
function yearOf(date: DocumentDate | null): number | null {
  if (date === null) return null;
  const year = dayOf(dayFrom(date.from)).year;
  return dayOf(dayFrom(date.until) - 1).year === year ? year : null;
}

function dayFrom(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return dayNumber(year, month, day);
}

function valued(
  page: Page & { from: number; to: number },
  list: readonly Found[],
  { sentences, tokens }: Segments,
  date: DocumentDate | null,
): Timex[] {
  const today = todayOf(date);
  const year = yearOf(date);
  const times: Timex[] = [];
  let reference: Resolved | null = null;
  let referenceAt = 0;
  let quarter: Resolved | null = null;
  const narrative = isNarrative(list, today);
  let s = 0;
  for (const one of list) {
    while ((sentences.first[s + 1] as number) <= one.first) s++;
    page.from = sentences.first[s] as number;
    page.to = sentences.first[s + 1] as number;
    const context: Context = { today, year, reference, near: s - referenceAt <= 1, quarter, narrative };
    const resolved = resolve(one, () => directionAt(page, one.at, one.first), context);
    if (resolved.grain === 'quarter') {
      // The quarter an article tells of is over, and not the one of the year before that it is held against.
      const over = today === null || (resolved.days !== null && resolved.days.until <= today);
      if (over && !isShifted(one)) quarter = resolved;
    } else if (one.type === 'DURATION' || resolved.grain === 'year') {
      if (one.meaning.kind !== 'period') quarter = null;
    }
    if (resolved.days !== null) {
      reference = resolved;
      referenceAt = s;
    }
    times.push(timexOf(`t${times.length + 1}`, one, resolved, tokens));
  }
  return times;
}

function isShifted({ meaning }: Found): boolean {
  return (meaning.kind === 'period' || meaning.kind === 'calendar') && meaning.yearShift !== 0;
}

function timexOf(id: string, one: Found, { value, days, anchor, implied }: Resolved, tokens: Tokens): Timex {
  const span: Span = [tokens.start[one.first] as number, tokens.end[one.last - 1] as number];
  return {
    id,
    span,
    type: one.type,
    value,
    from: days === null ? null : isoDay(days.from),
    until: days === null ? null : isoDay(days.until),
    anchor,
    implied,
  };
}

/** "the Daily Mail", "Fox News Sunday", "Jamie Noon": what is part of a longer name is no time. Years and dates in names are. */
function withoutNames(list: readonly Found[], page: Page, names: Names): readonly Found[] {
  let n = 0;
  return list.filter(({ first, last, at }) => {
    while (n < names.count && (names.last[n] as number) < first) n++;
    if (n >= names.count || NAMED[page.kind[at] as number] !== 1) return true;
    const [from, to] = [names.first[n] as number, (names.last[n] as number) + 1];
    return !(from <= first && last <= to && to - from > last - first);
  });
}

const NAMED = new Uint8Array(64);
for (const kind of [KIND.often, KIND.weekday, KIND.part, KIND.noon, KIND.holiday, KIND.deictic, KIND.season])
  NAMED[kind] = 1;

/** An article about years long past names many years, all before its own, and few days by today or the week. */
function isNarrative(list: readonly Found[], today: number | null): boolean {
  const year = today === null ? Number.POSITIVE_INFINITY : dayOf(today).year;
  let past = 0;
  let near = 0;
  for (const { meaning } of list) {
    if (meaning.kind === 'calendar' && meaning.year !== null) {
      if (meaning.year < year - 1) past++;
      else near++;
    } else if (meaning.kind === 'calendar' && meaning.weekday !== null) near++;
    else if (meaning.kind === 'shift' && meaning.base === 'now') near++;
  }
  return past >= 8 && past > 3 * near;
}
