/**
 * What the operating system says about a file → one line that names the file and the remedy.
 */
import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Fault } from '../model/fault.js';
import { nearest, orList } from '../model/near.js';

/** The Fault for a system error met while reading `name`; a Fault is handed through. */
export function troubleWith(name: string, error: unknown): Fault {
  if (error instanceof Fault) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  const place = { file: name };
  if (code === 'ENOENT' || code === 'ENOTDIR') return missing(name);
  if (code === 'EACCES' || code === 'EPERM')
    return new Fault(
      'path-permission',
      `${name}: no permission to read this; ask its owner, or run chmod u+r`,
      place,
      error,
    );
  if (code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE')
    return new Fault(
      'gzip-broken',
      `${name}: the compressed data is damaged or cut short; fetch the file again`,
      place,
      error,
    );
  if (code === 'EMFILE' || code === 'ENFILE')
    return new Fault(
      'path-unreadable',
      `${name}: too many files are open; close some programs or raise ulimit -n`,
      place,
      error,
    );
  const says = error instanceof Error ? error.message : String(error);
  return new Fault('path-unreadable', `${name}: cannot be read (${says}); check the disk and try again`, place, error);
}

function missing(name: string): Fault {
  const folder = dirname(name);
  let siblings: string[];
  try {
    siblings = readdirSync(folder);
  } catch {
    return new Fault('path-missing', `${name}: there is no folder ${folder}; check the path`, { file: name });
  }
  const near = nearest(basename(name), siblings).map((sibling) => (folder === '.' ? sibling : `${folder}/${sibling}`));
  const hint = near.length === 0 ? 'check the path' : `did you mean ${orList(near)}?`;
  return new Fault('path-missing', `${name}: there is no such file or folder; ${hint}`, { file: name });
}
