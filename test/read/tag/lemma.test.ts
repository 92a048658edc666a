/** Edits: by the word, by its longest ending, else lower case. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashString } from '../../../src/read/linear/hash.js';
import { SHAPE } from '../../../src/read/segment/forms.js';
import { applyEdit, CASE, editOf, endingKey, type LemmaTable, WHOLE, wordKey } from '../../../src/read/tag/lemma.js';

const VERB = 3;
const EDITS = [
  { letterCase: CASE.lower, cut: 0, append: '' },
  { letterCase: CASE.lower, cut: 2, append: '' },
  { letterCase: CASE.lower, cut: 3, append: 'y' },
  { letterCase: CASE.keep, cut: WHOLE, append: 'go' },
  { letterCase: CASE.title, cut: 0, append: '' },
];

/** Hash of an ending as `Forms` has it: from the last letter on. */
const ending = (letters: string) => hashString([...letters].reverse().join(''));

function table(entries: readonly (readonly [key: number, edit: number])[]): LemmaTable {
  const mask = 63;
  const keys = new Uint32Array(64);
  const edits = new Uint16Array(64);
  for (const [key, edit] of entries) {
    let slot = key & mask;
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = key;
    edits[slot] = edit;
  }
  return {
    mask,
    keys,
    edits,
    letterCase: Uint8Array.from(EDITS, ({ letterCase }) => letterCase),
    cut: Uint8Array.from(EDITS, ({ cut }) => cut),
    append: EDITS.map(({ append }) => append),
  };
}

const lemmas = table([
  [endingKey(0, 0, SHAPE.lower, VERB), 0],
  [endingKey(ending('ed'), 2, SHAPE.lower, VERB), 1],
  [endingKey(ending('ied'), 3, SHAPE.lower, VERB), 2],
  [wordKey(hashString('went'), VERB), 3],
  [endingKey(0, 0, SHAPE.upper, VERB), 4],
]);

const lemmaOf = (word: string, shape: number = SHAPE.lower) =>
  applyEdit(lemmas, word, editOf(lemmas, `(${word})`, 1, 1 + word.length, hashString(word.toLowerCase()), shape, VERB));

test('the longest ending in the table decides', () => {
  assert.equal(lemmaOf('say'), 'say');
  assert.equal(lemmaOf('warned'), 'warn');
  assert.equal(lemmaOf('denied'), 'deny');
});

test('a word in the table goes before its ending', () => {
  assert.equal(lemmaOf('went'), 'go');
  assert.equal(lemmaOf('Went', SHAPE.title), 'go');
});

test('shapes have rules of their own', () => {
  assert.equal(lemmaOf('NORRA', SHAPE.upper), 'Norra');
});

test('a word no rule knows is its own lemma in lower case', () => {
  assert.equal(lemmaOf('Aude', SHAPE.title), 'aude');
});
