/** "denied a link on their bids | of shares": a noun phrase that the models broke off goes on to its end. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyColumns, SHAPE } from '../../../src/read/attribute/columns.js';
import { wholeClauses } from '../../../src/read/attribute/whole-clause.js';
import { hashString } from '../../../src/read/linear/hash.js';
import { DEPRELS } from '../../../src/read/parse/labels.js';
import { XPOS } from '../../../src/read/tag/labels.js';

const WORDS = [
  ['Pell', 'NNP', 1, 'nsubj'],
  ['denied', 'VBD', 1, 'root'],
  ['a', 'DT', 3, 'det'],
  ['link', 'NN', 1, 'obj'],
  ['on', 'IN', 6, 'case'],
  ['their', 'PRP$', 6, 'nmod:poss'],
  ['bids', 'NNS', 3, 'nmod'],
  ['of', 'IN', 8, 'case'],
  ['shares', 'NNS', 6, 'nmod'],
  ['.', '.', 1, 'punct'],
] as const;

const columns = {
  ...emptyColumns(),
  count: WORDS.length,
  form: Uint32Array.from(WORDS, ([word]) => hashString(word)),
  stem: new Uint32Array(WORDS.length),
  xpos: Uint8Array.from(WORDS, ([, tag]) => XPOS.indexOf(tag)),
  head: Uint32Array.from(WORDS, ([, , head]) => head),
  deprel: Uint8Array.from(WORDS, ([, , , relation]) => DEPRELS.indexOf(relation)),
  shape: Uint8Array.from(WORDS, ([word]) => (word === '.' ? SHAPE.mark : SHAPE.lower)),
  quote: new Uint8Array(WORDS.length),
  quotation: new Int32Array(WORDS.length).fill(-1),
};

test('what of belongs to a noun at the end of the content belongs to the content', () => {
  assert.deepEqual(wholeClauses([1, 2], [[2, 7]], WORDS.length, columns), [[2, 9]]);
});

test('a phrase that is whole stays as it is', () => {
  assert.deepEqual(wholeClauses([1, 2], [[2, 9]], WORDS.length, columns), [[2, 9]]);
});
