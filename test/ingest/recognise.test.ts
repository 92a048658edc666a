import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type Format, recognise } from '../../src/ingest/recognise.js';

const line = (text: string) => JSON.stringify({ id: 'a', text });
const CASES: readonly (readonly [string, string | Uint8Array, Format])[] = [
  ['nothing', '', 'empty'],
  ['blanks only', ' \r\n\t\n', 'empty'],
  ['prose', 'The minister said the bridge was safe.\n', 'text'],
  ['prose that opens with a bracket', '[Updated] The minister said so.', 'text'],
  ['prose that opens with a brace', '{Updated} The minister said so.', 'text'],
  ['prose that opens with an angle', '<< The bridge is safe >>, she said.', 'text'],
  ['prose with one NUL', `The minister said\0 the bridge was safe.${' More of it.'.repeat(20)}`, 'text'],
  ['JSON Lines', `${line('One.')}\n${line('Two.')}\n`, 'lines'],
  ['one JSON line', line('One.'), 'lines'],
  ['JSON Lines behind a byte order mark', `\uFEFF${line('One.')}\n${line('Two.')}\n`, 'lines'],
  ['JSON Lines whose first line is broken', `{"id": "a", "text": "One\n${line('Two.')}\n${line('Three.')}\n`, 'lines'],
  ['JSON Lines broken on every line', '{"id": a}\n{"id": b}\n', 'lines'],
  ['a JSON array', `[\n  ${line('One.')},\n  ${line('Two.')}\n]`, 'json'],
  ['an indented JSON object', '{\n  "id": "a",\n  "text": "One."\n}\n', 'json'],
  ['an object set over lines that hold objects', '{\n "all": [\n  {"a": 1},\n  {"a": 2},\n  {"a": 3}\n ]\n}\n', 'json'],
  ['a web page', '\n<!DOCTYPE html>\n<html><body>The minister said so.', 'html'],
  ['a web page behind a comment', '<!-- saved\nfrom somewhere -->\n<html>', 'html'],
  ['a feed', '<?xml version="1.0"?>\n<rss version="2.0"><channel>', 'feed'],
  ['a web archive', 'WARC/1.1\r\nWARC-Type: response\r\n', 'warc'],
  ['gzip', gzipSync('The minister said so.'), 'gzip'],
  ['a PDF', '%PDF-1.7\n%âãÏÓ', 'pdf'],
  ['a word processor document', Buffer.from('PK\x03\x04\x14\x00\x06'), 'office'],
  [
    'bytes by chance',
    Buffer.from(Array.from({ length: 4096 }, (_, i) => 1 + (((i * 2654435761) >>> 13) % 255))),
    'binary',
  ],
  ['prose with an escape and a form feed', 'The minister \x1b[1msaid\x1b[0m so.\f', 'text'],
  ['a database', 'SQLite format 3\0\x10\0\x01\x01', 'database'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'binary'],
  ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0]), 'binary'],
  ['UTF-16 with a mark', Buffer.from('\uFEFFThe minister said so.', 'utf16le'), 'text'],
  ['UTF-16 without a mark', Buffer.from('The minister said so.', 'utf16le'), 'utf16'],
];
for (const [what, content, format] of CASES)
  test(`${what} is recognised as ${format}`, () => assert.equal(recognise(Buffer.from(content), true), format));

test('a first line longer than what is looked at is still JSON Lines', () => {
  const head = Buffer.from(line('One. '.repeat(20_000))).subarray(0, 65_536);
  assert.equal(recognise(head, false), 'lines');
});

test('a character cut by the end of the head does not matter', () => {
  assert.equal(recognise(Buffer.from('Ødvin said so. é').subarray(0, -1), false), 'text');
});
