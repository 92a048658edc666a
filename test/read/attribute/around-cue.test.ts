import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aroundCue } from '../../../src/read/attribute/sentence-of.js';
import type { Segments } from '../../../src/read/segment/segment.js';

const segments = (...first: number[]): Segments =>
  ({ sentences: { count: first.length - 1, first: Int32Array.from(first) } }) as unknown as Segments;

test('what belongs to a cue is looked for in its sentence, and of an endless one only near it', () => {
  assert.deepEqual(aroundCue([14, 15], segments(0, 12, 30, 40)), [12, 30]);
  const [from, to] = aroundCue([5000, 5001], segments(0, 10_000));
  assert.ok(from > 4000 && from < 5000 && to > 5001 && to < 6000, `${from}–${to}`);
});
