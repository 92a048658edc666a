/** A build takes its name when it is whole, and hearsay says in one line what is missing of one that is not. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith } from '../helpers/folder.js';
import { contentsOf } from './tree.js';

/** In the place of the compiler: notes what dist/ holds while it works, writes one file and ends as `CODE` says. */
const COMPILER = `const { mkdirSync, readdirSync, writeFileSync } = require('node:fs');
writeFileSync('seen', readdirSync('dist').join());
const made = process.argv[process.argv.indexOf('--outDir') + 1];
mkdirSync(made, { recursive: true });
writeFileSync(made + '/new.js', '');
process.exit(Number(process.env.CODE));
`;

function build(t: Parameters<typeof folderWith>[0], code: number) {
  const cwd = folderWith(t, {
    'scripts/build.mjs': contentsOf('scripts/build.mjs'),
    'src/a.sql': 'SELECT 1;',
    'dist/old.js': '',
    'node_modules/typescript/bin/tsc': COMPILER,
  });
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd, env: { CODE: String(code) } });
  const left = existsSync(join(cwd, '.cache')) ? readdirSync(join(cwd, '.cache')) : [];
  return { status, seen: readFileSync(join(cwd, 'seen'), 'utf8'), dist: readdirSync(join(cwd, 'dist')), left };
}

test('what was built stands until the next build is whole', (t) => {
  assert.deepEqual(build(t, 0), { status: 0, seen: 'old.js', dist: ['a.sql', 'new.js'], left: [] });
});

test('a build that fails leaves what was there', (t) => {
  assert.deepEqual(build(t, 2), { status: 2, seen: 'old.js', dist: ['old.js'], left: [] });
});

test('a part of the program that is not there is one line', (t) => {
  const cwd = folderWith(t, { 'package.json': '{"type":"module"}', 'dist/cli/main.js': "import './run.js';" });
  cpSync(join(import.meta.dirname, '..', '..', 'bin'), join(cwd, 'bin'), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, ['bin/hearsay.js'], { cwd, encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(
    stderr,
    /^hearsay: a part of it is missing \(Cannot find module [^\n]*run\.js[^\n]*\); run `npm ci`[^\n]*\n$/,
  );
});
