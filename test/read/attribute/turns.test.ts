/** Turns of a transcript as statements, with the weights that ship. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';
import { articleOf } from '../../helpers/reading.js';

const read = createReader(loadWeights());
const TEXT = `Ada Voss, the transport minister, spoke to Radio Sill.

Q: Is the bridge safe?

A: It is safe, and I promise that not one lane will shut.

Q: Inspectors say the cables are rusty.

A: “Rust” is a word. Emil Tarn told us that the cables would last.

Q: Have you read the report?

A: No comment.

Q: Thank you.
`;
const words = (spans: readonly (readonly [number, number])[], text = TEXT) =>
  spans.map((span) => text.slice(...span)).join(' … ');

test('every turn is what its speaker says, in the speaker’s own words, and asks or answers', () => {
  const turns = read(articleOf(TEXT)).statements.filter(({ because }) => because.some(({ rule }) => rule === 'turn'));
  assert.deepEqual(
    turns.map(({ act, mode, source, cue, content, sourceKind }) => [
      act,
      mode,
      sourceKind,
      words(source),
      words(cue),
      words(content),
    ]),
    [
      ['ask', 'direct', 'named', 'Q', ':', 'Is the bridge safe?'],
      ['promise', 'direct', 'named', 'A', ':', 'It is safe, and I promise that not one lane will shut'],
      ['ask', 'direct', 'named', 'Q', ':', 'Inspectors say the cables are rusty'],
      ['answer', 'direct', 'named', 'A', ':', '“Rust” is a word. Emil Tarn told us that the cables would last'],
      ['ask', 'direct', 'named', 'Q', ':', 'Have you read the report?'],
      ['decline-to-comment', 'direct', 'named', 'A', ':', 'No comment'],
      ['ask', 'direct', 'named', 'Q', ':', 'Thank you'],
    ],
  );
});

test('what a speaker says that others said is nested in the turn, and known through the speaker', () => {
  const { statements } = read(articleOf(TEXT));
  const tarn = statements.find(({ source }) => words(source) === 'Emil Tarn');
  const outer = statements.find(({ id }) => id === tarn?.within);
  assert.equal(outer && words(outer.source), 'A');
  assert.deepEqual(
    [tarn?.depth, tarn?.chain.map(({ mention }) => words([mention])), tarn?.standing],
    [2, ['A'], 'asserted'],
  );
  const inspectors = statements.find(({ source }) => words(source) === 'Inspectors');
  assert.equal(inspectors?.standing, 'asserted', 'put to her as a fact, not asked');
});

test('initials say whom they stand for, with the place where the name is written out', () => {
  const text = `Hanne Moor met Ada Voss.\n\nHM: Is it safe?\n\nAV: It is, I think.\n\nHM: Who says so?\n\nAV: I do.\n`;
  const reasons = read(articleOf(text)).statements.flatMap(({ because }) =>
    because.filter(({ rule }) => rule === 'turn-speaker'),
  );
  assert.deepEqual(
    reasons.map(({ says, span }) => [says, span && text.slice(...span)]),
    [
      ['"HM" stands for Hanne Moor, named in full here', 'Hanne Moor'],
      ['"AV" stands for Ada Voss, named in full here', 'Ada Voss'],
      ['"HM" stands for Hanne Moor, named in full here', 'Hanne Moor'],
      ['"AV" stands for Ada Voss, named in full here', 'Ada Voss'],
    ],
  );
});
