/**
 * Two articles → the stretches of words they share, also where every third word was swapped. Words both have (names and figures
 * weigh more) are joined to chains that go forward on both sides at nearly the same pace; a chain is a copied
 * passage when enough of its names and of all its words agree. A form filled with other facts shares words and no names, a
 * second report of one event shares names and not the words between them: neither is a copy.
 */
import { columns, findHits, indexOf, rows } from './hits.js';
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
/** Columns are ahead of rows by so much more or less at most from one word of a chain to the next: 2 + .3 × REACH. */
const BAND = 17;
/** What a word's distance from the one before takes from a chain's score, for each word between, itself one. */
const NEAR = 0.02;
/** Fewer shared words make no stretch. */
const SHORTEST = 3;
/** A chain is cut where so many words lie between two shared ones: a stitched article goes on with something else in between. */
const GAP = 10;
/** Between two shared words a swap changes their number by so many at most, and is no longer than this on average. */
const SWAP = 2;
const SWAP_LONGEST = 6;
/** Words before the first shared one, and after the last, that still belong to a passage. */
const EDGE = 20;

/** For each hit: score of the best chain that ends there, the hit before it in that chain or -1, whether a chain has it already. */
let best = new Float64Array(0);
let from = new Int32Array(0);
let used = new Uint8Array(0);
/**
 * Hits by how far the columns are ahead of the rows, BAND at a time: the last of each band so far; for each hit the one before it in its band,
 * and the best score of it and all before it there.
 */
let lastOf = new Int32Array(0);
let earlier = new Int32Array(0);
let highest = new Float64Array(0);
/** Hits where a chain may end, as a heap. */
let ends = new Int32Array(0);
let takenA: Uint8Array = new Uint8Array(0);
let takenB: Uint8Array = new Uint8Array(0);

/** Copied stretches, in the order of `a`; they do not overlap on either side. `index` is of `a` or of `b`. */
export function align(a: Words, b: Words, index = indexOf(b)): Stretch[] {
  const hits = findHits(a, b, index);
  if (hits > best.length) grow(2 * hits);
  const count = chain(a, b, hits);
  if (count === 0) return [];
  used.fill(0, 0, hits);
  takenA = cleared(takenA, a.count);
  takenB = cleared(takenB, b.count);
  const stretches: Stretch[] = [];
  for (let left = heap(count); left > 0; left = pop(left)) {
    const path: number[] = [];
    let h = ends[0] as number;
    while (h >= 0 && !used[h] && !takenA[rowOf(h)] && !takenB[columnOf(h)]) {
      used[h] = 1;
      path.push(h);
      h = from[h] as number;
    }
    if (path.length < SHORTEST) continue;
    path.reverse();
    for (const stretch of copied(a, b, path)) {
      takenA.fill(1, stretch.a[0], stretch.a[1]);
      takenB.fill(1, stretch.b[0], stretch.b[1]);
      stretches.push(stretch);
    }
  }
  return stretches.sort((x, y) => x.a[0] - y.a[0]);
}

/** The chain, if it is a copy; else the copies among what is left of it when it is cut at its widest gap, again and again. */
function copied(a: Words, b: Words, path: readonly number[], piece = false): Stretch[] {
  if (path.length < SHORTEST) return [];
  const whole = measure(a, b, path, piece ? PIECE : STRETCH);
  if (whole !== null && isCopy(whole) && (!piece || isPlain(whole))) return [whole];
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

function rowOf(h: number): number {
  return rows[h] as number;
}

function columnOf(h: number): number {
  return columns[h] as number;
}

/**
 * For every hit the best chain that ends there; how many have the least weight, and which (`ends`). What can stand before a hit is in its band
 * or the two beside it; what a chain gains by a hit before is less than that hit's own score, so looking back ends where none has a better one.
 */
function chain(a: Words, b: Words, hits: number): number {
  const { kind, count: height } = a;
  const bands = Math.ceil((height + b.count) / BAND) + 2;
  if (bands > lastOf.length) lastOf = new Int32Array(2 * bands);
  lastOf.fill(-1, 0, bands);
  const [row, column, score, link] = [rows, columns, best, from];
  let count = 0;
  for (let h = 0; h < hits; h++) {
    const i = row[h] as number;
    const j = column[h] as number;
    const band = Math.floor((j - i + height) / BAND) + 1;
    let most = 0;
    let before = -1;
    for (let beside = band - 1; beside <= band + 1; beside++) {
      for (let p = lastOf[beside] as number; p >= 0; p = earlier[p] as number) {
        const di = i - (row[p] as number);
        if (di > REACH || (highest[p] as number) - NEAR < most) break;
        const dj = j - (column[p] as number);
        if (di === 0 || dj <= 0 || dj > REACH) continue;
        const drift = di > dj ? di - dj : dj - di;
        const least = di < dj ? di : dj;
        if (drift > 2 + 0.3 * least) continue;
        const reached = (score[p] as number) - 0.1 * drift - NEAR * least;
        if (reached > most || (reached === most && before >= 0 && p > before)) {
          most = reached;
          before = p;
        }
      }
    }
    most += WEIGHT[kind[i] as number] as number;
    score[h] = most;
    link[h] = before;
    const last = lastOf[band] as number;
    earlier[h] = last;
    highest[h] = last < 0 ? most : Math.max(most, highest[last] as number);
    lastOf[band] = h;
    if (most >= STRETCH.weight) ends[count++] = h;
  }
  return count;
}

/** True where chains ending at `h` are taken before those ending at `p`: the better first, of equals the one that begins the text. */
function isBefore(h: number, p: number): boolean {
  const [x, y] = [best[h] as number, best[p] as number];
  return x > y || (x === y && h < p);
}

function heap(count: number): number {
  for (let at = (count >> 1) - 1; at >= 0; at--) sift(at, count);
  return count;
}

/** Drops the first; how many are left. */
function pop(count: number): number {
  ends[0] = ends[count - 1] as number;
  sift(0, count - 1);
  return count - 1;
}

function sift(from: number, count: number): void {
  const moved = ends[from] as number;
  let at = from;
  for (let child = 2 * at + 1; child < count; child = 2 * at + 1) {
    if (child + 1 < count && isBefore(ends[child + 1] as number, ends[child] as number)) child++;
    if (!isBefore(ends[child] as number, moved)) break;
    ends[at] = ends[child] as number;
    at = child;
  }
  ends[at] = moved;
}

function grow(size: number): void {
  best = new Float64Array(size);
  highest = new Float64Array(size);
  earlier = new Int32Array(size);
  from = new Int32Array(size);
  ends = new Int32Array(size);
  used = new Uint8Array(size);
}

function cleared(marks: Uint8Array, length: number): Uint8Array {
  if (length > marks.length) return new Uint8Array(2 * length);
  return marks.fill(0, 0, length);
}

/** What the two have in common along a path; null where so few words, or so few that could agree, are no copy whatever they are. */
function measure(
  a: Words,
  b: Words,
  path: readonly number[],
  least: { readonly words: number; readonly same: number },
): Stretch | null {
  let i = rowOf(path[0] as number);
  let j = columnOf(path[0] as number);
  // What stands before the first shared word and after the last belongs to the passage as far as the paragraph goes on both sides.
  let a0 = i;
  let b0 = j;
  for (let n = 0; n < EDGE && a0 > 0 && b0 > 0 && !a.opens[a0] && !b.opens[b0]; n++) {
    a0--;
    b0--;
  }
  let a1 = rowOf(path.at(-1) as number) + 1;
  let b1 = columnOf(path.at(-1) as number) + 1;
  for (let n = 0; n < EDGE && a1 < a.count && b1 < b.count && !a.opens[a1] && !b.opens[b1]; n++) {
    a1++;
    b1++;
  }
  const both = a1 - a0 + b1 - b0;
  if (Math.min(a1 - a0, b1 - b0) < least.words || (2 * mostAgreeing(path, i - a0, a1)) / both < least.same) return null;
  const tally = { agree: 0, names: 0, figures: 0, clashes: 0, swaps: 0, edits: 0 };
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
  between(a, b, i + 1, a1, j + 1, b1, tally);
  let names = 0;
  for (let n = a0; n < a1; n++) if (isName(a.kind[n])) names++;
  for (let n = b0; n < b1; n++) if (isName(b.kind[n])) names++;
  return {
    a: [a0, a1],
    b: [b0, b1],
    agree: tally.agree,
    same: (2 * tally.agree) / both,
    names: names < STRETCH.few ? null : Math.min(1, (2 * tally.names) / names),
    figures: tally.figures,
    clashes: tally.clashes,
    swaps: tally.swaps,
    edits: tally.edits,
  };
}

/** Words of each side that agree at most: those of the path, and of what lies before, between and behind the shorter side. */
function mostAgreeing(path: readonly number[], before: number, a1: number): number {
  let agree = before + path.length;
  for (let p = 1; p < path.length; p++) {
    const [from, to] = [path[p - 1] as number, path[p] as number];
    agree += Math.min(rowOf(to) - rowOf(from), columnOf(to) - columnOf(from)) - 1;
  }
  return agree + a1 - 1 - rowOf(path.at(-1) as number);
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

let lengths = new Uint16Array(64);

/** Adds what two short stretches between shared words have in common: the longest common subsequence, little words too. */
function between(a: Words, b: Words, a0: number, a1: number, b0: number, b1: number, tally: Tally): void {
  const width = b1 - b0;
  if (a1 <= a0 || width <= 0) {
    tally.edits += Math.max(a1 - a0, width);
    return;
  }
  if (width > lengths.length) lengths = new Uint16Array(width);
  const [theirWords, longest] = [b.hash, lengths];
  longest.fill(0, 0, width);
  let mine = 0;
  let theirs = 0;
  let both = 0;
  for (let j = b0; j < b1; j++) if (b.kind[j] === FIGURE) theirs++;
  for (let i = a0; i < a1; i++) {
    const h = a.hash[i];
    const k = a.kind[i];
    let met = false;
    let left = 0;
    let corner = 0;
    for (let n = 0; n < width; n++) {
      const above = longest[n] as number;
      if (h === theirWords[b0 + n]) {
        met = true;
        left = corner + 1;
      } else if (above > left) left = above;
      longest[n] = left;
      corner = above;
    }
    if (k === FIGURE) {
      mine++;
      if (met) both++;
    }
    if (met && isName(k)) tally.names++;
  }
  const agree = longest[width - 1] as number;
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
