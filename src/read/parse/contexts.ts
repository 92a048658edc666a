/**
 * Where the label of an arc is often known beforehand (`linear/sure.ts`): by the tags at its ends and what hangs below, or by the word. Steps have no such
 * contexts: a quarter of them would be settled, but one wrong step leads to others (.1 LAS lost).
 */
import { four, three } from './mixing.js';
import type { ParseState } from './state.js';

const LABEL = 0x510e527f;
const LABEL_WORD = 0x1f83d9ab;

/** Both tags, the side, the labels below the dependent. */
export function labelContext(state: ParseState, head: number, child: number): number {
  const { tag, leftLabels, rightLabels } = state;
  const ends = four(LABEL, tag[child], tag[head], head > child ? 1 : 2, 0);
  return three(ends, leftLabels[child], rightLabels[child], 0);
}

/** The dependent's form and both tags, the side. */
export function labelWordContext(state: ParseState, head: number, child: number): number {
  const { word, tag } = state;
  return four(LABEL_WORD, word[child], tag[child], tag[head], head > child ? 1 : 2);
}
