/**
 * Rows of what is known of copies (`model/copy`), with the words and keys of articles made from their texts when asked for; the last few
 * thousand are kept. `add` and `remove` (`link.ts`) work on a shelf and hold no state of their own.
 */
import type { CopyRows } from '../../model/copy.js';
import { keysOf } from './keys.js';
import { type Words, wordsOf } from './words.js';

export interface Shelf extends CopyRows {
  words(n: number): Words;
  keys(n: number): Uint32Array;
}

/** 4,096 articles of 210 words are 15 MB. */
const KEPT = 4096;

/** A shelf over rows; texts behind the rows must not change while it is used. */
export function shelfOver(rows: CopyRows): Shelf {
  const kept = new Map<number, Words>();
  const words = (n: number): Words => {
    let found = kept.get(n);
    if (found === undefined) {
      const { text, aside } = rows.source(n);
      found = wordsOf(text, aside);
      if (kept.size >= KEPT) kept.delete(kept.keys().next().value as number);
      kept.set(n, found);
    }
    return found;
  };
  return { ...rows, words, keys: (n) => keysOf(words(n)) };
}
