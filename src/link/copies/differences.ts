/**
 * Two passages, word by word: what is the same, what one has instead of the other. Words are compared by their letters, whatever their case
 * and the signs around them. Example: "closed the bridge" and "shuttered the bridge" → closed/shuttered.
 */
import type { Span } from '../../model/span.js';

/** `a` and `b` are words one passage has where the other has the others; either may be empty. Offsets are the passages' own. */
export interface Difference {
  readonly a: Span;
  readonly b: Span;
}

/** Passages longer than this are compared piece by piece. */
const MOST_WORDS = 400;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly plain: string;
}

/** Differences in order of place. */
export function differences(a: string, b: string): Difference[] {
  const x = wordsIn(a);
  const y = wordsIn(b);
  const found: Difference[] = [];
  let i = 0;
  let j = 0;
  for (const [k, l] of [...common(x, y), [x.length, y.length] as const]) {
    if (k > i || l > j) found.push({ a: spanOf(x, i, k, a.length), b: spanOf(y, j, l, b.length) });
    i = k + 1;
    j = l + 1;
  }
  return found;
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    plain: match[0].toLowerCase().replaceAll('’', "'"),
  }));
}

function spanOf(words: readonly Word[], from: number, to: number, length: number): Span {
  if (from === to) {
    const at = words[from]?.start ?? length;
    return [at, at];
  }
  return [(words[from] as Word).start, (words[to - 1] as Word).end];
}

/** Pairs of the longest common subsequence, a piece of at most MOST_WORDS at a time. */
function common(x: readonly Word[], y: readonly Word[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const piece = commonPiece(x.slice(i, i + MOST_WORDS), y.slice(j, j + MOST_WORDS));
    const last = i + MOST_WORDS >= x.length && j + MOST_WORDS >= y.length;
    // The end of a piece may be paired better with what follows it, so the next piece begins in the middle of this one.
    const kept = last ? piece : piece.filter(([k]) => k < MOST_WORDS / 2);
    const [k, l] = kept.at(-1) ?? [MOST_WORDS / 2 - 1, MOST_WORDS / 2 - 1];
    pairs.push(...kept.map(([p, q]): [number, number] => [p + i, q + j]));
    if (last) break;
    i += k + 1;
    j += l + 1;
  }
  return pairs;
}

function commonPiece(x: readonly Word[], y: readonly Word[]): [number, number][] {
  const width = y.length + 1;
  const best = new Uint16Array((x.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] as number;
  for (let i = x.length - 1; i >= 0; i--)
    for (let j = y.length - 1; j >= 0; j--)
      best[i * width + j] = x[i]?.plain === y[j]?.plain ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i]?.plain === y[j]?.plain) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
