/** Watching feeds against a web of our own, with a clock that jumps: days pass in a second. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createFetcher } from '../../../src/ingest/fetch/fetcher.js';
import { localReaders } from '../../../src/record/local.js';
import type { WatchEvent } from '../../../src/record/watch/events.js';
import { RECHECKS_MS } from '../../../src/record/watch/plan.js';
import { watch } from '../../../src/record/watch/watch.js';
import { openStore } from '../../../src/store/open.js';
import type { Store } from '../../../src/store/store.js';
import { FAKE_STAMP, fakeReader } from '../../helpers/fake-reader.js';
import { PARAGRAPHS, pageWith } from '../../helpers/page.js';
import { type Asked, HERE, type Web, webOf } from '../../helpers/web.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2031, 2, 14);

interface Answered {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** A world in which `answer` says what stands where at the moment. */
async function world(t: TestContext, answer: (asked: Asked) => Answered) {
  const clock = { ms: START, now: () => clock.ms, wait: async (ms: number) => void (clock.ms += ms) };
  const web = await webOf(
    t,
    (asked, response) => {
      if (asked.path === '/robots.txt') return;
      const { status = 200, headers = {}, body = '' } = answer(asked);
      response.writeHead(status, headers).end(body);
    },
    clock.now,
  );
  const store = await openStore(':memory:');
  t.after(() => store.close());
  const stop = { at: 0 };
  const run = async (untilMs: number, feeds: readonly string[] = [], on: Store = store): Promise<WatchEvent[]> => {
    await on.watching.follow(feeds, clock.ms);
    const abort = new AbortController();
    const events: WatchEvent[] = [];
    const limited = {
      ...clock,
      now: clock.now,
      wait: async (ms: number) => {
        if (clock.ms + ms >= untilMs) {
          clock.ms = untilMs;
          abort.abort();
        } else clock.ms += ms;
      },
    };
    const fetcher = createFetcher({
      clock: limited,
      resolve: async () => HERE,
      allowHosts: ['courier.example', 'wire.example'],
      deadlineMs: 5000,
    });
    const options = { store: on, fetcher, clock: limited, readers: localReaders(fakeReader(), FAKE_STAMP) };
    const plan = { everyMs: HOUR, rechecksMs: RECHECKS_MS, chance: () => 0.5 };
    for await (const event of watch({ ...options, plan, signal: abort.signal, concurrency: 1 })) events.push(event);
    return events;
  };
  return { clock, web, store, run, stop };
}

const rss = (web: Web, paths: readonly string[], more = '') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Harrow Courier</title>${paths
    .map(
      (path) =>
        `<item><title>${path}</title><link>${web.at('courier.example', path)}</link><guid isPermaLink="false">${path}</guid>${more}</item>`,
    )
    .join('')}</channel></rss>`;
const story = (n: string, extra = '') =>
  pageWith({ headline: `Bridge at Norra closed, part ${n}`, below: `<p>${PARAGRAPHS[0]} ${extra}</p>` });
const kinds = (events: readonly WatchEvent[]) => events.filter(({ kind }) => kind !== 'polled').map(({ kind }) => kind);

test('what is new is recorded once, asked for politely, and nothing twice over days and restarts', async (t) => {
  let listed: string[] = ['/a', '/b'];
  const { web, run, clock } = await world(t, ({ path, headers }) => {
    if (path === '/feed') {
      const tag = `"${listed.join()}"`;
      return headers['if-none-match'] === tag ? { status: 304 } : { headers: { etag: tag }, body: rss(web, listed) };
    }
    return headers['if-none-match'] === '"p"'
      ? { status: 304 }
      : { headers: { etag: '"p"', 'content-type': 'text/html' }, body: story(path) };
  });
  const feed = web.at('courier.example', '/feed');
  assert.deepEqual(kinds(await run(START + 5 * HOUR, [feed])), ['recorded', 'recorded']);
  listed = ['/c', '/a', '/b'];
  assert.deepEqual(kinds(await run(START + 3 * DAY)), ['recorded']);
  assert.deepEqual(kinds(await run(START + 12 * DAY)), []);
  const polls = web.asked.filter(({ path }) => path === '/feed').map(({ at }) => at);
  for (let i = 1; i < polls.length; i++)
    assert.ok((polls[i] as number) - (polls[i - 1] as number) >= HOUR, 'polled too early');
  assert.ok(polls.length >= (12 * DAY) / HOUR / 1.1 - 3, `polled ${polls.length} times only`);
  const all = web.asked.map(({ at }) => at);
  for (let i = 1; i < all.length; i++)
    assert.ok((all[i] as number) - (all[i - 1] as number) >= 1000, 'two requests within a second');
  for (const path of ['/a', '/b', '/c']) {
    const looks = web.asked.filter((one) => one.path === path);
    assert.equal(looks.length, 1 + RECHECKS_MS.length, path);
    assert.ok(looks.slice(1).every(({ headers }) => headers['if-none-match'] === '"p"'));
  }
  assert.equal(clock.ms, START + 12 * DAY);
});

test('an article that changes is a new capture with what changed; bytes that differ without a word are none', async (t) => {
  let version = 0;
  const { web, run, store } = await world(t, ({ path }) => {
    if (path === '/feed') return { body: rss(web, ['/a'], `<updated>${version}</updated>`) };
    const extra = version === 2 ? 'Nobody was hurt, the council said later.' : '';
    return {
      headers: { 'content-type': 'text/html' },
      body: story('one', extra).replace('</head>', `<meta name="nonce" content="${version}"></head>`),
    };
  });
  assert.deepEqual(kinds(await run(START + HOUR / 2, [web.at('courier.example', '/feed')])), ['recorded']);
  version = 1;
  assert.deepEqual(kinds(await run(START + 2 * HOUR)), []);
  assert.equal((await store.totals()).captures, 1);
  version = 2;
  const events = await run(START + 4 * HOUR);
  assert.deepEqual(kinds(events), ['changed']);
  const changed = events.find((one) => one.kind === 'changed');
  assert.ok(changed?.kind === 'changed');
  assert.deepEqual(
    changed.changes.map(({ kind }) => kind),
    ['removed', 'added'],
  );
  assert.match(changed.changes[1]?.line ?? '', /Nobody was hurt, the council said later\.$/);
  assert.equal((await store.totals()).captures, 2);
  assert.equal((await store.totals()).articles, 1);
});

test('an article taken back is marked: at once by 410, at the second look by 404; and unmarked when it returns', async (t) => {
  let status = 200;
  const { web, run, store } = await world(t, ({ path }) =>
    path === '/feed'
      ? { body: rss(web, ['/a', '/b']) }
      : {
          status: path === '/b' && status === 404 ? 410 : status,
          headers: { 'content-type': 'text/html' },
          body: story(path),
        },
  );
  await run(START + HOUR, [web.at('courier.example', '/feed')]);
  status = 404;
  const events = await run(START + 6.4 * HOUR);
  assert.deepEqual(kinds(events), ['withdrawn']);
  assert.deepEqual(kinds(await run(START + 9 * HOUR)), ['withdrawn']);
  assert.deepEqual((await store.watching.withdrawals()).map(({ says }) => says).sort(), [
    'its page answers 404',
    'its page answers 410',
  ]);
  status = 200;
  assert.deepEqual(kinds(await run(START + 2 * DAY)), ['restored', 'restored']);
  assert.deepEqual(await store.watching.withdrawals(), []);
});

test('a feed in trouble is left alone for longer and longer, and for as long as it asks; one that is gone is not asked again', async (t) => {
  const { web, run } = await world(t, ({ host, path }) => {
    if (host === 'wire.example') return { status: 410 };
    return path === '/busy' ? { status: 503, headers: { 'retry-after': '36000' } } : { status: 500 };
  });
  const feeds = [
    web.at('courier.example', '/broken'),
    web.at('courier.example', '/busy'),
    web.at('wire.example', '/gone'),
  ];
  const events = await run(START + 3 * DAY, feeds);
  assert.equal(events.filter(({ kind }) => kind === 'trouble').length >= 3, true);
  const times = (path: string) => web.asked.filter((one) => one.path === path).map(({ at }) => at);
  assert.equal(times('/gone').length, 1);
  const busy = times('/busy');
  for (let i = 1; i < busy.length; i++) assert.ok((busy[i] as number) - (busy[i - 1] as number) >= 36_000_000);
  assert.ok(times('/broken').length <= 8, `asked ${times('/broken').length} times`);
});

test('Atom, JSON Feed and entries without a page are recorded; two feeds that list one page record it once', async (t) => {
  const text = PARAGRAPHS.join(' ');
  const { web, run, store } = await world(t, ({ path }) => {
    if (path === '/atom')
      return {
        body: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><id>urn:1</id><title>One</title><link href="/a"/><content type="xhtml"><div><p>${text}</p></div></content></entry></feed>`,
      };
    if (path === '/json')
      return {
        body: JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'Post',
          items: [
            { id: '7', title: 'Seven', content_text: text },
            { id: '8', url: web.at('courier.example', '/a?utm_source=feed') },
          ],
        }),
      };
    return { headers: { 'content-type': 'text/html' }, body: story('one') };
  });
  const events = await run(START + 3 * HOUR, [web.at('courier.example', '/atom'), web.at('courier.example', '/json')]);
  assert.deepEqual(kinds(events), ['recorded', 'recorded']);
  assert.equal((await store.totals()).articles, 2);
  assert.equal(web.asked.filter(({ path }) => path.startsWith('/a') && path !== '/atom').length, 1);
});
