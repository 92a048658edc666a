/**
 * A shelf in memory: the index of keys in typed arrays (an open-addressed table of keys, a chain of articles for each: about a kilobyte an
 * article of 210 words), facts and parts by article. Words are made from the text when asked for, the last few thousand kept.
 */
import type { Span } from '../../model/span.js';
import type { Stretch } from './align.js';
import { keysOf } from './keys.js';
import { lengthOf, type Part } from './parts.js';
import type { Shelf } from './shelf.js';
import type { Node, Shared, Standing } from './standing.js';
import { type Words, wordsOf } from './words.js';

/** An article as the shelf receives it. */
export interface Shelved {
  readonly key: string;
  readonly text: string;
  /** Boilerplate and lines that stand there twice: not compared. */
  readonly aside: readonly Span[];
  readonly published: string | null;
}

export interface MemoryShelf extends Shelf {
  /** Makes room for an article; gives its number, for `add`. */
  place(article: Shelved): number;
  /** Bytes of the index of keys. */
  bytes(): number;
}

const KEPT_WORDS = 4096;

/** An empty shelf. */
export function memoryShelf(): MemoryShelf {
  const articles: Shelved[] = [];
  const nodes: Node[] = [];
  const facts: Map<number, Shared>[] = [];
  const standings: Standing[] = [];
  const parts: (readonly Part[] | null)[] = [];
  const kept = new Map<number, Words>();
  const index = keyIndex();
  const words = (n: number): Words => {
    let found = kept.get(n);
    if (found === undefined) {
      const { text, aside } = articles[n] as Shelved;
      found = wordsOf(text, aside);
      if (kept.size >= KEPT_WORDS) kept.delete(kept.keys().next().value as number);
      kept.set(n, found);
    }
    return found;
  };
  const keys = (n: number) => keysOf(words(n));
  return {
    place: (article) => {
      const n = articles.push(article) - 1;
      nodes.push({ key: article.key, words: words(n).count, published: article.published });
      facts.push(new Map());
      standings.push(0);
      parts.push(null);
      return n;
    },
    bytes: index.bytes,
    node: (n) => nodes[n] as Node,
    words,
    keys,
    bucket: index.bucket,
    putKeys: (n) => {
      for (const key of keys(n)) index.put(key, n);
    },
    dropKeys: (n) => {
      for (const key of keys(n)) index.drop(key, n);
    },
    shared: (n) => [...(facts[n] as Map<number, Shared>).values()],
    putFact: (a, b, stretches) => {
      const [ofA, ofB] = bothSides(a, b, stretches, (nodes[a] as Node).words, (nodes[b] as Node).words);
      (facts[a] as Map<number, Shared>).set(b, ofA);
      (facts[b] as Map<number, Shared>).set(a, ofB);
    },
    dropFact: (a, b) => {
      (facts[a] as Map<number, Shared>).delete(b);
      (facts[b] as Map<number, Shared>).delete(a);
    },
    hasFact: (a, b) => (facts[a] as Map<number, Shared>).has(b),
    standing: (n) => standings[n] as Standing,
    putStanding: (n, standing) => {
      standings[n] = standing;
    },
    parts: (n) => parts[n] ?? null,
    putParts: (n, now) => {
      parts[n] = now;
    },
  };
}

/** Stretches as each of the two articles sees them. */
export function bothSides(
  a: number,
  b: number,
  stretches: readonly Pick<Stretch, 'a' | 'b'>[],
  wordsA: number,
  wordsB: number,
): [Shared, Shared] {
  const side = (other: number, words: number, mineOf: 'a' | 'b', theirsOf: 'a' | 'b'): Shared => {
    const sorted = [...stretches].sort((x, y) => x[mineOf][0] - y[mineOf][0]);
    const mine = sorted.flatMap((one) => one[mineOf]);
    return { other, mine, theirs: sorted.flatMap((one) => one[theirsOf]), ofMine: lengthOf(mine) / Math.max(1, words) };
  };
  return [side(b, wordsA, 'a', 'b'), side(a, wordsB, 'b', 'a')];
}

interface KeyIndex {
  put(key: number, n: number): void;
  drop(key: number, n: number): void;
  bucket(key: number, limit: number): number[];
  bytes(): number;
}

/** Keys → articles. `table` holds keys, `head` the first posting of each; `article` and `next` are the postings. */
function keyIndex(): KeyIndex {
  let table = new Uint32Array(1 << 12);
  let head = new Int32Array(1 << 12).fill(-1);
  let used = 0;
  let article = new Uint32Array(1 << 12);
  let next = new Int32Array(1 << 12);
  let postings = 0;
  let free = -1;
  // A slot is taken where `head` is not -1; -2 marks a key whose articles are all gone, so that others behind it are still found.
  const slotOf = (key: number): number => {
    let slot = key % table.length;
    while (head[slot] !== -1 && table[slot] !== key) slot = slot + 1 === table.length ? 0 : slot + 1;
    return slot;
  };
  const growTable = () => {
    const [oldTable, oldHead] = [table, head];
    const size = Math.floor(table.length * 1.4) | 1;
    table = new Uint32Array(size);
    head = new Int32Array(size).fill(-1);
    used = 0;
    oldHead.forEach((first, i) => {
      if (first < 0) return;
      const slot = slotOf(oldTable[i] as number);
      table[slot] = oldTable[i] as number;
      head[slot] = first;
      used++;
    });
  };
  const growPostings = () => {
    const size = Math.floor(article.length * 1.4);
    const articles = new Uint32Array(size);
    articles.set(article);
    article = articles;
    const nexts = new Int32Array(size);
    nexts.set(next);
    next = nexts;
  };
  return {
    put: (key, n) => {
      if (used * 4 >= table.length * 3) growTable();
      const slot = slotOf(key);
      if (head[slot] === -1) used++;
      let at = free;
      if (at >= 0) free = next[at] as number;
      else {
        if (postings === article.length) growPostings();
        at = postings++;
      }
      table[slot] = key;
      article[at] = n;
      next[at] = (head[slot] as number) < 0 ? -1 : (head[slot] as number);
      head[slot] = at;
    },
    drop: (key, n) => {
      const slot = slotOf(key);
      let before = -1;
      for (let at = head[slot] as number; at >= 0; before = at, at = next[at] as number) {
        if (article[at] !== n) continue;
        const after = next[at] as number;
        if (before >= 0) next[before] = after;
        else head[slot] = after < 0 ? -2 : after;
        next[at] = free;
        free = at;
        return;
      }
    },
    bucket: (key, limit) => {
      const found: number[] = [];
      for (let at = head[slotOf(key)] as number; at >= 0 && found.length < limit; at = next[at] as number)
        found.push(article[at] as number);
      return found;
    },
    bytes: () => table.byteLength + head.byteLength + article.byteLength + next.byteLength,
  };
}
