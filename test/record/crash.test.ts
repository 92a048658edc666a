/** Killed in the middle: nothing that was reported is lost, and running again gives the record of an undisturbed run. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/open.js';
import { folderWith } from '../helpers/folder.js';
import { exported } from '../helpers/records.js';
import { freshAddress, STORES, type StoreKind } from '../helpers/stores.js';

const program = fileURLToPath(new URL('../helpers/record-slowly.ts', import.meta.url));
const COUNT = 400;

/** Runs the program, killing it once `killAt` articles were reported; gives what it had reported. */
async function run(path: string, kind: StoreKind, killAt: number | null): Promise<string[]> {
  const env = { ...process.env, ...(kind === 'postgres' ? {} : { HEARSAY_SQLITE_DRIVER: kind }) };
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', program, path, String(COUNT)], { env });
  let out = '';
  let trouble = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    trouble += text;
  });
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (killAt !== null && out.split('\n').length > killAt) child.kill('SIGKILL');
  });
  await once(child, 'close');
  if (killAt === null) assert.equal(child.exitCode, 0, trouble);
  return out.split('\n').slice(0, -1);
}

/** Where two records are kept. */
function placesOf(kind: StoreKind, folder: string): [string, string] {
  return kind === 'postgres' ? [freshAddress(), freshAddress()] : [join(folder, 'one.db'), join(folder, 'other.db')];
}

for (const kind of STORES)
  test(`a kill in the middle loses nothing that was reported, and the next run finishes the rest (${kind})`, async (t) => {
    const folder = folderWith(t, {});
    const [broken, whole] = placesOf(kind, folder);
    for (const killAt of [1, 60]) {
      const reported = await run(broken, kind, killAt);
      assert.ok(reported.length > 0 && reported.length < COUNT, `killed after ${reported.length}`);
      const store = await openStore(broken);
      const ids = new Set<string>();
      for await (const { article } of store.statements()) ids.add(article.id);
      for (const line of reported) assert.ok(ids.has(line.split(' ')[0]), `${line} is lost`);
      await store.close();
    }
    assert.equal((await run(broken, kind, null)).length, COUNT);
    await run(whole, kind, null);
    const [a, b] = [await openStore(broken), await openStore(whole)];
    assert.deepEqual(await exported(a), await exported(b));
    await Promise.all([a.close(), b.close()]);
  });

for (const kind of STORES)
  test(`two programs recording the same into one record at once double nothing (${kind})`, async (t) => {
    const folder = folderWith(t, {});
    const [shared, whole] = placesOf(kind, folder);
    const both = await Promise.all([run(shared, kind, null), run(shared, kind, null), run(whole, kind, null)]);
    const recorded = [...both[0], ...both[1]].filter((line) => line.endsWith(' recorded'));
    assert.equal(recorded.length, COUNT);
    const [a, b] = [await openStore(shared), await openStore(whole)];
    assert.equal((await exported(a)).lines, (await exported(b)).lines);
    await Promise.all([a.close(), b.close()]);
  });
