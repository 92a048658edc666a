/**
 * Opens a record on PostgreSQL: `postgres://user@host/database?schema=hearsay`. What else stands in the address is pg's own to understand
 * (sslmode and the like), and so are PGHOST, PGUSER, PGPASSWORD and their kin where the address leaves them open.
 */
import { Fault } from '../../model/fault.js';
import { openPostgres, type PostgresDatabase } from './database.js';
import { migratePostgres } from './migrate.js';
import { quoted } from './tokens.js';
import { hidePassword, refusePostgres } from './trouble.js';

/** The schema a record is in unless its address names one. */
const SCHEMA = 'hearsay';

/** True for an address of a PostgreSQL database. */
export function isPostgres(location: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(location);
}

/** Opens the database of a record and brings it to this release's schema; `readOnly` refuses an older one instead. */
export function openRecordDatabase(location: string, create: boolean, readOnly = false): PostgresDatabase {
  const { url, schema } = takeApart(location);
  // A record is written in long batches and asked in short questions; compiling plans pays for neither.
  const db = openPostgres(
    url,
    `SET search_path TO ${quoted(schema)}; SET jit = off; SET client_min_messages = warning`,
  );
  try {
    migratePostgres(db, location, schema, { create, readOnly });
    return db;
  } catch (error) {
    db.close();
    throw refusePostgres(location, error);
  }
}

function takeApart(location: string): { url: string; schema: string } {
  const unusable = () =>
    new Fault(
      'store-path',
      `${hidePassword(location)}: this is no address of a database; write postgres://user@host/database`,
    );
  let url: URL;
  try {
    url = new URL(location);
  } catch {
    throw unusable();
  }
  const schema = url.searchParams.get('schema') ?? SCHEMA;
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema) || /^pg_/.test(schema))
    throw new Fault(
      'store-path',
      `${hidePassword(location)}: a schema is named with small letters, digits and _; write ?schema=hearsay`,
    );
  url.searchParams.delete('schema');
  return { url: url.href, schema };
}
