/** How the door behaves: robots.txt, one request at a time, Retry-After, conditional requests, redirects for good. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { retryAfterMs } from '../../../src/ingest/fetch/after.js';
import type { Clock } from '../../../src/ingest/fetch/clock.js';
import { createFetcher } from '../../../src/ingest/fetch/fetcher.js';
import { isPublicAddress } from '../../../src/ingest/fetch/public-address.js';
import { isAllowedBy, parseRobots } from '../../../src/ingest/fetch/robots.js';
import { HERE, webOf } from '../../helpers/web.js';

/** A clock that jumps over every wait. */
function jumping(start = Date.UTC(2031, 2, 14)): Clock & { ms: number } {
  const clock = {
    ms: start,
    now: () => clock.ms,
    wait: async (ms: number) => {
      clock.ms += ms;
    },
  };
  return clock;
}

const INSIDE =
  `0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.8 192.0.2.1
192.88.99.1 192.168.1.1 198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 ::ffff:8.8.8.8
::ffff:127.0.0.1 ::127.0.0.1 64:ff9b::8.8.8.8 64:ff9b:1::1 100::1 2001::1 2001:10::1 2001:1ff::1 2001:db8::1 2002:0808:0808::1 3fff::1
fc00::1 fd12:3456::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 4000::1 8.8.8 localhost 010.0.0.1`.split(/\s+/);
const OUTSIDE =
  `1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.1 172.15.0.1 172.32.0.1 192.0.1.1
192.88.98.1 198.17.0.1 198.20.0.1 223.255.255.255 2000::1 2001:200::1 2001:4860:4860::8888 2606:4700::1111 2a00:1450::1 3ffe::1`.split(
    /\s+/,
  );

test('addresses of the public internet are told from all others', () => {
  for (const address of INSIDE) assert.equal(isPublicAddress(address), false, address);
  for (const address of OUTSIDE) assert.equal(isPublicAddress(address), true, address);
});

const ROBOTS = `# for all
User-agent: *
Disallow: /private
Crawl-delay: 5

User-agent: OtherBot
User-agent: hearsay/1.0
Disallow: /archive/*.pdf$
Disallow: /search?
Disallow: /*/draft/
Allow: /private/press
Disallow: /private/
Disallow: /caf%C3%A9
`;

test('robots.txt: our own group stands over the one for all, the longest rule decides, and allowing wins a tie', () => {
  const ours = parseRobots(ROBOTS, 'Hearsay');
  for (const path of [
    '/archive/a/b.pdf',
    '/search?q=1',
    '/2031/draft/x',
    '/private/',
    '/private/x',
    '/café',
    '/caf%C3%A9/x',
  ])
    assert.equal(isAllowedBy(ours, path), false, path);
  for (const path of ['/', '/archive/a.pdf?x', '/search', '/private', '/private/press/1', '/robots.txt', '/draft/x'])
    assert.equal(isAllowedBy(ours, path), true, path);
  assert.equal(isAllowedBy(parseRobots('User-agent: *\nAllow: /a\nDisallow: /a', 'Hearsay'), '/a'), true);
  const others = parseRobots(ROBOTS, 'Somebody');
  assert.equal(isAllowedBy(others, '/private/press'), false);
  assert.equal(others.crawlDelay, 5);
  assert.equal(isAllowedBy(parseRobots('Disallow: /\n<html>', 'Hearsay'), '/'), true);
  assert.equal(isAllowedBy(parseRobots('User-agent: *\nDisallow:', 'Hearsay'), '/'), true);
});

test('a robots.txt of stars does not hang', () => {
  const robots = parseRobots(`User-agent: *\n${`Disallow: /${'*a'.repeat(900)}$\n`.repeat(200)}`, 'Hearsay');
  const start = Date.now();
  assert.equal(isAllowedBy(robots, `/${'a'.repeat(3900)}b`), true);
  assert.ok(Date.now() - start < 2000);
});

test('one host is asked one thing at a time, with a pause; a crawl-delay makes it longer; robots.txt is asked for once a day', async (t) => {
  const clock = jumping();
  let robots = 0;
  const web = await webOf(
    t,
    ({ path }, answer) => {
      if (path !== '/robots.txt') return void answer.end('text');
      robots++;
      answer.end('User-agent: *\nCrawl-delay: 3');
    },
    clock.now,
  );
  const { fetch } = createFetcher({
    clock,
    resolve: async () => HERE,
    allowHosts: ['a.example', 'b.example'],
    pauseMs: 1000,
  });
  await Promise.all([1, 2, 3].map((n) => fetch(web.at('a.example', `/${n}`))));
  const times = web.asked.map(({ at }) => at);
  assert.equal(times.length, 3);
  for (let i = 1; i < 3; i++) assert.ok((times[i] as number) - (times[i - 1] as number) >= 3000, String(times));
  assert.equal(robots, 1);
  await fetch(web.at('b.example', '/'));
  assert.equal(robots, 2);
  clock.ms += 86_400_001;
  await fetch(web.at('a.example', '/4'));
  assert.equal(robots, 3);
});

test('the day of a robots.txt begins with its answer, however long that took', async (t) => {
  const clock = jumping();
  const asked: number[] = [];
  const web = await webOf(t, ({ path }, answer) => {
    if (path === '/robots.txt') {
      clock.ms += 8000;
      asked.push(clock.ms);
    }
    answer.end('User-agent: *\n');
  });
  const { fetch } = createFetcher({ clock, resolve: async () => HERE, allowHosts: ['a.example'] });
  await fetch(web.at('a.example', '/1'));
  clock.ms = (asked[0] as number) + 86_399_000;
  await fetch(web.at('a.example', '/2'));
  assert.equal(asked.length, 1);
  clock.ms = (asked[0] as number) + 86_401_000;
  await fetch(web.at('a.example', '/3'));
  assert.equal(asked.length, 2);
});

test('a host that asks to be left alone is left alone, and who asks meanwhile is told until when', async (t) => {
  const clock = jumping();
  const web = await webOf(t, ({ path }, answer) => {
    if (path === '/a') answer.writeHead(429, { 'retry-after': '7200' }).end();
    else if (path !== '/robots.txt') answer.end('text');
  });
  const { fetch, freeAt } = createFetcher({ clock, resolve: async () => HERE, allowHosts: ['a.example'] });
  const first = await fetch(web.at('a.example', '/a'));
  assert.equal(first.status, 429);
  assert.equal(first.retryAfterMs, 7_200_000);
  await assert.rejects(fetch(web.at('a.example', '/b')), /asked to be left alone until 2031-03-14 02:00 UTC/);
  clock.ms = freeAt(web.at('a.example', '/b'));
  assert.equal((await fetch(web.at('a.example', '/b'))).status, 200);
});

test('what has not changed is not sent again; who asks and what is wanted stand in every request', async (t) => {
  const web = await webOf(t, ({ path, headers }, answer) => {
    if (path === '/robots.txt') return;
    if (headers['if-none-match'] === '"v1"') answer.writeHead(304).end();
    else
      answer
        .writeHead(200, {
          etag: '"v1"',
          'last-modified': 'Fri, 14 Mar 2031 10:00:00 GMT',
          'cache-control': 'max-age=600',
        })
        .end('text');
  });
  const userAgent = 'Hearsay/1.0.0 (+mailto:desk@courier.example)';
  const { fetch } = createFetcher({ resolve: async () => HERE, allowHosts: ['a.example'], pauseMs: 0, userAgent });
  const first = await fetch(web.at('a.example', '/'));
  assert.equal(first.maxAgeMs, 600_000);
  const second = await fetch(web.at('a.example', '/'), { etag: first.etag, lastModified: first.lastModified });
  assert.equal(second.status, 304);
  assert.equal(second.body.length, 0);
  const [, again] = web.asked;
  assert.equal(again?.headers['if-modified-since'], 'Fri, 14 Mar 2031 10:00:00 GMT');
  assert.equal(again?.headers['user-agent'], userAgent);
  assert.equal(again?.headers['accept-encoding'], 'gzip, deflate, br');
});

test('where a page has moved for good is told from where it leads today', async (t) => {
  const web = await webOf(t, ({ path }, answer) => {
    if (path === '/a') answer.writeHead(301, { location: '/b' }).end();
    else if (path === '/b') answer.writeHead(302, { location: '/c' }).end();
    else if (path === '/c') answer.end('text');
  });
  const { fetch } = createFetcher({ resolve: async () => HERE, allowHosts: ['a.example'], pauseMs: 0 });
  const { url, moved } = await fetch(web.at('a.example', '/a'));
  assert.equal(url, web.at('a.example', '/c'));
  assert.equal(moved, web.at('a.example', '/b'));
});

test('a host inside is fetched only where it was allowed by name', async (t) => {
  const web = await webOf(t, ({ path }, answer) => void (path !== '/robots.txt' && answer.end('text')));
  const allowed = (...allowHosts: string[]) =>
    createFetcher({ allowHosts, pauseMs: 0 }).fetch(`http://127.0.0.1:${web.port}/`);
  await assert.rejects(allowed(), /allow it with --allow-host 127\.0\.0\.1:/);
  await assert.rejects(allowed('127.0.0.1:1'), /inside a private network/);
  assert.equal((await allowed('127.0.0.1')).status, 200);
  assert.equal((await allowed(`127.0.0.1:${web.port}`)).status, 200);
});

test('Retry-After is seconds or a date; what is past or no date is nothing', () => {
  const now = Date.UTC(2031, 2, 14, 10);
  const after = (given: string) => retryAfterMs({ 'retry-after': given }, now);
  assert.equal(after('120'), 120_000);
  assert.equal(after('Fri, 14 Mar 2031 11:00:00 GMT'), 3_600_000);
  for (const given of ['Fri, 14 Mar 2031 09:00:00 GMT', '-5', 'soon', '', '1e9'])
    assert.equal(after(given), null, given);
});

test('an interrupted fetch ends at once', async (t) => {
  const web = await webOf(t, ({ path }) => void path);
  const abort = new AbortController();
  const { fetch } = createFetcher({ resolve: async () => HERE, allowHosts: ['a.example'], pauseMs: 0 });
  const fetching = fetch(web.at('a.example', '/'), { signal: abort.signal });
  setTimeout(() => abort.abort(), 50);
  await assert.rejects(fetching, /stopped before the answer came/);
});

test('a crawl-delay is kept while its robots.txt is, also where a thousand other hosts came between', async () => {
  const clock = jumping();
  const at: number[] = [];
  const { fetch } = createFetcher({
    clock,
    resolve: async () => [{ address: '9.9.9.9', family: 4 }],
    exchange: async (url) => {
      if (url.host === 'slow.example' && url.pathname !== '/robots.txt') at.push(clock.now());
      const body = url.pathname === '/robots.txt' ? 'User-agent: *\nCrawl-delay: 9\n' : 'page';
      return { status: 200, headers: {}, body: Buffer.from(body) };
    },
  });
  await fetch('http://slow.example/1');
  clock.ms += 2 * 3_600_000;
  for (let n = 0; n < 600; n++) await fetch(`http://host${n}.example/`);
  await fetch('http://slow.example/2');
  await fetch('http://slow.example/3');
  assert.ok((at[2] as number) - (at[1] as number) >= 9000, `${(at[2] as number) - (at[1] as number)} ms`);
});
