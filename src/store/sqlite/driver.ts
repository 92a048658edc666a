/**
 * One face for two SQLite drivers: `node:sqlite` where Node has it (22.13 and later), else `libsql`, a binary from npm.
 * Differences evened out here and nowhere else: libsql hangs `_metadata` on rows from `get` and gives bytes now as Buffer
 * and now as ArrayBuffer; node:sqlite gives rows without a prototype. Both bind numbers as REAL, so every column that
 * counts is declared INTEGER in a STRICT table.
 */
import { realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Fault } from '../../model/fault.js';
import { refuse } from './trouble.js';

export type DriverName = 'node' | 'libsql';

export type Value = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, Value>>;

/** A connection. `prepare` remembers statements, so it may be called with the same SQL again and again. */
export interface Database {
  readonly driver: DriverName | 'postgres';
  exec(sql: string): void;
  prepare(sql: string): Query;
  /** The Fault for what this database complains of; what nobody outside can mend comes back as it is. */
  refuse(location: string, error: unknown): unknown;
  /** Where several programs can write side by side; null where one at a time has the whole record. */
  readonly writers: Writers | null;
  /** True where this connection is the one that watches feeds for the record, from now until it closes; false where another program is. */
  watches(): boolean;
  /** Writes everything anew, so that nothing that was deleted is left in the files; no transaction may be under way. */
  compact(): void;
  close(): void;
}

/** A transaction beside others. */
export interface Writers {
  /** Begins one that puts these articles and nothing else. */
  begin(articles: readonly string[]): void;
  /** From here to its end no other one links. */
  link(): void;
  /** The same object for as long as no number of a row was handed out in vain: what is held by numbers hangs on it. */
  era(): object;
}

export interface Query {
  /** Returns the row id of an insert. */
  run(...values: Value[]): number;
  /** Runs it once for each of many rows of values, in order; an insert with nothing to give back. */
  runAll(rows: readonly (readonly Value[])[]): void;
  get(...values: Value[]): Row | null;
  all(...values: Value[]): Row[];
  /**
   * Says what will be asked next, for a database far away to answer in one go; asking goes on as without it. `steady`: whoever says so
   * knows that nothing written in this transaction changes the answers, else they are forgotten as soon as a table they hang on changes.
   */
  ahead(values: readonly (readonly Value[])[], steady?: boolean): void;
}

/** Drivers this Node can load, the preferred one first. */
export function availableDrivers(): DriverName[] {
  return loadNodeSqlite() === null ? ['libsql'] : ['node', 'libsql'];
}

/** Opens a file with a driver; throws whatever the driver throws. `immutable`: as one that nobody changes, with no lock and nothing beside it. */
export function openDatabase(path: string, driver: DriverName, immutable = false): Database {
  // https://sqlite.org/uri.html: SQLite knows a file, and no address with an empty host.
  const address = immutable ? `${pathToFileURL(path).href.replace('file://', 'file:')}?immutable=1` : path;
  const raw = driver === 'node' ? openNode(address) : openLibsql(address);
  const prepared = new Map<string, Query>();
  let watching: (() => void) | null = null;
  return {
    driver,
    exec: (sql) => raw.exec(sql),
    prepare: (sql) => {
      let query = prepared.get(sql);
      if (query === undefined) prepared.set(sql, (query = queryOf(raw, sql)));
      return query;
    },
    refuse,
    writers: null,
    watches: () => {
      if (path === ':memory:') return true;
      watching ??= lockFile(`${realpathSync(path)}-watch`, driver);
      return watching !== null;
    },
    compact: () => {
      // Deleting from a contentless index only marks: its segments are written anew without what was marked.
      raw.exec("INSERT INTO words (words) VALUES ('optimize')");
      raw.exec('VACUUM');
      // In the log beside the file stand pages as they were.
      raw.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
    },
    close: () => {
      watching?.();
      prepared.clear();
      if (driver === 'libsql' && path !== ':memory:') tidy(raw);
      raw.close();
    },
  };
}

/**
 * Locks a file of nothing else beside the record; gives how to let go, or null where another program has it. The system lets go for a
 * program that is killed. The record's own file cannot be locked so: others go on reading and writing it.
 */
function lockFile(path: string, driver: DriverName): (() => void) | null {
  const raw = driver === 'node' ? openNode(path) : openLibsql(path);
  try {
    raw.exec('PRAGMA busy_timeout = 0');
    raw.exec('BEGIN EXCLUSIVE');
    return () => {
      // While it is ours: whoever opened it meanwhile was refused at once.
      rmSync(path, { force: true });
      raw.close();
    };
  } catch (error) {
    raw.close();
    if (refuse(path, error) instanceof Fault && (refuse(path, error) as Fault).slug === 'store-busy') return null;
    throw error;
  }
}

/** What both drivers have in common. */
interface RawDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): RawStatement;
  close(): void;
}

interface RawStatement {
  run(...values: Value[]): { readonly lastInsertRowid: number | bigint };
  get(...values: Value[]): unknown;
  all(...values: Value[]): unknown[];
}

/**
 * libsql closes for good only when its statements are collected, which leaves `-wal` and `-shm` behind. Leaving WAL mode
 * removes them; it fails at once, and harmlessly, while another program has the file open.
 */
function tidy(raw: RawDatabase): void {
  try {
    raw.exec('PRAGMA busy_timeout = 0');
    raw.prepare('PRAGMA journal_mode = DELETE').all();
  } catch {
    // The last one to leave tidies up.
  }
}

type NodeSqlite = { readonly DatabaseSync: new (path: string, options: object) => RawDatabase };
type Libsql = new (path: string) => RawDatabase;

const load = createRequire(import.meta.url);

function openNode(path: string): RawDatabase {
  const sqlite = loadNodeSqlite();
  if (sqlite === null) throw new Error(`Node ${process.version} has no node:sqlite`);
  return new sqlite.DatabaseSync(path, { enableForeignKeyConstraints: true });
}

function openLibsql(path: string): RawDatabase {
  return new (load('libsql') as Libsql)(path);
}

let nodeSqlite: NodeSqlite | null | undefined;

/** Loads `node:sqlite` without its ExperimentalWarning; every other warning passes. */
function loadNodeSqlite(): NodeSqlite | null {
  if (nodeSqlite !== undefined) return nodeSqlite;
  const emitWarning = process.emitWarning;
  process.emitWarning = ((warning: string | Error, ...rest: never[]) => {
    if (!String(warning).includes('SQLite is an experimental feature')) emitWarning.call(process, warning, ...rest);
  }) as typeof process.emitWarning;
  try {
    nodeSqlite = load('node:sqlite') as NodeSqlite;
  } catch {
    nodeSqlite = null;
  } finally {
    process.emitWarning = emitWarning;
  }
  return nodeSqlite;
}

/** Rows of one insert that go in together: a call costs as much as what it does. At 8, 32 and 128 a small row takes 2.5, 2.1 and 2.0 µs, alone 3.6. */
const TOGETHER = 32;

function queryOf(raw: RawDatabase, sql: string): Query {
  const statement = raw.prepare(sql);
  let together: RawStatement | null = null;
  return {
    runAll: (rows) => {
      let at = 0;
      if (rows.length >= TOGETHER) together ??= raw.prepare(repeated(sql, TOGETHER));
      for (; together !== null && at + TOGETHER <= rows.length; at += TOGETHER)
        together.run(...rows.slice(at, at + TOGETHER).flat());
      for (; at < rows.length; at++) statement.run(...(rows[at] as readonly Value[]));
    },
    run: (...values) => Number(statement.run(...values).lastInsertRowid),
    get: (...values) => {
      const row = statement.get(...values);
      return row === undefined ? null : rowOf(row);
    },
    all: (...values) => statement.all(...values).map(rowOf),
    ahead: () => {},
  };
}

/** An insert of one row as one of several. */
function repeated(sql: string, times: number): string {
  const values = sql.slice(sql.lastIndexOf('VALUES') + 'VALUES'.length).trim();
  return sql + `, ${values}`.repeat(times - 1);
}

/** In place: rows are made for us alone, and copying every one costs a tenth of an export. */
function rowOf(raw: unknown): Row {
  const row = raw as Record<string, unknown>;
  for (const name in row) {
    if (name === '_metadata') delete row[name];
    else if (row[name] instanceof ArrayBuffer) row[name] = new Uint8Array(row[name] as ArrayBuffer);
  }
  return row as Row;
}
