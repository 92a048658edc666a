/** Markdown, tables and letters: what becomes of their words, and that nothing of them is lost. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { type IngestOptions, ingest } from '../../src/ingest/ingest.js';
import { fileOffset, looksLikeMarkdown, readMarkdown } from '../../src/ingest/markdown.js';
import type { Article } from '../../src/model/article.js';
import type { Fault } from '../../src/model/fault.js';
import { folderWith } from '../helpers/folder.js';

async function read(
  t: Parameters<typeof folderWith>[0],
  content: string | Uint8Array,
  options: Partial<IngestOptions> = {},
) {
  const folder = folderWith(t, { 'in.data': content });
  const articles: Article[] = [];
  const faults: Fault[] = [];
  const notes: string[] = [];
  for await (const one of ingest([`${folder}/in.data`], { onNote: (note) => notes.push(note), ...options }))
    one.kind === 'article' ? articles.push(one.article) : faults.push(one.fault);
  const bytes = readFileSync(`${folder}/in.data`);
  for (const { origin } of articles) assert.ok(origin.offset + origin.length <= bytes.length);
  return { articles, faults, notes, bytes };
}

const MARKDOWN = `---
title: "Voss denies it"
date: 2031-03-14
outlet: The Harbour Courier
---

# Voss denies inspectors **warned** her

The minister, [Ada Voss](https://courier.example/voss "Voss"), said the bridge was _safe_ \\* and file_name 5 * 3.

![A picture of the bridge](bridge.jpg)

> “We stay,” she said.

## What happened

1. A first thing
- Another, <b>bold</b>[^1]

[^1]: A note at the foot.
`;

test('Markdown is read as a reader sees it, and its front matter is metadata', async (t) => {
  const { articles } = await read(t, MARKDOWN);
  const [article] = articles;
  assert.ok(article);
  assert.equal(
    article.text.trim(),
    [
      'Voss denies inspectors warned her',
      '',
      'The minister, Ada Voss, said the bridge was safe * and file_name 5 * 3.',
      '',
      '',
      '',
      '“We stay,” she said.',
      '',
      'What happened',
      '',
      '1. A first thing',
      '- Another, bold',
    ].join('\n'),
  );
  const { title, published, outlet, origin } = article;
  assert.deepEqual([title, published, outlet], ['Voss denies it', '2031-03-14', 'The Harbour Courier']);
  assert.equal(origin.length, Buffer.byteLength(MARKDOWN));
});

test('every letter of what Markdown says stands in the file where the map says', () => {
  const marked = readMarkdown(MARKDOWN);
  for (let i = 0; i < marked.text.length; i++) assert.equal(MARKDOWN[fileOffset(marked, i)], marked.text[i]);
  const pieces = fc.constantFrom(
    '# ',
    '**',
    '_',
    '`',
    '[a](b)',
    '[',
    ']',
    '](',
    '<b>',
    '<',
    '\\',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '~~',
    'Voss ',
    '```\n',
    '---\n',
    '![',
    '^',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 80, size: 'max' }), (parts) => {
      const source = parts.join('');
      const found = readMarkdown(source);
      for (let i = 0; i < found.text.length; i++) assert.equal(source[fileOffset(found, i)], found.text[i]);
      assert.equal((source.match(/Voss/g) ?? []).length >= (found.text.match(/Voss/g) ?? []).length, true);
    }),
    { seed: 20318, numRuns: 500 },
  );
});

test('prose is not taken for Markdown', () => {
  for (const prose of [
    'The bridge is safe.\n\n- one thing\n- another thing\n',
    '* * *\n\nThe minister said 5 * 3 was 15.\n',
    '#norra is a word of the week, Voss said.\n',
    'She paid [sic] for it.\n\n> quoted mail\n',
    'Voss: We stay.\n--\nRosa Quill\n',
  ])
    assert.equal(looksLikeMarkdown(prose), false, prose);
});

test('a table is read row by row, whatever the order of its columns and whatever stands between cells', async (t) => {
  for (const cell of [',', ';', '\t']) {
    const table = [
      ['published', 'Text', 'id', 'rating', 'title'],
      ['14 March 2031', `"“We stay,” she said${cell} and\r\nleft; ""yes"""`, 'a1', '5', 'Voss'],
      ['', 'The bridge is 5" too low.', '', '', ''],
    ];
    const { articles, faults, bytes } = await read(
      t,
      `\uFEFF${table.map((row) => row.join(cell)).join('\r\n')}\r\n\r\n`,
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(
      articles.map(({ text, published, title }) => [text, published, title]),
      [
        [`“We stay,” she said${cell} and\r\nleft; "yes"`, '2031-03-14', 'Voss'],
        ['The bridge is 5" too low.', null, null],
      ],
    );
    assert.equal(articles[0]?.id, 'a1');
    assert.match(articles[1]?.id ?? '', /in\.data#[0-9a-f]{12}$/);
    const { offset, length } = (articles[0] as Article).origin;
    assert.equal(bytes.subarray(offset, offset + length).toString(), (table[1] as string[]).join(cell));
  }
});

test('a forgotten quotation mark costs one row, and every other row is read', async (t) => {
  const rows = Array.from({ length: 1000 }, (_, i) => `${i},"Words of ${i}, and more."`);
  rows[400] = '400,"Words of 400, and more.';
  rows[700] = '700,"She said "no" to it."';
  rows[800] = '800,one,two';
  const { articles, faults } = await read(t, `id,text\n${rows.join('\n')}\n`);
  assert.equal(articles.length, 997);
  assert.deepEqual(
    faults.map(({ slug, place }) => [slug, place.line]),
    [
      ['csv-row', 402],
      ['csv-row', 702],
      ['csv-row', 802],
    ],
  );
  assert.match(faults[0]?.message ?? '', /in\.data:402: a quotation mark .* never closed/);
  assert.match(faults[2]?.message ?? '', /3 cells and the first row 2/);
});

test('a row without end is skipped, in quotation marks or without', async (t) => {
  const long = 'x'.repeat(600_000);
  for (const row of [`1,"${long}`, `1,${long}`]) {
    const { articles, faults } = await read(t, `id,text\n${row}\n2,Words of two.\n`, { maxArticleBytes: 100_000 });
    assert.equal(articles.length, 1);
    assert.deepEqual(
      faults.map(({ slug }) => slug),
      ['article-long'],
    );
  }
});

test('a table without a column of text says which one may have been meant, and one without rows says so', async (t) => {
  const untold = await read(t, 'id,title,body\n1,Voss,The bridge is safe.\n');
  assert.equal(untold.faults[0]?.slug, 'csv-header');
  assert.match(untold.faults[0]?.message ?? '', /rename "body" to "text"/);
  assert.match((await read(t, 'id,text\n')).faults[0]?.message ?? '', /no rows/);
  const prose = await read(t, 'Text, title and place are what the form asks for.\nThe minister said so.\n');
  assert.equal(prose.articles.length, 1);
});

const letter = (head: readonly string[], body: string | Uint8Array) =>
  Buffer.concat([
    Buffer.from(
      [
        'From: =?utf-8?Q?Norra_W=C3=ADre?= <desk@norra.example>',
        'Subject: Bridge notice',
        'Date: Fri, 14 Mar 2031 10:20:00 +0100 (CET)',
        ...head,
        '',
        '',
      ].join('\r\n'),
    ),
    typeof body === 'string' ? Buffer.from(body) : body,
  ]);

test('a letter is its words; who sent it, when and about what are metadata', async (t) => {
  const quoted = '=E2=80=9CWe stay,=E2=80=9D Ada Voss said on=\r\n Tuesday.\r\n';
  const { articles } = await read(
    t,
    letter(
      ['MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'],
      quoted,
    ),
  );
  const [article] = articles;
  assert.equal(article?.text.trim(), '“We stay,” Ada Voss said on Tuesday.');
  assert.deepEqual(
    [article?.title, article?.outlet, article?.published],
    ['Bridge notice', 'Norra Wíre', '2031-03-14T10:20:00+01:00'],
  );
});

test('of a letter in parts the plain one is read; base64 and windows-1252 come out as they were meant', async (t) => {
  const plain = Buffer.from([0x93, ...Buffer.from('We stay,'), 0x94, ...Buffer.from(' Ada Voss said.')]).toString(
    'base64',
  );
  const body = [
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Another wording</p>',
    '--b',
    'Content-Type: text/plain; charset=windows-1252',
    'Content-Transfer-Encoding: base64',
    '',
    plain,
    '--b--',
    '',
  ].join('\r\n');
  const { articles } = await read(
    t,
    letter(['MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary=b'], body),
  );
  assert.equal(articles[0]?.text.trim(), '“We stay,” Ada Voss said.');
});

test('a letter that is only a page is read as pages are', async (t) => {
  const page =
    '<html><body><h1>Voss denies it</h1><p>Transport minister Ada Voss has denied that inspectors warned her about the cables of the bridge.</p><p>“We stay,” she said on Tuesday, and that nobody had asked her.</p></body></html>';
  const { articles, faults } = await read(
    t,
    letter(['MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8'], page),
  );
  assert.deepEqual(faults, []);
  assert.match(articles[0]?.text ?? '', /has denied that inspectors warned her[^<]*\s+“We stay,” she said/);
  assert.equal(articles[0]?.title, 'Bridge notice');
});

test('a mailbox, a letter of attachments alone and one nested without end each get one line', async (t) => {
  const one = letter([], 'The bridge is safe.\r\n').toString();
  const box = await read(
    t,
    `From desk Fri Mar 14 10:20:00 2031\r\n${one}\r\nFrom desk Fri Mar 14 10:21:00 2031\r\n${one}`,
  );
  assert.equal(box.faults[0]?.slug, 'format-mailbox');
  const single = await read(t, `From desk Fri Mar 14 10:20:00 2031\r\n${one}`);
  assert.equal(single.articles[0]?.text.trim(), 'The bridge is safe.');
  const parts = [
    '--b',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '--b--',
    '',
  ].join('\r\n');
  const empty = await read(t, letter(['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b'], parts));
  assert.equal(empty.faults[0]?.slug, 'mail-empty');
  const deep = Array.from(
    { length: 200 },
    (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`,
  ).join('');
  const nested = await read(t, letter(['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b0'], deep));
  assert.equal(nested.articles.length, 0);
  assert.equal(nested.faults[0]?.slug, 'mail-broken');
});

test('UTF-16 with a mark is read, also by tables’ and letters’ recogniser', async (t) => {
  const wide = await read(t, Buffer.from('\uFEFFThe minister said the bridge was safe.', 'utf16le'));
  assert.equal(wide.articles[0]?.text, 'The minister said the bridge was safe.');
  const big = Buffer.from('\uFEFFThe minister said the bridge was safe.', 'utf16le').swap16();
  assert.equal((await read(t, big)).articles[0]?.text, 'The minister said the bridge was safe.');
  const table = await read(t, Buffer.from('\uFEFFid\ttext\n1\tThe bridge is safe.\n', 'utf16le'));
  assert.equal(table.faults[0]?.slug, 'format-utf16');
});

test('garbled letters are noticed and left as they are', async (t) => {
  const { articles, notes } = await read(t, 'â€œWe stay,â€ said the mayor of CafÃ© and NorrÃ¥ in the end.\n');
  assert.equal(articles.length, 1);
  assert.equal(notes.length, 1);
  assert.match(notes[0] ?? '', /garbled/);
});

test('dates that are no day or could be two are told of once a file', async (t) => {
  const row = (id: number, published: string) => `${id},Ada Voss said the ferry was late again.,${published}\n`;
  const table = ['03/04/2031', '2031-04-05', '', '2031-02-31'].map((date, i) => row(i, date)).join('');
  const { notes, articles } = await read(t, `id,text,published\n${table}`);
  assert.deepEqual(
    articles.map(({ published }) => published),
    [null, '2031-04-05', null, null],
  );
  assert.equal(notes.length, 1);
  assert.match(
    notes[0] ?? '',
    /in\.data: 2 of 3 dates are no days or could be two, and were left out \(first line 2: “03\/04\/2031”\); write dates like 2031-03-14$/,
  );
  const line = (published: unknown) =>
    `${JSON.stringify({ text: 'Ada Voss said the ferry was late again.', published })}\n`;
  assert.match((await read(t, line('yesterday'))).notes[0] ?? '', /the one date is no day .*line 1: “yesterday”/);
  for (const sound of ['2031-03', null, undefined, ' ', 2031]) assert.deepEqual((await read(t, line(sound))).notes, []);
});
