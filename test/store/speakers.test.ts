/** Speakers on the record: joined as articles arrive, asked by any name, merged and split by a person, the same after reading anew. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ANYTHING } from '../../src/ask/questions.js';
import { said } from '../../src/ask/said.js';
import { meantBy, showSpeaker, speakersNamed } from '../../src/ask/speakers.js';
import { relink } from '../../src/link/speakers/link.js';
import type { Article } from '../../src/model/article.js';
import type { Store } from '../../src/store/store.js';
import { article, exported, NOON, recordAll } from '../helpers/records.js';
import { speakingReader } from '../helpers/speaking-reader.js';
import { openEmpty, STORES, type StoreKind } from '../helpers/stores.js';

const PAGE = { limit: 50, offset: 0 };
const reader = speakingReader();

const WORLD: readonly Article[] = [
  article('Ada Voss (transport minister) said the bridge is safe.\nVoss said it will hold.', {
    id: 'a',
    outlet: 'Courier',
    published: '2031-03-01',
  }),
  article('Ms Ada Voss said no.\nErik Voss (coach) said yes.', { id: 'b', outlet: 'Post', published: '2031-03-02' }),
  article('Voss said the cables are new.', { id: 'c', outlet: 'Courier', published: '2031-03-03' }),
  article('Mia Lind (judge) said that rain fell.\nan engineer said it did.', {
    id: 'd',
    outlet: 'Courier',
    published: '2031-03-04',
  }),
];

async function recordOf(articles: readonly Article[], driver?: StoreKind): Promise<Store> {
  const store = await openEmpty(driver);
  await recordAll(store, articles, { reader });
  return store;
}

async function namesOf(store: Store, words: string | null = null): Promise<string[]> {
  return (await speakersNamed(store, words, PAGE)).speakers.map(({ name, statements }) => `${name} ${statements}`);
}

async function idOf(store: Store, name: string): Promise<string> {
  return (await speakersNamed(store, name, PAGE)).speakers[0]?.id as string;
}

test('a body is called by its longer name, but by the short one where nearly everybody writes that', async () => {
  const wires = (short: number) =>
    ['Wire Holdings', ...Array.from({ length: short }, () => 'Wire')].map((name, i) =>
      article(`${name} said that rain fell ${i} times.`, { id: `w${i}`, outlet: 'Courier' }),
    );
  const nameOf = async (short: number) => {
    const store = await recordOf(wires(short));
    const [wire] = (await speakersNamed(store, null, PAGE)).speakers;
    await store.close();
    return wire?.name;
  };
  assert.deepEqual([await nameOf(2), await nameOf(11)], ['Wire Holdings', 'Wire']);
});

for (const driver of STORES)
  test(`one speaker for all articles, under every name seen, and no other's (${driver})`, async () => {
    const store = await recordOf(WORLD, driver);
    assert.deepEqual((await namesOf(store)).sort(), ['Ada Voss 4', 'Erik Voss 1', 'Mia Lind 1']);
    assert.equal((await namesOf(store))[0], 'Ada Voss 4');
    const [ada] = (await speakersNamed(store, 'Ada', PAGE)).speakers;
    assert.deepEqual(
      ada?.names.map(({ name }) => name),
      ['Ada Voss', 'Voss'],
    );
    assert.equal(ada?.roles[0]?.name, 'transport minister');
    assert.deepEqual([ada?.articles, ada?.from, ada?.until], [3, '2031-03-01', '2031-03-03']);
    await store.close();
  });

test('asked by a name, all that its bearers said comes, also where a page says less; an id asks for one', async () => {
  const store = await recordOf(WORLD);
  const by = async (name: string) =>
    (await said(store, { ...ANYTHING, by: name })).statements.map(({ article, line }) => `${article.id}${line}`).sort();
  assert.deepEqual(await by('Ada'), ['a1', 'a2', 'b1', 'c1']);
  assert.deepEqual(await by('Voss'), ['a1', 'a2', 'b1', 'b2', 'c1']);
  assert.deepEqual(await by(await idOf(store, 'Erik')), ['b2']);
  assert.deepEqual(await by('engineer'), ['d2']);
  const meant = await meantBy(store, 'Voss', 5);
  assert.deepEqual(
    meant?.speakers.map(({ name }) => name),
    ['Ada Voss', 'Erik Voss'],
  );
  assert.equal(await meantBy(store, 'Mia', 5), null);
  await assert.rejects(said(store, { ...ANYTHING, by: 'sp_nobody' }), /nobody on the record has this id/);
  await store.close();
});

test('a person merges two speakers, and taking it back leaves them as they were; reading anew keeps the decision', async () => {
  const store = await recordOf(WORLD);
  const before = await exported(store);
  const [ada, mia] = [await idOf(store, 'Ada'), await idOf(store, 'Mia')];
  const made = await store.decide({ kind: 'merge', speaker: ada, value: mia, author: 'kim', at: NOON }, relink);
  assert.deepEqual((await namesOf(store)).slice(0, 1), ['Ada Voss 5']);
  assert.equal((await store.speaker(mia))?.id, ada);
  assert.equal((await showSpeaker(store, ada)).decisions[0]?.id, made.id);
  const merged = await exported(store);
  await recordAll(store, WORLD, { reader, stamp: { weights: [{ name: 'new', sha256: '1'.repeat(64) }] } });
  assert.equal((await exported(store)).lines, merged.lines);
  await store.undecide(made.id, 'kim', NOON, relink);
  assert.equal((await exported(store)).lines, before.lines);
  await assert.rejects(
    store.decide({ kind: 'merge', speaker: ada, value: ada, author: 'kim', at: NOON }, relink),
    /nothing to merge/,
  );
  await store.close();
});

test('a person splits an article, or a name, from a speaker; it holds when the article is read anew, and can be undone', async () => {
  const store = await recordOf(WORLD);
  const before = await exported(store);
  const ada = await idOf(store, 'Ada');
  const key = (await said(store, { ...ANYTHING, by: 'Ada' })).statements.find(({ article: { id } }) => id === 'b')
    ?.article.key as string;
  const made = await store.decide({ kind: 'split', speaker: ada, value: key, author: 'kim', at: NOON }, relink);
  assert.deepEqual((await namesOf(store, 'Ada')).sort(), ['Ada Voss 1', 'Ada Voss 3']);
  const split = await exported(store);
  await recordAll(store, WORLD, { reader, stamp: { weights: [{ name: 'new', sha256: '1'.repeat(64) }] } });
  assert.equal((await exported(store)).lines, split.lines);
  await store.undecide(made.id, 'kim', NOON, relink);
  assert.equal((await exported(store)).lines, before.lines);
  await store.decide({ kind: 'split', speaker: ada, value: 'Voss', author: 'kim', at: NOON }, relink);
  assert.deepEqual((await namesOf(store, 'Ada')).sort(), ['Ada Voss 3']);
  await assert.rejects(
    store.decide({ kind: 'split', speaker: ada, value: 'Nobody', author: 'kim', at: NOON }, relink),
    /never called/,
  );
  await store.close();
});

test('a corrected speaker counts for whom it was corrected to', async () => {
  const store = await recordOf(WORLD);
  const erik = await idOf(store, 'Erik');
  const [one] = (await said(store, { ...ANYTHING, by: erik })).statements;
  await store.correct({ item: one?.id as string, field: 'speaker', value: 'Ada Voss', author: 'kim', at: NOON });
  assert.deepEqual((await said(store, { ...ANYTHING, by: erik })).total, 0);
  assert.deepEqual((await said(store, { ...ANYTHING, by: 'Ada Voss' })).total, 5);
  await store.close();
});

test('an id of a user table stands with everybody who has the name', async () => {
  const store = await recordOf(WORLD);
  assert.equal(
    await store.identify([
      { name: 'Ada Voss', identifier: 'Q7' },
      { name: 'Ole Nobody', identifier: 'Q8' },
    ]),
    1,
  );
  assert.deepEqual((await speakersNamed(store, 'Ada', PAGE)).speakers[0]?.identifiers, ['Q7']);
  await store.close();
});

test('any order of arrival, any batches and any repetition give the same speakers', async () => {
  const line = fc
    .tuple(
      fc.constantFrom(
        'Ada Voss',
        'Ada Voss (mayor, Harne)',
        'Ada Voss (mayor, Kell)',
        'Erik Voss (coach)',
        'Voss',
        'Mr Voss',
        'HVWA',
        'Harne Valley Water Authority',
        'Ada Voss-Reed (mayor)',
      ),
      fc.constantFrom('the bridge is safe', 'no'),
    )
    .map(([who, what]) => `${who} said ${what}.`);
  const articles = fc
    .array(
      fc.tuple(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(null, '2031-03-14'),
        fc.constantFrom(null, 'Courier'),
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((all) =>
      all.map(([lines, published, outlet], i) => article(lines.join('\n'), { id: `a${i}`, published, outlet })),
    );
  const all = async (list: readonly Article[], batch: number) => {
    const store = await openEmpty();
    await recordAll(store, list, { reader, batch });
    const { lines } = await exported(store);
    const { speakers } = await store.speakers({ words: [], ids: null }, PAGE);
    await store.close();
    return { lines, speakers };
  };
  await fc.assert(
    fc.asyncProperty(
      articles.chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray([...list, ...list]).map((more) => [...more, ...list]),
        ),
      ),
      fc.integer({ min: 1, max: 9 }),
      async ([list, shuffled], batch) => {
        assert.deepEqual(await all(shuffled, batch), await all(list, 50));
      },
    ),
    { seed: 43, numRuns: 60 },
  );
});
