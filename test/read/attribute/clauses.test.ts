/** Sayings inside sayings, sayings of nobody, refusals: what the trees tell, with the weights that ship, on invented sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../../src/model/span.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';
import { articleOf } from '../../helpers/reading.js';

const read = createReader(loadWeights());

/** Every statement as "source | cue | content", what stands in another with its standing before it. */
function found(text: string): string[] {
  return read(articleOf(text)).statements.map((one) => {
    const parts = [one.source, one.cue, one.content].map((spans) => spans.map((span) => words(text, span)).join(' … '));
    return (one.within === null ? '' : `${one.standing}: `) + parts.join(' | ').trimEnd();
  });
}

const CASES: readonly (readonly [text: string, ...statements: string[]])[] = [
  [
    'Ada Voss denied that the president had called the Velmorans "a nation of sheep".',
    'Ada Voss | denied | the president had called the Velmorans "a nation of sheep"',
    'denied: the president | had called | the Velmorans "a nation of sheep"',
  ],
  [
    'Ada Voss denied that inspectors had warned her about rusting cables.',
    'Ada Voss | denied | inspectors had warned her about rusting cables',
    'denied: inspectors | had warned | rusting cables',
  ],
  [
    '"The prime minister made plain to Mr Dunsel that poisoned rivers do not stop at borders," Maran said.',
    'Maran | said | The prime minister made plain to Mr Dunsel that poisoned rivers do not stop at borders',
    'asserted: The prime minister | made plain | poisoned rivers do not stop at borders',
  ],
  [
    'Ada Voss said the mayor had told her that the bridge was safe.',
    'Ada Voss | said | the mayor had told her that the bridge was safe',
    'asserted: the mayor | had told | the bridge was safe',
  ],
  [
    'Irina Vost said that the president had promised to reopen the road.',
    'Irina Vost | said | the president had promised to reopen the road',
    'asserted: the president | had promised | to reopen the road',
  ],
  ['“We think the bridge is safe,” Ada Voss said.', 'Ada Voss | said | We think the bridge is safe'],
  ['The ministry declined to comment.', 'The ministry | declined to comment |'],
  ['Her spokesman, Emil Tarn, declined to say which.', 'Her spokesman, Emil Tarn | declined to say | which'],
  ['Unnamed officials in Oskarby are said to be furious.', '| are said | Unnamed officials in Oskarby … to be furious'],
  ['It is feared that the river will flood the lower town.', '| is feared | the river will flood the lower town'],
  ['She was asked whether the pilots had agreed to go.', '| was asked | whether the pilots had agreed to go'],
  [
    'The residents were told by the mayor that the bridge would close.',
    'the mayor | were told | the bridge would close',
  ],
  [
    'The minister calls the closure "a precaution" and promises that all four lanes will be open again tomorrow.',
    'The minister | calls | the closure "a precaution"',
    'The minister | promises | all four lanes will be open again tomorrow',
  ],
  [
    'His wife, he says, once told him that ministers “move their lips when they read, and only then”.',
    'he | says | His wife … once told him that ministers “move their lips when they read, and only then”',
    'asserted: His wife | told | ministers “move their lips when they read, and only then”',
  ],
  ['The Drenish embassy did not respond to questions.', 'The Drenish embassy | did not respond to | questions'],
  ['The Grey Palace had no comment.', 'The Grey Palace | had no comment |'],
  [
    'She did not withdraw her claim that the bridge had behaved exactly as designed.',
    'She | did not withdraw | her claim that the bridge had behaved exactly as designed',
    'asserted: her | claim | the bridge had behaved exactly as designed',
  ],
  [
    'He said he had come away with a promise from Dunsel to send road crews to the pass.',
    'He | said | he had come away with a promise from Dunsel to send road crews to the pass',
    'asserted: Dunsel | promise | to send road crews to the pass',
  ],
  [
    'The bridge closed.\n\n“The mayor promised that the bridge would open.”',
    '|  | The mayor promised that the bridge would open',
    'asserted: The mayor | promised | the bridge would open',
  ],
  ['The minister now says that the bridge is safe.', 'The minister | says | the bridge is safe'],
];

for (const [text, ...statements] of CASES) {
  test(text, () =>
    assert.deepEqual(
      found(text).map((one) => one.trim()),
      statements,
    ),
  );
}

test('a hedge of the cue or of what is said is marked, and the reserve of "it is understood"', () => {
  const hedged = (text: string) => read(articleOf(text)).statements.map((one) => one.hedged);
  assert.deepEqual(hedged('Ada Voss said the bridge might close.'), [true]);
  assert.deepEqual(hedged('Ada Voss said inspectors had written perhaps twice.'), [true]);
  assert.deepEqual(hedged('Ada Voss said the bridge was safe.'), [false]);
  assert.deepEqual(hedged('It is understood that the bridge is safe.'), [true]);
});

test('names in quotation marks make no quotation of what is said', () => {
  const modes = (text: string) => read(articleOf(text)).statements.map(({ mode, verbatim }) => [mode, verbatim.length]);
  assert.deepEqual(modes("Ada Voss said she would spend the weekend at 'Sunny Point', a cottage."), [['indirect', 0]]);
  assert.deepEqual(modes("Ada Voss said the so-called 'rust lobby' was wrong."), [['indirect', 0]]);
  assert.deepEqual(modes('Ada Voss said the bridge was “as safe as a church”.'), [['mixed', 1]]);
});

test('why tells who else could have been the source', () => {
  const [asked] = read(articleOf('Asked whether the pilots had agreed to go, Ada Voss said they had.')).statements;
  assert.ok(asked.because.some(({ rule }) => rule === 'other-source'));
});

test('whoever is asked between commas is spoken to and does not ask; who asks stands after "by"', () => {
  const asked = (text: string) => {
    const article = articleOf(text);
    const { statements, referents } = read(article);
    const name = (id: string | null) => referents.find((one) => one.id === id)?.name ?? null;
    return statements
      .filter(({ act }) => act === 'ask')
      .map(({ speaker, addressee, content }) => [
        name(speaker),
        name(addressee),
        content.map((span) => article.text.slice(...span)).join(' … '),
      ]);
  };
  assert.deepEqual(
    asked('Ada Voss, asked on Monday at the summit whether the pass would open, said it was too early.'),
    [[null, 'Ada Voss', 'whether the pass would open']],
  );
  assert.deepEqual(asked('Ada Voss asked on Monday whether the pass would open, and said it was too early.'), [
    ['Ada Voss', null, 'whether the pass would open'],
  ]);
});
