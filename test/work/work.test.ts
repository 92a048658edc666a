/** The queue and its workers: nothing lost, nothing doubled, what cannot be read set aside with its reason. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fault } from '../../src/model/fault.js';
import { localReaders } from '../../src/record/local.js';
import { openQueueStore } from '../../src/store/open.js';
import { openPostgres } from '../../src/store/postgres/database.js';
import type { QueueStore } from '../../src/store/queue.js';
import { enqueue } from '../../src/work/enqueue.js';
import { type WorkEvent, work } from '../../src/work/work.js';
import { FAKE_STAMP } from '../helpers/fake-reader.js';
import { article, exported, NOON, recordAll, streamOf } from '../helpers/records.js';
import { speakingReader } from '../helpers/speaking-reader.js';
import { freshAddress, openEmpty, SERVER } from '../helpers/stores.js';

const skip = SERVER === null ? `PostgreSQL: ${process.env['HEARSAY_NO_POSTGRES'] ?? 'no server was started'}` : false;
const NAMES = ['Ada Voss (minister)', 'Voss', 'Ben Harrow', 'Zoë Lind', 'Harrow'];
const many = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    article(
      `${NAMES[i % 5]} said x${i}.\n${NAMES[(i * 3) % 5]} denied that Mia Lind said the cables of ${i % 4} are old.`,
      {
        id: String(i),
      },
    ),
  );

async function fill(store: QueueStore, articles: Parameters<typeof streamOf>[0], most = 1000): Promise<number> {
  let added = 0;
  for await (const event of enqueue(store, streamOf(articles), { most })) added += event.added;
  return added;
}

async function drain(store: QueueStore, more: Partial<Parameters<typeof work>[1]> = {}): Promise<WorkEvent[]> {
  const readers = localReaders(speakingReader(), FAKE_STAMP);
  const events: WorkEvent[] = [];
  const signal = new AbortController().signal;
  for await (const event of work(store, {
    readers,
    name: 'desk 1',
    now: () => NOON,
    signal,
    untilEmpty: true,
    ...more,
  }))
    events.push(event);
  return events;
}

async function undisturbed(articles: Parameters<typeof recordAll>[1]): Promise<string> {
  const store = await openEmpty();
  await recordAll(store, articles, { reader: speakingReader() });
  return (await exported(store)).lines;
}

test('what is enqueued and worked off is the record of one program, whatever was delivered twice', {
  skip,
}, async () => {
  const store = await openQueueStore(freshAddress());
  const articles = many(60);
  assert.equal(await fill(store, [...articles, ...articles.slice(0, 20)]), 60);
  assert.equal(await fill(store, articles.slice(30)), 0);
  await drain(store);
  assert.equal((await exported(store)).lines, await undisturbed(articles));
  // Delivered again after it was read, it is found unchanged.
  assert.equal(await fill(store, articles.slice(0, 5)), 5);
  const again = await drain(store);
  assert.deepEqual(
    again.map((event) => (event.kind === 'done' ? [event.articles, event.unchanged] : event.kind)),
    [[0, 5]],
  );
  assert.equal((await exported(store)).lines, await undisturbed(articles));
  await store.close();
});

test('an article that cannot be read is set aside after three tries, with the reason; the others go on', {
  skip,
}, async () => {
  const store = await openQueueStore(freshAddress());
  const articles = many(20);
  await fill(store, [
    ...articles.slice(0, 10),
    article('boom', { id: 'bad', path: 'news.jsonl' }),
    ...articles.slice(10),
  ]);
  const failures = (await drain(store)).filter((event) => event.kind === 'failed');
  assert.deepEqual(
    failures.map(({ aside }) => aside),
    [false, false, true],
  );
  const { waiting, inHand, aside, setAside, articles: recorded } = await store.queue.status();
  assert.deepEqual([waiting, inHand, aside, recorded], [0, 0, 1, 20]);
  assert.match(setAside[0]?.reason ?? '', /^news\.jsonl, article bad: this article could not be read \(boom\)/);
  assert.equal(await store.queue.retry(), 1);
  assert.equal((await store.queue.status()).waiting, 1);
  await store.close();
});

test('whoever fills the queue waits while enough is waiting', { skip }, async () => {
  const address = freshAddress();
  const [filling, working] = [await openQueueStore(address), await openQueueStore(address)];
  const waits: number[] = [];
  const filled = (async () => {
    for await (const _ of enqueue(filling, streamOf(many(160)), { most: 60, onWaiting: (n) => waits.push(n) }));
  })();
  while (waits.length === 0) await new Promise((done) => setTimeout(done, 20));
  assert.equal((await working.queue.status()).waiting, 100);
  await Promise.all([
    filled,
    drain(working)
      .then(() => filled)
      .then(() => drain(working)),
  ]);
  assert.equal((await working.queue.status()).articles, 160);
  await Promise.all([filling.close(), working.close()]);
});

test('a worker told to stop finishes what it has in hand and leaves', { skip }, async () => {
  const store = await openQueueStore(freshAddress());
  await fill(store, many(40));
  const abort = new AbortController();
  const readers = localReaders(speakingReader(), FAKE_STAMP);
  let done = 0;
  for await (const event of work(store, {
    readers,
    name: 'desk',
    now: () => NOON,
    signal: abort.signal,
    untilEmpty: false,
  })) {
    if (event.kind === 'done') done += event.articles;
    assert.deepEqual(
      (await store.queue.status()).workers.map(({ name }) => name),
      ['desk'],
    );
    abort.abort();
  }
  const { waiting, inHand, workers, articles } = await store.queue.status();
  assert.deepEqual([waiting, inHand, workers, articles], [40 - done, 0, [], done]);
  await store.close();
});

test('what a worker had in hand when its connection broke goes to another, and it enters anew by itself', {
  skip,
}, async () => {
  const address = freshAddress();
  const [gone, other] = [await openQueueStore(`${address}&application_name=to-be-lost`), await openQueueStore(address)];
  const articles = many(30);
  await fill(other, articles);
  await gone.queue.enter('gone', NOON);
  assert.equal((await gone.queue.take(16)).jobs.length, 16);
  const db = openPostgres(SERVER as string, 'SELECT 1');
  db.native("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'to-be-lost'");
  db.close();
  await other.queue.enter('other', NOON);
  await assert.rejects(gone.queue.take(16), { slug: 'store-lost' });
  const status = await other.queue.status();
  assert.deepEqual(
    status.workers.map(({ name }) => name),
    ['other'],
  );
  await drain(gone);
  assert.equal((await other.queue.status()).waiting, 0);
  assert.equal((await exported(other)).lines, await undisturbed(articles));
  await Promise.all([gone.close(), other.close()]);
});

test('a worker among others reads on while it waits for its turn; one alone does not', { skip }, async () => {
  for (const company of [true, false]) {
    const address = freshAddress();
    const [store, other] = [await openQueueStore(address), await openQueueStore(address)];
    const articles = many(40);
    await fill(store, articles);
    if (company) await other.queue.enter('another', NOON);
    const steps: string[] = [];
    const local = localReaders(speakingReader(), FAKE_STAMP);
    const read: typeof local.read = (some) => {
      steps.push('read');
      return local.read(some);
    };
    const signal = new AbortController().signal;
    const options = { readers: { ...local, read }, name: 'desk', now: () => NOON, signal, untilEmpty: true, batch: 16 };
    for await (const { kind } of work(store, options)) steps.push(kind);
    const inTurn = ['read', 'done', 'read', 'done', 'read', 'done'];
    assert.deepEqual(steps, company ? ['read', 'read', 'done', 'read', 'done', 'done'] : inTurn);
    await other.queue.leave();
    assert.equal((await exported(store)).lines, await undisturbed(articles));
    await Promise.all([store.close(), other.close()]);
  }
});

test('a clock that steps back changes nothing', { skip }, async () => {
  const store = await openQueueStore(freshAddress());
  const articles = many(40);
  await fill(store, articles);
  let hour = 23;
  await drain(store, { now: () => `2031-03-14T${String(hour--).padStart(2, '0')}:00:00Z`, batch: 5 });
  assert.equal((await exported(store)).lines, await undisturbed(articles));
  await store.close();
});

test('a queue beside a file is refused, and the message says what to name', async () => {
  await assert.rejects(openQueueStore('hearsay.db'), (error) => {
    assert.ok(error instanceof Fault);
    assert.equal(error.slug, 'work-place');
    assert.match(error.message, /needs PostgreSQL; name one with --db/);
    return true;
  });
});
