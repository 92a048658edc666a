import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fault } from '../../../src/model/fault.js';
import type { WeightsFile } from '../../../src/model/weights.js';
import { bindForest, type Forest, forestSections, LEAF, sumOfTrees } from '../../../src/read/linear/forest.js';
import { type BoostOptions, boost } from '../../../train/boost.js';

/** Adds 1; adds 10 where column 0 is below 3, else 20 or 30 by column 1. */
const FOREST: Forest = {
  roots: Uint32Array.of(0, 1),
  feature: Uint8Array.of(LEAF, 0, LEAF, 1, LEAF, LEAF),
  cut: Float32Array.of(1, 3, 10, 0.5, 20, 30),
  left: Uint32Array.of(0, 2, 0, 4, 0, 0),
};

test('a forest adds what each tree answers', () => {
  assert.equal(sumOfTrees(FOREST, Float32Array.of(2, 9)), 11);
  assert.equal(sumOfTrees(FOREST, Float32Array.of(3, 0)), 21);
  assert.equal(sumOfTrees(FOREST, Float32Array.of(3, 0.5)), 31);
});

test('a forest comes back from its sections, and one made for other columns is refused', () => {
  const file: WeightsFile = { name: 'some', sha256: '', sections: forestSections('judge', FOREST, 7) };
  assert.equal(sumOfTrees(bindForest(file, 'judge', 7), Float32Array.of(3, 0)), 21);
  assert.throws(() => bindForest(file, 'judge', 8), Fault);
  assert.throws(() => bindForest(file, 'chooser', 7), Fault);
});

const OPTIONS: BoostOptions = { trees: 40, depth: 3, rate: 0.3, ridge: 1, leaf: 0.5, rows: 0.8, columns: 1, seed: 5 };

/** Rows of three columns; the last is noise. */
function rowsOf(count: number): Float32Array {
  return Float32Array.from({ length: count * 3 }, (_, k) => ((k * 7919) % 101) / 101);
}

test('boosting learns what no sum of single columns can say, and the same rows give the same trees', () => {
  const values = rowsOf(600);
  const right = Float32Array.from({ length: 600 }, (_, r) => (values[r * 3] > 0.5 !== values[r * 3 + 1] > 0.5 ? 1 : 0));
  const which = Int32Array.from({ length: 600 }, (_, r) => r);
  const learn = () => boost({ width: 3, values }, right, new Float32Array(600).fill(1), which, OPTIONS);
  const forest = learn();
  const wrong = which.filter((r) => sumOfTrees(forest, values.subarray(r * 3, r * 3 + 3)) > 0 !== (right[r] === 1));
  assert.ok(wrong.length < 12, `${wrong.length} of 600 wrong`);
  assert.deepEqual(learn(), forest);
});

test('boosting by groups learns which of a group is best, whatever the group', () => {
  const values = rowsOf(600);
  const groups = Int32Array.from({ length: 600 }, (_, r) => Math.floor(r / 3));
  const best = (of: (row: number) => number) =>
    Array.from({ length: 200 }, (_, g) => [0, 1, 2].reduce((b, k) => (of(g * 3 + k) > of(g * 3 + b) ? k : b), 0));
  const wanted = best((r) => values[r * 3]);
  const target = Float32Array.from({ length: 600 }, (_, r) => (wanted[groups[r]] === r % 3 ? 1 : 0));
  const which = Int32Array.from({ length: 600 }, (_, r) => r);
  const forest = boost({ width: 3, values }, target, new Float32Array(600).fill(1), which, OPTIONS, groups);
  const chosen = best((r) => sumOfTrees(forest, values.subarray(r * 3, r * 3 + 3)));
  assert.ok(chosen.filter((k, g) => k === wanted[g]).length > 185);
});
