import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sourceOf } from '../../../src/ingest/html/charset.js';
import { ingest } from '../../../src/ingest/ingest.js';
import { placeInPage } from '../../../src/model/page.js';
import { folderWith } from '../../helpers/folder.js';
import { PARAGRAPHS, pageWith } from '../../helpers/page.js';

async function read(path: string) {
  const notes: string[] = [];
  const found = [];
  for await (const one of ingest([path], { onNote: (note) => notes.push(note) })) found.push(one);
  return { notes, found };
}

test('a page is told by what it holds, and its article knows file, address and digest of the bytes', async (t) => {
  const source = pageWith({
    head: '<link rel="canonical" href="https://courier.example/bridge"><meta name="date" content="2031-03-14">',
  });
  const folder = folderWith(t, { 'story.txt': source });
  const { found, notes } = await read(join(folder, 'story.txt'));
  assert.deepEqual(notes, []);
  const [one] = found;
  assert.ok(one?.kind === 'article');
  const { article } = one;
  assert.equal(article.url, 'https://courier.example/bridge');
  assert.equal(article.published, '2031-03-14');
  assert.equal(article.language, 'en');
  assert.equal(article.origin.kind, 'file');
  assert.equal(article.origin.length, Buffer.byteLength(source));
  const at = article.text.indexOf(PARAGRAPHS[1] as string);
  const [from, to] = placeInPage(article.page!.map, [at, at + 20]);
  assert.equal(source.slice(from, to), PARAGRAPHS[1]?.slice(0, 20));
});

test('embargo, withdrawal and stubs are said aloud, and the article is handed on with them', async (t) => {
  const folder = folderWith(t, {
    'a.html': pageWith({ above: '<p>EMBARGOED UNTIL 5 March 2031</p>' }),
    'b.html': pageWith({ below: '<p>This story has been withdrawn.</p>' }),
    'c.html': `<html><body><article><h1>Bridge closed</h1><p>${PARAGRAPHS[0]}</p></article></body></html>`,
    'd.html': '<html><body><a href="/">Home</a></body></html>',
  });
  const { found, notes } = await read(folder);
  assert.deepEqual(
    found.map((one) => (one.kind === 'fault' ? one.fault.slug : (one.article.page?.notice?.kind ?? null))),
    ['embargoed', 'withdrawn', null, 'page-empty'],
  );
  assert.equal(notes.length, 3);
  assert.match(notes[0] as string, /a\.html: under embargo until 2031-03-05 \(“EMBARGOED UNTIL 5 March 2031”\)/);
  assert.match(notes[1] as string, /b\.html: this page says its story was withdrawn/);
  assert.match(notes[2] as string, /c\.html: this is hardly an article/);
});

test('a page is decoded as its mark, its meta element, or what browsers take it for', async (t) => {
  const words = '“Café” – said';
  const cp1252 = Buffer.from([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x96, 0x20, 0x73, 0x61, 0x69, 0x64]);
  const page = (head: string, body: Uint8Array) => Buffer.concat([Buffer.from(`<html><head>${head}</head><p>`), body]);
  const cases: readonly (readonly [Uint8Array, string])[] = [
    [page('', Buffer.from(words)), 'utf-8'],
    [page('<meta charset=windows-1252>', cp1252), 'windows-1252'],
    [page('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">', cp1252), 'windows-1252'],
    [page('', cp1252), 'windows-1252'],
    [page('<meta charset="no-such-thing">', Buffer.from(words)), 'utf-8'],
    [Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`<html><p>${words}`, 'utf16le')]), 'utf-16le'],
    [page('<meta charset="koi8-r">', Buffer.from([0xc1])), 'koi8-r'],
  ];
  for (const [bytes, charset] of cases) {
    const { source, charset: found, invalid } = sourceOf(bytes);
    assert.equal(found, charset);
    assert.equal(invalid, 0);
    if (charset !== 'koi8-r') assert.ok(source.endsWith(words), source);
    else assert.ok(source.endsWith('а'));
  }
  const folder = folderWith(t, {});
  writeFileSync(join(folder, 'p.html'), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(pageWith(), 'utf16le')]));
  const [one] = (await read(join(folder, 'p.html'))).found;
  assert.ok(one?.kind === 'article' && one.article.text.includes(PARAGRAPHS[4] as string));
});
