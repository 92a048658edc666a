import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf } from '../../src/web/csv.js';

const lineOf = (...row: (string | number | null)[]) => csvOf({ columns: ['a'], rows: [row] }).split('\r\n')[1];

test('cells are quoted where they must be, and numbers stay numbers', () => {
  assert.equal(lineOf('plain', -1.5, null, 'a "b", c'), 'plain,-1.5,,"a ""b"", c"');
  assert.equal(csvOf({ columns: ['a'], rows: [['x\ny']] }), 'a\r\n"x\ny"\r\n');
});

test('no spreadsheet takes words of an article for a formula', () => {
  for (const cell of ['=HYPERLINK(1)', '+1', '-1', '@x', ' =1', '\u200b=1', '＝1', '＋1', '\t=1'])
    assert.match(lineOf(cell) ?? '', /^"?'/, JSON.stringify(cell));
});
