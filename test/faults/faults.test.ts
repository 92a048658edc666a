/**
 * Whatever is killed, cut or filled up: afterwards the record says, byte for byte, what it says when nothing goes wrong. A short form runs with
 * all tests; `npm run test:faults` does each as often as it takes to believe it.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { startPostgres } from '../../scripts/postgres.js';
import { ingest } from '../../src/ingest/ingest.js';
import { localReaders } from '../../src/record/local.js';
import { record } from '../../src/record/record.js';
import { openQueueStore, openStore } from '../../src/store/open.js';
import { openPostgres } from '../../src/store/postgres/database.js';
import { folderWith } from '../helpers/folder.js';
import { NOON, recordAll } from '../helpers/records.js';
import { freshAddress, openEmpty, SERVER, STORES } from '../helpers/stores.js';
import {
  breakingWay,
  dice,
  everything,
  FULL,
  fill,
  finish,
  invented,
  pause,
  READING,
  startWorker,
  undisturbed,
} from './disturbed.js';

const skip = SERVER === null ? `PostgreSQL: ${process.env['HEARSAY_NO_POSTGRES'] ?? 'no server was started'}` : false;

test('a worker killed at any turn with the database loses nothing and doubles nothing', { skip }, async () => {
  const address = freshAddress();
  const store = await openQueueStore(address);
  const articles = invented(FULL ? 400 : 60);
  await fill(store, articles);
  // A worker that is let be has some hundred turns in its first batches; every one of them is a stage.
  const stages = FULL ? Array.from({ length: 100 }, (_, i) => i + 3) : [9, 14, 18, 23, 27, 34, 45];
  let killed = 0;
  for (const stage of stages) {
    const worker = startWorker(address, stage);
    if ((await worker.over) === 'SIGKILL') killed++;
    else assert.match(worker.said(), /turns \d+/);
  }
  assert.ok(killed >= stages.length / 2, `${killed} of ${stages.length} were killed`);
  await finish(address);
  assert.equal(await everything(store), await undisturbed(articles));
  await store.close();
});

test(`${FULL ? 200 : 10} kills at random moments among four workers lose nothing and double nothing`, {
  skip,
}, async () => {
  const address = freshAddress();
  const store = await openQueueStore(address);
  const roll = dice(1311);
  const portion = FULL ? 240 : 80;
  const articles = invented(portion);
  await fill(store, articles);
  const workers = Array.from({ length: 4 }, () => startWorker(address));
  for (let kills = 0; kills < (FULL ? 200 : 10); ) {
    await pause(40 + roll() * 400);
    const at = Math.floor(roll() * workers.length);
    const worker = workers[at] as ReturnType<typeof startWorker>;
    worker.child.kill('SIGKILL');
    if ((await worker.over) === 'SIGKILL') kills++;
    else if ((await store.queue.status()).waiting === 0 && articles.length < 12 * portion) {
      // All done: there is more where that came from, and some of it twice.
      const more = invented(portion, articles.length);
      await fill(store, [...more, ...articles.slice(-20)]);
      articles.push(...more);
    }
    workers[at] = startWorker(address);
  }
  await Promise.all(workers.map(({ over }) => over));
  await finish(address);
  const status = await store.queue.status();
  assert.deepEqual([status.waiting, status.inHand, status.aside, status.workers], [0, 0, 0, []]);
  assert.equal(await everything(store), await undisturbed(articles));
  await store.close();
});

test('the database server killed and started again under two workers loses nothing', { skip }, async (t) => {
  const server = await startPostgres({ settings: ['fsync=on'] });
  if (typeof server === 'string') return t.skip(server);
  t.after(() => server.stop());
  const store = await openQueueStore(server.url);
  const articles = invented(FULL ? 600 : 120);
  await fill(store, articles);
  const workers = [startWorker(server.url), startWorker(server.url)];
  for (let round = 0; round < (FULL ? 6 : 1); round++) {
    const before = workers.map(({ said }) => said().length);
    const deadline = Date.now() + 20_000;
    while (workers.every(({ said }, i) => said().length === before[i]) && Date.now() < deadline) await pause(20);
    await pause(60);
    server.kill();
    await pause(200);
    await server.start();
  }
  for (const { over, said } of workers) assert.equal(await over, 0, said());
  assert.match(workers.map(({ said }) => said()).join(''), /away store-(?:lost|unreachable|busy)/);
  assert.equal(await everything(store), await undisturbed(articles));
  await store.close();
});

test('a connection cut in the middle of a COPY leaves nothing half written', { skip }, async () => {
  const address = freshAddress();
  const store = await openQueueStore(address);
  const articles = invented(FULL ? 200 : 60);
  await fill(store, articles);
  const way = await breakingWay(address, FULL ? 12 : 3);
  await finish(way.address);
  assert.ok(way.cuts() >= (FULL ? 6 : 2), `${way.cuts()} connections were cut`);
  way.close();
  assert.equal(await everything(store), await undisturbed(articles));
  await store.close();
});

test('connections the server ends in the middle of a statement leave nothing half done', { skip }, async () => {
  const address = freshAddress();
  const store = await openQueueStore(address);
  const articles = invented(FULL ? 400 : 160);
  await fill(store, articles);
  const db = openPostgres(SERVER as string, 'SELECT 1');
  const worker = startWorker(`${address}&application_name=cut-me`);
  let cuts = 0;
  let over = false;
  void worker.over.then(() => {
    over = true;
  });
  while (!over) {
    if (cuts < (FULL ? 20 : 4))
      cuts += db.native(
        `SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity WHERE application_name = 'cut-me'
         AND xact_start IS NOT NULL AND (query LIKE 'INSERT%' OR query LIKE 'COPY%' OR query LIKE 'SELECT n FROM%')`,
      ).length;
    await pause(1);
  }
  db.close();
  assert.equal(await worker.over, 0, worker.said());
  assert.ok(cuts >= 1, 'nothing was cut');
  assert.equal(await everything(store), await undisturbed(articles));
  await store.close();
});

/** A disk of so many MB that can be made larger; null where this user may not mount one. */
function smallDisk(t: TestContext, mb: number): { readonly path: string; grow: (mb: number) => void } | null {
  const path = mkdtempSync(join(tmpdir(), 'hearsay-disk-'));
  const mount = (...args: string[]) => spawnSync('mount', args, { encoding: 'utf8' }).status === 0;
  if (process.getuid?.() !== 0 || !mount('-t', 'tmpfs', '-o', `size=${mb}m`, 'tmpfs', path)) {
    rmSync(path, { recursive: true });
    return null;
  }
  t.after(() => {
    spawnSync('umount', ['-l', path]);
    rmSync(path, { recursive: true, force: true });
  });
  return { path, grow: (size) => void mount('-o', `remount,size=${size}m`, path) };
}

const NO_DISK = 'disk full: this user may not mount a small disk (needs root and mount)';

test('a full disk under a record in a file is told, and with room again nothing is missing', async (t) => {
  const disk = smallDisk(t, 3);
  if (disk === null) return t.skip(NO_DISK);
  const path = join(disk.path, 'hearsay.db');
  const articles = invented(400);
  const store = await openStore(path);
  await assert.rejects(recordAll(store, articles, READING), { slug: 'store-full' });
  const reported = (await store.totals()).articles;
  assert.ok(reported > 0 && reported < 400, `${reported} articles`);
  await store.close().catch(() => {});
  disk.grow(200);
  const again = await openStore(path);
  await recordAll(again, articles, READING);
  assert.equal(await everything(again), await undisturbed(articles));
  await again.close();
});

test('a full disk under PostgreSQL is waited for, and with room again nothing is missing', { skip }, async (t) => {
  const disk = smallDisk(t, 6);
  if (disk === null) return t.skip(NO_DISK);
  const server = await startPostgres({ settings: [] });
  if (typeof server === 'string') return t.skip(server);
  t.after(() => server.stop());
  const place = join(disk.path, 'tables');
  mkdirSync(place);
  chownSync(place, 65534, 65534);
  chmodSync(disk.path, 0o755);
  const db = openPostgres(server.url, 'SELECT 1');
  db.native(`CREATE TABLESPACE small LOCATION '${place}'`);
  // The queue lies where there is room; the record's tables are made on the small disk.
  db.native('ALTER ROLE hearsay SET default_tablespace = small');
  db.close();
  const store = await openQueueStore(server.url);
  const articles = invented(400);
  const move = openPostgres(server.url, 'SET search_path TO hearsay');
  move.native('ALTER TABLE jobs SET TABLESPACE pg_default');
  await fill(store, articles);
  const worker = startWorker(server.url);
  const deadline = Date.now() + 60_000;
  while (!worker.said().includes('store-full') && Date.now() < deadline) await pause(50);
  assert.match(worker.said(), /away store-full/);
  disk.grow(300);
  assert.equal(await worker.over, 0, worker.said());
  move.close();
  assert.equal(await everything(store), await undisturbed(articles));
  await store.close();
});

for (const kind of STORES)
  test(`an input cut short is told by name, and with the rest nothing is missing (${kind})`, async (t) => {
    const lines = invented(30).map(({ id, text, outlet, published }) =>
      JSON.stringify({ id, text, outlet, published }),
    );
    const whole = `${lines.join('\n')}\n`;
    const folder = folderWith(t, { 'cut/news.jsonl': whole.slice(0, whole.length * 0.6), 'whole/news.jsonl': whole });
    const run = async (store: Awaited<ReturnType<typeof openEmpty>>, from: string) => {
      const readers = localReaders(READING.reader, READING.stamp);
      let failed = 0;
      const inputs = ingest([join(folder, from, 'news.jsonl')]);
      for await (const { outcome } of record(store, inputs, { readers, now: () => NOON }))
        if (outcome === 'failed') failed++;
      return failed;
    };
    const [cut, undisturbedStore] = [await openEmpty(kind), await openEmpty()];
    assert.equal(await run(cut, 'cut'), 1);
    assert.equal(await run(cut, 'whole'), 0);
    assert.equal(await run(undisturbedStore, 'whole'), 0);
    const paths = (said: string) => said.replaceAll(/[^"]*(?:cut|whole)\/news\.jsonl/g, 'news.jsonl');
    assert.equal(paths(await everything(cut)), paths(await everything(undisturbedStore)));
    await Promise.all([cut.close(), undisturbedStore.close()]);
  });
