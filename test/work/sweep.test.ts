/** Forgetting reaches articles that still wait in the queue: their texts go, others' stay and are read as before. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANYTHING } from '../../src/ask/questions.js';
import { said } from '../../src/ask/said.js';
import { forgetArticles, forgetPerson } from '../../src/record/forget.js';
import { localReaders } from '../../src/record/local.js';
import { openQueueStore } from '../../src/store/open.js';
import type { QueueStore } from '../../src/store/queue.js';
import { enqueue } from '../../src/work/enqueue.js';
import { enqueuedIn } from '../../src/work/job.js';
import { sweepQueue } from '../../src/work/sweep.js';
import { work } from '../../src/work/work.js';
import { READING } from '../faults/disturbed.js';
import { article, NOON, recordAll, streamOf } from '../helpers/records.js';
import { freshAddress, SERVER } from '../helpers/stores.js';

const skip = SERVER === null ? `PostgreSQL: ${process.env['HEARSAY_NO_POSTGRES'] ?? 'no server was started'}` : false;

const FERRY = article('Zerlina Quaxby said the ferry was late.', { id: 'ferry', url: 'https://norra.example/ferry' });
const AGAIN = article('Zerlina Quaxby said the ferry was late again.', {
  id: 'f2',
  url: 'https://norra.example/ferry',
});
const ELSEWHERE = article(FERRY.text, { id: 'reprint', outlet: 'The Echo' });
const NAMED = article('Ben Harrow said nobody had asked ZERLINA\nQUAXBY.', { id: 'named' });
const IN_TITLE = article('Ben Harrow said no.', { id: 'title', title: 'Quaxby, Zerlina: no. Zerlina-Quaxby' });
const OTHER = article('Ben Harrow said the mill stays.', { id: 'mill' });
const NAMESAKE = article('Tom Quaxby said the mill goes.', { id: 'namesake' });

async function withQueue(
  t: { after(end: () => Promise<void>): void },
  waiting: Parameters<typeof streamOf>[0],
): Promise<QueueStore> {
  const store = await openQueueStore(freshAddress());
  t.after(() => store.close());
  for await (const _ of enqueue(store, streamOf(waiting), { most: 1000 }));
  return store;
}

/** Ids of articles that wait, read off the jobs themselves. */
async function waitingIn(store: QueueStore): Promise<string[]> {
  const ids: string[] = [];
  await store.queue.sweep((job) => {
    ids.push(enqueuedIn(job).article.id);
    return false;
  });
  return ids.sort();
}

test('an article that is forgotten leaves the queue in every capture, and under another name by its text', {
  skip,
}, async (t) => {
  const store = await withQueue(t, [AGAIN, ELSEWHERE, NAMED, OTHER]);
  await recordAll(store, [FERRY], READING);
  const [key] = await store.forgetting.find('https://norra.example/ferry');
  assert.equal(await forgetArticles(store, [key as string], NOON, (names) => sweepQueue(store, names)), 2);
  assert.deepEqual(await waitingIn(store), ['mill', 'named']);
  assert.equal((await store.queue.status()).waiting, 2);
});

test('a person who is forgotten leaves the queue with every article that names them, set aside or not; others are read', {
  skip,
}, async (t) => {
  const store = await withQueue(t, [AGAIN, NAMED, IN_TITLE, OTHER, NAMESAKE]);
  await store.queue.enter('desk', NOON);
  const { jobs: taken } = await store.queue.take(10);
  const aside = taken.find((job) => enqueuedIn(job).article.id === 'named');
  for (let tries = 0; tries < 3; tries++) {
    await store.queue.fail(aside?.id ?? '', 'broken');
    if (tries < 2) await store.queue.take(10);
  }
  await store.queue.leave();
  assert.equal((await store.queue.status()).aside, 1);
  await recordAll(store, [FERRY], READING);
  const { speakers } = await store.speakers({ words: ['quaxby'], ids: null }, { limit: 2, offset: 0 });
  const [one] = speakers;
  assert.ok(one !== undefined);
  const person = { id: one.id, names: one.names.map(({ name }) => name) };
  const readers = localReaders(READING.reader, READING.stamp);
  let waiting = 0;
  for await (const event of forgetPerson(store, person, {
    readers,
    at: NOON,
    sweep: (names) => sweepQueue(store, names),
  }))
    waiting = event.waiting;
  assert.equal(waiting, 3);
  assert.deepEqual(await waitingIn(store), ['mill', 'namesake']);
  assert.equal((await store.queue.status()).aside, 0);
  const how = { readers, name: 'desk', now: () => NOON, signal: new AbortController().signal, untilEmpty: true };
  for await (const _ of work(store, how));
  assert.equal((await said(store, { ...ANYTHING, words: 'mill' })).total, 2);
  assert.equal((await said(store, { ...ANYTHING, words: 'zerlina' })).total, 0);
});

test('a queue of many is swept to its end', { skip }, async (t) => {
  const many = Array.from({ length: 120 }, (_, i) => article(`Ben Harrow said ${i % 2} of ${i}.`, { id: `n${i}` }));
  const store = await withQueue(t, many);
  assert.equal(await store.queue.sweep((job) => enqueuedIn(job).article.text.includes('said 0')), 60);
  assert.equal((await store.queue.status()).waiting, 60);
});
