import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clusterLine, passageLine } from '../../src/cli/copy-json.js';
import { copyLines, repeatedLines } from '../../src/cli/copy-lines.js';
import { PLAIN } from '../../src/cli/layout.js';
import { type CopyReport, copiesOf } from '../../src/record/copies.js';
import { openStore } from '../../src/store/open.js';
import { article, recordAll } from '../helpers/records.js';
import { BRIDGE, spin } from '../link/copies-texts.js';

async function report(): Promise<CopyReport> {
  const store = await openStore(':memory:');
  const text = (paragraphs: readonly string[]) => paragraphs.join('\n\n');
  await recordAll(store, [
    article(text(BRIDGE), {
      id: 'bridge.txt',
      published: '2031-03-14',
      outlet: 'The Harne Courier',
      title: 'Bridge closed',
    }),
    article(text(spin(BRIDGE)).replaceAll('Harne', 'Harne -based'), { id: 'spun.txt', published: '2031-03-16' }),
    article(text(BRIDGE.slice(0, 2)), { id: 'cut.txt', published: '2031-03-15' }),
  ]);
  const found: CopyReport[] = [];
  for await (const one of copiesOf(store)) found.push(one);
  await store.close();
  assert.equal(found.length, 1);
  return found[0] as CopyReport;
}

test('copies are listed beneath the story they are of, with what was swapped and what looks machine-made', async () => {
  const lines = copyLines(await report(), { width: 100, style: PLAIN, words: false });
  const all = lines.join('\n');
  assert.match(all, /^3 articles, one story: Bridge closed$/m);
  assert.match(all, /^ first: bridge\.txt · The Harne Courier · 14 March 2031 \(published first\)$/m);
  assert.match(all, /cut\.txt · 15 March 2031 · an extract, 100 % of it from here/);
  assert.match(all, /“inspectors found” → “examiners discovered”/);
  assert.match(all, /sign: a hyphen stands loose/);
  assert.ok(lines.every((line) => line.length <= 100));
});

test('clusters and passages are lines of JSON a program can rely on', async () => {
  const one = await report();
  const cluster = clusterLine(one) as Record<string, unknown>;
  assert.equal(cluster['type'], 'cluster');
  assert.match(String(cluster['id']), /^cl_[a-z2-7]{16}$/);
  assert.deepEqual(new Set(cluster['articles'] as string[]), new Set(['bridge.txt', 'spun.txt', 'cut.txt']));
  assert.equal(cluster['origin'], 'bridge.txt');
  const passage = passageLine(one.passages[0] as CopyReport['passages'][number]) as Record<string, unknown>;
  assert.deepEqual(Object.keys(passage), ['hearsay', 'unit', 'type', 'from', 'to', 'kind', 'overlap', 'swapped']);
});

test('lines an outlet repeats stand under its name, the most frequent first', () => {
  const lines = repeatedLines([{ outlet: 'Courier', text: 'Sign  up', articles: 12 }], { width: 80, style: PLAIN });
  assert.deepEqual(lines, ['Courier', '     12  Sign up']);
});
