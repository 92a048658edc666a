import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type IngestOptions, ingest, type Progress } from '../../src/ingest/ingest.js';
import type { Article } from '../../src/model/article.js';
import type { Fault } from '../../src/model/fault.js';
import { folderWith } from '../helpers/folder.js';

const line = (id: string, text = `Words of ${id}.`) => JSON.stringify({ id, text });

async function all(inputs: readonly string[], options: Partial<IngestOptions> = {}) {
  const articles: Article[] = [];
  const faults: Fault[] = [];
  for await (const one of ingest(inputs, options))
    one.kind === 'article' ? articles.push(one.article) : faults.push(one.fault);
  return { articles, faults };
}

async function* stream(...chunks: (string | Uint8Array)[]) {
  yield* chunks;
}

test('a folder is read all the way down, in order, without hidden files and node_modules', async (t) => {
  const folder = folderWith(t, {
    'b.txt': 'B.',
    'a/2.txt': 'A2.',
    'a/10.txt': 'A10.',
    '.hidden': 'No.',
    '.git/config': 'No.',
    'node_modules/x/readme': 'No.',
    'a/c.jsonl': `${line('one')}\n${line('two')}\n`,
  });
  const { articles, faults } = await all([folder]);
  assert.deepEqual(faults, []);
  assert.deepEqual(
    articles.map(({ id }) => id.replace(`${folder}/`, '')),
    ['a/10.txt', 'a/2.txt', 'one', 'two', 'b.txt'],
  );
});

test('a database in a folder is left out, the record itself above all; one that is named is refused', async (t) => {
  const folder = folderWith(t, {
    'a.txt': 'A.',
    'b.txt-wal': 'B.',
    'hearsay.db': 'SQLite format 3\0\x10\0',
    'hearsay.db-shm': '\0\0\0\0\0\0\0\0',
    'hearsay.db-wal': '',
  });
  const { articles, faults } = await all([folder]);
  assert.deepEqual(faults, []);
  assert.deepEqual(
    articles.map(({ text }) => text),
    ['A.', 'B.'],
  );
  assert.deepEqual(
    (await all([`${folder}/hearsay.db`])).faults.map(({ slug }) => slug),
    ['format-binary'],
  );
});

test('a folder that links to itself is read once', async (t) => {
  const folder = folderWith(t, { 'a.txt': 'A.' });
  symlinkSync(folder, `${folder}/again`);
  assert.equal((await all([folder])).articles.length, 1);
});

test('a pattern is expanded where the shell has not, and a file named twice is read once', async (t) => {
  const folder = folderWith(t, { 'x-2.txt': 'Two.', 'x-1.txt': 'One.', 'y.txt': 'Y.', 'deep/x-3.txt': 'Three.' });
  const { articles } = await all([`${folder}/x-*.txt`, `${folder}/x-1.txt`, `${folder}/**/x-3.txt`]);
  assert.deepEqual(
    articles.map(({ text }) => text),
    ['One.', 'Two.', 'Three.'],
  );
});

test('a file whose name looks like a pattern is read as a file', async (t) => {
  const folder = folderWith(t, { 'story[1].txt': 'One.' });
  assert.equal((await all([`${folder}/story[1].txt`])).articles[0].text, 'One.');
});

test('the id of a text file is its path with forward slashes and no leading ./', async () => {
  const { articles } = await all(['./test/../package.json']);
  assert.equal(articles.length, 0);
  const made = (await all(['.//LICENSE'])).articles[0];
  assert.equal(made.id, 'LICENSE');
  assert.equal(made.path, './/LICENSE');
});

test('every origin points at the bytes it was made from', async (t) => {
  const folder = folderWith(t, {
    'plain.txt': '\uFEFF\r\n“Nein”, said Ödvin \u{1F30A}.\r\n',
    'lines.jsonl': `\uFEFF${line('é1')}\r\n\r\n  ${line('\u{1F30A}2')}  \r\n${line('3')}`,
    'array.json': `[${line('x')},\n ${line('y')}]`,
  });
  const { articles } = await all([folder]);
  assert.equal(articles.length, 6);
  for (const { path, origin } of articles) {
    const bytes = readFileSync(path!).subarray(origin.offset, origin.offset + origin.length);
    assert.equal(createHash('sha256').update(bytes).digest('hex'), origin.sha256);
    assert.equal(origin.kind, 'file');
    assert.equal(origin.bytes, null);
  }
});

test('one broken line among thousands is reported by file and line, and the rest is read', async (t) => {
  const lines = Array.from({ length: 10_000 }, (_, i) => line(String(i)));
  lines[4999] = '{"id": "4999", "text": "cut';
  const folder = folderWith(t, { 'news.jsonl': lines.join('\n') });
  const { articles, faults } = await all([`${folder}/news.jsonl`]);
  assert.equal(articles.length, 9999);
  assert.equal(faults.length, 1);
  assert.match(faults[0].message, /news\.jsonl:5000: this line is not JSON/);
});

test('an endless line is skipped with a clear word, and so is an endless text', async (t) => {
  const folder = folderWith(t, {
    'n.jsonl': `${line('a', 'x'.repeat(3_000_000))}\n${line('b')}\n`,
    't.txt': 'y'.repeat(3_000_000),
  });
  const { articles, faults } = await all([folder], { maxArticleBytes: 2_097_152 });
  assert.deepEqual(
    articles.map(({ id }) => id),
    ['b'],
  );
  assert.match(faults[0].message, /n\.jsonl:1: this line is longer than 2 MB; split it/);
  assert.match(faults[1].message, /t\.txt: this text file is longer than 2 MB; split it/);
});

test('gzip is unpacked by content, and offsets count unpacked bytes', async (t) => {
  const content = `${line('a')}\n${line('b')}\n`;
  const folder = folderWith(t, { 'lines.data': gzipSync(content), 'text.data': gzipSync('Words.') });
  const { articles } = await all([folder]);
  assert.deepEqual(
    articles.map(({ text }) => text),
    ['Words of a.', 'Words of b.', 'Words.'],
  );
  assert.equal(content.slice(articles[1].origin.offset), `${line('b')}\n`);
});

test('a gzip file cut short gives what it holds and then a fault', async (t) => {
  const lines = Array.from({ length: 5000 }, (_, i) => line(String(i), `${i * 7919}`.repeat(9)));
  const whole = gzipSync(lines.join('\n'));
  const folder = folderWith(t, { 'cut.gz': whole.subarray(0, whole.length / 2), 'after.txt': 'Z.' });
  const { articles, faults } = await all([`${folder}/cut.gz`, `${folder}/after.txt`]);
  assert.ok(articles.length > 100 && articles.length < 5000, String(articles.length));
  assert.equal(faults.at(-1)!.slug, 'gzip-broken');
  assert.equal(articles.at(-1)!.text, 'Z.');
});

test('a gzip bomb is refused before it fills the memory', async (t) => {
  const folder = folderWith(t, { 'bomb.gz': gzipSync(`${line('a')}\n${' '.repeat(100_000_000)}`) });
  const { articles, faults } = await all([`${folder}/bomb.gz`]);
  assert.equal(articles.length, 1);
  assert.equal(faults[0].slug, 'gzip-bomb');
});

test('standard input is text or JSON Lines, and its bytes are kept', async () => {
  const text = await all(['-'], { stdin: stream('The bridge ', 'is safe.\n') });
  assert.equal(text.articles[0].text, 'The bridge is safe.\n');
  assert.equal(text.articles[0].path, null);
  const lines = await all(['-'], { stdin: stream(`${line('a')}\n${line(''.padEnd(3, 'b'))}\n`) });
  assert.deepEqual(
    lines.articles.map(({ id, origin }) => [id, Buffer.from(origin.bytes!).toString()]),
    [
      ['a', line('a')],
      ['bbb', line('bbb')],
    ],
  );
  assert.equal((await all(['-'], { stdin: stream() })).faults[0].message, 'standard input is empty; nothing to read');
});

test('bytes that are not UTF-8 are read as windows-1252 with a note, once a file', async (t) => {
  const folder = folderWith(t, {
    'latin.txt': Buffer.from('caf\xe9', 'latin1'),
    'latin.jsonl': Buffer.from(`${line('a', 'caf\xe9')}\n${line('b', 'caf\xe9')}\n`, 'latin1'),
  });
  const notes: string[] = [];
  const { articles, faults } = await all([folder], { onNote: (note) => notes.push(note) });
  assert.equal(articles.length, 3);
  assert.deepEqual(faults, []);
  assert.equal(notes.length, 2);
  assert.match(notes[1], /latin\.txt: not UTF-8, read as windows-1252; .*iconv/);
  assert.ok(articles.every(({ text }) => text === 'caf\xe9'));
});

test('progress counts the bytes of all inputs, and knows no total with a pipe among them', async (t) => {
  const folder = folderWith(t, { 'a.txt': 'x'.repeat(1000), 'b.gz': gzipSync('y'.repeat(1000)) });
  const seen: Progress[] = [];
  await all([folder], { onProgress: (progress) => seen.push(progress) });
  const last = seen.at(-1)!;
  assert.equal(last.done, last.total);
  assert.ok(last.total! > 1000 && last.total! < 1100);
  await all([folder, '-'], { stdin: stream('Words.'), onProgress: (progress) => seen.push(progress) });
  assert.equal(seen.at(-1)!.total, null);
});

const BAD: readonly (readonly [string, string | Uint8Array, string, RegExp])[] = [
  ['empty.txt', '', 'file-empty', /empty\.txt: this file is empty/],
  ['blank.txt', ' \n\n', 'file-empty', /empty/],
  ['page.txt', '<html><p>Words</p></html>', 'page-empty', /holds no article, only a few words; .* as plain text/],
  ['feed.txt', '<?xml version="1.0"?><rss></rss>', 'feed-empty', /hearsay watch/],
  ['map.xml', '<?xml version="1.0"?><urlset></urlset>', 'format-xml', /XML that is no feed/],
  ['list.opml', '<opml version="2.0"><body></body></opml>', 'opml-empty', /names no feed/],
  ['report.txt', '%PDF-1.4\n', 'format-document', /pdftotext/],
  ['wide.jsonl', Buffer.from(`\uFEFF${line('a')}\n`, 'utf16le'), 'format-utf16', /save it as UTF-8/],
  ['twice.gz', gzipSync(gzipSync('Words.')), 'format-compressed', /unpack it first/],
  ['list.json', '[]', 'json-document', /holds no articles/],
];
for (const [name, content, slug, says] of BAD)
  test(`${name} is refused as ${slug} and the rest is read`, async (t) => {
    const folder = folderWith(t, { [name]: content, 'z.txt': 'Z.' });
    const { articles, faults } = await all([`${folder}/${name}`, `${folder}/z.txt`]);
    assert.equal(faults.length, 1);
    assert.equal(faults[0].slug, slug);
    assert.match(faults[0].message, says);
    assert.ok(faults[0].message.startsWith(`${folder}/${name}`));
    assert.equal(articles.length, 1);
  });

test('an input that leads nowhere says so and guesses what was meant', async (t) => {
  const folder = folderWith(t, { 'bridge.txt': 'B.' });
  mkdirSync(`${folder}/none`);
  const inputs = [
    `${folder}/brigde.txt`,
    `${folder}/no/way.txt`,
    `${folder}/*.csv`,
    `${folder}/none`,
    'ftp://courier.example/1',
    'file:///tmp/a',
    '',
  ];
  const { faults } = await all(inputs);
  assert.deepEqual(
    faults.map(({ slug }) => slug),
    ['path-missing', 'path-missing', 'pattern-empty', 'folder-empty', 'address-input', 'address-input', 'path-missing'],
  );
  assert.match(faults[0].message, /did you mean ".*bridge\.txt"\?/);
  assert.match(faults[1].message, /there is no folder/);
  assert.match(faults[4].message, /only http:\/\/ and https:\/\/ are fetched/);
});

test('whoever stops reading early leaves no file open', async (t) => {
  const folder = folderWith(t, { 'n.jsonl': Array.from({ length: 20_000 }, (_, i) => line(String(i))).join('\n') });
  let seen = 0;
  for await (const _ of ingest([folder])) if (++seen === 3) break;
  assert.equal(seen, 3);
});
