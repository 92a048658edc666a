/** What was used of late is held, and no more than twice as much as was asked for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recent } from '../../src/store/sqlite/recent.js';

test('what is used again and again stays, what is not goes', () => {
  const held = recent<string>(3);
  held.set(0, 'used');
  for (let n = 1; n <= 20; n++) {
    held.set(n, `once ${n}`);
    assert.equal(held.get(0), 'used');
  }
  const left = Array.from({ length: 21 }, (_, n) => held.get(n)).filter((one) => one !== undefined);
  assert.ok(left.length <= 6, `${left.length} are held`);
  assert.equal(held.get(20), 'once 20');
});
