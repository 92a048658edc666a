/**
 * Does every span of the record still say what it said? Each capture is compared with the user's file it was read from
 * (or the bytes the record keeps), each receipt with the words there now. Nothing is mended: a receipt that moved is
 * reported with the place it moved to, and the record stays as it is.
 */
import type { Article } from '../model/article.js';
import type { Fault } from '../model/fault.js';
import type { Span } from '../model/span.js';
import type { Receipt } from '../model/tension.js';
import type { RecordedArticle } from '../store/recorded.js';
import type { Store } from '../store/store.js';

/** `exact`: same words at the same place. `moved`: same words elsewhere. `changed`: other words. `gone`: no file. */
export type Standing = 'exact' | 'moved' | 'changed' | 'gone';

/** Reads a user's file again as articles: `ingest`, handed in by the caller. Yields or throws a Fault for a broken file. */
export type Reopen = (path: string) => AsyncIterable<Article | Fault>;

export interface VerifyOptions {
  readonly reopen: Reopen;
  readonly signal?: AbortSignal;
}

/** One capture checked. */
export interface Verified {
  readonly capture: string;
  readonly article: RecordedArticle;
  /** Of the bytes; `exact` also where the record keeps them itself and they are whole. */
  readonly state: Standing;
  /** A sentence for people where `state` is not `exact`, else null. */
  readonly says: string | null;
  /** How many receipts were compared. */
  readonly receipts: number;
  /** The receipts that are not exact. */
  readonly differing: readonly DifferingReceipt[];
}

export interface DifferingReceipt {
  readonly receipt: Receipt;
  readonly state: Standing;
  /** Where the words stand now, for `moved`. */
  readonly now: readonly Span[] | null;
}

/** Checks every capture that receipts stand on; one earlier capture that a later one replaced is not compared. */
export declare function verify(store: Store, options: VerifyOptions): AsyncGenerator<Verified, void>;
