import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { folderWith } from '../helpers/folder.js';
import { BIN, hearsay, plainEnv, shell } from '../helpers/hearsay.js';

const BRIDGE = `The bridge at Harne

“The bridge is safe,” Ada Voss said on Tuesday.

Emil Tarn said that the cables would be replaced in May.
`;
const FERRY = 'The ferry\n\n“Nobody asked the crew,” Rosa Quill said on Monday.\n';

const folder = (t: TestContext) =>
  folderWith(t, {
    'bridge.txt': BRIDGE,
    'wire.jsonl': `${JSON.stringify({ id: 'ferry', text: FERRY, outlet: 'Norra Wire', published: '2031-04-02' })}\n`,
  });

const windows = process.platform === 'win32' && 'no named pipes here';

const jsonLines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('read prints who said what to stdout and nothing else anywhere', (t) => {
  const { code, out, err } = hearsay(folder(t), ['read', 'bridge.txt']);
  assert.equal(code, 0, err);
  assert.equal(err, '');
  assert.match(out, /^bridge\.txt\n 3:2 {3}Ada Voss {2}SAID[^\n]*\n {9}“The bridge is safe”\n/);
  assert.match(out, / 5:1 {3}Emil Tarn {2}\w+[^\n]*\n {9}the cables would be replaced in May\n/);
  assert.match(out, /\n 2 statements · 2 speakers\n$/);
});

test('read takes standard input, named or not', (t) => {
  const cwd = folder(t);
  for (const args of [['read'], ['read', '-']]) {
    const { code, out } = hearsay(cwd, args, { input: FERRY });
    assert.equal(code, 0);
    assert.match(out, /^stdin-[0-9a-f]{12}\n/);
    assert.match(out, /Rosa Quill {2}SAID/);
  }
});

test('read gives the same on one thread and on two, and stores nothing', (t) => {
  const cwd = folder(t);
  const one = hearsay(cwd, ['read', '--json', '.', '--threads', '1']);
  const two = hearsay(cwd, ['read', '--json', '.', '--threads', '2']);
  assert.equal(one.code, 0, one.err);
  assert.equal(one.out, two.out);
  assert.deepEqual(
    jsonLines(one.out).map(({ article }) => article.id),
    ['bridge.txt', 'ferry'],
  );
  assert.match(one.err, /^2 articles · 3 statements .*s\n$/);
  assert.ok(!existsSync(join(cwd, 'hearsay.db')));
});

test('what is broken is named and the rest is read, and the program says so at the end', (t) => {
  const cwd = folderWith(t, {
    'n.jsonl': `${JSON.stringify({ id: 'a', text: FERRY })}\n{"id": "b", "te\n`,
    'page.html': '<html></html>',
  });
  const { code, out, err } = hearsay(cwd, ['read', '.', 'nowhere.txt']);
  assert.equal(code, 1);
  assert.match(out, /Rosa Quill/);
  assert.match(err, /^n\.jsonl:2: this line is not JSON|\.\/n\.jsonl:2: this line is not JSON/m);
  assert.match(err, /page\.html: this page holds no article/);
  assert.match(err, /nowhere\.txt: there is no such file or folder/);
  assert.ok(!err.includes('    at '), 'a stack trace reached a user');
});

test('record --json says of each article what became of it, and of what is broken where it stands', (t) => {
  const cwd = folderWith(t, { 'n.jsonl': `${JSON.stringify({ id: 'a', text: FERRY })}\n{"id": "b", "te\n` });
  const { code, out } = hearsay(cwd, ['record', '--json', 'n.jsonl']);
  assert.equal(code, 1);
  const [done, broken] = jsonLines(out);
  assert.deepEqual(
    [done.outcome, done.id, done.path, done.statements, done.fault],
    ['recorded', 'a', 'n.jsonl', 1, null],
  );
  const { slug, file, line, offset } = broken.fault;
  assert.deepEqual([broken.outcome, slug, file, line], ['failed', 'line-json', 'n.jsonl', 2]);
  assert.equal(offset, Buffer.byteLength(JSON.stringify({ id: 'a', text: FERRY })) + 1);
});

test('from article to record to receipt and back', (t) => {
  const cwd = folder(t);
  const first = hearsay(cwd, ['record', 'bridge.txt', 'wire.jsonl']);
  assert.equal(first.code, 0, first.err);
  assert.equal(first.out, '');
  assert.match(first.err, /^2 articles recorded · 3 statements · hearsay\.db · /);
  const before = hearsay(cwd, ['export', '--format', 'jsonl']).out;

  const again = hearsay(cwd, ['record', '.', '--json']);
  assert.equal(again.code, 0, again.err); // the record lies in the folder that is read
  assert.deepEqual(
    jsonLines(again.out).map(({ outcome }) => outcome),
    ['unchanged', 'unchanged'],
  );
  assert.equal(hearsay(cwd, ['export', '--format', 'jsonl']).out, before);

  const said = hearsay(cwd, ['said', '--by', 'quill']);
  assert.equal(said.code, 0, said.err);
  assert.match(
    said.out,
    /^ferry · Norra Wire · 2 April 2031\n st_[a-z2-7]{12} 3:2 {2}Rosa Quill {2}SAID[^\n]*\n {6}“Nobody asked the crew”\n$/,
  );
  assert.match(said.err, /^showing 1 of 1; hearsay show ID/);

  const id = /st_[a-z2-7]{12}/.exec(said.out)![0];
  const shown = hearsay(cwd, ['show', id, '--why']);
  assert.match(shown.out, /“\[content Nobody asked the crew\],” \[source Rosa Quill\] \[cue said\] on Monday\./);
  assert.match(shown.out, /line 3, column 2/);
  assert.match(shown.out, /put on the record/);
  const asJson = hearsay(cwd, ['show', id.slice(0, 8), '--json']);
  assert.equal(asJson.code, 0, asJson.err);
  assert.deepEqual(Object.entries(JSON.parse(asJson.out)).slice(0, 3), [
    ['hearsay', '1.0.0'],
    ['unit', 'utf16'],
    ['type', 'statement'],
  ]);

  const none = hearsay(cwd, ['said', 'zeppelin']);
  assert.deepEqual([none.code, none.out], [0, '']);
  assert.match(none.err, /nothing on the record answers this/);

  const exact = hearsay(cwd, ['verify']);
  assert.equal(exact.code, 0, exact.err);
  assert.match(exact.err, /receipts of 2 articles: all exact/);

  writeFileSync(join(cwd, 'bridge.txt'), BRIDGE.replace('is safe', 'was safe'));
  const changed = hearsay(cwd, ['verify']);
  assert.equal(changed.code, 3);
  assert.match(changed.out, /changed.*bridge\.txt/);
  rmSync(join(cwd, 'bridge.txt'));
  const gone = hearsay(cwd, ['verify', '--json']);
  assert.equal(gone.code, 3);
  assert.ok(jsonLines(gone.out).some(({ state }) => state === 'gone'));
  assert.ok(jsonLines(gone.out).every(({ unit }) => unit === 'utf16'));
});

test('export writes a whole file with its manifest, and nothing where it cannot', (t) => {
  const cwd = folder(t);
  hearsay(cwd, ['record', 'wire.jsonl']);
  const { code, err } = hearsay(cwd, ['export', '--format', 'jsonl', '--output', 'out.jsonl']);
  assert.equal(code, 0, err);
  const manifest = JSON.parse(readFileSync(join(cwd, 'out.jsonl.manifest.json'), 'utf8'));
  assert.equal(manifest.count, jsonLines(readFileSync(join(cwd, 'out.jsonl'), 'utf8')).length);
  const refused = hearsay(cwd, ['export', '--format', 'jsonl', '-o', 'no/such/out.jsonl']);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /no\/such\/out\.jsonl: cannot be written/);
  mkdirSync(join(cwd, 'kept'));
  assert.equal(hearsay(cwd, ['export', '--format', 'jsonl', '-o', 'kept']).code, 1);
  assert.deepEqual(
    readdirSync(cwd).filter((name) => name.startsWith('kept')),
    ['kept'],
  );
});

test('export follows a link and writes to a pipe or device without replacing it', { skip: windows }, (t) => {
  const cwd = folder(t);
  hearsay(cwd, ['record', 'wire.jsonl']);
  const lines = hearsay(cwd, ['export', '--format', 'jsonl']).out;
  writeFileSync(join(cwd, 'there.jsonl'), 'old');
  symlinkSync('there.jsonl', join(cwd, 'link.jsonl'));
  assert.equal(hearsay(cwd, ['export', '--format', 'jsonl', '-o', 'link.jsonl']).code, 0);
  assert.ok(lstatSync(join(cwd, 'link.jsonl')).isSymbolicLink());
  assert.equal(readFileSync(join(cwd, 'there.jsonl'), 'utf8'), lines);
  const piped = shell(cwd, 'mkfifo pipe; cat pipe > got.jsonl & hearsay export --format jsonl -o pipe; wait');
  assert.equal(piped.code, 0, piped.err);
  assert.ok(lstatSync(join(cwd, 'pipe')).isFIFO());
  assert.equal(readFileSync(join(cwd, 'got.jsonl'), 'utf8'), lines);
  assert.ok(!existsSync(join(cwd, 'pipe.manifest.json')));
});

test('a manifest that cannot be written leaves no half of an export behind', (t) => {
  const cwd = folder(t);
  hearsay(cwd, ['record', 'wire.jsonl']);
  mkdirSync(join(cwd, 'out.jsonl.manifest.json'));
  const { code, err } = hearsay(cwd, ['export', '--format', 'jsonl', '-o', 'out.jsonl']);
  assert.equal(code, 1);
  assert.match(err, /^hearsay: out\.jsonl: cannot be written[^\n]*\n$/);
  assert.ok(!existsSync(join(cwd, 'out.jsonl')) && !existsSync(join(cwd, 'out.jsonl.part')));
});

test('a full disk under stdout is one line and a failure', {
  skip: !existsSync('/dev/full') && 'no /dev/full',
}, (t) => {
  const cwd = folder(t);
  hearsay(cwd, ['record', 'wire.jsonl']);
  for (const command of ['read bridge.txt', 'said', 'export --format jsonl', '--help']) {
    const { code, err } = shell(cwd, `hearsay ${command} > /dev/full`);
    assert.equal(code, 1, command);
    assert.match(err, /^hearsay: standard output cannot be written \(ENOSPC[^\n]*\n$/);
  }
});

test('HEARSAY_DB names the record, and --db names another', (t) => {
  const cwd = folder(t);
  assert.equal(hearsay(cwd, ['record', 'wire.jsonl'], { env: { HEARSAY_DB: 'a.db' } }).code, 0);
  assert.ok(existsSync(join(cwd, 'a.db')));
  assert.match(hearsay(cwd, ['said', '--db', 'a.db']).out, /Quill/);
  const missing = hearsay(cwd, ['said']);
  assert.equal(missing.code, 1);
  assert.match(missing.err, /^hearsay: hearsay\.db: no record here; make one with `hearsay record PATH`/);
  assert.ok(!existsSync(join(cwd, 'hearsay.db')), 'asking made a record');
});

const USAGE: readonly (readonly [readonly string[], RegExp])[] = [
  [['raed', 'x'], /^hearsay: unknown command "raed"; did you mean "read"\?\n$/],
  [['bridge.txt'], /to read a file: hearsay read bridge\.txt/],
  [['read', '--josn'], /^hearsay: unknown option "--josn"; did you mean "--json"\?\n$/],
  [['said', '--act', 'denys'], /"denys" is not an act; did you mean "deny"\?/],
  [['said', '--limit', 'ten'], /"ten" is not a whole number/],
  [['said', '--since', 'yesterday', '--db', 'a.db'], /not a date/],
  [['export', '--format', 'docx'], /"docx" is not a format of this release; use jsonl/],
  [['export'], /required option/],
  [['show'], /missing required argument/],
  [['read', '--threads', '0', 'x'], /"0" is not a whole number of 1 or more/],
];
for (const [args, says] of USAGE)
  test(`hearsay ${args.join(' ')} is wrong usage, in one line that helps`, (t) => {
    const cwd = folder(t);
    if (args.includes('a.db')) hearsay(cwd, ['record', 'wire.jsonl', '--db', 'a.db']);
    const { code, out, err } = hearsay(cwd, args);
    assert.equal(code, 2, err);
    assert.equal(out, '');
    assert.match(err, says);
    assert.equal(err.trim().split('\n').length, 1);
  });

test('colour is for terminals, and for those who force it', (t) => {
  const cwd = folder(t);
  const ESC = '\u001b[';
  assert.ok(!hearsay(cwd, ['read', 'bridge.txt']).out.includes(ESC));
  assert.ok(hearsay(cwd, ['read', 'bridge.txt'], { env: { FORCE_COLOR: '1' } }).out.includes(ESC));
  assert.ok(!hearsay(cwd, ['read', 'bridge.txt', '--no-color'], { env: { FORCE_COLOR: '1' } }).out.includes(ESC));
  assert.ok(!hearsay(cwd, ['read', 'bridge.txt'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).out.includes(ESC));
});

test('--quiet says nothing but trouble', (t) => {
  const cwd = folder(t);
  const { code, err } = hearsay(cwd, ['record', '-q', 'bridge.txt', 'nowhere']);
  assert.equal(code, 1);
  assert.match(err, /^nowhere: there is no such file or folder[^\n]*\n$/);
});

test('--debug shows where an error arose, and only --debug', (t) => {
  const cwd = folder(t);
  assert.ok(!hearsay(cwd, ['said']).err.includes('    at '));
  assert.match(hearsay(cwd, ['said', '--debug']).err, /\[store-missing\].*\n\s+at /s);
});

test('head may close the pipe: the program ends quietly', (t) => {
  const cwd = folderWith(t, {
    'n.jsonl': Array.from({ length: 3000 }, (_, i) => JSON.stringify({ id: `${i}`, text: FERRY })).join('\n'),
  });
  const { code, out, err } = shell(cwd, 'hearsay read n.jsonl --threads 1 | head -n 1');
  assert.deepEqual([code, out, err], [0, '0\n', '']);
});

test('help may be cut short too', (t) => {
  const { code, err } = shell(folder(t), 'for i in 1 2 3; do hearsay --help | true; done');
  assert.deepEqual([code, err], [0, '']);
});

test('Ctrl-C ends a recording with what is done safe, and says so', { timeout: 60_000 }, async (t) => {
  const cwd = folder(t);
  const child = spawn(process.execPath, [BIN, 'record', '--json', '-'], { cwd, env: plainEnv() });
  let err = '';
  child.stderr.on('data', (chunk) => (err += chunk));
  child.stdin.on('error', () => {}); // it stops before it has read all
  // More than is looked at to tell the format, and no end: the program waits for more.
  child.stdin.write(
    Array.from({ length: 2000 }, (_, i) => `${JSON.stringify({ id: `${i}`, text: FERRY })}\n`).join(''),
  );
  await once(child.stdout, 'data');
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  assert.equal(code, 130, err);
  assert.match(err, /[1-9][0-9,]* articles recorded/);
  assert.match(err, /interrupted: what is counted here is safe/);
  const counted = Number(/([0-9,]+) articles? recorded/.exec(err)![1].replace(',', ''));
  const { out } = hearsay(cwd, ['said', '--json', '--limit', '0']);
  assert.equal(new Set(jsonLines(out).map(({ article }) => article.id)).size, counted);
});

test('verify that is interrupted does not call all exact', { skip: windows, timeout: 60_000 }, async (t) => {
  const cwd = folderWith(t, { 'a.txt': FERRY, 'b.txt': FERRY, 'c.txt': FERRY });
  hearsay(cwd, ['record', 'a.txt', 'b.txt', 'c.txt']);
  rmSync(join(cwd, 'b.txt'));
  shell(cwd, 'mkfifo b.txt'); // reading it waits for somebody who writes
  const child = spawn(process.execPath, [BIN, 'verify', '--json'], { cwd, env: plainEnv() });
  let err = '';
  child.stderr.on('data', (chunk) => (err += chunk));
  await once(child.stdout, 'data');
  child.kill('SIGINT');
  await new Promise((done) => setTimeout(done, 500));
  writeFileSync(join(cwd, 'b.txt'), FERRY);
  const [code] = await once(child, 'close');
  assert.equal(code, 130, err);
  assert.match(err, /^interrupted; so far \d+ receipts of 2 articles: all exact\n$/);
});
