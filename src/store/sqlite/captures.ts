/** Captures with the receipts that stand on them, file by file, so that each file is opened once to check them all. */
import type { Receipt } from '../../model/tension.js';
import type { CaptureText, RecordedCapture, Totals } from '../recorded.js';
import type { Database, Row, Value } from './driver.js';
import { ARTICLE_COLUMNS, articleOf, FROM_STATEMENTS, recordedOf, STATEMENT_COLUMNS } from './rows.js';

/** Where a listing of captures stopped: first those in files, then streams. */
export type CaptureMark =
  | { readonly path: string; readonly offset: number; readonly capture: string }
  | { readonly stream: string };

export const FIRST_CAPTURE: CaptureMark = { path: '', offset: -1, capture: '' };

/** The next captures after `mark`, at most `limit`; `next` is null at the end. */
export function capturesAfter(
  db: Database,
  mark: CaptureMark,
  limit: number,
): { captures: RecordedCapture[]; next: CaptureMark | null } {
  if ('stream' in mark) {
    const ids = streamsAfter(db, mark.stream, limit);
    return {
      captures: ids.map((id) => captureOf(db, id)),
      next: ids.length < limit ? null : { stream: ids.at(-1) as string },
    };
  }
  const rows = placesAfter(db, [mark.path, mark.offset, mark.capture], limit);
  const last = rows.at(-1);
  const next: CaptureMark =
    rows.length < limit || last === undefined
      ? { stream: '' }
      : { path: String(last['path']), offset: Number(last['offset']), capture: String(last['capture']) };
  return { captures: rows.map((row) => captureOf(db, String(row['capture']))), next };
}

export function textsOf(db: Database, captures: readonly string[]): CaptureText[] {
  const query = db.prepare('SELECT id, sha256, text_sha256, text FROM captures WHERE id = ?');
  return captures.flatMap((id) => {
    const row = query.get(id);
    if (row === null) return [];
    const { sha256, text_sha256: textSha256, text } = row;
    return [{ id, sha256: String(sha256), textSha256: String(textSha256), text: String(text) }];
  });
}

export function seenOf(db: Database, captures: readonly string[]): string[] {
  const query = db.prepare('SELECT seen FROM captures WHERE id = ?');
  return captures.map((id) => String(query.get(id)?.['seen'] ?? ''));
}

export function totalsOf(db: Database): Totals {
  const counts = new Map(
    db
      .prepare('SELECT name, n FROM totals')
      .all()
      .map(({ name, n }) => [String(name), Number(n)]),
  );
  const count = (name: string) => counts.get(name) ?? 0;
  // Each is one step in an index; together they would be a walk through all of it.
  const seen = (which: 'min' | 'max') =>
    (db.prepare(`SELECT ${which}(seen) AS at FROM captures`).get()?.['at'] ?? null) as string | null;
  return {
    articles: count('articles'),
    captures: count('captures'),
    statements: count('statements'),
    attitudes: count('attitudes'),
    seenFrom: seen('min'),
    seenUntil: seen('max'),
  };
}

function placesAfter(db: Database, after: Value[], limit: number): Row[] {
  return db
    .prepare(
      `SELECT p.path, p.offset, p.capture FROM places p WHERE (p.path, p.offset, p.capture) > (?, ?, ?)
       AND NOT EXISTS (SELECT 1 FROM places q WHERE q.capture = p.capture AND (q.path, q.offset) < (p.path, p.offset))
       ORDER BY p.path, p.offset, p.capture LIMIT ?`,
    )
    .all(...after, limit);
}

function streamsAfter(db: Database, after: string, limit: number): string[] {
  return db
    .prepare(
      `SELECT c.id FROM captures c WHERE c.id > ? AND NOT EXISTS (SELECT 1 FROM places WHERE capture = c.id)
       ORDER BY c.id LIMIT ?`,
    )
    .all(after, limit)
    .map((row) => String(row['id']));
}

function captureOf(db: Database, id: string): RecordedCapture {
  const row = db
    .prepare(
      `SELECT c.id, c.sha256, c.length, c.text_sha256, c.seen, c.text, c.bytes, a.capture = c.id AS is_current, ${ARTICLE_COLUMNS}
       FROM captures c JOIN articles a ON a.key = c.article WHERE c.id = ?`,
    )
    .get(id) as Row;
  const web = db.prepare('SELECT url, at, type, digest FROM web_captures WHERE capture = ?').get(id);
  const places = db.prepare('SELECT path, offset, length FROM places WHERE capture = ? ORDER BY path, offset').all(id);
  return {
    id,
    article: articleOf(row),
    sha256: String(row['sha256']),
    length: Number(row['length']),
    places: places.map((place) => ({
      path: String(place['path']),
      offset: Number(place['offset']),
      length: Number(place['length']),
    })),
    bytes: row['bytes'] as Uint8Array | null,
    web:
      web === null
        ? null
        : {
            url: String(web['url']),
            at: web['at'] === '' ? null : String(web['at']),
            type: web['type'] as string | null,
            digest: web['digest'] as string | null,
          },
    text: String(row['text']),
    textSha256: String(row['text_sha256']),
    current: row['is_current'] === 1,
    receipts: receiptsOn(db, String(row['key']), id),
    seen: String(row['seen']),
  };
}

function receiptsOn(db: Database, article: string, capture: string): Receipt[] {
  return db
    .prepare(
      `SELECT ${STATEMENT_COLUMNS} FROM ${FROM_STATEMENTS} WHERE s.article = ? AND s.capture = ? AND s.live = 1 ORDER BY s.start, s.item`,
    )
    .all(article, capture)
    .map(recordedOf)
    .flatMap(({ source, cue, content, verbatim }) => [source, cue, content, verbatim].filter((one) => one !== null));
}
