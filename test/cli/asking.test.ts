/** The examples on one record, asked by the program as built. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { hearsay, type Ran } from '../helpers/hearsay.js';

const ROOT = join(import.meta.dirname, '..', '..');
let folder = '';
const db = () => join(folder, 'hearsay.db');

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-asking-'));
  const { code, err } = hearsay(ROOT, ['record', '--quiet', '--db', db(), 'examples/*.txt', 'examples/*.jsonl']);
  assert.equal(code, 0, err);
});
after(() => rmSync(folder, { recursive: true, force: true }));

const ask = (...args: string[]): Ran => hearsay(ROOT, [...args, '--db', db()]);

// biome-ignore lint/suspicious/noExplicitAny: lines are looked into key by key, as a program does
type Line = Record<string, any>;

function lines(...args: string[]): Line[] {
  const { out, code, err } = ask(...args, '--json');
  assert.equal(code, 0, err);
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

test('both sides of a tension have the day of their article, also where the outlet speaks and the day was inferred', () => {
  const dated = lines('tensions', '--limit', '0')
    .flatMap(({ earlier, later }) => [earlier, later])
    .filter(({ article }) => article.id === 'examples/reversal.txt');
  assert.ok(dated.some(({ receipt }) => receipt.statement === null));
  for (const { published } of dated) assert.match(published, /^2031-05-16/);
});

test('every line of JSON says first of which version it is, what its offsets count, and what it is', () => {
  const asked: readonly (readonly [string, ...string[]])[] = [
    ['statement', 'said', '--limit', '2'],
    ['speaker', 'speakers', '--limit', '2'],
    ['tension', 'tensions', '--limit', '2'],
    ['commitment', 'commitments', '--limit', '2'],
    ['event', 'events', '--limit', '2'],
    ['time', 'times', '--limit', '2'],
    ['quotation', 'quotations', '--limit', '2'],
    ['verification', 'verify'],
  ];
  for (const [type, ...args] of asked)
    for (const line of lines(...args)) {
      assert.deepEqual(Object.keys(line).slice(0, 3), ['hearsay', 'unit', 'type'], args.join(' '));
      assert.deepEqual([line['unit'], line['type']], ['utf16', type]);
    }
  const types = new Set(lines('timeline').map(({ hearsay, unit, type }) => [hearsay, unit, type].join(' ')));
  assert.deepEqual([...types].sort(), ['1.0.0 utf16 event', '1.0.0 utf16 statement']);
});

test('receipts name an article by its key, also where articles share a passage', () => {
  const copies = lines('copies');
  assert.deepEqual([...new Set(copies.map(({ hearsay, unit, type }) => `${hearsay} ${unit} ${type}`))].sort(), [
    '1.0.0 utf16 cluster',
    '1.0.0 utf16 passage',
  ]);
  const keys = new Set(copies.flatMap(({ members = [] }) => members.map(({ key }: Line) => key)));
  for (const { type, from, to } of copies)
    if (type === 'passage') for (const { article } of [from, to]) assert.ok(keys.has(article), article);
});

test('quotations are asked as statements are: empty words are refused, more is hinted at, and a difference is told once', () => {
  for (const words of ['', '"']) {
    const { code, err } = ask('quotations', words);
    assert.deepEqual([code, /has no letters or digits to look for/.test(err)], [2, true], err);
  }
  const all = lines('quotations', '--limit', '0').map(({ id }) => id);
  assert.deepEqual(
    lines('quotations', '--limit', '2', '--offset', '1').map(({ id }) => id),
    all.slice(1, 3),
  );
  const { err, out } = ask('quotations', '--limit', '1');
  assert.match(err, new RegExp(`showing 1 of ${all.length} quotations .*; --offset 1 shows the next`));
  for (const line of `${out}${ask('quotations', '--limit', '0').out}`.split('\n')) {
    const changes = line.match(/“[^”]*” → “[^”]*”/g) ?? [];
    assert.equal(new Set(changes).size, changes.length, line);
  }
  const disputed = lines('quotations', '--disputed', '--limit', '0');
  assert.deepEqual(
    disputed.map(({ id }) => id),
    lines('quotations', '--limit', '0').flatMap(({ id, speakers }) => (speakers.length > 1 ? [id] : [])),
  );
});

test('sources tells outlet by outlet who speaks there', () => {
  const outlets = lines('sources', '--limit', '0');
  const said = lines('said', '--limit', '0').length;
  assert.equal(
    outlets.reduce((sum, { statements }) => sum + statements, 0),
    said,
  );
  for (const { statements, named, role, group, anonymous, implicit } of outlets)
    assert.equal(named + role + group + anonymous + implicit, statements);
  const { out, err } = ask('sources', '--limit', '1');
  assert.match(out, /statements: named\u00a0\d+\u00a0%, by\u00a0role/);
  assert.match(err, /1 of them shown; --limit 0 shows all/);
});

test('show shows whatever has an id that a listing prints, and says where an article is shown', () => {
  const [event] = lines('events', '--limit', '1').map(({ event }) => event);
  const [quotation] = lines('quotations', '--limit', '1');
  const [cluster] = lines('copies').filter(({ type }) => type === 'cluster');
  const shown = ask('show', event.id).out;
  assert.ok(shown.startsWith(`${event.id}\n`) && /\n Receipts\n {3}· \S.*UTF-16 offsets \d+/.test(shown), shown);
  for (const { sentence } of event.tellings.slice(0, 4)) assert.ok(shown.includes(sentence.slice(0, 20)), shown);
  assert.match(ask('show', quotation?.['id']).out, /in 2 articles/);
  assert.match(ask('show', cluster?.['id']).out, /articles, one story/);
  for (const id of [event.id, quotation?.['id'], cluster?.['id']]) assert.equal(lines('show', id).length, 1, id);
  for (const id of ['ev_aaaa_1', 'qu_aaaaaaaaaaaa', 'cl_aaaaaaaaaaaaaaaa'])
    assert.match(ask('show', id).err, /has this id; `hearsay \w+/);
  assert.match(ask('show', cluster?.['members'][0].key).err, /an article; `hearsay serve` shows it at \/article\/ar_/);
});

test('verify tells a file that is gone in one line with what it held, and words once though two receipts have them', () => {
  const place = join(folder, 'checked');
  mkdirSync(place);
  copyFileSync(join(ROOT, 'examples', 'bridge.txt'), join(place, 'bridge.txt'));
  copyFileSync(join(ROOT, 'examples', 'lantern.txt'), join(place, 'lantern.txt'));
  hearsay(place, ['record', '--quiet', '.']);
  rmSync(join(place, 'bridge.txt'));
  writeFileSync(join(place, 'lantern.txt'), 'Nothing of it is left.\n');
  const { out, code } = hearsay(place, ['verify']);
  assert.equal(code, 3);
  const said = out.split('\n');
  const gone = said.findIndex((line) => line.startsWith('gone'));
  assert.match(said[gone + 1] ?? '', /^ {3}\d+ receipts of \d+ statements$/);
  assert.equal(said.filter((line) => line.startsWith('gone')).length, 1);
  const changed = said
    .slice(said.findIndex((line) => line.startsWith('changed')) + 1)
    .filter((line) => /^ {3}st_/.test(line));
  assert.ok(changed.length > 3);
  const ids = changed.map((line) => line.trim().slice(0, 15));
  assert.equal(new Set(ids).size, ids.length, 'a statement is named once');
});
