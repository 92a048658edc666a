/**
 * Where the corpora are: `HEARSAY_CORPORA`, or a folder `shared/corpora` beside the clone when there is one. They are not
 * part of the project; what needs them says aloud when it skips.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const BESIDE = fileURLToPath(new URL('../../shared/corpora', import.meta.url));

/** The folder of corpora, or null. */
export function corporaFolder(): string | null {
  const named = process.env['HEARSAY_CORPORA'];
  if (named !== undefined && named !== '') return existsSync(named) ? resolve(named) : null;
  return existsSync(BESIDE) ? BESIDE : null;
}

/** A file of the corpora, or null where it is not to be had. */
export function corpus(path: string): string | null {
  const folder = corporaFolder();
  if (folder === null) return null;
  const file = join(folder, path);
  return existsSync(file) ? file : null;
}
