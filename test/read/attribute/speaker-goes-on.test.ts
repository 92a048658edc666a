/** What a sentence says of its speaker after his words, what only looks like a saying, and whose words stay open. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../../src/model/span.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';
import { articleOf } from '../../helpers/reading.js';

const read = createReader(loadWeights());

/** Every statement as "source | cue | content | act". */
function found(text: string): string[] {
  return read(articleOf(text)).statements.map((one) => {
    const parts = [one.source, one.cue, one.content].map((spans) => spans.map((span) => words(text, span)).join(' … '));
    return `${parts.join(' | ')} | ${one.act}`;
  });
}

const CASES: readonly (readonly [text: string, ...statements: string[]])[] = [
  [
    'Voss said the company had cut forty jobs but did not say where.',
    'Voss | said | the company had cut forty jobs | assert',
    'Voss | did not say | where | decline-to-comment',
  ],
  [
    'Police said officers had arrested two men but would not name them.',
    'Police | said | officers had arrested two men | assert',
    'Police | would not name | them | decline-to-comment',
  ],
  [
    'Officials said nobody had been hurt but gave no details.',
    'Officials | said | nobody had been hurt | assert',
    'Officials | gave no details |  | decline-to-comment',
  ],
  [
    'Voss has now said there is no rush to sell the mill - having previously said it would go within weeks.',
    'Voss | has now said | there is no rush to sell the mill | assert',
    'Voss | having previously said | it would go within weeks | assert',
  ],
  [
    'The minister said the bridge was safe, having ignored three reports on it.',
    'The minister | said | the bridge was safe, having ignored three reports on it | assert',
  ],
  [
    'Ms Voss denied Mr Reke, her transport and environment spokesman, said the plans would cost too much.',
    'Ms Voss | denied | Mr Reke, her transport and environment spokesman, said the plans would cost too much | deny',
    'Mr Reke, her transport and environment spokesman | said | the plans would cost too much | assert',
  ],
  ['Referring to the fire, Ada Voss said: "We were lucky."', 'Ada Voss | said | We were lucky | assert'],
  [
    "Voss's praise follows Brandl boasting that he was responsible for the new road.",
    'Brandl | boasting | he was responsible for the new road | boast',
  ],
  [
    'The union said that talks had failed, that a strike was certain and that pickets would begin on Monday.',
    'The union | said | talks had failed … a strike was certain … pickets would begin on Monday | assert',
  ],
  [
    `“I just don't want to comment,” Ada Voss said.`,
    "Ada Voss | said | I just don't want to comment | decline-to-comment",
  ],
];

for (const [text, ...statements] of CASES) test(text, () => assert.deepEqual(found(text), statements));

test('a plural noun that opens its sentence names a group', () => {
  const kinds = read(articleOf('Growers said the frost had come late. Bakers agreed that it had.')).statements;
  assert.deepEqual(
    kinds.map(({ sourceKind }) => sourceKind),
    ['group', 'group'],
  );
});

test('in a tweet is how it was said, also where the tree takes the tweet for part of the name', () => {
  const text = 'In a tweet Voss said he won a promise from Brandl to help but did not say how.';
  const [said] = read(articleOf(text)).statements;
  assert.ok(said?.channel);
  assert.match(words(text, said.channel), /tweet$/);
});

/** Paragraphs of three stories: whoever *He* is, nobody of the paragraph before is plainly him. */
const STITCHED = `President Oto Brandl told reporters on Monday that he would sign the treaty with Aldous Reke.

"I got to know (Reke) very well because we were both on the same train". Officials in the Brandl administration insist that nothing has changed.

He said the general "is a competent and mature politician".`;

test('in stitched text a He whose man is not in the paragraph before, where another is, stays open', () => {
  const { statements } = read(articleOf(STITCHED));
  const last = statements.at(-1);
  assert.equal(last?.speaker, null);
  assert.equal(last?.source.length, 1);
});

test('a He whose man spoke in the paragraph before is he', () => {
  const text = 'President Oto Brandl told reporters that Aldous Reke would sign.\n\nHe said the treaty was ready.';
  const { statements, referents } = read(articleOf(text));
  assert.equal(referents.find(({ id }) => id === statements.at(-1)?.speaker)?.name, 'Oto Brandl');
});
