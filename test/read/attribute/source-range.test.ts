import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../../src/model/span.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';
import { articleOf } from '../../helpers/reading.js';

const read = createReader(loadWeights());

function sourcesOf(text: string): string[] {
  return read(articleOf(text)).statements.map(({ source }) => source.map((span) => words(text, span)).join(' … '));
}

test('a relative pronoun speaks for the name it follows', () => {
  assert.deepEqual(sourcesOf('The prize went to Anselm Rick, who wrote that the border was a joke.'), ['Anselm Rick']);
});

test('a relative pronoun speaks for the office it follows', () => {
  assert.ok(sourcesOf('The minister, who has denied the claim, said: “I did nothing wrong.”').includes('The minister'));
});

test('a source ends before the verb of the clause it interrupts', () => {
  assert.deepEqual(sourcesOf('The bridge, according to Ada Voss, was safe.'), ['Ada Voss']);
});

test('a relative clause stays in the source it belongs to', () => {
  assert.deepEqual(sourcesOf('Officials who were at the meeting said the talks had failed.'), [
    'Officials who were at the meeting',
  ]);
});

test('when it was said is no part of who said it', () => {
  assert.deepEqual(
    sourcesOf('The lanes stay open, though two weeks ago Ms Voss said the bridge was shut.').at(-1),
    'Ms Voss',
  );
});

test('a source does not end in a preposition', () => {
  const [source] = sourcesOf(
    'Ansel Pass to open "very soon", says Velmora\'s Reke after summit\n\nThe pass was closed on Monday.',
  );
  assert.equal(source, "Velmora's Reke");
});
