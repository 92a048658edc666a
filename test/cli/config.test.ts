/** Settings: what is typed before the environment, that before the file, the file before the default; and a file that is wrong is told of in one line. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createProgram } from '../../src/cli/program.js';
import { SETTINGS } from '../../src/cli/settings.js';
import { folderWith } from '../helpers/folder.js';
import { hearsay } from '../helpers/hearsay.js';

interface Row {
  readonly setting: string;
  readonly value: readonly string[];
  readonly from: string | null;
}

function settled(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): Map<string, Row> {
  const { code, out, err } = hearsay(cwd, ['config', '--json', ...args], { env });
  assert.equal(code, 0, err);
  const rows = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  return new Map(rows.map((row) => [row.setting, row]));
}

const folder = (t: TestContext, settings: string) => folderWith(t, { 'desk.json': settings });

test('each setting is told with where it comes from, the nearest to the one who asks first', (t) => {
  const at = folder(
    t,
    '{"port": 8080, "contact": "file@a.example", "host": "10.0.0.7", "allow-host": ["a.intranet", "b:81"]}',
  );
  const file = { HEARSAY_CONFIG: 'desk.json' };
  const all = settled(at, ['--host', '::1'], {
    ...file,
    HEARSAY_CONTACT: 'env@a.example',
    HEARSAY_TOKEN: 'secret-secret-secret',
  });
  assert.deepEqual(
    ['host', 'contact', 'port', 'allow-host', 'db', 'author', 'token'].map((name) => {
      const { value, from } = all.get(name) as Row;
      return [name, value.join(' '), from];
    }),
    [
      ['host', '::1', '--host'],
      ['contact', 'env@a.example', 'HEARSAY_CONTACT'],
      ['port', '8080', 'desk.json'],
      ['allow-host', 'a.intranet b:81', 'desk.json'],
      ['db', 'hearsay.db', 'default'],
      ['author', '', null],
      ['token', '(not shown)', 'HEARSAY_TOKEN'],
    ],
  );
  assert.deepEqual([...all.keys()], [...SETTINGS, 'token']);
  const { out } = hearsay(at, ['config'], { env: { ...file, HEARSAY_DB: 'postgres://ann:geheim@desk/news' } });
  assert.match(out, /^db +postgres:\/\/…@desk\/news +HEARSAY_DB$/m);
});

test('commands go by the file: the record it names, from the folder it lies in', (t) => {
  const at = folder(t, '{"db": "kept/news.db", "author": "Kim"}');
  mkdirSync(join(at, 'kept'));
  mkdirSync(join(at, 'elsewhere'));
  writeFileSync(join(at, 'a.txt'), 'The ferry\n\n“Nobody asked the crew,” Rosa Quill said on Monday.\n');
  const env = { HEARSAY_CONFIG: join(at, 'desk.json') };
  assert.equal(hearsay(at, ['record', 'a.txt'], { env }).code, 0);
  const { out } = hearsay(join(at, 'elsewhere'), ['said', '--json'], { env });
  const { id } = JSON.parse(out.split('\n')[0] as string) as { id: string };
  assert.equal(hearsay(at, ['correct', id, 'confirm'], { env }).code, 0);
  assert.match(hearsay(at, ['said'], { env }).out, /Kim confirmed/);
  assert.equal(hearsay(at, ['said', '--db', 'other.db'], { env }).code, 1, 'what is typed counts');
  assert.equal(hearsay(at, ['said']).code, 1, 'without the file there is no such record');
});

test('the file of the user’s settings is found where the system keeps such files, and one beside the articles is not read', {
  skip: process.platform === 'win32',
}, (t) => {
  const at = folderWith(t, {
    'config.json': '{"port": 1}',
    'hearsay.json': '{"port": 2}',
    'hearsay/config.json': '{"port": 3}',
  });
  const plain = { HEARSAY_CONFIG: undefined } as unknown as NodeJS.ProcessEnv;
  assert.equal(settled(at, [], { ...plain, HOME: at }).get('port')?.from, 'default');
  assert.deepEqual(settled(at, [], { ...plain, XDG_CONFIG_HOME: at }).get('port')?.value, ['3']);
});

for (const [what, text, says] of [
  [
    'a key with a slip',
    '{"contakt": "a@b.example"}',
    /^hearsay: desk\.json: "contakt" is no setting; did you mean "contact"\?\n$/,
  ],
  ['a key nobody knows', '{"colour of the sky": 1}', /is no setting; there are db, contact, /],
  [
    'a value its option refuses',
    '{"port": 70000}',
    /^hearsay: desk\.json: port: "70000" is not a port; write 0 to 65535\n$/,
  ],
  ['a value of another kind', '{"contact": {"a": 1}}', /^hearsay: desk\.json: contact: give a text\n$/],
  ['a list where one is meant', '{"db": ["a", "b"]}', /^hearsay: desk\.json: db: give a text\n$/],
  ['a number for a place', '{"db": 5}', /^hearsay: desk\.json: db: give a text\n$/],
  ['a truth for a number', '{"port": true}', /^hearsay: desk\.json: port: give a text or a number\n$/],
  [
    'what is no JSON',
    'db = news.db',
    /^hearsay: desk\.json: the settings are no JSON \(.*\); write one object, such as \{"db": .*\}\n$/,
  ],
  ['a list', '[]', /settings are one object/],
] as const)
  test(`a file of settings with ${what} is told of in one line`, (t) => {
    const { code, err, out } = hearsay(folder(t, text), ['serve'], { env: { HEARSAY_CONFIG: 'desk.json' } });
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, says);
  });

test('a file that was named and is not there is told of, and help needs none', (t) => {
  const at = folder(t, '{');
  const { code, err } = hearsay(at, ['said'], { env: { HEARSAY_CONFIG: 'none.json' } });
  assert.equal(code, 1);
  assert.match(
    err,
    /^hearsay: none\.json: the settings cannot be read \(ENOENT\); HEARSAY_CONFIG names another file\n$/,
  );
  assert.equal(hearsay(at, ['--help'], { env: { HEARSAY_CONFIG: 'desk.json' } }).code, 0);
});

test('every setting is an option that a command has', () => {
  const options = new Set(
    createProgram()
      .commands.filter((command) => command.name() !== 'config')
      .flatMap((command) => command.options.map(({ long }) => long)),
  );
  for (const name of SETTINGS) assert.ok(options.has(`--${name}`), name);
});
