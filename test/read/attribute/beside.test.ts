/** Quotations no model claims, told by what stands right beside them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../../src/model/span.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';
import { articleOf } from '../../helpers/reading.js';

const read = createReader(loadWeights());

function found(text: string): string[] {
  return read(articleOf(text)).statements.map((one) =>
    [one.source, one.cue, one.content].map((spans) => spans.map((span) => words(text, span)).join(' … ')).join(' | '),
  );
}

test('the entries of a list give each name its quotation', () => {
  const text = [
    'These councillors have come out for the harbour wall.',
    'Ada Voss, former harbour master of Harne — “I have seen the sea come in twice, and I do not want to see it come in again.”',
    'Emil Tarn, treasurer of the rowing club',
    'Dora Vey, owner of the Lantern bakery -- “We have sandbags where other shops have flowers. It is time for a wall.”',
  ].join('\n\n');
  assert.deepEqual(found(text).slice(-2), [
    'Ada Voss | — | I have seen the sea come in twice, and I do not want to see it come in again',
    'Dora Vey | -- | We have sandbags where other shops have flowers. It is time for a wall',
  ]);
});

test('an editor’s comma in brackets ends a quotation as a bare one does', () => {
  const text =
    '"The thinner rails of the northern yard may be why so many of the swans were hurt on the morning of the storm. Paint may help them to see the rails once they are close enough to the masts of the harbour[,]" said survey co-author and Harne Bird Society Research Fellow Dora Vey.';
  assert.equal(found(text).length, 1);
});

test('a dash before a title or a phrase makes no statement', () => {
  for (const text of [
    'Ada Voss, poet — “The Salt Road” — was born in Harne.',
    'Harne Ferry Company — “the oldest on the coast, as its posters have it” — closed in May.',
  ])
    assert.deepEqual(
      found(text).filter((one) => one.includes('| — |')),
      [],
      text,
    );
});
