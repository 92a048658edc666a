import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConllu, shared } from '../../eval/conllu.js';
import { corpus } from '../../eval/corpora.js';
import { Fault } from '../../src/model/fault.js';

const row = (id: string, form: string, head = '_', deprel = '_', misc = '_') =>
  [id, form, form.toLowerCase(), 'X', 'XX', '_', head, deprel, '_', misc].join('\t');

const TEXT = [
  '# newdoc id = bridge',
  '# sent_id = bridge-1',
  "# text = Ada can't stay.",
  row('1', 'Ada', '4', 'nsubj'),
  row('2-3', "can't"),
  row('2', 'ca', '4', 'aux'),
  row('3', "n't", '4', 'advmod'),
  row('3.1', 'ghost'),
  row('4', 'stay', '0', 'root', 'SpaceAfter=No'),
  row('5', '.', '4', 'punct'),
  '',
  row('1', 'No', '0', 'root', 'SpaceAfter=No'),
  row('2', '.', '1', 'punct'),
  '',
  '# newpar',
  '# text = Yes',
  row('1', 'Yes', '0', 'root'),
  '',
  '# newdoc',
  row('1', 'Norra', '0', 'root'),
].join('\n');

test('CoNLL-U is read as running text with tokens that say where they stand', () => {
  const [bridge, second] = parseConllu(TEXT, 'bridge.conllu');
  assert.equal(bridge.text, "Ada can't stay. No.\n\nYes");
  const { start, end } = bridge.tokens;
  assert.deepEqual(
    [...start].map((from, i) => bridge.text.slice(from, end[i])),
    ['Ada', 'ca', "n't", 'stay', '.', 'No', '.', 'Yes'],
  );
  assert.deepEqual([...bridge.sentences.first], [0, 5, 7, 8]);
  assert.deepEqual([...bridge.opensParagraph], [1, 0, 1]);
  assert.deepEqual([...bridge.head], [3, 3, 3, 3, 3, 5, 5, 7]);
  assert.deepEqual(bridge.deprel.slice(0, 4), ['nsubj', 'aux', 'advmod', 'root']);
  assert.deepEqual(bridge.sentenceIds, ['bridge-1', '2', '3']);
  assert.equal(second.id, 'document-2');
});

test('words of a multiword token share out its letters, whatever they are', () => {
  assert.deepEqual(shared("don't", ['do', "n't"]), [0, 2, 5]);
  assert.deepEqual(shared('gonna', ['going', 'na']), [0, 3, 5]);
  assert.deepEqual(shared('im', ['I', 'am']), [0, 1, 2]);
  assert.deepEqual(shared('dunno', ['du', 'n', 'no']), [0, 2, 3, 5]);
});

test('what is no CoNLL-U is refused with its line', () => {
  const broken = TEXT.replace('\tstay\t', '\tgo\t');
  assert.throws(
    () => parseConllu(broken, 'x.conllu'),
    (e) => e instanceof Fault && e.slug === 'gold-broken' && /x\.conllu:1: .*"go"/.test(e.message),
  );
  assert.throws(() => parseConllu('1\tAda\n', 'x.conllu'), Fault);
});

test('every treebank that is here is read, its tokens in order', async (t) => {
  const path = corpus('ewt/ewt-dev.conllu.gz');
  if (path === null) return t.skip('no treebank here');
  const { readConllu } = await import('../../eval/conllu.js');
  const documents = readConllu(path);
  assert.equal(
    documents.reduce((sum, { tokens }) => sum + tokens.count, 0),
    25147,
  );
  for (const { text, tokens, form } of documents)
    for (let i = 0; i < tokens.count; i++) {
      assert.ok(tokens.start[i] < tokens.end[i] && (i === 0 || tokens.end[i - 1] <= tokens.start[i]), form[i]);
      assert.equal(text.slice(tokens.start[i], tokens.end[i]).trim(), text.slice(tokens.start[i], tokens.end[i]));
    }
});
