/** A large record is not counted anew with every change: pages whose figures are of before say so. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linker } from '../../src/record/linker.js';
import { openStore } from '../../src/store/open.js';
import { article, NOON, recordAll } from '../helpers/records.js';
import { siteOver } from '../helpers/sites.js';
import { speakingReader } from '../helpers/speaking-reader.js';

const OF_BEFORE = /The record has changed since the figures/;
const PAGES = ['/', '/speakers', '/quotations', '/sources'];

test('figures of before a change are told as such, and no longer once they are made anew; a small record is always counted', async (t) => {
  const store = await openStore(':memory:');
  t.after(() => store.close());
  const { page } = siteOver(store);
  const numbered = (n: number) => article(`Ada Voss said lamp ${n} was lit.`, { id: `lamp-${n}` });
  await recordAll(store, [numbered(0)], { reader: speakingReader() });
  for (const path of PAGES) assert.doesNotMatch(await page(path), OF_BEFORE, path);
  const many = Array.from({ length: 2000 }, (_, n) => numbered(n + 1));
  await recordAll(store, many, { reader: speakingReader() });
  for (const path of PAGES) assert.match(await page(path), OF_BEFORE, path);
  await store.sum(linker);
  for (const path of PAGES) assert.doesNotMatch(await page(path), OF_BEFORE, path);
  const [one] = await store.saidIn((await store.articles(null, 1))[0]?.article.key ?? '');
  await store.correct({ item: one?.id ?? '', field: 'dismiss', value: null, author: 'Kim', at: NOON });
  assert.match(await page('/speakers'), OF_BEFORE);
  assert.doesNotMatch(await page('/search'), OF_BEFORE);
});
