import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aroundOf, groupTellings, isSame, type Telling } from '../../src/link/events/same.js';
import { random, shuffle } from '../../train/random.js';

const telling = (id: string, more: Partial<Telling> = {}): Telling => ({
  id,
  article: id.split(':')[0] as string,
  class: 'CONSULT',
  word: 'met',
  names: ['velmora', 'drenland'],
  around: [],
  place: null,
  from: null,
  until: null,
  published: '2031-05-02',
  ...more,
});

test('the same deed of the same people on the same day is one event', () => {
  const day = { from: '2031-04-30', until: '2031-05-01' };
  assert.ok(isSame(telling('a:1', day), telling('b:1', { ...day, word: 'talks', published: '2031-06-01' })));
  assert.ok(isSame(telling('a:1', day), telling('b:1')));
});

test('another day, another class or other people are another event', () => {
  const day = { from: '2031-04-30', until: '2031-05-01' };
  assert.ok(!isSame(telling('a:1', day), telling('b:1', { from: '2031-04-02', until: '2031-04-03' })));
  assert.ok(!isSame(telling('a:1'), telling('b:1', { class: 'ASSAULT' })));
  assert.ok(!isSame(telling('a:1'), telling('b:1', { names: ['ceravia', 'harne'] })));
  assert.ok(
    !isSame(telling('a:1', { names: ['velmora'] }), telling('b:1', { names: ['velmora'], published: '2030-01-01' })),
  );
});

test('who is not named is known by what is told of them', () => {
  const nameless = (id: string, sentence: string) =>
    telling(id, { class: 'ASSAULT', word: 'explosion', names: [], around: aroundOf(sentence, 'explosion') });
  const a = nameless('a:1', 'an explosion tore through a bakery in the harbour quarter on friday');
  assert.ok(isSame(a, nameless('b:1', 'the explosion at the bakery shook the harbour quarter')));
  assert.ok(!isSame(a, nameless('b:1', 'an explosion damaged a school near the airport')));
  assert.deepEqual(
    groupTellings([a, nameless('b:1', 'the explosion at the bakery shook the harbour quarter')]).map(
      (one) => one.length,
    ),
    [2],
  );
});

test('the order of arrival leaves no trace', () => {
  const next = random(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  for (let round = 0; round < 50; round++) {
    const all = Array.from({ length: 24 }, (_, i) =>
      telling(`ar_${i % 7}:${i}`, {
        class: pick(['CONSULT', 'ASSAULT']),
        word: pick(['met', 'talks', 'attack']),
        names: [pick(['velmora', 'drenland', 'ceravia']), pick(['reke', 'dunsel', 'voss'])],
        published: pick(['2031-05-01', '2031-05-03', '2031-06-20', null]),
        from: pick([null, null, '2031-04-30', '2031-05-01']),
      }),
    );
    const order = Int32Array.from(all.keys());
    shuffle(order, next);
    const ids = (groups: readonly (readonly Telling[])[]) => groups.map((group) => group.map(({ id }) => id));
    assert.deepEqual(ids(groupTellings(Array.from(order, (i) => all[i] as Telling))), ids(groupTellings(all)));
  }
});
