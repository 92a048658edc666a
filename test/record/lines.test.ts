import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lineAndColumn } from '../../src/model/span.js';
import { linesOf } from '../../src/record/lines.js';

test('looking line ends up once gives the line and column that counting gives, whatever ends a line', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', '\n', '\r', '\r\n', '🙂'), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, (one) => {
      const lines = linesOf(one);
      for (let at = 0; at <= one.length; at++) assert.deepEqual(lines(at), lineAndColumn(one, at));
    }),
    { seed: 5, numRuns: 500 },
  );
});
