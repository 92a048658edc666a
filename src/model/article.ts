/**
 * An Article is what `ingest` hands to `read`: text that never changes again, and what is known about where it came from.
 */

import type { Page } from './page.js';

/**
 * One article. Plain text, JSON Lines and tables: `text` is the input unchanged (a BOM dropped, NUL and lone surrogates → U+FFFD);
 * Markdown, letters and web pages: what a reader sees of them.
 */
export interface Article {
  /** A JSON line's own id, verbatim; for a file its path as given. */
  readonly id: string;
  /** Path of the file as given by the user, or null (standard input, an address). */
  readonly path: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  /** As given by the source: an ISO 8601 prefix (`2031`, `2031-03-14`, a full instant) when it can be told, else null. */
  readonly published: string | null;
  /** BCP 47 primary subtag: what the words are in, else what the source declares, or null. */
  readonly language: string | null;
  readonly text: string;
  readonly origin: Origin;
  /** What came with a web page; absent where there is none, so that whoever makes an Article by hand need not know of pages. */
  readonly page?: Page;
  /** How it came over the web; absent where it did not. */
  readonly web?: Web;
}

/** An article's way here over the web: fetched by us, or by whoever made the archive it lies in. */
export interface Web {
  /** Where the bytes came from, redirects followed. */
  readonly url: string;
  /** When they were fetched, ISO 8601, or null where an archive does not say. Never when the article was published. */
  readonly at: string | null;
  /** `Content-Type` as the server gave it, or null. */
  readonly type: string | null;
  /** `WARC-Payload-Digest` of the archive's record, or null. */
  readonly digest: string | null;
}

/** Where an article's bytes are, so that `verify` can find them again years later. */
export interface Origin {
  /** `file`: bytes stay in the user's file at `path`. `stream`: nobody else keeps them, so the record must. */
  readonly kind: 'file' | 'stream';
  /**
   * Byte range inside the file or stream: the whole of a text file or letter, one line of JSON Lines, one row of a table, one entry of
   * a feed, one record of an archive (as it lies in the file: of a gzipped one the member it is packed in).
   */
  readonly offset: number;
  readonly length: number;
  /** Lower-case hex SHA-256 of those bytes; of an archive's record, of the page in it, unpacked: what fetching that page gives. */
  readonly sha256: string;
  /** The bytes themselves where `kind` is `stream`, else null. */
  readonly bytes: Uint8Array | null;
}

/** The article part of a Reading: everything but the text; `length` is `text.length` in UTF-16 code units. */
export interface ArticleSummary {
  readonly id: string;
  readonly path: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly length: number;
}
