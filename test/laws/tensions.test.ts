import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Claim, claimFrom } from '../../src/link/tensions/claim.js';
import { keep } from '../../src/link/tensions/kept.js';
import { addClaims, removeClaims } from '../../src/link/tensions/link.js';
import { claimsInMemory, type MemoryClaims } from '../../src/link/tensions/memory.js';
import { readingOf } from '../helpers/reading.js';

const WORDS = [
  'the Sill Bridge is safe for lorries',
  'the Sill Bridge is not safe for lorries',
  'the Sill Bridge will open to lorries in May',
  'the Sill Bridge will not open to lorries',
  'lorries may never use the Sill Bridge',
  'the Harne ferry is full of lorries',
  'lorries cross the Sill Bridge',
];
const NAMES = ['Ada Voss', 'Tomas Reke'];

interface Made {
  readonly article: string;
  readonly text: string;
  readonly by: string;
  readonly date: string | null;
}

/** One claim an article, so that articles and claims come and go together. */
function claimOf({ text, by, date }: Made): Claim {
  const { article, reading } = readingOf(
    `[source ${by}] [cue said] [content ${text}].`,
    [{ speaker: 'r1', speakers: ['r1'] }],
    { published: date },
  );
  const word = by.split(' ')[1]?.toLowerCase() ?? '';
  const statement = reading.statements[0] ?? null;
  const page = {
    text: article.text,
    reading,
    date,
    names: new Map([['r1', [{ word, whole: by.toLowerCase() }]]]),
    story: ['sill', 'bridg', 'lorri'],
    storyNames: ['sill'],
  };
  return claimFrom(page, statement?.content ?? [], statement);
}

/** A window of two, so that a handful of claims crowd each other out. */
const WINDOW = 2;

/** `together`: claims that come in one go. */
function shelfOf(list: readonly Made[], together = 1): { shelf: MemoryClaims; numbers: Map<string, number> } {
  const shelf = claimsInMemory();
  const numbers = new Map<string, number>();
  const waiting: number[] = [];
  for (const made of list) {
    const claim = claimOf(made);
    const kind = claim.modal === 2 || claim.modal === -2 ? 'promise' : null;
    const n = shelf.put(made.article, keep(made.article, claim, kind));
    numbers.set(made.article, n);
    waiting.push(n);
    if (waiting.length === together) addClaims(shelf, waiting.splice(0), WINDOW);
  }
  addClaims(shelf, waiting, WINDOW);
  return { shelf, numbers };
}

/** Tensions, and how commitments among the claims that are still there stand. */
const found = (shelf: MemoryClaims, gone: ReadonlySet<string> = new Set()) => [
  ...shelf
    .all()
    .map(({ a, b, tension }) => JSON.stringify([shelf.article(a), shelf.article(b), tension]))
    .sort(),
  ...shelf
    .numbers()
    .filter((n) => shelf.commitment(n) !== null && !gone.has(shelf.article(n)))
    .map((n) => `${shelf.article(n)} ${shelf.state(n)}`)
    .sort(),
];

const articles = fc
  .array(
    fc.record({
      text: fc.constantFrom(...WORDS),
      by: fc.constantFrom(...NAMES),
      date: fc.constantFrom(null, '2031-03-14', '2031-03-15', '2031-04-01'),
    }),
    { minLength: 2, maxLength: 14 },
  )
  .map((list): Made[] => list.map((one, i) => ({ ...one, article: `ar_${i}` })));

test('some of the invented claims clash', () => {
  const { shelf } = shelfOf(
    WORDS.slice(0, 2).map((text, i) => ({ article: `ar_${i}`, text, by: 'Ada Voss', date: null })),
  );
  assert.equal(shelf.all().length, 1);
});

test('in whatever order articles arrive, the same tensions stand between them', () => {
  fc.assert(
    fc.property(
      articles.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, other]) => {
        assert.deepEqual(found(shelfOf(other).shelf), found(shelfOf(list).shelf));
      },
    ),
    { seed: 51, numRuns: 300 },
  );
});

test('claims that come together are as if one came after the other', () => {
  fc.assert(
    fc.property(articles, fc.integer({ min: 2, max: 14 }), (list, together) => {
      assert.deepEqual(found(shelfOf(list, together).shelf), found(shelfOf(list).shelf));
    }),
    { seed: 53, numRuns: 300 },
  );
});

test('articles taken away leave no trace', () => {
  fc.assert(
    fc.property(articles, fc.nat(8), (list, away) => {
      const gone = list.slice(0, Math.min(away, list.length - 1));
      const { shelf, numbers } = shelfOf(list);
      for (const { article } of gone) removeClaims(shelf, [numbers.get(article) as number], WINDOW);
      const left = shelfOf(list.slice(gone.length)).shelf;
      assert.deepEqual(found(shelf, new Set(gone.map(({ article }) => article))), found(left));
    }),
    { seed: 52, numRuns: 300 },
  );
});

test('what an article itself tells of its promise stands however many claims come between', () => {
  const shelf = claimsInMemory();
  const put = (article: string, text: string) => {
    const claim = claimOf({ article, text, by: 'Ada Voss', date: '2031-03-14' });
    const n = shelf.put(article, keep(article, claim, null));
    return { n, place: shelf.place(n), article };
  };
  const own = [put('ar_0', WORDS[0] as string), put('ar_0', WORDS[2] as string)].sort((a, b) => a.place - b.place);
  const [promise, teller] = own as [(typeof own)[0], (typeof own)[0]];
  shelf.putOutcome(promise.n, teller.n, { state: 'broken', score: 0.7 });
  addClaims(shelf, [promise.n, teller.n], WINDOW);
  const others = Array.from({ length: 40 }, (_, i) => put(`ar_${i + 1}`, WORDS[0] as string));
  const between = others.filter(({ place }) => place > promise.place && place < teller.place);
  assert.ok(between.length > WINDOW, `${between.length} stand between`);
  for (const { n } of others) addClaims(shelf, [n], WINDOW);
  assert.equal(shelf.outcomes([promise.n]).get(promise.n)?.length, 1);
});
