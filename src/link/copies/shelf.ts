/**
 * Rows of what is known of copies (`model/copy`), with the words and keys of articles made from their texts when asked for; those asked
 * for last are held. `add` and `remove` (`link.ts`) work on a shelf and hold no state of their own.
 */
import type { CopyNode, CopyRows } from '../../model/copy.js';
import { keysOf } from './keys.js';
import { precedes } from './standing.js';
import { type Words, wordsOf } from './words.js';

/**
 * A key of more articles than this tells nothing any more: bond issues, dividends. On the haystack 60 finds the same pairs as 200 in half
 * the time; a story copied more often than this is found by the keys its copies share with some of the others only.
 */
export const COMMON = 128;
/**
 * Articles that lead a key (`support.ts`). On made copies, seed 2, pairs F1 and ARI with 2: 99.2, 99.3; 4: 99.1, 99.6; 8: 99.1, 99.6; with
 * twenty copies of each story 2: 99.2, 99.4; 4: 98.8, 99.2; 8: 97.7, 98.7; labelled pairs 97.2, 97.2, 94.5. With 2 a quarter of a text is lost sooner.
 */
export const LEADERS = 4;
/** Articles of a key of which the order is known: its leaders, and who follows when one goes. */
export const KEPT = LEADERS + 1;

/** Articles with a key. */
export interface Holders {
  /** How many; where that is more than COMMON + 1, nothing more need be right. */
  readonly count: number;
  /** Those that come first (`precedes`), KEPT of them at most, in order. */
  readonly first: readonly number[];
}

export interface Shelf extends CopyRows {
  holders(key: number): Holders;
  words(n: number): Words;
  /** Says of which articles words will be asked. */
  expectWords(numbers: readonly number[]): void;
  keys(n: number): Uint32Array;
  /** What is true of two texts, found out once while it is remembered: the parts of a stitch are asked for with each copy that comes. */
  once(a: number, b: number, find: () => boolean): boolean;
}

/**
 * So many words are held, then those not asked for since are let go: at 15 bytes each 126 MB at most. The articles of one form (bond issues,
 * dividends) are candidates again and again, and finding an article's words takes as long as aligning them.
 */
const HELD = 1 << 22;

/** Pairs of articles remembered; beyond, all are forgotten. A number of bits enough for every article of a record. */
const PAIRS = 1 << 16;
const BITS = 2 ** 26;

interface Held {
  readonly words: Words;
  /** Null until asked for. */
  keys: Uint32Array | null;
}

/** A shelf over rows; texts behind the rows must not change while it is used. */
export function shelfOver(rows: CopyRows): Shelf {
  let asked = new Map<number, Held>();
  let before = new Map<number, Held>();
  let held = 0;
  const pairs = new Map<number, boolean>();
  const find = (n: number): Held => {
    let found = asked.get(n);
    if (found !== undefined) return found;
    found = before.get(n);
    if (found === undefined) {
      const { text, aside } = rows.source(n);
      found = { words: wordsOf(text, aside), keys: null };
    }
    if (held > HELD) {
      before = asked;
      asked = new Map();
      held = 0;
    }
    asked.set(n, found);
    held += found.words.count;
    return found;
  };
  return {
    ...rows,
    words: (n) => find(n).words,
    expectWords: (numbers) => rows.expectSources(numbers.filter((n) => !asked.has(n) && !before.has(n))),
    holders: (key) => {
      const bucket = rows.bucket(key, COMMON + 2);
      return { count: bucket.length, first: bucket.length > COMMON + 1 ? [] : firstOf(bucket, rows.node) };
    },
    once: (a, b, ask) => {
      const pair = Math.min(a, b) * BITS + Math.max(a, b);
      let known = pairs.get(pair);
      if (known !== undefined) return known;
      if (pairs.size >= PAIRS) pairs.clear();
      known = ask();
      pairs.set(pair, known);
      return known;
    },
    keys: (n) => {
      const found = find(n);
      found.keys ??= keysOf(found.words);
      return found.keys;
    },
  };
}

function firstOf(bucket: readonly number[], nodeOf: (n: number) => CopyNode): number[] {
  const first: number[] = [];
  for (const n of bucket) {
    const node = nodeOf(n);
    let place = first.length;
    while (place > 0 && precedes(node, nodeOf(first[place - 1] as number))) place--;
    if (place === KEPT) continue;
    first.splice(place, 0, n);
    if (first.length > KEPT) first.pop();
  }
  return first;
}
