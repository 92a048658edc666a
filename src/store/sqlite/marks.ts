/** Marks of what was forgotten → what may not come back. */
import type { Draft } from '../draft.js';
import { fold } from '../fold.js';
import type { Mark } from '../forgetting.js';
import { sha256 } from '../ids.js';
import type { Database } from './driver.js';

/** What stays out, for the length of one transaction. */
export interface Barred {
  /** By key and capture. */
  known(article: string, capture: string): boolean;
  /** By bytes, text and names. */
  draft(draft: Draft): boolean;
  has(digests: readonly string[]): boolean;
}

/** Where nothing was forgotten. */
export const NONE_BARRED: Barred = { known: () => false, draft: () => false, has: () => false };

/** Reads the marks; statements and speakers have ids that say nothing of what may come. */
export function barredBy(db: Database): Barred {
  const rows = db.prepare("SELECT id FROM forgotten WHERE kind IN ('article', 'capture', 'digest', 'name')").all();
  if (rows.length === 0) return NONE_BARRED;
  const ids = new Set(rows.map(({ id }) => String(id)));
  return {
    has: (digests) => digests.some((one) => ids.has(one)),
    known: (article, capture) => ids.has(article) || ids.has(capture),
    draft: ({ article, capture, sightings }) =>
      ids.has(article.key) ||
      ids.has(capture.id) ||
      ids.has(capture.sha256) ||
      ids.has(capture.textSha256) ||
      sightings.some(({ names }) => names.some((name) => ids.has(nameDigest(name)))),
  };
}

/** A name is kept as a digest of its folded words: enough to know it again, and not to read it. */
export function nameDigest(name: string): string {
  return sha256(`name ${fold(name)}`);
}

export function pageDigest(url: string): string {
  return sha256(`page ${url}`);
}

export function putMark(db: Database, id: string, kind: Mark['kind'], of: string, at: string): void {
  db.prepare('INSERT OR IGNORE INTO forgotten (id, kind, of, at) VALUES (?, ?, ?, ?)').run(id, kind, of, at);
}

export function markOf(db: Database, id: string): Mark | null {
  const row = db.prepare('SELECT kind, of, at FROM forgotten WHERE id = ?').get(id);
  return row === null ? null : { kind: row['kind'] as Mark['kind'], of: String(row['of']), at: String(row['at']) };
}

export function allow(db: Database, of: string): number {
  const count = Number(db.prepare('SELECT count(*) AS n FROM forgotten WHERE of = ?').get(of)?.['n']);
  db.prepare('DELETE FROM forgotten WHERE of = ?').run(of);
  return count;
}
