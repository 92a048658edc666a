/** An export goes out as the record comes in: no format but a network waits for the end, so that a record of any size passes in the memory of one article. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportRecord, FORMATS, type Format } from '../../../src/ask/export/export.js';
import type { Recorded } from '../../../src/store/recorded.js';
import type { Store } from '../../../src/store/store.js';
import { hardRecord } from '../../helpers/exports.js';
import { article } from '../../helpers/records.js';

const ARTICLES = 11_000;
/** Networks hold their edges, events and decisions are no statements. */
const STREAMED = FORMATS.filter((format) => !['graphml', 'edges', 'plover', 'corrections'].includes(format));
/** Rows that lie in one piece at most: Parquet writes groups of rows. */
const AHEAD: Partial<Record<Format, number>> = { parquet: 10_001 };

/** A record of as many articles as one likes, none of which is kept: one article under many keys. */
function endless(store: Store, one: Recorded, drawn: { count: number }): Store {
  return {
    ...store,
    async *statements() {
      for (let i = 0; i < ARTICLES; i++) {
        drawn.count++;
        const key = `ar_${String(i).padStart(6, '0')}`;
        yield { ...one, id: `st_${key.slice(3)}`, article: { ...one.article, key, id: key } };
      }
    },
  };
}

test('every format gives what it has before it asks for more', { timeout: 120_000 }, async (t) => {
  const store = await hardRecord([
    article('Ada Voss said the bridge was safe.', { id: 'a', outlet: 'Courier', url: 'https://courier.example/a' }),
  ]);
  t.after(() => store.close());
  const found: Recorded[] = [];
  for await (const statement of store.statements()) found.push(statement);
  for (const format of STREAMED) {
    const drawn = { count: 0 };
    const pieces = exportRecord(endless(store, found[0] as Recorded, drawn), format, { withText: format === 'brat' });
    let [last, most, bytes] = [0, 0, 0];
    for (;;) {
      const next = await pieces.next();
      if (next.done === true) break;
      most = Math.max(most, drawn.count - last);
      last = drawn.count;
      bytes += next.value.data.length;
    }
    assert.equal(drawn.count, ARTICLES, format);
    assert.ok(bytes > ARTICLES * 10, `${format} gave ${bytes} bytes`);
    assert.ok(most <= (AHEAD[format] ?? 1000), `${format} drew ${most} articles before it gave any`);
  }
});
