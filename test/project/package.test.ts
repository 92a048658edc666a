/** The package as it is packed: what publint and Are The Types Wrong find in it, and who can load it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import ts from 'typescript';
import { ROOT } from './tree.js';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-pack-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const packed = spawnSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
  cwd: ROOT,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const [{ filename }] = JSON.parse(packed.stdout) as [{ filename: string }];
const archive = join(folder, filename);

/** A program of a development dependency, as its package names it. */
function program(name: string, bin: string, args: readonly string[]): { code: number | null; out: string } {
  const require = createRequire(import.meta.url);
  const manifest = join(ROOT, 'node_modules', name, 'package.json');
  const path = (require(manifest) as { bin: Record<string, string> }).bin[bin] as string;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(dirname(manifest), path), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { code: status, out: stdout + stderr };
}

test('publint finds nothing in the package, suggestions among it', () => {
  const { code, out } = program('publint', 'publint', ['run', archive, '--strict']);
  assert.equal(code, 0, out);
  assert.match(out, /All good/);
});

test('types and modules resolve for every way of importing the package, and none pretends to be another', () => {
  // ES modules alone: Node loads them with `require` too from 20.19 on (below), which this profile knows as a warning.
  const { code, out } = program('@arethetypeswrong/cli', 'attw', [
    archive,
    '--profile',
    'node16',
    '--ignore-rules',
    'cjs-resolves-to-esm',
    '--format',
    'json',
  ]);
  assert.equal(code, 0, out);
  const { problems } = JSON.parse(out) as { problems: Record<string, readonly object[]> };
  assert.deepEqual(
    Object.keys(problems).filter((name) => name !== 'CJSResolvesToESM' && name !== 'NoResolution'),
    [],
  );
});

test('a program of CommonJS can require it', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-e', "const { read } = require('hearsay'); console.log(read('“No,” Ada Voss said.').statements.length)"],
    { cwd: ROOT, encoding: 'utf8' },
  );
  assert.deepEqual([status, stdout], [0, '1\n'], stderr);
});

test('what a browser imports needs no types of Node, and no module of Node', () => {
  const host = ts.createCompilerHost({});
  const program = ts.createProgram(
    [join(ROOT, 'dist/browser.d.ts')],
    {
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
      types: [],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      strict: true,
      noEmit: true,
    },
    host,
  );
  const found = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  assert.deepEqual(found, []);
  const loaded = new Set<string>();
  const follow = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { fileName } of ts.preProcessFile(ts.sys.readFile(path) ?? '').importedFiles) {
      assert.match(fileName, /^\.\.?\//, `${path} imports ${fileName}`);
      follow(join(dirname(path), fileName));
    }
  };
  follow(join(ROOT, 'dist/browser.js'));
  assert.ok(loaded.size > 100, `${loaded.size} modules`);
});
