/**
 * Tensions across articles, kept up to date claim by claim. Two claims are compared where they stand near each other in time under a common
 * key: `WINDOW` places or fewer apart. So a claim is never compared with all others, a
 * topic of thousands stays cheap, and which pairs are compared hangs on what is there and not on who came first: when a newcomer parts two claims that were
 * near, their tension goes, and when one leaves, those it parted are compared. Pure.
 */
import type { Around, ClaimAt, ClaimShelf, ClaimTension, KeyStretch, ShelvedTension } from '../../model/claims.js';
import { standing } from '../commitments/outcome.js';
import { type Gist, gistOf, mayMeet } from './gist.js';
import { joined, takenBack, toldOf } from './join.js';
import { kept } from './kept.js';

/** Raised when tensions or commitments come out otherwise: a record linked by another version is linked anew. */
export const TENSIONS_VERSION = 15;

/** Places apart: what one person says of one topic in a good month. 16 and 32 find the same pairs in the open, written and fresh gold, whose dossiers are small. */
export const WINDOW = 8;

type Pair = readonly [a: number, b: number];

/**
 * Adds claims that stand on the shelf but are under no key yet, all of them together: what stands around them is asked for once, and what comes out is as if one
 * came after the other.
 */
export function addClaims(shelf: ClaimShelf, claims: readonly number[], window = WINDOW): void {
  const placed = claims.flatMap((n) => shelf.keys(n).map((key) => ({ n, key, place: shelf.place(n) })));
  const around = shelf.around(placed, window);
  shelf.expect({ claims: around.flatMap(({ before, after }) => [...before, ...after].map(({ n }) => n)) });
  const parted = maybeParted(shelf, around);
  shelf.putKeys(claims);
  const unsettled = new Set<number>(claims.filter((n) => shelf.commitment(n) !== null));
  const stillNear = new Set(near(shelf, parted, window));
  for (const pair of parted) if (!stillNear.has(pair)) drop(shelf, ...pair, unsettled);
  compareAll(
    shelf,
    [...nearTo(placed, around, window)].flatMap(([n, others]) => others.map((other) => [n, other] as const)),
    unsettled,
  );
  settle(shelf, unsettled);
}

/** Takes claims away, while they still stand on the shelf. */
export function removeClaims(shelf: ClaimShelf, claims: readonly number[], window = WINDOW): void {
  for (const n of claims) {
    const unsettled = new Set<number>();
    // What an article itself tells of its commitments goes with it.
    for (const other of shelf.joined(n)) if (!isOneArticle(shelf, n, other)) drop(shelf, n, other, unsettled);
    shelf.dropKeys(n);
    const around = shelf.around(
      shelf.keys(n).map((key) => ({ key, place: shelf.place(n) })),
      window,
    );
    shelf.expect({ claims: around.flatMap(({ before, after }) => [...before, ...after].map((one) => one.n)) });
    const met = new Map<string, Pair>();
    for (const { before, after } of around)
      for (const pair of across(before, after, window)) met.set(pair.join(' '), pair);
    compareAll(
      shelf,
      near(
        shelf,
        [...met.values()].filter(([a, b]) => !shelf.joinedLater(a).includes(b)),
        window,
      ),
      unsettled,
    );
    unsettled.delete(n);
    settle(shelf, unsettled);
  }
}

/** Pairs that are joined and stand on either side of a newcomer: they may be too far apart once it is there. Most claims are joined with none. */
function maybeParted(shelf: ClaimShelf, around: readonly Around[]): Pair[] {
  shelf.expect({ joined: around.flatMap(({ before, after }) => (after.length === 0 ? [] : before.map(({ n }) => n))) });
  const pairs = new Map<string, Pair>();
  for (const { before, after } of around) {
    if (after.length === 0) continue;
    for (const { n: a } of before)
      for (const b of shelf.joinedLater(a))
        if (after.some(({ n }) => n === b) && !isOneArticle(shelf, a, b)) pairs.set(`${a} ${b}`, [a, b]);
  }
  return [...pairs.values()];
}

/** Pairs, one of each side, that a place between them puts just out of reach: together `window` + 1 places apart. */
function across(left: readonly ClaimAt[], right: readonly ClaimAt[], window: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < left.length; i++) {
    const j = window - 1 - i;
    if (j >= 0 && j < right.length) pairs.push([(left[i] as ClaimAt).n, (right[j] as ClaimAt).n]);
  }
  return pairs;
}

interface Placed extends ClaimAt {
  readonly key: number;
}

/** Newcomers and whom each is compared with: what was there around it and the other newcomers, each pair once. */
function nearTo(placed: readonly Placed[], around: readonly Around[], window: number): Map<number, number[]> {
  const newcomers = new Map<number, Placed[]>();
  // By place: an article may bring thousands of claims under one key, and each looks at the few next to it.
  for (const one of [...placed].sort((a, b) => a.place - b.place)) {
    const known = newcomers.get(one.key);
    if (known === undefined) newcomers.set(one.key, [one]);
    else known.push(one);
  }
  const rank = new Map<Placed, number>();
  for (const list of newcomers.values()) for (let i = 0; i < list.length; i++) rank.set(list[i] as Placed, i);
  const near = new Map<number, Set<number>>();
  placed.forEach((one, i) => {
    const of = near.get(one.n) ?? new Set<number>();
    near.set(one.n, of);
    const { before, after } = around[i] as Around;
    const beside = newcomers.get(one.key) as Placed[];
    for (const [known, step] of [
      [before, -1],
      [after, 1],
    ] as const) {
      const fresh = nextTo(beside, rank.get(one) as number, step, window);
      for (const { n } of nearest(one.place, known, fresh, window)) of.add(n);
    }
  });
  return new Map(
    // Of two newcomers the later asks: to it the other is no newcomer any more.
    [...near].map(([n, of]) => [n, [...of].filter((other) => !(near.has(other) && other > n))]),
  );
}

/** Of a list by place those next to the one at `at`, the nearest first; what stands at its own place is left out. */
function nextTo(list: readonly Placed[], at: number, step: 1 | -1, window: number): Placed[] {
  const found: Placed[] = [];
  const { place } = list[at] as Placed;
  for (let i = at + step; i >= 0 && i < list.length && found.length < window; i += step)
    if ((list[i] as Placed).place !== place) found.push(list[i] as Placed);
  return found;
}

/** The first `window` of two lists that each have the nearest first. */
function nearest(
  place: number,
  known: readonly ClaimAt[],
  fresh: readonly ClaimAt[],
  window: number,
): readonly ClaimAt[] {
  if (fresh.length === 0) return known;
  const far = (one: ClaimAt) => Math.abs(one.place - place);
  return [...known, ...fresh].sort((a, b) => far(a) - far(b)).slice(0, window);
}

/** What joins claims of one article is found when it is read, and stands however many others come between. */
const isOneArticle = (shelf: ClaimShelf, a: number, b: number): boolean => shelf.article(a) === shelf.article(b);

/** Those of the pairs that are near each other under some key. */
function near(shelf: ClaimShelf, pairs: readonly Pair[], window: number): Pair[] {
  shelf.expect({ keys: pairs.flat() });
  const asked: (KeyStretch & { readonly pair: Pair })[] = [];
  for (const pair of pairs) {
    const [a, b] = pair;
    const [from, until] = [shelf.place(a), shelf.place(b)].sort((x, y) => x - y) as [number, number];
    const shared = new Set(shelf.keys(b));
    for (const key of shelf.keys(a)) if (shared.has(key)) asked.push({ key, from, until, pair });
  }
  const counts = shelf.between(asked, window);
  const found = new Set(asked.filter((_, i) => (counts[i] as number) < window).map(({ pair }) => pair));
  return pairs.filter((pair) => found.has(pair));
}

/** `unsettled` takes the commitments of which something else is told than before. */
function compareAll(shelf: ClaimShelf, pairs: readonly Pair[], unsettled: Set<number>): void {
  const gists = new Map<number, Gist>();
  const gist = (n: number): Gist => {
    const known = gists.get(n) ?? gistOf(shelf.gist(n));
    gists.set(n, known);
    return known;
  };
  const worth = pairs
    .filter(([n, other]) => !isOneArticle(shelf, n, other))
    .map(([n, other]) => (shelf.place(n) < shelf.place(other) ? ([n, other] as const) : ([other, n] as const)))
    .filter(([a, b]) => mayMeet(gist(a), gist(b), shelf.commitment(a) !== null));
  shelf.expect({ facts: worth.flat() });
  const tensions: ShelvedTension[] = [];
  for (const [a, b] of worth) {
    const tension = compareTwo(shelf, a, b, unsettled);
    if (tension !== null) tensions.push({ a, b, tension });
  }
  shelf.putTensions(tensions);
}

/** `a` has the smaller place. */
function compareTwo(shelf: ClaimShelf, a: number, b: number, unsettled: Set<number>): ClaimTension | null {
  const [earlier, later] = [kept(shelf.gist(a), shelf.facts(a)), kept(shelf.gist(b), shelf.facts(b))];
  const kind = shelf.commitment(a);
  const outcome = kind === null ? null : toldOf(kind, earlier, later);
  const clash = joined(earlier, later);
  const tension = clash ?? (kind === null || outcome === null ? null : takenBack(kind, outcome, earlier, later));
  if (outcome !== null) {
    shelf.putOutcome(a, b, outcome);
    unsettled.add(a);
  }
  return tension;
}

function drop(shelf: ClaimShelf, n: number, other: number, unsettled: Set<number>): void {
  const [a, b] = shelf.place(n) < shelf.place(other) ? [n, other] : [other, n];
  shelf.part(a, b);
  if (shelf.commitment(a) !== null) unsettled.add(a);
}

/** How commitments stand by all that is told of them on the shelf. */
function settle(shelf: ClaimShelf, claims: ReadonlySet<number>): void {
  const outcomes = shelf.outcomes([...claims]);
  shelf.expect({ claims: [...outcomes.values()].flatMap((told) => told.map(({ claim }) => claim)) });
  for (const n of claims) {
    const told = [...(outcomes.get(n) ?? [])].sort((x, y) => shelf.place(x.claim) - shelf.place(y.claim));
    shelf.putState(n, standing(told)?.state ?? 'open');
  }
}
