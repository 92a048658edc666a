/** A record on PostgreSQL opens, or is refused in one line that says what, where and what to do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fault } from '../../../src/model/fault.js';
import { openStore } from '../../../src/store/open.js';
import { openPostgres } from '../../../src/store/postgres/database.js';
import { article, exported, recordAll } from '../../helpers/records.js';
import { freshAddress, openEmpty, SERVER } from '../../helpers/stores.js';

// Where none can be had, `npm test` says so here.
const skip = SERVER === null ? `PostgreSQL: ${process.env['HEARSAY_NO_POSTGRES'] ?? 'no server was started'}` : false;

async function refusal(location: string, options = {}): Promise<Fault> {
  try {
    await (await openStore(location, options)).close();
  } catch (error) {
    assert.ok(error instanceof Fault, String(error));
    assert.ok(!error.message.includes('\n'), 'one line');
    return error;
  }
  throw new Error(`${location} was opened`);
}

test('where no server answers, the message says so and repeats no password', async () => {
  const fault = await refusal('postgres://voss:secret@127.0.0.1:1/hearsay');
  assert.equal(fault.slug, 'store-unreachable');
  assert.ok(!fault.message.includes('secret'));
});

test('an address that is none, or names no schema there could be, is refused', async () => {
  assert.equal((await refusal('postgres://[')).slug, 'store-path');
  assert.equal((await refusal('postgres://127.0.0.1/x?schema=Odd%20Name')).slug, 'store-path');
});

test('a database that is not there is named', { skip }, async () => {
  const url = new URL(SERVER as string);
  url.pathname = '/nowhere';
  assert.equal((await refusal(url.href)).slug, 'store-missing');
});

test('asking where there is no record makes none', { skip }, async () => {
  const address = freshAddress();
  assert.equal((await refusal(address, { create: false })).slug, 'store-missing');
  assert.equal((await refusal(address, { create: false })).slug, 'store-missing');
});

test('a schema of another program is left alone, and a record of a newer release refused', { skip }, async () => {
  const [foreign, newer] = [freshAddress(), freshAddress()];
  const db = openPostgres(SERVER as string, 'SELECT 1');
  const schemaOf = (address: string) => new URL(address).searchParams.get('schema') as string;
  db.native(`CREATE SCHEMA ${schemaOf(foreign)}`);
  db.native(`CREATE TABLE ${schemaOf(foreign)}.bookmarks (a int)`);
  assert.equal((await refusal(foreign)).slug, 'store-foreign');
  await (await openStore(newer)).close();
  db.native(`UPDATE ${schemaOf(newer)}.release SET version = 9000`);
  assert.equal((await refusal(newer)).slug, 'store-newer');
  db.close();
});

test('a record on PostgreSQL is there when it is opened again, and a lost connection is made anew', {
  skip,
}, async () => {
  const address = `${freshAddress()}&application_name=to-be-cut`;
  const store = await openStore(address);
  await recordAll(store, [article('Ada Voss said the bridge is safe.')]);
  const before = await exported(store);
  const db = openPostgres(SERVER as string, 'SELECT 1');
  const cut = db.native(
    "SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity WHERE application_name = 'to-be-cut'",
  );
  assert.deepEqual(cut, [{ cut: 1 }]);
  db.close();
  assert.deepEqual(await exported(store), before);
  await store.close();
  const again = await openStore(address, { create: false });
  assert.deepEqual(await exported(again), before);
  await again.close();
});

test('signs of every kind come back from PostgreSQL as they went in', { skip }, async () => {
  const odd = 'Zoë Lind said 🌧 \\ "quoted" {a,b} \t tab, \\N and \\x00, ‘’ – no.';
  const [store, lite] = [await openEmpty('postgres'), await openEmpty()];
  const many = Array.from({ length: 12 }, (_, i) => article(odd, { id: `${i}`, outlet: '\\N', title: null }));
  for (const one of [store, lite]) await recordAll(one, many);
  assert.equal((await exported(store)).lines, (await exported(lite)).lines);
  for await (const capture of store.captures())
    assert.ok(
      many.some(({ origin }) => Buffer.from(capture.bytes ?? []).equals(Buffer.from(origin.bytes as Uint8Array))),
    );
  await Promise.all([store.close(), lite.close()]);
});
