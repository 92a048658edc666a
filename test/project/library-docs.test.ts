import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { between, settled } from './generated.js';
import { libraryReference, publicNames } from './library.js';
import { contentsOf, ROOT } from './tree.js';

const PAGE = 'docs/library.md';

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

test('docs/library.md shows what its examples print, and every public name', () => {
  const page = contentsOf(PAGE);
  const [first, second] = [...page.matchAll(/```js\n(.*?)```/gs)].map(([, source]) => source as string);
  let wanted = between(page, 'printed', printed(first as string));
  wanted = between(wanted, 'recorded', printed(second as string));
  wanted = between(wanted, 'reference', libraryReference());
  settled(PAGE, wanted);
  assert.equal(contentsOf(PAGE), wanted, 'write it anew with UPDATE_DOCS=1 node --import tsx scripts/test.ts docs');
});

test('every public name has a comment that says what it is', () => {
  const reference = libraryReference();
  for (const { name, says, room } of publicNames()) {
    assert.ok(says.length >= 10, `${name} (${room}) has none`);
    assert.ok(reference.includes(`#### ${name}\n`), `${name}: the room ${room} has no heading`);
  }
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
