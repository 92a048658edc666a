/** The record as parts that can be moved: every row that cannot be worked out anew, an article at a time. */
import type { Part, Rows } from '../moving.js';
import type { Database } from './driver.js';

/** Tables of an article, in the order they are written; `?` is its key. Every row has a table's own order, so equal articles give equal parts. */
const OF_ARTICLE: Readonly<Record<string, string>> = {
  articles: 'SELECT * FROM articles WHERE key = ?',
  captures: 'SELECT * FROM captures WHERE article = ? ORDER BY id',
  web_captures:
    'SELECT w.* FROM captures c JOIN web_captures w ON w.capture = c.id WHERE c.article = ? ORDER BY w.capture',
  places:
    'SELECT p.* FROM captures c JOIN places p ON p.capture = c.id WHERE c.article = ? ORDER BY p.capture, p.path, p.offset',
  readings:
    'SELECT r.* FROM captures c JOIN readings r ON r.capture = c.id WHERE c.article = ? ORDER BY r.capture, r.stamp',
  items: 'SELECT i.* FROM statements s JOIN items i ON i.id = s.item WHERE s.article = ? ORDER BY i.id',
  entries: 'SELECT e.* FROM statements s JOIN entries e ON e.item = s.item WHERE s.article = ? ORDER BY e.id',
  statements: 'SELECT * FROM statements WHERE article = ? ORDER BY item',
  corrections: 'SELECT c.* FROM statements s JOIN corrections c ON c.item = s.item WHERE s.article = ? ORDER BY c.id',
  given_speakers:
    'SELECT g.* FROM statements s JOIN given_speakers g ON g.item = s.item WHERE s.article = ? ORDER BY g.item',
  voices: 'SELECT * FROM voices WHERE article = ? ORDER BY item, place, ord',
  sightings: 'SELECT * FROM sightings WHERE article = ? ORDER BY local',
  events: 'SELECT * FROM events WHERE article = ? ORDER BY local',
  event_words: 'SELECT * FROM event_words WHERE article = ? ORDER BY word, part, day, local',
  event_keys: 'SELECT * FROM event_keys WHERE article = ? ORDER BY key, local',
  withdrawals: 'SELECT * FROM withdrawals WHERE article = ?',
};

/** What hangs on no article. Speakers nobody has a name of any more keep their ids; those somebody has are found anew. */
const REST: Readonly<Record<string, string>> = {
  speakers:
    'SELECT k.* FROM speakers k WHERE NOT EXISTS (SELECT 1 FROM profiles p WHERE p.seed = k.seed) ORDER BY k.seed',
  speaker_corrections: 'SELECT * FROM speaker_corrections ORDER BY at, id',
  confirmed_tensions: 'SELECT * FROM confirmed_tensions ORDER BY id',
  tension_decisions: 'SELECT * FROM tension_decisions ORDER BY at, id',
  speaker_identifiers: 'SELECT * FROM speaker_identifiers ORDER BY name, identifier',
  forgotten: 'SELECT * FROM forgotten ORDER BY id',
  saved_searches: 'SELECT * FROM saved_searches ORDER BY name',
  archives: 'SELECT * FROM archives ORDER BY path',
  watched_feeds: 'SELECT * FROM watched_feeds ORDER BY url',
  watched_entries: 'SELECT * FROM watched_entries ORDER BY feed, id',
  watched_holds: 'SELECT * FROM watched_holds ORDER BY address',
  watched_pages: 'SELECT * FROM watched_pages ORDER BY url',
};

/** Rows of one article, or null where there is none of that key. */
export function articleRows(db: Database, key: string): Rows | null {
  if (db.prepare('SELECT 1 AS yes FROM articles WHERE key = ?').get(key) === null) return null;
  return rowsOf(db, OF_ARTICLE, [key]);
}

function rowsOf(db: Database, queries: Readonly<Record<string, string>>, values: readonly string[]): Rows {
  return Object.fromEntries(Object.entries(queries).map(([table, sql]) => [table, db.prepare(sql).all(...values)]));
}

/** Keys a page. */
const PAGE = 500;

/** Every part as of the moment this begins: one transaction that reads, which on neither store holds up who writes. */
export function* partsOf(db: Database): Generator<Part, void> {
  db.exec('BEGIN');
  try {
    for (let last = ''; ; ) {
      const keys = db
        .prepare('SELECT key FROM articles WHERE key > ? ORDER BY key LIMIT ?')
        .all(last, PAGE)
        .map((row) => String(row['key']));
      for (const key of keys) yield { kind: 'article', key, rows: articleRows(db, key) as Rows };
      if (keys.length < PAGE) break;
      last = keys.at(-1) as string;
    }
    yield { kind: 'rest', rows: rowsOf(db, REST, []) };
  } finally {
    db.exec('COMMIT');
  }
}
