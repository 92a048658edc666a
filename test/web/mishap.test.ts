import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fault } from '../../src/model/fault.js';
import { mishapOf } from '../../src/web/mishap.js';

const STATUS: readonly (readonly [slug: string, status: number])[] = [
  ['unknown-time-type', 400],
  ['speakers-one', 400],
  ['correction-author', 400],
  ['question-date', 400],
  ['unknown-id', 404],
  ['forgotten-id', 410],
  ['store-broken', 500],
];
for (const [slug, status] of STATUS)
  test(`${slug} is answered with ${status}`, () => assert.equal(mishapOf(new Fault(slug, 'x')).status, status));
