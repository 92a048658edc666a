/** Every decision of a person on the record, statements and speakers alike, so that colleagues can take them over. */
import type { Decision } from '../decisions.js';
import type { Database } from './driver.js';

/** By time, what takes another back after it; then by id. */
export function decisionsAll(db: Database): Decision[] {
  return db
    .prepare(
      `SELECT * FROM (SELECT id, item AS about, field AS what, value, author, at FROM corrections
         UNION ALL SELECT id, speaker, kind, value, author, at FROM speaker_corrections) d
       ORDER BY at, what = 'undo', id`,
    )
    .all()
    .map((row) => ({
      id: String(row['id']),
      about: String(row['about']),
      what: row['what'] as Decision['what'],
      value: row['value'] as string | null,
      author: String(row['author']),
      at: String(row['at']),
    }));
}
