/** Reading again: only what other weights or rules read, told statement by statement, with ids and decisions going on. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ANYTHING } from '../../src/ask/questions.js';
import { said } from '../../src/ask/said.js';
import type { Article } from '../../src/model/article.js';
import type { Reading, Stamp } from '../../src/model/reading.js';
import { localReaders } from '../../src/record/local.js';
import { stampKey } from '../../src/record/prepare.js';
import { digestOf, readingCode } from '../../src/record/reading-code.js';
import { type RereadEvent, type RereadOptions, reread, staleCount } from '../../src/record/reread.js';
import type { Store } from '../../src/store/store.js';
import { FAKE_STAMP, fakeReader } from '../helpers/fake-reader.js';
import { folderWith } from '../helpers/folder.js';
import { article, exported, NOON, recordAll } from '../helpers/records.js';
import { openEmpty, STORES } from '../helpers/stores.js';

const BETTER: Stamp = { weights: [{ name: 'fake', sha256: '1'.repeat(64) }] };
const ARTICLES = [
  article('Ada Voss said the bridge is safe.\nBen Harrow said no.\nMia Lind warned the toll stays.', { id: 'a' }),
  article('Zoë Lind said the ferry sails.', { id: 'b' }),
  article('Rosa Quill said the mill is shut.', { id: 'c' }),
];

/** Loses who says “no”, and takes warnings for predictions. */
function better(one: Article): Reading {
  const reading = fakeReader(BETTER)(one);
  return {
    ...reading,
    statements: reading.statements
      .filter(({ content: [[start, end]] }) => one.text.slice(start, end) !== 'no')
      .map((statement) => (statement.act === 'warn' ? { ...statement, act: 'predict' as const } : statement)),
  };
}

async function again(
  store: Store,
  reader: (one: Article) => Reading,
  stamp: Stamp,
  more: Partial<RereadOptions> = {},
): Promise<RereadEvent[]> {
  const events: RereadEvent[] = [];
  const readers = localReaders(reader, stamp);
  for await (const event of reread(store, { readers, now: () => NOON, ...more })) events.push(event);
  return events;
}

const told = (events: readonly RereadEvent[]) =>
  events
    .filter(({ gained, lost, changed }) => gained.length + lost.length + changed.length > 0)
    .map(({ article: { id }, gained, lost, changed }) => ({
      id,
      gained: gained.map(({ words }) => words),
      lost: lost.map(({ words, corrected }) => `${words}${corrected ? ' !' : ''}`),
      changed: changed.map(({ words, fields }) => [
        words,
        ...fields.map((one) => `${one.field} ${one.before} ${one.after}`),
      ]),
    }));

for (const kind of STORES) {
  test(`what is different is told by article and field, ids and decisions go on, and nothing is read twice (${kind})`, async () => {
    const store = await openEmpty(kind);
    await recordAll(store, ARTICLES);
    const ids = new Map<string, string>();
    for (const { id, content } of (await said(store, { ...ANYTHING, limit: 50 })).statements)
      ids.set(content?.text ?? '', id);
    const by = { author: 'kim', at: NOON };
    await store.correct({ item: ids.get('no') as string, field: 'note', value: 'heard it', ...by });
    await store.correct({ item: ids.get('the bridge is safe') as string, field: 'act', value: 'promise', ...by });
    assert.equal(await staleCount(store, { stamp: FAKE_STAMP }), 0);
    assert.deepEqual(await again(store, fakeReader(), FAKE_STAMP), []);
    const before = await exported(store);

    assert.equal(await staleCount(store, { stamp: BETTER }), 3);
    const dry = await again(store, better, BETTER, { dryRun: true });
    assert.deepEqual(await exported(store), before);
    const events = await again(store, better, BETTER);
    assert.deepEqual(events, dry);
    assert.equal(events.length, 3);
    assert.deepEqual(told(events), [
      { id: 'a', gained: [], lost: ['no !'], changed: [['the toll stays', 'act warn predict']] },
    ]);
    assert.equal(events.flatMap(({ lost }) => lost)[0]?.id, ids.get('no'));
    assert.equal((await store.item(ids.get('no') as string))?.state, 'tombstone');
    const bridge = await store.item(ids.get('the bridge is safe') as string);
    assert.deepEqual([bridge?.state, bridge?.recorded.act], ['live', 'promise']);
    assert.deepEqual(await again(store, better, BETTER), []);

    // The weights of before find it again: it takes up its id, and the note on it.
    assert.deepEqual(told(await again(store, fakeReader(), FAKE_STAMP)), [
      { id: 'a', gained: ['no'], lost: [], changed: [['the toll stays', 'act predict warn']] },
    ]);
    const back = await store.item(ids.get('no') as string);
    assert.deepEqual([back?.state, back?.recorded.corrections.map(({ value }) => value)], ['live', ['heard it']]);
    assert.deepEqual((await exported(store)).lines, before.lines);
  });

  test(`reading again gives what recording anew gives, and goes on after it was stopped (${kind})`, async () => {
    const store = await openEmpty(kind);
    await recordAll(store, ARTICLES);
    const stop = new AbortController();
    const readers = localReaders(better, BETTER);
    for await (const _ of reread(store, { readers, now: () => NOON, batch: 1, signal: stop.signal })) stop.abort();
    const left = await staleCount(store, readers);
    assert.ok(left > 0 && left < 3, String(left));
    await again(store, better, BETTER);
    assert.equal(await staleCount(store, readers), 0);
    const anew = await openEmpty();
    await recordAll(anew, ARTICLES, { reader: better, stamp: BETTER });
    assert.equal((await exported(store)).lines, (await exported(anew)).lines);
  });

  test(`an article that changed while it was read again keeps what it says by now, and one that cannot be read what it said (${kind})`, async () => {
    const store = await openEmpty(kind);
    const file = (text: string) => {
      const plain = article(text, { id: 'a.txt', path: 'a.txt', title: null });
      return { ...plain, origin: { ...plain.origin, kind: 'file', bytes: null } as const };
    };
    await recordAll(store, [file('Ada Voss said yes.'), ...ARTICLES]);
    const readers = localReaders(fakeReader(BETTER), BETTER);
    const slow = {
      ...readers,
      read: async (all: readonly Article[]) => {
        const read = await readers.read(all);
        await recordAll(store, [file('Ada Voss said no.')]);
        return read;
      },
    };
    for await (const _ of reread(store, { readers: slow, now: () => NOON }));
    assert.equal((await said(store, { ...ANYTHING, by: 'voss', words: 'yes' })).total, 0);
    assert.equal((await said(store, { ...ANYTHING, by: 'voss', words: 'no' })).total, 1);
    const broken = () => {
      throw new Error('boom');
    };
    const before = await exported(store);
    const events = await again(store, broken, { weights: [] });
    assert.equal(events.filter(({ fault }) => fault !== null).length, 4);
    assert.deepEqual(await exported(store), before);
  });
}

test('other rules make another stamp, other comments do not', (t) => {
  const source = join(import.meta.dirname, '..', '..', 'src');
  const folder = folderWith(t, {});
  for (const room of ['model', 'read', 'link', 'record'])
    cpSync(join(source, room), join(folder, room), { recursive: true });
  assert.equal(digestOf(folder), readingCode());
  const rule = join(folder, 'read', 'time', 'find.ts');
  const code = readFileSync(rule, 'utf8');
  writeFileSync(rule, `// A remark.\n${code}\n/**\n * More of it.\n */\n`);
  assert.equal(digestOf(folder), readingCode());
  writeFileSync(join(folder, 'record', 'copy.ts'), '');
  assert.equal(digestOf(folder), readingCode());
  writeFileSync(rule, `${code}\nexport const another = 1;\n`);
  assert.notEqual(digestOf(folder), readingCode());
  assert.notEqual(stampKey(FAKE_STAMP), stampKey(FAKE_STAMP, 'another'));
  assert.notEqual(stampKey(FAKE_STAMP), stampKey(BETTER));
});
