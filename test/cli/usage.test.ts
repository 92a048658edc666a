/** What was typed so that it cannot be meant: exit code 2, and one line that names it as it was typed. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { userName } from '../../src/cli/correct.js';
import { folderWith } from '../helpers/folder.js';
import { hearsay } from '../helpers/hearsay.js';

const FERRY = 'The ferry\n\n“Nobody asked the crew,” Rosa Quill said on Monday.\n';

type Env = Readonly<Record<string, string>>;

/** `ID` stands for the statement that is on the record. */
const WRONG: readonly (readonly [args: readonly string[], says: RegExp, env?: Env])[] = [
  [['said', '--act', 'lie'], /^hearsay: option "--act <act>": "lie" is not an act; use assert/],
  [['times', '--type', 'nope'], /^hearsay: --type: “nope” is no type of times; use one of date/],
  [['correct', 'ID', 'act', 'lie'], /^hearsay: “lie” is not an act; use one of assert/],
  [['correct', 'ID', 'frob'], /^hearsay: WHAT: "frob" is not a correction; use act/],
  [['correct', 'ID', 'confirm', 'extra', 'words'], /^hearsay: confirm takes no words; leave “extra words” away/],
  [['correct', 'ID', 'note', 'x', '--author', ' '], /^hearsay: “ ” is no name of who decided/],
  [['read', 'a.txt'], /^hearsay: HEARSAY_CONTACT: "bad" is neither/, { HEARSAY_CONTACT: 'bad' }],
  [['read', 'a.txt', '--contact', 'x\ny'], /^hearsay: option "--contact <address>": "x y" is neither/],
  [['said', '--since', 'tomorrow'], /^hearsay: --since: “tomorrow” is not a date/],
  [['said', '--since', '2031-05', '--until', '2031-01'], /^hearsay: --since: “2031-05” comes after until “2031-01”/],
  [['times', '--since', '2031-05', '--until', '2030'], /comes after until “2030”; turn them round/],
  [['timeline', '--since', '2031-05-02', '--until', '2031-05-01'], /comes after until “2031-05-01”/],
  [['export', '--format', 'jsonl', '--codebook'], /^hearsay: --codebook is for csv, plover; leave it away/],
  [['export', '--format', 'jsonl', '--bom'], /^hearsay: --bom is for csv, edges, plover; leave it away/],
  [['export', '--format', 'jsonl', '--raw'], /^hearsay: --raw is for/],
  [['export', '--format', 'csv', '--unit', 'reports'], /^hearsay: --unit is for graphml, edges; leave/],
  [['export', '--format', 'ris', '--with-text'], /^hearsay: --with-text is for/],
  [['export', '--format', 'csv', '--codebook', '--bom'], /^hearsay: --codebook says what .* leave --bom away/],
  [['export', '--format', 'csv', '--codebook', 'ferry'], /^hearsay: --codebook says what .* leave the conditions away/],
  [['export', '--format', 'corrections', 'ferry'], /^hearsay: corrections are exported all together/],
  [['help', 'raed'], /^hearsay: unknown command "raed"; did you mean "read"\?/],
];

test('what cannot be meant is one line that names it, and exit code 2', (t) => {
  const cwd = folderWith(t, { 'a.txt': FERRY });
  hearsay(cwd, ['record', 'a.txt']);
  const id = /st_[a-z2-7]{12}/.exec(hearsay(cwd, ['said']).out)?.[0] ?? '';
  for (const [args, says, env = {}] of WRONG) {
    const typed = args.map((one) => (one === 'ID' ? id : one));
    const { code, out, err } = hearsay(cwd, typed, { env });
    assert.match(err, says, args.join(' '));
    assert.deepEqual([code, out, err.trimEnd().split('\n').length], [2, '', 1], `${args.join(' ')}: ${err}`);
  }
  assert.equal(hearsay(cwd, ['show', 'st_aaaaaaaaaaaa']).code, 1, 'what is not there is no mistake of usage');
  assert.equal(hearsay(cwd, ['said', '--since', '2031-05', '--until', '2031']).code, 0, 'the year has the month');
});

test('who corrects is the user of this machine, or whom the environment names, or has to be told', () => {
  const nobody = () => {
    throw new Error('uv_os_get_passwd returned ENOENT (no such file or directory)');
  };
  assert.equal(
    userName(() => 'kim', { USER: 'lee' }),
    'kim',
  );
  assert.equal(userName(nobody, { USER: 'lee' }), 'lee');
  assert.equal(userName(nobody, { LOGNAME: 'lee' }), 'lee');
  assert.throws(() => userName(nobody, {}), /nobody knows who you are; give --author NAME/);
});

test('a codebook goes where --output says, and has no manifest', (t) => {
  const cwd = folderWith(t, {});
  const { code, out, err } = hearsay(cwd, ['export', '--format', 'csv', '--codebook', '--output', 'cb.csv']);
  assert.deepEqual([code, out, err], [0, '', '']);
  assert.deepEqual(readdirSync(cwd), ['cb.csv']);
  const printed = hearsay(cwd, ['export', '--format', 'csv', '--codebook']);
  assert.equal(readFileSync(join(cwd, 'cb.csv'), 'utf8'), printed.out);
});

test('a copy into a folder that is not there says so', (t) => {
  const cwd = folderWith(t, { 'a.txt': FERRY });
  hearsay(cwd, ['record', 'a.txt']);
  const { code, err } = hearsay(cwd, ['copy', 'hearsay.db', 'nowhere/x.db']);
  assert.equal(code, 1);
  assert.match(err, /^hearsay: nowhere\/x\.db: the folder nowhere does not exist; make it first/);
});

test('of a file of many articles forget says which, and one event is one', (t) => {
  const line = (id: string, text: string) => `${JSON.stringify({ id, text })}\n`;
  const cwd = folderWith(t, {
    'n.jsonl': line('a', 'Officers arrested Jon Pell in Harrow.') + line('b', 'Rosa Quill said it rained.'),
  });
  hearsay(cwd, ['record', 'n.jsonl']);
  assert.match(hearsay(cwd, ['forget', 'a', '--dry-run']).err, /^n\.jsonl, a \(ar_/);
  assert.equal(hearsay(cwd, ['events']).err, 'showing 1 event; 1 telling matches\n');
});

test('help and settings tell a span as it is typed', (t) => {
  const cwd = folderWith(t, {});
  assert.match(hearsay(cwd, ['watch', '--help']).out, /--every <time>[\s\S]*?\(default: 1h\)/);
  assert.match(hearsay(cwd, ['config']).out, /^every +1h +default$/m);
});
