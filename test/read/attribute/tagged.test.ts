import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Found } from '../../../src/read/attribute/find.js';
import { readTags } from '../../../src/read/attribute/tagged.js';
import { findBlocks } from '../../../src/read/block/block.js';
import { columnsOf, tokensAt } from './columns.js';

type Range = readonly [number, number];

/** What the rule reads where the model found `found` (as words): source | cue | content, ^ before what is nested. */
function tags(
  text: string,
  found: readonly (readonly [source: string, cue: string, content: string])[] = [],
): string[] {
  const { columns, segments } = columnsOf(text);
  const { tokens } = segments;
  const before = found.map(
    ([source, cue, content]): Found => ({
      block: 0,
      cue: tokensAt(text, segments, cue),
      source: [tokensAt(text, segments, source)],
      content: [tokensAt(text, segments, content)],
      within: -1,
      score: 0.5,
      cueProbability: 0.5,
      sourceProbability: 0.5,
      contentProbability: 0.5,
    }),
  );
  const words = (ranges: readonly Range[]) =>
    ranges.map(([start, end]) => text.slice(tokens.start[start], tokens.end[end - 1])).join(' … ');
  return readTags(before, findBlocks(text, null), segments, columns).map(
    ({ source, cue, content, within }) =>
      `${within < 0 ? '' : '^'}${words(source)} | ${words([cue])} | ${words(content)}`,
  );
}

test('a quotation, a verb of saying and its speaker are a statement, whatever the model made of them', () => {
  assert.deepEqual(tags('“We stay here,” said Ada Voss.'), ['Ada Voss | said | “We stay here,”']);
  assert.deepEqual(tags('“Are we to stay?” asked the mayor of Aude on Monday.'), [
    'the mayor of Aude | asked | “Are we to stay?”',
  ]);
  assert.deepEqual(tags('"We stay here", reads the notice.'), ['the notice | reads | "We stay here"']);
  assert.deepEqual(tags('“We stay here,” she told the Norra Wire.'), ['she | told | “We stay here,”']);
  assert.deepEqual(tags('“We stay here,” Ben Tolm warned.'), ['Ben Tolm | warned | “We stay here,”']);
});

test('a comma in brackets, a hyphen in who speaks and a long quotation without a comma hide nobody', () => {
  assert.deepEqual(tags('“We stay here[,]” said Ada Voss.'), ['Ada Voss | said | “We stay here[,]”']);
  assert.deepEqual(tags('“We stay here,” admitted the 28-year-old baker.'), [
    'the 28-year-old baker | admitted | “We stay here,”',
  ]);
  assert.deepEqual(tags('“We stay here and wait for the boats” states the notice.'), [
    'the notice | states | “We stay here and wait for the boats”',
  ]);
  assert.deepEqual(tags('“The Salt Road of Harne” asks the reader to wait.'), []);
});

test('who the speaker is belongs to the speaker, what comes after does not', () => {
  assert.deepEqual(tags('“We stay here,” said Ada Voss, a baker in Aude, on Monday.'), [
    'Ada Voss, a baker in Aude | said | “We stay here,”',
  ]);
  assert.deepEqual(tags('“We stay here,” said Ada Voss, adding that she was glad.'), [
    'Ada Voss | said | “We stay here,”',
  ]);
});

test('a quotation that goes on after the clause is part of it', () => {
  assert.deepEqual(tags('“We stay here,” said Voss, “and we mean it.”'), [
    'Voss | said | “We stay here,” … “and we mean it.”',
  ]);
});

test('a sentence of its own after a quotation is no such clause, nor a phrase at a sentence’s end', () => {
  assert.deepEqual(tags('“Are we to stay?” Voss said she knew nothing.'), []);
  assert.deepEqual(tags('“We stay here.” Voss said she knew nothing.'), []);
  assert.deepEqual(tags('The town had “no plans at all,” the mayor said.'), []);
  assert.deepEqual(tags('“We stay here,” and Voss said no more.'), []);
});

test('what the model found with that verb stays as it is', () => {
  const found = ['Voss', 'said', '“We stay here,”'] as const;
  assert.deepEqual(tags('“We stay here,” said Voss.', [found]), ['Voss | said | “We stay here,”']);
});

test('another statement gives the quotation up; what is said inside it is nested', () => {
  const text = 'The firm said sales rose. “We think we won,” said Ada Voss.';
  assert.deepEqual(tags(text, [['The firm', 'said', 'sales rose. “We think we won,”']]), [
    'The firm | said | sales rose.',
    'Ada Voss | said | “We think we won,”',
  ]);
  assert.deepEqual(tags(text, [['We', 'think', 'we won']]), [
    '^We | think | we won',
    'Ada Voss | said | “We think we won,”',
  ]);
});
