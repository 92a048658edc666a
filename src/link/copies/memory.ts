/**
 * A shelf in memory: the index of keys in typed arrays (an open-addressed table of keys, a chain of articles for each: about a kilobyte an
 * article of 210 words), facts and parts by article.
 */
import type { CopyNode, CopyPart, CopyRows, CopyShared, CopySource, CopyStanding } from '../../model/copy.js';
import { type Holders, KEPT, type Shelf, shelfOver } from './shelf.js';
import { precedes } from './standing.js';
import { bothSides } from './stretch.js';

/** An article as the shelf receives it. */
export interface Shelved extends CopySource {
  readonly key: string;
  readonly published: string | null;
}

export interface MemoryShelf extends Shelf {
  /** Makes room for an article; gives its number, for `add`. */
  place(article: Shelved): number;
  /** Bytes of the index of keys. */
  bytes(): number;
}

/** An empty shelf. */
export function memoryShelf(): MemoryShelf {
  const articles: Shelved[] = [];
  const nodes: CopyNode[] = [];
  const facts: Map<number, CopyShared>[] = [];
  const standings: CopyStanding[] = [];
  const parts: (readonly CopyPart[] | null)[] = [];
  const index = keyIndex((a, b) => precedes(nodes[a] as CopyNode, nodes[b] as CopyNode));
  const rows: CopyRows = {
    node: (n) => nodes[n] as CopyNode,
    source: (n) => articles[n] as Shelved,
    expect: () => {},
    expectSources: () => {},
    expectShared: () => {},
    bucket: index.bucket,
    putKeys: (n, keys) => {
      for (const key of keys) index.put(key, n);
    },
    dropKeys: (n, keys) => {
      for (const key of keys) index.drop(key, n);
    },
    shared: (n) => [...(facts[n] as Map<number, CopyShared>).values()],
    putFact: (a, b, stretches) => {
      const [ofA, ofB] = bothSides(a, b, stretches, (nodes[a] as CopyNode).words, (nodes[b] as CopyNode).words);
      (facts[a] as Map<number, CopyShared>).set(b, ofA);
      (facts[b] as Map<number, CopyShared>).set(a, ofB);
    },
    dropFact: (a, b) => {
      (facts[a] as Map<number, CopyShared>).delete(b);
      (facts[b] as Map<number, CopyShared>).delete(a);
    },
    hasFact: (a, b) => (facts[a] as Map<number, CopyShared>).has(b),
    standing: (n) => standings[n] as CopyStanding,
    putStanding: (n, standing) => {
      standings[n] = standing;
    },
    parts: (n) => parts[n] ?? null,
    putParts: (n, now) => {
      parts[n] = now;
    },
  };
  const shelf = shelfOver(rows);
  return {
    ...shelf,
    holders: index.holders,
    place: (article) => {
      const n = articles.push(article) - 1;
      nodes.push({ key: article.key, words: shelf.words(n).count, published: article.published });
      facts.push(new Map());
      standings.push(0);
      parts.push(null);
      return n;
    },
    bytes: index.bytes,
  };
}

interface KeyIndex {
  put(key: number, n: number): void;
  drop(key: number, n: number): void;
  holders(key: number): Holders;
  bucket(key: number, limit: number): number[];
  bytes(): number;
}

/** What a count no longer tells from more. */
const COUNTLESS = 0xffff;

/**
 * Keys → articles. `table` holds keys, `counts` how many articles each has, `head` the first posting of each; `article` and `next` are the
 * postings. The first of them stand in the order of `before`, the others as it falls out.
 */
function keyIndex(before: (a: number, b: number) => boolean): KeyIndex {
  let table = new Uint32Array(1 << 12);
  let head = new Int32Array(1 << 12).fill(-1);
  let counts = new Uint16Array(1 << 12);
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
    const [oldTable, oldHead, oldCounts] = [table, head, counts];
    const size = Math.floor(table.length * 1.4) | 1;
    table = new Uint32Array(size);
    head = new Int32Array(size).fill(-1);
    counts = new Uint16Array(size);
    used = 0;
    oldHead.forEach((first, i) => {
      if (first < 0) return;
      const slot = slotOf(oldTable[i] as number);
      table[slot] = oldTable[i] as number;
      head[slot] = first;
      counts[slot] = oldCounts[i] as number;
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
  const room = (): number => {
    if (free >= 0) {
      const at = free;
      free = next[at] as number;
      return at;
    }
    if (postings === article.length) growPostings();
    return postings++;
  };
  /** Puts posting `at` behind `last` of the chain, or at its head where that is -1. */
  const place = (slot: number, last: number, at: number) => {
    const first = head[slot] as number;
    next[at] = last >= 0 ? (next[last] as number) : first < 0 ? -1 : first;
    if (last >= 0) next[last] = at;
    else head[slot] = at;
  };
  const cut = (slot: number, last: number, at: number) => {
    const after = next[at] as number;
    if (last >= 0) next[last] = after;
    else head[slot] = after < 0 ? -2 : after;
  };
  /** One of the first is gone: of the others the first takes the last place among them. */
  const promote = (slot: number) => {
    let kept = -1;
    let at = head[slot] as number;
    for (let i = 1; i < KEPT && at >= 0; i++) {
      kept = at;
      at = next[at] as number;
    }
    let [best, behind] = [at, kept];
    for (let last = kept; at >= 0; last = at, at = next[at] as number)
      if (before(article[at] as number, article[best] as number)) [best, behind] = [at, last];
    if (best < 0 || behind === kept) return;
    cut(slot, behind, best);
    place(slot, kept, best);
  };
  const counted = (first: number): number => {
    let count = 0;
    for (let at = first; at >= 0 && count < COUNTLESS; at = next[at] as number) count++;
    return count;
  };
  return {
    put: (key, n) => {
      if (used * 4 >= table.length * 3) growTable();
      const slot = slotOf(key);
      if (head[slot] === -1) used++;
      const at = room();
      table[slot] = key;
      article[at] = n;
      let last = -1;
      let beside = head[slot] as number;
      for (let i = 0; i < KEPT && beside >= 0 && before(article[beside] as number, n); i++) {
        last = beside;
        beside = next[beside] as number;
      }
      place(slot, last, at);
      if (counts[slot] !== COUNTLESS) counts[slot] = (counts[slot] as number) + 1;
    },
    drop: (key, n) => {
      const slot = slotOf(key);
      let last = -1;
      let at = head[slot] as number;
      let rank = 0;
      for (; at >= 0 && article[at] !== n; rank++) {
        last = at;
        at = next[at] as number;
      }
      if (at < 0) return;
      cut(slot, last, at);
      next[at] = free;
      free = at;
      if (counts[slot] === COUNTLESS) counts[slot] = counted(head[slot] as number);
      else counts[slot] = (counts[slot] as number) - 1;
      if (rank < KEPT) promote(slot);
    },
    holders: (key) => {
      const slot = slotOf(key);
      const first: number[] = [];
      for (let at = head[slot] as number; at >= 0 && first.length < KEPT; at = next[at] as number)
        first.push(article[at] as number);
      return { count: (head[slot] as number) < 0 ? 0 : (counts[slot] as number), first };
    },
    bucket: (key, limit) => {
      const found: number[] = [];
      for (let at = head[slotOf(key)] as number; at >= 0 && found.length < limit; at = next[at] as number)
        found.push(article[at] as number);
      return found;
    },
    bytes: () => table.byteLength + head.byteLength + counts.byteLength + article.byteLength + next.byteLength,
  };
}
