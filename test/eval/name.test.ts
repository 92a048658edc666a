/** Names as corpora have them. */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { goldTokens, readNames, spansOf } from '../../eval/iob.js';

function file(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'iob-')), name);
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(text) : text);
  return path;
}

test('sentences, documents and names of an IOB2 file are read, packed or not', () => {
  const text = '# doc = a\nAda\tB-PER\nVoss\tI-PER\nspoke\tO\n\n# doc = b\nTave\tB-LOC\n\n';
  for (const path of [file('a.iob2', text), file('a.iob2.gz', text)]) {
    const [one, two] = readNames(path);
    assert.deepEqual(one.forms, ['Ada', 'Voss', 'spoke']);
    assert.deepEqual(spansOf(one.tags), [{ first: 0, last: 1, type: 'PER' }]);
    assert.notEqual(one.document, two.document);
  }
});

test('without marks of documents, runs of sentences are documents', () => {
  const sentences = readNames(file('a.iob2', 'Ada B-PER\n\n'.repeat(41)));
  assert.equal(sentences[0].document, sentences[39].document);
  assert.notEqual(sentences[0].document, sentences[40].document);
});

test('names side by side are two when the second begins anew', () => {
  assert.equal(spansOf(['B-PER', 'B-PER', 'I-PER']).length, 2);
  assert.equal(spansOf(['I-PER', 'I-PER', 'O', 'I-LOC']).length, 2);
});

test('silver columns become tags', () => {
  const row = (form: string, type: string) => `0\t1\t${form}\t${form}\tNNP\t${type}\t0\troot`;
  const [one] = readNames(
    file('a.conll', `# id = x\n${row('Ada', 'PERSON')}\n${row('Voss', 'PERSON')}\n${row('-LRB-', 'O')}\n`),
  );
  assert.deepEqual(one.tags, ['B-PERSON', 'I-PERSON', 'O']);
  assert.equal(one.forms[2], '(');
});

test('gold tokens lie in a text apart by blanks, a sentence a line', () => {
  const { text, tokens, sentences } = goldTokens([{ forms: ['Ada', 'spoke'] }, { forms: ['So'] }]);
  assert.equal(text, 'Ada spoke\nSo\n');
  assert.deepEqual([...sentences.first], [0, 2, 3]);
  assert.equal(text.slice(tokens.start[1], tokens.end[1]), 'spoke');
});
