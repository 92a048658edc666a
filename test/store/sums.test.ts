/** Sums for lists: kept or worked out when asked, they say the same, and follow what is recorded, corrected and decided. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speakersNamed } from '../../src/ask/speakers.js';
import { relink } from '../../src/link/speakers/link.js';
import type { Article } from '../../src/model/article.js';
import type { Reading } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import { linker } from '../../src/record/linker.js';
import type { Store } from '../../src/store/store.js';
import { article, NOON, recordAll } from '../helpers/records.js';
import { speakingReader } from '../helpers/speaking-reader.js';
import { openEmpty, STORES, type StoreKind } from '../helpers/stores.js';

const PAGE = { limit: 50, offset: 0 };

/** The speaking reader, with what stands in “…” as verbatim. */
function quotingReader(): (article: Article) => Reading {
  const read = speakingReader();
  return (one) => {
    const reading = read(one);
    const statements = reading.statements.map((statement) => {
      const [start, end] = statement.content[0] as Span;
      const found = /“([^”]+)”/.exec(one.text.slice(start, end));
      if (found === null) return statement;
      const at = start + found.index + 1;
      return { ...statement, mode: 'mixed' as const, verbatim: [[at, at + (found[1] as string).length] as const] };
    });
    return { ...reading, statements };
  };
}

const WORLD = [
  article('Ada Voss (transport minister) said it was “filed and forgotten in a drawer”.\nan engineer said it rusts.', {
    id: 'a',
    outlet: 'Courier',
    published: '2031-03-01',
  }),
  article('Ada Voss (transport minister) said it was “filed and quite forgotten in a drawer”.', {
    id: 'b',
    outlet: 'Post',
  }),
  article('Mia Lind (judge) said that rain fell.\nthe ministry said it did.', { id: 'c', outlet: 'Courier' }),
];

async function recordOf(driver: StoreKind): Promise<Store> {
  const store = await openEmpty(driver);
  await recordAll(store, WORLD, { reader: quotingReader() });
  return store;
}

async function everything(store: Store) {
  const { speakers } = await store.speakers({ words: [], ids: null }, PAGE);
  return {
    speakers: speakers.map(({ name, statements, articles }) => [name, statements, articles]),
    sources: await store.sourceSums(),
    quoting: await store.quotingSums(speakers.map(({ id }) => id)),
    utterances: await store.utterances(linker, [], PAGE),
  };
}

for (const driver of STORES) {
  test(`kept sums and those worked out when asked are the same, and both follow the record (${driver})`, async () => {
    const store = await recordOf(driver);
    const asked = await everything(store);
    assert.deepEqual(asked.speakers[0], ['Ada Voss', 2, 2]);
    assert.deepEqual(
      asked.sources.map((one) => [one.outlet, one.sourceKind, one.official, one.mode, one.statements]),
      [
        ['Courier', 'anonymous', false, 'indirect', 1],
        ['Courier', 'named', false, 'indirect', 1],
        ['Courier', 'named', true, 'indirect', 1],
        ['Courier', 'named', true, 'mixed', 1],
        ['Post', 'named', true, 'mixed', 1],
      ],
    );
    assert.deepEqual([asked.utterances.total, asked.utterances.items[0]?.articles], [1, 2]);
    assert.equal(await store.sum(linker), false, 'a small record needs none');
    const other = await recordOf(driver);
    assert.equal(await other.sum(linker, true), true);
    assert.equal(await other.sum(linker, true), false);
    assert.deepEqual(await everything(other), asked);
    await other.close();
    const [ada] = (await speakersNamed(store, 'Ada', PAGE)).speakers;
    const [mia] = (await speakersNamed(store, 'Mia', PAGE)).speakers;
    const made = await store.decide(
      { kind: 'merge', speaker: ada?.id as string, value: mia?.id as string, author: 'kim', at: NOON },
      relink,
    );
    const merged = await everything(store);
    assert.deepEqual(merged.speakers[0], ['Ada Voss', 3, 3]);
    await store.undecide(made.id, 'kim', NOON, relink);
    assert.deepEqual(await everything(store), asked);
    const { centre } = asked.utterances.items[0] as { centre: string };
    await store.correct({ item: centre, field: 'dismiss', value: null, author: 'kim', at: NOON });
    assert.equal((await everything(store)).utterances.total, 0);
    await store.close();
  });

  test(`an utterance is found by its words, by its centre and by any statement that quotes it (${driver})`, async () => {
    const store = await recordOf(driver);
    const [one] = (await store.utterances(linker, ['forgotten', 'drawer'], PAGE)).items;
    assert.deepEqual([one?.variants, one?.articles, one?.independent, one?.altered], [2, 2, 2, 0]);
    assert.match(one?.words ?? '', /forgotten .* drawer/);
    assert.equal((await store.utterances(linker, ['rusts'], PAGE)).total, 0);
    const whole = await store.utteranceOf(linker, one?.centre ?? '');
    assert.equal(whole?.quotations.length, 2);
    for (const item of whole?.quotations ?? []) assert.deepEqual(await store.utteranceOf(linker, item), whole);
    assert.equal(await store.utteranceOf(linker, 'st_none'), null);
    await store.close();
  });

  test(`what persons decided is one list, newest first, of statements and speakers alike (${driver})`, async () => {
    const store = await recordOf(driver);
    const [ada] = (await speakersNamed(store, 'Ada', PAGE)).speakers;
    const [said] = await store.spoken(ada?.id as string, 10);
    const at = (hour: number) => `2031-03-15T0${hour}:00:00Z`;
    const note = await store.correct({ item: said?.id as string, field: 'note', value: 'x', author: 'kim', at: at(1) });
    await store.decide({ kind: 'note', speaker: ada?.id as string, value: 'y', author: 'mia', at: at(2) }, relink);
    await store.correct({ item: said?.id as string, field: 'confirm', value: null, author: 'kim', at: at(3) });
    await store.undo(note.id, 'kim', at(4));
    const { total, items } = await store.corrections(PAGE);
    assert.equal(total, 3);
    assert.deepEqual(
      items.map((one) => ['kind' in one ? one.kind : one.field, one.author, one.undoneBy === null]),
      [
        ['confirm', 'kim', true],
        ['note', 'mia', true],
        ['note', 'kim', false],
      ],
    );
    assert.equal((await store.corrections({ limit: 1, offset: 1 })).items.length, 1);
    await store.close();
  });
}
