import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { evaluateGum, readGum } from '../../eval/gum-attributions.js';

const TEXT = 'The mayor of Harne said that the bridge was safe. Nobody crossed it on Monday.';
const at = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

test('attributions of discourse trees are read with their documents and scored by overlap', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-gum-'));
  try {
    const gold = join(folder, 'gum-attributions.jsonl.gz');
    const [start, end] = at('The mayor of Harne');
    const line = { doc: 'a', content: { spans: [at('that the bridge was safe')] }, source: [{ start, end }] };
    writeFileSync(gold, gzipSync(`${JSON.stringify(line)}\n`));
    const docs = ['test', 'train'].map((split) =>
      JSON.stringify({ doc: split === 'test' ? 'a' : 'b', split, title: null, text: TEXT }),
    );
    writeFileSync(join(folder, 'gum-docs.jsonl.gz'), gzipSync(docs.join('\n')));
    const documents = readGum(gold);
    assert.deepEqual(
      documents.map(({ doc }) => doc),
      ['a'],
    );
    const figures = evaluateGum(documents);
    for (const name of ['content', 'source', 'relation']) assert.equal(figures[name], 100, name);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
