/** The queue in PostgreSQL: `jobs` and `workers` (own.sql), rows taken with SKIP LOCKED, a lock of the session for each worker alive. */
import { Fault } from '../../model/fault.js';
import { ALONE_AFTER, type Job, LOSSES, type Queue, type QueueStatus, TRIES, type WorkerStatus } from '../queue.js';
import type { Row } from '../sqlite/driver.js';
import { barredBy } from '../sqlite/marks.js';
import { putDrafts, putPlace } from '../sqlite/put.js';
import type { PostgresDatabase } from './database.js';
import { WORKER_NAME } from './locks.js';
import { arrayOf } from './wire.js';

/** Every so many takes troubled articles come first, so that they do not wait for ever behind a stream of new ones. */
const TROUBLED_TURN = 8;

/** A queue over a database; `attempt` makes Faults of what goes wrong. */
export function queueOver(db: PostgresDatabase, attempt: <T>(work: () => T) => Promise<T>): Queue {
  let me: number | null = null;
  let pid = 0;
  let takes = 0;
  const mine = () => {
    if (me === null) throw new Error('a worker that has not entered takes no job');
    return me;
  };
  const takeFresh = (most: number) =>
    db
      .native(TAKE, [mine(), most])
      .map(jobOf)
      .sort((a, b) => a.number - b.number);
  return {
    add: (jobs) =>
      attempt(() => {
        if (jobs.length === 0) return 0;
        const columns = [
          jobs.map(({ id }) => id),
          jobs.map(({ name }) => name.replaceAll('\0', '\ufffd')),
          jobs.map(({ size }) => String(size)),
          jobs.map(({ article }) => article),
          jobs.map(({ bytes }) => bytes),
        ];
        return db.native(ADD, columns.map(arrayOf)).length;
      }),
    waiting: () => attempt(() => Number(db.native(WAITING)[0]?.['n'])),
    enter: (name, at) =>
      attempt(() => {
        const [row] = db.native(NEXT);
        me = Number(row?.['id']);
        pid = Number(row?.['pid']);
        // The lock first: a worker on the list whose lock is free counts as gone.
        db.native(`SELECT pg_advisory_lock(${WORKER_NAME}, $1::int)`, [me]);
        db.native(ENTER, [me, name, at]);
      }),
    take: (most) =>
      attempt(() => {
        if (Number(db.native('SELECT pg_backend_pid() AS pid')[0]?.['pid']) !== pid)
          throw new Fault('store-lost', ANEW);
        const others = freeLost(db, mine());
        const troubledFirst = ++takes % TROUBLED_TURN === 0;
        const takeAlone = () => db.native(TAKE_TROUBLED, [mine()]).map(jobOf);
        const taken = troubledFirst ? takeAlone() : takeFresh(most);
        return { jobs: taken.length > 0 ? taken : troubledFirst ? takeFresh(most) : takeAlone(), others };
      }),
    takeMore: (most) => attempt(() => takeFresh(most)),
    finish: ({ jobs, drafts, places }, seen, linker) =>
      attempt(() =>
        putDrafts(db, drafts, seen, linker, (put) => {
          for (const place of places) putPlace(db, place);
          const statements = put.reduce((sum, one) => sum + (one.outcome === 'unchanged' ? 0 : one.statements), 0);
          db.later(DONE, [arrayOf(jobs)]);
          db.later(COUNT, [mine(), jobs.length, statements]);
        }),
      ),
    fail: (id, reason) =>
      attempt(() => {
        const [row] = db.native(FAIL, [id, reason, TRIES, mine()]);
        return row?.['aside'] === 1 ? 'aside' : 'again';
      }),
    leave: () =>
      attempt(() => {
        if (me === null) return;
        db.native('UPDATE jobs SET worker = NULL WHERE worker = $1', [me]);
        db.native('DELETE FROM workers WHERE id = $1', [me]);
        db.native(`SELECT pg_advisory_unlock(${WORKER_NAME}, $1::int)`, [me]);
        me = null;
      }),
    status: () => attempt(() => statusOf(db)),
    retry: () => attempt(() => db.native(RETRY).length),
    sweep: async (isGone) => {
      const barred = await attempt(() => barredBy(db));
      let swept = 0;
      for (let last = 0; ; ) {
        const page = await attempt(() => db.native(SWEEP, [last, SWEPT_AT_ONCE]).map(jobOf));
        const gone = page.filter((job) => isGone(job, barred)).map(({ id }) => id);
        if (gone.length > 0) await attempt(() => db.native(DONE, [arrayOf(gone)]));
        swept += gone.length;
        if (page.length < SWEPT_AT_ONCE) return swept;
        last = page.at(-1)?.number ?? last;
      }
    },
  };
}

const ADD = `INSERT INTO jobs (id, name, size, article, bytes)
  SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bytea[], $5::bytea[]) ON CONFLICT DO NOTHING RETURNING 1 AS yes`;
const WAITING = 'SELECT count(*) AS n FROM jobs WHERE worker IS NULL AND NOT aside';
const NEXT = "SELECT nextval(pg_get_serial_sequence('workers', 'id')) AS id, pg_backend_pid() AS pid";
const ENTER = 'INSERT INTO workers (id, name, since) OVERRIDING SYSTEM VALUE VALUES ($1, $2, $3)';
const ANEW = 'the connection to the database was lost and made anew; this worker must enter again';
const COLUMNS = 'jobs.id, jobs.number, jobs.name, jobs.size, jobs.tries, jobs.article, jobs.bytes';
const take = (where: string, limit: string) => `UPDATE jobs SET worker = $1 WHERE id IN (
  SELECT id FROM jobs WHERE worker IS NULL AND NOT aside AND ${where}
  ORDER BY number LIMIT ${limit} FOR UPDATE SKIP LOCKED) RETURNING ${COLUMNS}`;
const TAKE = take(`tries = 0 AND losses < ${ALONE_AFTER}`, '$2');
/** What has failed, or was lost again and again, is taken by itself, those that waited longest first. */
const TAKE_TROUBLED = take(`(tries > 0 OR losses >= ${ALONE_AFTER})`, '1').replace(
  'ORDER BY number',
  'ORDER BY tries, losses, number',
);
const DONE = 'DELETE FROM jobs WHERE id = ANY($1::text[])';
const COUNT = 'UPDATE workers SET articles = articles + $2, statements = statements + $3 WHERE id = $1';
const FAIL = `WITH counted AS (UPDATE workers SET failed = failed + 1 WHERE id = $4)
  UPDATE jobs SET worker = NULL, tries = tries + 1, reason = $2, aside = tries + 1 >= $3 WHERE id = $1 AND worker = $4 RETURNING aside`;
const RETRY = 'UPDATE jobs SET aside = FALSE, tries = 0, losses = 0, reason = NULL WHERE aside RETURNING 1 AS yes';
/** Jobs looked at at once; each holds a whole text. */
const SWEPT_AT_ONCE = 50;
const SWEEP = `SELECT ${COLUMNS} FROM jobs WHERE number > $1 ORDER BY number LIMIT $2`;
const GONE = `lost with its worker ${LOSSES} times, which ended each time before it was read`;

/** Jobs of workers that are gone go back: whose lock can be taken is not there any more to hold it. Gives how many others are there. */
function freeLost(db: PostgresDatabase, me: number): number {
  const others = db.native(
    `SELECT id, pg_try_advisory_lock(${WORKER_NAME}, id::int) AS gone FROM workers WHERE id <> $1`,
    [me],
  );
  const gone = others.filter((one) => one['gone'] === 1);
  for (const { id } of gone) {
    db.native(
      `WITH freed AS (UPDATE jobs SET worker = NULL, losses = losses + 1, aside = aside OR losses + 1 >= $2,
         reason = CASE WHEN losses + 1 >= $2 THEN $3 ELSE reason END WHERE worker = $1)
       DELETE FROM workers WHERE id = $1`,
      [id as number, LOSSES, GONE],
    );
    db.native(`SELECT pg_advisory_unlock(${WORKER_NAME}, $1::int)`, [id as number]);
  }
  return others.length - gone.length;
}

function jobOf(row: Row): Job & { readonly number: number } {
  return {
    id: String(row['id']),
    number: Number(row['number']),
    name: String(row['name']),
    size: Number(row['size']),
    tries: Number(row['tries']),
    article: row['article'] as Uint8Array,
    bytes: row['bytes'] as Uint8Array | null,
  };
}

function statusOf(db: PostgresDatabase): QueueStatus {
  const counts = db.native(
    `SELECT count(*) FILTER (WHERE worker IS NULL AND NOT aside) AS waiting, count(*) FILTER (WHERE worker IS NOT NULL) AS in_hand,
       count(*) FILTER (WHERE aside) AS aside, (SELECT count(*) FROM articles) AS articles FROM jobs`,
  )[0] as Row;
  const workers = db.native(
    `SELECT w.name, w.since, w.articles, w.statements, w.failed, (SELECT count(*) FROM jobs j WHERE j.worker = w.id) AS in_hand
     FROM workers w WHERE EXISTS (SELECT 1 FROM pg_locks l WHERE l.locktype = 'advisory' AND l.objsubid = 2 AND l.granted
       AND l.classid::bigint = (${WORKER_NAME}::bigint & 4294967295) AND l.objid::bigint = w.id
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()))
     ORDER BY w.name, w.id`,
  );
  const aside = db.native('SELECT id, name, tries, reason FROM jobs WHERE aside ORDER BY number DESC LIMIT 20');
  return {
    waiting: Number(counts['waiting']),
    inHand: Number(counts['in_hand']),
    aside: Number(counts['aside']),
    articles: Number(counts['articles']),
    workers: workers.map(
      (row): WorkerStatus => ({
        name: String(row['name']),
        since: String(row['since']),
        articles: Number(row['articles']),
        statements: Number(row['statements']),
        failed: Number(row['failed']),
        inHand: Number(row['in_hand']),
      }),
    ),
    setAside: aside.map((row) => ({
      id: String(row['id']),
      name: String(row['name']),
      tries: Number(row['tries']),
      reason: String(row['reason']),
    })),
  };
}
