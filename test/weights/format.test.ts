import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Section } from '../../src/model/weights.js';
import { parseSections, serialiseSections } from '../../src/weights/format.js';

const SECTIONS: readonly (readonly [string, Section])[] = [
  ['bytes', Uint8Array.of(1, 2, 255)],
  ['rows', Int8Array.of(-128, 0, 127)],
  ['small', Int16Array.of(-32768, 32767)],
  ['keys', Uint16Array.of(0, 65535, 7, 9)],
  ['signed', Int32Array.of(-1)],
  ['lexicon.keys', Uint32Array.of(0xffffffff, 0)],
  ['calibration', Float32Array.of(0.5, -0.25, Number.POSITIVE_INFINITY)],
  ['empty', new Float32Array(0)],
];

const bytes = () => serialiseSections(new Map(SECTIONS));
const broken = (says: RegExp) => ({ name: 'Fault', slug: 'weights-broken', message: says });

test('what is written is what is read: names, order, types, numbers', () => {
  assert.deepEqual([...parseSections(bytes(), 'a.bin')], SECTIONS);
});

test('a table without a free place, or of a length that no mask reaches, is refused and not searched for ever', () => {
  const opened = (name: string, keys: Section) => parseSections(serialiseSections(new Map([[name, keys]])), 'a.bin');
  const refused = broken(/^a\.bin: table (?:t\.)?(?:keys|slots) has no free place, or is no power of two long/);
  assert.throws(() => opened('keys', Uint32Array.of(1, 2)), refused);
  assert.throws(() => opened('t.slots', new Uint32Array(0)), refused);
  assert.throws(() => opened('t.keys', Uint16Array.of(1, 0, 2)), refused);
  assert.equal(opened('t.keys', Uint16Array.of(1, 0)).size, 1);
  assert.equal(opened('t.monkeys', Uint16Array.of(1, 2, 3)).size, 1);
});

test('the same sections are the same bytes', () => {
  assert.deepEqual(bytes(), bytes());
});

test('sections are views of the file and not copies', () => {
  const file = bytes();
  for (const section of parseSections(file, 'a.bin').values()) assert.equal(section.buffer, file.buffer);
});

test('sections over shared memory stay shared', () => {
  const file = bytes();
  const shared = new Uint8Array(new SharedArrayBuffer(file.length));
  shared.set(file);
  assert.equal(parseSections(shared, 'a.bin').get('keys')?.buffer, shared.buffer);
});

test('bytes that begin anywhere in a larger buffer are read alike', () => {
  const file = bytes();
  for (let shift = 1; shift < 8; shift++) {
    const larger = new Uint8Array(file.length + 16);
    larger.set(file, shift);
    assert.deepEqual([...parseSections(larger.subarray(shift, shift + file.length), 'a.bin')], SECTIONS);
  }
});

test('a file cut short anywhere is refused, and the fault names it', () => {
  const file = serialiseSections(new Map(SECTIONS.slice(0, 7)));
  for (let length = 0; length < file.length; length++)
    assert.throws(() => parseSections(file.slice(0, length), 'a.bin'), broken(/^a\.bin: .*install Hearsay again/));
});

test('a file of another kind is refused', () => {
  assert.throws(() => parseSections(Buffer.from('{"weights": []}, and more'), 'a.bin'), broken(/not a weight file/));
});

test('a section of an unknown type, out of line or beyond the file is refused', () => {
  const change = (at: number, value: number) => {
    const file = bytes();
    new DataView(file.buffer).setUint32(at, value, true);
    return () => parseSections(file, 'a.bin');
  };
  assert.throws(change(8 + 48, 99), broken(/section bytes is of an unknown type/));
  assert.throws(change(8 + 52, 3), broken(/section bytes is cut short/));
  assert.throws(change(8 + 56, 0xffffffff), broken(/section bytes is cut short/));
  assert.throws(change(4, 0xffffffff), broken(/the file is cut short/));
});

test('a name too long for its place is refused when written', () => {
  const sections = new Map([['x'.repeat(49), Uint8Array.of(1)]]);
  assert.throws(() => serialiseSections(sections), /longer than 48/);
  const name = 'x'.repeat(48);
  assert.deepEqual([...parseSections(serialiseSections(new Map([[name, Uint8Array.of(1)]])), 'a.bin').keys()], [name]);
});
