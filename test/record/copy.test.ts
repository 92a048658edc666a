/** One record into another: every way between the kinds of store gives equal exports, whatever is written meanwhile and however often it stops. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { correct } from '../../src/ask/correct.js';
import { FORMATS, type Format } from '../../src/ask/export/export.js';
import { ANYTHING } from '../../src/ask/questions.js';
import { said } from '../../src/ask/said.js';
import { tensions } from '../../src/ask/tensions.js';
import { type CopyEvent, type CopyOptions, copyRecord } from '../../src/record/copy.js';
import { linker } from '../../src/record/linker.js';
import { openStore } from '../../src/store/open.js';
import { backUp, passingName } from '../../src/store/sqlite/backup.js';
import { mergedRows, relationOf } from '../../src/store/sqlite/merge.js';
import type { Store } from '../../src/store/store.js';
import { everything, invented, READING } from '../faults/disturbed.js';
import { exportOf, hardRecord } from '../helpers/exports.js';
import { folderWith } from '../helpers/folder.js';
import { article, DRIVERS, NOON, recordAll } from '../helpers/records.js';
import { openEmpty, STORES, type StoreKind } from '../helpers/stores.js';

const LATER = '2031-03-20T12:00:00Z';

/** Every export, and what no export has: copies, speakers, totals, ids with their history. */
async function whole(store: Store, formats: readonly Format[] = ['corrections', 'edges']): Promise<string> {
  const parts = [await everything(store)];
  for (const format of formats) {
    const { data, files, manifest } = await exportOf(store, format, { withText: true });
    parts.push(data.toString('base64'), JSON.stringify([...files]), JSON.stringify({ ...manifest, seen: null }));
  }
  parts.push(JSON.stringify((await tensions(store, { statement: ANYTHING, kind: null, status: null })).tensions));
  for (const id of await store.idsFrom('st_', 10_000)) {
    const item = await store.item(id);
    parts.push(JSON.stringify([id, item?.state, item?.redirect, item?.history, item?.corrections]));
  }
  return parts.join('\n');
}

/** A record with a life behind it: articles that changed, decisions made and taken back, speakers joined. */
async function livedIn(kind?: StoreKind): Promise<Store> {
  const store = await openEmpty(kind);
  await recordAll(store, invented(30), READING);
  const [first, second] = invented(2);
  const changed = (one: typeof first, text: string) =>
    article(text, { id: one.id, outlet: one.outlet, published: one.published });
  await recordAll(
    store,
    [changed(first, `${first.text.split('\n').slice(1).join('\n')}\nMia Tarn said the toll is gone.`)],
    READING,
  );
  await recordAll(store, [changed(second, 'Ben Harrow said the mill stays.')], READING);
  const { statements } = await said(store, { ...ANYTHING, words: 'ferry' });
  const [a, b, c] = statements.map(({ id }) => id) as [string, string, string];
  const by = { author: 'kim', at: NOON };
  const { speakers } = await store.speakers({ words: [], ids: null }, { limit: 10, offset: 0 });
  await correct(store, linker.speakers, { id: a, doing: 'act', value: 'promise', ...by });
  await correct(store, linker.speakers, { id: b, doing: 'speaker', value: speakers[0].id, ...by });
  await correct(store, linker.speakers, { id: c, doing: 'dismiss', value: null, ...by });
  const undone = await correct(store, linker.speakers, { id: a, doing: 'note', value: 'ask again', ...by });
  await correct(store, linker.speakers, { id: undone.id, doing: 'undo', value: null, author: 'kim', at: LATER });
  await correct(store, linker.speakers, { id: speakers[1].id, doing: 'merge', value: speakers[2].id, ...by });
  await store.identify([{ name: 'Ada Voss', identifier: 'Q42' }]);
  await store.putArchive({ path: 'a.warc.gz', head: 'h', stamp: 's', done: 7 });
  return store;
}

async function copied(from: Store, to: Store, options: CopyOptions = {}): Promise<CopyEvent['taken'][number][]> {
  const taken: CopyEvent['taken'][number][] = [];
  for await (const event of copyRecord(from, to, options)) taken.push(...event.taken);
  return taken;
}

for (const from of STORES)
  for (const to of STORES)
    test(`a record copied from ${from} to ${to} gives the same exports, ids, history and decisions, also when copied again`, async () => {
      const source = await livedIn(from);
      const target = await openEmpty(to);
      const before = await whole(source, FORMATS);
      const taken = await copied(source, target, { batch: 7 });
      assert.deepEqual([taken.length, new Set(taken)], [30, new Set(['copied'])]);
      assert.equal(await whole(target, FORMATS), before);
      assert.equal((await target.archive('a.warc.gz'))?.done, 7);
      assert.deepEqual(new Set(await copied(source, target)), new Set(['known']));
      assert.equal(await whole(target), await whole(source));
    });

for (const kind of STORES)
  test(`what makes exporting hard survives being copied, in every format, there and back (${kind})`, async () => {
    const source = await hardRecord();
    const [there, back] = [await openEmpty(kind), await openEmpty()];
    await copied(source, there);
    await copied(there, back);
    const before = await whole(source, FORMATS);
    for (const store of [there, back]) assert.equal(await whole(store, FORMATS), before);
  });

for (const kind of STORES)
  test(`a copy that was stopped goes on where it stopped (${kind})`, async () => {
    const source = await livedIn();
    const target = await openEmpty(kind);
    const stop = new AbortController();
    for await (const _ of copyRecord(source, target, { batch: 4, signal: stop.signal })) stop.abort();
    assert.equal((await target.totals()).articles, 4);
    const taken = await copied(source, target, { batch: 4 });
    assert.deepEqual(
      [taken.filter((one) => one === 'known').length, taken.filter((one) => one === 'copied').length],
      [4, 26],
    );
    assert.equal(await whole(target), await whole(source));
  });

test('what is recorded, changed and corrected while a record is copied is not in the copy, and is when copied again', async (t) => {
  for (const kind of STORES) {
    // Two connections to one record, as two programs have.
    const place =
      kind === 'postgres' ? (await import('../helpers/stores.js')).freshAddress() : join(folderWith(t, {}), 'r.db');
    const options = kind === 'postgres' ? {} : { driver: kind };
    const reading = await openStore(place, options);
    const writing = await openStore(place, options);
    await recordAll(writing, invented(20), READING);
    const before = await whole(writing);
    const target = await openEmpty();
    let written = 0;
    for await (const _ of copyRecord(reading, target, { batch: 3 })) {
      if (written++ > 0) continue;
      await recordAll(writing, invented(10, 20), READING);
      await recordAll(
        writing,
        [article('Ben Harrow said no.', { id: 'a19', outlet: 'Norra Wire', published: '2031-01-19' })],
        READING,
      );
      const { statements } = await said(writing, { ...ANYTHING, words: 'quarry' });
      await writing.correct({ item: statements[0].id, field: 'dismiss', value: null, author: 'kim', at: NOON });
    }
    assert.equal(await whole(target), before, kind);
    const again = await copied(reading, target);
    assert.deepEqual(
      ['copied', 'updated'].map((what) => again.filter((one) => one === what).length),
      [10, 1],
      kind,
    );
    assert.equal(await whole(target), await whole(writing), kind);
    for (const store of [reading, writing, target]) await store.close();
  }
});

for (const kind of STORES)
  test(`two records become one: that of all their articles, whichever is copied into which (${kind})`, async () => {
    const all = invented(24);
    const part = async (from: number, until: number, target?: StoreKind) => {
      const store = await openEmpty(target);
      await recordAll(store, all.slice(from, until), READING);
      return store;
    };
    const together = await part(0, 24);
    for (const [a, b] of [
      [await part(0, 15, kind), await part(10, 24)],
      [await part(10, 24, kind), await part(0, 15)],
    ] as const) {
      await copied(b, a);
      assert.equal(await whole(a), await whole(together));
    }
  });

for (const kind of STORES)
  test(`an article both records went on with is one: what was seen last stands, and what only one has leads there (${kind})`, async () => {
    const one = (text: string) => article(text, { id: 'x', outlet: 'Courier' });
    const [mine, theirs] = [await openEmpty(kind), await openEmpty()];
    await recordAll(mine, [one('Ada Voss said the old bridge is safe.\nBen Harrow said no.')], READING);
    const now = () => LATER;
    await recordAll(theirs, [one('A first line.\nAda Voss said the bridge is safe.')], { ...READING, now });
    const id = async (store: Store, words: string) =>
      (await said(store, { ...ANYTHING, words })).statements[0]?.id as string;
    const [bridge, no, other] = [await id(mine, 'bridge'), await id(mine, 'Harrow'), await id(theirs, 'bridge')];
    assert.notEqual(bridge, other);
    await mine.correct({ item: bridge, field: 'note', value: 'checked', author: 'kim', at: NOON });
    await mine.correct({ item: no, field: 'note', value: 'rang him', author: 'kim', at: NOON });
    assert.deepEqual(await copied(theirs, mine), ['merged']);
    assert.equal(await id(mine, 'bridge'), other);
    const [ended, tomb, stands] = [await mine.item(bridge), await mine.item(no), await mine.item(other)];
    assert.deepEqual([ended?.state, ended?.redirect, tomb?.state], ['redirect', other, 'tombstone']);
    assert.deepEqual(
      stands?.recorded.corrections.map(({ value }) => value),
      ['checked'],
    );
    assert.deepEqual(
      tomb?.corrections.map(({ value }) => value),
      ['rang him'],
    );
    assert.equal((await mine.totals()).captures, 2);
    const before = await whole(mine);
    assert.deepEqual(await copied(theirs, mine), ['known']);
    assert.equal(await whole(mine), before);
  });

test('histories are compared by what they hold, and merging one with itself changes nothing', () => {
  const rows = (...entries: string[]) => ({
    entries: entries.map((id) => ({ id })),
    readings: [{ capture: 'c', stamp: 's' }],
  });
  assert.equal(relationOf(rows('a'), rows('a')), 'same');
  assert.equal(relationOf(rows('a', 'b'), rows('a')), 'behind');
  assert.equal(relationOf(rows('a'), rows('a', 'b')), 'ahead');
  assert.equal(relationOf(rows('a'), rows('b')), 'apart');
  const row = { articles: [{ key: 'x', capture: null, stamp: null }], ...rows('a') };
  assert.deepEqual(mergedRows(row, row).entries, row.entries);
});

for (const driver of DRIVERS)
  test(`a backup is the record as of one moment while another program writes, and appears whole or not at all (${driver})`, async (t) => {
    const folder = folderWith(t, {});
    const place = join(folder, 'r.db');
    const store = await openStore(place, { driver });
    await recordAll(store, invented(20), READING);
    const before = await whole(store);
    const to = join(folder, 'backup.db');
    // The writer stays open, with what it wrote in the log beside the file.
    backUp(place, to, driver);
    await recordAll(store, invented(5, 20), READING);
    const backup = await openStore(to, { driver });
    assert.equal(await whole(backup), before);
    await recordAll(backup, invented(5, 20), READING);
    assert.equal(await whole(backup), await whole(store));
    await backup.close();
    await store.close();
    assert.throws(() => backUp(place, join(folder, 'nowhere', 'b.db'), driver));
    assert.ok(!existsSync(passingName(to)));
    assert.deepEqual(
      readdirSync(folder).filter((name) => /part/.test(name)),
      [],
    );
  });
