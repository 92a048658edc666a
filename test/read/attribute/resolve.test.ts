import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolve } from '../../../src/read/attribute/resolve.js';
import type { Bundle } from '../../../src/read/attribute/second-pass.js';

type Range = readonly [number, number];

const NO_JOINTS = { isJoint: () => false, isRelative: () => false };

function bundle(source: Range | null, cue: Range, content: readonly Range[]): Bundle {
  return {
    candidate: 0,
    cue: { start: cue[0], end: cue[1], probability: 0.9 },
    source: source === null ? [] : [source],
    content,
    contentMean: 0.9,
    contentLeast: 0.9,
    sourceMean: 0.9,
    sourceMost: 0.9,
    chance: 0,
    below: 0,
    contentBegin: 0.9,
    contentEnd: 0.9,
    sourceBegin: 0.9,
    sourceEnd: 0.9,
  };
}

const shape = (kept: ReturnType<typeof resolve>) =>
  kept.map(({ bundle: b, outer }) => ({ cue: b.cue.start, source: b.source, content: b.content, outer }));

test('a statement inside the content of another is nested in it', () => {
  const outer = { bundle: bundle([0, 1], [1, 2], [[2, 9]]), score: 0.6, alone: 0.6 };
  const inner = { bundle: bundle([3, 4], [4, 5], [[5, 9]]), score: 0.8, alone: 0.8 };
  assert.deepEqual(shape(resolve([outer, inner], 10, 0.25, NO_JOINTS)), [
    { cue: 1, source: [[0, 1]], content: [[2, 9]], outer: -1 },
    { cue: 4, source: [[3, 4]], content: [[5, 9]], outer: 0 },
  ]);
});

test('coordinated cues share their source, and the first content ends before the second cue', () => {
  const promised = { bundle: bundle([0, 1], [1, 2], [[2, 9]]), score: 0.8, alone: 0.8 };
  const accused = { bundle: bundle([0, 1], [6, 7], [[7, 9]]), score: 0.7, alone: 0.7 };
  const joints = { ...NO_JOINTS, isJoint: (token: number) => token === 5 };
  assert.deepEqual(shape(resolve([promised, accused], 10, 0.25, joints)), [
    { cue: 1, source: [[0, 1]], content: [[2, 5]], outer: -1 },
    { cue: 6, source: [[0, 1]], content: [[7, 9]], outer: -1 },
  ]);
});

test('a source that holds another cue gives the words before it back, save in a relative clause', () => {
  const denies = { bundle: bundle([0, 2], [2, 3], [[3, 4]]), score: 0.4, alone: 0.4 };
  const said = { bundle: bundle([0, 4], [4, 5], [[5, 9]]), score: 0.9, alone: 0.9 };
  assert.deepEqual(shape(resolve([denies, said], 10, 0.25, NO_JOINTS)), [
    { cue: 2, source: [[0, 2]], content: [[3, 9]], outer: -1 },
    { cue: 4, source: [[3, 4]], content: [[5, 9]], outer: 0 },
  ]);
  const relative = { ...NO_JOINTS, isRelative: (token: number) => token === 1 };
  assert.ok(shape(resolve([denies, said], 10, 0.25, relative)).every(({ outer }) => outer === -1));
});

test('of two that claim the same words the surer keeps them', () => {
  const surer = { bundle: bundle([0, 1], [1, 2], [[2, 6]]), score: 0.9, alone: 0.9 };
  const weaker = { bundle: bundle([8, 9], [7, 8], [[2, 6]]), score: 0.5, alone: 0.5 };
  assert.deepEqual(
    shape(resolve([weaker, surer], 10, 0.25, NO_JOINTS)).map(({ cue }) => cue),
    [1],
  );
});

test('what scores below the threshold or has no content is nothing', () => {
  assert.deepEqual(
    resolve([{ bundle: bundle([0, 1], [1, 2], [[2, 6]]), score: 0.2, alone: 0.2 }], 10, 0.25, NO_JOINTS),
    [],
  );
  assert.deepEqual(resolve([{ bundle: bundle([0, 1], [1, 2], []), score: 0.9, alone: 0.9 }], 10, 0.25, NO_JOINTS), []);
});

test('what would be a statement only alone stands inside another, or nowhere', () => {
  const outer = { bundle: bundle([0, 1], [1, 2], [[2, 9]]), score: 0.6, alone: 0.6 };
  const inner = { bundle: bundle([3, 4], [4, 5], [[5, 9]]), score: 0.1, alone: 0.7 };
  const nested = resolve([outer, inner], 10, 0.25, NO_JOINTS);
  assert.deepEqual(
    nested.map(({ score, outer: within }) => ({ score, within })),
    [
      { score: 0.6, within: -1 },
      { score: 0.7, within: 0 },
    ],
  );
  assert.deepEqual(resolve([{ ...outer, score: 0.1, alone: 0.1 }, inner], 10, 0.25, NO_JOINTS), []);
});

test('a cue that is all there is says nothing', () => {
  const only = { bundle: bundle(null, [0, 3], [[0, 1]]), score: 0.6, alone: 0.6 };
  assert.deepEqual(resolve([only], 3, 0.25, NO_JOINTS), []);
});
