/**
 * Where what is known of copies stands: in memory (`memory.ts`) or in the record. `add` and `remove` (`link.ts`) read and write it; they
 * hold no state of their own. Articles go by small numbers that mean nothing outside; wherever two must be told apart
 * in a lasting way, their keys decide.
 */
import type { Stretch } from './align.js';
import type { Part } from './parts.js';
import type { Node, Shared, Standing } from './standing.js';
import type { Words } from './words.js';

/** Everything known of copies, by article number. */
export interface Shelf {
  node(n: number): Node;
  words(n: number): Words;
  /** `keysOf` the words. */
  keys(n: number): Uint32Array;
  /** Articles with a key, at most `limit` of them; numbers in any order. */
  bucket(key: number, limit: number): readonly number[];
  /** Puts an article under its keys, and takes it away. */
  putKeys(n: number): void;
  dropKeys(n: number): void;
  /** What an article shares with others, in any order. */
  shared(n: number): readonly Shared[];
  /** Stretches two articles share, as `align` gives them for the one with the smaller key and the other. */
  putFact(a: number, b: number, stretches: readonly Stretch[]): void;
  dropFact(a: number, b: number): void;
  hasFact(a: number, b: number): boolean;
  standing(n: number): Standing;
  putStanding(n: number, standing: Standing): void;
  /** Null while unknown. */
  parts(n: number): readonly Part[] | null;
  putParts(n: number, parts: readonly Part[] | null): void;
}
