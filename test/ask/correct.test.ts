/** A person's layer: what may be done, who is heard where two disagree, and that all of it can be taken back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Corrected, type Correcting, correct } from '../../src/ask/correct.js';
import { correctionWords, decisionWords } from '../../src/ask/correction-words.js';
import type { Doing } from '../../src/ask/doings.js';
import { ANYTHING } from '../../src/ask/questions.js';
import { said } from '../../src/ask/said.js';
import { speakersNamed } from '../../src/ask/speakers.js';
import { relink } from '../../src/link/speakers/link.js';
import type { Recorded } from '../../src/store/recorded.js';
import type { Store } from '../../src/store/store.js';
import { article, exported, NOON, recordAll } from '../helpers/records.js';
import { speakingReader } from '../helpers/speaking-reader.js';
import { openEmpty, STORES, type StoreKind } from '../helpers/stores.js';

const reader = speakingReader();
const WORLD = [
  article('Ada Voss (transport minister) said the bridge is safe.', { id: 'a', published: '2031-03-01' }),
  article('Erik Voss (coach) said the cables are new.', { id: 'b', published: '2031-03-02' }),
  article('Voss said nobody asked.', { id: 'c', published: '2031-03-03' }),
];

async function recordOf(driver?: StoreKind): Promise<Store> {
  const store = await openEmpty(driver);
  await recordAll(store, WORLD, { reader });
  return store;
}

let minute = 0;
/** Each a minute after the one before. */
function doing(store: Store, id: string, what: Doing, value: string | null = null, more: Partial<Correcting> = {}) {
  const at = `2031-03-15T08:${String(minute++ % 60).padStart(2, '0')}:00Z`;
  return correct(store, relink, { id, doing: what, value, author: 'kim', at, ...more });
}

async function about(store: Store, words: string): Promise<Recorded> {
  return (await said(store, { ...ANYTHING, about: words })).statements[0] as Recorded;
}

async function idOf(store: Store, name: string): Promise<string> {
  return (await speakersNamed(store, name, { limit: 1, offset: 0 })).speakers[0]?.id as string;
}

for (const driver of STORES) {
  test(`a confirmation and a note stand beside the statement, with who and when, until taken back (${driver})`, async () => {
    const store = await recordOf(driver);
    const before = await exported(store);
    const { id } = await about(store, 'bridge');
    const confirmed = await doing(store, id, 'confirm');
    const noted = await doing(store, id, 'note', ' heard it myself ', { author: 'mia' });
    const { corrections } = await about(store, 'bridge');
    assert.deepEqual(corrections.map(correctionWords), ['kim confirmed it', 'mia notes: heard it myself']);
    assert.equal((await about(store, 'cables')).corrections.length, 0);
    assert.match((await exported(store)).lines, /"field":"confirm","value":null,"author":"kim"/);
    for (const one of [confirmed, noted]) await doing(store, one.id, 'undo');
    assert.equal((await exported(store)).lines, before.lines);
    assert.equal((await store.item(id))?.corrections.length, 4, 'the history keeps all of it');
    await store.close();
  });

  test(`of a dismissal and a confirmation the newer holds, whoever made it (${driver})`, async () => {
    const store = await recordOf(driver);
    const { id } = await about(store, 'bridge');
    const dismissed = async () => (await store.item(id))?.recorded.dismissed;
    await doing(store, id, 'confirm');
    const against = await doing(store, id, 'dismiss', null, { author: 'mia' });
    assert.equal(await dismissed(), true);
    const again = await doing(store, id, 'confirm');
    assert.equal(await dismissed(), false);
    await doing(store, again.id, 'undo');
    assert.equal(await dismissed(), true);
    await doing(store, against.id, 'undo');
    assert.equal(await dismissed(), false);
    await store.close();
  });

  test(`a statement given to a speaker by id is theirs, follows them through a merge, and goes back when undone (${driver})`, async () => {
    const store = await recordOf(driver);
    const before = await exported(store);
    const [ada, erik] = [await idOf(store, 'Ada'), await idOf(store, 'Erik')];
    const open = await about(store, 'nobody');
    const made = await doing(store, open.id, 'speaker', ada);
    const given = await about(store, 'nobody');
    assert.deepEqual([given.speaker, given.speakerIds], ['Ada Voss', [ada]]);
    assert.equal((await said(store, { ...ANYTHING, by: ada })).total, 2);
    assert.equal((await store.speaker(ada))?.statements, 2);
    assert.equal((await said(store, { ...ANYTHING, by: 'Ada' })).total, 2);
    const merged = await doing(store, erik, 'merge', ada);
    assert.deepEqual((await about(store, 'nobody')).speakerIds, [erik]);
    assert.equal((await store.speaker(ada))?.id, erik);
    assert.equal((await store.speaker(erik))?.statements, 3);
    assert.deepEqual(
      (await store.speakerDecisions(erik)).map(({ id }) => id),
      [merged.id],
      'a decision is found under every id of who it is about',
    );
    await doing(store, merged.id, 'undo');
    await recordAll(store, WORLD, { reader, stamp: { weights: [{ name: 'new', sha256: '1'.repeat(64) }] } });
    assert.equal((await said(store, { ...ANYTHING, by: ada })).total, 2, 'reading anew keeps it');
    await doing(store, made.id, 'undo');
    assert.equal((await exported(store)).lines, before.lines);
    await store.close();
  });

  test(`a note may stand beside a speaker, and changes nothing else (${driver})`, async () => {
    const store = await recordOf(driver);
    const before = await exported(store);
    const ada = await idOf(store, 'Ada');
    const made: Corrected = await doing(store, ada, 'note', 'not the poet');
    assert.deepEqual((await store.speakerDecisions(ada)).map(decisionWords), ['kim notes: not the poet']);
    assert.equal((await exported(store)).lines, before.lines);
    await doing(store, made.id, 'undo');
    assert.notEqual((await store.speakerDecisions(ada))[0]?.undoneBy, null);
    await store.close();
  });
}

test('what cannot be meant is refused in one line that says what to do', async () => {
  const store = await recordOf();
  const { id } = await about(store, 'bridge');
  const ada = await idOf(store, 'Ada');
  const refused: readonly (readonly [string, Doing, string | null, Partial<Correcting>, string])[] = [
    [id, 'note', '  ', {}, 'question-correction'],
    [id, 'note', 'a'.repeat(4001), {}, 'correction-note'],
    [id, 'confirm', null, { author: ' ' }, 'correction-author'],
    [ada, 'note', 'x', { author: 'a'.repeat(201) }, 'correction-author'],
    [id, 'act', null, {}, 'question-correction'],
    [id, 'act', 'mumble', {}, 'unknown-act'],
    [id, 'speaker', 'sp_aaaaaaaaaaaa', {}, 'unknown-id'],
    [id, 'merge', ada, {}, 'question-correction'],
    [ada, 'confirm', null, {}, 'question-correction'],
    [ada, 'split', null, {}, 'question-correction'],
    ['co_nothing', 'undo', null, {}, 'unknown-id'],
    ['st_nothing', 'confirm', null, {}, 'unknown-id'],
  ];
  for (const [about, what, value, more, slug] of refused)
    await assert.rejects(doing(store, about, what, value, more), { slug }, `${what} of ${about}`);
  assert.equal(NOON.length > 0 && (await exported(store)).lines.includes('"corrections":[]'), true);
  await store.close();
});
