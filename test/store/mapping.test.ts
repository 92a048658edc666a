import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Span } from '../../src/model/span.js';
import { type Comparable, mapStatements } from '../../src/store/mapping.js';

function one(more: Partial<Comparable>): Comparable {
  return {
    capture: 'ca_1',
    source: [],
    cue: [],
    content: [],
    sourceWords: null,
    cueWords: null,
    contentWords: null,
    ...more,
  };
}

const at = (...content: Span[]) => one({ content, contentWords: 'x' });
const saying = (contentWords: string, capture: string, sourceWords: string | null = null) =>
  one({ capture, content: [[0, 1]], contentWords, sourceWords });

test('on the same capture half of the span must be shared', () => {
  assert.deepEqual(mapStatements([at([0, 20])], [at([10, 20])]).of, [0]);
  assert.deepEqual(mapStatements([at([0, 20])], [at([11, 20])]).of, [null]);
});

test('the best pair goes first, and an old one is carried on only once', () => {
  const mapping = mapStatements([at([0, 20])], [at([0, 12]), at([0, 19])]);
  assert.deepEqual(mapping.of, [null, 0]);
});

test('across captures the words count, each as often as it stands there', () => {
  const old = [saying('the bridge is safe', 'ca_1')];
  assert.deepEqual(mapStatements(old, [saying('The bridge is SAFE!', 'ca_2')]).of, [0]);
  assert.deepEqual(mapStatements(old, [saying('bridge bridge bridge bridge safe', 'ca_2')]).of, [null]);
});

test('two statements with one content keep apart by source and cue: “accused … and branded …”', () => {
  const source: Span[] = [[0, 3]];
  const accused = one({ source, cue: [[4, 11]], content: [[20, 40]] });
  const branded = one({ source, cue: [[12, 19]], content: [[20, 40]] });
  assert.deepEqual(mapStatements([accused, branded], [branded, accused]).of, [1, 0]);
});

test('a statement without content is known by its source and cue', () => {
  const declined = one({ source: [[0, 10]], cue: [[11, 30]] });
  assert.deepEqual(mapStatements([declined], [declined]).of, [0]);
});

test('what is left over is carried on by an equal statement of the same source, and by no other', () => {
  const old = [saying('the bridge is safe', 'ca_1', 'Ada Voss'), saying('the bridge is safe', 'ca_1', 'Ada Voss')];
  assert.deepEqual(mapStatements(old, [saying('the bridge is safe', 'ca_2', 'Ada Voss')]).into, [null, 0]);
  const other = [saying('the bridge is safe', 'ca_1', 'Ada Voss'), saying('the bridge is safe', 'ca_1', 'Ben Harrow')];
  assert.deepEqual(mapStatements(other, [saying('the bridge is safe', 'ca_2', 'Ada Voss')]).into, [null, null]);
});

test('statements without words are like nothing', () => {
  assert.deepEqual(mapStatements([saying('…', 'ca_1')], [saying('…', 'ca_2')]).of, [null]);
});

test('equal statements carry on in the order of the page, whatever stands between them', () => {
  const old = ['yes', 'no', 'yes', 'maybe'].map((says) => saying(says, 'ca_1', 'Ada Voss'));
  const now = ['new', 'yes', 'yes', 'yes', 'no'].map((says) => saying(says, 'ca_2', 'Ada Voss'));
  assert.deepEqual(mapStatements(old, now).of, [null, 0, 2, null, 1]);
});

test('a live blog of twenty thousand alike statements is mapped in seconds', { timeout: 20_000 }, () => {
  const says = (i: number) => `bridge number ${i} over the river Harne was perfectly safe`;
  const old = Array.from({ length: 20_000 }, (_, i) => saying(says(i), 'ca_1', 'Ada Voss'));
  const now = [saying('rain fell', 'ca_2'), ...old.map((each) => ({ ...each, capture: 'ca_2' }))];
  assert.deepEqual(
    mapStatements(old, now).of,
    now.map((_, n) => (n === 0 ? null : n - 1)),
  );
});
