/** One item, shown so that a person can check it; and ids as people mistype them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANYTHING } from '../../src/ask/questions.js';
import { said } from '../../src/ask/said.js';
import { show } from '../../src/ask/show.js';
import type { Reading } from '../../src/model/reading.js';
import { fakeReader } from '../helpers/fake-reader.js';
import { article, recordAll } from '../helpers/records.js';
import { openEmpty, STORES } from '../helpers/stores.js';

async function one() {
  const store = await openEmpty();
  await recordAll(store, [
    article('Rain fell.\n\nThe White House denied that Trump said all is well.\nA last line.', { id: 'a' }),
    ...Array.from({ length: 400 }, (_, i) => article(`Ada Voss said x${i}.`, { id: `x${i}` })),
  ]);
  const { statements } = await said(store, { ...ANYTHING, words: 'denied' });
  return { store, id: statements[0].id };
}

test('an item is shown with its context, its reasons, its history and what it holds', async () => {
  const { store, id } = await one();
  const { item, context, reasons } = await show(store, id);
  assert.equal(context.text, 'The White House denied that Trump said all is well.');
  assert.equal(item.recorded.line, 3);
  assert.equal(reasons[0].rule, 'fake');
  assert.equal(item.history.length, 1);
  assert.equal(item.history[0].seen, '2031-03-14T12:00:00Z');
  const inner = await show(store, item.holds[0]);
  assert.equal(inner.item.recorded.within, id);
  assert.equal(inner.item.recorded.denied, true);
});

test('the beginning of an id is enough where it fits only one, with or without st_, in any case', async () => {
  const { store, id } = await one();
  for (const typed of [id, id.slice(0, 10), id.slice(3), ` ${id.toUpperCase()} `])
    assert.equal((await show(store, typed)).item.id, id);
});

test('a beginning that fits several is refused with the ids it could be', async () => {
  const { store } = await one();
  await assert.rejects(show(store, 'st_'), { slug: 'ambiguous-id', message: /st_[a-z2-7]{12}, .*write more of it/ });
});

test('a mistyped id is answered with the one that was meant', async () => {
  const { store, id } = await one();
  const other = (letter: string) => (letter === 'q' ? 'z' : 'q');
  const slips = [
    id.slice(0, -1) + other(id.slice(-1)),
    `st_${other(id[3])}${id.slice(4)}`,
    id.slice(0, 8) + id.slice(9),
  ];
  for (const typed of slips) await assert.rejects(show(store, typed), { slug: 'unknown-id', message: new RegExp(id) });
});

test('an id of another kind, or of nothing, is told apart', async () => {
  const { store } = await one();
  await assert.rejects(show(store, 'ar_abc'), { slug: 'unknown-id', message: /names an article/ });
  await assert.rejects(show(store, 'st_%'), { slug: 'unknown-id', message: /hearsay said/ });
  await assert.rejects(show(store, ''), { slug: 'ambiguous-id' });
});

for (const driver of STORES)
  test(`the Reading behind an item comes back as it was read (${driver})`, async () => {
    const store = await openEmpty(driver);
    const one = article('Zoë Voss said “the brücke 🌉 is safe”.', { id: 'a' });
    await recordAll(store, [one]);
    const { statements } = await said(store, ANYTHING);
    const { item } = await show(store, statements[0].id);
    assert.deepEqual(JSON.parse(item.readingJson) as Reading, JSON.parse(JSON.stringify(fakeReader()(one))));
  });
