/** Recording from addresses with the real program, against a server of our own on loopback. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith } from '../helpers/folder.js';
import { hearsay, hearsayMeanwhile } from '../helpers/hearsay.js';
import { pageWith } from '../helpers/page.js';
import { INFO, recordOf, warcOf } from '../helpers/warc.js';
import { webOf } from '../helpers/web.js';

test('a page is recorded by its address, kept with its bytes, verified, and changes nothing the second time', async (t) => {
  const folder = folderWith(t, {});
  const web = await webOf(t, ({ path }, answer) => {
    if (path === '/bridge') answer.writeHead(200, { 'content-type': 'text/html' }).end(pageWith());
    else if (path !== '/robots.txt') answer.writeHead(404).end();
  });
  const url = `http://127.0.0.1:${web.port}/bridge`;
  const allow = ['--allow-host', '127.0.0.1'];
  const inside = await hearsayMeanwhile(folder, ['record', url]);
  assert.equal(inside.code, 1);
  assert.match(inside.err, /inside a private network; if you mean to fetch it, allow it with --allow-host 127/);

  const first = await hearsayMeanwhile(folder, [
    'record',
    '--json',
    ...allow,
    '--contact',
    'desk@courier.example',
    url,
  ]);
  assert.equal(first.code, 0, first.err);
  const { outcome, id, path } = JSON.parse(first.out);
  assert.deepEqual({ outcome, id, path }, { outcome: 'recorded', id: url, path: null });
  assert.match(
    web.asked.at(-1)?.headers['user-agent'] ?? '',
    /^Hearsay\/\S+ \(keeps a record of news; \+mailto:desk@courier\.example\)$/,
  );

  const again = await hearsayMeanwhile(folder, ['record', ...allow, url, `http://127.0.0.1:${web.port}/none`]);
  assert.equal(again.code, 1);
  assert.match(again.err, /none: the server answered 404: there is no such page/);
  assert.match(again.err, /0 articles recorded, 1 unchanged, 1 failed/);

  const verified = hearsay(folder, ['verify']);
  assert.equal(verified.code, 0, verified.err);
  assert.match(verified.err, /of 1 article: all exact/);
  assert.match(hearsay(folder, ['said', '--by', 'Voss']).out, /The bridge is safe/);
});

test('an archive is recorded, goes on where it stopped, and is verified against the file', (t) => {
  const pages = Array.from({ length: 30 }, (_, n) =>
    recordOf({
      url: `https://courier.example/${n}`,
      body: pageWith({ headline: `Bridge at Norra closed for the ${n}th time` }),
    }),
  );
  const whole = warcOf([INFO, ...pages], true);
  const folder = folderWith(t, { 'crawl.warc.gz': whole.subarray(0, whole.length - 40) });
  const cut = hearsay(folder, ['record', 'crawl.warc.gz']);
  assert.equal(cut.code, 1);
  assert.match(cut.err, /crawl\.warc\.gz: byte \d+: the file ends in the middle of this record; the rest was read/);
  assert.match(cut.err, /29 articles recorded, 1 failed/);

  // The file arrives whole: only what is new in it is read.
  writeFileSync(join(folder, 'crawl.warc.gz'), whole);
  const rest = hearsay(folder, ['record', '--json', 'crawl.warc.gz']);
  assert.equal(rest.code, 0, rest.err);
  assert.deepEqual(
    rest.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).outcome),
    ['recorded'],
  );
  const again = hearsay(folder, ['record', 'crawl.warc.gz']);
  assert.equal(again.code, 0);
  assert.match(again.err, /on the record already, to its end/);
  assert.match(again.err, /0 articles recorded/);

  assert.match(hearsay(folder, ['verify']).err, /of 30 articles: all exact/);
  const damaged = Buffer.from(whole);
  damaged.fill(
    0x55,
    warcOf([INFO, ...pages.slice(0, 5)], true).length + 40,
    warcOf([INFO, ...pages.slice(0, 5)], true).length + 90,
  );
  writeFileSync(join(folder, 'crawl.warc.gz'), damaged);
  const verified = hearsay(folder, ['verify']);
  assert.equal(verified.code, 3);
  assert.match(verified.out, /courier\.example\/5/);
  assert.equal(verified.out.match(/^(?:gone|changed)/gm)?.length, 1);
});

test('a feed is watched once, and again from what the record remembers', async (t) => {
  const folder = folderWith(t, {});
  let listed = ['/a'];
  const web = await webOf(t, ({ path }, answer) => {
    if (path === '/feed')
      answer.end(
        `<rss version="2.0"><channel><title>Courier</title>${listed.map((one) => `<item><title>${one}</title><link>${one}</link></item>`).join('')}</channel></rss>`,
      );
    else if (path !== '/robots.txt')
      answer
        .writeHead(200, { 'content-type': 'text/html' })
        .end(pageWith({ headline: `Bridge at Norra closed, part ${path}` }));
  });
  writeFileSync(
    join(folder, 'feeds.opml'),
    `<?xml version="1.0"?><opml version="2.0"><body><outline text="News"><outline xmlUrl="http://127.0.0.1:${web.port}/feed"/></outline></body></opml>`,
  );
  const allow = ['--allow-host', '127.0.0.1', '--once'];
  const first = await hearsayMeanwhile(folder, ['watch', ...allow, 'feeds.opml']);
  assert.equal(first.code, 0, first.err);
  assert.match(first.out, /^new +Bridge at Norra closed, part \/a · \d+ statements · http/);
  assert.match(first.err, /watching 1 feed, each every 1 h at most/);
  assert.match(first.err, /1 article recorded · hearsay\.db/);
  listed = ['/b', '/a'];
  // Within the hour nothing is due.
  const again = await hearsayMeanwhile(folder, ['watch', ...allow]);
  assert.equal(again.code, 0, again.err);
  assert.match(again.err, /0 articles recorded/);
  assert.equal(web.asked.length, 2);
  // As files feeds are read like any other.
  writeFileSync(
    join(folder, 'feed.xml'),
    `<rss version="2.0"><channel><title>Courier</title><item><title>Voss denies it</title><link>https://courier.example/v</link><description>&lt;p&gt;Ada Voss said on Tuesday that the bridge was safe and would stay open.&lt;/p&gt;</description></item></channel></rss>`,
  );
  const file = hearsay(folder, ['record', 'feed.xml']);
  assert.match(file.err, /1 article recorded/);
  assert.equal(hearsay(folder, ['verify']).code, 0);
  const none = hearsay(folder, ['watch', '--db', 'other.db', 'feed.xml']);
  assert.equal(none.code, 1);
  assert.match(none.err, /no list of feeds/);
});

test('hosts and contacts that are none are wrong usage', () => {
  for (const [option, value] of [
    ['--allow-host', 'http://a.example/path'],
    ['--contact', 'nobody\n'],
  ] as const) {
    const { code, err } = hearsay('.', ['record', option, value, 'https://courier.example/']);
    assert.equal(code, 2);
    assert.match(err, /is no host|is neither a mail nor a web address/);
  }
});
