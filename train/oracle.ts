/**
 * The dynamic oracle of the arc-hybrid system (Goldberg & Nivre 2013): how many gold arcs each step would put out of reach, in any
 * state, also one a wrong step led to. A root's gold head is 0.
 */
import { LEFT, type ParseState, RIGHT, SHIFT } from '../src/read/parse/state.js';

export function stepCosts(state: ParseState, gold: Int32Array, costs: Int32Array): void {
  const { stack, depth, front, count } = state;
  let shift = 0;
  if (front <= count) {
    for (let i = 0; i < depth; i++) {
      const node = stack[i];
      if (gold[node] === front) shift++;
      if (gold[front] === node && i < depth - 1) shift++;
    }
    if (gold[front] === 0 && depth > 0) shift++;
  }
  let reduce = 0;
  const s0 = depth > 0 ? stack[depth - 1] : 0;
  const s1 = depth > 1 ? stack[depth - 2] : 0;
  if (s0 > 0) for (let node = front; node <= count; node++) if (gold[node] === s0) reduce++;
  const head = gold[s0];
  costs[SHIFT] = shift;
  costs[LEFT] = reduce + ((head === 0 && depth === 1) || (head > 0 && (head === s1 || head > front)) ? 1 : 0);
  costs[RIGHT] = reduce + (head >= front ? 1 : 0);
}
