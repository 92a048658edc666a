/** A file that appears under its name only when it is whole, and leaves nothing behind when it is not. */
import { closeSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { Fault } from '../model/fault.js';

export interface WholeFile {
  readonly write: (text: string) => void;
  /** Gives the file its name, and writes its manifest beside it. */
  readonly finish: (manifest: string) => void;
  /** Removes what was written; does nothing after `finish`. */
  readonly abandon: () => void;
}

/** Begins writing `path`. */
export function createFile(path: string): WholeFile {
  const passing = `${path}.part`;
  let file: number | null = withFault(path, () => openSync(passing, 'w'));
  const close = () => {
    if (file !== null) closeSync(file);
    file = null;
  };
  return {
    write: (text) => withFault(path, () => void writeSync(file as number, text)),
    finish: (manifest) =>
      withFault(path, () => {
        close();
        writeFileSync(`${path}.manifest.json`, manifest);
        renameSync(passing, path);
      }),
    abandon: () => {
      if (file === null) return;
      close();
      rmSync(passing, { force: true });
    },
  };
}

function withFault<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    throw new Fault(
      'output-unwritable',
      `${path}: cannot be written (${says}); name another place`,
      { file: path },
      error,
    );
  }
}
