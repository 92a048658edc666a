import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article } from '../helpers/records.js';
import { siteWith } from '../helpers/sites.js';

const COURIER = article(
  'Ada Voss (minister) said the bridge was safe.\nTom Reed warned that the bridge was old.\nan engineer said nobody asked.\nRosa Quill believes it.',
  { id: 'c', outlet: 'The Courier', title: 'Bridge <closed>', published: '2031-03-14' },
);
const WIRE = article('Ada Voss promised that lamps were coming.', {
  id: 'w',
  outlet: 'Norra Wire',
  title: null,
  published: '2030-01-02',
});

test('an empty record explains itself', async (t) => {
  const { page, json } = await siteWith(t, []);
  const front = await page('/');
  assert.match(front, /Nothing is on the record yet/);
  assert.match(front, /hearsay record article\.txt/);
  assert.deepEqual((await json('/index.json'))['latest'], []);
  assert.match(await page('/search'), /Nothing on the record answers this/);
});

test('the front page shows how much there is, the latest article first, and who is quoted most', async (t) => {
  const { page } = await siteWith(t, [WIRE, COURIER]);
  const front = await page('/');
  assert.match(front, /<b>2<\/b> articles<\/span> <span><b>4<\/b> statements/);
  assert.ok(front.indexOf('Bridge &lt;closed&gt;') < front.indexOf('2 January 2030'), 'newest first');
  assert.match(front, /Most quoted<\/h2><ol class="ranking">\s*<li><a href="\/speaker\/sp_\w+"><bdi>Ada Voss/);
  assert.doesNotMatch(front, /believed/);
});

test('each filter is a link that adds a condition, and each condition a link that takes it away', async (t) => {
  const { page } = await siteWith(t, [WIRE, COURIER]);
  const all = await page('/search?q=bridge');
  assert.match(all, /1–2 of 2 statements/);
  assert.match(all, /<a href="\/search\?q=bridge&amp;act=warn"><bdi>warned<\/bdi><\/a> <span class="remark">1</);
  const warned = await page('/search?q=bridge&act=warn');
  assert.match(warned, /1–1 of 1 statement/);
  assert.match(warned, /class="chosen".*<a href="\/search\?q=bridge"><bdi>warned<\/bdi>/);
  assert.match(await page('/search?outlet=Norra'), /lamps were coming/);
  assert.match(await page('/search?since=2031&until=2031-03'), /1–3 of 3 statements/);
  assert.match(await page('/search?anonymous=1'), /nobody asked/);
  assert.match(await page('/search?attitudes=1'), /attitude: nobody said it/);
});

test('what cannot be asked is told, and what is hostile is only words', async (t) => {
  const { get, page } = await siteWith(t, [COURIER]);
  for (const query of ['act=shout', 'since=soon', `q=${'a+'.repeat(100)}`, 'q=%E2%80%A6', 'by=sp_nobody'])
    assert.match(String((await get(`/search?${query}`)).status), /^4/, query);
  const shown = await page(`/search?q=${encodeURIComponent('"bridge" <script>alert(1)</script> OR 1=1 --')}`);
  assert.doesNotMatch(shown, /<script>alert/);
  assert.match(await page('/search?offset=-5&limit=0&offset=9999999999'), /1–1 of 3|1–3 of 3/);
});

test('a long list comes page by page, in links a browser may fetch ahead', async (t) => {
  const lines = Array.from({ length: 45 }, (_, i) => `Ada Voss said lamp ${i} was lit.`).join('\n');
  const { page, json, get } = await siteWith(t, [article(lines, { id: 'l' })]);
  const first = await page('/search?q=lamp');
  assert.match(first, /1–20 of 45 statements/);
  assert.match(first, /rel="next" href="\/search\?q=lamp&amp;offset=20"/);
  const last = await page('/search?q=lamp&offset=40');
  assert.match(last, /41–45 of 45/);
  assert.doesNotMatch(last, /rel="next"/);
  assert.match(last, /rel="prev" href="\/search\?q=lamp&amp;offset=20"/);
  const seen = new Set<string>();
  for (const offset of [0, 20, 40])
    for (const { id } of (await json(`/search.json?q=lamp&offset=${offset}`))['statements'] as { id: string }[])
      seen.add(id);
  assert.equal(seen.size, 45);
  assert.equal((await (await get('/search.csv?q=lamp&limit=500')).text()).split('\r\n').length, 47);
});
