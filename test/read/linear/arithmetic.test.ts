import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exp, log, sigmoid } from '../../../src/read/linear/arithmetic.js';

const SEED = { seed: 20311 };
const near = (found: number, right: number, tolerance: number) =>
  assert.ok(Math.abs(found - right) <= tolerance * Math.max(1e-300, Math.abs(right)), `${found} is not near ${right}`);

test('exp is e to the x within 2e-10 of it', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => near(exp(x), Math.exp(x), 2e-10)),
    SEED,
  );
});

test('exp is exact at 0, nothing far below and finite far above', () => {
  assert.equal(exp(0), 1);
  assert.equal(exp(-800), 0);
  assert.equal(exp(-Infinity), 0);
  assert.ok(Number.isFinite(exp(800)) && exp(800) > 1e307);
  assert.ok(Number.isNaN(exp(Number.NaN)));
});

test('exp never falls as x rises', () => {
  let last = 0;
  for (let x = -710; x <= 710; x += 0.0625) {
    const y = exp(x);
    assert.ok(y >= last, `at ${x}`);
    last = y;
  }
});

test('log is the natural logarithm within 2e-10 of it', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
      assert.ok(Math.abs(log(x) - Math.log(x)) <= 2e-10 * Math.max(1, Math.abs(Math.log(x))), `${x}`);
    }),
    SEED,
  );
});

test('log is exact at 1 and knows the edges', () => {
  assert.equal(log(1), 0);
  assert.equal(log(0), -Infinity);
  assert.equal(log(Infinity), Infinity);
  assert.ok(Number.isNaN(log(Number.NaN)));
  assert.ok(Math.abs(log(Number.MIN_VALUE) - Math.log(Number.MIN_VALUE)) < 1e-6);
});

test('log undoes exp', () => {
  fc.assert(
    fc.property(fc.double({ min: -600, max: 600, noNaN: true }), (x) => assert.ok(Math.abs(log(exp(x)) - x) < 1e-8)),
    SEED,
  );
});

test('sigmoid is a probability and symmetric', () => {
  assert.equal(sigmoid(0), 0.5);
  assert.equal(sigmoid(-1000), 1 / (1 + exp(1000)));
  assert.equal(sigmoid(1000), 1);
  for (const x of [0.1, 1, 3, 20]) assert.ok(Math.abs(sigmoid(x) + sigmoid(-x) - 1) < 1e-9);
});
