/** The queue as a page: live figures on PostgreSQL, and a plain sentence where there is none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paceOf } from '../../src/ask/pace.js';
import { openQueueStore } from '../../src/store/open.js';
import type { QueueStatus } from '../../src/store/queue.js';
import { enqueue } from '../../src/work/enqueue.js';
import { article, recordAll, streamOf } from '../helpers/records.js';
import { siteOver } from '../helpers/sites.js';
import { freshAddress, openEmpty, SERVER } from '../helpers/stores.js';

const STATUS: QueueStatus = {
  waiting: 900,
  inHand: 16,
  aside: 30,
  articles: 12_345,
  workers: [
    { name: 'desk <1>', since: '2031-03-14T11:00:00.000Z', articles: 3600, statements: 9000, failed: 2, inHand: 16 },
    { name: 'desk 2', since: '2031-03-14T11:59:59.500Z', articles: 4, statements: 9, failed: 0, inHand: 0 },
  ],
  setAside: [{ id: 'ca_1', name: 'wire/7', tries: 3, reason: 'wire/7: its reader ended "<b>"' }],
};

test('the pace is that of who has worked for a while, and says how long the rest takes', () => {
  const { rate, left } = paceOf(STATUS, Date.parse('2031-03-14T12:00:00Z'));
  assert.equal(rate, 1);
  assert.equal(left, 916);
  assert.deepEqual(paceOf({ ...STATUS, workers: [] }, 0), { rate: null, left: null });
});

test('/work shows the figures, workers and what was set aside, escaped; anew by itself only where asked to', async () => {
  const store = await openEmpty();
  const site = siteOver(store, { queueStatus: async () => STATUS });
  const page = await site.page('/work');
  for (const words of [
    '916 articles to be read by 2 workers',
    '<dd>900</dd>',
    '12,345 articles',
    'desk &lt;1&gt;',
    'The newest 1 of 30',
  ])
    assert.ok(page.includes(words), words);
  assert.doesNotMatch(page, /http-equiv|<b>"|<1>/);
  assert.match(await site.page('/work?live=1'), /<meta http-equiv="refresh" content="5">/);
  assert.match(await site.page('/'), /<a href="\/work">Work<\/a>/);
  const json = await site.json('/work.json');
  assert.equal(json['kind'], 'work');
  assert.deepEqual(json['queue'], STATUS);
  await store.close();
});

test('a record without a queue says so, in words and as JSON, and has no word for it in the navigation', async () => {
  const store = await openEmpty();
  const site = siteOver(store);
  assert.match(await site.page('/work'), /has no queue/);
  assert.doesNotMatch(await site.page('/work?live=1'), /http-equiv/);
  assert.doesNotMatch(await site.page('/'), /"\/work"/);
  assert.equal((await site.json('/work.json'))['queue'], null);
  await store.close();
});

test('on PostgreSQL the figures are those of the queue', {
  skip: SERVER === null ? 'no PostgreSQL' : false,
}, async () => {
  const store = await openQueueStore(freshAddress());
  await recordAll(store, [article('Ada Voss said the quay is safe.', { id: 'one' })]);
  for await (const _ of enqueue(store, streamOf([article('Ben Harrow said no.', { id: 'two' })]), { most: 10 }));
  const site = siteOver(store, { queueStatus: () => store.queue.status() });
  assert.match(await site.page('/work'), /1 article waiting and nobody works; start somebody with: hearsay work/);
  await store.close();
});
