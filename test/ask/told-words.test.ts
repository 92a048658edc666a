import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordedWords, toldWords } from '../../src/ask/quoting.js';
import type { Span } from '../../src/model/span.js';

const at = (text: string, words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];

test('what was not said stands behind the words that say so', () => {
  const text = 'He declined to say which.';
  const one = {
    act: 'decline-to-comment',
    mode: 'indirect',
    cue: [at(text, 'declined to say')],
    content: [at(text, 'which')],
  } as const;
  assert.equal(toldWords(text, one), 'declined to say: which');
});

test('a warning is about something', () => {
  const text = 'Inspectors warned her about the bridge.';
  const one = { act: 'warn', mode: 'indirect', cue: [at(text, 'warned')], content: [at(text, 'the bridge')] } as const;
  assert.equal(toldWords(text, one), 'about the bridge');
});

test('a quotation stands by itself', () => {
  const text = 'He spoke about “the bridge”.';
  const one = { act: 'assert', mode: 'direct', cue: [at(text, 'spoke')], content: [at(text, 'the bridge')] } as const;
  assert.equal(toldWords(text, one), '“the bridge”');
});

test('a statement on the record is told by its receipts: what its act in a word leaves out, and a direct quotation in marks', () => {
  const receipt = (text: string, ...spans: readonly (readonly [number, number])[]) => ({
    article: 'ar_x',
    capture: null,
    statement: null,
    spans,
    text,
  });
  const cue = receipt('declined to say', [4, 19]);
  const content = receipt('which', [20, 25]);
  assert.equal(recordedWords({ act: 'decline-to-comment', mode: 'indirect', cue, content }), 'declined to say: which');
  assert.equal(recordedWords({ act: 'assert', mode: 'indirect', cue, content }), 'which');
  assert.equal(recordedWords({ act: 'other', mode: 'indirect', cue: receipt('went on', [40, 47]), content }), 'which');
  assert.equal(
    recordedWords({ act: 'assert', mode: 'direct', cue, content: receipt('A … b', [20, 21], [30, 31]) }),
    '“A” … “b”',
  );
  assert.equal(recordedWords({ act: 'assert', mode: 'direct', cue, content: receipt('A … b', [20, 25]) }), '“A … b”');
  assert.equal(recordedWords({ act: 'decline-to-comment', mode: 'indirect', cue, content: null }), '');
});
