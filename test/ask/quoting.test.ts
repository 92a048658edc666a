import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneLine, setWords } from '../../src/ask/quoting.js';
import type { Mode } from '../../src/model/labels.js';
import { marked } from '../helpers/marked.js';

function set(notation: string, mode: Mode): string {
  const { text, attributions } = marked(notation);
  return setWords(text, attributions[0].content, mode);
}

test('a direct quotation stands in quotation marks, piece by piece', () => {
  assert.equal(
    set('"[content The bridge is safe]," she said, "[content today]."', 'direct'),
    '“The bridge is safe” … “today”',
  );
});

test('reported words stand without', () => {
  assert.equal(set('She said [content the bridge\nwas  safe].', 'indirect'), 'the bridge was safe');
});

test('a mixed quotation keeps the marks of the article, and the one that closes it', () => {
  assert.equal(set('It called it [content "logical" to talk].', 'mixed'), '"logical" to talk');
  assert.equal(set('They were [content “filed and forgotten].”', 'mixed'), '“filed and forgotten.”');
  assert.equal(set('They were [content "filed and forgotten]".', 'mixed'), '"filed and forgotten"');
  assert.equal(
    set('He said [content the minister’s word was „safe]“, nothing more.', 'mixed'),
    'the minister’s word was „safe“',
  );
  assert.equal(set('He said [content they don’t ‘care] and left.', 'mixed'), 'they don’t ‘care');
});

test("words of an article stand on one line and cannot touch the reader's terminal", () => {
  assert.equal(oneLine('  The bridge\r\n is\tsafe. '), 'The bridge is safe.');
  assert.equal(oneLine('safe\u001b[31m\u202egnp\u0007'), 'safe\uFFFD[31m\uFFFDgnp\uFFFD');
});
