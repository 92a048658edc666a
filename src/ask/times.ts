/**
 * The days the record speaks of: a question in, time expressions out, the latest first, each with its sentence and the statements said at that time.
 * Reads the readings that stand one page after another, so it takes as long as the record is large and holds no more than what matches.
 */
import { Fault } from '../model/fault.js';
import { TIMEX_TYPES, type TimexType } from '../model/labels.js';
import { byText } from '../model/order.js';
import type { Reading } from '../model/reading.js';
import type { Receipt } from '../model/tension.js';
import type { Timex } from '../model/timex.js';
import { fold, phrases } from '../store/fold.js';
import type { RecordedArticle } from '../store/recorded.js';
import type { StandingReading, Store } from '../store/store.js';
import { oneLine } from './quoting.js';
import { dated } from './said.js';

export interface TimeQuestion {
  /** Words of the sentence that holds the time; all must be there. */
  readonly about: string | null;
  /** Null: dates and times of the day that have a place in the calendar. */
  readonly type: string | null;
  /** The time meets these days, both included. */
  readonly since: string | null;
  readonly until: string | null;
  readonly limit: number;
  readonly offset: number;
}

export const ANY_TIME: TimeQuestion = { about: null, type: null, since: null, until: null, limit: 20, offset: 0 };

/** One time expression on the record. */
export interface RecordedTime {
  readonly article: RecordedArticle;
  readonly type: TimexType;
  readonly value: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly anchor: Timex['anchor'];
  readonly implied: readonly string[];
  /** Line of the text, from 1. */
  readonly line: number;
  readonly sentence: string;
  readonly receipt: Receipt;
  /** Ids of statements that were made at this time, by place. */
  readonly statements: readonly string[];
}

export interface FoundTimes {
  readonly total: number;
  readonly times: readonly RecordedTime[];
}

/** Readings looked at at once. */
const PAGE = 64;

interface Match {
  readonly key: string;
  readonly capture: string;
  readonly time: Timex;
  readonly line: number;
  readonly sentence: string;
  readonly words: string;
}

export async function times(store: Store, question: TimeQuestion): Promise<FoundTimes> {
  const wanted = filterOf(question);
  const found: Match[] = [];
  for (let after = ''; ; ) {
    const page = await store.standing(after, PAGE);
    for (const one of page) found.push(...matchesIn(one, wanted));
    if (page.length < PAGE) break;
    after = page.at(-1)?.key as string;
  }
  found.sort(
    (a, b) => byText(b.time.from ?? '', a.time.from ?? '') || byText(a.key, b.key) || a.time.span[0] - b.time.span[0],
  );
  const shown = found.slice(question.offset, question.offset + question.limit);
  return { total: found.length, times: await recorded(store, shown) };
}

interface Wanted extends Pick<TimeQuestion, 'since' | 'until'> {
  readonly about: readonly string[];
  readonly type: TimexType | null;
}

function filterOf({ about, type, since, until }: TimeQuestion): Wanted {
  const named = type?.toUpperCase() ?? null;
  if (named !== null && !(TIMEX_TYPES as readonly string[]).includes(named))
    throw new Fault(
      'unknown-time-type',
      `type: “${type}” is no type of times; use one of ${TIMEX_TYPES.join(', ').toLowerCase()}`,
    );
  const words = about === null ? [] : phrases(about);
  if (about !== null && words.length === 0)
    throw new Fault('question-empty', `about: “${about}” has no letters or digits to look for; give a word`);
  return {
    about: words,
    type: named as TimexType | null,
    since: dated('since', since),
    until: dated('until', until),
  };
}

function matchesIn({ key, capture, text, readingJson }: StandingReading, wanted: Wanted): Match[] {
  const { times: all, sentences } = JSON.parse(readingJson) as Pick<Reading, 'times' | 'sentences'>;
  const found: Match[] = [];
  let sentence = 0;
  let line = 1;
  let seen = 0;
  for (const time of [...all].sort((a, b) => a.span[0] - b.span[0])) {
    if (!isAsked(time, wanted)) continue;
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.[0] as number) <= time.span[0]) sentence++;
    const [start, end] = sentences[sentence] ?? time.span;
    const around = time.span[0] < end ? text.slice(start, end) : text.slice(...time.span);
    if (!holds(around, wanted.about)) continue;
    for (; seen < time.span[0]; seen++) if (text[seen] === '\n') line++;
    found.push({ key, capture, time, line, sentence: oneLine(around), words: text.slice(...time.span) });
  }
  return found;
}

function holds(sentence: string, about: readonly string[]): boolean {
  if (about.length === 0) return true;
  const folded = ` ${fold(sentence)} `;
  return about.every((phrase) => folded.includes(` ${phrase} `));
}

function isAsked({ type, from, until }: Timex, wanted: Wanted): boolean {
  if (wanted.type !== null ? type !== wanted.type : from === null || (type !== 'DATE' && type !== 'TIME')) return false;
  if (wanted.since === null && wanted.until === null) return true;
  if (from === null) return false;
  // `until` is exclusive, and a part of a date compares as its beginning.
  if (wanted.since !== null && until !== null && until.slice(0, 10) <= `${wanted.since}-01-01`.slice(0, 10))
    return false;
  return wanted.until === null || from.slice(0, wanted.until.length) <= wanted.until;
}

async function recorded(store: Store, shown: readonly Match[]): Promise<RecordedTime[]> {
  const keys = [...new Set(shown.map(({ key }) => key))];
  const articles = new Map((await store.articlesOf(keys)).map((one) => [one.key, one]));
  const saidAt = new Map<string, string[]>();
  for (const key of keys)
    for (const { id, statement } of await store.saidIn(key)) {
      if (statement.said === null) continue;
      const at = `${key} ${statement.said}`;
      saidAt.set(at, [...(saidAt.get(at) ?? []), id]);
    }
  return shown.flatMap(({ key, capture, time, line, sentence, words }) => {
    const article = articles.get(key);
    if (article === undefined) return [];
    const { id, span, type, value, from, until, anchor, implied } = time;
    const receipt = { article: article.id, capture, statement: null, spans: [span], text: words };
    const statements = saidAt.get(`${key} ${id}`) ?? [];
    return [{ article, type, value, from, until, anchor, implied, line, sentence, receipt, statements }];
  });
}
