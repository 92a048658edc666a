/**
 * Brings a database to this release's schema: `0001.sql`, `0002.sql`, … beside this file, each run once and in one
 * transaction with the number it leaves in `user_version`. A number above ours means a newer release made it: refused,
 * since guessing at what it means could harm the record.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { Fault } from '../../model/fault.js';
import type { Database } from './driver.js';

/** `HRSY`: how SQLite files tell whose they are (https://sqlite.org/fileformat.html#application_id). */
export const APPLICATION_ID = 0x48525359;

/** Sets the connection up and runs the migrations that are missing. */
export function migrate(db: Database, location: string): void {
  // A batch is committed in well under a second; ten of them may stand before us.
  db.exec('PRAGMA busy_timeout = 10000');
  checkOwner(db, location);
  // FULL: what was reported as done is on the disk, also when the power fails.
  // Ids are digests, so inserts land all over the tables: 16 MB of pages in memory, checkpoints of the same size.
  for (const setting of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'cache_size = -16000',
    'wal_autocheckpoint = 4000',
  ])
    db.prepare(`PRAGMA ${setting}`).all();
  db.exec('PRAGMA foreign_keys = ON');
  const missing = migrations().filter(({ version }) => version > versionOf(db));
  for (const { version, sql } of missing) {
    inTransaction(db, () => {
      // Another process may have been quicker while we waited.
      if (versionOf(db) >= version) return;
      db.exec(sql);
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
      db.exec(`PRAGMA user_version = ${version}`);
    });
  }
}

/** Sets a connection up that is only to be asked: nothing is brought to this release, and nothing is written. */
export function readAlone(db: Database, location: string): void {
  db.exec('PRAGMA busy_timeout = 10000');
  checkOwner(db, location);
  const [version, newest] = [versionOf(db), migrations().at(-1)?.version ?? 0];
  if (version < newest) throw olderRecord(location, version, newest);
  // Sums nobody has asked for yet are made beside the record.
  for (const setting of ['cache_size = -16000', 'temp_store = MEMORY', 'query_only = ON'])
    db.prepare(`PRAGMA ${setting}`).all();
}

export function olderRecord(place: string, version: number, newest: number): Fault {
  return new Fault(
    'store-old',
    `${place}: this record was made by an older Hearsay (schema ${version}, this one needs ${newest}); open it once where it can be written, such as with \`hearsay said --db …\``,
    { file: place },
  );
}

/** Runs `work` in one transaction that writes; nothing in it may be awaited. `articles`: it puts these and changes nothing else. */
export function inTransaction<T>(db: Database, work: () => T, articles: readonly string[] | null = null): T {
  if (articles === null || db.writers === null) db.exec('BEGIN IMMEDIATE');
  else db.writers.begin(articles);
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    try {
      db.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself (a full disk); the first error is the one to tell.
    }
    throw error;
  }
}

export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** All migrations this release knows, in order. */
export function migrations(): Migration[] {
  const folder = new URL('./', import.meta.url);
  return readdirSync(folder)
    .filter((name) => /^\d{4}\.sql$/.test(name))
    .sort()
    .map((name) => ({ version: Number(name.slice(0, 4)), sql: readFileSync(new URL(name, folder), 'utf8') }));
}

function versionOf(db: Database): number {
  return Number(db.prepare('SELECT user_version AS n FROM pragma_user_version').get()?.['n']);
}

function checkOwner(db: Database, location: string): void {
  const owner = Number(db.prepare('SELECT application_id AS n FROM pragma_application_id').get()?.['n']);
  const tables = Number(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n']);
  if (owner !== APPLICATION_ID && tables > 0)
    throw new Fault(
      'store-foreign',
      `${location}: this SQLite database belongs to another program; name another with --db`,
      {
        file: location,
      },
    );
  const version = versionOf(db);
  const newest = migrations().at(-1)?.version ?? 0;
  if (version > newest)
    throw new Fault(
      'store-newer',
      `${location}: this record was made by a newer Hearsay (schema ${version}, this one knows ${newest}); update Hearsay to open it`,
      { file: location },
    );
}
