/**
 * Two articles → the stretches of words they share, also where every third word was swapped. Words both have (names and figures
 * weigh more) are joined to chains that go forward on both sides at nearly the same pace; a chain is a copied
 * passage when enough of its names and of all its words agree. A form filled with other facts shares words and no names, a
 * second report of one event shares names and not the words between them: neither is a copy.
 */
import { FIGURE, NAME, type Words } from './words.js';

/** A stretch both articles have, as word indices, half-open. */
export interface Stretch {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  /** Words that agree, little ones too; `same` is twice their number over the words of both sides. */
  readonly agree: number;
  readonly same: number;
  /** The same of names and figures alone; null where there are fewer than `few` on both sides together. */
  readonly names: number | null;
  /** Figures that agree, and places where each side has a figure of its own. */
  readonly figures: number;
  readonly clashes: number;
  /** Words swapped one for one, or nearly; and words put in, left out or written anew. */
  readonly swaps: number;
  readonly edits: number;
}

export const STRETCH = { weight: 12, words: 12, names: 0.4, same: 0.5, sum: 1.15, few: 6, clash: 0.35 };

/** A daily notice has few figures, and one that differs makes it another day's; in what is hardly changed it is a correction. */
export const FORM = { clash: 0.25, same: 0.92 };
/** The same of a piece cut out of a chain. */
export const PIECE = { words: 18, same: 0.7, sum: 1.5 };

const WEIGHT = [0, 1, 3, 3];
/** The next word of a chain lies within so many words. */
const REACH = 48;
/** A word so frequent in both that it could be paired in more than so many ways says nothing. */
const TOO_MANY = 64;
const LOOK_BACK = 64;
/** A chain is cut where so many words lie between two shared ones: a stitched article goes on with something else in between. */
const GAP = 10;
/** Between two shared words a swap changes their number by so many at most, and is no longer than this on average. */
const SWAP = 2;
const SWAP_LONGEST = 6;
/** Words before the first shared one, and after the last, that still belong to a passage. */
const EDGE = 20;

let hitCapacity = 0;
let order = new Float64Array(0);
/** Row and column of each hit: dividing them out of `order` in the inner loop took two thirds of the time. */
let rows = new Int32Array(0);
let columns = new Int32Array(0);
let best = new Float64Array(0);
let from = new Int32Array(0);
let used = new Uint8Array(0);

/** Copied stretches, in the order of `a`; they do not overlap on either side. */
export function align(a: Words, b: Words, all = false): Stretch[] {
  const hits = findHits(a, b);
  if (hits === 0) return [];
  chain(a, hits);
  const byScore = new Uint32Array(hits);
  for (let h = 0; h < hits; h++) byScore[h] = h;
  byScore.sort((x, y) => (best[y] as number) - (best[x] as number) || x - y);
  const takenA = new Uint8Array(a.count);
  const takenB = new Uint8Array(b.count);
  const stretches: Stretch[] = [];
  used.fill(0, 0, hits);
  for (const tail of byScore) {
    if ((best[tail] as number) < STRETCH.weight) break;
    if (used[tail]) continue;
    const path: number[] = [];
    let h = tail;
    while (h >= 0 && !used[h] && !takenA[rowOf(h)] && !takenB[columnOf(h)]) {
      used[h] = 1;
      path.push(h);
      h = from[h] as number;
    }
    path.reverse();
    for (const stretch of all ? [measure(a, b, path)] : copied(a, b, path)) {
      if (stretch === null) continue;
      takenA.fill(1, ...stretch.a);
      takenB.fill(1, ...stretch.b);
      stretches.push(stretch);
    }
  }
  return stretches.sort((x, y) => x.a[0] - y.a[0]);
}

/** The chain, if it is a copy; else the copies among what is left of it when it is cut at its widest gap, again and again. */
function copied(a: Words, b: Words, path: readonly number[], piece = false): Stretch[] {
  const whole = measure(a, b, path);
  if (whole === null) return [];
  if (isCopy(whole) && (!piece || isPlain(whole))) return [whole];
  let widest = GAP;
  let cut = -1;
  for (let p = 1; p < path.length; p++) {
    const [before, after] = [path[p - 1] as number, path[p] as number];
    const gap = Math.max(rowOf(after) - rowOf(before), columnOf(after) - columnOf(before));
    if (gap > widest) {
      widest = gap;
      cut = p;
    }
  }
  return cut < 0 ? [] : [...copied(a, b, path.slice(0, cut), true), ...copied(a, b, path.slice(cut), true)];
}

/** What is cut out of something that is no copy must agree better: with enough cuts everything has a piece that agrees. */
function isPlain({ a, b, same, names }: Stretch): boolean {
  return (
    Math.min(a[1] - a[0], b[1] - b[0]) >= PIECE.words &&
    same >= PIECE.same &&
    (names === null || same + names >= PIECE.sum)
  );
}

function isCopy({ a, b, same, names, figures, clashes }: Stretch): boolean {
  if (Math.min(a[1] - a[0], b[1] - b[0]) < STRETCH.words) return false;
  if (clashes >= 2 && clashes >= STRETCH.clash * (figures + clashes)) return false;
  if (clashes >= 1 && same < FORM.same && clashes >= FORM.clash * (figures + clashes)) return false;
  return same >= STRETCH.same && (names === null || (names >= STRETCH.names && same + names >= STRETCH.sum));
}

const COLUMNS = 2 ** 26;

function rowOf(h: number): number {
  return rows[h] as number;
}

function columnOf(h: number): number {
  return columns[h] as number;
}

/** Pairs of places with the same word, by place in `a`, then in `b`. */
function findHits(a: Words, b: Words): number {
  let hits = 0;
  let x = 0;
  let y = 0;
  while (x < a.sorted.length && y < b.sorted.length) {
    const hx = a.hash[a.sorted[x] as number] as number;
    const hy = b.hash[b.sorted[y] as number] as number;
    if (hx < hy) x++;
    else if (hx > hy) y++;
    else {
      let x2 = x + 1;
      let y2 = y + 1;
      while (x2 < a.sorted.length && a.hash[a.sorted[x2] as number] === hx) x2++;
      while (y2 < b.sorted.length && b.hash[b.sorted[y2] as number] === hx) y2++;
      if ((x2 - x) * (y2 - y) <= TOO_MANY) {
        if (hits + TOO_MANY >= hitCapacity) growHits();
        for (let p = x; p < x2; p++)
          for (let q = y; q < y2; q++) order[hits++] = (a.sorted[p] as number) * COLUMNS + (b.sorted[q] as number);
      }
      x = x2;
      y = y2;
    }
  }
  order.subarray(0, hits).sort();
  for (let h = 0; h < hits; h++) {
    const at = order[h] as number;
    const row = Math.floor(at / COLUMNS);
    rows[h] = row;
    columns[h] = at - row * COLUMNS;
  }
  return hits;
}

function growHits(): void {
  hitCapacity = Math.max(4096, hitCapacity * 2);
  const wider = new Float64Array(hitCapacity);
  wider.set(order);
  order = wider;
  rows = new Int32Array(hitCapacity);
  columns = new Int32Array(hitCapacity);
  best = new Float64Array(hitCapacity);
  from = new Int32Array(hitCapacity);
  used = new Uint8Array(hitCapacity);
}

/** For every hit the best chain that ends there. */
function chain(a: Words, hits: number): void {
  for (let h = 0; h < hits; h++) {
    const i = rowOf(h);
    const j = columnOf(h);
    let score = 0;
    let link = -1;
    for (let p = h - 1, seen = 0; p >= 0 && seen < LOOK_BACK; p--) {
      const di = i - rowOf(p);
      if (di > REACH) break;
      const dj = j - columnOf(p);
      if (di === 0 || dj <= 0 || dj > REACH) continue;
      seen++;
      const drift = di > dj ? di - dj : dj - di;
      if (drift > 2 + 0.3 * Math.min(di, dj)) continue;
      const reached = (best[p] as number) - 0.1 * drift - 0.02 * Math.min(di, dj);
      if (reached > score) {
        score = reached;
        link = p;
      }
    }
    best[h] = score + (WEIGHT[a.kind[i] as number] as number);
    from[h] = link;
  }
}

function measure(a: Words, b: Words, path: readonly number[]): Stretch | null {
  if (path.length < 3) return null;
  const tally = { agree: 0, names: 0, figures: 0, clashes: 0, swaps: 0, edits: 0 };
  let i = rowOf(path[0] as number);
  let j = columnOf(path[0] as number);
  // What stands before the first shared word and after the last belongs to the passage as far as the paragraph goes on both sides.
  let a0 = i;
  let b0 = j;
  for (let n = 0; n < EDGE && a0 > 0 && b0 > 0 && !a.opens[a0] && !b.opens[b0]; n++) {
    a0--;
    b0--;
  }
  between(a, b, a0, i, b0, j, tally);
  pair(a, b, i, j, tally);
  for (let p = 1; p < path.length; p++) {
    const k = rowOf(path[p] as number);
    const l = columnOf(path[p] as number);
    between(a, b, i + 1, k, j + 1, l, tally);
    pair(a, b, k, l, tally);
    i = k;
    j = l;
  }
  let a1 = i + 1;
  let b1 = j + 1;
  for (let n = 0; n < EDGE && a1 < a.count && b1 < b.count && !a.opens[a1] && !b.opens[b1]; n++) {
    a1++;
    b1++;
  }
  between(a, b, i + 1, a1, j + 1, b1, tally);
  let names = 0;
  for (let n = a0; n < a1; n++) if (isName(a.kind[n])) names++;
  for (let n = b0; n < b1; n++) if (isName(b.kind[n])) names++;
  return {
    a: [a0, a1],
    b: [b0, b1],
    agree: tally.agree,
    same: (2 * tally.agree) / (a1 - a0 + b1 - b0),
    names: names < STRETCH.few ? null : Math.min(1, (2 * tally.names) / names),
    figures: tally.figures,
    clashes: tally.clashes,
    swaps: tally.swaps,
    edits: tally.edits,
  };
}

interface Tally {
  agree: number;
  names: number;
  figures: number;
  clashes: number;
  swaps: number;
  edits: number;
}

function pair(a: Words, b: Words, i: number, j: number, tally: Tally): void {
  tally.agree++;
  if (isName(a.kind[i]) || isName(b.kind[j])) tally.names++;
  if (a.kind[i] === FIGURE) tally.figures++;
}

function isName(kind: number | undefined): boolean {
  return kind === NAME || kind === FIGURE;
}

let row = new Uint16Array(64);
let above = new Uint16Array(64);

/** Adds what two short stretches between shared words have in common: the longest common subsequence, little words too. */
function between(a: Words, b: Words, a0: number, a1: number, b0: number, b1: number, tally: Tally): void {
  const width = b1 - b0;
  if (a1 <= a0 || width <= 0) {
    tally.edits += Math.max(a1 - a0, width);
    return;
  }
  if (width >= row.length) {
    row = new Uint16Array(width + 1);
    above = new Uint16Array(width + 1);
  }
  above.fill(0, 0, width + 1);
  let mine = 0;
  let theirs = 0;
  let both = 0;
  for (let j = b0; j < b1; j++) if (b.kind[j] === FIGURE) theirs++;
  for (let i = a0; i < a1; i++) {
    const h = a.hash[i];
    const k = a.kind[i];
    row[0] = 0;
    let met = false;
    for (let n = 1; n <= width; n++) {
      const same = h === b.hash[b0 + n - 1];
      if (same) met = true;
      row[n] = same ? (above[n - 1] as number) + 1 : Math.max(above[n] as number, row[n - 1] as number);
    }
    if (k === FIGURE) {
      mine++;
      if (met) both++;
    }
    if (met && isName(k)) tally.names++;
    [row, above] = [above, row];
  }
  const agree = above[width] as number;
  const mineLeft = a1 - a0 - agree;
  const theirsLeft = width - agree;
  if (Math.min(mineLeft, theirsLeft) > 0 && Math.abs(mineLeft - theirsLeft) <= SWAP) {
    tally.swaps += Math.min(mineLeft, theirsLeft);
    tally.edits += mineLeft + theirsLeft > 2 * SWAP_LONGEST ? mineLeft : 0;
  } else tally.edits += Math.max(mineLeft, theirsLeft);
  tally.agree += agree;
  tally.figures += both;
  tally.clashes += Math.max(0, Math.min(mine, theirs) - both);
}
