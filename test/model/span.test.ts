import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  byPosition,
  contains,
  extent,
  hull,
  isSpanOf,
  jaccard,
  lineAndColumn,
  overlap,
  type Span,
  words,
} from '../../src/model/span.js';

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]): Span => [start, start + length]);
const run = { seed: 2031 };

/** The offsets a span covers, one by one: what every law is measured against. */
const covered = (spans: readonly Span[]) =>
  new Set(spans.flatMap(([start, end]) => Array.from({ length: end - start }, (_, i) => start + i)));

test('a span says the words between its ends, in UTF-16 code units', () => {
  assert.equal(words('a\u{1F30A}b “Voss” c', [5, 11]), '“Voss”');
  assert.equal(words('\u{1F30A}Voss', [2, 6]), 'Voss');
});

test('a span of a text is whole, says something and lies inside', () => {
  assert.ok(isSpanOf('Voss', [0, 4]));
  for (const bad of [
    [0, 5],
    [-1, 2],
    [2, 2],
    [3, 2],
    [0.5, 2],
    [0, Number.NaN],
  ] as Span[])
    assert.ok(!isSpanOf('Voss', bad), String(bad));
});

test('law: overlap counts the shared offsets, and whoever contains a span shares all of it', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      const shared = [...covered([a])].filter((at) => covered([b]).has(at)).length;
      assert.equal(overlap(a, b), shared);
      assert.equal(overlap(b, a), shared);
      assert.equal(contains(a, b), shared === b[1] - b[0]);
    }),
    run,
  );
});

test('law: the hull holds every span and begins and ends with one', () => {
  fc.assert(
    fc.property(fc.array(span, { minLength: 1 }), (spans) => {
      const whole = hull(spans) as Span;
      for (const one of spans) assert.ok(contains(whole, one));
      assert.ok(spans.some(([start]) => start === whole[0]) && spans.some(([, end]) => end === whole[1]));
    }),
    run,
  );
  assert.equal(hull([]), null);
});

test('law: the overlap of two lists of spans is shared over all', () => {
  const apart = fc.array(span, { maxLength: 4 }).map((spans) => {
    const kept: Span[] = [];
    for (const one of [...spans].sort(byPosition)) if (kept.every((other) => overlap(one, other) === 0)) kept.push(one);
    return kept;
  });
  fc.assert(
    fc.property(apart, apart, (a, b) => {
      const [left, right] = [covered(a), covered(b)];
      const shared = [...left].filter((at) => right.has(at)).length;
      const all = new Set([...left, ...right]).size;
      assert.equal(jaccard(a, b), all === 0 ? 0 : shared / all);
      assert.equal(extent(a), left.size);
    }),
    run,
  );
});

test('lines end with LF, CRLF or CR, and columns count code units', () => {
  const text = 'a\nbb\r\nc\u{1F30A}c\rd';
  const at = (offset: number) => Object.values(lineAndColumn(text, offset));
  assert.deepEqual(at(0), [1, 1]);
  assert.deepEqual(at(2), [2, 1]);
  assert.deepEqual(at(text.indexOf('c')), [3, 1]);
  assert.deepEqual(at(text.lastIndexOf('c')), [3, 4]);
  assert.deepEqual(at(text.indexOf('d')), [4, 1]);
});

test('law: line and column lead back to the offset', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', 'é', '\u{1F30A}') }), fc.nat(), (text, n) => {
      const offset = n % (text.length + 1);
      const { line, column } = lineAndColumn(text, offset);
      const before = text.split('\n').slice(0, line - 1);
      assert.equal(before.join('\n').length + (line > 1 ? 1 : 0) + column - 1, offset);
    }),
    run,
  );
});
