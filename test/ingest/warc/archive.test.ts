/** Web archives: every page with its place, and what is broken by its place, whatever else is broken. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { ingest } from '../../../src/ingest/ingest.js';
import type { IngestOptions } from '../../../src/ingest/settings.js';
import { unchunked } from '../../../src/ingest/warc/http.js';
import type { Article } from '../../../src/model/article.js';
import type { Fault } from '../../../src/model/fault.js';
import { folderWith } from '../../helpers/folder.js';
import { pageWith } from '../../helpers/page.js';
import { INFO, recordOf, warcOf } from '../../helpers/warc.js';

const page = (n: number) =>
  pageWith({ headline: `Bridge at Norra closed for the ${n}th time`, head: `<meta name="n" content="${n}">` });
const url = (n: number) => `https://courier.example/${n}`;
const record = (n: number) => recordOf({ url: url(n), body: page(n) });

async function read(t: TestContext, bytes: Buffer, options: Partial<IngestOptions> = {}) {
  const folder = folderWith(t, { 'crawl.warc': bytes });
  const articles: Article[] = [];
  const faults: Fault[] = [];
  const notes: string[] = [];
  for await (const one of ingest([join(folder, 'crawl.warc')], { onNote: (note) => void notes.push(note), ...options }))
    if (one.kind === 'article') articles.push(one.article);
    else faults.push(one.fault);
  return { folder, articles, faults, notes };
}

const urls = (articles: readonly Article[]) => articles.map((one) => one.web?.url);

for (const packed of [false, true]) {
  const kind = packed ? 'gzipped' : 'plain';

  test(`a ${kind} archive gives its pages, each with the bytes, digest, address and time by which it is found again`, async (t) => {
    const records = [
      INFO,
      record(1),
      recordOf({ url: url(1), body: 'GET / HTTP/1.1', kind: 'request', type: 'application/http' }),
      record(2),
    ];
    const bytes = warcOf(records, packed);
    const { articles, faults } = await read(t, bytes);
    assert.deepEqual(faults, []);
    assert.deepEqual(urls(articles), [url(1), url(2)]);
    for (const [i, { id, origin, web, published, url: own, text }] of articles.entries()) {
      const there = bytes.subarray(origin.offset, origin.offset + origin.length);
      const alone = packed ? gunzipSync(there) : there;
      assert.ok(alone.toString().startsWith('WARC/1.0'));
      assert.ok(alone.toString().includes(`WARC-Target-URI: ${url(i + 1)}\r\n`));
      assert.equal(
        origin.sha256,
        createHash('sha256')
          .update(page(i + 1))
          .digest('hex'),
      );
      assert.equal(web?.at, '2031-03-15T04:05:06Z');
      assert.match(web?.digest ?? '', /^sha1:[0-9A-F]{40}$/);
      assert.equal(published, null, 'when it was crawled is not when it was published');
      assert.equal(own, url(i + 1));
      assert.equal(id, url(i + 1));
      assert.match(text, /^Bridge at Norra closed for the \dth time\n/);
    }
  });

  test(`in a ${kind} archive a damaged record is told of with its place, and the others are read`, async (t) => {
    const bytes = warcOf([INFO, record(1), record(2), record(3)], packed);
    const first = warcOf([INFO, record(1)], packed).length;
    if (packed) bytes.fill(0x55, first + 60, first + 200);
    else bytes.write('XXXX/', first);
    const { articles, faults } = await read(t, bytes);
    assert.deepEqual(urls(articles), [url(1), url(3)]);
    assert.equal(faults.length, 1);
    assert.equal(faults[0]?.slug, 'warc-record');
    assert.equal(faults[0]?.place.offset, first);
    const third = warcOf([INFO, record(1), record(2)], packed).length;
    assert.match(faults[0]?.message ?? '', new RegExp(`: byte ${first}: .*; reading goes on at byte ${third}$`));
  });

  test(`a ${kind} archive cut anywhere in its last record gives the others and says so`, async (t) => {
    const bytes = warcOf([INFO, record(1), record(2)], packed);
    const last = warcOf([INFO, record(1)], packed).length;
    for (const share of [0.02, 0.3, 0.7, 0.98]) {
      const cut = bytes.subarray(0, last + Math.floor((bytes.length - last) * share));
      let end = -1;
      const { articles, faults } = await read(t, cut, { onArchiveEnd: (_, at) => void (end = at) });
      assert.deepEqual(urls(articles), [url(1)]);
      assert.deepEqual([faults.length, faults[0]?.place.offset], [1, last], `cut at ${share}`);
      assert.equal(faults[0]?.slug, 'warc-cut');
      assert.equal(end, last, 'the cut record is left for when it is whole');
    }
  });

  test(`a ${kind} archive is read on from the place where an earlier run stopped`, async (t) => {
    const bytes = warcOf([INFO, record(1), record(2), record(3)], packed);
    const from = warcOf([INFO, record(1)], packed).length;
    let end = -1;
    const { articles, faults } = await read(t, bytes, {
      resumeAt: () => from,
      onArchiveEnd: (_, at) => void (end = at),
    });
    assert.deepEqual(urls(articles), [url(2), url(3)]);
    assert.deepEqual(faults, []);
    assert.equal(articles[0]?.origin.offset, from);
    assert.equal(end, bytes.length);
  });

  test(`a length that is wrong in a ${kind} archive costs one record`, async (t) => {
    for (const length of [10, 100_000_000]) {
      const wrong = recordOf({ url: url(2), body: page(2), length });
      const { articles, faults } = await read(t, warcOf([record(1), wrong, record(3), record(4)], packed));
      assert.deepEqual(
        urls(articles).filter((one) => one !== url(2)),
        length > 1000 && !packed ? [url(1)] : [url(1), url(3), url(4)],
        String(length),
      );
      assert.ok(faults.length >= 1);
    }
  });
}

test('a length a little too long swallows no record that follows', async (t) => {
  const wrong = recordOf({ url: url(2), body: page(2), length: page(2).length + 700 });
  const { articles, faults } = await read(t, warcOf([record(1), wrong, record(3), record(4)], false));
  assert.deepEqual(urls(articles), [url(1), url(3), url(4)]);
  assert.equal(faults.length, 1);
  assert.match(faults[0]?.message ?? '', /the length of this record is wrong/);
});

test('bodies are read as a browser would have them, however the archive keeps them', async (t) => {
  const body = page(1);
  const chunked = `7\r\n${body.slice(0, 7)}\r\n${(Buffer.byteLength(body) - 7).toString(16)};x=y\r\n${body.slice(7)}\r\n0\r\n\r\n`;
  const kept: readonly (readonly [string, string | Buffer, readonly string[]])[] = [
    ['as it is', body, []],
    ['in chunks', chunked, ['Transfer-Encoding: chunked']],
    ['joined, though the header says chunks', body, ['Transfer-Encoding: chunked']],
    ['gzipped', gzipSync(body), ['Content-Encoding: gzip']],
    ['unpacked, though the header says gzip', body, ['Content-Encoding: gzip']],
    ['unpacked, though the header says brotli', body, ['Content-Encoding: br']],
    ['in brotli', brotliCompressSync(body), ['Content-Encoding: br']],
    [
      'gzipped in chunks',
      Buffer.concat([
        Buffer.from(`${gzipSync(body).length.toString(16)}\r\n`),
        gzipSync(body),
        Buffer.from('\r\n0\r\n\r\n'),
      ]),
      ['Transfer-Encoding: chunked', 'Content-Encoding: gzip'],
    ],
  ];
  for (const [what, bytes, headers] of kept) {
    const { articles } = await read(t, recordOf({ url: url(1), body: bytes, headers }));
    assert.equal(articles.length, 1, what);
    assert.equal(articles[0]?.origin.sha256, createHash('sha256').update(body).digest('hex'), what);
  }
});

test('what is no page found by the crawler is passed over; what is no article or no English is counted in one sentence', async (t) => {
  const french = pageWith().replace(
    /<p>[^<]*<\/p>/g,
    '<p>La ministre des Transports a nié mardi avoir été avertie que les câbles du pont étaient rouillés, selon le conseil régional du Nord.</p>',
  );
  const list = `<html><body><ul>${'<li><a href="/a">A story about the bridge and more</a></li>'.repeat(60)}</ul></body></html>`;
  const { articles, faults, notes } = await read(
    t,
    warcOf(
      [
        INFO,
        recordOf({ url: url(1), body: page(1), status: '404 Not Found' }),
        recordOf({ url: url(2), body: '', status: '301 Moved', headers: ['Location: /3'] }),
        recordOf({ url: url(3), body: Buffer.alloc(5000, 7), type: 'image/jpeg' }),
        recordOf({ url: 'dns:courier.example', body: '10.0.0.1', kind: 'response', type: 'text/dns' }),
        recordOf({ url: url(4), body: page(4), kind: 'revisit' }),
        recordOf({
          url: url(5),
          body: french
            .replace('Bridge at Norra closed after cable frays', 'Le pont de Norra est fermé')
            .replaceAll('en-GB', 'fr'),
        }),
        recordOf({ url: url(6), body: list }),
        recordOf({ url: url(7), body: page(7), kind: 'resource' }),
        recordOf({
          url: url(8),
          body: 'Ada Voss said the bridge was safe, and that she would walk across it in the morning.',
          kind: 'conversion',
          type: 'text/plain',
        }),
      ],
      true,
    ),
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(urls(articles), [url(7), url(8)]);
  assert.equal(notes.length, 1);
  assert.match(notes[0] ?? '', /of 4 pages 1 hold no article and 1 are not in English; they were left out/);
});

test('a whole archive packed as one, and one of a member that would fill the memory', async (t) => {
  const many = Array.from({ length: 400 }, (_, n) => record(n));
  const pad = recordOf({
    url: url(9),
    body: Buffer.alloc(60_000_000, 'random enough? '),
    type: 'application/octet-stream',
  });
  const one = gzipSync(Buffer.concat([INFO, ...many.slice(0, 3), pad, ...many.slice(3, 6)]), { level: 1 });
  const found = await read(t, Buffer.concat([one, gzipSync(record(50))]));
  assert.deepEqual(found.faults, []);
  assert.deepEqual(urls(found.articles), [0, 1, 2, 3, 4, 5, 50].map(url));
  assert.equal(found.articles.at(-1)?.origin.offset, one.length);
});

test('an archive reads the same from standard input, and the record must keep its bytes', async () => {
  const bytes = warcOf([INFO, record(1)], true);
  const stdin = (async function* () {
    for (let at = 0; at < bytes.length; at += 97) yield bytes.subarray(at, at + 97);
  })();
  const found: Article[] = [];
  for await (const one of ingest(['-'], { stdin })) if (one.kind === 'article') found.push(one.article);
  assert.deepEqual(urls(found), [url(1)]);
  assert.equal(found[0]?.origin.kind, 'stream');
  assert.equal(Buffer.from(found[0]?.origin.bytes ?? []).toString(), page(1));
  assert.equal(found[0]?.path, null);
});

test('bytes by chance give no record and do not hang', async (t) => {
  const bytes = warcOf([record(1), record(2), record(3)], true);
  for (let seed = 1; seed <= 60; seed++) {
    const damaged = Buffer.from(bytes);
    let state = seed * 2654435761;
    for (let n = 0; n < 12; n++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      damaged[state % damaged.length] = state >>> 24;
    }
    const { articles, faults } = await read(t, damaged.subarray(0, damaged.length - (seed % 7)));
    assert.ok(articles.length + faults.length > 0);
    for (const fault of faults) assert.doesNotMatch(fault.message, /\n/);
  }
});

test('chunks that are none are left as they are', () => {
  assert.equal(unchunked(Buffer.from('<html>')), null);
  assert.equal(unchunked(Buffer.from('3\r\nabc\r\n0\r\n\r\n'))?.toString(), 'abc');
  assert.equal(unchunked(Buffer.from('3\r\nabc\r\nffff\r\ncut'))?.toString(), 'abccut');
});
