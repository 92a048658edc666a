/** Forgetting: what is forgotten is in no table, no answer, no export and no byte of the record, and stays out; everything else stands as it stood. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { ANYTHING } from '../../src/ask/questions.js';
import { said } from '../../src/ask/said.js';
import { tensions } from '../../src/ask/tensions.js';
import { copyRecord } from '../../src/record/copy.js';
import { countNaming, forgetArticles, forgetPerson } from '../../src/record/forget.js';
import { localReaders } from '../../src/record/local.js';
import { holdsName, maskedText, maskedWords } from '../../src/record/mask.js';
import { openStore } from '../../src/store/open.js';
import { openPostgres } from '../../src/store/postgres/database.js';
import type { Store } from '../../src/store/store.js';
import { everything, invented, READING } from '../faults/disturbed.js';
import { folderWith } from '../helpers/folder.js';
import { article, NOON, recordAll } from '../helpers/records.js';
import { freshAddress, openEmpty, STORES, type StoreKind } from '../helpers/stores.js';

/** Words nobody else has, in every place an article has words. */
const SECRET = article(
  'Zerlina Quaxby said the gondola of Thrumble cost 9731 florins.\nBen Harrow said “nobody in Orvane was ever asked about the gondola or its thrumblish keepers”.',
  {
    id: 'secret-thrumble',
    url: 'https://norra.example/thrumble-quaxby',
    title: 'Thrumble scandal',
    outlet: 'Thrumble Gazette',
    published: '2031-02-02',
  },
);
const WORDS = ['Zerlina', 'Quaxby', 'quaxby', 'Thrumble', 'thrumbl', 'gondola', '9731'];

interface Place {
  readonly address: string;
  readonly open: () => Promise<Store>;
  /** Everything in the files of the record. */
  readonly bytes: () => Buffer;
}

function placeOf(t: TestContext, kind: StoreKind): Place {
  if (kind !== 'postgres') {
    const folder = folderWith(t, {});
    const address = join(folder, 'r.db');
    return {
      address,
      open: () => openStore(address, { driver: kind }),
      bytes: () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))),
    };
  }
  const address = freshAddress();
  return {
    address,
    open: () => openStore(address),
    bytes: () => {
      const url = new URL(address);
      const schema = url.searchParams.get('schema') as string;
      url.searchParams.delete('schema');
      const db = openPostgres(url.href, 'SET jit = off');
      try {
        db.native('CHECKPOINT');
        const [folder] = db.native("SELECT current_setting('data_directory') AS at");
        // Tables, their indexes, and what of them is too long for a row.
        const files = db.native(
          `SELECT pg_relation_filepath(c.oid) AS path FROM pg_class c WHERE c.relkind IN ('r', 'i', 't')
           AND (c.relnamespace = $1::regnamespace OR c.oid IN (SELECT t.reltoastrelid FROM pg_class t WHERE t.relnamespace = $1::regnamespace))`,
          [schema],
        );
        assert.ok(files.length > 20);
        return Buffer.concat(files.map(({ path }) => readFileSync(join(String(folder?.['at']), String(path)))));
      } finally {
        db.close();
      }
    },
  };
}

const holds = (bytes: Buffer, words: readonly string[]) => words.filter((word) => bytes.includes(word));

for (const kind of STORES) {
  test(`an article that is forgotten is in no byte of the record, and the rest is as if it had never come (${kind})`, async (t) => {
    const place = placeOf(t, kind);
    const store = await place.open();
    const others = invented(16);
    await recordAll(store, [...others.slice(0, 8), SECRET, ...others.slice(8)], READING);
    const [one] = (await said(store, { ...ANYTHING, words: 'gondola', by: 'Quaxby' })).statements;
    const key = one.article.key;
    await store.correct({ item: one.id, field: 'note', value: 'Thrumble again', author: 'kim', at: NOON });
    const { speakers } = await store.speakers({ words: ['zerlina'], ids: null }, { limit: 5, offset: 0 });
    await store.decide(
      { kind: 'note', speaker: speakers[0].id, value: 'of Thrumble', author: 'kim', at: NOON },
      (() => {}) as never,
    );
    await store.close();
    if (kind !== 'postgres') assert.deepEqual(holds(place.bytes(), ['Quaxby', 'Thrumble']), ['Quaxby', 'Thrumble']);

    const again = await place.open();
    await forgetArticles(again, [key], NOON);
    const never = await openEmpty();
    await recordAll(never, others, READING);
    assert.equal(await everything(again), await everything(never));
    assert.deepEqual(
      [
        await again.forgetting.mark(key),
        await again.forgetting.mark(one.id),
        await again.forgetting.mark(speakers[0].id),
      ].map((mark) => [mark?.kind, mark?.of, mark?.at]),
      [
        ['article', key, NOON],
        ['statement', key, NOON],
        ['speaker', key, NOON],
      ],
    );
    assert.deepEqual(await again.forgetting.find(SECRET.id), []);

    // It stays out: as it was, changed, and under another name with the same bytes.
    const other = { ...SECRET, id: 'other', url: null };
    for (const form of [
      SECRET,
      { ...SECRET, text: `${SECRET.text}\nMore.`, origin: { ...SECRET.origin, sha256: '9'.repeat(64) } },
      other,
    ]) {
      const [event] = await recordAll(again, [form], READING);
      assert.deepEqual([event.outcome, event.statements], ['forgotten', 0]);
    }
    assert.equal(await everything(again), await everything(never));
    await again.close();
    assert.deepEqual(holds(place.bytes(), WORDS), []);

    const allowed = await place.open();
    assert.ok((await allowed.forgetting.allow(key)) > 3);
    const [event] = await recordAll(allowed, [SECRET], READING);
    assert.equal(event.outcome, 'recorded');
    await allowed.close();
  });

  test(`a person who is forgotten is in no byte of the record; what others say in the same articles keeps id, words and decisions (${kind})`, async (t) => {
    const place = placeOf(t, kind);
    const store = await place.open();
    const mixed = article(
      'Mia Tarn said the ferry is late.\nZerlina Quaxby said the gondola is thrumbly.\nBen Harrow denied Quaxby and Zerlina Quaxby ever met.\nNothing else.',
      { id: 'mixed', title: 'What Zerlina Quaxby said', outlet: 'Courier', published: '2031-02-03' },
    );
    const mentioned = article('Mia Tarn said the toll stays.\nA line names ZERLINA QUAXBY and nobody else.', {
      id: 'm2',
      outlet: 'Courier',
    });
    const plain = article('Mia Tarn said the mill stays.', { id: 'p', outlet: 'Courier' });
    await recordAll(store, [mixed, mentioned, plain, ...invented(6)], READING);
    const idOf = async (words: string) => (await said(store, { ...ANYTHING, words })).statements[0]?.id as string;
    const [ferry, toll, gondola, met] = [
      await idOf('ferry is late'),
      await idOf('toll stays'),
      await idOf('thrumbly'),
      await idOf('ever met'),
    ];
    const by = { author: 'kim', at: NOON };
    await store.correct({ item: ferry, field: 'note', value: 'checked', ...by });
    await store.correct({ item: ferry, field: 'speaker', value: 'Zerlina Quaxby', ...by });
    await store.correct({ item: toll, field: 'act', value: 'promise', ...by });
    await store.identify([{ name: 'Zerlina Quaxby', identifier: 'Q1' }]);
    const { speakers } = await store.speakers({ words: ['quaxby'], ids: null }, { limit: 5, offset: 0 });
    const person = { id: speakers[0].id, names: speakers[0].names.map(({ name }) => name) };
    assert.equal(await countNaming(store, person), 2);
    const readers = localReaders(READING.reader, READING.stamp);
    for await (const _ of forgetPerson(store, person, { readers, at: NOON }));

    assert.equal(await store.speaker(person.id), null);
    assert.equal((await store.forgetting.mark(person.id))?.kind, 'speaker');
    assert.equal((await store.forgetting.mark(gondola))?.of, person.id);
    const late = await store.item(ferry);
    assert.deepEqual([late?.recorded.content?.text, late?.recorded.speaker], ['the ferry is late', 'Mia Tarn']);
    assert.deepEqual(
      late?.recorded.corrections.map(({ value }) => value),
      ['checked'],
    );
    assert.equal((await store.item(toll))?.recorded.act, 'promise');
    assert.match((await store.item(met))?.recorded.content?.text ?? '', /^[█ ]+ and [█ ]+ ever met$/);
    assert.equal((await said(store, { ...ANYTHING, words: 'thrumbly' })).total, 0);
    assert.equal((await said(store, { ...ANYTHING, words: 'mill stays' })).total, 1);
    assert.equal(
      (await tensions(store, { statement: ANYTHING, kind: null, status: null })).tensions.some(({ earlier }) =>
        /uaxby/.test(earlier.receipt.text),
      ),
      false,
    );
    for (const one of [mixed, mentioned])
      assert.equal((await recordAll(store, [one], READING))[0]?.outcome, 'forgotten');
    const fresh = article('Zerlina Quaxby said no.', { id: 'new' });
    assert.equal((await recordAll(store, [fresh], READING))[0]?.outcome, 'forgotten');
    assert.equal(
      (await recordAll(store, [article('Mia Tarn said yes.', { id: 'y' })], READING))[0]?.outcome,
      'recorded',
    );
    await store.close();
    assert.deepEqual(
      holds(place.bytes(), ['Zerlina', 'zerlina', 'ZERLINA', 'Quaxby', 'quaxby', 'QUAXBY', 'thrumbly', 'gondola']),
      [],
    );
    const back = await place.open();
    for await (const one of back.captures())
      if (one.article.id === 'mixed') assert.equal(one.text.length, mixed.text.length);
    await back.close();
  });

  test(`what was forgotten here does not come back with another record, and marks come along (${kind})`, async () => {
    const [mine, theirs, third] = [await openEmpty(kind), await openEmpty(), await openEmpty()];
    await recordAll(mine, [SECRET, ...invented(3)], READING);
    await recordAll(theirs, [SECRET, ...invented(5)], READING);
    const [key] = await mine.forgetting.find(SECRET.id);
    await forgetArticles(mine, [key as string], NOON);
    const taken: string[] = [];
    for await (const event of copyRecord(theirs, mine)) taken.push(...event.taken);
    assert.deepEqual(
      [taken.filter((one) => one === 'forgotten').length, taken.filter((one) => one === 'copied').length],
      [1, 2],
    );
    assert.equal((await said(mine, { ...ANYTHING, words: 'gondola' })).total, 0);
    for await (const _ of copyRecord(mine, third));
    assert.equal((await third.forgetting.mark(key as string))?.kind, 'article');
  });
}

test('names are masked in place, letter for letter, as words and not inside words', () => {
  const who = { locals: ['r1'], names: ['Ada Voss', 'Voss'], others: ['Ben Harrow'] };
  assert.equal(maskedWords('ADA VOSS, Vosslund and Voss.', who), '███ ████, Vosslund and ████.');
  assert.equal(maskedWords('Ada Voss and Ben Voss.', { ...who, others: ['Ben Voss'] }), '███ ████ and Ben Voss.');
  assert.equal(maskedWords('The voss grew.', { ...who, locals: [], names: ['Ada Voss'] }), 'The voss grew.');
  assert.ok(holdsName('https://x.example/2031/ada-voss-says', ['Ada Voss']));
  assert.ok(!holdsName('https://x.example/ada-vossberg', ['Ada Voss']));
  const empty = { referents: [], statements: [] } as never;
  const text = 'Zoë 👩‍👧 Voss\r\nAda\u00a0Voss İ';
  assert.equal(maskedText(text, empty, { ...who, names: ['Zoë 👩‍👧 Voss'] }).length, text.length);
});
