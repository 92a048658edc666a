import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crossValidated, scored } from '../../eval/contradiction.js';

test('pairs told apart by a negation are learned from some groups and found in others', () => {
  const things = [
    'bridge',
    'ferry',
    'harbour',
    'tunnel',
    'school',
    'tower',
    'railway',
    'market',
    'theatre',
    'airport',
    'canal',
    'library',
  ];
  const pairs = things.flatMap((thing) => [
    { premise: `the ${thing} is safe`, hypothesis: `the ${thing} is not safe`, label: 'contradiction', group: thing },
    { premise: `the ${thing} is safe`, hypothesis: `the ${thing} is safe and old`, label: 'none', group: thing },
  ]);
  const { f1, macroF1 } = scored(pairs, crossValidated(pairs), 0.5);
  assert.deepEqual([f1, macroF1], [100, 100]);
});
