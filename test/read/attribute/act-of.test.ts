import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CueMeaning, meaningOf } from '../../../src/read/attribute/act-of.js';
import { marked } from '../../helpers/marked.js';
import { columnsOf, tokensAt } from './columns.js';

/** Meaning of the cue of a marked sentence. */
function meaning(notation: string): CueMeaning {
  const { text, attributions } = marked(notation);
  const { cue, content } = attributions[0];
  const { columns, segments } = columnsOf(text);
  const [from, to] = tokensAt(text, segments, text.slice(...cue[0]));
  const after = content.find(([start]) => start >= cue[0][1]);
  return meaningOf(columns, from, to, after === undefined ? to : tokensAt(text, segments, text.slice(...after))[0]);
}

const ACTS: readonly (readonly [act: string, notation: string])[] = [
  ['assert', 'Voss [cue said] [content it was safe].'],
  ['assert', 'Voss [cue told] the paper that [content it was safe].'],
  ['assert', '[content It was safe], [cue according to] Voss.'],
  ['assert', 'Voss [cue insists] [content it is safe].'],
  ['assert', 'Voss [cue speculated] that [content the ice was thin].'],
  ['assert', '“[content Keep off],” [cue reads] the notice.'],
  ['criticise', 'Voss [cue launched an attack on] [content the plan].'],
  ['deny', 'Voss [cue denied] that [content she had known].'],
  ['deny', 'Voss [cue denies] [content it].'],
  ['promise', 'Voss [cue promised] [content to pay].'],
  ['promise', 'Voss [cue vowed] [content to pay].'],
  ['threaten', 'Voss [cue threatened] [content to leave].'],
  ['warn', 'Voss [cue warned] that [content the ice was thin].'],
  ['demand', 'Voss [cue demanded] [content an answer].'],
  ['request', 'Voss [cue urged] [content them to leave].'],
  ['request', 'Voss [cue called for] [content an inquiry].'],
  ['request', 'Voss [cue called on] [content them to leave].'],
  ['assert', 'Voss [cue called] [content the plan a gift].'],
  ['request', 'Voss [cue asked] [content for help].'],
  ['request', 'Voss [cue asked] [content to leave].'],
  ['ask', 'Voss [cue asked] [content whether they would leave].'],
  ['ask', '“[content Why?]” Voss [cue asked].'],
  ['accuse', 'The union [cue accused] [content the mayor of lying].'],
  ['criticise', 'The union [cue condemned] [content the plan].'],
  ['praise', 'The union [cue praised] [content the plan].'],
  ['announce', 'The union [cue announced] [content a strike].'],
  ['predict', 'The bank [cue predicts] [content growth].'],
  ['answer', '“[content No],” she [cue replied].'],
  ['apologise', 'The bank [cue apologised] [content for the delay].'],
  ['boast', 'He [cue boasted] that [content he had won].'],
  ['decline-to-comment', 'Voss [cue declined to] [content comment].'],
  ['decline-to-comment', 'Voss [cue refused] [content to answer questions].'],
  ['decline-to-comment', 'Voss [cue did not say] [content when it would reopen].'],
  ['decline-to-comment', 'Voss [cue would n’t comment] [content on the matter].'],
  ['reject', 'Voss [cue declined] [content the offer].'],
  ['reject', 'Voss [cue refused] [content to leave].'],
  ['believe', 'Voss [cue believes] [content it is safe].'],
  ['want', 'Voss [cue hopes] [content it is safe].'],
  ['intend', 'Voss [cue plans] [content to leave].'],
  ['fear', 'Voss [cue fears] [content it will fall].'],
  ['expect', 'Voss [cue expects] [content it to fall].'],
];

for (const [act, notation] of ACTS)
  test(`${notation.replace(/\[(?:cue|content) |\]/g, '')} — ${act}`, () => assert.equal(meaning(notation).act, act));

test('a word of an act stands before weak ones: "issued a warning" warns', () => {
  assert.equal(meaning('The office [cue issued a warning] that [content the ice was thin].').act, 'warn');
});

test('what nobody said is an attitude, what somebody said is none', () => {
  assert.equal(meaning('Voss [cue believes] [content it].').attitude, true);
  assert.equal(meaning('Voss [cue says] [content it].').attitude, false);
});

test('a negated cue says so, whichever way the negation is written', () => {
  for (const cue of ['did not say', "didn't say", 'didn’t say', 'never said', 'cannot say'])
    assert.equal(meaning(`Voss [cue ${cue}] [content it was safe].`).negated, true, cue);
  assert.equal(meaning('Voss [cue said] [content it was not safe].').negated, false);
});

test('a hedged cue says so', () => {
  assert.equal(meaning('Voss [cue appeared to suggest] [content it was safe].').hedged, true);
  assert.equal(meaning('Voss [cue said] [content it may be safe].').hedged, false);
});

test('the word that decided is named, and a colon decides nothing', () => {
  assert.equal(meaning('Voss [cue said]: [content no].').at, 1);
  assert.deepEqual(meaning('Voss[cue :] [content no].'), {
    act: 'assert',
    attitude: false,
    negated: false,
    hedged: false,
    at: null,
  });
});
