/**
 * Many machines, on one: the same articles read and thrown away, recorded into a file, and worked off a queue on PostgreSQL by one worker and
 * by two; at several sizes, so that what grows shows. Articles a second, processor time of Hearsay and of PostgreSQL, memory, bytes of tables
 * and indexes, how much of the time somebody has the turn at linking, and how long questions take on the record that comes of it.
 *
 *     npm run bench -- scale                                    # 1,000, 5,000 and 20,000 articles of the haystack
 *     npm run bench -- scale --sizes 1000,190000 --articles wire.jsonl
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../scripts/postgres.js';
import type { Article } from '../src/model/article.js';
import { Fault } from '../src/model/fault.js';
import { articlesOf, haystack } from './articles.js';
import { compiled } from './compiled.js';
import { atLeast, atMost, type BenchOptions, type Figure, quantile, type Result, single } from './figure.js';
import { bytesOf, serverSeconds, watchTurn } from './postgres-figures.js';
import { ask } from './store.js';

const SIZES = [1000, 5000, 20_000];
const QUICK = [200, 600];
const BIN = fileURLToPath(new URL('../bin/hearsay.js', import.meta.url));
const MEASURED = new URL('./measured.mjs', import.meta.url).href;

interface Ran {
  readonly seconds: number;
  /** Of the program, all its threads. */
  readonly cpu: number;
  /** Most resident memory. */
  readonly megabytes: number;
}

export async function scale({ quick, folder, sizes, articles: given }: BenchOptions): Promise<Result> {
  const wanted = sizes ?? (quick ? QUICK : SIZES);
  const { ingest } = await compiled('ingest/ingest');
  const corpus = given === undefined ? await haystack() : { name: given, stream: () => ingest([given]) };
  const server = await startPostgres({ settings: ['shared_buffers=256MB', 'max_wal_size=4GB'] });
  if (typeof server === 'string') throw new Fault('bench-failed', server);
  const figures: Figure[] = [];
  try {
    for (const size of wanted) {
      const all = await articlesOf(corpus.stream(), size);
      if (all.length < size)
        throw new Fault(
          'bench-failed',
          `${corpus.name} has ${all.length} articles and not ${size}; name more with --articles`,
        );
      figures.push(...(await atSize(all, mkdtempSync(join(folder, 'scale-')), server.url)));
    }
  } finally {
    await server.stop();
  }
  return {
    bench: 'scale',
    over: `${corpus.name}, evenly`,
    method: `one pass each, start of the programs included; ${server.version}, its settings those of a test server`,
    figures,
  };
}

async function atSize(articles: readonly Article[], folder: string, server: string): Promise<Figure[]> {
  const n = articles.length;
  const input = join(folder, 'articles.jsonl');
  writeFileSync(input, articles.map((one) => `${JSON.stringify(lineOf(one))}\n`).join(''));
  console.error(`${n} articles: reading`);
  const readOne = await hearsay(folder, ['read', '--quiet', '--json', '--threads', '1', input]);
  const readTwo = await hearsay(folder, ['read', '--quiet', '--json', '--threads', '2', input]);
  console.error(`${n} articles: into a file`);
  const db = join(folder, 'file.db');
  const file = await hearsay(folder, ['record', '--quiet', '--threads', '2', '--db', db, input]);
  console.error(`${n} articles: one worker`);
  const one = await worked(folder, input, `${server}?schema=one_${n}`, 1);
  console.error(`${n} articles: two workers`);
  const two = await worked(folder, input, `${server}?schema=two_${n}`, 2);
  const name = (what: string) => `${n.toLocaleString('en')}: ${what}`;
  const perMillion = (seconds: number) => (seconds / n) * (1e6 / 3600);
  const figures = [
    single(name('read, one thread'), 'articles/s', n / readOne.seconds),
    single(name('read, two threads'), 'articles/s', n / readTwo.seconds),
    single(name('read, one thread: CPU'), 'ms/article', (1000 * readOne.cpu) / n),
    single(name('record into a file, two threads'), 'articles/s', n / file.seconds),
    single(name('record into a file: CPU'), 'ms/article', (1000 * file.cpu) / n),
    single(name('the file'), 'kB/article', statSync(db).size / 1000 / n),
    single(name('enqueue'), 'articles/s', n / one.enqueued),
  ];
  for (const [label, run] of [
    ['one worker', one],
    ['two workers', two],
  ] as const) {
    figures.push(
      single(name(label), 'articles/s', n / run.seconds),
      single(name(`${label}: CPU of Hearsay`), 'ms/article', (1000 * run.cpu) / n),
      ...(run.server === null
        ? []
        : [single(name(`${label}: CPU of PostgreSQL`), 'ms/article', (1000 * run.server) / n)]),
      single(name(`${label}: CPU of both for a million articles`), 'h', perMillion(run.cpu + (run.server ?? 0))),
      single(name(`${label}: somebody has the turn at linking`), '% of the time', 100 * run.turn.held),
      single(name(`${label}: waiting for that turn`), 'workers', run.turn.waiting),
      single(name(`${label}: most memory of a process`), 'MB', run.megabytes, atMost(500)),
    );
  }
  figures.push(
    single(name('two workers against one'), '×', one.seconds / two.seconds, atLeast(1.6)),
    single(
      name('two workers against reading alone with two threads'),
      '×',
      readTwo.seconds / two.seconds,
      atLeast(0.6),
    ),
    single(name('tables'), 'kB/article', two.tables / 1000 / n),
    single(name('indexes'), 'kB/article', two.indexes / 1000 / n),
    single(name('said on PostgreSQL: p50'), 'ms', quantile(two.asked, 0.5)),
    single(name('said on PostgreSQL: p95'), 'ms', quantile(two.asked, 0.95)),
  );
  return figures;
}

interface Worked extends Ran {
  readonly enqueued: number;
  /** Seconds of processor time of the server, null where that cannot be known. */
  readonly server: number | null;
  readonly turn: { readonly held: number; readonly waiting: number };
  readonly tables: number;
  readonly indexes: number;
  /** Milliseconds of each question. */
  readonly asked: readonly number[];
}

/** A queue filled first and then worked off by so many workers, in a schema of its own. */
async function worked(folder: string, input: string, address: string, workers: number): Promise<Worked> {
  const [{ openQueueStore, openStore }, { openRecordDatabase }, { enqueue }, { ingest }] = await Promise.all([
    compiled('store/open'),
    compiled('store/postgres/open'),
    compiled('work/enqueue'),
    compiled('ingest/ingest'),
  ]);
  const queue = await openQueueStore(address);
  const from = performance.now();
  for await (const { fault } of enqueue(queue, ingest([input]), { most: Number.POSITIVE_INFINITY }))
    if (fault !== null) throw fault;
  const enqueued = (performance.now() - from) / 1000;
  await queue.close();
  const db = openRecordDatabase(address, false);
  const before = serverSeconds(db);
  const turn = watchTurn(db);
  const start = performance.now();
  const ran = await Promise.all(
    Array.from({ length: workers }, () => hearsay(folder, ['work', '--quiet', '--until-empty', '--db', address])),
  );
  const seconds = (performance.now() - start) / 1000;
  const shares = turn();
  const after = serverSeconds(db);
  const { tables, indexes } = bytesOf(db);
  db.close();
  const store = await openStore(address);
  const asked = Object.values(await ask(store, 3)).flat();
  await store.close();
  return {
    seconds,
    cpu: ran.reduce((sum, one) => sum + one.cpu, 0),
    megabytes: Math.max(...ran.map((one) => one.megabytes)),
    enqueued,
    server: before === null || after === null ? null : after - before,
    turn: shares,
    tables,
    indexes,
    asked,
  };
}

let runs = 0;

/** The program as users run it, measured. */
function hearsay(folder: string, args: readonly string[]): Promise<Ran> {
  const file = join(folder, `measured-${runs++}.json`);
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', MEASURED, BIN, ...args], {
    cwd: folder,
    env: { ...process.env, HEARSAY_MEASURED: file },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('exit', (code) => {
      if (code !== 0)
        return failed(new Fault('bench-failed', `hearsay ${args[0]} ended with exit code ${code}; see above`));
      const { cpu, megabytes } = JSON.parse(readFileSync(file, 'utf8')) as { cpu: number; megabytes: number };
      done({ seconds: (performance.now() - start) / 1000, cpu, megabytes });
    });
  });
}

function lineOf({ id, text, url, title, published, outlet, language }: Article): object {
  return { id, text, url, title, published, outlet, language };
}
