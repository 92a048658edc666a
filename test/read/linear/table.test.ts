import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Section, WeightsFile } from '../../../src/model/weights.js';
import { hashString, hashText, mix, template } from '../../../src/read/linear/hash.js';
import { addScores, bindTable, checkOf, slotOf } from '../../../src/read/linear/table.js';

const TEMPLATE = template(['form', 'shape']);
const LABELS = 3;

/** A weight file with one table that holds `hashes`, row `f` being f + 1, -f - 1, 7. */
function fileWith(hashes: readonly number[], slots = 64): WeightsFile {
  const keys = new Uint16Array(slots);
  const rows = new Int8Array(slots * 4);
  hashes.forEach((hash, f) => {
    let slot = hash & (slots - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (slots - 1);
    keys[slot] = checkOf(hash);
    rows.set([f + 1, -f - 1, 7], slot * 4);
  });
  const sections = new Map<string, Section>([
    ['t.keys', keys],
    ['t.rows', rows],
    ['t.scale', Float32Array.of(0.5)],
    ['t.shape', Uint32Array.of(LABELS, TEMPLATE.id)],
  ]);
  return { name: 'attribute', sha256: '0'.repeat(64), sections };
}

const HASHES = Array.from({ length: 40 }, (_, f) => mix(TEMPLATE.seeds[0], hashString(`word${f}`)));

test('every feature put into a table is found with its own weights', () => {
  const table = bindTable(fileWith(HASHES), 't', LABELS, TEMPLATE.id);
  HASHES.forEach((hash, f) => {
    const out = new Float64Array(5);
    addScores(table, Uint32Array.of(hash), 1, out, 1);
    assert.deepEqual([...out], [0, f + 1, -f - 1, 7, 0]);
    assert.ok(slotOf(table, hash) >= 0);
  });
});

test('features found at the end of the table wrap to its beginning', () => {
  const last = [0x1003f, 0x2003f, 0x3003f, 0x3f];
  const table = bindTable(fileWith(last), 't', LABELS, TEMPLATE.id);
  assert.deepEqual(
    last.map((hash) => slotOf(table, hash)),
    [63, 0, 1, 63], // a check of 0 is kept as 1, and so 0x3f and 0x1003f are one feature
  );
});

test('a feature never put there adds nothing', () => {
  const table = bindTable(fileWith(HASHES), 't', LABELS, TEMPLATE.id);
  const out = new Float64Array(LABELS);
  const others = Uint32Array.from({ length: 500 }, (_, f) => mix(TEMPLATE.seeds[1], hashString(`other${f}`)));
  const known = new Set(HASHES.map(checkOf));
  const strange = others.filter((hash) => !known.has(checkOf(hash)));
  assert.ok(strange.length > 490);
  addScores(table, strange, strange.length, out, 0);
  assert.deepEqual([...out], [0, 0, 0]);
  assert.equal(slotOf(table, strange[0]), -1);
});

test('several features add up', () => {
  const table = bindTable(fileWith(HASHES), 't', LABELS, TEMPLATE.id);
  const out = new Int32Array(LABELS);
  addScores(table, Uint32Array.from(HASHES.slice(0, 4)), 4, out, 0);
  assert.deepEqual([...out], [10, -10, 28]);
});

test('a table of another template, of other labels or of another name is refused, and the fault says which', () => {
  const file = fileWith(HASHES);
  const refused = (says: RegExp) => ({ name: 'Fault', slug: 'weights-broken', message: says });
  assert.throws(() => bindTable(file, 't', LABELS, TEMPLATE.id + 1), refused(/"t" was trained with other features/));
  assert.throws(() => bindTable(file, 't', LABELS + 1, TEMPLATE.id), refused(/"t" has 3 labels where 4 are expected/));
  assert.throws(() => bindTable(file, 'u', LABELS, TEMPLATE.id), refused(/no table "u"/));
});

test('a table without a row for each key is refused', () => {
  const refused = { name: 'Fault', slug: 'weights-broken', message: /no row for each key/ };
  const short = fileWith(HASHES);
  const sections = new Map([...short.sections, ['t.rows', new Int8Array(100)] as const]);
  assert.throws(() => bindTable({ ...short, sections }, 't', LABELS, TEMPLATE.id), refused);
});

test('a template is its names in their order', () => {
  assert.notEqual(template(['form', 'shape']).id, template(['shape', 'form']).id);
  assert.notEqual(template(['form', 'shape']).id, template(['form', 'shape', 'stem']).id);
  assert.equal(template(['form', 'shape']).id, TEMPLATE.id);
  assert.throws(() => template(['form', 'form']), /two features of one name/);
});

test('a hash folds capitals where asked, and both apostrophes are one', () => {
  const text = "Said said won’t won't";
  assert.equal(hashText(text, 0, 4, true), hashText(text, 5, 9, true));
  assert.notEqual(hashText(text, 0, 4, false), hashText(text, 5, 9, false));
  assert.equal(hashText(text, 10, 15, true), hashText(text, 16, 21, true));
  assert.equal(hashText(text, 5, 9, true), hashString('said'));
});
