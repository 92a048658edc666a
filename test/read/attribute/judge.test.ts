import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHOOSER_WIDTH, choose, JUDGE_WIDTH } from '../../../src/read/attribute/judge.js';
import { overlap } from '../../../src/read/attribute/judge-features.js';
import { fillRivals, RIVAL_NAMES } from '../../../src/read/attribute/rivals.js';
import type { Bundle } from '../../../src/read/attribute/second-pass.js';

type Range = readonly [number, number];

function bundle(candidate: number, source: Range | null, cue: Range, content: readonly Range[]): Bundle {
  return {
    candidate,
    cue: { start: cue[0], end: cue[1], probability: 0.9 },
    source: source === null ? [] : [source],
    content,
    contentMean: 0.9,
    contentLeast: 0.9,
    sourceMean: 0.9,
    sourceMost: 0.9,
    chance: -1,
    below: 0,
    contentBegin: 0.9,
    contentEnd: 0.9,
    sourceBegin: 0.9,
    sourceEnd: 0.9,
  };
}

test('pieces overlap by tokens; nothing agrees with nothing', () => {
  assert.equal(overlap([[0, 4]], [[0, 4]]), 1);
  assert.equal(overlap([[0, 4]], [[2, 4]]), 0.5);
  assert.equal(
    overlap(
      [
        [0, 2],
        [4, 6],
      ],
      [[0, 6]],
    ),
    2 / 3,
  );
  assert.equal(overlap([], []), 1);
  assert.equal(overlap([], [[1, 2]]), 0);
});

test('the best bundle is chosen, the first of equals, and its share among all goes into the row', () => {
  const bundles = [
    bundle(0, [0, 1], [1, 2], [[2, 8]]),
    bundle(0, [0, 1], [1, 2], [[2, 9]]),
    bundle(0, null, [1, 2], [[2, 4]]),
  ];
  const row = new Float32Array(JUDGE_WIDTH);
  assert.equal(choose(bundles, [1, 1, 0], row), 0);
  const [share, second, agree, content] = row.subarray(CHOOSER_WIDTH);
  const sum = 2 + Math.exp(-1);
  assert.ok(Math.abs(share - 1 / sum) < 1e-6 && Math.abs(second - 1 / sum) < 1e-6);
  assert.ok(Math.abs(agree - 2 / sum) < 1e-6 && Math.abs(content - 2 / sum) < 1e-6);
});

test('rivals are told apart by how they stand to the bundle', () => {
  const filled = (other: Bundle) => {
    const row = new Float32Array(RIVAL_NAMES.length);
    const own = bundle(0, [0, 2], [2, 3], [[3, 9]]);
    fillRivals(
      own,
      [
        { bundle: own, linear: 5 },
        { bundle: other, linear: 2 },
      ],
      row,
      0,
    );
    return Object.fromEntries(RIVAL_NAMES.map((name, k) => [name, row[k]]));
  };
  const within = filled(bundle(1, [3, 4], [4, 5], [[5, 9]]));
  assert.equal(within['rival-within'], 2);
  assert.equal(within['rival-around'], -9);
  assert.equal(within['rival-overlaps'], 1);
  const around = filled(bundle(1, [20, 21], [19, 20], [[0, 12]]));
  assert.equal(around['rival-around'], 2);
  assert.equal(around['rival-source-within'], 2);
  const conflict = filled(bundle(1, [0, 2], [12, 13], [[6, 12]]));
  assert.equal(conflict['rival-conflict'], 2);
  assert.equal(conflict['rival-source-shared'], 2);
  assert.equal(filled(bundle(1, [10, 11], [11, 12], [[12, 14]]))['rival-after-content'], 2);
});
