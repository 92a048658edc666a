/** Ways of setting quotations, places and refusals that the training text hardly has, read with the weights that ship. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../../src/model/span.js';
import type { Statement } from '../../../src/model/statement.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';
import { articleOf } from '../../helpers/reading.js';

const read = createReader(loadWeights());

function told(text: string): { lines: string[]; statements: readonly Statement[] } {
  const { statements } = read(articleOf(text));
  const all = (spans: Statement['content']) => spans.map((span) => words(text, span)).join(' … ');
  return {
    lines: statements.map(({ source, cue, content }) => `${all(source)} | ${all(cue)} | ${all(content)}`),
    statements,
  };
}

test('a newspaper that quotes in single marks is read like one that quotes in double marks', () => {
  const double = `“No one bakes like us,” Zed Mallory crowed in a letter.\n\n“I have never seen anything like it,” gasped Kerry Lodd.`;
  const single = double.replaceAll('“', '‘').replaceAll('”', '’');
  const straight = double.replace(/[“”]/g, "'");
  assert.equal(told(double).lines.length, 2);
  assert.deepEqual(told(single).lines, told(double).lines);
  assert.deepEqual(told(straight).lines, told(double).lines);
});

test('a place before a colon says nothing, and what the report tells stands on its own', () => {
  const { statements, lines } = told(
    'NANDPUR: The Karvali Growers’ Front accused the district of “sleeping on unpaid bills”.',
  );
  assert.deepEqual(lines, ['The Karvali Growers’ Front | accused | the district of “sleeping on unpaid bills”']);
  assert.deepEqual([statements[0].within, statements[0].depth], [null, 1]);
});

test('who denies a deed denies all of it', () => {
  const { lines, statements } = told('Mr Dunmore denies offering to sell consent.');
  assert.deepEqual(lines, ['Mr Dunmore | denies | offering to sell consent']);
  assert.equal(statements[0].act, 'deny');
});

test('neither would say: it was not said', () => {
  const { statements } = told('The mayor met the minister. Neither would say who had ordered the coal.');
  assert.deepEqual(
    statements.map(({ act, negated }) => [act, negated]),
    [['decline-to-comment', true]],
  );
});

test('what somebody quoted tells of another ends where the quotation ends', () => {
  const { lines } = told(
    '“The sheriff looked me in the eye and said, ‘We know where your boy is,’” recalled Renata Cole, whose son was found alive.',
  );
  assert.ok(lines.includes('The sheriff | said | We know where your boy is'), lines.join('\n'));
});

test('in a dialogue each speaks to the other', () => {
  const text =
    'Radio Sill spoke to Niamh Tuohy, the ferry minister.\n\nPrendiville: Minister, will the ferry be running by Easter?\n\nTuohy: It will. I have the contractor’s word.\n\nPrendiville: Is that a no?\n\nTuohy: I am going to leave it there.';
  const { statements } = read(articleOf(text));
  const turns = statements.filter(({ because }) => because.some(({ rule }) => rule === 'turn'));
  assert.equal(turns.length, 4);
  for (const turn of turns) {
    assert.notEqual(turn.addressee, null);
    assert.notEqual(turn.addressee, turn.speaker);
  }
  assert.equal(turns[0].addressee, turns[1].speaker);
});
