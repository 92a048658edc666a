/** The record as JSON Lines: equal records give equal bytes, and every receipt carries its words. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { article, exported, recordAll } from '../../helpers/records.js';
import { openEmpty, STORES } from '../../helpers/stores.js';

const articles = [
  article('Zoë Voss said the bridge is safe.\nA man said no.', { id: 'a', outlet: 'Courier', published: '2031-03-14' }),
  article('Ben Harrow denied that Zoë Voss said the tunnel is open.', { id: 'b' }),
];

test('every line says its unit and carries the words beside the numbers', async () => {
  const store = await openEmpty();
  await recordAll(store, articles);
  const { lines } = await exported(store);
  const rows = lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(rows.length, 4);
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  for (const row of rows) {
    assert.equal(row.unit, 'utf16');
    assert.match(row.id, /^st_[a-z2-7]{12}$/);
    for (const { spans, text, statement } of [row.source, row.cue, row.content]) {
      const cut = spans.map(([start, end]: [number, number]) => texts.get(row.article.id)?.slice(start, end));
      assert.equal(cut.join(' … '), text);
      assert.equal(statement, row.id);
    }
    assert.deepEqual(Object.keys(row), Object.keys(rows[0]));
  }
  assert.doesNotMatch(lines, /2031-03-14T12/);
});

test('when things were seen stands in the manifest and nowhere else', async () => {
  const [early, late] = [await openEmpty(), await openEmpty()];
  await recordAll(early, articles);
  await recordAll(late, articles, { now: () => '2040-01-01T00:00:00Z' });
  const [a, b] = [await exported(early), await exported(late)];
  assert.equal(a.lines, b.lines);
  assert.equal(a.manifest.sha256, createHash('sha256').update(a.lines).digest('hex'));
  assert.equal(a.manifest.count, 4);
  assert.equal(b.manifest.seenUntil, '2040-01-01T00:00:00Z');
  assert.deepEqual(
    { ...b.manifest, seenFrom: null, seenUntil: null },
    { ...a.manifest, seenFrom: null, seenUntil: null },
  );
});

test('every driver exports the same bytes', async () => {
  const exports = new Set<string>();
  for (const driver of STORES) {
    const store = await openEmpty(driver);
    await recordAll(store, articles);
    exports.add((await exported(store)).lines);
  }
  assert.equal(exports.size, 1);
});

test('an empty record is an empty export', async () => {
  const { lines, manifest } = await exported(await openEmpty());
  assert.equal(lines, '');
  assert.deepEqual([manifest.count, manifest.seenFrom], [0, null]);
});
