import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { displayWidth, hanging, padded, wrap } from '../../src/cli/layout.js';

test('law: lines are never wider than asked, except for a word that is wider itself, and no word is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zé漢]{1,12}$/), { minLength: 1 }),
      fc.integer({ min: 5, max: 40 }),
      (words, width) => {
        const lines = wrap(words.join(' '), width);
        for (const line of lines) assert.ok(displayWidth(line) <= width || !line.includes(' '));
        assert.deepEqual(lines.join(' ').split(' '), words);
      },
    ),
    { seed: 2031 },
  );
});

test('a hanging indent is blank under the first words', () => {
  assert.deepEqual(hanging(' ╰ ', 'Nobody asked us anything', 23), [' ╰ Nobody asked us', '   anything']);
});

test('wide letters take two columns and combining marks none', () => {
  assert.equal(displayWidth('a漢e\u0301'), 4);
  assert.equal(padded('漢', 4), '漢  ');
});
