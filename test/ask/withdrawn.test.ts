/** An article its outlet took back is told of as taken back wherever its statements are shown. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../../src/ask/show.js';
import { answerLines } from '../../src/cli/answer-lines.js';
import { itemLines } from '../../src/cli/item-lines.js';
import { PLAIN } from '../../src/cli/layout.js';
import type { Recorded } from '../../src/store/recorded.js';
import type { Store } from '../../src/store/store.js';
import { exportOf } from '../helpers/exports.js';
import { article, recordAll } from '../helpers/records.js';
import { siteOver } from '../helpers/sites.js';
import { speakingReader } from '../helpers/speaking-reader.js';
import { openEmpty, STORES } from '../helpers/stores.js';

const AT = '2031-03-16T09:30:00.000Z';
const WORDS = 'taken back by its outlet, seen on 16 March 2031, 09:30 UTC: its page answers 410';

async function recordWith(kind: (typeof STORES)[number]) {
  const store = await openEmpty(kind);
  const url = 'https://courier.example/quay';
  await recordAll(
    store,
    [
      article('Ada Voss said the quay is safe.', { id: 'a', outlet: 'Courier', url }),
      article('Ben Harrow said the ferry sails.', { id: 'b', outlet: 'Wire', url: 'https://wire.example/ferry' }),
    ],
    { reader: speakingReader() },
  );
  const all: Recorded[] = [];
  for await (const one of store.statements(null)) all.push(one);
  const taken = all.find((one) => one.article.id === 'a') as Recorded;
  await store.watching.withdraw(taken.article.key, AT, 'its page answers 410');
  return { store, taken, other: all.find((one) => one.article.id === 'b') as Recorded };
}

async function statementsOf(store: Store): Promise<readonly Recorded[]> {
  const all: Recorded[] = [];
  for await (const one of store.statements(null)) all.push(one);
  return all;
}

for (const kind of STORES)
  test(`${kind}: statements of an article taken back say so, when and how it is known; others say nothing, nor this one once it is back`, async () => {
    const { store, taken, other } = await recordWith(kind);
    const view = { width: 200, style: PLAIN, why: false };
    const all = await statementsOf(store);
    assert.deepEqual(all.map(({ article: { id, withdrawn } }) => [id, withdrawn]).sort(), [
      ['a', { at: AT, says: 'its page answers 410' }],
      ['b', null],
    ]);
    assert.equal(answerLines(all, view).filter((line) => line.includes(WORDS)).length, 1);
    assert.ok(itemLines(await show(store, taken.id), view).some((line) => line.includes(WORDS)));
    assert.ok(!itemLines(await show(store, other.id), view).some((line) => line.includes('taken back')));
    await store.watching.withdraw(taken.article.key, '', null);
    assert.ok(!answerLines(await statementsOf(store), view).some((line) => line.includes('taken back')));
    await store.close();
  });

test('exports tell of it: tables, JSON Lines, annotations, schema.org, reference managers', async () => {
  const { store } = await recordWith(STORES[0] as (typeof STORES)[number]);
  const csv = (await exportOf(store, 'csv')).text.split('\r\n');
  assert.match(csv[0] ?? '', /,withdrawn,withdrawn_says$/);
  assert.equal(csv.filter((line) => line.endsWith(`,${AT},its page answers 410`)).length, 1);
  const jsonl = (await exportOf(store, 'jsonl')).text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(jsonl.map((one) => one.article.withdrawn?.at ?? null).sort(), [AT, null]);
  const { items } = JSON.parse((await exportOf(store, 'annotation')).text);
  const tags = items.map((one: { body: { value?: string }[] }) =>
    one.body.flatMap(({ value }) => (value?.startsWith('withdrawn:') ? [value] : [])),
  );
  assert.deepEqual(tags.flat(), [`withdrawn:${AT}`]);
  const graph = JSON.parse((await exportOf(store, 'quotation')).text)['@graph'] as Record<string, string>[];
  assert.deepEqual(
    graph
      .filter((node) => node['@type'] === 'NewsArticle')
      .map((node) => node['creativeWorkStatus'] ?? null)
      .sort(),
    ['Withdrawn', null],
  );
  for (const format of ['ris', 'bibtex', 'csl'] as const)
    assert.equal((await exportOf(store, format)).text.split(WORDS).length, 2, format);
  await store.close();
});

test('pages of the article and the statement say it in words, lists beside its name, .json beside the rest', async () => {
  const { store, taken, other } = await recordWith(STORES[0] as (typeof STORES)[number]);
  const site = siteOver(store);
  for (const path of [`/article/${taken.article.key}`, `/statement/${taken.id}`])
    assert.ok((await site.page(path)).includes(WORDS), path);
  for (const path of [`/article/${other.article.key}`, `/statement/${other.id}`])
    assert.ok(!(await site.page(path)).includes('aken back'), path);
  assert.match(await site.page('/search'), /article taken back by its outlet/);
  const found = await site.json(`/article/${taken.article.key}.json`);
  assert.deepEqual((found['article'] as Record<string, unknown>)['withdrawn'], {
    at: AT,
    says: 'its page answers 410',
  });
  await store.close();
});
