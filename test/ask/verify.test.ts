/** Does the record still say what the files say? Nothing is ever moved in silence. */
import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type Verified, verify } from '../../src/ask/verify.js';
import { ingest } from '../../src/ingest/ingest.js';
import { localReaders } from '../../src/record/local.js';
import { record } from '../../src/record/record.js';
import { openStore } from '../../src/store/open.js';
import { openDatabase } from '../../src/store/sqlite/driver.js';
import type { Store } from '../../src/store/store.js';
import { FAKE_STAMP, fakeReader } from '../helpers/fake-reader.js';
import { folderWith } from '../helpers/folder.js';
import { article, DRIVERS, NOON, recordAll } from '../helpers/records.js';

const LINES = [
  { id: 'one', text: 'Ada Voss said the bridge is safe.' },
  { id: 'two', text: 'Ben Harrow said the tunnel is open.' },
].map((line) => JSON.stringify(line));

/** Records `files` in a folder of their own. */
async function recorded(
  t: TestContext,
  files: Record<string, string | Uint8Array>,
): Promise<{ folder: string; store: Store }> {
  const folder = folderWith(t, files);
  const store = await openStore(join(folder, 'hearsay.db'));
  t.after(() => store.close());
  await put(
    store,
    Object.keys(files).map((name) => join(folder, name)),
  );
  return { folder, store };
}

async function put(store: Store, paths: readonly string[]): Promise<void> {
  const readers = localReaders(fakeReader(), FAKE_STAMP);
  for await (const { fault } of record(store, ingest(paths), { readers, now: () => NOON })) assert.equal(fault, null);
}

async function check(store: Store): Promise<Verified[]> {
  const all: Verified[] = [];
  for await (const one of verify(store, { reopen: (path) => ingest([path]) })) all.push(one);
  return all;
}

const told = (all: readonly Verified[]) =>
  all.map(({ state, receipts, differing }) => [state, receipts, differing.length]);

test('untouched files are exact: text, JSON Lines and gzip', async (t) => {
  const { store } = await recorded(t, {
    'a.txt': 'Ada Voss said the bridge is safe.\r\n',
    'b.jsonl': `${LINES.join('\n')}\n`,
    'c.jsonl.gz': gzipSync(JSON.stringify({ id: 'z', text: 'Zoë said ok.' })),
  });
  assert.deepEqual(told(await check(store)), [
    ['exact', 3, 0],
    ['exact', 3, 0],
    ['exact', 3, 0],
    ['exact', 3, 0],
  ]);
});

test('a line that was pushed down has moved, its receipts stand; one taken out is gone', async (t) => {
  const { folder, store } = await recorded(t, { 'b.jsonl': LINES.join('\n') });
  writeFileSync(join(folder, 'b.jsonl'), `${JSON.stringify({ id: 'new', text: 'Rain.' })}\n${LINES[0]}\n`);
  const all = await check(store);
  assert.deepEqual(told(all), [
    ['moved', 3, 0],
    ['gone', 3, 3],
  ]);
  assert.match(all[0].says ?? '', /b\.jsonl: the same bytes now stand at byte 28, before at 0/);
});

test('in a changed text every receipt is told apart: exact, moved to a place, changed', async (t) => {
  const { folder, store } = await recorded(t, {
    'a.txt': 'Ada Voss said yes.\nBen Harrow said the tunnel is open.\nMia Lind said it will rain.\n',
  });
  writeFileSync(
    join(folder, 'a.txt'),
    'Ada Voss said yes.\nMia Lind said it will snow.\nBen Harrow said the tunnel is open.\n',
  );
  const [one] = await check(store);
  assert.equal(one.state, 'changed');
  const states = one.differing.map(({ receipt, state, now }) => [receipt.text, state, now]);
  assert.deepEqual(states, [
    ['Ben Harrow', 'moved', [[47, 57]]],
    ['said', 'moved', [[58, 62]]],
    ['the tunnel is open', 'moved', [[63, 81]]],
    ['Mia Lind', 'moved', [[19, 27]]],
    ['said', 'moved', [[28, 32]]],
    ['it will rain', 'changed', null],
  ]);
});

test('a file that is gone is said to be gone, and the record is left as it is', async (t) => {
  const { folder, store } = await recorded(t, { 'a.txt': 'Ada Voss said yes.' });
  rmSync(join(folder, 'a.txt'));
  assert.deepEqual(told(await check(store)), [['gone', 3, 3]]);
  assert.equal((await store.totals()).statements, 1);
});

test('a file moved elsewhere is found again once it was recorded there', async (t) => {
  const line = JSON.stringify({ id: '1', title: 'Bridge', text: 'Ada Voss said yes.' });
  const { folder, store } = await recorded(t, { 'a.jsonl': line });
  mkdirSync(join(folder, 'archive'));
  renameSync(join(folder, 'a.jsonl'), join(folder, 'archive', 'a.jsonl'));
  assert.deepEqual(told(await check(store)), [['gone', 3, 3]]);
  await put(store, [join(folder, 'archive', 'a.jsonl')]);
  assert.deepEqual(told(await check(store)), [['exact', 3, 0]]);
  assert.equal((await store.totals()).captures, 1);
});

test('after a changed file was recorded anew, the record is exact again', async (t) => {
  const { folder, store } = await recorded(t, { 'a.txt': 'Ada Voss said yes.' });
  writeFileSync(join(folder, 'a.txt'), 'Ada Voss said yes, yes.');
  await put(store, [join(folder, 'a.txt')]);
  assert.deepEqual(told(await check(store)), [['exact', 3, 0]]);
  assert.equal((await store.totals()).captures, 2);
});

test('a file that cannot be read any more has changed, and says why', async (t) => {
  const { folder, store } = await recorded(t, { 'a.txt': 'Ada Voss said yes.' });
  writeFileSync(join(folder, 'a.txt'), '%PDF-1.7 not text any more');
  const [one] = await check(store);
  assert.equal(one.state, 'changed');
  assert.match(one.says ?? '', /PDF/);
});

for (const driver of DRIVERS)
  test(`bytes from a stream are kept by the record, and damage to them shows (${driver})`, async (t) => {
    const path = join(folderWith(t, {}), 'hearsay.db');
    const store = await openStore(path, { driver });
    await recordAll(store, [article('Ada Voss said yes.'), article('Ben said no.', { id: 'b' })]);
    assert.deepEqual(told(await check(store)), [
      ['exact', 3, 0],
      ['exact', 3, 0],
    ]);
    await store.close();
    const db = openDatabase(path, driver);
    db.exec("UPDATE captures SET bytes = x'00' WHERE text LIKE 'Ada%'");
    db.exec("UPDATE captures SET text = replace(text, 'no', 'on') WHERE text LIKE 'Ben%'");
    db.close();
    const damaged = await openStore(path, { driver });
    const all = await check(damaged);
    await damaged.close();
    assert.ok(all.every(({ state }) => state === 'changed'));
  });

test('the file that copies lie in is read once for all of them, as often as the first file is gone', async (t) => {
  const lines = Array.from({ length: 30 }, (_, i) =>
    JSON.stringify({ url: `https://courier.example/${i}`, text: `Ada Voss said bridge ${i} is safe.` }),
  ).join('\n');
  const { folder, store } = await recorded(t, { 'a.jsonl': lines, 'b.jsonl': lines });
  rmSync(join(folder, 'a.jsonl'));
  const opened: string[] = [];
  const states: string[] = [];
  const reopen = (path: string) => {
    opened.push(path);
    return ingest([path]);
  };
  for await (const { state } of verify(store, { reopen })) states.push(state);
  assert.deepEqual(
    states,
    states.map(() => 'exact'),
  );
  assert.equal(states.length, 30);
  assert.deepEqual(opened, [join(store.base, 'b.jsonl')]);
});

test('a large file in which every line has changed is gone through twice, and not once for every line', async (t) => {
  const long = 'Rain fell on Harne. '.repeat(30_000);
  const line = (id: number, says: string) => JSON.stringify({ id, text: `Ada Voss said bridge ${says}.\n${long}` });
  const lines = (says: string) => Array.from({ length: 14 }, (_, i) => line(i, says)).join('\n');
  const { folder, store } = await recorded(t, { 'a.jsonl': lines('opens') });
  writeFileSync(join(folder, 'a.jsonl'), `${lines('closes').replace(/^.*\n/, '')}\n${line(20, 'moves')}\n`);
  let articles = 0;
  let open = 0;
  async function* reopen(path: string) {
    open++;
    try {
      for await (const one of ingest([path])) {
        articles++;
        yield one;
      }
    } finally {
      open--;
    }
  }
  const all: Verified[] = [];
  for await (const one of verify(store, { reopen })) all.push(one);
  assert.deepEqual(told(all), [['gone', 3, 3], ...Array.from({ length: 13 }, () => ['changed', 3, 1])]);
  assert.ok(articles <= 28, `${articles} articles read to check 14`);
  assert.equal(open, 0, 'a file was left open');
});
