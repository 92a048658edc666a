import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest, orList } from '../../src/model/near.js';

test('a slip of the fingers finds its word', () => {
  assert.deepEqual(nearest('denys', ['assert', 'deny', 'demand']), ['deny']);
  assert.deepEqual(nearest('asert', ['assert', 'deny']), ['assert']);
  assert.deepEqual(nearest('aksed', ['asked', 'answer']), ['asked']);
  assert.deepEqual(nearest('harrow', ['Harrow-courier.txt', 'bridge.txt']), ['Harrow-courier.txt']);
});

test('another word altogether finds nothing', () => {
  assert.deepEqual(nearest('zebra', ['assert', 'deny', 'demand']), []);
  assert.deepEqual(nearest('x', []), []);
});

test('names are quoted in a sentence', () => {
  assert.equal(orList(['a']), '"a"');
  assert.equal(orList(['a', 'b', 'c']), '"a", "b" or "c"');
});
