/** Parts of speech, tags and lemmas, with the weights that ship. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnalyser } from '../../../src/read/analyse.js';
import { UPOS, XPOS } from '../../../src/read/tag/labels.js';
import { createTagger } from '../../../src/read/tag/tag.js';
import { loadWeights } from '../../../src/weights/load.js';

const analyse = createAnalyser(loadWeights());

/** "Ada/PROPN/NNP/Ada …" */
function tagged(text: string): string {
  const { tokens } = analyse(text, null).segments;
  return Array.from({ length: tokens.count }, (_, i) =>
    [
      text.slice(tokens.start[i], tokens.end[i]),
      UPOS[tokens.upos[i]],
      XPOS[tokens.xpos[i]],
      tokens.strings[tokens.lemma[i]],
    ].join('/'),
  ).join(' ');
}

test('words of a plain sentence get part of speech, tag and lemma', () => {
  assert.equal(
    tagged('The inspectors had warned her, Ada Voss said.'),
    'The/DET/DT/the inspectors/NOUN/NNS/inspector had/AUX/VBD/have warned/VERB/VBN/warn her/PRON/PRP/she ,/PUNCT/,/, Ada/PROPN/NNP/Ada Voss/PROPN/NNP/Voss said/VERB/VBD/say ./PUNCT/./.',
  );
});

test('what a word is depends on the words around it', () => {
  assert.match(tagged('They permit it.'), /permit\/VERB/);
  assert.match(tagged('She has no permit.'), /permit\/NOUN/);
  assert.match(tagged('The report said so.'), /report\/NOUN/);
  assert.match(tagged('We report it every week.'), /report\/VERB/);
});

test('clitics have the lemma of the whole word', () => {
  const found = tagged("He doesn't say they'll go, and she’s gone.");
  assert.match(found, /n't\/PART\/RB\/not/);
  assert.match(found, /'ll\/AUX\/MD\/will/);
  assert.match(found, /does\/AUX\/VBZ\/do/);
});

test('equal lemmas have equal indices, the empty string has index 0', () => {
  const { tokens } = analyse('She goes. He went. They go.', null).segments;
  assert.equal(tokens.lemma[1], tokens.lemma[4]);
  assert.equal(tokens.lemma[1], tokens.lemma[7]);
  assert.equal(tokens.strings[0], '');
  assert.equal(new Set(tokens.strings).size, tokens.strings.length);
});

test('the same words get the same tags whatever was read before', () => {
  const text = 'The minister denied it. Inspectors met in Norra on Monday.';
  const once = tagged(text);
  tagged('Something else entirely, and much longer than the other text was, so that memory has to grow. '.repeat(40));
  assert.equal(tagged(text), once);
});

test('without weights tokens stay untagged', () => {
  const tag = createTagger({ files: new Map() });
  const { segments, text, forms } = analyse('It fell.', null);
  const bare = { ...segments.tokens, upos: new Uint8Array(3) };
  assert.equal(tag(text, bare, segments.sentences, forms), bare);
});
