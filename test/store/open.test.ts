/** What opens as a record and what is refused, each refusal one line that says what, where and what to do. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ANYTHING } from '../../src/ask/questions.js';
import { filterFor } from '../../src/ask/said.js';
import { Fault } from '../../src/model/fault.js';
import { linker } from '../../src/record/linker.js';
import { openStore } from '../../src/store/open.js';
import { openDatabase } from '../../src/store/sqlite/driver.js';
import { migrations } from '../../src/store/sqlite/migrate.js';
import type { Store } from '../../src/store/store.js';
import { folderWith } from '../helpers/folder.js';
import { article, DRIVERS, recordAll } from '../helpers/records.js';

/** Works as somebody who owns nothing: for root every place can be written. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
}

/** Whether such a one may read this program. Opening it tells; `access` asks about who started it instead. */
async function nobodyMayRead(): Promise<boolean> {
  try {
    await asNobody(async () => void readFileSync(import.meta.filename));
    return true;
  } catch {
    return false;
  }
}

const UNREADABLE =
  process.getuid === undefined || !(await nobodyMayRead())
    ? 'somebody who owns nothing may not read the folder this runs in'
    : false;

/** What the record answers, sums that nobody has asked for yet among them. */
async function answers(store: Store): Promise<unknown> {
  await store.link(linker);
  await store.sum(linker);
  const page = { limit: 10, offset: 0 };
  const { total, statements } = await store.find(await filterFor(store, ANYTHING), page);
  return [
    total,
    statements.map(({ id }) => id),
    (await store.speakers({ words: [], ids: null }, page)).total,
    (await store.utterances(linker, [], page)).total,
    (await store.sourceSums()).length,
  ];
}

async function refusal(location: string, options = {}): Promise<Fault> {
  try {
    await (await openStore(location, options)).close();
  } catch (error) {
    assert.ok(error instanceof Fault, String(error));
    assert.ok(!error.message.includes('\n'), 'one line');
    return error;
  }
  throw new Error(`${location} was opened`);
}

for (const driver of DRIVERS) {
  test(`a record is one file, and nothing is left beside it once it is closed (${driver})`, async (t) => {
    const folder = folderWith(t, {});
    const path = join(folder, 'hearsay.db');
    const store = await openStore(path, { driver });
    await recordAll(store, [article('Ada Voss said the bridge is safe.')]);
    await store.close();
    assert.deepEqual(readdirSync(folder), ['hearsay.db']);
    const again = await openStore(path, { driver, create: false });
    assert.equal((await again.totals()).statements, 1);
    await again.close();
    assert.equal(readFileSync(path).subarray(0, 15).toString(), 'SQLite format 3');
  });

  test(`a record that may not be written is asked all the same, and nothing is left beside it (${driver})`, {
    skip: UNREADABLE,
  }, async (t) => {
    const outer = folderWith(t, {});
    chmodSync(outer, 0o755);
    const made = join(outer, 'made.db');
    const store = await openStore(made, { driver });
    const drawer = '“The report lay forgotten in a drawer of the ministry,” Ada Voss said.';
    await recordAll(store, [article(drawer), article(`${drawer}\n\nMia Pell said no.`, { id: 'b' })]);
    await store.close();
    for (const left of ['DELETE', 'WAL']) {
      const folder = join(outer, left);
      const path = join(folder, 'share.db');
      mkdirSync(folder);
      copyFileSync(made, path);
      if (left === 'WAL') headerSaysWal(path);
      chmodSync(path, 0o444);
      chmodSync(folder, 0o555);
      const bytes = readFileSync(path);
      const asked = await (async () => {
        const own = join(outer, `${left}.db`);
        copyFileSync(made, own);
        const one = await openStore(own, { driver, create: false });
        const all = await answers(one);
        await one.close();
        return all;
      })();
      await asNobody(async () => {
        for (const readOnly of [false, true]) {
          const one = await openStore(path, { driver, create: false, readOnly });
          assert.deepEqual(await answers(one), asked, `${left} ${readOnly}`);
          await assert.rejects(recordAll(one, [article('Mia Pell said yes.', { id: 'c' })]), /cannot be written/);
          await one.close();
        }
        assert.equal((await refusal(path, { driver })).slug, 'store-unwritable');
      });
      assert.deepEqual(readdirSync(folder), ['share.db']);
      assert.deepEqual(readFileSync(path), bytes);
      chmodSync(folder, 0o755);
    }
  });

  test(`an older record that may not be written, or is to be left as it is, says where to open it once (${driver})`, async (t) => {
    const path = join(folderWith(t, {}), 'hearsay.db');
    const db = openDatabase(path, driver);
    const [first] = migrations();
    db.exec(first?.sql as string);
    db.exec(`PRAGMA application_id = ${0x48525359}`);
    db.exec('PRAGMA user_version = 1');
    db.close();
    const before = readFileSync(path);
    const fault = await refusal(path, { driver, create: false, readOnly: true });
    assert.equal(fault.slug, 'store-old');
    assert.match(fault.message, /hearsay\.db: .*older Hearsay.*open it once where it can be written/);
    assert.deepEqual(readFileSync(path), before);
    await (await openStore(path, { driver, create: false })).close();
    await (await openStore(path, { driver, create: false, readOnly: true })).close();
  });

  test(`a record made by a newer release is refused, not guessed at (${driver})`, async (t) => {
    const path = join(folderWith(t, {}), 'hearsay.db');
    await (await openStore(path, { driver })).close();
    const db = openDatabase(path, driver);
    db.exec('PRAGMA user_version = 9000');
    db.close();
    const fault = await refusal(path, { driver });
    assert.equal(fault.slug, 'store-newer');
    assert.match(fault.message, /hearsay\.db: .*newer Hearsay.*update/);
  });

  test(`a database of another program is left alone (${driver})`, async (t) => {
    const path = join(folderWith(t, {}), 'bookmarks.db');
    const db = openDatabase(path, driver);
    db.exec('CREATE TABLE bookmarks (a INTEGER)');
    db.close();
    const before = readFileSync(path);
    assert.equal((await refusal(path, { driver })).slug, 'store-foreign');
    assert.deepEqual(readFileSync(path), before);
  });

  test(`a damaged file that still begins like SQLite is refused (${driver})`, async (t) => {
    const path = join(folderWith(t, { 'hearsay.db': `SQLite format 3\0${'x'.repeat(5000)}` }), 'hearsay.db');
    const { slug } = await refusal(path, { driver });
    assert.ok(slug === 'store-foreign' || slug === 'store-broken', slug);
  });
}

test('a text file is not a record', async (t) => {
  const path = join(folderWith(t, { 'story.txt': 'The minister said the bridge was safe.' }), 'story.txt');
  const fault = await refusal(path);
  assert.equal(fault.slug, 'store-foreign');
  assert.match(fault.message, /story\.txt: this file is not a record/);
});

test('a folder is not a record, and the message says which file to name', async (t) => {
  const folder = folderWith(t, {});
  const fault = await refusal(folder);
  assert.equal(fault.slug, 'store-folder');
  assert.match(fault.message, /this is a folder; name a file in it, such as .*\/hearsay\.db/);
});

test('a record in a folder that does not exist is refused, and the folder is not made', async (t) => {
  const folder = folderWith(t, {});
  const fault = await refusal(join(folder, 'nowhere', 'hearsay.db'));
  assert.equal(fault.slug, 'store-folder');
  assert.ok(!existsSync(join(folder, 'nowhere')));
});

test('a place that cannot be written is refused', { skip: !existsSync('/proc/version') }, async () => {
  const fault = await refusal('/proc/hearsay.db');
  assert.equal(fault.slug, 'store-unwritable');
  assert.match(fault.message, /cannot be written/);
});

test('asking where there is no record makes none', async (t) => {
  const path = join(folderWith(t, {}), 'hearsay.db');
  const fault = await refusal(path, { create: false });
  assert.equal(fault.slug, 'store-missing');
  assert.match(fault.message, /hearsay record PATH/);
  assert.ok(!existsSync(path));
});

test('a driver that is not there is refused by name', async () => {
  assert.equal((await refusal(':memory:', { driver: 'oracle' })).slug, 'store-driver');
});

test('an empty file becomes a record where one is made, and is left alone by whoever only asks', async (t) => {
  const path = join(folderWith(t, {}), 'hearsay.db');
  writeFileSync(path, '');
  for (const options of [{ create: false }, { create: false, readOnly: true }])
    assert.equal((await refusal(path, options)).slug, 'store-missing');
  assert.equal(readFileSync(path).length, 0);
  await (await openStore(path)).close();
  assert.ok(readFileSync(path).length > 0);
});

test('opening a record warns of nothing', () => {
  const script = "import { openStore } from './src/store/open.ts'; (await openStore(':memory:')).close();";
  const { stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  assert.doesNotMatch(stderr, /SQLite|ExperimentalWarning: SQLite/);
});

/** As a program leaves a file that was killed before it could tidy up: https://sqlite.org/fileformat.html, offsets 18 and 19. */
function headerSaysWal(path: string): void {
  const bytes = readFileSync(path);
  bytes.set([2, 2], 18);
  writeFileSync(path, bytes);
}
