/** How far archives are on the record. */
import type { ArchiveProgress } from '../store.js';
import type { Database } from './driver.js';

export function archiveOf(db: Database, path: string): ArchiveProgress | null {
  const row = db.prepare('SELECT head, stamp, done FROM archives WHERE path = ?').get(path);
  return row === null
    ? null
    : { path, head: String(row['head']), stamp: String(row['stamp']), done: Number(row['done']) };
}

export function putArchive(db: Database, { path, head, stamp, done }: ArchiveProgress): void {
  db.prepare('INSERT OR REPLACE INTO archives (path, head, stamp, done) VALUES (?, ?, ?, ?)').run(
    path,
    head,
    stamp,
    done,
  );
}
