/**
 * Brings a record on PostgreSQL to this release's schema: SQLite's numbered migrations, translated, each in one transaction with the
 * number it leaves in `release`; `NNNN.sql` beside this file takes the place of one that cannot be translated, and `own.sql` makes what
 * only a server has. Two programs that start at once take turns.
 */
import { existsSync, readFileSync } from 'node:fs';
import { Fault } from '../../model/fault.js';
import { migrations, olderRecord } from '../sqlite/migrate.js';
import type { PostgresDatabase } from './database.js';
import { MIGRATION_LOCK } from './locks.js';
import { migrationStatements, statementsIn } from './migration.js';
import { CATALOGUE, type Schema, schemaOf, type Table } from './schema.js';
import { quoted } from './tokens.js';
import { hidePassword } from './trouble.js';

/** Runs the migrations that are missing in `schema`, and tells the database what its tables look like. */
export function migratePostgres(
  db: PostgresDatabase,
  location: string,
  schema: string,
  { create, readOnly }: { readonly create: boolean; readonly readOnly: boolean },
): void {
  const place = hidePassword(location);
  let version = versionOf(db, schema, place);
  if (version === null && !create)
    throw new Fault(
      'store-missing',
      `${place}: no record here; make one with \`hearsay record PATH --db …\`, or name another with --db`,
    );
  const newest = migrations().at(-1)?.version ?? 0;
  if (version !== null && version > newest)
    throw new Fault(
      'store-newer',
      `${place}: this record was made by a newer Hearsay (schema ${version}, this one knows ${newest}); update Hearsay to open it`,
    );
  if (readOnly && version !== null && version < newest) throw olderRecord(place, version, newest);
  if (version === null || version < newest) {
    takeTurns(db, () => {
      // Another program may have been quicker while we waited.
      version = versionOf(db, schema, place);
      if (version === null) begin(db, schema);
      for (const one of migrations()) if (one.version > (version ?? 0)) migrateTo(db, schema, one);
    });
  }
  db.learn(schemaOf(db.native(CATALOGUE, [schema])));
}

function takeTurns(db: PostgresDatabase, work: () => void): void {
  const lock = MIGRATION_LOCK.replace('_xact', '');
  db.native(lock);
  try {
    work();
  } finally {
    db.native(lock.replace('advisory_lock', 'advisory_unlock'));
  }
}

/** The number of the last migration; null where there is no record. */
function versionOf(db: PostgresDatabase, schema: string, place: string): number | null {
  const tables = db.native('SELECT tablename AS name FROM pg_tables WHERE schemaname = $1', [schema]);
  if (tables.length === 0) return null;
  if (!tables.some(({ name }) => name === 'release'))
    throw new Fault(
      'store-foreign',
      `${place}: the schema ${schema} belongs to another program; name another with ?schema=NAME`,
    );
  return Number(db.native(`SELECT version FROM ${quoted(schema)}.release`)[0]?.['version']);
}

function begin(db: PostgresDatabase, schema: string): void {
  const own = readFileSync(new URL('./own.sql', import.meta.url), 'utf8');
  inOne(db, [
    `CREATE SCHEMA IF NOT EXISTS ${quoted(schema)}`,
    'CREATE TABLE release (version BIGINT NOT NULL)',
    'INSERT INTO release VALUES (0)',
    ...statementsIn(own),
  ]);
}

function migrateTo(db: PostgresDatabase, schema: string, { version, sql }: { version: number; sql: string }): void {
  const known: Map<string, Table> = new Map(schemaOf(db.native(CATALOGUE, [schema])) as Schema);
  inOne(db, [...statementsFor(version, sql, known), `UPDATE release SET version = ${version}`]);
}

/** What a migration does here. */
export function statementsFor(version: number, sql: string, known: Map<string, Table>): string[] {
  const instead = new URL(`./${String(version).padStart(4, '0')}.sql`, import.meta.url);
  if (existsSync(instead)) return statementsIn(readFileSync(instead, 'utf8'));
  return statementsIn(sql).flatMap((one) => migrationStatements(one, known));
}

function inOne(db: PostgresDatabase, statements: readonly string[]): void {
  db.native('BEGIN');
  try {
    for (const one of statements) db.native(one);
    db.native('COMMIT');
  } catch (error) {
    db.native('ROLLBACK');
    throw error;
  }
}
