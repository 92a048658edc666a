/** Events on the record: found by who and what, one event with several tellings, in any order of arrival. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANY_EVENT, events } from '../../src/ask/events.js';
import { timeline } from '../../src/ask/timeline.js';
import type { Article } from '../../src/model/article.js';
import { createReader } from '../../src/read/read.js';
import { EVENT_JOINER } from '../../src/record/event-joiner.js';
import type { Store } from '../../src/store/store.js';
import { loadWeights } from '../../src/weights/load.js';
import { article, recordAll } from '../helpers/records.js';
import { openEmpty, STORES, type StoreKind } from '../helpers/stores.js';

const read = createReader(loadWeights());

const WORLD: readonly Article[] = [
  article('President Marek Dunsel will meet Ada Voss on April 30, officials said.', {
    id: 'plan',
    outlet: 'Courier',
    published: '2031-04-20',
  }),
  article('President Marek Dunsel met Ada Voss on April 30.', { id: 'deed', outlet: 'Post', published: '2031-05-01' }),
  article('Police arrested three drivers in Harne on Monday. Ada Voss said the arrests were wrong.', {
    id: 'other',
    published: '2031-05-06',
  }),
];

async function recordOf(kind: StoreKind, world: readonly Article[] = WORLD): Promise<Store> {
  const store = await openEmpty(kind);
  await recordAll(store, world, { reader: read });
  return store;
}

for (const kind of STORES) {
  test(`what was planned and then took place is one event with two tellings (${kind})`, async () => {
    const store = await recordOf(kind);
    const { total, events: told } = await events(store, { ...ANY_EVENT, about: 'Dunsel' }, EVENT_JOINER);
    assert.equal(total, 2);
    assert.equal(told.length, 1);
    assert.deepEqual(told[0]?.moves, ['planned', 'occurred']);
    assert.equal(told[0]?.status, 'occurred');
    assert.deepEqual(
      told[0]?.tellings.map(({ articleId }) => articleId),
      ['plan', 'deed'],
    );
    await store.close();
  });

  test(`events are found by who did it, to whom, class, status and date (${kind})`, async () => {
    const store = await recordOf(kind);
    const count = async (question: Partial<typeof ANY_EVENT>) =>
      (await events(store, { ...ANY_EVENT, ...question }, EVENT_JOINER)).total;
    assert.equal(await count({ by: 'police' }), 1);
    assert.equal(await count({ to: 'police' }), 0);
    assert.equal(await count({ to: 'Voss', status: 'planned' }), 1);
    assert.equal(await count({ class: 'coerce', about: 'drivers' }), 1);
    assert.equal(await count({ since: '2031-05-02', about: 'Dunsel' }), 0);
    assert.equal(await count({ until: '2031-04', about: 'Dunsel' }), 2);
    await assert.rejects(count({ class: 'walk' }), { slug: 'unknown-class' });
    await assert.rejects(count({ status: 'maybe' }), { slug: 'unknown-status' });
    await store.close();
  });

  test(`recording again changes nothing, and the order leaves no trace (${kind})`, async () => {
    const [one, two] = [await recordOf(kind), await recordOf(kind, [...WORLD].reverse())];
    await recordAll(one, WORLD, { reader: read });
    const all = (store: Store) => events(store, { ...ANY_EVENT, limit: 100 }, EVENT_JOINER);
    assert.deepEqual(await all(one), await all(two));
    await one.close();
    await two.close();
  });
}

test('a timeline has words and deeds on one line, in the order of time', async () => {
  const store = await recordOf(STORES[0] as StoreKind);
  const { moments } = await timeline(store, { ...ANY_EVENT, about: 'arrests' }, EVENT_JOINER);
  assert.ok(moments.some(({ statement }) => statement?.speaker === 'Ada Voss'));
  const all = await timeline(store, { ...ANY_EVENT, limit: 100 }, EVENT_JOINER);
  assert.ok(all.moments.some(({ event }) => event !== null));
  assert.deepEqual(
    all.moments.map(({ day }) => day),
    all.moments.map(({ day }) => day).sort(),
  );
  await store.close();
});
