/**
 * What a second worker thread brings: the same articles through the pool with one thread and with two, and in this thread
 * without any pool, in turn; the ratio is taken within each run. Threads are started and warm before the clock runs. What
 * two threads that only count numbers gain is taken beside it: where that is below 1.9 other programs keep the cores busy,
 * and the ratio says nothing. Processor time (all threads together) tells what the pool itself costs, also where other programs keep the cores busy.
 */
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import type { Ingested } from '../src/ingest/ingest.js';
import type { Article } from '../src/model/article.js';
import type { Readers } from '../src/record/readers.js';
import { articlesOf, haystack, tokenCounter } from './articles.js';
import { compiled } from './compiled.js';
import { atLeast, type BenchOptions, COUNTING, type Figure, figure, type Result } from './figure.js';
import { inThisThread, inThreads } from './readers.js';

export async function threads({ quick }: BenchOptions): Promise<Result> {
  const corpus = await haystack();
  const articles = await articlesOf(corpus.stream(), quick ? 1000 : 3000);
  const count = await tokenCounter();
  const tokens = articles.reduce((sum, article) => sum + count(article), 0);
  const ways = [
    { name: 'no pool', readers: await inThisThread(), seconds: [] as number[], cpu: [] as number[] },
    { name: 'one thread', readers: await inThreads(1), seconds: [] as number[], cpu: [] as number[] },
    { name: 'two threads', readers: await inThreads(2), seconds: [] as number[], cpu: [] as number[] },
  ];
  // A thread is warm after some 100,000 tokens (its first pass is a third slower), so each way first goes through all of them.
  for (const { readers } of ways) await readThrough(articles, readers);
  const counting = startCounting();
  for (let warm = 0; warm < 3; warm++) await counting.ratio();
  const ceiling: number[] = [];
  const runs = quick ? 3 : 5;
  for (let run = 0; run < runs; run++) {
    ceiling.push(await counting.ratio());
    for (const way of ways) {
      const cpu = process.cpuUsage();
      const start = performance.now();
      await readThrough(articles, way.readers);
      way.seconds.push((performance.now() - start) / 1000);
      const { user, system } = process.cpuUsage(cpu);
      way.cpu.push((user + system) / tokens);
    }
  }
  for (const { readers } of ways) await readers.close();
  counting.close();
  const [none, one, two] = ways.map(({ seconds }) => seconds) as [number[], number[], number[]];
  const ratios = (over: readonly number[], under: readonly number[]) =>
    over.map((value, i) => value / (under[i] as number));
  return {
    bench: 'threads',
    over: `${articles.length.toLocaleString('en')} articles evenly from ${corpus.name}, ${tokens.toLocaleString('en')} tokens`,
    method: `${runs} runs in turn after a first one, ${availableParallelism()} cores`,
    figures: [
      ...ways.map(
        ({ name, seconds }): Figure =>
          figure(
            name,
            'tokens/s',
            seconds.map((value) => tokens / value),
          ),
      ),
      figure('two threads against one', '×', ratios(one, two), atLeast(1.7)),
      figure(COUNTING, '×', ceiling),
      figure('two threads against no pool', '×', ratios(none, two)),
      figure('one thread against no pool', '×', ratios(none, one)),
      ...ways.map(({ name, cpu }): Figure => figure(`${name}: processor time`, 'µs/token', cpu)),
    ],
  };
}

async function readThrough(articles: readonly Article[], readers: Readers): Promise<void> {
  const { readAll } = await compiled('record/read-all');
  for await (const { fault } of readAll(streamOf(articles), readers)) if (fault !== null) throw fault;
}

async function* streamOf(articles: readonly Article[]): AsyncGenerator<Ingested> {
  for (const article of articles) yield { kind: 'article', article };
}

const COUNT = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', () => {
    let x = 0;
    for (let i = 0; i < 3e8; i++) x = (Math.imul(x, 31) + i) | 0;
    parentPort.postMessage(x);
  });`;

/** Two threads that need nothing but a core: how much more they count together than one alone. */
function startCounting(): { ratio(): Promise<number>; close(): void } {
  const workers = [0, 1].map(() => new Worker(COUNT, { eval: true, execArgv: [] }));
  const count = (worker: Worker) =>
    new Promise<void>((done) => {
      worker.once('message', () => done());
      worker.postMessage(null);
    });
  return {
    ratio: async () => {
      const start = performance.now();
      await count(workers[0] as Worker);
      const middle = performance.now();
      await Promise.all(workers.map(count));
      return (2 * (middle - start)) / (performance.now() - middle);
    },
    close: () => {
      for (const worker of workers) void worker.terminate();
    },
  };
}
