import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { between, settled } from './generated.js';
import { libraryReference, publicNames } from './library.js';
import { contentsOf, ROOT } from './tree.js';

const GUIDE = 'docs/library.md';
const REFERENCE = 'docs/reference.md';
const ANEW = 'write it anew with UPDATE_DOCS=1 node --import tsx scripts/test.ts docs';

/** Runs a module as a user of the package would; it lies inside the package, whose own name leads to what is built. */
function printed(source: string): string {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.cache', 'library-'));
  try {
    writeFileSync(join(folder, 'example.mjs'), source);
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'example.mjs')], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    return `\`\`\`text\n${stdout}\`\`\`\n`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('docs/library.md shows what its examples print', () => {
  const page = contentsOf(GUIDE);
  const examples = [...page.matchAll(/```js\n(.*?)```/gs)].map(([, source]) => source as string);
  const marks = ['printed', 'recorded'];
  assert.equal(examples.length, marks.length);
  const wanted = marks.reduce((made, mark, n) => between(made, mark, printed(examples[n] as string)), page);
  settled(GUIDE, wanted);
  assert.equal(contentsOf(GUIDE), wanted, ANEW);
});

test('docs/reference.md holds every public name once, with a comment that says what it is', () => {
  const page = contentsOf(REFERENCE);
  const wanted = between(page, 'reference', libraryReference());
  settled(REFERENCE, wanted);
  assert.equal(contentsOf(REFERENCE), wanted, ANEW);
  const headed = [...wanted.matchAll(/^### (.+)$/gm)].map(([, name]) => name as string);
  const names = publicNames();
  assert.deepEqual(headed.toSorted(), names.map(({ name }) => name).toSorted());
  for (const { name, says, room } of names) assert.ok(says.length >= 10, `${name} (${room}) has none`);
  const shared = wanted.split('\n## Types and labels\n')[1] as string;
  for (const { name, kind } of names)
    if (kind === 'function') assert.ok(!shared.includes(`\n### ${name}\n`), `${name} has its place among the uses`);
});

test('the package holds what it needs, nothing else, and takes at most 15 MB', () => {
  const { stdout, status, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(status, 0, stderr);
  const [{ size, files }] = JSON.parse(stdout) as [{ size: number; files: { path: string }[] }];
  const paths = files.map(({ path }) => path);
  assert.ok(size <= 15_000_000, `${size} bytes`);
  for (const path of [
    'dist/index.js',
    'dist/index.d.ts',
    'bin/hearsay.js',
    'schema/reading.schema.json',
    'docs/library.md',
    'docs/reference.md',
    'LICENSE',
    'README.md',
  ])
    assert.ok(paths.includes(path), path);
  assert.ok(paths.some((path) => /^models\/.*manifest\.json$/.test(path)));
  assert.ok(paths.some((path) => /^dist\/store\/sqlite\/0001\.sql$/.test(path)));
  assert.deepEqual(
    paths.filter((path) => /^(test|train|eval|bench|src|scripts)\/|\.db$|\.test\./.test(path)),
    [],
  );
});
