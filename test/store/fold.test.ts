import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold, foldAll, phrases } from '../../src/store/fold.js';

test('case, accents and punctuation do not matter to search', () => {
  assert.equal(fold('Zoë Voss’s “BRIDGE”'), 'zoe voss s bridge');
  assert.equal(fold('Łódź, Straße, Ærø, İstanbul'), 'lodz strasse aero istanbul');
  assert.equal(fold('Zoe\u0308'), fold('Zoë'));
});

test('words in quotation marks of any kind are a phrase, others stand alone', () => {
  assert.deepEqual(phrases('bridge “is safe” "at last" Voss’s'), ['bridge', 'is safe', 'at last', 'voss s']);
  assert.deepEqual(phrases('an "unclosed quotation'), ['an', 'unclosed', 'quotation']);
  assert.deepEqual(phrases('?! ""'), []);
});

test('a phrase never runs from one text into the next', () => {
  assert.ok(!foldAll(['Ada Voss', 'minister']).includes('voss minister'));
  assert.equal(foldAll([null, '…']), '');
});

test('whatever is folded holds letters, digits and single blanks only, and folding it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = fold(text);
      assert.match(folded, /^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      assert.equal(fold(folded), folded);
    }),
    { seed: 7, numRuns: 2000 },
  );
});
