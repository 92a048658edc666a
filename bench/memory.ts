/**
 * Memory and rate while all 20,701 articles of the haystack stream by: read in one thread, read by a pool of two, and put
 * on a record in a fresh SQLite file. Each way runs in a process of its own. Memory must be flat: at the end the resident
 * set may not have grown over what it was after a tenth of the articles.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articlesOf, haystack, tokenCounter } from './articles.js';
import { atMost, type BenchOptions, type Figure, type Result, single } from './figure.js';

/** In this thread; by two threads; by two threads onto a record. */
export const WAYS = ['inline', 'pool', 'record'] as const;
export type Way = (typeof WAYS)[number];

/** What `stream.ts` saw. */
export interface Streamed {
  readonly articles: number;
  readonly seconds: number;
  /** Statements put on the record; 0 where nothing is recorded. */
  readonly statements: number;
  /** Resident set of the process, threads included, in MB: before the first article, then every 100 articles. */
  readonly rss: readonly number[];
  /** MB of live objects in the main thread after a collection: before, after 2,000 articles, at the end. */
  readonly held: readonly number[];
}

/** Collections come when they like and move the resident set by some tens of MB; 20,000 articles kept would be 150 MB or more. */
const FLAT_MB = 60;

/** The record `store` asks its questions of, so that it need not be made twice. */
export const recordIn = (folder: string): string => join(folder, 'haystack.db');

export async function memory({ quick, folder }: BenchOptions): Promise<Result> {
  const corpus = await haystack();
  const articles = (await articlesOf(corpus.stream())).slice(0, quick ? 4000 : undefined);
  const count = await tokenCounter();
  const tokens = articles.reduce((sum, article) => sum + count(article), 0);
  const figures: Figure[] = [];
  for (const way of WAYS) {
    const seen = await streamed(way, articles.length, recordIn(folder));
    const at = (share: number) => seen.rss[Math.floor(share * (seen.rss.length - 1))] as number;
    figures.push(
      single(`${way}: articles`, 'a second', seen.articles / seen.seconds),
      single(`${way}: tokens`, 'a second', tokens / seen.seconds),
      single(`${way}: memory before the first article`, 'MB', at(0)),
      single(`${way}: memory at 10 %`, 'MB', at(0.1)),
      single(`${way}: memory at 50 %`, 'MB', at(0.5)),
      single(`${way}: memory at 100 %`, 'MB', at(1)),
      single(`${way}: most memory`, 'MB', Math.max(...seen.rss)),
      single(`${way}: grown from 10 % to 100 %`, 'MB', at(1) - at(0.1), atMost(FLAT_MB)),
      single(`${way}: kept by the main thread since article 2,000`, 'MB', (seen.held[2] ?? 0) - (seen.held[1] ?? 0)),
    );
  }
  return {
    bench: 'memory',
    over: `${corpus.name}, ${articles.length.toLocaleString('en')} articles, ${tokens.toLocaleString('en')} tokens`,
    method: 'one pass, resident set every 100 articles; inline: one thread, pool and record: two',
    figures,
  };
}

/** Runs `stream.ts` in a process of its own. */
export function streamed(way: Way, most: number, db: string): Promise<Streamed> {
  return new Promise((done, failed) => {
    const child = fork(fileURLToPath(new URL('./stream.ts', import.meta.url)), [way, String(most), db], {
      execArgv: [...process.execArgv, '--expose-gc'],
    });
    let result: Streamed | null = null;
    child.on('message', (message) => {
      result = message as Streamed;
    });
    child.on('error', failed);
    child.on('exit', (code) => {
      if (result !== null && code === 0) done(result);
      else failed(new Error(`streaming (${way}) ended with exit code ${code}`));
    });
  });
}
