/** A speaker at a glance, what statements are about, and where words come from. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portrait } from '../../src/ask/portrait.js';
import { sourcesOf } from '../../src/ask/sources.js';
import { speakersNamed } from '../../src/ask/speakers.js';
import { topicsOf } from '../../src/ask/topics.js';
import { isOfficialSource } from '../../src/store/official.js';
import { openStore } from '../../src/store/open.js';
import { article, recordAll } from '../helpers/records.js';
import { speakingReader } from '../helpers/speaking-reader.js';

test('topics are names and words of several statements, a name before its parts, with the statements they stand in', () => {
  const contents = [
    ['a', 'the Sill Bridge is safe'],
    ['b', 'nobody will close the Sill Bridge while ferries sail'],
    ['c', 'ferries are slower'],
    ['c', 'a ferry is slow'],
    ['d', 'there would be time for that'],
  ].map(([name, content]) => ({ article: name as string, content: content as string }));
  assert.deepEqual(
    topicsOf(contents, 5).map(({ words, statements, articles }) => [words, [...statements], articles]),
    [
      ['Sill Bridge', [0, 1], 2],
      ['ferries', [1, 2], 2],
    ],
  );
  assert.deepEqual(topicsOf([{ article: 'a', content: null }], 5), []);
  assert.equal(topicsOf(contents, 1).length, 1);
});

test('a portrait counts what was said, by act, outlet and way, and keeps apart what was denied', async () => {
  const store = await openStore(':memory:');
  await recordAll(
    store,
    [
      article(
        'Ada Voss (minister) said the ferry is late.\nAda Voss warned the ferry would sink.\nAda Voss believes in it.',
        {
          id: 'a',
          outlet: 'Courier',
          published: '2031-03-01',
        },
      ),
      article('Mia Lind denied that Ada Voss said the ferry sank.\nAda Voss said the ferry is fine.', {
        id: 'b',
        published: '2031-04-01',
      }),
    ],
    { reader: speakingReader() },
  );
  const [ada] = (await speakersNamed(store, 'Ada', { limit: 1, offset: 0 })).speakers;
  const shown = await portrait(store, ada?.id as string, 2);
  assert.deepEqual(shown.acts, [
    { act: 'assert', count: 2 },
    { act: 'warn', count: 1 },
  ]);
  assert.deepEqual(shown.quotedBy, [
    { name: 'Courier', count: 2 },
    { name: '', count: 1 },
  ]);
  assert.equal(shown.denied.length, 1);
  assert.deepEqual(
    shown.latest.map(({ published }) => published),
    ['2031-04-01', '2031-03-01'],
  );
  assert.deepEqual(shown.topics[0]?.words, 'ferry');
  assert.equal(shown.isAll, true);
  await store.close();
});

test('sources are counted by outlet and kind, and the outlets of those heard most', async () => {
  const store = await openStore(':memory:');
  await recordAll(
    store,
    [
      article('Ada Voss (minister) said no.\nan engineer said yes.', { id: 'a', outlet: 'Courier' }),
      article('Ada Voss said perhaps.\nTom Reed (ferryman) said so.', { id: 'b', outlet: 'Post' }),
    ],
    { reader: speakingReader() },
  );
  const { outlets, all, speakers, quoting } = await sourcesOf(store, 1);
  assert.deepEqual(
    outlets.map(({ outlet, statements, named, anonymous, official }) => [
      outlet,
      statements,
      named,
      anonymous,
      official,
    ]),
    [
      ['Courier', 2, 1, 1, 1],
      ['Post', 2, 2, 0, 0],
    ],
  );
  assert.equal(all.statements, 4);
  assert.deepEqual(
    quoting.map(({ outlet, statements }) => [speakers[0]?.name, outlet, statements]),
    [
      ['Ada Voss', 'Courier', 1],
      ['Ada Voss', 'Post', 1],
    ],
  );
  await store.close();
});

test('an official source is told by its words, unless a name stands for it', () => {
  const official = ['two officials at the ministry', 'police', 'a court in Harne'];
  for (const words of official) assert.equal(isOfficialSource('role', words), true, words);
  for (const words of ['a plumber', 'the union', null])
    assert.equal(isOfficialSource('role', words), false, `${words}`);
  assert.equal(isOfficialSource('named', 'Ada Voss of the ministry'), false);
});
