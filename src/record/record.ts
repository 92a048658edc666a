/**
 * A stream of articles goes on the record: known ones are left alone, the others are read (on any number of threads),
 * and each batch is committed in one transaction. An article is reported only after its commit, so whatever was
 * reported survives a crash, and running again finishes the rest.
 */
import type { Article } from '../model/article.js';
import type { Fault } from '../model/fault.js';
import type { Store } from '../store/store.js';
import type { Readers } from './readers.js';

export interface RecordOptions {
  readonly readers: Readers;
  /** The clock: an ISO 8601 instant, asked once a commit. */
  readonly now: () => string;
  /** Folder that `Article.path` is relative to; the current one unless given. */
  readonly folder?: string;
  /** On abort the batch at hand is committed and reported, then the stream ends. */
  readonly signal?: AbortSignal;
  /** Articles a commit, at most; 50 unless given. */
  readonly batch?: number;
}

export type Outcome = 'recorded' | 'updated' | 'unchanged' | 'failed';

/** What became of one article; it is safe on the record when this is seen. */
export interface RecordEvent {
  readonly outcome: Outcome;
  /** The article's own id and path; both null for a Fault that came with the stream. */
  readonly id: string | null;
  readonly path: string | null;
  /** `ar_…`, null where it failed before it had one. */
  readonly key: string | null;
  /** Statements of the article now on the record, attitudes included; 0 where unchanged or failed. */
  readonly statements: number;
  readonly fault: Fault | null;
}

/** Records a stream; faults in it (a broken file) are passed on as `failed` and the rest goes on. */
export declare function record(
  store: Store,
  articles: AsyncIterable<Article | Fault>,
  options: RecordOptions,
): AsyncGenerator<RecordEvent, void>;
