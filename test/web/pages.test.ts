import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../src/model/article.js';
import type { Reading } from '../../src/model/reading.js';
import { openStore } from '../../src/store/open.js';
import { article, recordAll } from '../helpers/records.js';
import { siteOver, siteWith } from '../helpers/sites.js';
import { speakingReader } from '../helpers/speaking-reader.js';

const BRIDGE = article(
  'Ada Voss (minister) said the bridge was safe.\nTom Reed believes the cables were old.\nTom Reed denied that Ada Voss said the lamps were lit.',
  {
    id: 'bridge',
    outlet: 'The Courier',
    title: 'Bridge closed',
    published: '2031-03-14',
    url: 'https://courier.example/b',
  },
);

/** The speaking reader with a block for each line. */
function byLines() {
  const read = speakingReader();
  return (one: Article): Reading => ({
    ...read(one),
    blocks: [...one.text.matchAll(/[^\n]+/g)].map((line) => ({
      span: [line.index, line.index + line[0].length] as const,
      kind: 'body',
      of: null,
    })),
  });
}

interface Listed {
  readonly statements: readonly { readonly id: string; readonly article: { readonly key: string } }[];
}

async function found(json: (path: string) => Promise<object>, words: string) {
  const { statements } = (await json(`/search.json?q=${encodeURIComponent(words)}`)) as Listed;
  assert.equal(statements.length, 1, words);
  return statements[0] as Listed['statements'][number];
}

test('a statement is told with its place, its way, its reports, its reasons and its citation', async (t) => {
  const { page, json } = await siteWith(t, [BRIDGE]);
  const { id, article: of } = await found(json, 'safe');
  const shown = await page(`/statement/${id}`);
  assert.match(shown, /<h1>.*Ada Voss.*<span class="deed">said<\/span><\/h1>/);
  assert.match(shown, /<span class="content[^>]*>the bridge was safe<\/span>/);
  assert.match(shown, new RegExp(`href="/article/${of.key}#${id}">Line 1, column 1 of <bdi>Bridge closed`));
  for (const heading of ['How it got here', 'One report', 'When', 'Why it was read so', 'Cite it'])
    assert.ok(shown.includes(`<h2>${heading}</h2>`), heading);
  assert.match(shown, /<pre[^>]*>Ada Voss said: the bridge was safe — in “Bridge closed”, The Courier, 14 March 2031/);
  const twin = (await json(`/statement/${id}.json`)) as { citation: { bibtex: string }; id: string };
  assert.equal(twin.id, id);
  assert.match(twin.citation.bibtex, /^@misc/);
});

test('an address of a statement lasts: shortened, carried on by another, or no longer found', async (t) => {
  const { get, json, page, store } = await siteWith(t, [BRIDGE]);
  const { id } = await found(json, 'safe');
  assert.equal((await get(`/statement/${id.slice(3, 9)}`)).headers.get('location'), `/statement/${id}`);
  assert.equal((await get(`/statement/${id.slice(3, 9)}.json`)).headers.get('location'), `/statement/${id}.json`);
  const shorter = article('Tom Reed said nothing.', { ...BRIDGE, text: 'Tom Reed said nothing.' });
  await recordAll(
    store,
    [{ ...article('Tom Reed said nothing.', { id: 'bridge', url: 'https://courier.example/b' }) }],
    {
      reader: speakingReader(),
    },
  );
  assert.ok(shorter.id === 'bridge');
  const gone = await page(`/statement/${id}`);
  assert.match(gone, /no longer finds this statement/);
  assert.match(gone, /the bridge was safe/);
  const missing = await get('/statement/st_zzzzzzzz');
  assert.equal(missing.status, 404);
});

test('an article shows who says what, keeps attitudes aside until asked, and links each statement', async (t) => {
  const { page, json, get } = await siteWith(t, [BRIDGE]);
  const { id, article: of } = await found(json, 'safe');
  const shown = await page(`/article/${of.key}`);
  assert.match(shown, new RegExp(`<span class="source[^>]* id="${id}"`));
  assert.match(shown, new RegExp(`<a class="label[^>]* href="/statement/${id}"`));
  assert.match(shown, /show 1 attitude nobody said/);
  assert.doesNotMatch(shown, /believed/);
  assert.match(await page(`/article/${of.key}?attitudes=1`), /believed/);
  assert.match(await page(`/article/${of.key}?mark=4-8#marked`), /<span class="marked" id="marked"/);
  assert.equal((await page(`/article/${of.key}?mark=9-4&part=x&at=%00`)).includes('id="marked"'), false);
  const twin = await json(`/article/${of.key}.json`);
  assert.equal(twin['kind'], 'article');
  assert.equal(twin['unit'], 'utf16');
  assert.equal((await get('/article/ar_none')).status, 404);
});

test('a text of many thousand lines comes in parts, and a statement leads to the part it stands in', async (t) => {
  const lines = Array.from({ length: 3000 }, (_, i) =>
    i === 2500 ? 'Ada Voss said the last lamp was lit.' : `Line ${i}.`,
  );
  const store = await openStore(':memory:');
  t.after(() => store.close());
  await recordAll(store, [article(lines.join('\n'), { id: 'long' })], { reader: byLines() });
  const { page, json } = siteOver(store);
  const { id, article: of } = await found(json, 'lamp');
  const first = await page(`/article/${of.key}`);
  assert.match(first, /Part 1 of \d/);
  assert.ok(first.length < 400_000);
  assert.ok(!first.includes(`id="${id}"`));
  const address = /<a href="([^"]+)">Line 2501/.exec(await page(`/statement/${id}`))?.[1] as string;
  assert.ok((await page(address.replace(/#.*/, ''))).includes(`id="${id}"`));
});
