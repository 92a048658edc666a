/** Worker threads give what one thread gives, in the same order, and survive an article that kills one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localReaders } from '../../src/record/local.js';
import { pooledReaders } from '../../src/record/pool.js';
import { readAll } from '../../src/record/read-all.js';
import { record } from '../../src/record/record.js';
import { FAKE_STAMP, fakeReader } from '../helpers/fake-reader.js';
import { article, exported, NOON, recordAll, streamOf } from '../helpers/records.js';
import { openEmpty } from '../helpers/stores.js';

const script = new URL('../helpers/worker.mjs', import.meta.url);
const data = { module: new URL('../helpers/fake-worker.ts', import.meta.url).href };
const pool = (threads: number) => pooledReaders({ script, data, threads, stamp: FAKE_STAMP });
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => article(`Ada Voss said x${i}.`, { id: String(i) }));

test('two threads read what one reads, in the order of the input', async (t) => {
  const readers = pool(2);
  t.after(() => readers.close());
  const [threaded, local] = await Promise.all([
    readers.read(many(100)),
    localReaders(fakeReader(), FAKE_STAMP).read(many(100)),
  ]);
  assert.deepEqual(threaded, local);
});

test('an article that kills a thread, and one that cannot be read, cost only themselves', async (t) => {
  const readers = pool(2);
  t.after(() => readers.close());
  const articles = many(40);
  articles[9] = article('die', { id: 'deadly' });
  articles[17] = article('boom', { id: 'broken' });
  const results = await readers.read(articles);
  const failed = results.flatMap(({ fault }, i) => (fault === null ? [] : [[i, fault.message.split(':')[0]]]));
  assert.deepEqual(failed, [
    [9, 'deadly'],
    [17, 'broken'],
  ]);
});

test('an article that a thread would read for ever costs only itself', async (t) => {
  const data = { module: new URL('../helpers/fake-worker.ts', import.meta.url).href };
  const readers = pooledReaders({ script, data, threads: 1, stamp: FAKE_STAMP, patienceMs: 150 });
  t.after(() => readers.close());
  const articles = many(6);
  articles[3] = article('hang', { id: 'endless' });
  const results = await readers.read(articles);
  assert.deepEqual(
    results.flatMap(({ fault }, i) => (fault === null ? [] : [[i, fault.message.split(':')[0]]])),
    [[3, 'endless']],
  );
});

test('a pool that cannot start says so instead of waiting', async (t) => {
  const readers = pooledReaders({ script, data: { module: 'file:///nowhere.ts' }, threads: 2, stamp: FAKE_STAMP });
  t.after(() => readers.close());
  await assert.rejects(readers.read(many(3)), /nowhere/);
  await assert.rejects(readers.read(many(3)), /nowhere/);
});

test('the record is the same whatever the number of threads', async (t) => {
  const readers = pool(3);
  t.after(() => readers.close());
  const [one, three] = [await openEmpty(), await openEmpty()];
  await recordAll(one, many(120));
  for await (const { outcome } of record(three, streamOf(many(120)), { readers, now: () => NOON, batch: 25 }))
    assert.equal(outcome, 'recorded');
  assert.deepEqual(await exported(three), await exported(one));
});

test('reading without recording streams in the order of the input, faults in their places', async (t) => {
  const readers = pool(2);
  t.after(() => readers.close());
  const articles = many(60);
  articles[30] = article('boom', { id: 'broken' });
  const seen: string[] = [];
  for await (const { article: one, json, fault } of readAll(streamOf(articles), readers)) {
    assert.equal(fault === null, json !== null);
    if (json !== null) assert.equal(JSON.parse(json).article.id, one.id);
    seen.push(one?.id ?? '');
  }
  assert.deepEqual(
    seen,
    articles.map(({ id }) => id),
  );
});
