/** The project's own files, for tests that read them. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** A file of the project as text. */
export function contentsOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Every TypeScript file under a folder, by its path from the root with forward slashes. */
export function sourcesUnder(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const paths = names.filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
  return new Map(paths.sort().map((path) => [path, contentsOf(path)]));
}

/** Files under version control, or null outside a clone. */
export function trackedFiles(): readonly string[] | null {
  try {
    const list = execFileSync('git', ['ls-files', '-z'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return list.split('\0').filter((path) => path !== '');
  } catch {
    return null;
  }
}
