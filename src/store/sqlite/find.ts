/** Questions → SQL: which live statements match, newest first, and all of them in the order of exports. */

import { byText } from '../../model/order.js';
import type { Recorded } from '../recorded.js';
import type { Counted } from '../speakers.js';
import type { Facets, Filter, Found, Page } from '../store.js';
import type { Database, Row, Value } from './driver.js';
import { FROM_STATEMENTS, recordedOf, STATEMENT_COLUMNS } from './rows.js';
import { BY_THEM, MAYBE_BY_THEM } from './speakers.js';
import { matchOf, type Sought } from './words.js';

/** Statements that match and the count of all, seen in one moment; with `facets`, also what so many of them are like. */
export function find(db: Database, filter: Filter, page: Page, facets = 0): Found & { readonly facets: Facets | null } {
  const asked = conditionsOf(filter);
  const most = page.countTo ?? null;
  db.exec('BEGIN');
  try {
    if (most === null) {
      const from = matchesFirst(asked);
      const total = Number(db.prepare(`SELECT count(*) AS n FROM ${from}`).get(...valuesOf(asked))?.['n']);
      return { total, statements: pageFrom(db, from, asked, page), facets: null };
    }
    // One walk finds up to so many; where these are all, they are put in order and nothing is looked for again.
    const first = asked.narrow ? wayTo(db, asked, most) : matchesFirst(asked);
    // Where an index leads, it leads from the newest on, and they come in order.
    const order = asked.narrow ? `ORDER BY ${NEWEST}` : '';
    const found = db
      .prepare(`SELECT s.row FROM ${first} ${order} LIMIT ${most + 1}`)
      .all(...valuesOf(asked))
      .map((row) => Number(row['row']));
    const until = page.offset + page.limit;
    const statements =
      asked.narrow && until <= most
        ? pageFrom(db, AMONG, rowsOf(found.slice(page.offset, until)), { ...page, offset: 0 })
        : found.length <= most
          ? pageFrom(db, AMONG, rowsOf(found), page)
          : pageFrom(db, asked.narrow ? first : wayTo(db, asked, fewOf(db, page)), asked, page);
    return { total: found.length, statements, facets: facets === 0 ? null : facetsIn(db, found.slice(0, facets)) };
  } finally {
    db.exec('COMMIT');
  }
}

/**
 * Matches up to which looking all up and putting them in order is quicker than walking back until a page is full: the rarer a word, the longer the walk
 * (a page of 20 of 1.7 million statements: 5,800).
 */
function fewOf(db: Database, { limit, offset }: Page): number {
  return Math.floor(Math.sqrt((limit + offset) * lastRow(db)));
}

function lastRow(db: Database): number {
  return Number(db.prepare('SELECT max(row) AS n FROM statements').get()?.['n'] ?? 0);
}

const AMONG = 'statements s WHERE s.row IN (SELECT value FROM json_each(?))';

function rowsOf(rows: readonly number[]): Asked {
  return { match: null, narrow: false, where: '', values: [JSON.stringify(rows)] };
}

/** The page is chosen on narrow rows; only what is shown is fetched whole. */
function pageFrom(db: Database, from: string, asked: Asked, page: Page): Recorded[] {
  return db
    .prepare(
      `SELECT ${STATEMENT_COLUMNS} FROM ${FROM_STATEMENTS} WHERE s.row IN (
         SELECT s.row FROM ${from} ORDER BY ${NEWEST} LIMIT ? OFFSET ?) ORDER BY ${NEWEST}`,
    )
    .all(...valuesOf(asked), page.limit, page.offset)
    .map(recordedOf);
}

/** Few have the words: all of these are looked up and put in order. */
function matchesFirst({ match, narrow, where }: Asked): string {
  if (match === null) return `statements s WHERE ${where}`;
  // Written so that the words lead: of a join SQLite takes the index of an act first and asks the word index of each of its statements (366 ms on 1.7 million, 2 so).
  if (narrow) return `statements s WHERE s.row IN (SELECT rowid FROM words WHERE words MATCH ?) AND ${where}`;
  return `words JOIN statements s ON s.row = words.rowid WHERE words MATCH ? AND ${where}`;
}

/** Up to so many matches are gathered before walking: a hundred thousand take 10 ms. */
const GATHERED = 100_000;
/** Where an act or a kind of source leaves little to walk over, asking the word index of each, at 40 µs, is dearer than gathering all there are. */
const GATHERED_NARROW = 2_000_000;

/**
 * How to find the newest of many: walking back in time. On 1.7 million statements: looking up all 75,000 with *bank* in them takes 1,560 ms,
 * walking and asking the word index of each 320, gathering them first 40; of *said*, in half of all, walking and asking takes 10, but among
 * promises, where few have it, 410 against 110.
 */
function wayTo(db: Database, asked: Asked, few: number): string {
  if (asked.match === null) return matchesFirst(asked);
  const most = asked.narrow ? GATHERED_NARROW : GATHERED;
  // Where even all there are may be gathered, it is enough to know that these are not few.
  const anyway = lastRow(db) <= most;
  const row = db
    .prepare(
      `SELECT count(*) AS n FROM (SELECT rowid FROM words WHERE words MATCH ? LIMIT ${(anyway ? few : most) + 1})`,
    )
    .get(asked.match);
  const hits = Number(row?.['n']);
  if (hits <= few) return matchesFirst(asked);
  const among =
    anyway || hits <= most
      ? // The sign keeps SQLite from looking them all up by their number.
        '+s.row IN (SELECT rowid FROM words WHERE words MATCH ?)'
      : 'EXISTS (SELECT 1 FROM words WHERE words MATCH ? AND words.rowid = s.row)';
  return `statements s WHERE ${among} AND ${asked.where}`;
}

/** Properties of at most `most` that match, which of them the database decides. */
export function facetsOf(db: Database, filter: Filter, most: number): Facets {
  const asked = conditionsOf(filter);
  const rows = db
    .prepare(`SELECT s.row FROM ${asked.narrow ? wayTo(db, asked, most) : matchesFirst(asked)} LIMIT ?`)
    .all(...valuesOf(asked), most);
  return facetsIn(
    db,
    rows.map((row) => Number(row['row'])),
  );
}

function facetsIn(db: Database, found: readonly number[]): Facets {
  const rows = db
    .prepare(
      `SELECT s.act, s.source_kind, s.speaker, s.published, a.outlet FROM statements s JOIN articles a ON a.key = s.article
       WHERE s.row IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(found));
  const tally = (property: (row: Row) => Value | undefined) => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const value = property(row);
      if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].map(([name, count]) => ({ name, count }));
  };
  const commonest = (list: Counted[]) => list.sort((a, b) => b.count - a.count || byText(a.name, b.name));
  return {
    counted: rows.length,
    acts: commonest(tally((row) => row['act'])),
    kinds: commonest(tally((row) => row['source_kind'])),
    speakers: commonest(tally((row) => row['speaker'])),
    outlets: commonest(tally((row) => row['outlet'])),
    years: tally((row) => row['published']?.toString().slice(0, 4)).sort((a, b) => byText(b.name, a.name)),
  };
}

/** A page of live statements after a place in the order of exports, those that match or all; dismissed ones are left out. */
export function statementsAfter(
  db: Database,
  after: Recorded | null,
  limit: number,
  filter: Filter | null = null,
): Recorded[] {
  const place: Value[] = after === null ? ['', -1, ''] : [after.article.key, startOf(db, after.id), after.id];
  const asked = filter === null ? EVERYTHING : conditionsOf(filter);
  // The order of exports leads, so words are looked for among the rows found.
  const words = asked.match === null ? '' : 's.row IN (SELECT rowid FROM words WHERE words MATCH ?) AND';
  return db
    .prepare(
      `SELECT ${STATEMENT_COLUMNS} FROM ${FROM_STATEMENTS}
       WHERE (s.article, s.start, s.item) > (?, ?, ?) AND ${words} ${asked.where}
       ORDER BY s.article, s.start, s.item LIMIT ?`,
    )
    .all(...place, ...valuesOf(asked), limit)
    .map(recordedOf);
}

/** Live statements by id, in the order asked. */
export function recordedByIds(db: Database, ids: readonly string[]): Recorded[] {
  const query = db.prepare(
    `SELECT ${STATEMENT_COLUMNS} FROM ${FROM_STATEMENTS} WHERE s.item = ? AND s.live = 1 AND s.dismissed = 0`,
  );
  return ids.flatMap((id) => {
    const row = query.get(id);
    return row === null ? [] : [recordedOf(row)];
  });
}

/** In SQLite a missing date sorts as the smallest, so last here. */
const NEWEST = 's.published DESC, s.article, s.start, s.item';

function startOf(db: Database, item: string): Value {
  return db.prepare('SELECT start FROM statements WHERE item = ?').get(item)?.['start'] ?? -1;
}

/** A question in SQL: `match` for the index of words, null where none are asked for. */
interface Asked {
  readonly match: string | null;
  /** Conditions besides the words leave little, and an index leads to that. */
  readonly narrow: boolean;
  readonly where: string;
  readonly values: readonly Value[];
}

const EVERYTHING: Asked = { match: null, narrow: false, where: 's.live = 1 AND s.dismissed = 0', values: [] };

function valuesOf({ match, values }: Asked): Value[] {
  return match === null ? [...values] : [match, ...values];
}

/** A condition in SQL. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** Numbers of statements a person dismissed: few, and looked up once for a question. */
export const DISMISSED = 'SELECT d.row FROM statements d WHERE d.dismissed = 1';

/** Statements that meet a filter, as a query of their numbers; null for a filter that asks nothing. What is asked by words alone may have been dismissed. */
export function rowsMeeting(filter: Filter): Condition | null {
  const asked = meetingOf(filter);
  if (asked === null) return null;
  // The index of words holds live ones alone: nothing else needs to be looked at.
  if (asked.match !== null && asked.values.length === 0 && !filter.anonymous)
    return { sql: 'SELECT rowid FROM words WHERE words MATCH ?', values: [asked.match] };
  return { sql: `SELECT s.row FROM ${matchesFirst(asked)}`, values: valuesOf(asked) };
}

/** That the statement a commitment `c` hangs on meets a filter; null for a filter that asks nothing. */
export function meets(filter: Filter): Condition | null {
  const asked = meetingOf(filter);
  const { speakers } = filter;
  if (asked === null || asked.match !== null || speakers.length === 0) {
    const rows = rowsMeeting(filter);
    return rows === null ? null : { sql: `c.row IN (${rows.sql})`, values: rows.values };
  }
  // Of the many things somebody said, or that have such a source, only those that are commitments are looked at.
  const ids = JSON.stringify(speakers);
  const named = filter.source.length === 0 ? [] : [matchOf(sourceOf(filter))];
  const sources = named.map(
    () => ' UNION ALL SELECT m.n FROM commitments m WHERE m.row IN (SELECT rowid FROM words WHERE words MATCH ?)',
  );
  const sql = `c.n IN (SELECT m.n FROM commitments m WHERE m.item IN (${MAYBE_BY_THEM})${sources.join('')})
    AND EXISTS (SELECT 1 FROM statements s WHERE s.item = c.item AND ${asked.where})`;
  return { sql, values: [ids, ids, ...named, ...asked.values] };
}

function meetingOf(filter: Filter): Asked | null {
  const asked = conditionsOf({ ...filter, attitudes: true, denied: true });
  return asked.match === null && asked.values.length === 0 && !filter.anonymous ? null : asked;
}

function conditionsOf(filter: Filter): Asked {
  const where = ['s.live = 1', 's.dismissed = 0'];
  const values: Value[] = [];
  const sought = soughtOf(filter);
  if (filter.speakers.length > 0) {
    where.push(bySpeaker(filter));
    const ids = JSON.stringify(filter.speakers);
    values.push(ids, ids, ids, ...(filter.source.length === 0 ? [] : [matchOf(sourceOf(filter))]));
  }
  if (!filter.attitudes) where.push('s.attitude = 0');
  if (!filter.denied) where.push('s.denied = 0');
  if (filter.anonymous) where.push("s.source_kind = 'anonymous'");
  if (filter.act !== null) {
    where.push('s.act = ?');
    values.push(filter.act);
  }
  if (filter.since !== null) {
    where.push('s.published >= ?');
    values.push(filter.since);
  }
  if (filter.until !== null) {
    // A date is a prefix: until 2031-03 takes in 2031-03-31T23:59. “~” sorts after everything a date is written with.
    where.push('s.published < ?');
    values.push(`${filter.until}~`);
  }
  const narrow = filter.anonymous || filter.act !== null || filter.since !== null || filter.until !== null;
  return { match: sought.length > 0 ? matchOf(sought) : null, narrow, where: where.join(' AND '), values };
}

/** What they said themselves; and where nobody is known to speak, what a named source of these words says. */
function bySpeaker({ source }: Filter): string {
  const theirs = `(s.item IN (${MAYBE_BY_THEM}) AND ${BY_THEM})`;
  if (source.length === 0) return theirs;
  const unknown = `(s.speaker IS NOT s.speaker_read OR (s.source_kind = 'named'
    AND NOT EXISTS (SELECT 1 FROM voices v WHERE v.item = s.item AND v.place = 'speaker')))
    AND NOT EXISTS (SELECT 1 FROM given_speakers h WHERE h.item = s.item)`;
  return `(${theirs} OR (${unknown} AND s.row IN (SELECT rowid FROM words WHERE words MATCH ?)))`;
}

function sourceOf({ source }: Filter): Sought[] {
  return source.map((phrase) => ({ columns: 'source', phrase }));
}

function soughtOf(filter: Filter): Sought[] {
  const asked: [string, readonly string[]][] = [
    ['source cue content', filter.words],
    ['source', filter.speakers.length > 0 ? [] : filter.source],
    ['content', filter.content],
    ['addressee', filter.addressee],
    ['via', filter.via],
    ['outlet', filter.outlet],
  ];
  return asked.flatMap(([columns, phrases]) => phrases.map((phrase) => ({ columns, phrase })));
}
