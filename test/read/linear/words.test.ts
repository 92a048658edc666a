import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashString } from '../../../src/read/linear/hash.js';
import { bindWords, classSlot, NO_CLASSES } from '../../../src/read/linear/words.js';
import { loadWeights } from '../../../src/weights/load.js';

test('without weights no word has a class', () => {
  assert.equal(bindWords({ files: new Map() }), NO_CLASSES);
  assert.equal(classSlot(NO_CLASSES, hashString('said')), -1);
});

test('a weight file without classes is refused', () => {
  const file = { name: 'words', sha256: '', sections: new Map() };
  assert.throws(() => bindWords({ files: new Map([['words', file]]) }), /no word classes/);
});

test('the classes that ship put words of one kind together', () => {
  const classes = bindWords(loadWeights());
  const slot = (word: string) => classSlot(classes, hashString(word));
  assert.ok(slot('said') >= 0);
  assert.equal(slot('qqxzzv'), -1);
  const fine = (word: string) => classes.fine[slot(word)];
  assert.equal(fine('minister'), fine('president'));
  assert.notEqual(fine('minister'), fine('tuesday'));
});
