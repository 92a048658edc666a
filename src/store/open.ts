/**
 * Opens the record at a location: a path is a SQLite file (`:memory:` for a passing one). Refuses, in one line each, what
 * is not a record of Hearsay's or cannot be one: a folder, another program's file, a record from a newer release, a place
 * that cannot be written.
 */
import type { Store } from './store.js';

export interface OpenOptions {
  /** Make the record where there is none (`record`); false refuses a location without one (`said`, `show`). Default true. */
  readonly create?: boolean;
  /** Which SQLite to use; unset asks HEARSAY_SQLITE_DRIVER, then takes `node:sqlite` where it exists, else libsql. */
  readonly driver?: 'node' | 'libsql';
}

/** The record at `location`, brought to this release's schema. */
export declare function openStore(location: string, options?: OpenOptions): Promise<Store>;
