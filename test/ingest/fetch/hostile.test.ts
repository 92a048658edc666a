/** Servers that mean harm or know no better: each ends in one clear line, or in the article it has. */
import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { test } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Pinned } from '../../../src/ingest/fetch/destination.js';
import type { FetcherOptions } from '../../../src/ingest/fetch/fetcher.js';
import { ingest } from '../../../src/ingest/ingest.js';
import type { Ingested } from '../../../src/ingest/settings.js';
import { PARAGRAPHS } from '../../helpers/page.js';
import { door, HERE, type Serve, socketWeb, webOf } from '../../helpers/web.js';

const STORY = `<html><head><title>Voss denies it</title></head><body><article><h1>Voss denies it</h1>${PARAGRAPHS.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`;

async function read(url: string, options: Partial<FetcherOptions> = {}): Promise<Ingested[]> {
  const found: Ingested[] = [];
  for await (const one of ingest([url], { fetcher: door(options) })) found.push(one);
  return found;
}

/** One fault, one line, by this slug, in these words, and soon. */
function refused(found: readonly Ingested[], slug: string, says: RegExp): void {
  assert.equal(found.length, 1);
  const [one] = found;
  assert.ok(one?.kind === 'fault', 'it was read');
  assert.equal(one.fault.slug, slug, one.fault.message);
  assert.match(one.fault.message, says);
  assert.doesNotMatch(one.fault.message, /[\n\r\u001b\u0000]/);
  assert.ok(one.fault.message.length < 700, 'a line that is no line');
}

const html = { 'content-type': 'text/html' };
const to =
  (location: string, status = 302): Serve =>
  (_, answer) =>
    answer.writeHead(status, { location }).end();
const says =
  (body: string | Buffer, headers: Record<string, string> = html, status = 200): Serve =>
  (_, answer) =>
    answer.writeHead(status, headers).end(body);
/** Robots.txt is answered by the helper; everything else by `serve`. */
const page =
  (serve: Serve): Serve =>
  (asked, answer, request) => {
    if (asked.path !== '/robots.txt') serve(asked, answer, request);
  };

const BOMB = gzipSync(Buffer.alloc(40_000_000, 'a'));

const REFUSED: readonly (readonly [string, Serve, string, RegExp])[] = [
  [
    'a redirect to loopback',
    to('http://127.0.0.1:8081/'),
    'fetch-inside',
    /127\.0\.0\.1 is an address inside a private/,
  ],
  [
    'a redirect to localhost',
    to('http://localhost:8081/'),
    'fetch-inside',
    /localhost is at 127\.0\.0\.1, an address inside/,
  ],
  ['a redirect to the keys of a cloud', to('http://169.254.169.254/latest/'), 'fetch-inside', /169\.254\.169\.254/],
  ['a redirect to loopback in octal', to('http://0177.0.0.1/'), 'fetch-inside', /127\.0\.0\.1/],
  ['a redirect to loopback as one number', to('http://2130706433/'), 'fetch-inside', /127\.0\.0\.1/],
  ['a redirect to loopback cut short', to('http://127.1/'), 'fetch-inside', /127\.0\.0\.1/],
  ['a redirect to a mapped address', to('http://[::ffff:10.0.0.1]/'), 'fetch-inside', /inside a private network/],
  ['a redirect to a NAT64 address', to('http://[64:ff9b::a00:1]/'), 'fetch-inside', /inside a private network/],
  ['a redirect to IPv6 loopback', to('http://[::1]/'), 'fetch-inside', /\[::1\]/],
  ['a redirect to a unique local address', to('http://[fd00::1]/'), 'fetch-inside', /\[fd00::1\]/],
  ['a redirect to a file', to('file:///etc/passwd'), 'fetch-address', /only http/],
  ['a redirect to a script', to('javascript:alert(1)'), 'fetch-address', /only http/],
  ['a redirect with a password', to('http://ada:voss@courier.example/'), 'fetch-address', /name or password/],
  ['a redirect to a mail server', to('http://courier.example:25/'), 'fetch-address', /port 25/],
  ['a redirect that is no address', to('http://[half'), 'fetch-address', /is no web address/],
  [
    'a redirect to itself',
    (asked, answer) => to(asked.path)(asked, answer, null as never),
    'fetch-redirects',
    /in a circle.*cookies/,
  ],
  [
    'redirects without end',
    ({ path }, answer) => answer.writeHead(302, { location: `/${Number(path.slice(1)) + 1 || 1}` }).end(),
    'fetch-redirects',
    /more than 10 times/,
  ],
  [
    'a redirect to nowhere',
    (_, answer) => answer.writeHead(302).end(),
    'fetch-status',
    /answered 302.*without saying where/,
  ],
  ['no such page', says('gone', html, 404), 'fetch-status', /404: there is no such page/],
  ['a page taken down', says('', html, 410), 'fetch-status', /410: this page was taken down/],
  ['a refusal', says(STORY, html, 403), 'fetch-status', /403: the server refuses/],
  ['too many requests', says('', { 'retry-after': '86400' }, 429), 'fetch-status', /429/],
  ['trouble', says(STORY, html, 500), 'fetch-status', /500: the server is in trouble/],
  ['a status nobody knows', says(STORY, html, 799), 'fetch-status', /799/],
  ['nothing', says(''), 'fetch-empty', /the answer is empty/],
  ['no content', says('', html, 204), 'fetch-status', /204/],
  ['a bomb', says(BOMB, { ...html, 'content-encoding': 'gzip' }), 'fetch-large', /longer than 16 MB, unpacked/],
  [
    'a bomb in brotli',
    says(brotliCompressSync(Buffer.alloc(40_000_000, 'a')), { ...html, 'content-encoding': 'br' }),
    'fetch-large',
    /longer than 16 MB/,
  ],
  [
    'a bomb packed twice',
    says(gzipSync(BOMB), { ...html, 'content-encoding': 'gzip, gzip' }),
    'fetch-large',
    /longer than 16 MB/,
  ],
  [
    'a packing nobody asked for',
    says('x', { ...html, 'content-encoding': 'zstd' }),
    'fetch-broken',
    /nobody asked for/,
  ],
  ['ten layers of gzip', says('x', { 'content-encoding': 'gzip,'.repeat(10) }), 'fetch-broken', /nobody asked for/],
  ['gzip that is none', says(STORY, { ...html, 'content-encoding': 'gzip' }), 'fetch-broken', /packed and damaged/],
  [
    'gzip cut short',
    says(gzipSync(STORY).subarray(0, 200), { ...html, 'content-encoding': 'gzip' }),
    'fetch-broken',
    /packed and damaged or cut short/,
  ],
  [
    'a picture',
    says(Buffer.from('89504e470d0a1a0a00', 'hex'), { 'content-type': 'text/html' }),
    'format-binary',
    /a binary file/,
  ],
  ['a PDF', says('%PDF-1.7 …'), 'format-document', /a PDF/],
  [
    'a page of nothing but script',
    says('<html><body><div id="app"></div><noscript>Please enable JavaScript</noscript>'),
    'page-empty',
    /JavaScript/,
  ],
  [
    'an announced length of a terabyte',
    (_, answer) => void answer.writeHead(200, { 'content-length': '1099511627776' }).write('x'),
    'fetch-large',
    /longer than 16 MB/,
  ],
];

for (const [what, serve, slug, words] of REFUSED)
  test(`${what} ends in one line`, async (t) => {
    const web = await webOf(t, page(serve));
    refused(await read(web.at('courier.example', '/1')), slug, words);
  });

test('a body without end is left when it is too long', async (t) => {
  const chunk = Buffer.alloc(262_144, '<p>words words</p>');
  const web = await webOf(
    t,
    page((_, answer) => {
      answer.writeHead(200, html);
      const more = (): void => {
        while (!answer.destroyed && answer.write(chunk));
        if (!answer.destroyed) answer.once('drain', more);
      };
      more();
    }),
  );
  refused(await read(web.at('courier.example', '/')), 'fetch-large', /longer than 16 MB/);
});

test('a server that drips a byte now and then is left at the deadline', async (t) => {
  const web = await webOf(
    t,
    page((_, answer) => {
      answer.writeHead(200, html);
      const drip = setInterval(() => answer.write('a'), 20);
      answer.on('close', () => clearInterval(drip));
    }),
  );
  const start = Date.now();
  refused(await read(web.at('courier.example', '/'), { deadlineMs: 400 }), 'fetch-slow', /did not finish/);
  assert.ok(Date.now() - start < 3000);
});

test('a server that says nothing is left at the deadline', async (t) => {
  const web = await webOf(
    t,
    page(() => {}),
  );
  refused(await read(web.at('courier.example', '/'), { deadlineMs: 300 }), 'fetch-slow', /did not finish/);
});

const RAW: readonly (readonly [string, (socket: Socket) => void, string, RegExp])[] = [
  [
    'something that is no HTTP',
    (socket) => socket.end('SSH-2.0-OpenSSH_9.9\r\n'),
    'fetch-broken',
    /does not answer in HTTP/,
  ],
  [
    'headers without end',
    (socket) => socket.end(`HTTP/1.1 200 OK\r\n${'x: yyyyyyyyyyyyyyyyyyyyyyyy\r\n'.repeat(20_000)}\r\n`),
    'fetch-broken',
    /headers without end/,
  ],
  [
    'less than announced',
    (socket) => socket.end(`HTTP/1.1 200 OK\r\ncontent-length: 99999\r\n\r\n${STORY}`),
    'fetch-broken',
    /before its answer was whole/,
  ],
  [
    'chunks that are none',
    (socket) => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzzz\r\n'),
    'fetch-broken',
    /before its answer was whole/,
  ],
  [
    'chunks cut short',
    (socket) => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nfff\r\nabc'),
    'fetch-broken',
    /before its answer was whole/,
  ],
  [
    'two lengths',
    (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-length: 5\r\n\r\nabcde'),
    'fetch-broken',
    /does not answer in HTTP/,
  ],
  ['a closed door', (socket) => socket.destroy(), 'fetch-broken', /before its answer was whole/],
];
for (const [what, serve, slug, words] of RAW)
  test(`${what} ends in one line`, async (t) => {
    const web = await socketWeb(t, serve);
    refused(await read(web.at('courier.example', '/')), slug, words);
  });

test('a name that turns from a public address to loopback is asked at the one that was checked (DNS rebinding)', async (t) => {
  const web = await webOf(t, page(says(STORY)));
  let asked = 0;
  // 192.88.98.1 is public and leads nowhere; the second answer is loopback, where a server would gladly talk.
  const resolve = async (): Promise<readonly Pinned[]> =>
    asked++ === 0 ? [{ address: '192.88.98.1', family: 4 }] : HERE;
  refused(await read(web.at('rebind.example', '/'), { resolve, deadlineMs: 1500 }), 'fetch-inside', /127\.0\.0\.1/);
  assert.equal(web.asked.length, 0);
});

test('a name with one address outside and one inside is not asked at all', async (t) => {
  const web = await webOf(t, page(says(STORY)));
  const resolve = async (): Promise<readonly Pinned[]> => [{ address: '192.88.98.1', family: 4 }, ...HERE];
  refused(await read(web.at('both.example', '/'), { resolve }), 'fetch-inside', /127\.0\.0\.1/);
  assert.equal(web.asked.length, 0);
});

test('a robots.txt that leads inside is not followed', async (t) => {
  const web = await webOf(t, ({ path }, answer) =>
    path === '/robots.txt'
      ? answer.writeHead(302, { location: 'http://10.0.0.1/' }).end()
      : says(STORY)({} as never, answer, null as never),
  );
  refused(await read(web.at('courier.example', '/')), 'fetch-inside', /robots\.txt, which comes first.*10\.0\.0\.1/);
});

test('a server whose robots.txt is in trouble is not asked for pages', async (t) => {
  const web = await webOf(t, (_, answer) => answer.writeHead(503).end());
  refused(await read(web.at('courier.example', '/')), 'fetch-status', /its robots\.txt, which comes first: .*503/);
  assert.equal(web.asked.length, 0);
});

test('what robots.txt forbids is not fetched', async (t) => {
  const web = await webOf(t, ({ path }, answer) => {
    if (path === '/robots.txt') answer.end('User-agent: *\nDisallow: /news/\n');
    else says(STORY)({} as never, answer, null as never);
  });
  refused(await read(web.at('courier.example', '/news/1')), 'fetch-robots', /asks programs to leave this page alone/);
  assert.equal(web.asked.length, 0);
});

for (const [what, address, slug] of [
  ['another scheme', 'ftp://courier.example/a', 'address-input'],
  ['loopback by number', 'http://127.0.0.1:8081/', 'fetch-inside'],
  ['a name and password', 'http://ada:voss@courier.example/', 'fetch-address'],
  ['an address without end', `http://courier.example/${'a'.repeat(9000)}`, 'fetch-address'],
  ['an address with no host', 'http://', 'fetch-address'],
  ['letters that move the cursor', 'http://courier.example:99999/\u001b[2J\n', 'fetch-address'],
] as const)
  test(`${what} is refused before anybody is asked`, async () => refused(await read(address), slug, /./));

const readable: readonly (readonly [string, Serve])[] = [
  ['deflate as the standard has it', says(deflateSync(STORY), { ...html, 'content-encoding': 'deflate' })],
  ['deflate as many have it', says(deflateRawSync(STORY), { ...html, 'content-encoding': 'deflate' })],
  ['a charset nobody knows', says(STORY, { 'content-type': 'text/html; charset=klingon' })],
  ['a charset that is not what the bytes are in', says(STORY, { 'content-type': 'text/html; charset=utf-16' })],
  ['no type at all', says(STORY, {})],
  ['a page called a picture', says(STORY, { 'content-type': 'image/png' })],
];
for (const [what, serve] of readable)
  test(`a page served with ${what} is read`, async (t) => {
    const web = await webOf(t, page(serve));
    const [one] = await read(web.at('courier.example', '/a'));
    assert.ok(one?.kind === 'article', one?.kind === 'fault' ? one.fault.message : 'nothing came');
    assert.match(one.article.text, /^Voss denies it/);
    assert.equal(one.article.path, null);
    assert.equal(one.article.url, web.at('courier.example', '/a'));
    assert.equal(one.article.web?.url, one.article.url);
  });

test('what the server says of the charset counts where the page says nothing', async (t) => {
  const bytes = Buffer.from(STORY.replaceAll('Voss denies', 'Vo~ denies'), 'latin1');
  for (let at = bytes.indexOf('~'); at >= 0; at = bytes.indexOf('~')) bytes[at] = 0xf1;
  const web = await webOf(t, page(says(bytes, { 'content-type': 'text/html; charset=iso-8859-2' })));
  const [one] = await read(web.at('courier.example', '/a'));
  assert.ok(one?.kind === 'article');
  assert.ok(one.article.title?.startsWith('Vo\u0144 denies'), one.article.title ?? '');
});

test('no cookie is ever sent back', async (t) => {
  const web = await webOf(
    t,
    page((asked, answer, request) =>
      asked.path === '/a'
        ? answer.writeHead(302, { location: '/b', 'set-cookie': 'who=you; Path=/' }).end()
        : says(STORY)(asked, answer, request),
    ),
  );
  const [one] = await read(web.at('courier.example', '/a'));
  assert.equal(one?.kind, 'article');
  assert.deepEqual(
    web.asked.map(({ headers }) => headers.cookie),
    [undefined, undefined],
  );
});
