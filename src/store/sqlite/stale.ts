/** Readings that stand → rows out: those that were made with other weights or rules, and all of them. */
import { inflateRawSync } from 'node:zlib';
import type { Stale } from '../rereading.js';
import type { StandingReading } from '../store.js';
import type { Database, Row } from './driver.js';

export function countStale(db: Database, stamp: string): number {
  return Number(db.prepare('SELECT count(*) AS n FROM articles WHERE stamp <> ?').get(stamp)?.['n']);
}

export function staleAfter(db: Database, stamp: string, after: string, limit: number): Stale[] {
  return db
    .prepare(`${STANDING} WHERE a.key > ? AND a.stamp <> ? ORDER BY a.key LIMIT ?`)
    .all(after, stamp, limit)
    .map(staleOf);
}

/** One article as it stands, whatever it was read with. */
export function staleBy(db: Database, key: string): Stale | null {
  const row = db.prepare(`${STANDING} WHERE a.key = ?`).get(key);
  return row === null ? null : staleOf(row);
}

const STANDING = `SELECT a.key, a.locator, c.id, c.sha256, c.length, c.text, c.text_sha256, r.reading
  FROM articles a JOIN captures c ON c.id = a.capture JOIN readings r ON r.capture = a.capture AND r.stamp = a.stamp`;

function staleOf(row: Row): Stale {
  return {
    key: String(row['key']),
    locator: String(row['locator']),
    capture: {
      id: String(row['id']),
      sha256: String(row['sha256']),
      length: Number(row['length']),
      text: String(row['text']),
      textSha256: String(row['text_sha256']),
    },
    readingJson: inflateRawSync(row['reading'] as Uint8Array).toString('utf8'),
  };
}

/** The readings that stand, by key of their article. */
export function standingAfter(db: Database, after: string, limit: number): StandingReading[] {
  return db
    .prepare(
      `SELECT a.key, a.capture, c.text, r.reading
       FROM articles a JOIN captures c ON c.id = a.capture JOIN readings r ON r.capture = a.capture AND r.stamp = a.stamp
       WHERE a.key > ? ORDER BY a.key LIMIT ?`,
    )
    .all(after, limit)
    .map((row) => ({
      key: String(row['key']),
      capture: String(row['capture']),
      text: String(row['text']),
      readingJson: inflateRawSync(row['reading'] as Uint8Array).toString('utf8'),
    }));
}
