/**
 * What an article's facts say of it before anybody's clusters are known, and the order that follows: whole texts first, then extracts
 * of longer ones, stitches of several last; among equals the older, the longer, the key. An article takes its clusters from those
 * before it, so the order of arrival has no part in them.
 */

import type { CopyNode as Node, CopyShared as Shared, CopyStanding as Standing } from '../../model/copy.js';

/** Two articles that know nothing of each other and cover so much each, apart, make what holds both a stitch. */
const PART = 0.25;
/** An extract stands in a longer article with so much of itself, and that article is so much longer. */
const EXTRACT = 0.7;
const LONGER = 1.4;
/** Two parts of a stitch overlap by a thirty-second of its words at most. */
const SEAM = 1 / 32;

/** True where two neighbours, unknown to each other, cover two parts of this article, and it is not older than both. */
export function isStitch(
  node: Node,
  shared: readonly Shared[],
  nodeOf: (n: number) => Node,
  related: (a: number, b: number) => boolean,
): boolean {
  let head: Shared | null = null;
  let tail: Shared | null = null;
  for (const one of shared) {
    if (one.ofMine < PART) continue;
    if (head === null || endOf(one) < endOf(head) || (endOf(one) === endOf(head) && before(one, head, nodeOf)))
      head = one;
    if (tail === null || startOf(one) > startOf(tail) || (startOf(one) === startOf(tail) && before(one, tail, nodeOf)))
      tail = one;
  }
  if (head === null || tail === null || head.other === tail.other) return false;
  if (endOf(head) > startOf(tail) + node.words * SEAM) return false;
  if (isEarlier(node, nodeOf(head.other)) && isEarlier(node, nodeOf(tail.other))) return false;
  // Last, since it may take two texts side by side.
  return !related(head.other, tail.other);
}

/**
 * True where most of this article stands in a longer one that comes before it and is no stitch. What came first is whole, whoever wrote it out
 * later: were it put behind its own copies, they would have nothing that joins them.
 */
export function isExtract(
  node: Node,
  shared: readonly Shared[],
  nodeOf: (n: number) => Node,
  stitched: (n: number) => boolean,
): boolean {
  return shared.some(
    (one) =>
      one.ofMine >= EXTRACT &&
      nodeOf(one.other).words >= LONGER * node.words &&
      precedes(nodeOf(one.other), node) &&
      !stitched(one.other),
  );
}

/** True where `a` comes before `b` as far as that can be told before anything is compared: it may lead a key. */
export function precedes(a: Node, b: Node): boolean {
  return compareStanding(a, 0, b, 0) < 0;
}

/** Whose copy comes before whose. */
export function compareStanding(a: Node, standingA: Standing, b: Node, standingB: Standing): number {
  if (standingA !== standingB) return standingA - standingB;
  if (a.published !== b.published) {
    if (a.published === null) return 1;
    if (b.published === null) return -1;
    return a.published < b.published ? -1 : 1;
  }
  return b.words - a.words || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

function startOf({ mine }: Shared): number {
  return mine[0] as number;
}

function endOf({ mine }: Shared): number {
  return mine.at(-1) as number;
}

function before(a: Shared, b: Shared, nodeOf: (n: number) => Node): boolean {
  return nodeOf(a.other).key < nodeOf(b.other).key;
}

function isEarlier(a: Node, b: Node): boolean {
  return (
    a.published !== null && b.published !== null && a.published < b.published && !b.published.startsWith(a.published)
  );
}
