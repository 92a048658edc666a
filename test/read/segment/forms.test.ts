import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashString, hashText } from '../../../src/read/linear/hash.js';
import { NO_CLASSES, type WordClasses } from '../../../src/read/linear/words.js';
import { emptyForms, fillForms, SHAPE } from '../../../src/read/segment/forms.js';
import { tokenBuffer, tokenize } from '../../../src/read/segment/tokenize.js';

function formsOf(text: string, classes: WordClasses = NO_CLASSES) {
  const buffer = tokenBuffer();
  tokenize(text, 0, text.length, buffer);
  const none = new Uint32Array(buffer.count);
  const { count, start, end } = buffer;
  const tokens = {
    count,
    start,
    end,
    lemma: none,
    upos: new Uint8Array(count),
    xpos: new Uint8Array(count),
    strings: [''],
  };
  return fillForms(text, tokens, classes, emptyForms());
}

test('forms and affixes are hashed as hashText has them, affixes in lower case', () => {
  const forms = formsOf('Voss Denied it');
  assert.equal(forms.count, 3);
  assert.equal(forms.form[1], hashText('Denied', 0, 6, true));
  assert.equal(forms.cased[1], hashText('Denied', 0, 6, false));
  assert.equal(forms.prefix1[1], hashString('d'));
  assert.equal(forms.prefix2[1], hashString('de'));
  assert.equal(forms.prefix3[1], hashString('den'));
  assert.equal(forms.suffix1[1], hashString('d'));
  assert.equal(forms.suffix2[1], hashString('de')); // read backwards: "ed"
  assert.equal(forms.suffix4[1], hashString('dein'));
});

test('a short word is its own affix', () => {
  const forms = formsOf('it');
  assert.equal(forms.prefix3[0], forms.form[0]);
  assert.equal(forms.suffix4[0], forms.suffix2[0]);
});

test('patterns write runs of one kind once and every mark', () => {
  const [a, b, c, d] = formsOf('Voss Ravenhall McRae 1,204').pattern;
  assert.equal(a, b);
  assert.equal(a, hashString('Xx'));
  assert.equal(c, hashString('XxXx'));
  assert.equal(d, hashString('d,d'));
});

test('both apostrophes are one', () => {
  const straight = formsOf("It's so");
  const curly = formsOf('It’s so');
  assert.deepEqual([...straight.form.subarray(0, 3)], [...curly.form.subarray(0, 3)]);
  assert.equal(straight.shape[1], SHAPE.clitic);
});

test('classes come from the table, 0 for a word not in it', () => {
  const keys = new Uint32Array(4);
  const hash = hashString('voss');
  const slot = hash & 3;
  keys[slot] = hash;
  const at = (n: number) => Uint16Array.from({ length: 4 }, (_, s) => (s === slot ? n : 0));
  const classes = { mask: 3, keys, coarse: Uint8Array.from(at(5)), middle: at(60), fine: at(700) };
  const forms = formsOf('Voss spoke', classes);
  assert.deepEqual([forms.coarse[0], forms.middle[0], forms.fine[0]], [5, 60, 700]);
  assert.deepEqual([forms.coarse[1], forms.middle[1], forms.fine[1]], [0, 0, 0]);
});

test('columns long enough are filled again, not made again', () => {
  const buffer = tokenBuffer();
  tokenize('One two three', 0, 13, buffer);
  const tokens = {
    ...buffer,
    lemma: new Uint32Array(3),
    upos: new Uint8Array(3),
    xpos: new Uint8Array(3),
    strings: [''],
  };
  const first = fillForms('One two three', tokens, NO_CLASSES, emptyForms());
  assert.equal(fillForms('One two three', tokens, NO_CLASSES, first), first);
});
