import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atLeast, atMost, COUNTING, figure, isMet, quantile, type Result, single } from '../../bench/figure.js';
import { BEGIN, END, figuresBlock, withFigures } from '../../bench/results.js';
import { jsonLine, shown, textTable } from '../../bench/table.js';

const RESULT: Result = {
  bench: 'read',
  over: 'twelve articles',
  method: 'three runs',
  figures: [figure('all of it', 'tokens/s', [40_000, 61_204, 52_000], atLeast(60_000)), single('start', 'ms', 17.04)],
};

test('the median of an even number of runs lies between the middle two', () => {
  assert.equal(quantile([4, 1, 3, 2], 0.5), 2.5);
  assert.equal(quantile([7], 0.95), 7);
  assert.throws(() => quantile([], 0.5));
});

test('a figure is met from the value asked for on', () => {
  assert.equal(isMet(single('rate', '×', 1.7, atLeast(1.7))), true);
  assert.equal(isMet(single('rate', '×', 1.69, atLeast(1.7))), false);
  assert.equal(isMet(single('growth', 'MB', 61, atMost(60))), false);
  assert.equal(isMet(single('start', 'ms', 17)), null);
});

test('figures are shown with three digits that count', () => {
  assert.deepEqual(
    [61_204, 352.4, 17.04, 1.834, 0.0314, 0, -1.891].map((value) => shown(value, '').trim()),
    ['61,200', '352', '17.0', '1.83', '0.031', '0', '-1.89'],
  );
});

test('a table names what was missed; the JSON line holds every figure', () => {
  assert.equal(
    textTable(RESULT),
    [
      'read: twelve articles; three runs',
      '  all of it  52,000 tokens/s  40,000 … 61,200 tokens/s  ≥ 60,000 tokens/s: missed',
      '  start              17.0 ms',
    ].join('\n'),
  );
  const parsed = JSON.parse(jsonLine(RESULT));
  assert.deepEqual(parsed.figures['all of it'], {
    value: 52_000,
    low: 40_000,
    high: 61_200,
    unit: 'tokens/s',
    asked: 60_000,
  });
});

test('figures are written between the markers and nowhere else', () => {
  const page = `# Speed\n\n${BEGIN}\nold\n${END}\n\nafter\n`;
  assert.equal(withFigures(page, 'new'), `# Speed\n\n${BEGIN}\n\nnew\n\n${END}\n\nafter\n`);
  assert.equal(withFigures(withFigures(page, 'new'), 'new'), withFigures(page, 'new'));
  assert.throws(() => withFigures('# Speed\n', 'new'), /markers are gone/);
});

test('a run on busy cores says that it is provisional', () => {
  const made = { on: '2031-03-14', minutes: 4.56 };
  const threads = (gain: number): Result => ({ ...RESULT, bench: 'threads', figures: [single(COUNTING, '×', gain)] });
  assert.match(figuresBlock([RESULT, threads(1.1)], made), /Provisional.*gained 1\.10 ×/);
  assert.doesNotMatch(figuresBlock([RESULT, threads(1.98)], made), /Provisional/);
  assert.match(figuresBlock([RESULT], made), /^Made on 2031-03-14 in 4\.6 minutes/);
});
