/**
 * A folder that appears under its name only when it is whole. An earlier export there is replaced; a folder of somebody else's never is.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../model/fault.js';
import { withFault } from './whole-file.js';

export interface WholeFolder {
  /** `path` is a plain name. */
  readonly write: (path: string, data: string | Uint8Array) => void;
  readonly finish: (manifest: string | null) => void;
  readonly abandon: () => void;
}

/** Begins writing the folder `path`; its manifest comes beside it. */
export function createFolder(path: string): WholeFolder {
  const target = path.replace(/[/\\]+$/, '');
  const beside = `${target}.manifest.json`;
  if (existsSync(target) && !existsSync(beside))
    throw new Fault('output-exists', `${path}: this is there already and no earlier export; name another place`, {
      file: path,
    });
  const passing = `${target}.part`;
  withFault(path, () => {
    rmSync(passing, { recursive: true, force: true });
    mkdirSync(passing, { recursive: true });
  });
  let whole = false;
  return {
    write: (name, data) => withFault(path, () => writeFileSync(join(passing, name), data)),
    finish: (manifest) =>
      withFault(path, () => {
        rmSync(target, { recursive: true, force: true });
        renameSync(passing, target);
        if (manifest !== null) writeFileSync(beside, manifest);
        whole = true;
      }),
    abandon: () => {
      if (!whole) rmSync(passing, { recursive: true, force: true });
    },
  };
}
