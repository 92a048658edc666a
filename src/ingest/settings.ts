/** What `ingest` hands over, and what can be said about how it is to read. */
import type { Article } from '../model/article.js';
import type { Fault } from '../model/fault.js';
import type { Fetcher } from './fetch/fetcher.js';

/** What is read, as it is told. */
export const READS = 'text, Markdown, letters, web pages, feeds, tables (CSV), JSON Lines and web archives (WARC)';

/** One thing that comes out of input: an article, or a Fault that names what is broken. */
export type Ingested =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** How far the input is read: bytes as they lie on the disk; `total` is null once a pipe or an address is among them. */
export interface Progress {
  readonly done: number;
  readonly total: number | null;
  /** Of `done`, what an earlier run had read. */
  readonly skipped?: number;
}

/** Where input comes from and who is told of progress. */
export interface IngestOptions {
  /** Longest text file, page or JSON line, in bytes; longer ones are a Fault. */
  readonly maxArticleBytes: number;
  /** What `-` reads. */
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Called about every chunk read. */
  readonly onProgress: (progress: Progress) => void;
  /** Called with one sentence about input that was read all the same, such as bytes that were not UTF-8. */
  readonly onNote: (note: string) => void;
  /** The door addresses are fetched through; null makes one with the default manners when the first address comes. */
  readonly fetcher: Fetcher | null;
  /** Where in an archive an earlier run stopped, in bytes; 0 to read it from the top. Asked once a file. */
  readonly resumeAt: (path: string) => number | Promise<number>;
  /** Called when an archive was read to its end; before byte `end` nothing is left to read, which is its length unless its last record was cut. */
  readonly onArchiveEnd: (path: string, end: number) => void;
  /** On abort a request under way is given up. */
  readonly signal: AbortSignal | null;
}

export const DEFAULTS: Omit<IngestOptions, 'stdin'> = {
  // The longest real articles are some hundred kilobytes; sixteen megabytes is a library in one file.
  maxArticleBytes: 16_777_216,
  onProgress: () => {},
  onNote: () => {},
  fetcher: null,
  resumeAt: () => 0,
  onArchiveEnd: () => {},
  signal: null,
};
