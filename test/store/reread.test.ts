/** Ids are minted once: what becomes of them when an article changes, is read with other weights, or is corrected. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANYTHING } from '../../src/ask/questions.js';
import { said } from '../../src/ask/said.js';
import type { Item, Recorded } from '../../src/store/recorded.js';
import type { Store } from '../../src/store/store.js';
import { FAKE_STAMP, fakeReader } from '../helpers/fake-reader.js';
import { article, exported, NOON, recordAll } from '../helpers/records.js';
import { openEmpty, STORES } from '../helpers/stores.js';

const BETTER = { weights: [{ name: 'fake', sha256: '1'.repeat(64) }] };

async function all(store: Store): Promise<Recorded[]> {
  const found: Recorded[] = [];
  for await (const one of store.statements()) found.push(one);
  return found;
}

async function idOf(store: Store, words: string): Promise<string> {
  const { statements } = await said(store, { ...ANYTHING, words });
  assert.equal(statements.length, 1, words);
  return statements[0].id;
}

async function item(store: Store, id: string): Promise<Item> {
  const found = await store.item(id);
  assert.ok(found !== null, id);
  return found;
}

for (const driver of STORES) {
  const open = () => openEmpty(driver);

  test(`recording an article twice changes nothing (${driver})`, async () => {
    const store = await open();
    const voss = article('Ada Voss said the bridge is safe.\nBen Harrow denied that Ada Voss said nothing.');
    await recordAll(store, [voss]);
    const before = await exported(store);
    const [event] = await recordAll(store, [voss], { now: () => '2040-01-01T00:00:00Z' });
    assert.equal(event.outcome, 'unchanged');
    assert.deepEqual(await exported(store), before);
    assert.equal((await item(store, await idOf(store, 'safe'))).history.length, 1);
  });

  test(`a statement that moved down a changed article keeps its id; what is new gets one of its own (${driver})`, async () => {
    const store = await open();
    await recordAll(store, [article('Ada Voss said the old bridge is safe.')]);
    const id = await idOf(store, 'bridge');
    const [event] = await recordAll(store, [article('Ben Harrow said no.\nAda Voss said the bridge is safe.')]);
    assert.equal(event.outcome, 'updated');
    assert.equal(await idOf(store, 'bridge'), id);
    assert.notEqual(await idOf(store, 'Harrow'), id);
    const { history, recorded } = await item(store, id);
    assert.equal(recorded.content?.text, 'the bridge is safe');
    assert.deepEqual(
      history.map(({ kind }) => kind),
      ['statement', 'statement'],
    );
    assert.equal(history[1].replaces, history[0].id);
  });

  test(`a statement taken out of an article leaves a tombstone, and takes its id up again when it comes back (${driver})`, async () => {
    const store = await open();
    const whole = article('Ada Voss said the bridge is safe.\nBen Harrow said no.');
    await recordAll(store, [whole]);
    const id = await idOf(store, 'bridge');
    await recordAll(store, [article('Ben Harrow said no.')]);
    assert.equal((await said(store, { ...ANYTHING, words: 'bridge' })).total, 0);
    assert.equal((await item(store, id)).state, 'tombstone');
    assert.equal((await item(store, id)).recorded.content?.text, 'the bridge is safe');
    await recordAll(store, [article('Ben Harrow said no.\nAda Voss said the bridge is quite safe.')]);
    assert.equal(await idOf(store, 'bridge'), id);
    assert.deepEqual(
      (await item(store, id)).history.map(({ kind }) => kind),
      ['statement', 'tombstone', 'statement'],
    );
  });

  test(`other weights read the same bytes again and ids stay; the same weights read nothing (${driver})`, async () => {
    const store = await open();
    const voss = article('Ada Voss said the bridge is safe.\nBen Harrow said no.');
    await recordAll(store, [voss]);
    const ids = (await all(store)).map(({ id }) => id);
    let reads = 0;
    const counting = (stamp = FAKE_STAMP) => {
      const reader = fakeReader(stamp);
      return (one: Parameters<typeof reader>[0]) => {
        reads++;
        return reader(one);
      };
    };
    await recordAll(store, [voss], { reader: counting() });
    assert.equal(reads, 0);
    const [event] = await recordAll(store, [voss], { reader: counting(BETTER), stamp: BETTER });
    assert.equal(reads, 1);
    assert.equal(event.outcome, 'updated');
    assert.deepEqual(
      (await all(store)).map(({ id }) => id),
      ids,
    );
    // The better reading says the same, so there is nothing to add.
    assert.equal((await item(store, ids[0])).history.length, 1);
    assert.equal((await store.totals()).captures, 1);
  });

  test(`weights that no longer find a statement leave a tombstone (${driver})`, async () => {
    const store = await open();
    const voss = article('Ada Voss said the bridge is safe.\nBen Harrow said no.');
    await recordAll(store, [voss]);
    const id = await idOf(store, 'bridge');
    await recordAll(store, [voss], { reader: fakeReader(BETTER, (one) => one.content[0][0] > 20), stamp: BETTER });
    assert.equal((await item(store, id)).state, 'tombstone');
    assert.equal((await all(store)).length, 1);
  });

  test(`a text file that goes back to what it said before is followed (${driver})`, async () => {
    const store = await open();
    const file = (text: string) => {
      const plain = article(text, { id: 'a.txt', path: 'a.txt', title: null });
      return { ...plain, origin: { ...plain.origin, kind: 'file', bytes: null } as const };
    };
    const [first, second] = [file('Ada Voss said yes.'), file('Ada Voss said no.')];
    await recordAll(store, [first]);
    await recordAll(store, [second]);
    const [event] = await recordAll(store, [first]);
    assert.equal(event.outcome, 'updated');
    assert.deepEqual(
      (await all(store)).map(({ content }) => content?.text),
      ['yes'],
    );
    assert.equal((await store.totals()).captures, 2);
  });

  test(`two texts under one id in one input settle: recording them again changes nothing (${driver})`, async () => {
    const store = await open();
    const both = [article('Ada Voss said yes.'), article('Ada Voss said the bridge is safe.')];
    await recordAll(store, both);
    const before = await exported(store);
    const events = await recordAll(store, both);
    assert.deepEqual(
      events.map(({ outcome }) => outcome),
      ['unchanged', 'unchanged'],
    );
    assert.deepEqual(await exported(store), before);
  });

  test(`a person's correction holds through re-reading and can be taken back (${driver})`, async () => {
    const store = await open();
    await recordAll(store, [article('Ada Voss said the bridge is safe.')]);
    const id = await idOf(store, 'bridge');
    const by = { author: 'Mia', at: NOON };
    await store.correct({ item: id, field: 'act', value: 'promise', ...by });
    const named = await store.correct({ item: id, field: 'speaker', value: 'Zoë Lind', ...by });
    const check = async (speaker: string | null, act: string) => {
      const { recorded } = await item(store, id);
      assert.deepEqual([recorded.speaker, recorded.act, recorded.statement.act], [speaker, act, 'assert']);
    };
    await check('Zoë Lind', 'promise');
    assert.equal((await said(store, { ...ANYTHING, by: 'zoe lind' })).total, 1);
    await recordAll(store, [article('New first line.\nAda Voss said the bridge is very safe.')]);
    await check('Zoë Lind', 'promise');
    assert.equal((await said(store, { ...ANYTHING, by: 'zoe lind', act: 'promise' })).total, 1);
    const undone = await store.undo(named.id, 'Mia', '2031-03-15T08:00:00Z');
    assert.notEqual(undone.undoneBy, null);
    await check(null, 'promise');
    assert.equal((await said(store, { ...ANYTHING, by: 'zoe lind' })).total, 0);
    assert.equal((await item(store, id)).corrections.length, 3);
  });

  test(`a dismissed statement is no answer and in no export, yet it can be shown (${driver})`, async () => {
    const store = await open();
    await recordAll(store, [article('Ada Voss said the bridge is safe.')]);
    const id = await idOf(store, 'bridge');
    const made = await store.correct({ item: id, field: 'dismiss', value: null, author: 'Mia', at: NOON });
    assert.equal((await said(store, ANYTHING)).total, 0);
    assert.equal((await all(store)).length, 0);
    assert.equal((await item(store, id)).recorded.dismissed, true);
    await store.undo(made.id, 'Mia', NOON);
    assert.equal((await said(store, ANYTHING)).total, 1);
  });

  test(`a correction of nothing, or to no act, is refused (${driver})`, async () => {
    const store = await open();
    await recordAll(store, [article('Ada Voss said the bridge is safe.')]);
    const by = { author: 'Mia', at: NOON };
    await assert.rejects(store.correct({ item: 'st_none', field: 'act', value: 'deny', ...by }), {
      slug: 'unknown-id',
    });
    const id = await idOf(store, 'bridge');
    await assert.rejects(store.correct({ item: id, field: 'act', value: 'mumble', ...by }), { slug: 'unknown-act' });
  });
}
