/**
 * Makes dist/: TypeScript compiled into an empty folder, then the plain-SQL migrations beside the code that runs them. The folder takes its name
 * when it is whole, so that hearsay runs meanwhile and a build that fails leaves what was there.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'src');
const dist = join(root, 'dist');
const made = join(root, '.cache', `dist-${process.pid}`);
const before = `${made}-before`;

process.on('exit', () => {
  for (const folder of [made, before]) rmSync(folder, { recursive: true, force: true });
});

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', made], {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.sql')) continue;
  const from = join(entry.parentPath, entry.name);
  cpSync(from, join(made, relative(source, from)));
}

if (existsSync(dist)) renameSync(dist, before);
renameSync(made, dist);
