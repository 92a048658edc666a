import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../src/model/span.js';
import { marked } from './marked.js';

const said = (notation: string) => {
  const { text, attributions } = marked(notation);
  return {
    text,
    parts: attributions.map(({ source, cue, content }) =>
      [source, cue, content].map((spans) => spans.map((span) => words(text, span))),
    ),
  };
};

test('marks come out of the text and their spans stand where the words are', () => {
  assert.deepEqual(said('[source The minister] [cue said] [content the bridge was safe].'), {
    text: 'The minister said the bridge was safe.',
    parts: [[['The minister'], ['said'], ['the bridge was safe']]],
  });
});

test('several statements carry numbers, and one may stand inside another', () => {
  assert.deepEqual(said('[source He] [cue said] [content [source:2 Voss] [cue:2 denied] [content:2 it]].'), {
    text: 'He said Voss denied it.',
    parts: [
      [['He'], ['said'], ['Voss denied it']],
      [['Voss'], ['denied'], ['it']],
    ],
  });
});

test('a part in two pieces has two spans', () => {
  assert.deepEqual(said('“[content No],” [source she] [cue said], “[content never].”').parts, [
    [['she'], ['said'], ['No', 'never']],
  ]);
});

test('other brackets are words', () => {
  assert.deepEqual(said('[source She] [cue said] “[content he [the envoy] left]” [sic].'), {
    text: 'She said “he [the envoy] left” [sic].',
    parts: [[['She'], ['said'], ['he [the envoy] left']]],
  });
});

test('a slip in the notation is an error and not a wrong test', () => {
  assert.throws(() => marked('[source She said.'), /never closed/);
  assert.throws(() => marked('[source ] said.'), /empty/);
});
