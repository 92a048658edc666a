import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lookup } from '../../src/model/lookup.js';
import { overlap, type Span } from '../../src/model/span.js';

const span = fc
  .tuple(fc.nat(80), fc.integer({ min: 1, max: 40 }))
  .map(([start, length]): Span => [start, start + length]);

test('a lookup finds what looking at every span finds, nested and in any order, in the order of the list', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 30 }), span, (spans, asked) => {
      const all = spans.flatMap((one, i) => (overlap(one, asked) > 0 ? [i] : []));
      assert.deepEqual(lookup(spans)(asked), all);
    }),
    { seed: 2031 },
  );
});

test('a hundred thousand questions of a hundred thousand spans inside a long one look at few of them', () => {
  let looked = 0;
  const watched = (start: number, end: number): Span =>
    new Proxy([start, end] as const, {
      get: (target, name) => {
        if (name === '0') looked++;
        return Reflect.get(target, name);
      },
    });
  const many = 100_000;
  const over = lookup([watched(0, 2 * many), ...Array.from({ length: many }, (_, i) => watched(2 * i, 2 * i + 1))]);
  looked = 0;
  for (let i = 0; i < many; i += 1000) assert.deepEqual(over([2 * i, 2 * i + 1]), [0, i + 1]);
  assert.ok(looked < 100 * 60, `${looked} spans looked at`);
});
