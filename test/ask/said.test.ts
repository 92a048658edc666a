/** Who said what: which statements answer which question. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ANYTHING, type Question } from '../../src/ask/questions.js';
import { said, saidInPages } from '../../src/ask/said.js';
import type { Recorded } from '../../src/store/recorded.js';
import type { Store } from '../../src/store/store.js';
import { fakeReader } from '../helpers/fake-reader.js';
import { article, recordAll } from '../helpers/records.js';
import { openEmpty, STORES, type StoreKind } from '../helpers/stores.js';

const COURIER = { outlet: 'The Harrow Courier', published: '2031-03-14' };

async function harrow(driver?: StoreKind): Promise<Store> {
  const store = await openEmpty(driver);
  await recordAll(store, [
    article('Zoë Voss said the bridge is safe.\nan engineer warned the cables are old.', { id: 'a', ...COURIER }),
    article('Zoe Voss promised that the bridge opens in May.', {
      id: 'b',
      outlet: 'Norra Wire',
      published: '2031-04-02T08:00:00+01:00',
    }),
    article('Ben Harrow denied that Zoë Voss said the tunnel is open.', { id: 'c', ...COURIER, published: '2031' }),
    article('Ben Harrow believes the bridge is cursed.\nVossberg Council said rain is wet.', { id: 'd' }),
  ]);
  return store;
}

for (const driver of STORES)
  test(`questions find whole words, without regard to case and accents (${driver})`, async () => {
    const store = await harrow(driver);
    const ask = async (question: Partial<Question>) => {
      const { statements, total } = await said(store, { ...ANYTHING, ...question });
      assert.equal(total, statements.length);
      return statements.map(({ article, source, content }) => `${article.id}: ${source?.text}: ${content?.text}`);
    };
    const [safe, opens] = ['a: Zoë Voss: the bridge is safe', 'b: Zoe Voss: the bridge opens in May'];
    assert.deepEqual(await ask({ by: 'voss' }), [opens, safe]);
    assert.deepEqual(await ask({ by: 'ZOE VOSS' }), [opens, safe]);
    assert.deepEqual(await ask({ by: 'vos' }), []);
    assert.deepEqual(await ask({ by: 'bridge' }), []);
    assert.deepEqual(await ask({ about: 'bridge' }), [opens, safe]);
    assert.deepEqual(await ask({ about: 'voss', by: 'zoë' }), []);
    assert.deepEqual(await ask({ words: 'voss safe' }), [safe]);
    assert.deepEqual(await ask({ words: '"bridge is"' }), [safe]);
    assert.deepEqual(await ask({ words: '"is bridge"' }), []);
    assert.deepEqual(await ask({ act: 'promise' }), [opens]);
    assert.deepEqual(await ask({ outlet: 'courier', by: 'voss' }), [safe]);
    assert.deepEqual(await ask({ since: '2031-03-15' }), [opens]);
    assert.deepEqual(await ask({ since: '2031-03', until: '2031-03', by: 'voss' }), [safe]);
    assert.deepEqual(await ask({ until: '2031-03-14', by: 'voss' }), [safe]);
    assert.deepEqual(await ask({ anonymous: true }), ['a: an engineer: the cables are old']);
  });

test('what somebody denies was said does not count as said; the denial does', async () => {
  const store = await harrow();
  const { statements } = await said(store, { ...ANYTHING, words: 'tunnel' });
  assert.deepEqual(
    statements.map(({ source, act }) => [source?.text, act]),
    [['Ben Harrow', 'deny']],
  );
});

test('what somebody said to have been denied by the reading itself does not count either', async () => {
  const store = await openEmpty();
  const reader = fakeReader();
  await recordAll(store, [article('Zoë Voss said the tunnel is open.')], {
    reader: (one) => {
      const reading = reader(one);
      return { ...reading, statements: reading.statements.map((each) => ({ ...each, standing: 'denied' as const })) };
    },
  });
  assert.equal((await said(store, ANYTHING)).total, 0);
  assert.equal((await store.totals()).statements, 1);
});

test('an attitude is nobody’s saying, and is shown only when asked for', async () => {
  const store = await harrow();
  assert.equal((await said(store, { ...ANYTHING, words: 'cursed' })).total, 0);
  assert.equal((await said(store, { ...ANYTHING, words: 'cursed', attitudes: true })).total, 1);
});

test('the newest come first, those without a date last, and pages fit together', async () => {
  const store = await harrow();
  const all = await said(store, ANYTHING);
  assert.deepEqual(
    all.statements.map(({ published }) => published),
    ['2031-04-02T08:00:00+01:00', '2031-03-14', '2031-03-14', '2031', null],
  );
  const first = await said(store, { ...ANYTHING, limit: 2 });
  const rest = await said(store, { ...ANYTHING, limit: 9, offset: 2 });
  assert.equal(first.total, 5);
  assert.deepEqual([...first.statements, ...rest.statements], all.statements);
});

test('a question that cannot be meant is refused in one line', async () => {
  const store = await harrow();
  const refused = (question: Partial<Question>, slug: string) =>
    assert.rejects(said(store, { ...ANYTHING, ...question }), { slug });
  await refused({ since: 'last week' }, 'question-date');
  await refused({ until: '2031-3-1' }, 'question-date');
  await refused({ by: '?!' }, 'question-empty');
  await refused({ limit: 0 }, 'question-limit');
  await refused({ offset: -1 }, 'question-limit');
  await refused({ words: 'bridge '.repeat(1000) }, 'question-long');
});

for (const driver of STORES)
  test(`no words a user can type break a question (${driver})`, async () => {
    const store = await harrow(driver);
    const nasty = fc.constantFrom(
      '"',
      "'",
      '*',
      '(',
      ')',
      'AND',
      'OR',
      'NOT',
      'NEAR(',
      ':',
      '^',
      '-',
      '{',
      '}',
      '%',
      ';',
      '\0',
      '“',
      ' ',
      'voss',
      'source',
      '\ud800',
      '--',
      '🙂',
      'ﬃ',
    );
    const words = fc.oneof(
      fc.array(nasty, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    const field = fc.constantFrom('words', 'by', 'about', 'to', 'via', 'outlet');
    await fc.assert(
      fc.asyncProperty(words, field, async (text, name) => {
        try {
          await said(store, { ...ANYTHING, [name]: text });
        } catch (error) {
          assert.equal((error as { slug?: string }).slug, 'question-empty', String(error));
        }
      }),
      { seed: 11, numRuns: 1500 },
    );
    assert.equal((await said(store, ANYTHING)).total, 5);
  });

test('the pages of an answer together are the answer', async () => {
  const store = await harrow();
  const ids = (statements: readonly Recorded[]) => statements.map(({ id }) => id);
  for (const [limit, offset] of [
    [1, 0],
    [3, 1],
    [4, 0],
    [Number.MAX_SAFE_INTEGER, 0],
    [5, 100],
  ]) {
    const question = { ...ANYTHING, attitudes: true, limit, offset };
    const whole = await said(store, question);
    for (const held of [1, 2, 1000]) {
      const paged: Recorded[] = [];
      let pages = 0;
      for await (const page of saidInPages(store, question, held)) {
        assert.ok(page.statements.length <= held);
        assert.equal(page.total, whole.total);
        paged.push(...page.statements);
        pages++;
      }
      assert.ok(pages > 0, 'the count of all is told even where nothing is shown');
      assert.deepEqual(ids(paged), ids(whole.statements), `limit ${limit}, offset ${offset}, ${held} at once`);
    }
  }
  await assert.rejects(saidInPages(store, { ...ANYTHING, limit: 0 }).next(), { slug: 'question-limit' });
});
