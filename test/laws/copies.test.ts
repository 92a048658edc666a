import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { add, COMMON, remove } from '../../src/link/copies/link.js';
import { BRIDGE, groupsOf, HARVEST, link, type Made, spin } from '../link/copies-texts.js';

const PARAGRAPHS = [...BRIDGE, ...HARVEST, ...spin(BRIDGE), ...spin(HARVEST)];

const articles = fc
  .array(
    fc.record({
      paragraphs: fc.array(fc.constantFrom(...PARAGRAPHS), { minLength: 1, maxLength: 6 }),
      published: fc.constantFrom(null, '2031-03-14', '2031-03-15', '2031-03-15T12:00:00Z'),
    }),
    { minLength: 2, maxLength: 9 },
  )
  .map((list): Made[] => list.map((one, i) => ({ ...one, key: `ar_${i}` })));

const shuffled = (list: readonly Made[]) => fc.shuffledSubarray([...list], { minLength: list.length });

test('in whatever order articles arrive, they fall into the same clusters', () => {
  fc.assert(
    fc.property(
      articles.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
      ([list, other]) => {
        assert.deepEqual(groupsOf(link(other), other.length), groupsOf(link(list), list.length));
      },
    ),
    { seed: 31, numRuns: 300 },
  );
});

test('articles taken away leave no trace', () => {
  fc.assert(
    fc.property(articles, fc.nat(8), (list, away) => {
      const gone = Math.min(away, list.length - 1);
      const shelf = link(list);
      for (let n = 0; n < gone; n++) remove(shelf, n);
      const left = list.slice(gone);
      assert.deepEqual(groupsOf(shelf, list.length), groupsOf(link(left), left.length));
    }),
    { seed: 32, numRuns: 300 },
  );
});

test('a key that becomes too common, or ceases to be, is forgotten and found again in any order', () => {
  // One paragraph in more articles than a key may have, each with a story of its own around it.
  const many = Array.from(
    { length: COMMON + 6 },
    (_, i): Made => ({
      key: `ar_${String(i).padStart(3, '0')}`,
      paragraphs: [
        BRIDGE[0] as string,
        `In Kell ${i} boats and ${i * 7 + 1000} nets were counted by Hanne Brodd${i} and Lise Tarn${i}.`,
      ],
    }),
  );
  const forth = link(many);
  const back = link([...many].reverse());
  const groups = groupsOf(forth, many.length);
  assert.deepEqual(groupsOf(back, many.length), groups);
  const few = many.slice(10);
  for (let n = 0; n < 10; n++) remove(forth, n);
  assert.deepEqual(groupsOf(forth, many.length), groupsOf(link(few), few.length));
  for (let n = 0; n < 10; n++) add(forth, n);
  assert.deepEqual(groupsOf(forth, many.length), groups);
});
