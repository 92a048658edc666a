/**
 * A file that appears under its name only when it is whole, and leaves nothing behind when it is not. What is no ordinary
 * file (`/dev/null`, a named pipe) is written to and never replaced, and a link is followed, so that it stays one.
 */
import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { Fault } from '../model/fault.js';

export interface WholeFile {
  readonly write: (data: string | Uint8Array) => void;
  /** Gives the file its name, and writes its manifest beside it, where it has one; a device has nothing beside it. */
  readonly finish: (manifest: string | null) => void;
  /** Removes what was written; does nothing after `finish`. */
  readonly abandon: () => void;
}

/** Begins writing `path`. */
export function createFile(path: string): WholeFile {
  const there = withFault(path, () => statSync(path, { throwIfNoEntry: false }));
  return there === undefined || there.isFile()
    ? newFile(path, there === undefined ? path : withFault(path, () => realpathSync(path)))
    : openFile(path);
}

function newFile(path: string, target: string): WholeFile {
  const passing = `${target}.part`;
  let file: number | null = withFault(path, () => openSync(passing, 'w'));
  let whole = false;
  const close = () => {
    const open = file;
    file = null;
    if (open !== null) closeSync(open);
  };
  return {
    // Not writeSync, which on a full disk may write half of it and say nothing.
    write: (data) => withFault(path, () => writeFileSync(file as number, data)),
    finish: (manifest) =>
      withFault(path, () => {
        close();
        if (manifest !== null) writeFileSync(`${target}.manifest.json`, manifest);
        renameSync(passing, target);
        whole = true;
      }),
    abandon: () => {
      if (whole) return;
      close();
      rmSync(passing, { force: true });
    },
  };
}

function openFile(path: string): WholeFile {
  const file = withFault(path, () => openSync(path, 'w'));
  let open = true;
  const close = () => {
    if (!open) return;
    open = false;
    closeSync(file);
  };
  return {
    write: (data) => withFault(path, () => writeFileSync(file, data)),
    finish: () => withFault(path, close),
    abandon: close,
  };
}

export function withFault<T>(path: string, work: () => T): T {
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
