/**
 * Tensions across articles, kept up to date claim by claim. Two claims are compared where they stand near each other in time under a common
 * key: `WINDOW` places or fewer apart under one key of two topics, or under two of speaker and topic. So a claim is never compared with all others, a
 * topic of thousands stays cheap, and which pairs are compared hangs on what is there and not on who came first: when a newcomer parts two claims that were
 * near, their tension goes, and when one leaves, those it parted are compared. Pure.
 */
import type { Around, ClaimAt, ClaimShelf } from '../../model/claims.js';
import { standing } from '../commitments/outcome.js';
import { joined, takenBack, toldOf } from './join.js';

/** Raised when tensions or commitments come out otherwise: a record linked by another version is linked anew. */
export const TENSIONS_VERSION = 9;

/** Places apart: what one person says of one topic in a good month. 16 and 32 find the same pairs in the open, written and fresh gold, whose dossiers are small. */
export const WINDOW = 8;
/** Weight of the keys under which two claims must be near. */
const ENOUGH = 2;

/**
 * Adds claims that stand on the shelf but are under no key yet, all of them together: what stands around them is asked for once, and what comes out is as if one
 * came after the other.
 */
export function addClaims(shelf: ClaimShelf, claims: readonly number[], window = WINDOW): void {
  const placed = claims.flatMap((n) =>
    shelf.keys(n).map(({ key, weight }) => ({ n, key, weight, place: shelf.place(n) })),
  );
  const around = shelf.around(placed, window);
  shelf.ahead([...new Set(around.flatMap(({ before, after }) => [...before, ...after].map(({ n }) => n)))]);
  const parted = maybeParted(shelf, around);
  shelf.putKeys(claims);
  const unsettled = new Set<number>(claims.filter((n) => shelf.commitment(n) !== null));
  for (const [a, b] of parted) if (!isNear(shelf, a, b, window)) drop(shelf, a, b, unsettled);
  for (const [n, others] of nearTo(placed, around, window))
    for (const other of others) compareTwo(shelf, n, other, unsettled);
  settle(shelf, unsettled);
}

/** Takes claims away, while they still stand on the shelf. */
export function removeClaims(shelf: ClaimShelf, claims: readonly number[], window = WINDOW): void {
  for (const n of claims) {
    const unsettled = new Set<number>();
    for (const other of shelf.joined(n)) drop(shelf, n, other, unsettled);
    shelf.dropKeys(n);
    const around = shelf.around(
      shelf.keys(n).map(({ key }) => ({ key, place: shelf.place(n) })),
      window,
    );
    shelf.ahead([...new Set(around.flatMap(({ before, after }) => [...before, ...after].map((one) => one.n)))]);
    const met = new Map<string, readonly [number, number]>();
    for (const { before, after } of around)
      for (const pair of across(before, after, window)) met.set(pair.join(' '), pair);
    for (const [a, b] of met.values())
      if (!shelf.joined(a).includes(b) && isNear(shelf, a, b, window)) compareTwo(shelf, a, b, unsettled);
    unsettled.delete(n);
    settle(shelf, unsettled);
  }
}

/** Pairs that are joined and stand on either side of a newcomer: they may be too far apart once it is there. Most claims are joined with none. */
function maybeParted(shelf: ClaimShelf, around: readonly Around[]): Iterable<readonly [number, number]> {
  const pairs = new Map<string, readonly [number, number]>();
  for (const { before, after } of around) {
    if (after.length === 0) continue;
    for (const { n: a } of before)
      for (const b of shelf.joined(a)) if (after.some(({ n }) => n === b)) pairs.set(`${a} ${b}`, [a, b]);
  }
  return pairs.values();
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
  readonly weight: number;
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
  const weights = new Map<number, Map<number, number>>();
  placed.forEach((one, i) => {
    const of = weights.get(one.n) ?? new Map<number, number>();
    weights.set(one.n, of);
    const { before, after } = around[i] as Around;
    const beside = newcomers.get(one.key) as Placed[];
    for (const [known, step] of [
      [before, -1],
      [after, 1],
    ] as const) {
      const fresh = nextTo(beside, rank.get(one) as number, step, window);
      for (const { n } of nearest(one.place, known, fresh, window)) of.set(n, (of.get(n) ?? 0) + one.weight);
    }
  });
  return new Map(
    [...weights].map(([n, of]) => [
      n,
      [...of].flatMap(([other, weight]) =>
        // Of two newcomers the later asks: to it the other is no newcomer any more.
        weight >= ENOUGH && !(weights.has(other) && other > n) ? [other] : [],
      ),
    ]),
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

function isNear(shelf: ClaimShelf, a: number, b: number, window: number): boolean {
  const [from, until] = [shelf.place(a), shelf.place(b)].sort((x, y) => x - y) as [number, number];
  const shared = new Set(shelf.keys(b).map(({ key }) => key));
  let weight = 0;
  for (const one of shelf.keys(a))
    if (shared.has(one.key) && shelf.between(one.key, from, until, window) < window) weight += one.weight;
  return weight >= ENOUGH;
}

/** `unsettled` takes the commitment of which something else is told than before. */
function compareTwo(shelf: ClaimShelf, n: number, other: number, unsettled: Set<number>): void {
  if (shelf.article(n) === shelf.article(other)) return;
  const [a, b] = shelf.place(n) < shelf.place(other) ? [n, other] : [other, n];
  const kind = shelf.commitment(a);
  const outcome = kind === null ? null : toldOf(kind, shelf.facts(a), shelf.facts(b));
  const clash = joined(shelf.facts(a), shelf.facts(b));
  const tension =
    clash ?? (kind === null || outcome === null ? null : takenBack(kind, outcome, shelf.facts(a), shelf.facts(b)));
  if (tension !== null) shelf.putTension(a, b, tension);
  if (outcome === null) return;
  shelf.putOutcome(a, b, outcome);
  unsettled.add(a);
}

function drop(shelf: ClaimShelf, n: number, other: number, unsettled: Set<number>): void {
  const [a, b] = shelf.place(n) < shelf.place(other) ? [n, other] : [other, n];
  shelf.part(a, b);
  if (shelf.commitment(a) !== null) unsettled.add(a);
}

/** How commitments stand by all that is told of them on the shelf. */
function settle(shelf: ClaimShelf, claims: ReadonlySet<number>): void {
  const outcomes = shelf.outcomes([...claims]);
  for (const n of claims) {
    const told = [...(outcomes.get(n) ?? [])].sort((x, y) => shelf.place(x.claim) - shelf.place(y.claim));
    shelf.putState(n, standing(told)?.state ?? 'open');
  }
}
