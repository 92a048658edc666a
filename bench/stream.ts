/**
 * Streams the haystack in a process of its own and watches its memory: `stream.ts WAY MOST DB`, WAY being `inline`
 * (ingest → read), `pool` (ingest → two threads) or `record` (ingest → two threads → a record at DB), MOST the articles to
 * stop after. Sends its parent a `Streamed`.
 */
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Ingested } from '../src/ingest/ingest.js';
import { haystack } from './articles.js';
import { compiled } from './compiled.js';
import type { Streamed, Way } from './memory.js';
import { inThisThread, inThreads } from './readers.js';

const EVERY = 100;
const TENTH = 2000;

async function stream(way: Way, most: number, db: string): Promise<Streamed> {
  const corpus = await haystack();
  const through = await throughOf(way, db);
  const rss: number[] = [];
  const held: number[] = [];
  let articles = 0;
  let statements = 0;
  const sample = () => rss.push(process.memoryUsage.rss() / 2 ** 20);
  const hold = () => {
    globalThis.gc?.();
    held.push(process.memoryUsage().heapUsed / 2 ** 20);
  };
  sample();
  hold();
  const start = performance.now();
  for await (const made of through.events(first(corpus.stream(), most))) {
    articles++;
    statements += made;
    if (articles % EVERY === 0) sample();
    if (articles === TENTH) hold();
  }
  const seconds = (performance.now() - start) / 1000;
  sample();
  hold();
  await through.close();
  return { articles, seconds, statements, rss, held };
}

interface Through {
  /** Statements recorded, article by article. */
  events(articles: AsyncIterable<Ingested>): AsyncGenerator<number>;
  close(): Promise<void>;
}

async function throughOf(way: Way, db: string): Promise<Through> {
  const readers = way === 'inline' ? await inThisThread() : await inThreads(2);
  if (way !== 'record') {
    const { readAll } = await compiled('record/read-all');
    return {
      async *events(articles) {
        for await (const { fault } of readAll(articles, readers)) {
          if (fault !== null) throw fault;
          yield 0;
        }
      },
      close: () => readers.close(),
    };
  }
  const [{ openStore }, { record }] = await Promise.all([compiled('store/open'), compiled('record/record')]);
  const store = await openStore(db);
  return {
    async *events(articles) {
      for await (const event of record(store, articles, { readers, now: () => new Date().toISOString() })) {
        if (event.fault !== null) throw event.fault;
        yield event.statements;
      }
    },
    async close() {
      await readers.close();
      await store.close();
    },
  };
}

async function* first(articles: AsyncIterable<Ingested>, most: number): AsyncGenerator<Ingested> {
  let count = 0;
  for await (const article of articles) {
    if (count++ === most) return;
    yield article;
  }
}

const [way, most, db] = process.argv.slice(2);
const streamed = await stream(way as Way, Number(most), db ?? '');
await setImmediate();
process.send?.(streamed);
