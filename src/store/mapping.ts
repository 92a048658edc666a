/**
 * Re-reading: which statement of the new reading carries on which item of the record. Pure, so that every store decides
 * alike. On the same capture contents are compared by their spans, across captures (the text has changed, offsets mean
 * nothing) by their words; half of what both say together must be shared. Greedy, the best pair first; ties go to the
 * pair whose source and cue agree better, then to the order of the page: “accused … and branded …” has one content twice.
 */
import type { Span } from '../model/span.js';
import { jaccard } from '../model/span.js';
import { fold } from './fold.js';

/** What two readings are compared by. `content` where there is one, else source and cue stand in for it. */
export interface Comparable {
  readonly capture: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly sourceWords: string | null;
  readonly cueWords: string | null;
  readonly contentWords: string | null;
}

/** `of[n]`: index of the old one that the new one carries on, or null. `into[o]`: for an old one left over, its heir. */
export interface Mapping {
  readonly of: readonly (number | null)[];
  readonly into: readonly (number | null)[];
}

/** Share of the content that must be common (DESIGN §3, law 1). */
export const ENOUGH = 0.5;

/** Maps new statements onto old ones, each at most once. */
export function mapStatements(old: readonly Comparable[], now: readonly Comparable[]): Mapping {
  const of: (number | null)[] = now.map(() => null);
  const taken: boolean[] = old.map(() => false);
  mapAlike(old, now, of, taken);
  const pairs = pairsOf(old, now, taken);
  for (const { o, n } of pairs) {
    if (taken[o] || of[n] !== null) continue;
    taken[o] = true;
    of[n] = o;
  }
  const into: (number | null)[] = old.map(() => null);
  // Left over, yet the same words by the same source are still there under another id: that one carries on.
  for (const { o, n, frame } of pairs) if (!taken[o] && into[o] === null && frame >= ENOUGH) into[o] = n;
  return { of, into };
}

/**
 * The best pairs are those that say quite the same, in the order of the page, and in most re-readings that is nearly all of
 * them. Found by key and not by comparing everything with everything: a live blog has thousands of statements.
 */
function mapAlike(
  old: readonly Comparable[],
  now: readonly Comparable[],
  of: (number | null)[],
  taken: boolean[],
): void {
  const open = new Map<string, number[]>();
  now.forEach((one, n) => {
    for (const key of [spansKey(one), wordsKey(one)]) {
      if (key === NO_WORDS) continue;
      const list = open.get(key);
      if (list === undefined) open.set(key, [n]);
      else list.push(n);
    }
  });
  for (const list of open.values()) list.reverse();
  old.forEach((one, o) => {
    const list = open.get(one.capture === now[0]?.capture ? spansKey(one) : wordsKey(one)) ?? [];
    let n = list.pop();
    while (n !== undefined && of[n] !== null) n = list.pop();
    if (n === undefined) return;
    taken[o] = true;
    of[n] = o;
  });
}

/** What has no words is like nothing. */
const NO_WORDS = '';

function spansKey(one: Comparable): string {
  return JSON.stringify([one.capture, core(one), frameOf(one)]);
}

function wordsKey(one: Comparable): string {
  const words = (text: string) => fold(text).split(' ').sort().join(' ').trim();
  const frame = words(`${one.sourceWords ?? ''} ${one.cueWords ?? ''}`);
  const core = one.contentWords === null ? frame : words(one.contentWords);
  return core === '' ? NO_WORDS : JSON.stringify([core, frame]);
}

interface Pair {
  readonly o: number;
  readonly n: number;
  readonly content: number;
  readonly frame: number;
}

/** Pairs of the old ones not yet taken, with every new one: those taken may be heirs. */
function pairsOf(old: readonly Comparable[], now: readonly Comparable[], taken: readonly boolean[]): Pair[] {
  const oldBags = old.map(bagsOf);
  const nowBags = now.map(bagsOf);
  const pairs: Pair[] = [];
  for (let o = 0; o < old.length; o++) {
    if (taken[o]) continue;
    for (let n = 0; n < now.length; n++) {
      const [a, b] = [old[o] as Comparable, now[n] as Comparable];
      const same = a.capture === b.capture;
      const content = same ? jaccard(core(a), core(b)) : bagJaccard(oldBags[o].core, nowBags[n].core);
      if (content < ENOUGH) continue;
      const frame = same ? jaccard(frameOf(a), frameOf(b)) : bagJaccard(oldBags[o].frame, nowBags[n].frame);
      pairs.push({ o, n, content, frame });
    }
  }
  return pairs.sort((a, b) => b.content - a.content || b.frame - a.frame || a.o - b.o || a.n - b.n);
}

function core(one: Comparable): readonly Span[] {
  return one.content.length > 0 ? one.content : frameOf(one);
}

/** Source and cue without what they share, since a law of `jaccard` is that a list does not overlap itself. */
function frameOf(one: Comparable): readonly Span[] {
  const spans = [...one.source, ...one.cue].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: [number, number][] = [];
  for (const [start, end] of spans) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

type Bag = ReadonlyMap<string, number>;

function bagsOf(one: Comparable): { core: Bag; frame: Bag } {
  const frame = bagOf(`${one.sourceWords ?? ''} ${one.cueWords ?? ''}`);
  return { core: one.contentWords === null ? frame : bagOf(one.contentWords), frame };
}

function bagOf(text: string): Bag {
  const bag = new Map<string, number>();
  for (const word of fold(text).split(' ')) if (word !== '') bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** Intersection over union of two multisets of words. */
function bagJaccard(a: Bag, b: Bag): number {
  let shared = 0;
  let union = 0;
  for (const [word, count] of a) {
    shared += Math.min(count, b.get(word) ?? 0);
    union += Math.max(count, b.get(word) ?? 0);
  }
  for (const [word, count] of b) if (!a.has(word)) union += count;
  return union === 0 ? 0 : shared / union;
}
