import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LABEL_FEATURES, LABEL_TEMPLATE, labelFeatures } from '../../../src/read/parse/label-features.js';
import { deprelIndex } from '../../../src/read/parse/labels.js';
import { left, type ParseState, restart, right, shift } from '../../../src/read/parse/state.js';
import { STEP_FEATURES, STEP_TEMPLATE, stepFeatures } from '../../../src/read/parse/step-features.js';
import { stateOf } from './states.js';

/** A state in which every node a feature can name is there: three on the stack with children on both sides, four to come. */
function richState(): ParseState {
  const state = stateOf(60);
  restart(state);
  const nsubj = deprelIndex('nsubj');
  const obj = deprelIndex('obj');
  /** A word with one to either side below it, so that no child stands beside its head or at the edge. */
  const pair = () => {
    shift(state);
    left(state, obj);
    shift(state);
    shift(state);
    right(state, obj);
  };
  for (let built = 0; built < 4; built++) {
    pair();
    pair();
    left(state, nsubj);
    left(state, obj);
    if (built === 3) break; // the buffer's front has children on its left only
    shift(state);
    for (const label of [obj, nsubj]) {
      pair();
      right(state, label);
    }
  }
  return state;
}

/** The nodes that names of features speak of. */
function nodesOf(state: ParseState): Record<string, number> {
  const s = state.stack;
  const d = state.depth;
  const [S0, S1, S2, B0] = [s[d - 1], s[d - 2], s[d - 3], state.front];
  const nodes: Record<string, number> = { S0, S1, S2, B0, B1: B0 + 1, B2: B0 + 2, B3: B0 + 3 };
  for (const name of ['S0', 'S1', 'B0']) {
    nodes[`${name}l`] = state.left1[nodes[name]];
    nodes[`${name}l2`] = state.left2[nodes[name]];
    if (name === 'B0') continue;
    nodes[`${name}r`] = state.right1[nodes[name]];
    nodes[`${name}r2`] = state.right2[nodes[name]];
  }
  return nodes;
}

const COLUMNS = { w: 'word', t: 'tag', m: 'middle', f: 'fine', l: 'label' } as const;
const SETS = { ls: 'leftLabels', rs: 'rightLabels' } as const;
const COUNTS = { l: 'leftCount', r: 'rightCount' } as const;

/** Holds a template's names against what changing each value of the state really changes. */
function checkTemplate(
  state: ParseState,
  nodes: Readonly<Record<string, number>>,
  names: readonly string[],
  fill: (out: Uint32Array) => void,
): void {
  const before = new Uint32Array(names.length).fill(7);
  fill(before);
  const again = new Uint32Array(names.length).fill(8);
  fill(again);
  assert.deepEqual(again, before, 'a slot is not filled');
  const slots: [column: string, suffix: string][] = [
    ...Object.entries(COLUMNS).map(([key, column]): [string, string] => [column, `.${key}`]),
    ...Object.entries(SETS).map(([key, column]): [string, string] => [column, `.${key}`]),
    ...Object.entries(COUNTS).map(([key, column]): [string, string] => [column, `#${key}`]),
  ];
  for (const [node, at] of Object.entries(nodes))
    for (const [column, suffix] of slots) {
      const values = (state as unknown as Record<string, Int32Array>)[column];
      const held = values[at];
      values[at] = held ^ 3;
      const after = new Uint32Array(names.length);
      fill(after);
      values[at] = held;
      const changed = names.filter((_, k) => after[k] !== before[k]);
      const wanted = names.filter((name) => name.split(' ').includes(`${node}${suffix}`));
      assert.deepEqual(changed, wanted, `what hangs on ${node}${suffix}`);
    }
}

test('every feature of a step hangs on what its name says and on nothing else of the words', () => {
  const state = richState();
  const nodes = nodesOf(state);
  assert.equal(new Set(Object.values(nodes)).size, Object.keys(nodes).length, 'two names for one node');
  checkTemplate(state, nodes, STEP_TEMPLATE.names, (out) => stepFeatures(state, out));
  assert.equal(STEP_TEMPLATE.names.length, STEP_FEATURES);
});

test('every feature of a label hangs on what its name says and on nothing else of the words', () => {
  for (const [head, child] of [
    ['S1', 'S0'],
    ['B0', 'S0'],
  ]) {
    const state = richState();
    const all = nodesOf(state);
    const D = all[child];
    const H = all[head];
    const nodes = {
      H,
      D,
      Dl: all[`${child}l`],
      Dl2: all[`${child}l2`],
      Dr: all[`${child}r`],
      'D-1': D - 1,
      'D+1': D + 1,
      'H-1': H - 1,
      'H+1': H + 1,
    };
    assert.equal(new Set(Object.values(nodes)).size, Object.keys(nodes).length, 'two names for one node');
    checkTemplate(state, nodes, LABEL_TEMPLATE.names, (out) => labelFeatures(state, H, D, out));
  }
  assert.equal(LABEL_TEMPLATE.names.length, LABEL_FEATURES);
});

test('distances, marks, verbs and quotation marks between two nodes count', () => {
  const names = STEP_TEMPLATE.names;
  for (const [column, words] of [
    ['commas', ['marks', 'marks1']],
    ['marks', ['marks', 'marks1']],
    ['verbs', ['verbs', 'verbs1']],
  ] as const) {
    const state = richState();
    const before = new Uint32Array(names.length);
    stepFeatures(state, before);
    const { S0, S1, B0 } = nodesOf(state);
    for (let node = S1 + 1; node <= state.count; node++) state[column][node]++;
    for (let node = S0 + 1; node <= state.count; node++) state[column][node]++;
    assert.ok(B0 > S0 && S0 > S1);
    const after = new Uint32Array(names.length);
    stepFeatures(state, after);
    const changed = names.filter((_, k) => after[k] !== before[k]);
    assert.deepEqual(
      changed,
      names.filter((name) => name.split(' ').some((part) => (words as readonly string[]).includes(part))),
    );
  }
});
