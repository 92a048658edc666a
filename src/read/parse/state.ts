/**
 * A sentence being parsed: a stack, a buffer and the arcs found so far, in the arc-hybrid system (Kuhlmann, Gómez-Rodríguez
 * & Satta 2011): SHIFT puts the buffer's front on the stack, LEFT hangs the stack's top under the buffer's front, RIGHT hangs
 * the top under what lies beneath it. 2n - 1 steps bring a sentence of n tokens to one token on the stack, its root: there is
 * always one root, no cycle and no crossing arc, and the time is linear.
 *
 * Memory layout: nodes are 1 … n in the sentence's order; node 0 stands for "none" and nodes n + 1 … n + 3 for what comes after
 * the end. Columns are kept between sentences and grow as needed.
 */

import { LABEL_BITS } from './labels.js';

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const STEPS = 3;

/** Nodes after the end. */
export const BEYOND = 3;

export interface ParseState {
  count: number;
  /** Properties of nodes as scrambled 32-bit values: form, tag (UPOS and XPOS) and word classes; see `columns.ts`. */
  word: Int32Array;
  tag: Int32Array;
  middle: Int32Array;
  fine: Int32Array;
  /** How many commas, other marks and verbs stand up to a node; 1 inside quotation marks. */
  commas: Int32Array;
  marks: Int32Array;
  verbs: Int32Array;
  quote: Uint8Array;
  stack: Int32Array;
  depth: number;
  front: number;
  head: Int32Array;
  label: Uint8Array;
  /** Outermost and second outermost child on either side, 0 for none. */
  left1: Int32Array;
  left2: Int32Array;
  right1: Int32Array;
  right2: Int32Array;
  leftCount: Uint8Array;
  rightCount: Uint8Array;
  /** One bit for each kind of label (`LABEL_BITS`) that a node's children on either side have. */
  leftLabels: Int32Array;
  rightLabels: Int32Array;
}

export function parseState(): ParseState {
  return sized(256);
}

function sized(n: number): ParseState {
  const ints = () => new Int32Array(n);
  const bytes = () => new Uint8Array(n);
  return {
    count: 0,
    word: ints(),
    tag: ints(),
    middle: ints(),
    fine: ints(),
    commas: ints(),
    marks: ints(),
    verbs: ints(),
    quote: bytes(),
    stack: ints(),
    depth: 0,
    front: 1,
    head: ints(),
    label: bytes(),
    left1: ints(),
    left2: ints(),
    right1: ints(),
    right2: ints(),
    leftCount: bytes(),
    rightCount: bytes(),
    leftLabels: ints(),
    rightLabels: ints(),
  };
}

/** Makes room for a sentence of `count` tokens, which is ready to be filled and then parsed from the start. */
export function withRoom(state: ParseState, count: number): ParseState {
  const roomy = state.word.length > count + BEYOND ? state : sized(2 * (count + BEYOND + 1));
  roomy.count = count;
  return roomy;
}

/** Back to the beginning: nothing on the stack, no arcs. */
export function restart(state: ParseState): void {
  const end = state.count + BEYOND + 1;
  state.depth = 0;
  state.front = 1;
  state.head.fill(0, 0, end);
  state.label.fill(0, 0, end);
  state.left1.fill(0, 0, end);
  state.left2.fill(0, 0, end);
  state.right1.fill(0, 0, end);
  state.right2.fill(0, 0, end);
  state.leftCount.fill(0, 0, end);
  state.rightCount.fill(0, 0, end);
  state.leftLabels.fill(0, 0, end);
  state.rightLabels.fill(0, 0, end);
}

/** True when one token is left and everything else hangs below it. */
export function isDone(state: ParseState): boolean {
  return state.front > state.count && state.depth <= 1;
}

export function mayShift(state: ParseState): boolean {
  return state.front <= state.count;
}

export function mayLeft(state: ParseState): boolean {
  return state.depth > 0 && state.front <= state.count;
}

export function mayRight(state: ParseState): boolean {
  return state.depth > 1;
}

/** Node `depth` places below the top of the stack; 0 where there is none. */
export function onStack(state: ParseState, below: number): number {
  return state.depth > below ? state.stack[state.depth - 1 - below] : 0;
}

export function shift(state: ParseState): void {
  state.stack[state.depth++] = state.front++;
}

/** Hangs the stack's top under the buffer's front. */
export function left(state: ParseState, label: number): void {
  const child = state.stack[--state.depth];
  const head = state.front;
  state.head[child] = head;
  state.label[child] = label;
  state.left2[head] = state.left1[head];
  state.left1[head] = child;
  if (state.leftCount[head] < 255) state.leftCount[head]++;
  state.leftLabels[head] |= LABEL_BITS[label];
}

/** Hangs the stack's top under the node beneath it. */
export function right(state: ParseState, label: number): void {
  const child = state.stack[--state.depth];
  const head = state.stack[state.depth - 1];
  state.head[child] = head;
  state.label[child] = label;
  state.right2[head] = state.right1[head];
  state.right1[head] = child;
  if (state.rightCount[head] < 255) state.rightCount[head]++;
  state.rightLabels[head] |= LABEL_BITS[label];
}
