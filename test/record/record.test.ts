/** A stream of articles goes on the record: what is reported, what is left alone, what a broken article costs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ingested } from '../../src/ingest/ingest.js';
import { Fault } from '../../src/model/fault.js';
import { localReaders } from '../../src/record/local.js';
import { record } from '../../src/record/record.js';
import { FAKE_STAMP, fakeReader } from '../helpers/fake-reader.js';
import { article, exported, NOON, recordAll } from '../helpers/records.js';
import { openEmpty } from '../helpers/stores.js';

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => article(`Ada Voss said x${i}.`, { id: String(i) }));

test('articles are reported in the order of the stream, with how many statements each has', async () => {
  const store = await openEmpty();
  const events = await recordAll(store, many(7), { batch: 3 });
  assert.deepEqual(
    events.map(({ id, outcome, statements }) => [id, outcome, statements]),
    many(7).map(({ id }) => [id, 'recorded', 1]),
  );
  assert.deepEqual(await store.totals(), {
    articles: 7,
    captures: 7,
    statements: 7,
    attitudes: 0,
    seenFrom: NOON,
    seenUntil: NOON,
  });
});

test('one broken article is reported by name and the rest goes on', async () => {
  const store = await openEmpty();
  const broken = [article('boom', { id: 'b', path: 'news.jsonl' }), new Fault('line-json', 'news.jsonl:3: not JSON')];
  const events = await recordAll(store, [...many(2), ...broken, article('Ben said y.', { id: 'z' })]);
  assert.deepEqual(
    events.map(({ outcome }) => outcome),
    ['recorded', 'recorded', 'failed', 'failed', 'recorded'],
  );
  assert.match(events[2].fault?.message ?? '', /^news\.jsonl, article b: this article could not be read \(boom\)/);
  assert.equal(events[3].fault?.slug, 'line-json');
  assert.equal((await store.totals()).articles, 3);
});

test('nothing goes on the record that the text does not prove', async () => {
  const store = await openEmpty();
  const [event] = await recordAll(store, [article('a bad span')]);
  assert.equal(event.fault?.slug, 'reading-broken');
  assert.equal((await store.totals()).captures, 0);
});

test('an article is on the record when it is reported, and what follows is not waited for', async () => {
  const store = await openEmpty();
  const readers = localReaders(fakeReader(), FAKE_STAMP);
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  async function* dripping(): AsyncGenerator<Ingested> {
    yield { kind: 'article', article: article('Ada Voss said yes.') };
    await held;
    yield { kind: 'article', article: article('Ada Voss said no.', { id: 'b' }) };
  }
  const events = record(store, dripping(), { readers, now: () => NOON });
  const first = await events.next();
  assert.equal(first.value?.id, 'a');
  assert.equal((await store.totals()).articles, 1);
  release();
  assert.equal((await events.next()).value?.id, 'b');
});

test('an interruption ends the stream after the commit under way, and the next run does the rest', async () => {
  const store = await openEmpty();
  const readers = localReaders(fakeReader(), FAKE_STAMP);
  const stop = new AbortController();
  async function* endless(): AsyncGenerator<Ingested> {
    for (const one of many(40)) yield { kind: 'article', article: one };
    await new Promise(() => {}); // standard input that nobody closes
  }
  const reported: (string | null)[] = [];
  for await (const { id } of record(store, endless(), { readers, now: () => NOON, batch: 10, signal: stop.signal })) {
    reported.push(id);
    if (reported.length === 15) stop.abort();
  }
  assert.equal(reported.length, 20);
  assert.equal((await store.totals()).articles, 20);
  const again = await recordAll(store, many(40));
  assert.equal(again.filter(({ outcome }) => outcome === 'unchanged').length, 20);
  assert.equal((await store.totals()).articles, 40);
});

test('a known article is not read again, and the clock may have moved on', async () => {
  const store = await openEmpty();
  await recordAll(store, many(3));
  const before = await exported(store);
  const reader = () => {
    throw new Error('read again');
  };
  const events = await recordAll(store, many(3), { reader, now: () => '2040-01-01T00:00:00Z' });
  assert.ok(events.every(({ outcome }) => outcome === 'unchanged'));
  assert.deepEqual(await exported(store), before);
});
