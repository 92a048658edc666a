/**
 * Opens the record at a location: a path is a SQLite file (`:memory:` for a passing one). Refuses, in one line each, what
 * is not a record of Hearsay's or cannot be one: a folder, another program's file, a record from a newer release, a place
 * that cannot be written. A record that is there and may only be read is opened to be read.
 */
import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Fault } from '../model/fault.js';
import { isPostgres, openRecordDatabase } from './postgres/open.js';
import { queueOver } from './postgres/queue.js';
import { hidePassword } from './postgres/trouble.js';
import type { QueueStore } from './queue.js';
import { availableDrivers, type Database, type DriverName, openDatabase } from './sqlite/driver.js';
import { migrate, readAlone } from './sqlite/migrate.js';
import { createSqliteStore } from './sqlite/store.js';
import { refuse } from './sqlite/trouble.js';
import type { Store } from './store.js';

/** How a record is opened. */
export interface OpenOptions {
  /** Make the record where there is none (`record`); false refuses a location without one (`said`, `show`). Default true. */
  readonly create?: boolean;
  /** Change nothing, also where the place could be written (`mcp`): an older record is refused, and SQLite lets no write through. Default false. */
  readonly readOnly?: boolean;
  /** Which SQLite to use; unset asks HEARSAY_SQLITE_DRIVER, then takes `node:sqlite` where it exists, else libsql. */
  readonly driver?: DriverName;
}

/** The record at `location` with the queue beside it, which only PostgreSQL has. */
export async function openQueueStore(location: string, options: Pick<OpenOptions, 'create'> = {}): Promise<QueueStore> {
  if (!isPostgres(location))
    throw new Fault(
      'work-place',
      `${hidePassword(location)}: a queue for many machines needs PostgreSQL; name one with --db postgres://…, or record without --enqueue`,
    );
  const db = openRecordDatabase(location, options.create !== false);
  const attempt = async <T>(work: () => T): Promise<T> => {
    try {
      return work();
    } catch (error) {
      throw db.refuse(location, error);
    }
  };
  return { ...createSqliteStore(db, location, process.cwd()), queue: queueOver(db, attempt) };
}

/** The record at `location`, brought to this release's schema. */
export async function openStore(location: string, options: OpenOptions = {}): Promise<Store> {
  if (isPostgres(location)) {
    const db = openRecordDatabase(location, options.create !== false, options.readOnly === true);
    return createSqliteStore(db, location, process.cwd());
  }
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(location)?.[1]?.toLowerCase() ?? null;
  if (scheme !== null) throw schemeFault(location, scheme);
  if (location === '')
    throw new Fault('store-path', 'an empty path was given for the record; name a file, such as hearsay.db');
  const driver = driverOf(options);
  const place = { location, driver, base: process.cwd() };
  if (location === ':memory:') return openedToWrite(place);
  const path = resolve(location);
  const found = look(location, path);
  if (found !== 'database' && options.create === false)
    throw new Fault(
      'store-missing',
      `${location}: no record here; make one with \`hearsay record PATH\`, or name another with --db`,
      { file: location },
    );
  const held = { ...place, base: realpathSync(dirname(path)) };
  if (options.readOnly === true) return openedToRead(held);
  try {
    return openedToWrite(held);
  } catch (error) {
    const unwritable = error instanceof Fault && error.slug === 'store-unwritable';
    if (unwritable && found === 'database' && options.create === false) return openedToRead(held);
    throw error;
  }
}

function schemeFault(location: string, scheme: string): Fault {
  return new Fault(
    'store-path',
    `${hidePassword(location)}: a record cannot be kept at ${scheme}://; name a file, such as hearsay.db`,
  );
}

/** The SQLite asked for, or the one this Node prefers. */
export function driverOf(options: OpenOptions): DriverName {
  const asked = options.driver ?? process.env['HEARSAY_SQLITE_DRIVER'] ?? '';
  const available = availableDrivers();
  if (asked === '') return available[0];
  const driver = available.find((name) => name === asked);
  if (driver !== undefined) return driver;
  throw new Fault(
    'store-driver',
    `HEARSAY_SQLITE_DRIVER: “${asked}” is not a driver of this Node; use ${available.join(' or ')}`,
  );
}

/** Refuses a place where no record can be. */
export function checkPlace(location: string): void {
  look(location, resolve(location));
}

/** Looks before a driver does, since drivers say little about what they cannot open. */
function look(location: string, path: string): 'missing' | 'empty' | 'database' {
  const place = { file: location };
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) {
    const folder = statSync(dirname(path), { throwIfNoEntry: false });
    if (folder?.isDirectory()) return 'missing';
    throw new Fault(
      'store-folder',
      `${location}: the folder ${dirname(location)} does not exist; make it first, or name another place`,
      place,
    );
  }
  if (stats.isDirectory())
    throw new Fault(
      'store-folder',
      `${location}: this is a folder; name a file in it, such as ${location.replace(/\/+$/, '')}/hearsay.db`,
      place,
    );
  if (stats.isFile() && stats.size === 0) return 'empty';
  if (stats.isFile() && !beginsLikeSqlite(location, path))
    throw new Fault(
      'store-foreign',
      `${location}: this file is not a record (not an SQLite database); name another with --db`,
      place,
    );
  return 'database';
}

function beginsLikeSqlite(location: string, path: string): boolean {
  const head = Buffer.alloc(16);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, head, 0, 16, 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw refuse(location, error);
  }
  return head.toString('latin1') === 'SQLite format 3\0';
}

/** Where a record is, and what its paths count from. */
interface Place {
  readonly location: string;
  readonly base: string;
  readonly driver: DriverName;
}

function openedToWrite(place: Place): Store {
  return opened(place, migrate, false);
}

/**
 * Changes nothing. A file that was left in WAL mode cannot be read beside nothing in a folder that takes no `-shm`, so it is read as one
 * nobody changes: only where no other program has a log of it open.
 */
function openedToRead(place: Place): Store {
  try {
    return opened(place, readAlone, false);
  } catch (error) {
    const log = statSync(`${realpathSync(place.location)}-wal`, { throwIfNoEntry: false });
    if (!(error instanceof Fault) || error.slug !== 'store-unwritable' || (log?.size ?? 0) > 0) throw error;
    return opened(place, readAlone, true);
  }
}

function opened(
  { location, base, driver }: Place,
  ready: (db: Database, location: string) => void,
  immutable: boolean,
): Store {
  let db: Database | null = null;
  try {
    db = openDatabase(location, driver, immutable);
    ready(db, location);
    return createSqliteStore(db, location, base);
  } catch (error) {
    db?.close();
    throw refuse(location, error);
  }
}
