import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraphs } from '../../../src/read/block/paragraph.js';

const said = (text: string) => paragraphs(text).map((span) => text.slice(...span));

test('a line is a paragraph, its outer blanks left out', () => {
  assert.deepEqual(said('  One.\n\n\tTwo. \u00a0\nThree.'), ['One.', 'Two.', 'Three.']);
});

test('every line end parts paragraphs: LF, CRLF, CR, NEL, line and paragraph separators', () => {
  assert.deepEqual(said('a\nb\r\nc\rd\u0085e\u2028f\u2029g'), ['a', 'b', 'c', 'd', 'e', 'f', 'g']);
});

const WRAPPED = [
  'The minister of works said on Monday that the old bridge at Aude',
  'would stay shut until the spring, because the ice of last winter',
  'had cracked two of its piers and nobody could say how deep the',
  'damage went.',
];

test('hard-wrapped text is joined to the next empty line', () => {
  const text = `${WRAPPED.join('\n')}\n\nNobody was hurt.`;
  assert.deepEqual(said(text), [WRAPPED.join('\n'), 'Nobody was hurt.']);
});

test('hard-wrapped text with CRLF is joined alike', () => {
  const text = `${WRAPPED.join('\r\n')}\r\n\r\nNobody was hurt.\r\n`;
  assert.deepEqual(said(text), [WRAPPED.join('\r\n'), 'Nobody was hurt.']);
});

test('an indented line begins a paragraph of hard-wrapped text', () => {
  assert.deepEqual(said(`${WRAPPED.join('\n')}\n   Nobody was hurt.`), [WRAPPED.join('\n'), 'Nobody was hurt.']);
});

test('a headline is not glued to the hard-wrapped text below it', () => {
  assert.deepEqual(said(`Bridge Shut Till Spring\n${WRAPPED.join('\n')}`), [
    'Bridge Shut Till Spring',
    WRAPPED.join('\n'),
  ]);
});

test('a short last line ends its paragraph of hard-wrapped text', () => {
  const text = `${WRAPPED.join('\n')}\n${WRAPPED.join('\n')}`;
  assert.deepEqual(said(text), [WRAPPED.join('\n'), WRAPPED.join('\n')]);
});

test('a list of headlines is not hard-wrapped text', () => {
  const lines = Array.from({ length: 8 }, (_, i) => `Minister ${i} Quits Over the Broken Bridge at Aude`);
  assert.deepEqual(said(lines.join('\n')), lines);
});

test('lines that end in stops are paragraphs, however long', () => {
  const lines = Array.from(
    { length: 8 },
    (_, i) => `The bridge over the Norra is shut for the ${i}th day, officials said.`,
  );
  assert.deepEqual(said(lines.join('\n')), lines);
});
