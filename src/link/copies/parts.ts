/**
 * What an article shares with those before it → the clusters it is of. A stretch of words is of a cluster where the article it stands in
 * has it from there; so two stories that meet in one stitched article stay two, and a copy of a copy is found all the same.
 */
import type { CopyPart as Part, CopyShared as Shared } from '../../model/copy.js';

/** Share of an article's words that makes it a member: of two stories stitched, the lesser often has a third. Swept .15 to .35: level. */
export const MEMBER = 0.25;

/** The clusters of article `n`, that of most of its words first; its own where it has enough from no other. */
export function partsOf(
  n: number,
  words: number,
  shared: readonly Shared[],
  known: (other: number) => readonly Part[] | null,
  keyOf: (cluster: number) => string,
): Part[] {
  const spans = new Map<number, number[]>();
  for (const { other, mine, theirs } of shared) {
    for (const part of known(other) ?? []) {
      for (let s = 0; s < mine.length; s += 2) {
        if (!isWithin(theirs[s] as number, theirs[s + 1] as number, part.spans)) continue;
        const list = spans.get(part.cluster);
        if (list === undefined) spans.set(part.cluster, [mine[s] as number, mine[s + 1] as number]);
        else list.push(mine[s] as number, mine[s + 1] as number);
      }
    }
  }
  const found: Part[] = [];
  for (const [cluster, list] of spans) {
    const united = unite(list);
    const share = lengthOf(united) / Math.max(1, words);
    if (share >= MEMBER) found.push({ cluster, share, spans: united });
  }
  if (found.length === 0) return [{ cluster: n, share: 1, spans: [0, words] }];
  return found.sort((x, y) => y.share - x.share || (keyOf(x.cluster) < keyOf(y.cluster) ? -1 : 1));
}

/** True where most of `from` to `to` lies within the spans. */
function isWithin(from: number, to: number, spans: readonly number[]): boolean {
  let inside = 0;
  for (let s = 0; s < spans.length; s += 2)
    inside += Math.max(0, Math.min(to, spans[s + 1] as number) - Math.max(from, spans[s] as number));
  return 2 * inside > to - from;
}

/** Spans `from, to, …` that may overlap, as spans that do not, ascending. */
export function unite(list: readonly number[]): number[] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < list.length; i += 2) pairs.push([list[i] as number, list[i + 1] as number]);
  pairs.sort((x, y) => x[0] - y[0]);
  const united: number[] = [];
  for (const [from, to] of pairs) {
    const reached = united.at(-1) ?? -1;
    if (from > reached) united.push(from, to);
    else if (to > reached) united[united.length - 1] = to;
  }
  return united;
}

/** Length of spans that do not overlap. */
export function lengthOf(spans: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < spans.length; i += 2) sum += (spans[i + 1] as number) - (spans[i] as number);
  return sum;
}
