import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../../src/model/article.js';
import { copiesOf } from '../../src/record/copies.js';
import { linker } from '../../src/record/linker.js';
import type { Store } from '../../src/store/store.js';
import { article, recordAll } from '../helpers/records.js';
import { openEmpty, STORES } from '../helpers/stores.js';
import { BRIDGE, HARVEST, spin } from '../link/copies-texts.js';

const made = (id: string, paragraphs: readonly string[], more: Partial<Article> = {}) =>
  article(paragraphs.join('\n\n'), { id, ...more });

/** Everything told of copies, as text. */
async function told(store: Store): Promise<string> {
  const reports: unknown[] = [];
  for await (const { signs: _signs, ...report } of copiesOf(store))
    reports.push({ ...report, members: report.members.map(({ text: _text, ...member }) => member) });
  return JSON.stringify(reports, null, 1);
}

async function toldOf(items: readonly Article[], batch = 50): Promise<string> {
  const store = await openEmpty();
  try {
    await recordAll(store, items, { batch });
    return await told(store);
  } finally {
    await store.close();
  }
}

for (const driver of STORES)
  test(`a spun copy folds onto its original, with the words that were swapped (${driver})`, async () => {
    const store = await openEmpty(driver);
    await recordAll(store, [
      made('spun', spin(BRIDGE), { published: '2031-03-15', outlet: 'Northern Record' }),
      made('original', BRIDGE, { published: '2031-03-14', outlet: 'The Harne Courier' }),
      made('other', HARVEST, { published: '2031-03-14' }),
    ]);
    const reports = [];
    for await (const report of copiesOf(store)) reports.push(report);
    await store.close();
    assert.equal(reports.length, 1);
    const [report] = reports;
    assert.deepEqual(
      report?.members.map((one) => one.article.id),
      ['original', 'spun'],
    );
    assert.equal(report?.origin?.article.id, 'original');
    const keyOf = (id: string) => report?.members.find(({ article }) => article.id === id)?.article.key;
    assert.ok(
      report?.passages.every(
        ({ kind, from, to }) => kind === 'spun' && from.article === keyOf('original') && to.article === keyOf('spun'),
      ),
    );
    const swapped = report?.passages.flatMap((one) => one.swapped) ?? [];
    assert.ok(swapped.some(([from, to]) => from === 'inspectors' && to === 'examiners'));
  });

test('without dates nobody is said to be first', async () => {
  const store = await openEmpty();
  await recordAll(store, [made('a', BRIDGE), made('b', BRIDGE, { published: '2031-03-14' })]);
  for await (const { origin, why } of copiesOf(store)) {
    assert.equal(origin, null);
    assert.match(why, /^unknown/);
  }
  await store.close();
});

const PARAGRAPHS = [...BRIDGE, ...HARVEST, ...spin(BRIDGE)];
const articles = fc
  .array(fc.array(fc.constantFrom(...PARAGRAPHS), { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 7 })
  .map((list) =>
    list.map((paragraphs, i) => made(`a${i}`, paragraphs, { published: i % 3 === 0 ? null : `2031-03-1${i}` })),
  );

test('any order of arrival, any size of batches and any repetition give the same copies', async () => {
  const arrivals = articles.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray([...all, ...all], { minLength: all.length }).map((more) => [...more, ...all]),
      fc.integer({ min: 1, max: 5 }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(arrivals, async ([all, shuffled, batch]) => {
      assert.equal(await toldOf(shuffled, batch), await toldOf(all));
    }),
    { seed: 33, numRuns: 40 },
  );
});

test('an article that says something new is linked by that, and a record linked by other rules is linked anew', async () => {
  const file = (paragraphs: readonly string[]) => {
    const plain = made('a.txt', paragraphs, { path: 'a.txt', title: null });
    return { ...plain, origin: { ...plain.origin, kind: 'file', bytes: null } as const };
  };
  const other = made('b', BRIDGE, { published: '2031-03-14' });
  const store = await openEmpty();
  await recordAll(store, [file(BRIDGE), other]);
  const before = await told(store);
  assert.match(before, /a\.txt/);
  await recordAll(store, [file(HARVEST)]);
  assert.equal(await told(store), '[]');
  await recordAll(store, [file(BRIDGE)]);
  assert.equal(await told(store), before);
  assert.equal(await store.link(linker), 0);
  assert.equal(await store.link({ ...linker, version: linker.version + 1 }), 2);
  assert.equal(await told(store), before);
  await store.close();
});

test('lines an outlet repeats around articles that are no copies of one another are its own', async () => {
  const store = await openEmpty();
  const litter = 'Sign up for the Harne Courier letter';
  const story = (n: number) =>
    `In Kell ${n} boats and ${n * 7 + 1000} nets were counted by Hanne Brodd of the union on day ${n}.`;
  await recordAll(
    store,
    [1, 2, 3].map((n) => made(`c${n}`, [story(n), litter], { outlet: 'Harne Courier' })),
  );
  await recordAll(store, [made('other', [story(4), litter], { outlet: 'Northern Record' })]);
  assert.deepEqual(await store.repeatedLines(3), [{ outlet: 'Harne Courier', text: litter, articles: 3 }]);
  await store.close();
});
