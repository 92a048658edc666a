/** Laws of who is who: any order, any batches, and taking away what was added, leave the same speakers as starting from nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { relink, UNDECIDED } from '../../src/link/speakers/link.js';
import { type MemoryShelf, memoryShelf } from '../../src/link/speakers/memory.js';
import type { Sighting } from '../../src/model/speaker.js';

const PERSONS: readonly (readonly string[])[] = [
  ['Ada Voss'],
  ['Ada B. Voss', 'Voss'],
  ['Erik Voss'],
  ['Voss'],
  ['A. Voss'],
  ['Ada Reed', 'Ada Voss'],
  ['Ada Reed-Voss'],
  ['Ada Reed'],
  ['Park Min-jae'],
  ['Park'],
  ['Mehrdad Soranaz'],
  ['Mihrdad Soranaz'],
  ['Kell'],
];
const BODIES: readonly (readonly string[])[] = [
  ['Harne Valley Water Authority', 'HVWA'],
  ['HVWA'],
  ['Harne Valley Weather Agency'],
  ['Kell'],
  ['Voss'],
  ['Foreign Ministry'],
];

const sighting = fc.record({
  who: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...PERSONS).map((names) => ({ kind: 'person' as const, names })) },
    { weight: 1, arbitrary: fc.constantFrom(...BODIES).map((names) => ({ kind: 'body' as const, names })) },
  ),
  role: fc.constantFrom(null, null, 'mayor', 'striker', 'finance minister', 'former mayor', 'police chief'),
  affiliation: fc.constantFrom(null, 'Harne', 'Kell'),
  gender: fc.constantFrom('male' as const, 'female' as const, null),
  outlet: fc.constantFrom(null, 'Courier', 'Post'),
  published: fc.constantFrom(null, '2031-01-10', '2031-02-20', '2033-05-05'),
  around: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
});
const world = fc
  .array(sighting, { minLength: 2, maxLength: 16 })
  .map((list) => list.map(({ who, ...more }, i): Sighting => ({ ...who, ...more, article: `ar_${i}`, local: 'r1' })));

function add(shelf: MemoryShelf, added: readonly Sighting[], removed: readonly Sighting[] = []): void {
  relink(shelf, { added, removed, blocks: [] }, UNDECIDED);
}

function speakers(shelf: MemoryShelf, list: readonly Sighting[]): (string | null)[] {
  return list.map(({ article, local }) => shelf.speakerOf(article, local));
}

function fromNothing(list: readonly Sighting[]): (string | null)[] {
  const shelf = memoryShelf();
  add(shelf, list);
  return speakers(shelf, list);
}

test('any order of arrival and any batches give the same speakers under the same ids', () => {
  fc.assert(
    fc.property(
      world.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      fc.integer({ min: 1, max: 5 }),
      ([list, order], batch) => {
        const shelf = memoryShelf();
        for (let i = 0; i < order.length; i += batch) add(shelf, order.slice(i, i + batch));
        assert.deepEqual(speakers(shelf, list), fromNothing(list));
      },
    ),
    { seed: 41, numRuns: 1500 },
  );
});

test('what is taken away, or read otherwise, leaves no trace', () => {
  fc.assert(
    fc.property(world, world, fc.nat(15), (list, other, keep) => {
      const shelf = memoryShelf();
      for (const one of list) add(shelf, [one]);
      const gone = list.slice(keep);
      const now = other.slice(0, gone.length).map((one, i) => ({ ...one, article: (gone[i] as Sighting).article }));
      for (const [i, one] of gone.entries()) add(shelf, now[i] === undefined ? [] : [now[i] as Sighting], [one]);
      const left = [...list.slice(0, keep), ...now];
      assert.deepEqual(speakers(shelf, left), fromNothing(left));
    }),
    { seed: 42, numRuns: 1500 },
  );
});
