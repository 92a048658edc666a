import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTuned, scorePages } from '../../eval/html.js';

test('a page scores by its shingles of four words, and pages weigh alike', () => {
  const gold = 'one two three four five six';
  assert.deepEqual(scorePages([{ gold, found: gold }]), { pages: 1, f1: 100, precision: 100, recall: 100 });
  // Half of what was found is right, all of what was wanted was found.
  assert.equal(scorePages([{ gold: 'one two three four', found: 'one two three four five' }]).precision, 50);
  assert.equal(scorePages([{ gold, found: '' }]).recall, 0);
  const both = scorePages([
    { gold, found: gold },
    { gold, found: 'seven' },
  ]);
  assert.deepEqual([both.precision, both.recall], [50, 50]);
});

test('a page belongs to one half for ever', () => {
  assert.ok(isTuned('042b') && isTuned('7fff') && !isTuned('8000') && !isTuned('ffc1'));
});
