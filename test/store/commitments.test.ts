/** Commitments on the record: who undertook what, what later articles tell of it, asked with the conditions of `said`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commitments, showCommitment } from '../../src/ask/commitments.js';
import { correct } from '../../src/ask/correct.js';
import { ANYTHING, type Question } from '../../src/ask/questions.js';
import { relink } from '../../src/link/speakers/link.js';
import type { Article } from '../../src/model/article.js';
import type { CommitmentKind, CommitmentState } from '../../src/model/labels.js';
import { copyRecord } from '../../src/record/copy.js';
import { forgetArticles } from '../../src/record/forget.js';
import type { Store } from '../../src/store/store.js';
import type { TensionStatus } from '../../src/store/tensions.js';
import { article, DRIVERS, NOON, recordAll } from '../helpers/records.js';
import { leavesNoTrace, recordOf, speakingReader } from '../helpers/speaking-reader.js';
import { openEmpty } from '../helpers/stores.js';

const WORLD: readonly Article[] = [
  article('Ada Voss (minister) said she will replace the rusting cables of the Sill Bridge.', {
    id: 'a',
    outlet: 'Courier',
    published: '2031-03-01',
  }),
  article('Tomas Reke (engineer) said the rusting cables of the Sill Bridge were not replaced.', {
    id: 'b',
    outlet: 'Post',
    published: '2031-05-02',
  }),
  article('Tomas Reke said he will protect the gulls of Harne island.', {
    id: 'c',
    outlet: 'Courier',
    published: '2031-05-03',
  }),
];

const ask = (
  store: Store,
  question: Partial<Question> = {},
  kind: CommitmentKind | null = null,
  state: CommitmentState | null = null,
  status: TensionStatus | null = null,
) => commitments(store, { statement: { ...ANYTHING, ...question }, kind, state, status });

for (const driver of DRIVERS)
  test(`what somebody undertakes in March is on the record, with what an article of May tells of it (${driver})`, async () => {
    const store = await recordOf(WORLD, driver);
    const { total, tally, commitments: found } = await ask(store);
    assert.equal(total, 2);
    assert.deepEqual(tally, [
      { kind: 'promise', state: 'broken', count: 1 },
      { kind: 'promise', state: 'open', count: 1 },
    ]);
    const one = found.find(({ state }) => state === 'broken');
    assert.match(one?.id ?? '', /^cm_[a-z2-7]{12}$/);
    assert.deepEqual([one?.by, one?.byIds.length], ['Ada Voss', 1]);
    assert.equal(one?.what.text, 'she will replace the rusting cables of the Sill Bridge');
    assert.deepEqual(
      one?.evidence.map(({ state, stands, receipt, speaker, article }) => [
        state,
        stands,
        receipt.text,
        speaker,
        article.id,
      ]),
      [['broken', true, 'the rusting cables of the Sill Bridge were not replaced', 'Tomas Reke', 'b']],
    );
    assert.deepEqual(await showCommitment(store, one?.id ?? ''), { commitment: one, decisions: [] });
    await store.close();
  });

test('the order in which articles come leaves no trace', () => leavesNoTrace(WORLD, ask));

test('an article that no longer tells of the outcome leaves the promise open', async () => {
  const store = await recordOf(WORLD);
  const other = article('Tomas Reke said nothing at all.', { id: 'b', outlet: 'Post', published: '2031-05-02' });
  await recordAll(store, [other], { reader: speakingReader() });
  assert.deepEqual(
    (await ask(store)).commitments.map(({ state, evidence }) => [state, evidence.length]),
    [
      ['open', 0],
      ['open', 0],
    ],
  );
  await store.close();
});

test('commitments are asked as statements are, and by kind and state', async () => {
  const store = await recordOf(WORLD);
  const count = async (...asked: Parameters<typeof ask> extends [Store, ...infer Rest] ? Rest : never) =>
    (await ask(store, ...asked)).total;
  assert.equal(await count({ by: 'Ada Voss' }), 1);
  assert.equal(await count({ about: 'cables' }), 1);
  assert.equal(await count({ outlet: 'Courier' }), 2);
  assert.equal(await count({ since: '2031-05' }), 1);
  assert.equal(await count({ until: '2031-04' }), 1);
  assert.equal(await count({}, 'threat'), 0);
  assert.equal(await count({}, null, 'broken'), 1);
  assert.equal(await count({}, null, 'withdrawn'), 0);
  await assert.rejects(showCommitment(store, 'cm_aaaaaaaaaaaa'), /hearsay commitments/);
  await store.close();
});

for (const driver of DRIVERS)
  test(`what a person makes of a commitment holds, can be taken back, and outlives reading anew (${driver})`, async () => {
    const store = await recordOf(WORLD, driver);
    const { commitments: found } = await ask(store, { about: 'gulls' });
    const id = found[0]?.id ?? '';
    const asked = { id, value: null, author: 'kim', at: NOON };
    const ids = async (status: TensionStatus | null) =>
      (await ask(store, {}, null, null, status)).commitments.map((one) => one.id);
    const made = await correct(store, relink, { ...asked, doing: 'dismiss' });
    assert.deepEqual(made.about, id);
    assert.ok(!(await ids(null)).includes(id));
    assert.deepEqual(await ids('dismissed'), [id]);
    assert.equal((await ask(store)).total, 1);
    await recordAll(store, WORLD, {
      reader: speakingReader(),
      stamp: { weights: [{ name: 'fake', sha256: '1'.repeat(64) }] },
    });
    assert.deepEqual(await ids('dismissed'), [id]);
    await correct(store, relink, { ...asked, id: made.id, doing: 'undo', at: '2031-03-15T12:00:00Z' });
    assert.ok((await ids('open')).includes(id));
    await correct(store, relink, { ...asked, doing: 'confirm', at: '2031-03-16T12:00:00Z' });
    assert.deepEqual(await ids('confirmed'), [id]);
    const { commitment, decisions } = await showCommitment(store, id);
    assert.equal(commitment.status, 'confirmed');
    assert.deepEqual(
      decisions.map(({ status, author, undoneBy }) => [status, author, undoneBy === null]),
      [
        ['dismissed', 'kim', false],
        ['confirmed', 'kim', true],
      ],
    );
    await assert.rejects(correct(store, relink, { ...asked, doing: 'merge' }), /confirm, dismiss|wants a speaker/);
    await assert.rejects(
      correct(store, relink, { ...asked, id: 'cm_aaaaaaaaaaaa', doing: 'confirm' }),
      /hearsay commitments/,
    );
    await store.close();
  });

test('what a person makes of a commitment goes along into another record, and is gone with the article that is forgotten', async () => {
  const [from, to] = [await recordOf(WORLD), await openEmpty()];
  const [one] = (await ask(from, { about: 'gulls' })).commitments;
  const id = one?.id ?? '';
  await correct(from, relink, { id, value: null, author: 'kim', at: NOON, doing: 'dismiss' });
  for await (const _ of copyRecord(from, to, {}));
  assert.equal((await ask(to)).total, 1);
  assert.deepEqual(
    (await ask(to, {}, null, null, 'dismissed')).commitments.map((held) => held.id),
    [id],
  );
  await forgetArticles(to, [one?.article.key ?? ''], NOON);
  assert.deepEqual(await to.commitmentDecisions(id), []);
  assert.equal((await from.commitmentDecisions(id)).length, 1);
  await Promise.all([from.close(), to.close()]);
});
