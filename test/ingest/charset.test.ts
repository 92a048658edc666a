import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clean, decode } from '../../src/ingest/charset.js';

const bytes = (...parts: (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

test('text is the input unchanged: line ends and outer blanks are kept', () => {
  const text = '\r\n  “Ja”, sagte Ødvin.\r\n\tEnde \u{1F30A}\n\n';
  assert.deepEqual(decode(Buffer.from(text)), { text, invalid: 0 });
});

test('a byte order mark is dropped, in UTF-8 and in UTF-16', () => {
  assert.equal(decode(bytes([0xef, 0xbb, 0xbf], 'Voss')).text, 'Voss');
  assert.equal(decode(bytes([0xff, 0xfe], [0x56, 0, 0x6f, 0])).text, 'Vo');
  assert.equal(decode(bytes([0xfe, 0xff], [0, 0x56, 0, 0x6f])).text, 'Vo');
});

test('a NUL becomes U+FFFD and is not counted as a broken encoding', () => {
  assert.deepEqual(decode(bytes('a\0b')), { text: 'a\uFFFDb', invalid: 0 });
});

test('bytes that are not UTF-8 become U+FFFD and are counted', () => {
  assert.deepEqual(decode(bytes('caf', [0xe9], ' noir')), { text: 'caf\uFFFD noir', invalid: 1 });
});

test('a U+FFFD the author wrote is not damage', () => {
  assert.deepEqual(decode(bytes('a\uFFFDb', [0xff])), { text: 'a\uFFFDb\uFFFD', invalid: 1 });
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
