/** What a PostgreSQL server uses: processor time of all its processes (Linux), bytes of tables and indexes, how long somebody has the turn at linking. */
import { readdirSync, readFileSync } from 'node:fs';
import type { PostgresDatabase } from '../src/store/postgres/database.js';

const TICKS = 100;

/** Seconds of processor time of the server and all it started, also of what has ended; null where the system does not tell. */
export function serverSeconds(db: PostgresDatabase): number | null {
  try {
    const backend = Number(db.native('SELECT pg_backend_pid() AS pid')[0]?.['pid']);
    const master = statOf(backend).parent;
    let ticks = statOf(master).all;
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const one = statOrNull(Number(name));
      if (one?.parent === master) ticks += one.own;
    }
    return ticks / TICKS;
  } catch {
    return null;
  }
}

interface Stat {
  readonly parent: number;
  /** Ticks of the process itself; and with those of children that have ended. */
  readonly own: number;
  readonly all: number;
}

function statOf(pid: number): Stat {
  // The name in brackets may hold anything.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
    .map(Number);
  const [user, system, childUser, childSystem] = fields.slice(11, 15) as [number, number, number, number];
  return { parent: fields[1] as number, own: user + system, all: user + system + childUser + childSystem };
}

function statOrNull(pid: number): Stat | null {
  try {
    return statOf(pid);
  } catch {
    return null;
  }
}

/** Bytes of the record's tables and of its indexes. */
export function bytesOf(db: PostgresDatabase): { readonly tables: number; readonly indexes: number } {
  const [row] = db.native(
    `SELECT sum(pg_table_size(c.oid))::bigint AS tables, sum(pg_indexes_size(c.oid))::bigint AS indexes
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = current_schema() AND c.relkind = 'r'`,
  );
  return { tables: Number(row?.['tables']), indexes: Number(row?.['indexes']) };
}

const EVERY_MS = 50;

/** Looks every so often whether somebody has the turn at linking, and how many wait for it; `end` gives both as shares of the time. */
export function watchTurn(db: PostgresDatabase): () => { readonly held: number; readonly waiting: number } {
  let looks = 0;
  let held = 0;
  let waiting = 0;
  const timer = setInterval(() => {
    const [row] = db.native(
      `SELECT count(*) FILTER (WHERE granted) AS held, count(*) FILTER (WHERE NOT granted) AS waiting FROM pg_locks
       WHERE locktype = 'advisory' AND objsubid = 2 AND objid = 2 AND classid::bigint = (hashtext(current_setting('search_path'))::bigint & 4294967295)`,
    );
    looks++;
    held += Math.min(1, Number(row?.['held']));
    waiting += Number(row?.['waiting']);
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    return { held: held / Math.max(1, looks), waiting: waiting / Math.max(1, looks) };
  };
}
