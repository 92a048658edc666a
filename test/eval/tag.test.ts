import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConllu } from '../../eval/conllu.js';
import { evaluateTag, tagFigures } from '../../eval/tag.js';

const GOLD = `# text = Ada Voss said it.
1	Ada	Ada	PROPN	NNP	_	3	nsubj	_	_
2	Voss	Voss	PROPN	NNP	_	1	flat	_	_
3	said	say	VERB	VBD	_	0	root	_	_
4	it	mistaken	ADJ	JJ	_	3	obj	_	SpaceAfter=No
5	.	.	PUNCT	.	_	3	punct	_	_
`;

test('shares of right tags and lemmas are in a hundred, and what was confused is named', () => {
  const result = evaluateTag(parseConllu(GOLD, 'gold.conllu'));
  assert.deepEqual([result.tokens, result.upos, result.xpos, result.lemma], [5, 80, 80, 80]);
  assert.deepEqual(result.confusions, [['ADJ as PRON', 1]]);
  assert.ok(result.tokensPerSecond > 0);
  assert.deepEqual(Object.keys(tagFigures(result)), ['upos', 'xpos', 'lemma', 'tokensPerSecond']);
});
