/**
 * A worker thread's side of the pool: takes jobs (chunks of articles), reads them, posts what the writer needs. A Fault
 * does not survive the way between threads as a class, so it travels as its parts.
 */
import type { MessagePort } from 'node:worker_threads';
import type { Article } from '../model/article.js';
import type { Reading } from '../model/reading.js';
import { readSafely } from './local.js';
import type { ReadArticle } from './readers.js';

/** What the pool posts. */
export interface Job {
  readonly job: number;
  readonly articles: readonly Article[];
}

/** What a worker posts: once that it is ready, then each job done. */
export type Answer =
  | { readonly ready: true }
  | { readonly ready: false; readonly job: number; readonly results: readonly Posted[] };

/** A result on its way between threads. */
export type Posted = ReadArticle | { readonly slug: string; readonly says: string };

/** Answers jobs on `port` with `reader` until the thread is ended. */
export function serve(port: MessagePort, reader: (article: Article) => Reading): void {
  const post = (answer: Answer) => port.postMessage(answer);
  port.on('message', ({ job, articles }: Job) => {
    const results = articles.map((article): Posted => {
      const result = readSafely(article, reader);
      return result.fault === null ? result : { slug: result.fault.slug, says: result.fault.message };
    });
    post({ ready: false, job, results });
  });
  post({ ready: true });
}
