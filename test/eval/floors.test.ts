import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Floor, hold, raise } from '../../eval/floors.js';

const floor: Floor = {
  gold: 'here.jsonl',
  sha256: 'a',
  floors: { relation: 60, content: 50, tokensPerSecond: 30000 },
  pinned: ['tokensPerSecond'],
};

test('a figure at its floor passes and one below it fails', () => {
  const verdicts = hold('attribute', floor, { relation: 60, content: 49.9, tokensPerSecond: 90000 });
  assert.deepEqual(
    verdicts.map(({ figure, passed }) => [figure, passed]),
    [
      ['relation', true],
      ['content', false],
      ['tokensPerSecond', true],
    ],
  );
});

test('a figure that was not measured fails', () => {
  const [relation] = hold('attribute', floor, { content: 99, tokensPerSecond: 90000 });
  assert.equal(relation?.passed, false);
  assert.equal(relation?.measured, null);
});

test('floors rise to what was measured, and fall only on purpose; speeds stay where they were put', () => {
  const measured = { relation: 64.5, content: 40, tokensPerSecond: 120000 };
  assert.deepEqual(raise(floor, 'b', measured, false).floors, { relation: 64.5, content: 50, tokensPerSecond: 30000 });
  assert.deepEqual(raise(floor, 'b', measured, true).floors, { relation: 64.5, content: 40, tokensPerSecond: 30000 });
  assert.equal(raise(floor, 'b', measured, false).sha256, 'b');
});
