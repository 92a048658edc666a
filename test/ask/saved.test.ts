/** Saved searches: kept on the record, asked by name, copied with it, and gone with whom they name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANYTHING } from '../../src/ask/questions.js';
import { said } from '../../src/ask/said.js';
import { asksOf, questionIn, removeSearch, savedQuestion, savedSearch, saveSearch } from '../../src/ask/saved.js';
import { ACTS } from '../../src/model/labels.js';
import { copyRecord } from '../../src/record/copy.js';
import { forgetPerson } from '../../src/record/forget.js';
import { localReaders } from '../../src/record/local.js';
import { READING } from '../faults/disturbed.js';
import { article, NOON, recordAll } from '../helpers/records.js';
import { openEmpty, STORES } from '../helpers/stores.js';

const LATER = '2031-03-20T12:00:00Z';
const DENIALS = { ...ANYTHING, by: 'Ada Voss', act: 'deny', since: '2031-03' } as const;
const FERRY = article('Ada Voss said the ferry was safe.\nTom Reed said the ferry was old.', { id: 'ferry' });

test('what a question asks goes into a saved search and comes out of it whole, and the page of answers is no part of it', () => {
  const all = {
    words: 'a "b c"',
    by: 'x',
    about: 'y',
    to: 'z',
    via: 'v',
    outlet: 'o',
    act: ACTS[0],
    since: '2031',
    until: '2032',
    anonymous: true,
    attitudes: true,
  };
  const question = { ...ANYTHING, ...all, limit: 7, offset: 40 };
  const search = { name: 'n', asks: asksOf(question), at: NOON };
  assert.deepEqual(questionIn(search), { ...ANYTHING, ...all });
  const unsaved = new Set(['limit', 'offset', 'countTo']);
  assert.deepEqual(
    Object.keys(ANYTHING).filter((key) => !unsaved.has(key)),
    Object.keys(all),
    'every condition there is can be saved',
  );
});

for (const kind of STORES) {
  test(`a search is saved, asked, replaced and removed by its name (${kind})`, async (t) => {
    const store = await openEmpty(kind);
    t.after(() => store.close());
    await recordAll(store, [FERRY], READING);
    assert.equal(await saveSearch(store, ' ferry  talk ', { ...ANYTHING, about: 'ferry' }, NOON), false);
    assert.equal((await said(store, await savedQuestion(store, 'ferry talk'))).total, 2);
    assert.equal(await saveSearch(store, 'ferry talk', { ...ANYTHING, about: 'old' }, LATER), true);
    assert.deepEqual(await store.searches.list(), [{ name: 'ferry talk', asks: { about: 'old' }, at: LATER }]);
    assert.equal((await said(store, await savedQuestion(store, 'ferry talk'))).total, 1);
    await assert.rejects(
      savedSearch(store, 'ferries'),
      /ferries: no search is saved under that name; there are ferry talk/,
    );
    await removeSearch(store, 'ferry talk');
    await assert.rejects(removeSearch(store, 'ferry talk'), /none is saved yet/);
  });

  test(`saved searches are copied; of two with one name the one saved last stands, whichever way (${kind})`, async (t) => {
    const [one, two] = [await openEmpty(kind), await openEmpty()];
    t.after(() => Promise.all([one.close(), two.close()]));
    await saveSearch(one, 'a', DENIALS, NOON);
    await saveSearch(one, 'b', { ...ANYTHING, words: 'early' }, NOON);
    await saveSearch(two, 'b', { ...ANYTHING, words: 'late' }, LATER);
    for await (const _ of copyRecord(one, two));
    for await (const _ of copyRecord(two, one));
    const expected = [
      { name: 'a', asks: asksOf(DENIALS), at: NOON },
      { name: 'b', asks: { q: 'late' }, at: LATER },
    ];
    assert.deepEqual(await one.searches.list(), expected);
    assert.deepEqual(await two.searches.list(), expected);
  });

  test(`who is forgotten is in no saved search any more, nor comes back with a copy of one (${kind})`, async (t) => {
    const [store, other] = [await openEmpty(kind), await openEmpty()];
    t.after(() => Promise.all([store.close(), other.close()]));
    await recordAll(store, [FERRY], READING);
    const { speakers } = await store.speakers({ words: ['voss'], ids: null }, { limit: 1, offset: 0 });
    const [voss] = speakers;
    assert.ok(voss !== undefined);
    const mine = { ...ANYTHING, by: 'Ada Voss' };
    for (const record of [store, other]) {
      await saveSearch(record, 'by name', mine, NOON);
      await saveSearch(record, 'ada-voss', { ...ANYTHING, about: 'harbour' }, NOON);
      await saveSearch(record, 'ferry', { ...ANYTHING, about: 'ferry' }, NOON);
    }
    await saveSearch(store, 'by id', { ...ANYTHING, by: voss.id }, NOON);
    const person = { id: voss.id, names: voss.names.map(({ name }) => name) };
    const readers = localReaders(READING.reader, READING.stamp);
    for await (const _ of forgetPerson(store, person, { readers, at: LATER }));
    const names = async () => (await store.searches.list()).map(({ name }) => name);
    assert.deepEqual(await names(), ['ferry']);
    for await (const _ of copyRecord(other, store));
    assert.deepEqual(await names(), ['ferry']);
  });
}

test('a search that asks for nothing, cannot be meant or has a name no address can hold is not saved', async (t) => {
  const store = await openEmpty();
  t.after(() => store.close());
  await assert.rejects(saveSearch(store, 'all', ANYTHING, NOON), /asks for nothing/);
  await assert.rejects(saveSearch(store, 'when', { ...ANYTHING, since: 'May' }, NOON), /not a date/);
  for (const name of ['', '../x', 'a.json', 'a/b', '-', 'x'.repeat(61), 'a\nb'])
    await assert.rejects(saveSearch(store, name, DENIALS, NOON), /cannot name a search/, JSON.stringify(name));
  for (const name of ['Zoë 2', 'голос', 'a_b-c']) await saveSearch(store, name, DENIALS, NOON);
  assert.equal((await store.searches.list()).length, 3);
});
