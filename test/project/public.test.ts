import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type * as Hearsay from '../../src/index.js';
import { folderWith } from '../helpers/folder.js';
import { contentsOf, ROOT } from './tree.js';

const { exports } = JSON.parse(contentsOf('package.json')) as {
  exports: Record<string, string | Record<string, string>>;
};

test('everything package.json exports is there once it is built', () => {
  for (const target of Object.values(exports).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : Object.values(entry),
  ))
    assert.ok(existsSync(join(ROOT, target)), target);
});

test('the library reads an article, records it and answers who said what', async (t) => {
  const main = pathToFileURL(join(ROOT, (exports['.'] as Record<string, string>)['default'])).href;
  const {
    ANYTHING,
    createReader,
    ingest,
    loadWeights,
    localReaders,
    openStore,
    record,
    said,
    stampOf,
  }: typeof Hearsay = await import(main);
  const folder = folderWith(t, { 'ferry.txt': 'The ferry\n\n“Nobody asked the crew,” Rosa Quill said on Monday.\n' });
  const weights = loadWeights();
  const readers = localReaders(createReader(weights), stampOf(weights));
  const store = await openStore(':memory:');
  for await (const { outcome } of record(store, ingest([folder]), { readers, now: () => '2031-04-02T10:00:00.000Z' }))
    assert.equal(outcome, 'recorded');
  const { total, statements } = await said(store, { ...ANYTHING, by: 'quill' });
  assert.equal(total, 1);
  assert.equal(statements[0].content?.text, 'Nobody asked the crew');
  await store.close();
});
