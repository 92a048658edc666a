import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { add, remove } from '../../src/link/copies/link.js';
import { COMMON, LEADERS } from '../../src/link/copies/shelf.js';
import { BRIDGE, foundIn, groupsOf, HARVEST, link, type Made, spin } from '../link/copies-texts.js';

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

// More copies of a story than lead a key, most of them long enough to share several; dates in any order.
const crowds = fc
  .array(
    fc.record({
      paragraphs: fc.subarray([...BRIDGE, ...spin(BRIDGE.slice(0, 2)), ...HARVEST], { minLength: 3, maxLength: 6 }),
      day: fc.nat(30),
    }),
    { minLength: 2 * LEADERS, maxLength: 6 * LEADERS },
  )
  .map((list): Made[] =>
    list.map(({ paragraphs, day }, i) => ({
      key: `ar_${String(i).padStart(2, '0')}`,
      paragraphs,
      published: day === 0 ? null : `2031-03-${String(day).padStart(2, '0')}`,
    })),
  );

test('where a story has more copies than lead its keys, any order gives the same clusters, standings and passages', () => {
  fc.assert(
    fc.property(
      crowds.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
      ([list, other]) => {
        const all = link(list);
        assert.deepEqual(foundIn(link(other), other.length), foundIn(all, list.length));
        // Not every copy is held against every other.
        const most = Math.max(...list.map((_, n) => all.shared(n).length));
        assert.ok(most < list.length);
      },
    ),
    { seed: 33, numRuns: 120 },
  );
});

test('copies taken away and put back leave no trace where a story has more of them than lead its keys', () => {
  fc.assert(
    fc.property(crowds, fc.nat(12), (list, away) => {
      const gone = Math.min(away, list.length - 2);
      const shelf = link(list);
      const before = foundIn(shelf, list.length);
      for (let n = 0; n < gone; n++) remove(shelf, n);
      const left = list.slice(gone);
      assert.deepEqual(foundIn(shelf, list.length), foundIn(link(left), left.length));
      for (let n = 0; n < gone; n++) add(shelf, n);
      assert.deepEqual(foundIn(shelf, list.length), before);
    }),
    { seed: 34, numRuns: 120 },
  );
});

test('a story of forty copies stays one, and what each is compared with does not grow with them', () => {
  const copies = Array.from(
    { length: 40 },
    (_, i): Made => ({
      key: `ar_${String(i).padStart(2, '0')}`,
      paragraphs: i % 3 === 1 ? spin(BRIDGE) : i % 3 === 2 ? BRIDGE.slice(0, 3) : BRIDGE,
      published: `2031-03-${String(1 + ((i * 7) % 28)).padStart(2, '0')}`,
    }),
  );
  const shelf = link(copies);
  const groups = groupsOf(shelf, 40);
  for (const [key, clusters] of Object.entries(groups)) assert.deepEqual(clusters, groups['ar_00'], key);
  const shared = copies.map((_, n) => shelf.shared(n).length).sort((a, b) => a - b);
  assert.ok((shared[20] as number) <= 2 * LEADERS, `${shared[20]} others`);
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
