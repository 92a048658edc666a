/** What is forgotten leaves the files of a server when no transaction is left that could see it: those are waited for. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { waitForOlder } from '../../../src/store/postgres/compact.js';
import { openPostgres } from '../../../src/store/postgres/database.js';
import { SERVER } from '../../helpers/stores.js';

const skip = SERVER === null ? 'no PostgreSQL to test on' : false;

function connected(t: TestContext) {
  const db = openPostgres(SERVER as string, 'SET jit = off');
  t.after(() => db.close());
  return db;
}

/** Waits on a connection of its own; `during` is called before every question. How often it slept. */
function wait(t: TestContext, during: (slept: number) => void): number {
  const own = connected(t);
  let slept = 0;
  waitForOlder((sql, values = []) => {
    if (sql.includes('pg_sleep')) slept++;
    during(slept);
    return own.native(sql, values);
  });
  return slept;
}

for (const [who, begin] of [
  ['has seen what was', ['BEGIN ISOLATION LEVEL REPEATABLE READ', 'SELECT 1 AS one']],
  ['has begun to write and sees nothing now', ['BEGIN', 'SELECT txid_current()::text AS own']],
] as const)
  test(`a transaction that ${who} is waited for`, { skip }, (t) => {
    const other = connected(t);
    for (const sql of begin) other.native(sql);
    // What is forgotten meanwhile.
    connected(t).native('SELECT txid_current()::text AS own');
    const slept = wait(t, (times) => {
      if (times === 2) other.native('COMMIT');
    });
    // Other tests have transactions on the same server.
    assert.ok(slept >= 2);
  });
