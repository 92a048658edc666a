/** What opens as a record and what is refused, each refusal one line that says what, where and what to do. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Fault } from '../../src/model/fault.js';
import { openStore } from '../../src/store/open.js';
import { openDatabase } from '../../src/store/sqlite/driver.js';
import { folderWith } from '../helpers/folder.js';
import { article, DRIVERS, recordAll } from '../helpers/records.js';

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

test('an empty file becomes a record', async (t) => {
  const path = join(folderWith(t, {}), 'hearsay.db');
  writeFileSync(path, '');
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
