/**
 * The whole stage with the weights that ship, on invented sentences a careful reader finds plain: exactly the statements
 * marked are found, with these words. What the model is still bad at is listed in models/…/CARD.md and counted by `eval`.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../../src/model/span.js';
import type { Statement } from '../../../src/model/statement.js';
import { standingIn } from '../../../src/read/attribute/standing.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';
import { marked } from '../../helpers/marked.js';
import { articleOf } from '../../helpers/reading.js';

const read = createReader(loadWeights());

function partsOf(text: string, { source, cue, content }: Pick<Statement, 'source' | 'cue' | 'content'>): string {
  return [source, cue, content].map((spans) => spans.map((span) => words(text, span)).join(' … ')).join(' | ');
}

/** Reads the words of a marked text; the statements must be the marked ones. */
function check(notation: string): readonly Statement[] {
  const { text, attributions } = marked(notation);
  const { statements } = read(articleOf(text));
  assert.deepEqual(
    statements.map((statement) => partsOf(text, statement)),
    attributions.map((attribution) => partsOf(text, attribution)),
  );
  return statements;
}

type Expected = Partial<Pick<Statement, 'mode' | 'act' | 'attitude' | 'sourceKind' | 'negated'>>;

const CASES: readonly (readonly [name: string, notation: string, expected: Expected])[] = [
  [
    'indirect without that',
    '[source The minister] [cue said] [content the bridge was safe].',
    { mode: 'indirect', act: 'assert' },
  ],
  ['indirect with that', '[source The minister] [cue said] that [content the bridge was safe].', { mode: 'indirect' }],
  [
    'a quotation before a role',
    '“[content The bridge is safe],” [source the minister] [cue said].',
    { mode: 'direct', sourceKind: 'role' },
  ],
  [
    'a quotation before a name, straight marks',
    '"[content The bridge is safe]," [source Ada Voss] [cue said].',
    { mode: 'direct', sourceKind: 'named' },
  ],
  [
    'a quotation before verb and name',
    '“[content The council lied to us],” [cue said] [source Tolm].',
    { mode: 'direct' },
  ],
  [
    'a quotation after the verb',
    '[source Voss] [cue said], “[content We will not close the bridge].”',
    { mode: 'direct' },
  ],
  ['a quotation after a colon', '[source Ada Voss] [cue said]: “[content The bridge is safe].”', { mode: 'direct' }],
  [
    'an interrupted quotation',
    '“[content The bridge],” [source Voss] [cue said], “[content will stay open].”',
    { mode: 'direct' },
  ],
  [
    'a quotation of two sentences around the cue',
    '“[content The bridge is safe],” [source Voss] [cue said]. “[content It will stay open].”',
    { mode: 'direct' },
  ],
  [
    'a quoted question',
    '“[content Will the bridge reopen?]” [source she] [cue asked].',
    { mode: 'direct', act: 'ask' },
  ],
  ['a quoted cry', '“[content Stop the boats!]” [source Tolm] [cue shouted].', { mode: 'direct' }],
  ['single quotation marks', '‘[content We were never asked],’ [source she] [cue said].', { mode: 'direct' }],
  ['some words quoted', '[source Voss] [cue said] [content the bridge was “as safe as a church”].', { mode: 'mixed' }],
  [
    'a clause before its cue',
    '[content The bridge was never safe], [source the engineers] [cue said].',
    { mode: 'indirect' },
  ],
  [
    'according to, behind',
    '[content Three boats sank in the storm], [cue according to] [source the harbour office].',
    { mode: 'indirect', act: 'assert' },
  ],
  ['a denial', '[source Ada Voss] [cue denied] that [content inspectors had warned her].', { act: 'deny' }],
  ['a promise', '[source The mayor] [cue promised] [content to reopen the bridge by spring].', { act: 'promise' }],
  ['a warning', '[source The minister] [cue warned] that [content the ice could crack the piers].', { act: 'warn' }],
  [
    'a question told',
    '[source She] [cue asked] [content whether the bridge would reopen].',
    { act: 'ask', mode: 'indirect' },
  ],
  ['an accusation', '[source The union] [cue accused] [content the minister of hiding the report].', { act: 'accuse' }],
  ['an urging', '[source Voss] [cue urged] the council [content to close the bridge].', { act: 'request' }],
  [
    'an announcement on a day',
    '[source Mr. Hald] [cue announced] on Monday that [content he would resign].',
    { act: 'announce' },
  ],
  [
    'a refusal to say',
    '[source The ministry] [cue declined to say] [content who had signed it].',
    { act: 'decline-to-comment' },
  ],
  [
    'something not said',
    '[source Voss] [cue did not say] [content when the bridge would reopen].',
    { act: 'decline-to-comment', negated: true },
  ],
  [
    'told to somebody',
    '[source Officials] [cue told] the Norra Herald that [content the talks had failed].',
    { sourceKind: 'group' },
  ],
  [
    'a spokesman',
    '[source A spokesman for the ministry] [cue told] reporters that [content the talks had failed].',
    { sourceKind: 'role' },
  ],
  [
    'sources who are not named',
    '[source Two people familiar with the talks] [cue said] [content the envoy had left early].',
    { sourceKind: 'anonymous' },
  ],
  ['a report', '[source The report] [cue found] that [content the piers were cracked].', {}],
  [
    'in the present tense',
    '[source Critics] [cue say] [content the plan will cost too much].',
    { sourceKind: 'group' },
  ],
  [
    'a statement as its channel',
    '[source The company] [cue said] in a statement that [content it would repay its customers].',
    {},
  ],
  [
    'a belief',
    '[source The minister] [cue believes] [content the bridge is safe].',
    { act: 'believe', attitude: true },
  ],
  ['a hope', '[source She] [cue hopes] [content the bridge will reopen].', { act: 'want', attitude: true }],
];

for (const [name, notation, expected] of CASES)
  test(`${name}: ${marked(notation).text}`, () => {
    const [statement] = check(notation);
    for (const [field, value] of Object.entries(expected))
      assert.equal(statement[field as keyof Statement], value, field);
    assert.ok(statement.score > 0.25 && statement.score <= 1);
    assert.ok(statement.because.length > 0);
  });

for (const [name, notation] of [
  ['warned about', '[source Inspectors] [cue warned] the council about [content rusting cables on the bridge].'],
  ['asked to', '[source The minister] [cue has asked] the ferry companies [content to put on extra boats].'],
  [
    'told, far from the clause',
    '[source Voss] [cue told] a committee in Oskarby a week earlier that [content the mine would open in June].',
  ],
  ['told, with a name of two nouns', '[source Voss] [cue told] the mayor of Harne that [content the bridge was safe].'],
  ['a noun with an infinitive', '[source Voss] [cue warned] [content the plan to close the bridge would fail].'],
] as const)
  test(`whoever is spoken to is no part of what is said: ${name}`, () => {
    check(notation);
  });

test('the infinitive of a hope belongs to what is hoped', () => {
  check('[source The engineers] [cue hope] [content to reopen the bridge in June].');
});

test('two cues of one source are two statements', () => {
  check(
    '[source The minister] [cue said] [content the bridge was safe]. [source:2 He] [cue:2 denied] [content:2 hiding the report].',
  );
});

test('a quotation that goes on in the next paragraph goes on with its statement', () => {
  const [statement] = check(
    '[source Voss] [cue said]: “[content We will go home today and rest].\n\n“[content We will be back in spring].”',
  );
  assert.equal(statement.mode, 'direct');
  assert.equal(statement.verbatim.length, 2);
});

test('quoted sentences nobody near has said are a statement without a source', () => {
  const [statement] = check('He looked at the sea.\n“[content We will not leave the island before spring].”\nHe left.');
  assert.deepEqual(
    [statement.source, statement.cue, statement.sourceKind, statement.mode],
    [[], [], 'implicit', 'direct'],
  );
  assert.equal(statement.speaker, null);
});

test('words in quotation marks that nobody stated are no statement', () => {
  check('The “truce village” is quiet. The film “The Long Winter” opened on Friday.');
});

test('a title in quotation marks that stands alone is nobody’s words', () => {
  check('There was one book on the table. “The Bridges of Upper Aude.” It was long.');
});

test('paragraphs of one quotation that were run together are a piece each, without their marks', () => {
  check('[source Voss] [cue said]: “[content We stay]. “[content We mean it].”');
});

test('who does not deny a saying leaves it open, and so does who cannot confirm it', () => {
  const outer = { act: 'assert', negated: false, attitude: false, hedged: false } as const;
  assert.equal(standingIn(outer), 'asserted');
  assert.equal(standingIn({ ...outer, act: 'deny' }), 'denied');
  assert.equal(standingIn({ ...outer, act: 'deny', negated: true }), 'alleged');
  assert.equal(standingIn({ ...outer, negated: true }), 'denied');
  assert.equal(standingIn({ ...outer, negated: true, hedged: true }), 'questioned');
  assert.equal(standingIn({ ...outer, act: 'know', attitude: true, negated: true }), 'questioned');
  assert.equal(standingIn({ ...outer, act: 'decline-to-comment', negated: true }), 'questioned');
});

test('an article in which nobody says anything has no statements', () => {
  check('He left at noon and walked along the harbour. The sea was calm.');
});

test('a headline of saying is a statement', () => {
  const text = 'Norra minister says bridge is safe\nThe bridge has been open since May.';
  const { blocks, statements } = read(articleOf(text));
  assert.equal(blocks[0].kind, 'headline');
  assert.deepEqual(
    statements.map((statement) => partsOf(text, statement)),
    ['Norra minister | says | bridge is safe'],
  );
});

test('what stands there twice, or is the page’s own, is said once', () => {
  const line = 'The minister said the bridge over the Norra was safe.';
  const { statements } = read(articleOf(`${line}\n${line}\nSign up: the minister writes that he likes letters\n`));
  assert.equal(statements.length, 1);
});

test('without attribution weights an article has no statements, and its sentences all the same', () => {
  const bare = createReader({ files: new Map() })(articleOf('Voss said no. Tolm said yes.'));
  assert.deepEqual([bare.statements, bare.sentences.length, bare.stamp.weights], [[], 2, []]);
});
