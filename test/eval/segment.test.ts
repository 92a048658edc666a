import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConllu } from '../../eval/conllu.js';
import { evaluateSegment, segmentFigures } from '../../eval/segment.js';

const row = (id: number, form: string, misc = '_') =>
  [id, form, '_', 'X', 'X', '_', id === 1 ? 0 : 1, 'dep', '_', misc].join('\t');
const GOLD = [
  '# newpar',
  '# text = It fell.',
  row(1, 'It'),
  row(2, 'fell', 'SpaceAfter=No'),
  row(3, '.'),
  '',
  '# text = We stay and go.',
  row(1, 'We'),
  row(2, 'stay'),
  row(3, 'and go', 'SpaceAfter=No'),
  row(4, '.'),
  '',
].join('\n');

test('sentences and words are right when both their ends are', () => {
  const result = evaluateSegment(parseConllu(GOLD, 'gold.conllu'));
  assert.equal(result.sentences.f1, 100);
  assert.deepEqual(result.tokens, { precision: 75, recall: 85.71, f1: 80 });
  assert.deepEqual(Object.keys(segmentFigures(result)), ['sentenceF1', 'tokenF1', 'tokensPerSecond']);
});
