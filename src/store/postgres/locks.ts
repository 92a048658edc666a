/**
 * Who waits for whom when several programs write to one record. Locks belong to the transaction and end with it, also when its program
 * is killed. Putting articles shares the record and locks those articles, so programs write different ones side by side; then they
 * link one after the other, since what joins articles hangs on what is there. Everything else that changes the record has it alone.
 * Nobody waits for the record or an article while it has its turn at linking, so no two wait for each other.
 */
import { createHash } from 'node:crypto';

// Two numbers name a lock; the first is the record's, by its schema, since one database may hold several records.
const NAME = "hashtext(current_setting('search_path'))";
export const RECORD_LOCK = `SELECT pg_advisory_xact_lock(${NAME}, 1)`;
export const RECORD_LOCK_SHARED = `SELECT pg_advisory_xact_lock_shared(${NAME}, 1)`;
export const LINK_LOCK = `SELECT pg_advisory_xact_lock(${NAME}, 2)`;
export const MIGRATION_LOCK = `SELECT pg_advisory_xact_lock(${NAME}, 3)`;

/** Articles in one order, so that two programs with two articles in common cannot have one each and wait for the other. */
export const ARTICLE_LOCKS = {
  sql: 'SELECT pg_advisory_xact_lock(key) FROM unnest($1::bigint[]) AS key',
  /** 60 bits: chance meetings only make somebody wait. Fixed width, so that order by text is one order for all. */
  keyOf: (article: string): string =>
    BigInt(`0x${createHash('sha256').update(article).digest('hex').slice(0, 15)}`)
      .toString()
      .padStart(19, '0'),
};

/** Held by the session of the one program that watches feeds for the record; asked for again, it tells whether it is still ours. */
export const WATCH_LOCK = `SELECT CASE WHEN EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid() AND objsubid = 2
    AND classid::bigint = (${NAME}::bigint & 4294967295) AND objid = 4 AND granted) THEN TRUE ELSE pg_try_advisory_lock(${NAME}, 4) END AS mine`;

/** First number of the locks of workers alive; the second is the worker's own. */
export const WORKER_NAME = "hashtext(current_setting('search_path') || ' workers')";
