/**
 * PostgreSQL behind the store's tiny `Database`: the same SQL, translated when it is prepared. What is written waits until something is
 * read from the same table or the transaction ends, and then goes out in bulk: many inserts of one statement as one, by COPY or by
 * arrays. Tables are written in the order they were first touched; nothing ties one to another on the server, so that is enough.
 */
import type { Database, Query, Row, Value } from '../sqlite/driver.js';
import { type Bridge, openBridge, PostgresTrouble } from './bridge.js';
import { copyOf, insertRows, insertSingle, onePerKey } from './bulk.js';
import { waitForOlder } from './compact.js';
import { numbersSql } from './insert.js';
import { ARTICLE_LOCKS, LINK_LOCK, RECORD_LOCK, RECORD_LOCK_SHARED, WATCH_LOCK } from './locks.js';
import type { Schema } from './schema.js';
import { quoted } from './tokens.js';
import { bound, type Insert, type Translation, translate } from './translate.js';
import { refusePostgres } from './trouble.js';
import { type Update, updateRows } from './update.js';
import { type Op, type Rows, type Wire, wireOf } from './wire.js';
import { vectorOf } from './words.js';

/** A database on a server, and what else can be asked of it in its own words. */
export interface PostgresDatabase extends Database {
  /** PostgreSQL's own SQL with `$1`; part of the transaction under way, if any. */
  native(sql: string, values?: readonly Value[]): Row[];
  /** The same for what has no answer, at the end of the transaction under way. */
  later(sql: string, values: readonly Value[]): void;
  /** Says what the tables look like now; before this nothing can be prepared. */
  learn(schema: Schema): void;
}

/** Rows by COPY from so many on; below, one INSERT over arrays costs less than the protocol's turns. */
const WORTH_COPY = 8;
/** Rows that may wait; a batch of fifty articles has some eight thousand. */
const MOST_WAITING = 20_000;
/** Numbers of rows taken from a sequence at once. */
const NUMBERS = 128;

/**
 * What writing and linking ask is by key: a few hundred of many. The server guesses a hundred for any list, takes a table of ten thousand rows for small beside that
 * and reads all of it (2 ms for 26 speakers, more with every article), or plans for a table that was empty a minute ago.
 */
const BY_INDEX = 'SET LOCAL enable_seqscan = off';

type Waiting =
  | { readonly kind: 'insert'; readonly sql: string; readonly insert: Insert; readonly rows: Wire[][] }
  /** By key, so that of two changes of one row the later stands. */
  | { readonly kind: 'update'; readonly sql: string; readonly made: Translation; readonly rows: Map<Wire, Wire[]> }
  | { readonly kind: 'op'; readonly op: Op };

/** Answers fetched before they were asked for. */
interface Ahead {
  readonly tables: readonly string[];
  /** Good until one of the tables changes. */
  readonly answers: Map<string, Row[]>;
  /** Good until the transaction ends. */
  readonly steady: Map<string, Row[]>;
}

export function openPostgres(url: string, setup: string): PostgresDatabase {
  const bridge: Bridge = openBridge(url, setup);
  let schema: Schema = new Map();
  const prepared = new Map<string, Query>();
  const waiting = new Map<string, Waiting[]>();
  let count = 0;
  let outbox: Op[] = [];
  const lasts: Op[] = [];
  /** `fresh`: begun, and nothing heard from the server yet. */
  let transaction: 'none' | 'fresh' | 'open' = 'none';
  const numbers = new Map<string, number[]>();
  let era = {};
  /** Whether rows of the transaction under way have numbers. */
  let numbered = false;
  /** Answers fetched before they are asked for, by statement and values. */
  const ahead = new Map<string, Ahead>();

  const names = new Map<string, string>();
  const op = (text: string, values: readonly Wire[], rows: boolean): Op => {
    let name = names.get(text);
    if (name === undefined) names.set(text, (name = `s${names.size}`));
    return { kind: 'run', name, text, values, rows };
  };
  const send = (last: readonly Op[]): readonly Rows[] => {
    const ops = [...outbox, ...last];
    outbox = [];
    if (ops.length === 0) return [];
    const ends = ops.some(({ text }) => text === 'COMMIT');
    try {
      return answered(ops);
    } catch (error) {
      // A connection that died while nothing was under way: nothing was said on it that counts, so a new one may hear it all.
      if (!(error instanceof PostgresTrouble) || !error.lost) throw error;
      // A server that crashed may hand out again what it had handed out and not yet written down.
      numbers.clear();
      era = {};
      if (transaction === 'open' || ends || numbered) {
        transaction = 'none';
        throw error;
      }
      return answered(ops);
    }
  };
  const answered = (ops: readonly Op[]) => {
    let heard = true;
    try {
      return bridge.run(ops);
    } catch (error) {
      heard = !(error instanceof PostgresTrouble && error.lost);
      throw error;
    } finally {
      if (heard && transaction === 'fresh') transaction = 'open';
    }
  };
  /** Puts what waits for these tables (all, where null) on its way. */
  const release = (tables: readonly string[] | null) => {
    for (const table of tables ?? [...waiting.keys()]) {
      for (const one of waiting.get(table) ?? []) {
        if (one.kind === 'op') outbox.push(one.op);
        else if (one.kind === 'update') outbox.push(updateOp(one.made, [...one.rows.values()]));
        else outbox.push(...insertOps(one.insert, one.rows));
      }
      waiting.delete(table);
    }
    if (waiting.size === 0) count = 0;
  };
  const insertOps = (insert: Insert, rows: readonly Wire[][]): Op[] => {
    if (rows.length >= WORTH_COPY && insert.tail === '') return [copyOf(insert, rows, schema)];
    const kept = insert.replacing === null ? rows : onePerKey(insert, rows);
    if (kept.length === 1) return [op(insertSingle(insert, schema), kept[0] as Wire[], false)];
    const { text, values } = insertRows(insert, kept, schema);
    return [op(text, values, false)];
  };
  const updateOp = (made: Translation, rows: readonly Wire[][]): Op => {
    if (rows.length === 1) return op(made.text, rows[0] as Wire[], false);
    const { text, values } = updateRows(made.update as Update, rows, schema);
    return op(text, values, false);
  };
  const forget = (table: string) => {
    for (const one of ahead.values()) if (one.tables.includes(table)) one.answers.clear();
  };
  const drop = () => {
    waiting.clear();
    ahead.clear();
    outbox = [];
    numbered = false;
    lasts.length = 0;
    count = 0;
  };
  const numberOf = (table: string): number => {
    const left = numbers.get(table) ?? [];
    numbers.set(table, left);
    if (left.length === 0) {
      const [taken] = send([op(numbersSql(table), [String(NUMBERS)], true)]);
      left.push(...(taken as Rows).rows.map(([n]) => Number(n)).reverse());
    }
    numbered = true;
    return left.pop() as number;
  };
  const wait = (table: string, one: Waiting) => {
    const known = waiting.get(table) ?? [];
    waiting.set(table, known);
    const last = known.at(-1);
    const before = one.kind === 'insert' ? passed(known, one) : undefined;
    if (one.kind === 'insert' && before !== undefined) before.rows.push(...one.rows);
    else if (one.kind === 'update' && last?.kind === 'update' && last.sql === one.sql)
      for (const [key, row] of one.rows) last.rows.set(key, row);
    else known.push(one);
    if (++count > MOST_WAITING) {
      release(null);
      send([]);
    }
    if (transaction === 'none') {
      release(null);
      send([]);
    }
  };
  const queryOf = (sql: string): Query => {
    const made = translate(sql, schema);
    const ask = (all: readonly (readonly Value[])[]): Row[][] => {
      release(made.tables);
      return send(all.map((values) => op(made.text, bound(made.marks, values).map(wireOf), true))).map(rowsOf);
    };
    const all = (...values: Value[]): Row[] => {
      const key = ahead.size === 0 ? '' : keyOf(values);
      const before = ahead.get(sql);
      const known = before?.steady.get(key) ?? before?.answers.get(key);
      return known === undefined ? (ask([values])[0] ?? []) : known.map((row) => ({ ...row }));
    };
    const isQuestion = made.changes === null;
    return {
      all: isQuestion ? all : () => notThere(sql),
      get: isQuestion ? (...values) => all(...values)[0] ?? null : () => notThere(sql),
      run: isQuestion ? () => notThere(sql) : (...values) => change(sql, made, values),
      runAll: (rows) => {
        if (isQuestion) notThere(sql);
        for (const values of rows) change(sql, made, values);
      },
      ahead: (wanted, steady = false) => {
        if (transaction === 'none' || wanted.length < 2) return;
        const known = ahead.get(sql) ?? { tables: made.tables, answers: new Map(), steady: new Map() };
        const missing = new Map(wanted.map((values) => [keyOf(values), values]));
        for (const answers of [known.answers, known.steady]) for (const key of answers.keys()) missing.delete(key);
        const answers = ask([...missing.values()]);
        const into = steady ? known.steady : known.answers;
        [...missing.keys()].forEach((key, i) => void into.set(key, answers[i] as Row[]));
        ahead.set(sql, known);
      },
    };
  };
  const change = (sql: string, made: Translation, values: readonly Value[]): number => {
    const table = made.changes as string;
    forget(table);
    if (made.insert === null) {
      // What it reads of other tables must be there before it.
      release(made.tables.filter((one) => one !== table));
      const row = bound(made.marks, values).map(wireOf);
      if (made.update === null) wait(table, { kind: 'op', op: op(made.text, row, false) });
      else wait(table, { kind: 'update', sql, made, rows: new Map([[row.at(-1) as Wire, row]]) });
      return 0;
    }
    let number = 0;
    const row = made.insert.cells.map((cell): Wire => {
      if (cell.kind !== 'numbered') return wireOfCell(cell, values, schema, table);
      number = numberOf(table);
      return String(number);
    });
    wait(table, { kind: 'insert', sql, insert: made.insert, rows: [row] });
    return number;
  };
  return {
    driver: 'postgres',
    refuse: refusePostgres,
    learn: (now) => {
      schema = now;
      prepared.clear();
    },
    native: (sql, values = []) => {
      release(null);
      return rowsOf(send([op(sql, values.map(wireOf), true)])[0]);
    },
    later: (sql, values) => {
      if (transaction === 'none') throw new Error(`there is no transaction to be part of: ${sql}`);
      lasts.push(op(sql, values.map(wireOf), false));
    },
    prepare: (sql) => {
      let query = prepared.get(sql);
      if (query === undefined) prepared.set(sql, (query = queryOf(sql)));
      return query;
    },
    exec: (sql) => {
      if (sql === 'BEGIN' || sql === 'BEGIN IMMEDIATE') {
        drop();
        transaction = 'fresh';
        // A question sees one moment; a change waits until it is alone and then sees what is there by then.
        outbox.push(op(sql === 'BEGIN' ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN', [], false));
        if (sql !== 'BEGIN') outbox.push(op(RECORD_LOCK, [], false));
      } else if (sql === 'COMMIT') {
        release(null);
        send([...lasts.splice(0), op('COMMIT', [], false)]);
        transaction = 'none';
        numbered = false;
        ahead.clear();
      } else if (sql === 'ROLLBACK') {
        drop();
        era = {};
        const was = transaction;
        transaction = 'none';
        if (was === 'open') send([op('ROLLBACK', [], false)]);
      } else if (/^DELETE FROM \w+$/.test(sql)) change(sql, translate(sql, schema), []);
      else throw new Error(`PostgreSQL is not asked to ${sql}`);
    },
    watches: () => rowsOf(send([op(WATCH_LOCK, [], true)])[0])[0]?.['mine'] === 1,
    writers: {
      begin: (articles) => {
        drop();
        transaction = 'fresh';
        const keys = [...new Set(articles.map(ARTICLE_LOCKS.keyOf))].sort();
        outbox.push(op('BEGIN', [], false), op(BY_INDEX, [], false), op(RECORD_LOCK_SHARED, [], false));
        outbox.push(op(ARTICLE_LOCKS.sql, [`{${keys.join(',')}}`], false));
      },
      link: () => {
        // What is written so far goes out before we wait for our turn, so that the turn is short.
        release(null);
        send([op(LINK_LOCK, [], false)]);
      },
      era: () => era,
    },
    compact: () => {
      release(null);
      waitForOlder((sql, values = []) => rowsOf(send([op(sql, values.map(wireOf), true)])[0]));
      for (const table of schema.keys()) send([op(`VACUUM (FULL) ${quoted(table)}`, [], false)]);
    },
    close: () => bridge.close(),
  };
}

/**
 * The inserts of one statement that a row may join: the last that wait, or those before updates of other rows. (An article is put and then turned to its
 * capture, a hundred times: two statements instead of two hundred.)
 */
function passed(
  known: readonly Waiting[],
  { sql, insert, rows }: Waiting & { readonly kind: 'insert' },
): (Waiting & { readonly kind: 'insert' }) | undefined {
  for (let at = known.length - 1; at >= 0; at--) {
    const one = known[at] as Waiting;
    if (one.kind === 'insert') return one.sql === sql ? one : undefined;
    if (one.kind === 'op') return undefined;
    const key = insert.columns.indexOf((one.made.update as Update).key);
    if (key < 0 || rows.some((row) => one.rows.has(row[key] as Wire))) return undefined;
  }
  return undefined;
}

function wireOfCell(
  cell: Exclude<Insert['cells'][number], { kind: 'numbered' }>,
  values: readonly Value[],
  schema: Schema,
  table: string,
): Wire {
  if (cell.kind === 'given') return wireOf(values[cell.n] as Value);
  if (cell.kind === 'fixed') return cell.text;
  const columns = schema.get(table)?.words ?? [];
  return vectorOf(
    columns,
    cell.from.map((n) => (n === null ? '' : String(values[n] ?? ''))),
  );
}

function rowsOf(found: Rows | undefined): Row[] {
  if (found === undefined) return [];
  return found.rows.map((values) => Object.fromEntries(found.columns.map((name, i) => [name, values[i] as Value])));
}

function keyOf(values: readonly Value[]): string {
  return values.length === 1 ? String(values[0]) : JSON.stringify(values);
}

function notThere(sql: string): never {
  throw new Error(`a question and a change are prepared as one: ${sql}`);
}
