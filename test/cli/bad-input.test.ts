/**
 * Bad input at the command line: one clear line that names it, the right exit code, and everything else read. What a reader of
 * single formats meets is in test/ingest; Ctrl-C, a full standard output and verify in test/cli/bin; two recorders in test/record/crash.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openDatabase } from '../../src/store/sqlite/driver.js';
import { folderWith } from '../helpers/folder.js';
import { BIN, hearsay, plainEnv, shell } from '../helpers/hearsay.js';
import { DRIVERS } from '../helpers/records.js';

const GOOD = 'The ferry\n\n“Nobody asked the crew,” Rosa Quill said on Monday.\n';
const MEGABYTE = 1_048_576;

/** Reads `bad` beside a sound file: one line about the bad one, the sound one read, exit code 1. */
const REFUSED: readonly (readonly [string, () => string | Uint8Array, RegExp])[] = [
  ['an empty file', () => '', /^bad: this file is empty; nothing to read$/],
  ['blanks alone', () => ' \n\t\r\n', /^bad: this file is empty/],
  [
    '50 MB of one line',
    () => Buffer.alloc(50 * MEGABYTE, 'no end '),
    /^bad: this text file is longer than 16 MB; split it/,
  ],
  [
    '50 MB of one line of JSON',
    () => Buffer.concat([Buffer.from('{"text":"'), Buffer.alloc(50 * MEGABYTE, 'no end '), Buffer.from('"}')]),
    /^bad:1: this line is longer than 16 MB; split it/,
  ],
  [
    '50 MB of one cell',
    () => Buffer.concat([Buffer.from('id,text\n1,"'), Buffer.alloc(50 * MEGABYTE, 'no end ')]),
    /^bad:2: this row is longer than 16 MB/,
  ],
  [
    'binary',
    () => Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)),
    /^bad: this looks like a binary file; /,
  ],
  [
    '100 MB out of 100 KB',
    () => gzipSync(Buffer.alloc(100 * MEGABYTE, 'a')),
    /^bad: this text file is longer than 16 MB; split it/,
  ],
  [
    'a page of elements in elements',
    () => `<html><body>${'<div>'.repeat(200_000)}`,
    /^bad: elements of this page are nested more than 5000 deep; save its article as plain text/,
  ],
  [
    'gzip cut short',
    () => gzipSync(GOOD.repeat(50)).subarray(0, 90),
    /^bad: the compressed data is damaged or cut short/,
  ],
  [
    'French',
    () => 'La ministre a dit mardi que le pont était sûr et resterait ouvert à tous.',
    /^bad: put aside: French; /,
  ],
  [
    'a feed without one whole entry',
    () => '<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item><title>a',
    /^bad: this feed is cut short before its first entry; fetch it again$/,
  ],
  [
    'UTF-16 without a mark',
    () => Buffer.from(GOOD, 'utf16le'),
    /^bad: this looks like UTF-16 without a byte order mark; save it as UTF-8/,
  ],
];
for (const [name, bad, says] of REFUSED)
  test(`${name} is one line, its neighbour is read, and the exit code is 1`, (t) => {
    const cwd = folderWith(t, { bad: bad(), 'good.txt': GOOD });
    const { code, out, err } = hearsay(cwd, ['read', 'bad', 'good.txt']);
    assert.equal(code, 1, err);
    const lines = err.trim().split('\n');
    assert.equal(lines.length, 1, err);
    assert.match(lines[0] as string, says);
    assert.match(out, /Rosa Quill {2}SAID/);
  });

/** Read all the same, with a notice or none, exit code 0. */
const MENDED: readonly (readonly [string, Uint8Array, RegExp])[] = [
  [
    'bytes of windows-1252',
    Buffer.from('\x93Nobody asked the caf\xe9,\x94 Rosa Quill said on Monday.\n', 'latin1'),
    /^bad: not UTF-8, read as windows-1252; /,
  ],
  [
    'a torn place in UTF-8',
    Buffer.concat([
      Buffer.from('“Nobody asked the cafés,” Rosa Quill said '),
      Buffer.from([0xc3]),
      Buffer.from(' on Monday.\n'),
    ]),
    /^bad: one place is not UTF-8 and became “\uFFFD”/,
  ],
  [
    'a NUL and half a character',
    Buffer.from(`${JSON.stringify({ text: '“Nobody asked\0 the \ud800 crew,” Rosa Quill said on Monday.' })}\n`),
    /^$/,
  ],
];
for (const [name, bytes, says] of MENDED)
  test(`${name}: read, with a word where letters may be wrong`, (t) => {
    const { code, out, err } = hearsay(folderWith(t, { bad: bytes }), ['read', 'bad']);
    assert.equal(code, 0, err);
    assert.match(err.trim(), says);
    assert.match(out, /Rosa Quill {2}SAID/);
    assert.ok(!out.includes('\0'));
  });

test('a record made by a newer Hearsay is left as it is, whatever the command', (t) => {
  const cwd = folderWith(t, { 'good.txt': GOOD });
  assert.equal(hearsay(cwd, ['record', 'good.txt']).code, 0);
  const db = openDatabase(join(cwd, 'hearsay.db'), DRIVERS[0] as (typeof DRIVERS)[number]);
  db.exec('PRAGMA user_version = 9000');
  db.close();
  const before = readFileSync(join(cwd, 'hearsay.db'));
  for (const args of [['record', 'good.txt'], ['said'], ['verify'], ['export', '--format', 'jsonl']]) {
    const { code, err } = hearsay(cwd, args);
    assert.equal(code, 1, args[0]);
    assert.match(err, /^hearsay: .*hearsay\.db: [^\n]*newer Hearsay[^\n]*update[^\n]*\n$/);
  }
  assert.deepEqual(readFileSync(join(cwd, 'hearsay.db')), before);
});

test('a folder without permission is one line, and its neighbours are read', (t) => {
  const cwd = folderWith(t, { 'shut/a.txt': GOOD, 'b.txt': GOOD });
  chmodSync(cwd, 0o755);
  const root = process.getuid?.() === 0;
  // Root may read everything: nobody (65534) is asked to, from a copy of the program that nobody can reach.
  const program = root ? copyForNobody(t) : BIN;
  const user = root ? { uid: 65534, gid: 65534 } : {};
  if (spawnSync(process.execPath, [program, '--version'], { cwd, ...user }).status !== 0)
    return t.skip('the program cannot be run as another user here');
  chmodSync(join(cwd, 'shut'), 0);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'read', '.'], {
    cwd,
    env: plainEnv(),
    encoding: 'utf8',
    ...user,
  });
  chmodSync(join(cwd, 'shut'), 0o700);
  assert.equal(status, 1, stderr);
  assert.match(stderr, /^\.\/shut: no permission to read this; ask its owner, or run chmod u\+r\n$/);
  assert.match(stdout, /Rosa Quill {2}SAID/);
});

function copyForNobody(t: { after: (work: () => void) => void }): string {
  const root = join(import.meta.dirname, '..', '..');
  const copy = mkdtempSync(join(tmpdir(), 'hearsay-nobody-'));
  t.after(() => rmSync(copy, { recursive: true, force: true }));
  for (const part of [
    'bin',
    'dist',
    'models',
    'package.json',
    'node_modules/commander',
    'node_modules/picocolors',
    'node_modules/tinyglobby',
    'node_modules/fdir',
    'node_modules/picomatch',
    'node_modules/libsql',
    'node_modules/@libsql',
    'node_modules/detect-libc',
  ])
    if (existsSync(join(root, part))) cpSync(join(root, part), join(copy, part), { recursive: true });
  chmodSync(copy, 0o755);
  return join(copy, 'bin', 'hearsay.js');
}

test('a full disk is one line and a failure; what was reported is on the record, and room makes the rest go on', (t) => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return t.skip('a disk of a few kilobytes can be made by root on Linux only');
  const articles = Array.from(
    { length: 300 },
    (_, i) =>
      `${JSON.stringify({ id: `n${i}`, text: `${GOOD}\nEmil Tarn denied on day ${i} that the crew had left.\n`.repeat(4) })}\n`,
  );
  const cwd = folderWith(t, { 'wire.jsonl': articles.join('') });
  mkdirSync(join(cwd, 'disk'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=700k', 'tmpfs', join(cwd, 'disk')]).status !== 0)
    return t.skip('no disk can be mounted here');
  let reported: string[] = [];
  try {
    const { code, out, err } = hearsay(cwd, ['record', '--json', '--db', 'disk/hearsay.db', 'wire.jsonl']);
    assert.equal(code, 1, err);
    assert.match(err, /^hearsay: disk\/hearsay\.db: the disk is full; make room and run this again[^\n]*\n$/);
    reported = out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line).id as string);
    shell(cwd, 'mkdir saved && cp disk/hearsay.db* saved/');
  } finally {
    spawnSync('umount', [join(cwd, 'disk')]);
  }
  shell(cwd, 'cp saved/* disk/');
  const known = recordedIds(cwd);
  for (const id of reported) assert.ok(known.has(id), `${id} was reported and is not on the record`);
  assert.equal(hearsay(cwd, ['record', '--db', 'disk/hearsay.db', 'wire.jsonl']).code, 0);
  assert.equal(recordedIds(cwd).size, 300);
  assert.equal(hearsay(cwd, ['verify', '--db', 'disk/hearsay.db']).code, 0);
});

/** Ids of the articles on the record, from a listing that is short whatever they say. */
function recordedIds(cwd: string): Set<string> {
  const { out } = hearsay(cwd, ['verify', '--json', '--db', 'disk/hearsay.db']);
  const lines = out.split('\n').filter((line) => line !== '');
  return new Set(lines.map((line) => JSON.parse(line).article.id as string));
}
