/**
 * Phrases of the tree as ranges of tokens: all words that hang on one head and stand together around it, without the preposition
 * and the joining word before them. Example: head *letter* in "said in a letter to the Courier" → "a letter to the Courier".
 */
import { DEPRELS, type Deprel } from '../parse/labels.js';
import type { Columns } from './columns.js';

type Range = readonly [number, number];

/** Steps up the tree looked at; trees of news are seldom deeper than ten. */
const DEEPEST = 24;

export const deprels = (list: string): ReadonlySet<number> =>
  new Set(list.split(' ').map((label) => DEPRELS.indexOf(label as Deprel)));
const BEFORE_PHRASE = deprels('case cc mark punct cc:preconj');

/** Whether `token` is `head` or hangs on it, by however many steps. */
export function hangsUnder(token: number, head: number, columns: Columns): boolean {
  let at = token;
  for (let step = 0; step < DEEPEST; step++) {
    if (at === head) return true;
    const up = columns.head[at] as number;
    if (up === at) return false;
    at = up;
  }
  return false;
}

/** The phrase around `head` within `[first, last)`; `stops` says which tokens it may not take in. */
export function phraseOf(
  head: number,
  [first, last]: Range,
  columns: Columns,
  stops: (token: number) => boolean = () => false,
): Range {
  let from = head;
  while (from > first && !stops(from - 1) && hangsUnder(from - 1, head, columns)) from--;
  while (from < head && columns.head[from] === head && BEFORE_PHRASE.has(columns.deprel[from] as number)) from++;
  let to = head + 1;
  while (to < last && !stops(to) && hangsUnder(to, head, columns)) to++;
  return [from, to];
}

/** The token of a range that the others hang under: of those whose head lies outside it the first, or one above that. */
export function headOf([from, to]: Range, columns: Columns): number {
  let head = -1;
  for (let i = from; i < to; i++) {
    const up = columns.head[i] as number;
    if (up !== i && up >= from && up < to) continue;
    if (head < 0 || hangsUnder(head, i, columns)) head = i;
  }
  return head < 0 ? from : head;
}

/** The first child of `head` within `[first, last)` in one of these relations, or -1. */
export function childOf(head: number, relations: ReadonlySet<number>, [first, last]: Range, columns: Columns): number {
  for (let i = first; i < last; i++)
    if (columns.head[i] === head && i !== head && relations.has(columns.deprel[i] as number)) return i;
  return -1;
}
