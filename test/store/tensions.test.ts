/** Tensions on the record: found across articles in any order, asked with the conditions of `said`, decided by a person for good. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correct } from '../../src/ask/correct.js';
import { ANYTHING, type Question } from '../../src/ask/questions.js';
import { showTension, tensions } from '../../src/ask/tensions.js';
import { relink } from '../../src/link/speakers/link.js';
import type { Article } from '../../src/model/article.js';
import type { Store } from '../../src/store/store.js';
import type { TensionStatus } from '../../src/store/tensions.js';
import { article, DRIVERS, NOON, recordAll } from '../helpers/records.js';
import { leavesNoTrace, recordOf, speakingReader } from '../helpers/speaking-reader.js';

const WORLD: readonly Article[] = [
  article('Ada Voss (minister) said the Sill Bridge is safe for lorries.', {
    id: 'a',
    outlet: 'Courier',
    published: '2031-03-01',
  }),
  article('Ada Voss said the Sill Bridge is not safe for lorries.', {
    id: 'b',
    outlet: 'Post',
    published: '2031-05-02',
  }),
  article('Tomas Reke said the Harne ferry will sail in the rain.', {
    id: 'c',
    outlet: 'Courier',
    published: '2031-05-03',
  }),
];

const ask = async (store: Store, question: Partial<Question> = {}, status: TensionStatus | null = null) =>
  (await tensions(store, { statement: { ...ANYTHING, ...question }, kind: null, status })).tensions;

for (const driver of DRIVERS)
  test(`what one speaker says in March and otherwise in May is found across articles, with both receipts (${driver})`, async () => {
    const store = await recordOf(WORLD, driver);
    const [one, ...more] = await ask(store);
    assert.deepEqual(more, []);
    assert.equal(one?.kind, 'self-reversal');
    assert.deepEqual([one?.earlier.article.id, one?.later.article.id], ['a', 'b']);
    assert.equal(one?.earlier.receipt.text, 'the Sill Bridge is safe for lorries');
    assert.equal(one?.later.receipt.text, 'the Sill Bridge is not safe for lorries');
    assert.deepEqual(one?.earlier.speakerIds, one?.later.speakerIds);
    assert.match(one?.id ?? '', /^tn_[a-z2-7]{12}$/);
    await store.close();
  });

test('the order in which articles come leaves no trace', () => leavesNoTrace(WORLD, ask));

test('a question is met by either side', async () => {
  const store = await recordOf(WORLD);
  for (const question of [
    { by: 'Ada Voss' },
    { outlet: 'Post' },
    { outlet: 'Courier' },
    { about: 'lorries' },
    { since: '2031-05' },
  ])
    assert.equal((await ask(store, question)).length, 1, JSON.stringify(question));
  for (const question of [{ by: 'Tomas Reke' }, { about: 'ferry' }, { since: '2031-06' }, { until: '2031-04' }])
    assert.equal((await ask(store, question)).length, 0, JSON.stringify(question));
  await store.close();
});

test('what a person decides holds, can be taken back, and outlives reading anew', async () => {
  const store = await recordOf(WORLD);
  const [one] = await ask(store);
  const asked = { id: one?.id ?? '', value: null, author: 'kim', at: NOON };
  await correct(store, relink, { ...asked, doing: 'confirm' });
  assert.equal((await ask(store))[0]?.status, 'confirmed');
  await recordAll(store, WORLD, {
    reader: speakingReader(),
    stamp: { weights: [{ name: 'fake', sha256: '1'.repeat(64) }] },
  });
  assert.deepEqual([(await ask(store))[0]?.id, (await ask(store))[0]?.status], [one?.id, 'confirmed']);
  assert.equal((await ask(store, { about: 'lorries' })).length, 1, 'and is found by its words');
  assert.equal((await ask(store, { about: 'ferries' })).length, 0);
  const made = await correct(store, relink, { ...asked, doing: 'dismiss', at: '2031-03-15T12:00:00Z' });
  assert.deepEqual(await ask(store), []);
  assert.equal((await ask(store, {}, 'dismissed')).length, 1);
  await correct(store, relink, { ...asked, id: made.id, doing: 'undo', at: '2031-03-16T12:00:00Z' });
  assert.equal((await ask(store))[0]?.status, 'confirmed');
  const { decisions } = await showTension(store, one?.id ?? '');
  assert.deepEqual(
    decisions.map(({ status, author, undoneBy }) => [status, author, undoneBy === null]),
    [
      ['confirmed', 'kim', true],
      ['dismissed', 'kim', false],
    ],
  );
  await store.close();
});

test('an article that no longer says so takes its tensions with it', async () => {
  const store = await recordOf(WORLD);
  await recordAll(
    store,
    [article('Ada Voss said nothing at all.', { id: 'b', outlet: 'Post', published: '2031-05-02' })],
    {
      reader: speakingReader(),
    },
  );
  assert.deepEqual(await ask(store), []);
  await store.close();
});

test('what a person confirmed stands with its words, also where it is not found again', async () => {
  const store = await recordOf(WORLD);
  const [one] = await ask(store);
  const made = await correct(store, relink, {
    id: one?.id ?? '',
    doing: 'confirm',
    value: null,
    author: 'kim',
    at: NOON,
  });
  const now = article('At noon Ada Voss said nothing at all.', { id: 'b', outlet: 'Post', published: '2031-05-02' });
  await recordAll(store, [now], { reader: speakingReader() });
  const [still, ...more] = await ask(store);
  assert.deepEqual(more, []);
  assert.deepEqual([still?.id, still?.status], [one?.id, 'confirmed']);
  assert.deepEqual([still?.earlier.receipt, still?.later.receipt], [one?.earlier.receipt, one?.later.receipt]);
  assert.equal((await ask(store, { by: 'Ada Voss' })).length, 1);
  // Found again, it is the one found; taken back, it goes.
  await recordAll(store, [WORLD[1] as Article], { reader: speakingReader() });
  assert.deepEqual(
    (await ask(store)).map(({ id, status }) => [id, status]),
    [[one?.id, 'confirmed']],
  );
  await recordAll(store, [now], { reader: speakingReader() });
  await correct(store, relink, { id: made.id, doing: 'undo', value: null, author: 'kim', at: '2031-03-15T12:00:00Z' });
  assert.deepEqual(await ask(store), []);
  await store.close();
});

test('a statement a person dismissed clashes with nothing', async () => {
  const store = await recordOf(WORLD);
  const [one] = await ask(store);
  await correct(store, relink, {
    id: one?.earlier.receipt.statement ?? '',
    doing: 'dismiss',
    value: null,
    author: 'kim',
    at: NOON,
  });
  assert.deepEqual(await ask(store), []);
  await store.close();
});

test('an id nobody has is answered with what to do', async () => {
  const store = await recordOf(WORLD);
  await assert.rejects(showTension(store, 'tn_aaaaaaaaaaaa'), /hearsay tensions/);
  await assert.rejects(
    correct(store, relink, { id: 'tn_aaaaaaaaaaaa', doing: 'confirm', value: null, author: 'kim', at: NOON }),
    /hearsay tensions/,
  );
  await store.close();
});
