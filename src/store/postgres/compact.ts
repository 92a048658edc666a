/**
 * What was deleted leaves a table's files only when no transaction is old enough to see it still: before the tables are written anew, those
 * that are older than now are waited for. https://www.postgresql.org/docs/current/routine-vacuuming.html
 */
import { Fault } from '../../model/fault.js';
import type { Row } from '../sqlite/driver.js';

/** Seconds. A question takes milliseconds, an export of a large record minutes. */
const LONGEST_WAIT = 120;

const NOW = 'SELECT (txid_current() % 4294967296)::text AS now';
const OLDER = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
  AND backend_type = 'client backend' AND backend_xmin IS NOT NULL AND age(backend_xmin) >= age($1::text::xid)`;

/** Returns when no transaction is left that began before; throws `store-busy` after two minutes. */
export function waitForOlder(native: (sql: string, values?: readonly string[]) => Row[]): void {
  const now = String(native(NOW)[0]?.['now']);
  for (let tenths = 0; tenths < 10 * LONGEST_WAIT; tenths++) {
    if (Number(native(OLDER, [now])[0]?.['n']) === 0) return;
    native('SELECT pg_sleep(0.1)::text AS slept');
  }
  throw new Fault(
    'store-busy',
    'PostgreSQL: it is forgotten, but files of the tables keep it while a transaction of another program is open; when that has ended, run VACUUM (FULL) on this database',
  );
}
