/** The features of names: every slot is filled, and which words can lie in a name at all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnalyser } from '../../../src/read/analyse.js';
import {
  FIRST_PASS_SLOTS,
  fillFirstPassFeatures,
  fillNameFeatures,
  fillStretches,
  NAMES,
  SLOTS,
  stretches,
} from '../../../src/read/name/features.js';
import { FOLLOWS, LABELS, labelOf, OUTSIDE, POSITION } from '../../../src/read/name/labels.js';
import { EMPTY_LEXICON, FIELD, field, withField } from '../../../src/read/name/lexicon.js';
import { emptyView, fillView, LINE } from '../../../src/read/name/view.js';

const analyse = createAnalyser({ files: new Map() });

function viewed(text: string) {
  const { segments, forms } = analyse(text, null);
  const view = fillView(text, segments.tokens, segments.sentences, forms, EMPTY_LEXICON, emptyView());
  const { start, end } = segments.tokens;
  const runs = Array.from({ length: view.runs }, (_, r) => text.slice(start[view.runFirst[r]], end[view.runLast[r]]));
  return { segments, forms, view, runs };
}

test('each feature of a token is filled, in its own slot, and all differ', () => {
  const { segments, forms, view } = viewed('The inspector Ada Voss of Tave said nothing at all yesterday.');
  const { first } = segments.sentences;
  const around = stretches(forms.count);
  fillStretches(view, first[0], first[1], around);
  const out = new Uint32Array(SLOTS);
  fillNameFeatures(forms, view, around, first[0], first[1], 3, 0, out);
  const plain = out.slice(0, SLOTS - FIRST_PASS_SLOTS);
  for (const [k, hash] of plain.entries()) assert.notEqual(hash, 0, `${NAMES[k]} is filled`);
  assert.equal(new Set(plain).size, plain.length);
  assert.equal(out[SLOTS - 1], 0, 'the slots of the first pass are left alone');
  const opinions = { opinion: new Uint8Array(forms.count).fill(7), place: new Uint8Array(forms.count).fill(2) };
  fillFirstPassFeatures(view, opinions, first[0], first[1], 3, out);
  assert.equal(new Set(out.slice(0, FIRST_PASS_SLOTS)).size, FIRST_PASS_SLOTS);
});

test('the word after the stretch of capitals is a feature of each word in it', () => {
  const slot = NAMES.indexOf('outer right');
  const { segments, forms, view } = viewed('Ada Voss said so.');
  const around = stretches(forms.count);
  fillStretches(view, 0, segments.sentences.first[1], around);
  const values = [0, 1].map((i) => {
    const out = new Uint32Array(SLOTS);
    fillNameFeatures(forms, view, around, 0, segments.sentences.first[1], i, 0, out);
    return out[slot];
  });
  assert.equal(values[0], values[1]);
});

test('a name may lie where capitals are, across small words, and nowhere else', () => {
  assert.deepEqual(viewed('the bank of the river was wet').runs, []);
  assert.deepEqual(viewed('they met at the Bank of the West on foot').runs, ['Bank of the West']);
  assert.deepEqual(viewed('they asked Ada de Ruyt and al-Ani today').runs, ['Ada de Ruyt and al-Ani']);
  assert.deepEqual(viewed('she told Channel 4 so').runs, ['Channel 4']);
});

test('lines of capitals, of titles and of figures are told from prose', () => {
  const lineOf = (text: string) => viewed(text).view.line[0];
  assert.equal(lineOf('The minister said the bridge was safe.'), LINE.prose);
  assert.equal(lineOf('MINISTER SAYS BRIDGE IS SAFE'), LINE.capitals);
  assert.equal(lineOf('Norra United 12 7 3 2 21 9 24'), LINE.figures);
});

test('a label follows another only inside one name or after its end', () => {
  const begin = labelOf(0, POSITION.begin);
  const end = labelOf(0, POSITION.end);
  const other = labelOf(1, POSITION.inside);
  const ok = (from: number, to: number) => FOLLOWS[from * LABELS + to] === 1;
  assert.ok(ok(OUTSIDE, begin) && ok(begin, end) && ok(end, OUTSIDE) && ok(end, begin));
  assert.ok(!ok(OUTSIDE, end) && !ok(begin, OUTSIDE) && !ok(begin, other) && !ok(begin, begin));
});

test('a field of a word is set without touching the others', () => {
  for (const where of Object.values(FIELD)) {
    const bits = withField(0xffffffff, where, 1);
    assert.equal(field(bits, where), 1);
    for (const other of Object.values(FIELD)) if (other !== where) assert.equal(field(bits, other), other[1]);
  }
});
