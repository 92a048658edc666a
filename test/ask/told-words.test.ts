import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toldWords } from '../../src/ask/quoting.js';
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
