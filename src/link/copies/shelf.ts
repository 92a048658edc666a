/**
 * Rows of what is known of copies (`model/copy`), with the words and keys of articles made from their texts when asked for; those asked
 * for last are held. `add` and `remove` (`link.ts`) work on a shelf and hold no state of their own.
 */
import type { CopyRows } from '../../model/copy.js';
import { keysOf } from './keys.js';
import { type Words, wordsOf } from './words.js';

export interface Shelf extends CopyRows {
  words(n: number): Words;
  keys(n: number): Uint32Array;
}

/**
 * So many words are held, then those not asked for since are let go: at 15 bytes each 126 MB at most. The articles of one form (bond issues,
 * dividends) are candidates again and again, and finding an article's words takes as long as aligning them.
 */
const HELD = 1 << 22;

/** A shelf over rows; texts behind the rows must not change while it is used. */
export function shelfOver(rows: CopyRows): Shelf {
  let asked = new Map<number, Words>();
  let before = new Map<number, Words>();
  let held = 0;
  const words = (n: number): Words => {
    let found = asked.get(n);
    if (found !== undefined) return found;
    found = before.get(n);
    if (found === undefined) {
      const { text, aside } = rows.source(n);
      found = wordsOf(text, aside);
    }
    if (held > HELD) {
      before = asked;
      asked = new Map();
      held = 0;
    }
    asked.set(n, found);
    held += found.count;
    return found;
  };
  return { ...rows, words, keys: (n) => keysOf(words(n)) };
}
