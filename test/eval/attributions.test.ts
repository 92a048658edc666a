import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Attribution, scoreAttributions } from '../../eval/attributions.js';
import type { Span } from '../../src/model/span.js';

const text =
  'Ada Voss said “we crossed” today.\nOto Brandl denied that he waited.\nIt was “long” for us, Ilse Maran said.';

function at(words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  assert.ok(start >= 0, words);
  return [start, start + words.length];
}

const gold: Attribution[] = [
  { source: [at('Ada Voss')], cue: [at('said')], content: [at('“we crossed”')] },
  { source: [at('Oto Brandl')], cue: [at('denied')], content: [at('that he waited')] },
  { source: [at('Ilse Maran')], cue: [at('said', 60)], content: [at('It was “long” for us')] },
];

test('gold held against itself is right in everything, and its kinds are told by the quotation marks', () => {
  const scores = scoreAttributions([{ text, gold, found: gold }]);
  assert.equal(scores.relation.f1, 100);
  assert.equal(scores.exact.content.f1, 100);
  assert.deepEqual(
    [scores.kinds.direct.gold, scores.kinds.indirect.gold, scores.kinds.mixed.gold, scores.kinds.speech.gold],
    [1, 1, 1, 3],
  );
});

test('half a source still makes the relation, another source does not, and neither is exact', () => {
  const found: Attribution[] = [
    { source: [at('Voss')], cue: [at('said')], content: [at('“we crossed”')] },
    { source: [at('Ilse Maran')], cue: [at('denied')], content: [at('that he waited')] },
  ];
  const scores = scoreAttributions([{ text, gold, found }]);
  assert.equal(scores.relation.precision, 50);
  assert.equal(scores.relation.recall, 33.33);
  assert.equal(scores.exact.source.precision, 50);
  assert.equal(scores.exact.content.recall, 66.67);
});

test('one found statement matches one of gold at most', () => {
  const twice = [gold[0] as Attribution, gold[0] as Attribution];
  const scores = scoreAttributions([{ text, gold, found: twice }]);
  assert.equal(scores.relation.precision, 50);
});

test('nothing found is nothing right, and an empty source agrees only with an empty one', () => {
  assert.equal(scoreAttributions([{ text, gold, found: [] }]).relation.f1, 0);
  const open = gold.map((one) => ({ ...one, source: [] }));
  assert.equal(scoreAttributions([{ text, gold: open, found: gold }]).relation.f1, 0);
  assert.equal(scoreAttributions([{ text, gold: open, found: open }]).relation.f1, 100);
});
