/** What a large record is asked at a glance agrees with what counting finds, whatever happened to the record. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Recorded } from '../../src/store/recorded.js';
import type { Filter, Store } from '../../src/store/store.js';
import { article, NOON, recordAll } from '../helpers/records.js';
import { speakingReader } from '../helpers/speaking-reader.js';
import { openEmpty, STORES } from '../helpers/stores.js';

const ALL: Filter = {
  words: [],
  source: [],
  speakers: [],
  content: [],
  addressee: [],
  via: [],
  outlet: [],
  act: null,
  since: null,
  until: null,
  anonymous: false,
  attitudes: false,
  denied: true,
};

async function counted(store: Store): Promise<{ statements: number; attitudes: number }> {
  const all: Recorded[] = [];
  for await (const one of store.statements()) all.push(one);
  const attitudes = all.filter(({ attitude }) => attitude).length;
  return { statements: all.length - attitudes, attitudes };
}

for (const kind of STORES) {
  test(`totals stay right through recording, losing, finding again and correcting (${kind})`, async () => {
    const store = await openEmpty(kind);
    const check = async () => {
      const { statements, attitudes, articles, captures } = await store.totals();
      assert.deepEqual({ statements, attitudes }, await counted(store));
      return [articles, captures, statements, attitudes];
    };
    const put = (text: string, id: string) => recordAll(store, [article(text, { id })], { reader: speakingReader() });
    await put('Ada Voss said the bridge was safe.\nTom Reed believes it.', 'a');
    await put('Rosa Quill warned that it was not.', 'b');
    assert.deepEqual(await check(), [2, 2, 2, 1]);
    await put('Tom Reed believes it.', 'a');
    assert.deepEqual(await check(), [2, 3, 1, 1]);
    await put('Ada Voss said the bridge was quite safe.\nTom Reed believes it.', 'a');
    assert.deepEqual(await check(), [2, 4, 2, 1]);
    const [one] = (await store.find(ALL, { limit: 1, offset: 0 })).statements;
    const { id } = await store.correct({ item: one.id, field: 'dismiss', value: null, author: 'kim', at: NOON });
    assert.deepEqual(await check(), [2, 4, 1, 1]);
    await store.undo(id, 'kim', NOON);
    assert.deepEqual(await check(), [2, 4, 2, 1]);
    await store.close();
  });

  test(`counting may stop early, and the page of answers is the same (${kind})`, async () => {
    const store = await openEmpty(kind);
    const texts = Array.from({ length: 60 }, (_, i) =>
      article(`Ada Voss said bridge ${i} was safe.`, {
        id: `a${i}`,
        published: i % 3 === 0 ? null : `2031-0${1 + (i % 5)}-1${i % 9}`,
      }),
    );
    await recordAll(store, texts, { reader: speakingReader() });
    for (const filter of [ALL, { ...ALL, words: ['bridge'] }, { ...ALL, words: ['safe', 'bridge 5'] }])
      for (const [limit, offset] of [
        [7, 0],
        [7, 21],
        [50, 40],
      ] as const) {
        const whole = await store.find(filter, { limit, offset });
        const glance = await store.find(filter, { limit, offset, countTo: 10 });
        assert.deepEqual(
          glance.statements.map(({ id }) => id),
          whole.statements.map(({ id }) => id),
        );
        assert.equal(glance.total, Math.min(whole.total, 11));
      }
    await store.close();
  });

  test(`articles come newest first and once each, page after page, undated ones last (${kind})`, async () => {
    const store = await openEmpty(kind);
    const dates = ['2031-03-14', null, '2031-03-14', '2030-01-01', null, '2031-05-01T08:00'];
    const texts = dates.map((published, i) =>
      article(`Ada Voss said ${i}.\nTom Reed said ${i}.`, { id: `a${i}`, published }),
    );
    await recordAll(store, texts, { reader: speakingReader() });
    const whole = await store.articles(null, 10);
    assert.deepEqual(
      whole.map(({ published }) => published),
      ['2031-05-01T08:00', '2031-03-14', '2031-03-14', '2030-01-01', null, null],
    );
    assert.equal(new Set(whole.map(({ article: { key } }) => key)).size, 6);
    assert.ok(whole.every(({ statements }) => statements === 2));
    const paged = [];
    for (let last = null; ; ) {
      const page = await store.articles(last, 2);
      paged.push(...page);
      if (page.length < 2) break;
      const { article: end, published } = page[1] as (typeof page)[1];
      last = { published, key: end.key };
    }
    assert.deepEqual(paged, whole);
    await store.close();
  });
}
