/** Events as a PLOVER-shaped table: every telling a row, read back by a reader of CSV and held against the record. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { PLOVER_COLUMNS, ploverCodebook } from '../../../src/ask/export/plover.js';
import { ANYTHING } from '../../../src/ask/questions.js';
import { EVENT_CLASSES, EVENT_STATUSES } from '../../../src/model/labels.js';
import { createReader } from '../../../src/read/read.js';
import { linker } from '../../../src/record/linker.js';
import type { RecordedEvent } from '../../../src/store/events.js';
import type { Store } from '../../../src/store/store.js';
import { parseWeights, readWeightFiles } from '../../../src/weights/load.js';
import { exportOf } from '../../helpers/exports.js';
import { article, recordAll } from '../../helpers/records.js';
import { openEmpty, STORES, type StoreKind } from '../../helpers/stores.js';

const WORLD = [
  article('Ada Voss met Ben Harrow in Korvik on Tuesday.\n\nPolice arrested Rosa Quill in Harne on Monday.', {
    id: 'a',
    outlet: '=Courier',
    published: '2031-03-05',
    url: 'https://courier.example/a',
  }),
  article('Ada Voss met Ben Harrow in Korvik on Tuesday, the office said.', {
    id: 'b',
    outlet: 'Norra Wire',
    published: '2031-03-06',
  }),
  article('Ada Voss will meet Mia Lind in Orvane next week, Rosa Quill said.', { id: 'c', published: '2031-03-07' }),
];
const reader = createReader(parseWeights(readWeightFiles({ shared: false })));

async function recordOf(articles: typeof WORLD, kind?: StoreKind): Promise<Store> {
  const store = await openEmpty(kind);
  await recordAll(store, articles, { reader });
  await store.link(linker);
  return store;
}

type Row = Readonly<Record<string, string>>;
const rowsOf = (text: string) => parse(text, { columns: true, bom: true }) as Row[];

for (const kind of STORES)
  test(`every event on the record is a row, with PLOVER's classes, days, and the words where they stand (${kind})`, async () => {
    const store = await recordOf(WORLD, kind);
    const { text, manifest } = await exportOf(store, 'plover', { raw: true });
    const rows = rowsOf(text);
    const known: RecordedEvent[] = [];
    for await (const page of store.tellings()) known.push(...page);
    assert.ok(rows.length >= 4, text);
    assert.deepEqual(
      [manifest.count, manifest.counts, manifest.columns?.length],
      [rows.length, 'tellings', PLOVER_COLUMNS.length],
    );
    assert.deepEqual(
      rows.map((row) => [row['telling'], row['event_type'], row['status'], row['trigger']]),
      known.map((one) => [one.id, one.class, one.status, one.words]),
    );
    for (const row of rows) {
      assert.ok(EVENT_CLASSES.includes(row['event_type'] as never) && EVENT_STATUSES.includes(row['status'] as never));
      assert.match(row['event_date'] as string, /^$|^\d{4}(?:-\d\d){0,2}/);
      assert.equal(row['quad_class'] === '', row['event_type'] === 'OTHER');
      const whole = WORLD.find(({ id }) => id === row['article_id']);
      assert.equal(whole?.text.slice(Number(row['start']), Number(row['end'])), row['trigger']);
    }
    const met = rows.filter((row) => row['event_type'] === 'CONSULT' && row['status'] === 'occurred');
    assert.deepEqual([met.length, new Set(met.map((row) => row['event'])).size], [2, 1]);
    assert.deepEqual([met[0]?.['event_date'], met[0]?.['quad_class']], ['2031-03-04', 'verbal cooperation']);
    assert.equal(rows.find((row) => row['article_id'] === 'c')?.['status'], 'planned');
    assert.match(
      rows.find((row) => row['article_id'] === 'a')?.['url'] as string,
      /^https:\/\/courier\.example\/a#:~:text=/,
    );
    assert.equal((await exportOf(await recordOf([...WORLD].reverse()), 'plover', { raw: true })).text, text);
  });

test('cells are guarded unless raw is asked for, and the codebook names every column', async () => {
  const store = await recordOf(WORLD);
  const guarded = rowsOf((await exportOf(store, 'plover', { bom: true })).text);
  assert.equal(guarded.find((row) => row['article_id'] === 'a')?.['outlet'], "'=Courier");
  const codebook = rowsOf(ploverCodebook());
  assert.deepEqual(
    codebook.map((row) => row['column']),
    Object.keys(guarded[0] as Row),
  );
  assert.ok(codebook.every((row) => (row['meaning'] ?? '').length > 3));
});

test('conditions choose statements and no events, and that is said', async () => {
  const store = await openEmpty();
  await assert.rejects(exportOf(store, 'plover', { question: { ...ANYTHING, by: 'Voss' } }), {
    slug: 'question-export-events',
  });
  assert.equal(rowsOf((await exportOf(store, 'plover')).text).length, 0);
});
