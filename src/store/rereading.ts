/** Reading again what is on the record: from the texts it keeps, so that no file and no page is needed. */
import type { Draft } from './draft.js';
import type { Linker } from './linker.js';
import type { Put } from './store.js';

/** An article as it stands, read with something else than what is at hand now. */
export interface Stale {
  readonly key: string;
  readonly locator: string;
  readonly capture: {
    readonly id: string;
    readonly sha256: string;
    readonly length: number;
    readonly text: string;
    readonly textSha256: string;
  };
  /** The Reading that stands. */
  readonly readingJson: string;
}

export interface Rereading {
  /** How many articles were read with another stamp. */
  count(stamp: string): Promise<number>;
  /** The next of them by key; `after`: key of the last of the page before, empty at first. */
  stale(stamp: string, after: string, limit: number): Promise<readonly Stale[]>;
  /** Puts new readings in the place of those that stand; an article that says something else by now is left alone. */
  put(drafts: readonly Draft[], seen: string, linker: Linker): Promise<readonly Put[]>;
}
