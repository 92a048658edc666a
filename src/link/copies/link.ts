/**
 * Adds an article to what is known of copies, or takes it away. Candidates by key, stretches by alignment, then standings and parts of the
 * neighbourhood anew. After any number of `add` and `remove` the shelf holds what a new one would after adding what is left in any
 * order: two articles are compared where they share two keys that are not too common and that one of the two leads, and that is asked again
 * when a key becomes common or ceases to be, and when its leaders change; all else follows from those facts.
 */
import type { CopyPart as Part, CopyStanding as Standing } from '../../model/copy.js';
import { align, type Stretch } from './align.js';
import { indexOf, type WordIndex } from './hits.js';
import { partsOf } from './parts.js';
import { COMMON, type Shelf } from './shelf.js';
import { compareStanding, isExtract, isStitch } from './standing.js';
import { stretchOf } from './stretch.js';
import { candidates, gained } from './support.js';

/** Raised whenever facts or clusters come out otherwise: what a record has from before is then linked anew. */
export const COPIES_VERSION = 2;

/** Puts articles, whose nodes and words the shelf knows, among the others, one after the other. */
export function addAll(shelf: Shelf, numbers: readonly number[]): void {
  shelf.expect(everyKey(shelf, numbers), COMMON + 2);
  for (const n of numbers) add(shelf, n);
}

function* everyKey(shelf: Shelf, numbers: readonly number[]): Generator<number> {
  for (const n of numbers) yield* shelf.keys(n);
}

/** Puts one article among the others. */
export function add(shelf: Shelf, n: number): void {
  const keys = shelf.keys(n);
  shelf.putKeys(n, keys);
  const { others, outdone } = candidates(shelf, n, keys);
  const changed = new Set<number>([n]);
  for (const leader of outdone) part(shelf, leader, changed);
  const alone = changed.size === 1;
  if (others.length > 0) {
    const index = indexOf(shelf.words(n));
    shelf.expectWords(others);
    for (const other of others) compare(shelf, n, other, changed, index);
  }
  refresh(shelf, changed, alone ? n : null);
}

/** Takes article `n` away; the shelf must still know its words. */
export function remove(shelf: Shelf, n: number): void {
  const keys = shelf.keys(n);
  const changed = new Set<number>();
  for (const { other } of [...shelf.shared(n)]) {
    shelf.dropFact(n, other);
    changed.add(other);
  }
  const pairs = gained(shelf, n, keys, () => shelf.dropKeys(n, keys));
  shelf.putParts(n, null);
  shelf.putStanding(n, 0);
  for (const [a, b] of pairs) compare(shelf, a, b, changed);
  refresh(shelf, changed, null);
}

/** An article leads some key no longer: what it shares stands where enough other keys are left. */
function part(shelf: Shelf, leader: number, changed: Set<number>): void {
  const shared = shelf.shared(leader);
  if (shared.length === 0) return;
  // Asked of its own keys once: the keys of each of its copies would have to be made from their texts.
  const still = new Set(candidates(shelf, leader, shelf.keys(leader)).others);
  for (const { other } of [...shared]) {
    if (still.has(other)) continue;
    shelf.dropFact(leader, other);
    changed.add(leader).add(other);
  }
}

function compare(shelf: Shelf, a: number, b: number, changed: Set<number>, index?: WordIndex): void {
  const [first, second] = inOrder(shelf, a, b);
  const stretches = stretchesOf(shelf, first, second, index);
  if (stretches.length === 0) return;
  const [mine, theirs] = [shelf.words(first), shelf.words(second)];
  shelf.putFact(
    first,
    second,
    stretches.map((one) => stretchOf(mine, theirs, one)),
  );
  changed.add(a).add(b);
}

function inOrder(shelf: Shelf, a: number, b: number): [number, number] {
  return shelf.node(a).key < shelf.node(b).key ? [a, b] : [b, a];
}

function stretchesOf(shelf: Shelf, first: number, second: number, index?: WordIndex): Stretch[] {
  return align(shelf.words(first), shelf.words(second), index);
}

/**
 * Standings and parts anew, for articles whose facts changed and all whom that concerns. `fresh`: the article with which every changed fact is,
 * where there is but one: then only its neighbours can have become stitches, and only those after it take anything from it.
 */
function refresh(shelf: Shelf, changed: ReadonlySet<number>, fresh: number | null): void {
  shelf.expectShared([...changed]);
  const concerned = fresh === null ? withNeighbours(shelf, changed) : changed;
  // Not all articles of a story are compared, so that two share nothing is asked of their texts.
  const related = (a: number, b: number) =>
    shelf.hasFact(a, b) || shelf.once(a, b, () => stretchesOf(shelf, ...inOrder(shelf, a, b)).length > 0);
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
