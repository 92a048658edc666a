/** Events in rows: written with their reading, found by folded words, the newest first. */
import type { EventClass, EventStatus } from '../../model/labels.js';
import type { Draft } from '../draft.js';
import type { EventFilter, FoundEvents, RecordedEvent } from '../events.js';
import type { Page } from '../store.js';
import type { Database, Row } from './driver.js';

/** Puts the events of an article's reading in the place of those it had, unless it is new; `idOf` gives the record's id of a statement. */
export function putEvents(
  db: Database,
  { article, capture, events }: Draft,
  idOf: (local: string) => string | null,
  isNew: boolean,
): void {
  for (const table of isNew ? [] : ['events', 'event_words', 'event_keys'])
    db.prepare(`DELETE FROM ${table} WHERE article = ?`).run(article.key);
  for (const one of events) {
    db.prepare(
      `INSERT INTO events (article, local, capture, start, until, line, words, sentence, class, mode, cameo, status, actors, targets, place, time,
         time_from, time_until, said, sayer, published, day)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      article.key,
      one.local,
      capture.id,
      one.span[0],
      one.span[1],
      one.line,
      one.words,
      one.sentence,
      one.class,
      one.mode,
      one.cameo,
      one.status,
      JSON.stringify(one.actors),
      JSON.stringify(one.targets),
      one.place,
      one.time,
      one.from,
      one.until,
      one.said === null ? null : idOf(one.said),
      one.sayer,
      one.published,
      one.day,
    );
  }
  db.prepare('INSERT INTO event_words (word, part, day, article, local) VALUES (?, ?, ?, ?, ?)').runAll(
    events.flatMap(({ search, day, local }) =>
      Object.entries(search).flatMap(([part, words]) =>
        words.map((word: string) => [word, part, day, article.key, local]),
      ),
    ),
  );
  db.prepare('INSERT INTO event_keys (key, article, local) VALUES (?, ?, ?)').runAll(
    events.flatMap(({ keys, local }) => keys.map((key) => [key, article.key, local])),
  );
}

/** Events that match, those of the newest day first. */
export function findEvents(db: Database, filter: EventFilter, { limit, offset, countTo }: Page): FoundEvents {
  const { tables, row, where, values } = conditions(db, filter);
  const most = countTo === undefined ? '' : `LIMIT ${countTo + 1}`;
  // Most questions are counted on the words alone, without a look at the events.
  const counted = row === 'w' && !/\be\./.test(where) ? 'event_words w' : tables;
  const [count] = db
    .prepare(`SELECT count(*) AS n FROM (SELECT 1 AS yes FROM ${counted} ${where} ${most})`)
    .all(...values);
  // The index of words runs from day to day backwards, so that a page ends the walk.
  const rows = db
    .prepare(
      `SELECT e.*, a.id AS article_id, a.outlet FROM ${tables} JOIN articles a ON a.key = e.article ${where}
       ORDER BY ${row}.day DESC, e.article, e.start LIMIT ? OFFSET ?`,
    )
    .all(...values, limit, offset);
  return { total: Number(count?.['n'] ?? 0), events: rows.map(recordedEvent) };
}

/** Keys of articles that tell of something, in order. */
export function articlesWithEvents(db: Database, after: string, limit: number): string[] {
  return db
    .prepare('SELECT DISTINCT article FROM events WHERE article > ? ORDER BY article LIMIT ?')
    .all(after, limit)
    .map((row) => String(row['article']));
}

/** Events of one article by place. */
export function eventsIn(db: Database, article: string): RecordedEvent[] {
  return db
    .prepare(
      `SELECT e.*, a.id AS article_id, a.outlet FROM events e JOIN articles a ON a.key = e.article
       WHERE e.article = ? ORDER BY e.start, e.local`,
    )
    .all(article)
    .map(recordedEvent);
}

/** Events that share a key with one of these: what may tell of the same. */
export function eventsByKeys(db: Database, keys: readonly string[], limit: number): RecordedEvent[] {
  return db
    .prepare(
      `SELECT e.*, a.id AS article_id, a.outlet FROM
         (SELECT DISTINCT k.article, k.local FROM event_keys k WHERE k.key IN (SELECT value FROM json_each(?))) d
       JOIN events e ON e.article = d.article AND e.local = d.local JOIN articles a ON a.key = e.article
       ORDER BY e.day DESC, e.article, e.start LIMIT ?`,
    )
    .all(JSON.stringify(keys), limit)
    .map(recordedEvent);
}

/** One telling by article and the place of its trigger; null where none stands there. */
export function eventAt(db: Database, article: string, start: number): RecordedEvent | null {
  const row = db
    .prepare(
      `SELECT e.*, a.id AS article_id, a.outlet FROM events e JOIN articles a ON a.key = e.article
       WHERE e.article = ? AND e.start = ? ORDER BY e.local LIMIT 1`,
    )
    .get(article, start);
  return row === null ? null : recordedEvent(row);
}

/** Rows looked at to see which word is rarer. */
const RARE = 5000;

/** The rarest word leads to the rows, the others and the rest are asked of each. */
function conditions(db: Database, { about, by, to, class: cls, status, since, until }: EventFilter) {
  const asked = [
    ...by.map((word) => ['by', word] as const),
    ...to.map((word) => ['to', word] as const),
    ...about.map((word) => ['about', word] as const),
  ];
  const [first, ...rest] = asked.length < 2 ? asked : rarestFirst(db, asked);
  const row = first === undefined ? 'e' : 'w';
  const where: string[] = [];
  const values: (string | number)[] = [];
  if (first !== undefined) {
    where.push('w.word = ? AND w.part = ?');
    values.push(first[1], first[0]);
  }
  for (const [part, word] of rest) {
    where.push(
      'EXISTS (SELECT 1 FROM event_words o WHERE o.word = ? AND o.part = ? AND o.day = w.day AND o.article = w.article AND o.local = w.local)',
    );
    values.push(word, part);
  }
  if (cls !== null) {
    where.push('e.class = ?');
    values.push(cls);
  }
  if (status !== null) {
    where.push('e.status = ?');
    values.push(status);
  }
  if (since !== null) {
    where.push(`${row}.day >= ?`);
    values.push(since);
  }
  if (until !== null) {
    where.push(`${row}.day <= ? AND ${row}.day <> ''`);
    values.push(`${until}\uffff`);
  }
  return {
    tables:
      first === undefined ? 'events e' : 'event_words w JOIN events e ON e.article = w.article AND e.local = w.local',
    row,
    where: where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`,
    values,
  };
}

type Sought = readonly [part: string, word: string];

function rarestFirst(db: Database, asked: readonly Sought[]): Sought[] {
  const count = db.prepare(
    `SELECT count(*) AS n FROM (SELECT 1 AS yes FROM event_words WHERE word = ? AND part = ? LIMIT ${RARE})`,
  );
  return asked
    .map((one) => ({ one, n: Number(count.get(one[1], one[0])?.['n']) }))
    .sort((a, b) => a.n - b.n)
    .map(({ one }) => one);
}

function recordedEvent(row: Row): RecordedEvent {
  const text = (key: string) => row[key] as string | null;
  return {
    id: `ev_${String(row['article']).slice(3)}_${String(row['start'])}`,
    article: String(row['article']),
    articleId: String(row['article_id']),
    capture: String(row['capture']),
    outlet: text('outlet'),
    local: String(row['local']),
    span: [Number(row['start']), Number(row['until'])],
    line: Number(row['line']),
    words: String(row['words']),
    sentence: String(row['sentence']),
    class: row['class'] as EventClass,
    mode: text('mode'),
    cameo: text('cameo'),
    status: row['status'] as EventStatus,
    actors: JSON.parse(String(row['actors'])) as string[],
    targets: JSON.parse(String(row['targets'])) as string[],
    place: text('place'),
    time: text('time'),
    from: text('time_from'),
    until: text('time_until'),
    said: text('said'),
    sayer: text('sayer'),
    published: text('published'),
    day: String(row['day']),
  };
}
