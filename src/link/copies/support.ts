/**
 * Which articles are compared. A key of many articles would have each compared with all the others: copies of one story, and forms filled
 * with other facts all the more. So every key is led by the few of its articles that come first (`precedes`: the oldest), and speaks for
 * pairs of which one leads. What an article costs then does not grow with those there already, and the choice hangs on
 * which articles there are and not on when they came. After the leaders of R. Carey et al., "Stars: Tera-Scale Graph Building for
 * Clustering and Graph Learning" (2022), who draw theirs by lot; the oldest are what copies were made from.
 */
import { COMMON, LEADERS, type Shelf } from './shelf.js';

/** Keys that speak for a pair before it is compared: 1 compares six times as many for 1 % more copies (of a quarter of a text), 3 loses 3 %. */
export const ENOUGH_KEYS = 2;

export interface Candidates {
  /** Articles `n` is to be compared with. */
  readonly others: readonly number[];
  /** Articles that lead a key no longer, since `n` is there. */
  readonly outdone: ReadonlySet<number>;
}

/** Whom `n`, whose keys are put already, is compared with. */
export function candidates(shelf: Shelf, n: number, keys: Uint32Array): Candidates {
  const spoken = new Map<number, number>();
  const outdone = new Set<number>();
  shelf.expect(keys, COMMON + 2);
  for (const key of keys) {
    const { count, first } = shelf.holders(key);
    if (count < 2 || count > COMMON + 1) continue;
    if (count > COMMON) {
      for (const leader of first) outdone.add(leader);
      continue;
    }
    const leads = isLeader(first, n);
    if (leads && count > LEADERS) outdone.add(first[LEADERS] as number);
    const others = leads ? shelf.bucket(key, COMMON + 1) : first;
    for (let i = 0; i < others.length && (leads || i < LEADERS); i++) {
      const other = others[i] as number;
      if (other !== n) spoken.set(other, (spoken.get(other) ?? 0) + 1);
    }
  }
  const others: number[] = [];
  for (const [other, count] of spoken) if (count >= ENOUGH_KEYS) others.push(other);
  return { others, outdone };
}

/** Pairs that are to be compared once `n` is gone and were not before; `drop` takes its keys away. */
export function gained(shelf: Shelf, n: number, keys: Uint32Array, drop: () => void): [number, number][] {
  shelf.expect(keys, COMMON + 2);
  const risen: { key: number; leader: number | null }[] = [];
  for (const key of keys) {
    const { count, first } = shelf.holders(key);
    if (count === COMMON + 1) risen.push({ key, leader: null });
    else if (count <= COMMON && count > LEADERS && isLeader(first, n))
      risen.push({ key, leader: first[LEADERS] as number });
  }
  drop();
  const asked = new Map<number, Set<number>>();
  const pairs: [number, number][] = [];
  for (const { key, leader } of risen) {
    const bucket = shelf.bucket(key, COMMON + 1);
    for (const a of leader === null ? shelf.holders(key).first.slice(0, LEADERS) : [leader]) {
      for (const b of bucket) {
        const [low, high] = a < b ? [a, b] : [b, a];
        const known = asked.get(low) ?? new Set();
        if (a === b || known.has(high)) continue;
        asked.set(low, known.add(high));
        if (!shelf.hasFact(a, b) && enough(shelf, a, b)) pairs.push([a, b]);
      }
    }
  }
  return pairs;
}

/** True where enough keys speak for a pair. */
function enough(shelf: Shelf, a: number, b: number): boolean {
  const [mine, theirs] = [shelf.keys(a), shelf.keys(b)];
  let spoken = 0;
  for (let i = 0, j = 0; i < mine.length && j < theirs.length && spoken < ENOUGH_KEYS; ) {
    const [x, y] = [mine[i] as number, theirs[j] as number];
    if (x <= y) i++;
    if (y <= x) j++;
    if (x !== y) continue;
    const { count, first } = shelf.holders(x);
    if (count <= COMMON && (isLeader(first, a) || isLeader(first, b))) spoken++;
  }
  return spoken >= ENOUGH_KEYS;
}

function isLeader(first: readonly number[], n: number): boolean {
  const place = first.indexOf(n);
  return place >= 0 && place < LEADERS;
}
