/** Corrections travel: out of one record, into a colleague's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takingOver } from '../../src/ask/take-over.js';
import { relink } from '../../src/link/speakers/link.js';
import type { Store } from '../../src/store/store.js';
import { exportOf, HARD, hardRecord } from '../helpers/exports.js';
import { folderWith } from '../helpers/folder.js';
import { hearsay } from '../helpers/hearsay.js';

const AT = '2031-04-01T00:00:00Z';

async function statementWith(store: Store, words: string): Promise<string> {
  for await (const one of store.statements()) if (one.content?.text === words) return one.id;
  throw new Error(words);
}

async function decided(): Promise<Store> {
  const store = await hardRecord();
  const no = await statementWith(store, 'no');
  await store.correct({ item: no, field: 'act', value: 'deny', author: 'Mira', at: AT });
  const taken = await store.correct({ item: no, field: 'speaker', value: 'Ada', author: 'Mira', at: AT });
  await store.undo(taken.id, 'Joren', '2031-04-02T00:00:00Z');
  const speakers = await store.speakers({ words: [], ids: null }, { limit: 10, offset: 0 });
  const [a, b] = speakers.speakers;
  await store.decide(
    { kind: 'merge', speaker: a?.id as string, value: b?.id as string, author: 'Mira', at: AT },
    relink,
  );
  return store;
}

async function takeAll(store: Store, text: string) {
  const take = await takingOver(store, relink);
  const outcomes: string[] = [];
  for (const [n, line] of text.trimEnd().split('\n').entries()) outcomes.push((await take(line, `f:${n + 1}`)).outcome);
  return outcomes;
}

test('what one decided stands on the other’s record as decided by them then, and the same file again changes nothing', async () => {
  const { text } = await exportOf(await decided(), 'corrections');
  const colleague = await hardRecord();
  assert.deepEqual(await takeAll(colleague, text), ['made', 'made', 'made', 'made']);
  assert.equal((await exportOf(colleague, 'corrections')).text, text);
  assert.deepEqual(await takeAll(colleague, text), ['known', 'known', 'known', 'known']);
  assert.equal((await exportOf(colleague, 'csv')).text, (await exportOf(await decided(), 'csv')).text);
});

test('a statement that has another id on this record is found by its words', async () => {
  const { text } = await exportOf(await decided(), 'corrections');
  const elsewhere = HARD.map((one) => ({ ...one, url: null, id: `other-${one.id}` }));
  const colleague = await hardRecord(elsewhere);
  const lines = text.split('\n').filter((line) => line.includes('"what":"act"'));
  const [line] = lines.map((one) => one.replace(/"url":"[^"]*"/, '"url":null'));
  assert.deepEqual(await takeAll(colleague, line as string), ['made']);
  const { statements } = await colleague.find(
    {
      words: ['no'],
      source: [],
      speakers: [],
      content: [],
      addressee: [],
      via: [],
      outlet: [],
      act: 'deny',
      since: null,
      until: null,
      anonymous: false,
      attitudes: false,
      denied: false,
    },
    { limit: 5, offset: 0 },
  );
  assert.equal(statements.length, 1);
});

test('what cannot be placed, and what is no correction, is said by line', async () => {
  const store = await hardRecord();
  const { text } = await exportOf(await decided(), 'corrections');
  const [line] = text.split('\n');
  const strange = (line as string)
    .replace(/st_[a-z2-7]{12}/g, 'st_aaaaaaaaaaaa')
    .replace(/"content":"[^"]*"/, '"content":"nowhere"')
    .replace('"id":"co_', '"id":"co_x');
  await assert.rejects(takeAll(store, strange), { slug: 'decision-unplaced' });
  for (const broken of [
    '{',
    'null',
    '[]',
    '{"kind":"correction"}',
    (line as string).replace(/"at":"[^"]*"/, '"at":"then"'),
  ])
    await assert.rejects(takeAll(store, broken), { slug: 'decision-broken' });
});

test('hearsay correct --import takes a file over, tells what it could not place, and exits 1 then', (t) => {
  const folder = folderWith(t, { 'a.txt': '“Nobody asked the crew,” Rosa Quill said on Monday.\n' });
  for (const db of ['mine.db', 'theirs.db']) assert.equal(hearsay(folder, ['record', 'a.txt', '--db', db]).code, 0);
  const id = /st_[a-z2-7]{12}/.exec(hearsay(folder, ['said', '--db', 'mine.db']).out)?.[0] as string;
  assert.equal(hearsay(folder, ['correct', id, 'act', 'accuse', '--db', 'mine.db', '--author', 'Mira']).code, 0);
  assert.equal(hearsay(folder, ['export', '--format', 'corrections', '-o', 'c.jsonl', '--db', 'mine.db']).code, 0);
  const first = hearsay(folder, ['correct', '--import', 'c.jsonl', '--db', 'theirs.db']);
  assert.deepEqual([first.code, first.err], [0, '1 decision taken over\n']);
  assert.match(hearsay(folder, ['said', '--act', 'accuse', '--db', 'theirs.db']).out, /Quill/);
  const broken = hearsay(folder, ['correct', '--import', '-', '--db', 'theirs.db'], { input: 'nonsense\n' });
  assert.equal(broken.code, 1);
  assert.match(broken.err, /^-:1: this is no JSON/);
  assert.equal(hearsay(folder, ['correct', '--import', 'gone.jsonl', '--db', 'theirs.db']).code, 1);
  assert.equal(hearsay(folder, ['correct']).code, 2);
});
