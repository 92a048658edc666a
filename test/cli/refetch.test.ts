/** `hearsay verify` on captures of every kind, and what became of the pages behind them, against a server of our own on loopback. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith } from '../helpers/folder.js';
import { hearsay, hearsayMeanwhile } from '../helpers/hearsay.js';
import { PARAGRAPHS, pageWith } from '../helpers/page.js';
import { INFO, recordOf, warcOf } from '../helpers/warc.js';
import { webOf } from '../helpers/web.js';

const ALLOW = ['--allow-host', '127.0.0.1'];

test('verify --refetch says which pages say what they said, which changed and how, which are gone and which nobody may ask for', async (t) => {
  const pages: Record<string, { status?: number; body?: string }> = {};
  const page = (n: string) => pageWith({ headline: `Bridge at Norra closed, part ${n}` });
  let robots = '';
  let entries = ['one', 'two'];
  const feed = () =>
    `<rss version="2.0"><channel><title>Courier</title>${entries.map((id) => `<item><title>Ferry ${id}</title><guid isPermaLink="false">${id}</guid><description>&lt;p&gt;Tom Reed said on Tuesday that the ferry ${id} would sail twice an hour until the bridge opens again.&lt;/p&gt;</description></item>`).join('')}</channel></rss>`;
  const web = await webOf(t, ({ path }, answer) => {
    if (path === '/robots.txt') return void (robots === '' ? null : answer.end(robots));
    const { status = 200, body = page(path.slice(1)) } = pages[path] ?? {};
    if (path === '/feed') answer.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed());
    else answer.writeHead(status, { 'content-type': 'text/html' }).end(body);
  });
  const at = (path: string) => `http://127.0.0.1:${web.port}${path}`;
  const crawl = warcOf([INFO, recordOf({ url: at('/archived'), body: page('archived') })], true);
  const folder = folderWith(t, {
    'note.txt': 'Ada Voss said the bridge is safe.\n',
    'lines.jsonl': `${JSON.stringify({ id: 'l', url: at('/lines'), text: 'Ben Harrow said the tunnel is open.' })}\n`,
    'crawl.warc.gz': crawl,
  });
  const inputs = ['/same', '/markup', '/edited', '/gone', '/later', '/empty', '/feed'].map(at);
  const recorded = await hearsayMeanwhile(folder, [
    'record',
    ...ALLOW,
    'note.txt',
    'lines.jsonl',
    'crawl.warc.gz',
    ...inputs,
  ]);
  assert.equal(recorded.code, 0, recorded.err);
  assert.match(recorded.err, /11 articles recorded/);

  // Every kind of capture: a text file, JSON Lines, an archive, pages, entries of a feed.
  const verified = hearsay(folder, ['verify', '--json']);
  assert.equal(verified.code, 0, verified.err);
  assert.match(verified.err, /of 11 articles: all exact/);

  const before = web.asked.length;
  const calm = await hearsayMeanwhile(folder, ['verify', '--refetch', ...ALLOW]);
  assert.equal(calm.code, 0, calm.err);
  assert.equal(calm.out, '');
  assert.match(calm.err, /live pages: 9 unchanged$/m);
  // The feed once for both its entries; nothing for what came from files without the web.
  assert.deepEqual(
    web.asked
      .slice(before)
      .map(({ path }) => path)
      .sort(),
    ['/archived', '/edited', '/empty', '/feed', '/gone', '/later', '/markup', '/same'],
  );
  const times = web.asked.slice(before).map((one) => one.at);
  for (let i = 1; i < times.length; i++)
    assert.ok((times[i] as number) - (times[i - 1] as number) >= 990, 'one host asked twice within a second');

  pages['/markup'] = { body: page('markup').replace('class="story"', 'class="new look"') };
  pages['/edited'] = { body: page('edited').replace('The bridge is safe', 'The bridge will be safe') };
  pages['/gone'] = { status: 410, body: '' };
  pages['/empty'] = { body: '<html><body></body></html>' };
  robots = 'User-agent: *\nDisallow: /later\n';
  entries = ['two'];
  const looked = await hearsayMeanwhile(folder, ['verify', '--refetch', ...ALLOW]);
  assert.equal(looked.code, 3, looked.err);
  assert.match(looked.err, /of 11 articles: all exact\nlive pages: 4 unchanged, 2 changed, 1 gone, 2 unreachable/);
  assert.match(looked.out, /^changed {2}.*\/edited\n {3}− “The bridge is safe.*\n {3}\+ “The bridge will be safe/m);
  assert.match(looked.out, /^ {3}changed {2}st_\w+ {2}.*The bridge is safe/m);
  assert.match(looked.out, /^gone {2}.*\/gone: its page answers 410$/m);
  assert.match(looked.out, /^unreachable {2}.*\/later: the robots\.txt of/m);
  assert.match(looked.out, /^unreachable {2}.*\/feed: its feed does not list it any more/m);
  assert.match(looked.out, /^changed {2}.*\/empty: .*no article/m);
  assert.doesNotMatch(looked.out, /\/(?:same|markup|archived)/);

  const json = await hearsayMeanwhile(folder, ['verify', '--refetch', '--json', ...ALLOW]);
  const live = json.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((one) => one.kind === 'live');
  assert.equal(live.length, 9);
  const edited = live.find((one) => one.url.endsWith('/edited'));
  assert.deepEqual(
    edited.changes.map((one: { kind: string }) => one.kind),
    ['removed', 'added'],
  );
  // Nothing was written.
  assert.equal(hearsay(folder, ['verify']).code, 0);
});

test('verify tells of every kind of file when what was read from it is changed or gone, and needs no file for what was piped in', (t) => {
  const feed = (...parts: readonly string[]) =>
    `<rss version="2.0"><channel><title>Courier</title>${parts.map((part) => `<item><title>Voss denies it, part ${part}</title><link>https://courier.example/${part}</link><description>&lt;p&gt;Ada Voss said on Tuesday that the bridge was safe and would stay open, part ${part}.&lt;/p&gt;</description></item>`).join('')}</channel></rss>`;
  const folder = folderWith(t, {
    'note.txt': `${PARAGRAPHS[1]}\n`,
    'page.html': pageWith(),
    'feed.xml': feed('one'),
    'crawl.warc': warcOf(
      [INFO, recordOf({ url: 'https://courier.example/1', body: pageWith({ headline: 'Ferry sails again' }) })],
      false,
    ),
  });
  assert.equal(hearsay(folder, ['record', 'note.txt', 'page.html', 'feed.xml', 'crawl.warc']).code, 0);
  const piped = hearsay(folder, ['record', '-'], { input: 'Ben Harrow said the tunnel is open.\n' });
  assert.equal(piped.code, 0, piped.err);
  assert.match(hearsay(folder, ['verify']).err, /of 5 articles: all exact/);
  writeFileSync(join(folder, 'note.txt'), `Morning.\n${PARAGRAPHS[1]}\n`);
  writeFileSync(join(folder, 'page.html'), pageWith().replace('twice an hour', 'once an hour'));
  writeFileSync(join(folder, 'feed.xml'), feed('two', 'three'));
  writeFileSync(join(folder, 'crawl.warc'), Buffer.concat([INFO, INFO]));
  const { code, out } = hearsay(folder, ['verify', '--json']);
  assert.equal(code, 3);
  const states = new Map(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map((one) => [one.article.path ?? 'stream', one.state]),
  );
  assert.deepEqual(Object.fromEntries(states), {
    'crawl.warc': 'gone',
    'feed.xml': 'gone',
    'note.txt': 'changed',
    'page.html': 'changed',
    stream: 'exact',
  });
});
