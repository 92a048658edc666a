import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fault } from '../../../src/model/fault.js';
import { mix } from '../../../src/read/linear/hash.js';
import { bindSure, sureOf } from '../../../src/read/linear/sure.js';
import { sureCounter } from '../../../train/sure.js';

const context = (n: number) => mix(0x1234, n);

test('a context met often, with one answer nearly always, is known; one met seldom or with two answers is not', () => {
  const counter = sureCounter(92);
  for (let n = 0; n < 500; n++)
    for (let k = 0; k < 200; k++) counter.add(context(n), k === 7 && n % 2 === 1 ? 3 : n % 92);
  for (let k = 0; k < 200; k++) counter.add(context(1000), k % 2);
  for (let k = 0; k < 19; k++) counter.add(context(1001), 5);
  const table = counter.table({ least: 20, share: 0.995 });
  assert.equal(table.kept, 500);
  for (let n = 0; n < 500; n++) assert.equal(sureOf(table, context(n)), n % 92, `context ${n}`);
  for (let n = 1000; n < 2000; n++) assert.equal(sureOf(table, context(n)), -1, `context ${n}`);
  const strict = counter.table({ least: 20, share: 1 });
  assert.ok(strict.kept < 500 && strict.kept >= 250);
});

test('the order in which contexts were met leaves no trace', () => {
  const [one, two] = [sureCounter(3), sureCounter(3)];
  for (let n = 0; n < 300; n++) for (let k = 0; k < 3; k++) one.add(context(n), n % 3);
  for (let n = 299; n >= 0; n--) for (let k = 0; k < 3; k++) two.add(context(n), n % 3);
  const options = { least: 2, share: 1 };
  assert.deepEqual(one.table(options).slots, two.table(options).slots);
});

test('a file without the table is refused, and more answers than fit are', () => {
  const counter = sureCounter(3);
  const { slots } = counter.table({ least: 1, share: 1 });
  const file = { name: 'tag', sha256: '', sections: new Map([['sure.slots', slots]]) };
  assert.equal(sureOf(bindSure(file, 'sure'), context(1)), -1);
  assert.throws(
    () => bindSure(file, 'other'),
    (error) => error instanceof Fault && error.message.includes('tag.bin'),
  );
  assert.throws(() => sureCounter(127), RangeError);
});
