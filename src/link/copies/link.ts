/**
 * Adds an article to what is known of copies, or takes it away. Candidates by key, stretches by alignment, then standings and parts of the
 * neighbourhood anew. After any number of `add` and `remove` the shelf holds what a new one would after adding what is left in any
 * order: two articles are compared where they share two keys that are not too common, and that is asked again when a key becomes
 * common or ceases to be; all else follows from those facts.
 */
import type { CopyPart as Part, CopyStanding as Standing } from '../../model/copy.js';
import { align } from './align.js';
import { indexOf, type WordIndex } from './hits.js';
import { partsOf } from './parts.js';
import type { Shelf } from './shelf.js';
import { compareStanding, isExtract, isStitch } from './standing.js';
import { stretchOf } from './stretch.js';

/** Raised whenever facts or clusters come out otherwise: what a record has from before is then linked anew. */
export const COPIES_VERSION = 1;

/**
 * A key of more articles than this tells nothing any more: bond issues, dividends. On the haystack 60 finds the same pairs as 200 in half
 * the time; a story copied more often than this is found by the keys its copies share with some of the others only.
 */
export const COMMON = 128;
/** Keys two articles share before they are compared: 1 compares six times as many for 1 % more copies (of a quarter of a text), 3 loses 3 %. */
export const ENOUGH_KEYS = 2;

/** Puts article `n`, whose node and words the shelf knows, among the others. */
export function add(shelf: Shelf, n: number): void {
  const keys = shelf.keys(n);
  shelf.putKeys(n, keys);
  const { live, turned } = keysAround(shelf, n, keys, COMMON + 1);
  const changed = new Set<number>([n]);
  const index = indexOf(shelf.words(n));
  for (const [other, count] of live) if (count >= ENOUGH_KEYS) compare(shelf, n, other, changed, index);
  for (const key of turned) settle(shelf, key, changed);
  refresh(shelf, changed, turned.length > 0 ? null : n);
}

/** Takes article `n` away; the shelf must still know its words. */
export function remove(shelf: Shelf, n: number): void {
  const keys = shelf.keys(n);
  const { turned } = keysAround(shelf, n, keys, COMMON + 1);
  const changed = new Set<number>();
  for (const { other } of [...shelf.shared(n)]) {
    shelf.dropFact(n, other);
    changed.add(other);
  }
  shelf.dropKeys(n, keys);
  shelf.putParts(n, null);
  shelf.putStanding(n, 0);
  for (const key of turned) settle(shelf, key, changed);
  refresh(shelf, changed, null);
}

/** How many keys that are not too common each other article shares with `n`; keys that hold exactly `turning` articles. */
function keysAround(
  shelf: Shelf,
  n: number,
  keys: Uint32Array,
  turning: number,
): { live: Map<number, number>; turned: number[] } {
  const live = new Map<number, number>();
  const turned: number[] = [];
  shelf.expect(keys, COMMON + 2);
  for (const key of keys) {
    const bucket = shelf.bucket(key, COMMON + 2);
    if (bucket.length === turning) turned.push(key);
    if (bucket.length > COMMON) continue;
    for (const other of bucket) if (other !== n) live.set(other, (live.get(other) ?? 0) + 1);
  }
  return { live, turned };
}

function compare(shelf: Shelf, a: number, b: number, changed: Set<number>, index?: WordIndex): void {
  const [first, second] = shelf.node(a).key < shelf.node(b).key ? [a, b] : [b, a];
  const [mine, theirs] = [shelf.words(first), shelf.words(second)];
  const stretches = align(mine, theirs, index);
  if (stretches.length === 0) return;
  shelf.putFact(
    first,
    second,
    stretches.map((one) => stretchOf(mine, theirs, one)),
  );
  changed.add(a).add(b);
}

/** A key has become too common, or is so no longer: its pairs share one key less, or more. */
function settle(shelf: Shelf, key: number, changed: Set<number>): void {
  const bucket = shelf.bucket(key, COMMON + 2);
  const common = bucket.length > COMMON;
  const inside = new Set(bucket);
  const keys = new Map<number, Uint32Array>();
  const lengths = new Map<number, number>();
  for (const a of bucket) {
    // Too common, it can only part those who have something in common.
    const others = common ? shelf.shared(a).map(({ other }) => other) : bucket;
    for (const b of others) {
      if (b <= a || !inside.has(b)) continue;
      const enough = () => liveKeys(shelf, keysHeld(shelf, a, keys), keysHeld(shelf, b, keys), lengths) >= ENOUGH_KEYS;
      if (common && !enough()) {
        shelf.dropFact(a, b);
        changed.add(a).add(b);
      } else if (!common && !shelf.hasFact(a, b) && enough()) compare(shelf, a, b, changed);
    }
  }
}

function keysHeld(shelf: Shelf, n: number, held: Map<number, Uint32Array>): Uint32Array {
  let keys = held.get(n);
  if (keys === undefined) {
    keys = shelf.keys(n);
    held.set(n, keys);
  }
  return keys;
}

/** How many keys that are not too common two articles share, as far as it takes to know that they are enough; `lengths` of buckets met before. */
function liveKeys(shelf: Shelf, a: Uint32Array, b: Uint32Array, lengths: Map<number, number>): number {
  let live = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length && live < ENOUGH_KEYS; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x <= y) i++;
    if (y <= x) j++;
    if (x !== y) continue;
    let length = lengths.get(x);
    if (length === undefined) {
      length = shelf.bucket(x, COMMON + 2).length;
      lengths.set(x, length);
    }
    if (length <= COMMON) live++;
  }
  return live;
}

/**
 * Standings and parts anew, for articles whose facts changed and all whom that concerns. `fresh`: the article with which every changed fact is,
 * where there is but one: then only its neighbours can have become stitches, and only those after it take anything from it.
 */
function refresh(shelf: Shelf, changed: ReadonlySet<number>, fresh: number | null): void {
  const concerned = fresh === null ? withNeighbours(shelf, changed) : changed;
  const related = (a: number, b: number) => shelf.hasFact(a, b);
  const nodeOf = (n: number) => shelf.node(n);
  const stitched = new Map<number, boolean>();
  const turned = new Set<number>();
  for (const n of concerned) {
    const now = isStitch(shelf.node(n), shelf.shared(n), nodeOf, related);
    stitched.set(n, now);
    if (now !== (shelf.standing(n) === 2)) turned.add(n);
  }
  const isStitched = (n: number) => stitched.get(n) ?? shelf.standing(n) === 2;
  const moved = new Set<number>();
  const standings: [number, Standing][] = [];
  for (const n of new Set([...concerned, ...withNeighbours(shelf, turned)])) {
    const now: Standing = isStitched(n) ? 2 : isExtract(shelf.node(n), shelf.shared(n), nodeOf, isStitched) ? 1 : 0;
    if (now !== shelf.standing(n)) moved.add(n);
    standings.push([n, now]);
  }
  for (const [n, now] of standings) if (moved.has(n)) shelf.putStanding(n, now);
  const after = (n: number) =>
    fresh === null ||
    n === fresh ||
    compareStanding(shelf.node(fresh), shelf.standing(fresh), shelf.node(n), shelf.standing(n)) < 0;
  assign(shelf, new Set([...[...concerned].filter(after), ...withNeighbours(shelf, moved)]));
}

function withNeighbours(shelf: Shelf, some: ReadonlySet<number>): Set<number> {
  const all = new Set(some);
  for (const n of some) for (const { other } of shelf.shared(n)) all.add(other);
  return all;
}

/** Parts anew in order; whoever's parts change passes it on to those after it. */
function assign(shelf: Shelf, dirty: Set<number>): void {
  const compareOf = (a: number, b: number) =>
    compareStanding(shelf.node(a), shelf.standing(a), shelf.node(b), shelf.standing(b));
  const waiting = [...dirty].sort(compareOf);
  const queued = new Set(waiting);
  while (waiting.length > 0) {
    const n = waiting.shift() as number;
    queued.delete(n);
    const shared = shelf.shared(n);
    const earlier = shared.filter(({ other }) => compareOf(other, n) < 0);
    const parts = partsOf(
      n,
      shelf.node(n).words,
      earlier,
      (other) => shelf.parts(other),
      (cluster) => shelf.node(cluster).key,
    );
    if (sameParts(parts, shelf.parts(n))) continue;
    shelf.putParts(n, parts);
    for (const { other } of shared) {
      if (queued.has(other) || compareOf(other, n) < 0) continue;
      queued.add(other);
      let at = waiting.length;
      while (at > 0 && compareOf(other, waiting[at - 1] as number) < 0) at--;
      waiting.splice(at, 0, other);
    }
  }
}

function sameParts(a: readonly Part[], b: readonly Part[] | null): boolean {
  return (
    b !== null &&
    a.length === b.length &&
    a.every((part, i) => {
      const other = b[i] as Part;
      return (
        part.cluster === other.cluster &&
        part.spans.length === other.spans.length &&
        part.spans.every((at, s) => at === other.spans[s])
      );
    })
  );
}
