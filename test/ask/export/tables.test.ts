/** CSV and Parquet, each read back by a reader of its own format: the same rows, the same words, nothing a spreadsheet would run. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { columnsOf } from '../../../src/ask/export/columns.js';
import { codebookOf } from '../../../src/ask/export/csv.js';
import { ANYTHING } from '../../../src/ask/questions.js';
import { said } from '../../../src/ask/said.js';
import { exportOf, HARD, hardRecord } from '../../helpers/exports.js';

const TEXTS = new Map(HARD.map(({ id, text }) => [id, text]));

function rowsOf(text: string): Record<string, string>[] {
  return parse(text, { columns: true, record_delimiter: '\r\n', bom: true });
}

test('a reader of CSV gets a row a statement, with words that are the text at their spans', async () => {
  const { text, manifest } = await exportOf(await hardRecord(), 'csv', { raw: true });
  const rows = rowsOf(text);
  assert.equal(rows.length, manifest.count);
  assert.equal(rows.length, 10);
  for (const row of rows) {
    const source = TEXTS.get(row['article_id'] as string) as string;
    const cut = (JSON.parse(row['content_spans'] as string) as [number, number][]).map((span) => source.slice(...span));
    assert.equal(cut.join(' … '), row['content']);
    assert.equal(source.split(`${row['before']}${cut[0]}${row['after']}`).length, 2);
    assert.equal(createHash('sha256').update(source).digest('hex'), row['text_sha256']);
  }
  assert.equal(manifest.sha256, createHash('sha256').update(text).digest('hex'));
  assert.equal(manifest.guarded, false);
});

test('no cell of a CSV begins as a formula does, and the manifest says that cells were changed', async () => {
  const { text, manifest } = await exportOf(await hardRecord(), 'csv');
  assert.equal(manifest.guarded, true);
  const cells = rowsOf(text).flatMap((row) => Object.values(row));
  assert.deepEqual(
    cells.filter((cell) => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell)),
    [],
  );
  assert.ok(cells.some((cell) => cell.startsWith("'=HYPERLINK")));
  assert.ok(cells.some((cell) => cell === "'=1+1 is two"));
});

test('whole texts come on demand only, and no more of a text than around what was said', async () => {
  const store = await hardRecord();
  const [without, within] = [await exportOf(store, 'csv'), await exportOf(store, 'csv', { withText: true })];
  assert.ok(
    !without.text.includes(
      'Harbour news\r\nZoë Voss (minister) said the “e\u0301clair” quay is 💩 safe and sound for all of us.\r\nZoë Voss said no.',
    ),
  );
  assert.equal(rowsOf(within.text)[0]?.['article_text'] !== undefined, true);
  for (const row of rowsOf(within.text))
    if (row['article_id'] === 'a') assert.equal(row['article_text'], HARD[0]?.text);
});

test('a byte order mark stands at the front where Excel wants one', async () => {
  const { data } = await exportOf(await hardRecord(), 'csv', { bom: true });
  assert.deepEqual([...data.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
});

test('the codebook speaks of every column, in its order', async () => {
  const { text } = await exportOf(await hardRecord(), 'csv');
  const book = rowsOf(codebookOf({ withText: false }));
  assert.deepEqual(
    book.map(({ column }) => column),
    text.split('\r\n')[0]?.split(','),
  );
  for (const { meaning } of book) assert.ok((meaning as string).length > 10);
});

test('a reader of Parquet gets the same rows with their types', async () => {
  const store = await hardRecord();
  const { data, manifest } = await exportOf(store, 'parquet');
  const file = new Uint8Array(data).buffer;
  const rows = (await parquetReadObjects({ file })) as Record<string, unknown>[];
  const csv = rowsOf((await exportOf(store, 'csv', { raw: true })).text);
  assert.equal(rows.length, manifest.count);
  rows.forEach((row, i) => {
    for (const { name, type, optional } of columnsOf({ withText: false })) {
      const there = row[name];
      const plain = csv[i]?.[name];
      if (there === null || there === undefined) assert.ok(optional && plain === '', `${name} is missing`);
      else if (type === 'list') assert.equal((there as string[]).join('; '), plain, name);
      else if (type === 'spans')
        assert.deepEqual(
          (there as { start: number; end: number }[]).map(({ start, end }) => [start, end]),
          JSON.parse(plain as string),
        );
      else {
        assert.equal(String(there), plain, name);
        assert.equal(typeof there, { string: 'string', integer: 'number', number: 'number', boolean: 'boolean' }[type]);
      }
    }
  });
  const { key_value_metadata: told, created_by } = parquetMetadata(file);
  assert.deepEqual(told?.find(({ key }) => key === 'unit')?.value, 'utf16');
  assert.equal(created_by, 'hearsay');
});

test('an empty record is a header and a Parquet file without rows', async () => {
  const store = await hardRecord([]);
  assert.equal((await exportOf(store, 'csv')).text.split('\r\n').length, 2);
  const { data } = await exportOf(store, 'parquet');
  assert.deepEqual(await parquetReadObjects({ file: new Uint8Array(data).buffer }), []);
});

test('with conditions an export holds exactly what said gives: what an article denies, and attitudes, only in the whole record', async () => {
  const store = await hardRecord();
  const question = { ...ANYTHING, by: 'Voss', limit: 100 };
  const { text, manifest } = await exportOf(store, 'csv', { question });
  const wanted = await said(store, question);
  assert.deepEqual(
    rowsOf(text)
      .map(({ statement }) => statement)
      .sort(),
    wanted.statements.map(({ id }) => id).sort(),
  );
  assert.deepEqual(manifest.question, { by: 'Voss' });
  assert.ok(rowsOf(text).every(({ denied, attitude }) => denied === 'false' && attitude === 'false'));
  const whole = rowsOf((await exportOf(store, 'csv')).text);
  assert.equal(whole.filter(({ denied }) => denied === 'true').length, 1);
  assert.equal(whole.filter(({ attitude }) => attitude === 'true').length, 1);
});

test('words, outlets, dates and acts choose the same statements in an export as in said, page after page', async () => {
  const store = await hardRecord();
  for (const more of [
    { words: 'safe' },
    { outlet: 'courier' },
    { since: '2031-03-15' },
    { act: 'deny' as const },
    { about: '"safe and sound"' },
    { anonymous: true },
    { attitudes: true },
  ]) {
    const question = { ...ANYTHING, ...more, limit: 100 };
    const { text } = await exportOf(store, 'csv', { question });
    assert.deepEqual(
      rowsOf(text)
        .map(({ statement }) => statement)
        .sort(),
      (await said(store, question)).statements.map(({ id }) => id).sort(),
      JSON.stringify(more),
    );
  }
});

test('the same words in two articles are counted as two, and as two reports where neither copied the other', async () => {
  const { text } = await exportOf(await hardRecord(), 'csv');
  const rows = rowsOf(text).filter(({ content }) => content?.includes('safe and sound'));
  assert.deepEqual(
    rows.map(({ articles }) => articles),
    ['2', '2'],
  );
});
