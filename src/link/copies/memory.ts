/**
 * A shelf in memory: the index of keys in typed arrays (an open-addressed table of keys, a chain of articles for each: about a kilobyte an
 * article of 210 words), facts and parts by article.
 */
import type { CopyNode, CopyPart, CopyRows, CopyShared, CopySource, CopyStanding } from '../../model/copy.js';
import { type Shelf, shelfOver } from './shelf.js';
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
  const index = keyIndex();
  const rows: CopyRows = {
    node: (n) => nodes[n] as CopyNode,
    source: (n) => articles[n] as Shelved,
    expect: () => {},
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
