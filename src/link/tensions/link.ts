/**
 * Tensions across articles, kept up to date claim by claim. Two claims are compared where they stand near each other in time under a common
 * key: `WINDOW` places or fewer apart under one key of two topics, or under two of speaker and topic. So a claim is never compared with all others, a
 * topic of thousands stays cheap, and which pairs are compared hangs on what is there and not on who came first: when a newcomer parts two claims that were
 * near, their tension goes, and when one leaves, those it parted are compared. Pure.
 */
import type { Around, ClaimShelf } from '../../model/claims.js';
import { standing } from '../commitments/outcome.js';
import { joined, takenBack, toldOf } from './join.js';

/** Raised when tensions or commitments come out otherwise: a record linked by another version is linked anew. */
export const TENSIONS_VERSION = 7;

/** Places apart: what one person says of one topic in a good month. Eight and 32 find the same pairs in the open gold, whose dossiers are small. */
export const WINDOW = 16;
/** Weight of the keys under which two claims must be near. */
const ENOUGH = 2;

/** Adds claims that stand on the shelf but are under no key yet. */
export function addClaims(shelf: ClaimShelf, claims: readonly number[], window = WINDOW): void {
  for (const n of claims) {
    const around = aroundOf(shelf, n, window);
    const parted = new Map<string, readonly [number, number]>();
    // Only what joins two can go; most claims are joined with none.
    for (const { before, after } of around)
      for (const pair of across(before, after, window))
        if (shelf.joined(pair[0]).includes(pair[1])) parted.set(pair.join(' '), pair);
    shelf.putKeys(n);
    for (const [a, b] of parted.values()) if (!isNear(shelf, a, b, window)) drop(shelf, a, b);
    for (const other of nearTo(shelf, n, around)) compareTwo(shelf, n, other);
    if (shelf.commitment(n) !== null) settle(shelf, n);
  }
}

/** Takes claims away, while they still stand on the shelf. */
export function removeClaims(shelf: ClaimShelf, claims: readonly number[], window = WINDOW): void {
  for (const n of claims) {
    for (const other of shelf.joined(n)) drop(shelf, n, other);
    shelf.dropKeys(n);
    const met = new Map<string, readonly [number, number]>();
    for (const { before, after } of aroundOf(shelf, n, window))
      for (const pair of across(before, after, window)) met.set(pair.join(' '), pair);
    for (const [a, b] of met.values())
      if (!shelf.joined(a).includes(b) && isNear(shelf, a, b, window)) compareTwo(shelf, a, b);
  }
}

/** What stands around a claim under each of its keys. */
function aroundOf(shelf: ClaimShelf, n: number, window: number): readonly Around[] {
  const keys = shelf.keys(n).map(({ key }) => key);
  const around = shelf.around(keys, shelf.place(n), window);
  shelf.ahead([...new Set(around.flatMap(({ before, after }) => [...before, ...after]))]);
  return around;
}

/** Pairs, one of each side, that a place between them puts just out of reach: together `window` + 1 places apart. */
function across(left: readonly number[], right: readonly number[], window: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < left.length; i++) {
    const j = window - 1 - i;
    if (j >= 0 && j < right.length) pairs.push([left[i] as number, right[j] as number]);
  }
  return pairs;
}

function nearTo(shelf: ClaimShelf, n: number, around: readonly Around[]): number[] {
  const weights = new Map<number, number>();
  shelf.keys(n).forEach(({ weight }, i) => {
    const { before, after } = around[i] as Around;
    for (const list of [before, after])
      for (const other of list) weights.set(other, (weights.get(other) ?? 0) + weight);
  });
  return [...weights].flatMap(([other, weight]) => (weight >= ENOUGH ? [other] : []));
}

function isNear(shelf: ClaimShelf, a: number, b: number, window: number): boolean {
  const [from, until] = [shelf.place(a), shelf.place(b)].sort((x, y) => x - y) as [number, number];
  const shared = new Set(shelf.keys(b).map(({ key }) => key));
  let weight = 0;
  for (const one of shelf.keys(a))
    if (shared.has(one.key) && shelf.between(one.key, from, until, window) < window) weight += one.weight;
  return weight >= ENOUGH;
}

function compareTwo(shelf: ClaimShelf, n: number, other: number): void {
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
  settle(shelf, a);
}

function drop(shelf: ClaimShelf, n: number, other: number): void {
  const [a, b] = shelf.place(n) < shelf.place(other) ? [n, other] : [other, n];
  shelf.part(a, b);
  if (shelf.commitment(a) !== null) settle(shelf, a);
}

/** How a commitment stands by all that is told of it on the shelf. */
export function settle(shelf: ClaimShelf, n: number): void {
  const told = [...shelf.outcomes(n)].sort((x, y) => shelf.place(x.claim) - shelf.place(y.claim));
  shelf.putState(n, standing(told)?.state ?? 'open');
}
