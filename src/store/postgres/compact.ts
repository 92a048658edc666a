/**
 * What was deleted leaves a table's files only when no transaction is old enough to see it still: before the tables are written anew, those
 * that are older than now are waited for. https://www.postgresql.org/docs/current/routine-vacuuming.html
 */
import { Fault } from '../../model/fault.js';
import type { Row } from '../sqlite/driver.js';

/** Seconds. A question takes milliseconds, an export of a large record minutes. */
const LONGEST_WAIT = 120;

const NOW = 'SELECT (txid_current() % 4294967296)::text AS now';
/**
 * Whoever keeps rows from being taken away: what a transaction of this database sees (`backend_xmin`) or has begun to write (`backend_xid`), a
 * transaction that was prepared and not ended, a standby that asks for its sight to be kept. Those of other users count, of whom one is told no
 * more than that; cleaning up (VACUUM) keeps nothing.
 */
const OLDER = `SELECT count(*)::int AS n FROM (
    SELECT unnest(ARRAY[a.backend_xid, a.backend_xmin]) AS xid FROM pg_stat_activity a
      WHERE (a.datname = current_database() OR a.datname IS NULL) AND a.pid <> pg_backend_pid()
      AND a.pid NOT IN (SELECT v.pid FROM pg_stat_progress_vacuum v)
    UNION ALL SELECT p.transaction FROM pg_prepared_xacts p WHERE p.database = current_database()
    UNION ALL SELECT s.xmin FROM pg_replication_slots s
  ) held WHERE xid IS NOT NULL AND age(xid) > age($1::text::xid)`;

/**
 * Returns when no transaction is left that began before; throws `store-busy` after two minutes, however many come and go: those that
 * begin when all older ones have ended see what is newer, and are not waited for. Outside a transaction, in which all would look as it did at first.
 */
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
