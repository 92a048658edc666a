/**
 * Who reads: one reader in this thread, or a pool of worker threads that share one copy of the weights. Both take
 * chunks of articles and give results in the same order; an article that cannot be read becomes a Fault by its name.
 */
import type { Article } from '../model/article.js';
import type { Fault } from '../model/fault.js';
import type { Stamp } from '../model/reading.js';
import type { Sighting } from '../model/speaker.js';
import type { DraftLinks, DraftStatement } from '../store/draft.js';
import type { DraftEvent } from '../store/events.js';

/** Reads chunks of articles. Close it when done, or its threads keep the program alive. */
export interface Readers {
  readonly stamp: Stamp;
  readonly threads: number;
  /** Reads a chunk; results stand in the order of the articles. Any number of chunks may be under way. */
  read(articles: readonly Article[]): Promise<readonly ReadResult[]>;
  close(): Promise<void>;
}

/** An article read and made ready for the writer, or why it could not be. */
export type ReadResult = ReadArticle | { readonly fault: Fault };

export interface ReadArticle {
  readonly fault: null;
  /** The Reading as one line of JSON. */
  readonly json: string;
  readonly signatureVersion: number;
  readonly signature: string;
  readonly textSha256: string;
  readonly statements: readonly DraftStatement[];
  /** Everybody named, as linking sees them; the article's key is not known here and left empty. */
  readonly sightings: readonly Sighting[];
  readonly events: readonly DraftEvent[];
  /** Claims as those of an article without a key. */
  readonly links: DraftLinks;
}
