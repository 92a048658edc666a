import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isDone,
  LEFT,
  left,
  mayLeft,
  mayRight,
  mayShift,
  type ParseState,
  right,
  SHIFT,
  STEPS,
  shift,
} from '../../../src/read/parse/state.js';
import { stepCosts } from '../../../train/oracle.js';
import { random } from '../../../train/random.js';
import { stateOf } from './states.js';

/** Takes a step; labels do not matter here. */
function take(state: ParseState, step: number): void {
  if (step === SHIFT) shift(state);
  else if (step === LEFT) left(state, 2);
  else right(state, 2);
}

const may = (state: ParseState, step: number) =>
  step === SHIFT ? mayShift(state) : step === LEFT ? mayLeft(state) : mayRight(state);

/** The tree that steps taken at random end in: any tree without crossing arcs may come out. */
function randomTree(count: number, next: () => number): Int32Array {
  const state = stateOf(count);
  while (!isDone(state)) {
    const open = [0, 1, 2].filter((step) => may(state, step));
    take(state, open[Math.floor(next() * open.length)]);
  }
  return state.head.slice(0, count + 1);
}

const lost = (state: ParseState, gold: Int32Array) =>
  gold.reduce((sum, head, node) => sum + (node > 0 && state.head[node] !== head ? 1 : 0), 0);

test('steps without cost lead to the gold tree, and no step is free that loses an arc', () => {
  const next = random(23);
  const costs = new Int32Array(STEPS);
  for (let round = 0; round < 300; round++) {
    const count = 1 + Math.floor(next() * 12);
    const gold = randomTree(count, next);
    const state = stateOf(count);
    while (!isDone(state)) {
      stepCosts(state, gold, costs);
      const free = [0, 1, 2].filter((step) => may(state, step) && costs[step] === 0);
      assert.ok(free.length > 0, 'a gold tree out of reach though every step was free');
      take(state, free[Math.floor(next() * free.length)]);
    }
    assert.equal(lost(state, gold), 0);
  }
});

test('after wrong steps, as many arcs are lost as the steps cost and no more', () => {
  const next = random(29);
  const costs = new Int32Array(STEPS);
  for (let round = 0; round < 300; round++) {
    const count = 2 + Math.floor(next() * 12);
    const gold = randomTree(count, next);
    const state = stateOf(count);
    let paid = 0;
    while (!isDone(state)) {
      stepCosts(state, gold, costs);
      const open = [0, 1, 2].filter((step) => may(state, step));
      const least = Math.min(...open.map((step) => costs[step]));
      assert.equal(least, 0, 'some step is always free');
      const step = next() < 0.2 ? open[Math.floor(next() * open.length)] : open.find((one) => costs[one] === least);
      paid += costs[step as number];
      take(state, step as number);
    }
    assert.equal(lost(state, gold), paid);
  }
});
