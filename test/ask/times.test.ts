/** The days a record speaks of. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANY_TIME, type TimeQuestion, times } from '../../src/ask/times.js';
import { PLAIN } from '../../src/cli/layout.js';
import { timeLines } from '../../src/cli/time-lines.js';
import type { Article } from '../../src/model/article.js';
import { createReader } from '../../src/read/read.js';
import type { Store } from '../../src/store/store.js';
import { loadWeights } from '../../src/weights/load.js';
import { article, recordAll } from '../helpers/records.js';
import { openEmpty, STORES } from '../helpers/stores.js';

const read = createReader(loadWeights());

const WORLD: readonly Article[] = [
  article('“The bridge is safe,” Ada Voss said on Tuesday.\n\nIt will close on 2 May 2031 for three weeks, she said.', {
    id: 'bridge',
    outlet: 'Courier',
    published: '2031-03-14',
  }),
  article('The summit of 30 April 2031 was put off. Ministers meet every Monday.', {
    id: 'summit',
    published: '2031-04-02',
  }),
];

for (const kind of STORES) {
  test(`times are found by day, words and type, the latest first (${kind})`, async () => {
    const store: Store = await openEmpty(kind);
    await recordAll(store, WORLD, { reader: read });
    const found = async (question: Partial<TimeQuestion>) =>
      (await times(store, { ...ANY_TIME, ...question })).times.map(({ value }) => value);
    assert.deepEqual(await found({}), ['2031-05-02', '2031-04-30', '2031-03-11']);
    assert.deepEqual(await found({ since: '2031-04', until: '2031-04' }), ['2031-04-30']);
    assert.deepEqual(await found({ since: '2031-04-30' }), ['2031-05-02', '2031-04-30']);
    assert.deepEqual(await found({ until: '2031-03-11' }), ['2031-03-11']);
    assert.deepEqual(await found({ about: 'Summit' }), ['2031-04-30']);
    assert.deepEqual(await found({ about: 'sum' }), []);
    assert.deepEqual(await found({ type: 'duration' }), ['P3W']);
    assert.deepEqual(await found({ type: 'set' }), ['XXXX-WXX-1']);
    assert.deepEqual(await found({ limit: 1, offset: 1 }), ['2031-04-30']);
    assert.equal((await times(store, { ...ANY_TIME, limit: 1 })).total, 3);
    await assert.rejects(found({ type: 'day' }), { slug: 'unknown-time-type' });
    await assert.rejects(found({ since: 'May' }), { slug: 'question-date' });
    await assert.rejects(found({ about: '?!' }), { slug: 'question-empty' });
    await store.close();
  });

  test(`a time has its exact words, its line, and what was said then (${kind})`, async () => {
    const store: Store = await openEmpty(kind);
    await recordAll(store, WORLD, { reader: read });
    const [, , tuesday] = (await times(store, ANY_TIME)).times;
    assert.ok(tuesday !== undefined);
    const [span] = tuesday.receipt.spans;
    assert.equal(WORLD[0]?.text.slice(...(span as [number, number])), tuesday.receipt.text);
    assert.match(tuesday.receipt.text, /Tuesday$/);
    assert.deepEqual([tuesday.line, tuesday.receipt.article, tuesday.implied.length > 0], [1, 'bridge', true]);
    assert.equal(tuesday.statements.length, 1);
    const lines = timeLines(tuesday, { width: 100, style: PLAIN });
    assert.match(lines[0] as string, /2031-03-11 .*Tuesday \(11 March 2031\) · said then: st_/);
    assert.match(lines[1] as string, /bridge · Courier, line 1: “The bridge is safe,” Ada Voss said on Tuesday\./);
    await store.close();
  });
}

test('the order in which articles came leaves no trace in the times', async () => {
  const asked = async (world: readonly Article[]) => {
    const store = await openEmpty();
    await recordAll(store, world, { reader: read });
    const { times: found } = await times(store, ANY_TIME);
    await store.close();
    return found;
  };
  assert.deepEqual(await asked(WORLD), await asked([...WORLD].reverse()));
});
