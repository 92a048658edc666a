/**
 * Pairs of places where two articles have the same word. An article newly arrived is compared with each of its candidates, so its words are
 * put into a table once, and the words of the others are looked up as they come: neither side is ever sorted.
 */
import { LITTLE, type Words } from './words.js';

/** The words of one article that are not little, by hash: the places of word `id` are `place[first[id]]` to `place[first[id + 1]]`. */
export interface WordIndex {
  readonly words: Words;
  /** Open addressing, a power of two of slots: hashes, and ids (-1 where free). */
  readonly table: Uint32Array;
  readonly ids: Int32Array;
  readonly first: Uint32Array;
  readonly place: Uint32Array;
}

/** A word so frequent in both that it could be paired in more than so many ways says nothing. */
const TOO_MANY = 64;

export function indexOf(words: Words): WordIndex {
  const { count, hash, kind } = words;
  let size = 16;
  while (size < 2 * count) size *= 2;
  const table = new Uint32Array(size);
  const ids = new Int32Array(size).fill(-1);
  const idAt = new Int32Array(count).fill(-1);
  const counts = new Uint32Array(count + 1);
  let different = 0;
  for (let i = 0; i < count; i++) {
    if (kind[i] === LITTLE) continue;
    const h = hash[i] as number;
    let slot = h & (size - 1);
    while (ids[slot] !== -1 && table[slot] !== h) slot = (slot + 1) & (size - 1);
    if (ids[slot] === -1) {
      table[slot] = h;
      ids[slot] = different++;
    }
    const id = ids[slot] as number;
    idAt[i] = id;
    (counts[id] as number)++;
  }
  const first = new Uint32Array(different + 1);
  for (let id = 0; id < different; id++) first[id + 1] = (first[id] as number) + (counts[id] as number);
  const place = new Uint32Array(first[different] as number);
  for (let i = count - 1; i >= 0; i--) {
    const id = idAt[i] as number;
    if (id >= 0) place[(first[id] as number) + --(counts[id] as number)] = i;
  }
  return { words, table, ids, first, place };
}

/** Row (place in `a`) and column (place in `b`) of each pair, by row, then by column. Overwritten by the next call of `findHits`. */
export let rows = new Int32Array(4096);
export let columns = new Int32Array(4096);
let byColumn = new Int32Array(4096);
let idAt = new Int32Array(4096);
let counts = new Uint32Array(4096);

/** How many pairs; `index` is of one of the two. */
export function findHits(a: Words, b: Words, index: WordIndex): number {
  const turned = index.words === a;
  const hits = lookUp(turned ? b : a, index);
  if (turned) turn(a.count, hits);
  return hits;
}

/** Pairs with the words of `other` as rows. */
function lookUp(other: Words, { table, ids, first, place }: WordIndex): number {
  const { count, hash, kind } = other;
  const last = table.length - 1;
  const different = first.length - 1;
  if (count > idAt.length) idAt = new Int32Array(2 * count);
  if (different > counts.length) counts = new Uint32Array(2 * different);
  else counts.fill(0, 0, different);
  for (let i = 0; i < count; i++) {
    let id = -1;
    if (kind[i] !== LITTLE) {
      const h = hash[i] as number;
      let slot = h & last;
      while (ids[slot] !== -1 && table[slot] !== h) slot = (slot + 1) & last;
      id = ids[slot] as number;
      if (id >= 0) (counts[id] as number)++;
    }
    idAt[i] = id;
  }
  let hits = 0;
  for (let i = 0; i < count; i++) {
    const id = idAt[i] as number;
    if (id < 0) continue;
    const from = first[id] as number;
    const to = first[id + 1] as number;
    if ((to - from) * (counts[id] as number) > TOO_MANY) continue;
    if (hits + TOO_MANY > rows.length) grow();
    for (let p = from; p < to; p++) {
      rows[hits] = i;
      columns[hits++] = place[p] as number;
    }
  }
  return hits;
}

/** Rows and columns change places: counted, and put in order of the new rows. */
function turn(height: number, hits: number): void {
  if (height + 1 > counts.length) counts = new Uint32Array(2 * height);
  else counts.fill(0, 0, height + 1);
  for (let h = 0; h < hits; h++) (counts[(columns[h] as number) + 1] as number)++;
  for (let i = 0; i < height; i++) (counts[i + 1] as number) += counts[i] as number;
  for (let h = 0; h < hits; h++) {
    const at = (counts[columns[h] as number] as number)++;
    byColumn[at] = rows[h] as number;
  }
  // What `counts` holds now is where each row ends.
  for (let i = 0, h = 0; i < height; i++) for (const end = counts[i] as number; h < end; h++) rows[h] = i;
  [columns, byColumn] = [byColumn, columns];
}

function grow(): void {
  const wider = (from: Int32Array) => {
    const to = new Int32Array(2 * from.length);
    to.set(from);
    return to;
  };
  rows = wider(rows);
  columns = wider(columns);
  byColumn = new Int32Array(columns.length);
}
