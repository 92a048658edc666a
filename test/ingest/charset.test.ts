import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clean, decode, decodeAs, mojibakeOf } from '../../src/ingest/charset.js';

const bytes = (...parts: (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

test('text is the input unchanged: line ends and outer blanks are kept', () => {
  const text = '\r\n  “Ja”, sagte Ødvin.\r\n\tEnde \u{1F30A}\n\n';
  assert.deepEqual(decode(Buffer.from(text)), { text, charset: 'utf-8', invalid: 0 });
});

test('a byte order mark is dropped, in UTF-8 and in UTF-16', () => {
  assert.equal(decode(bytes([0xef, 0xbb, 0xbf], 'Voss')).text, 'Voss');
  assert.equal(decode(bytes([0xff, 0xfe], [0x56, 0, 0x6f, 0])).text, 'Vo');
  assert.equal(decode(bytes([0xfe, 0xff], [0, 0x56, 0, 0x6f])).text, 'Vo');
});

test('a NUL becomes U+FFFD and is not counted as a broken encoding', () => {
  assert.deepEqual(decode(bytes('a\0b')), { text: 'a\uFFFDb', charset: 'utf-8', invalid: 0 });
});

test('a torn place in UTF-8 becomes U+FFFD and is counted', () => {
  const torn = bytes('Ødvin, Åse and ', [0xc3], ' noir, “yes”');
  assert.deepEqual(decode(torn), { text: 'Ødvin, Åse and \uFFFD noir, “yes”', charset: 'utf-8', invalid: 1 });
});

test('bytes that can hardly be UTF-8 are windows-1252, its quotation marks included, on every Node', () => {
  const old = bytes([0x93], 'Caf', [0xe9, 0x94, 0x20, 0x96], ' she said');
  assert.deepEqual(decode(old), { text: '“Café” – she said', charset: 'windows-1252', invalid: 0 });
  assert.equal(decode(bytes('caf', [0xe9])).text, 'café');
});

test('a declared character set is used, and a mark at the top stands over it', () => {
  assert.equal(decodeAs('ISO-8859-1', bytes([0x93, 0xe9, 0x94])), '“é”');
  assert.equal(decodeAs('windows-1251', bytes([0xcc, 0xee, 0xf1, 0xf2])), 'Мост');
  assert.equal(decodeAs('windows-1252', bytes([0xff, 0xfe], [0x56, 0])), 'V');
  assert.equal(decodeAs('no-such-set', bytes('a')), null);
});

test('text that was decoded wrongly before it was saved is noticed, a place or two is not', () => {
  const garbled = Buffer.from('“Nein”, said Ödvin’s café.').toString('latin1');
  const seen = decode(bytes(...[...garbled].map((c) => [c.charCodeAt(0)]))).text;
  assert.equal(mojibakeOf(seen), null);
  assert.equal(mojibakeOf('â€œWe stay,â€\u009d said Ã–dvin of the cafÃ©.'), 'â€œ');
  assert.equal(mojibakeOf('The sign said â€œOpen'), null);
});

test('a U+FFFD the author wrote is not damage', () => {
  assert.deepEqual(decode(bytes('a\uFFFDb', [0xff])), { text: 'a\uFFFDb\uFFFD', charset: 'utf-8', invalid: 1 });
});

test('cleaning keeps every offset and touches only what no text may hold', () => {
  assert.equal(clean('a\ud800b\udc00c\u{1F30A}'), 'a\uFFFDb\uFFFDc\u{1F30A}');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0xd800, max: 0xdfff }), (text, half) => {
      const dirty = `${text}\0${String.fromCharCode(half)}`;
      assert.equal(clean(dirty).length, dirty.length);
      assert.ok(!clean(dirty).includes('\0'));
      assert.equal(Buffer.from(clean(dirty)).toString(), clean(dirty));
    }),
    { seed: 2031 },
  );
});
