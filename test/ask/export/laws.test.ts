/** What holds of every format: equal records give equal bytes, whatever the store and the order of arrival. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FORMATS } from '../../../src/ask/export/export.js';
import { ANYTHING } from '../../../src/ask/questions.js';
import type { Store } from '../../../src/store/store.js';
import { exportOf, HARD, hardRecord } from '../../helpers/exports.js';
import { STORES } from '../../helpers/stores.js';

const question = { ...ANYTHING, words: 'safe', by: 'Voss' };

async function digests(store: Store): Promise<string[]> {
  const found: string[] = [];
  // Events and decisions are chosen by no condition of `said`.
  for (const format of FORMATS)
    for (const more of format === 'plover' || format === 'corrections' ? [{}] : [{}, { question }]) {
      const { manifest } = await exportOf(store, format, { withText: true, ...more });
      found.push(`${format} ${manifest.count} ${manifest.sha256}`);
    }
  return found;
}

test('every store gives the same bytes in every format, in whatever order articles came', async () => {
  const wanted = await digests(await hardRecord());
  for (const kind of STORES) {
    const store = await hardRecord([...HARD].reverse(), kind);
    assert.deepEqual(await digests(store), wanted, kind);
    await store.close();
  }
});

test('a decision of a person is in the export, and in the rows', async () => {
  for (const kind of STORES) {
    const store = await hardRecord(HARD, kind);
    let id = '';
    for await (const one of store.statements()) if (one.content?.text === 'no') id = one.id;
    await store.correct({ item: id, field: 'act', value: 'deny', author: 'Mira', at: '2031-04-01T00:00:00Z' });
    const { text, manifest } = await exportOf(store, 'corrections');
    assert.equal(manifest.counts, 'decisions');
    const line = JSON.parse(text);
    assert.deepEqual(
      [line.about, line.what, line.value, line.author, line.statement.content],
      [id, 'act', 'deny', 'Mira', 'no'],
    );
    assert.ok((await exportOf(store, 'csv')).text.includes('act=deny (Mira)'));
    await store.close();
  }
});
