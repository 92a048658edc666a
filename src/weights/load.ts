/**
 * Finds, checks and opens the weights that ship with the package. `readWeightFiles` gives the bytes (over shared memory
 * where threads are to share them), `parseWeights` opens bytes without touching anything else.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '../model/fault.js';
import type { Weights, WeightsFile } from '../model/weights.js';
import { parseSections } from './format.js';

/** One weight file as bytes; `bytes` may be a view over a SharedArrayBuffer. */
export interface WeightBytes {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** What `manifest.json` says of each file; train/ writes it. */
export interface Manifest {
  readonly name: string;
  readonly files: readonly { readonly file: string; readonly sha256: string; readonly bytes: number }[];
}

/** The folder of models: beside `dist/` in the package, beside `src/` in the clone. */
export const MODELS = fileURLToPath(new URL('../../models/', import.meta.url));

/** Reads the weight files named in the newest `models/en-*` manifest, or the one file asked for, and checks their digests. */
export function readWeightFiles(
  options: { readonly shared: boolean; readonly only?: string } = { shared: false },
  models: string = MODELS,
): WeightBytes[] {
  const folder = newestModel(models);
  const { files } = readManifest(join(folder, 'manifest.json'));
  const wanted = options.only === undefined ? files : files.filter(({ file }) => file === options.only);
  return wanted.map(({ file, sha256 }) => {
    const path = join(folder, file);
    const read = readWhole(path);
    const found = createHash('sha256').update(read).digest('hex');
    if (found !== sha256) {
      throw new Fault(
        'weights-changed',
        `${path}: the weights are not the ones of the manifest (SHA-256 ${found.slice(0, 12)}…, expected ${sha256.slice(0, 12)}…); install Hearsay again`,
        { file: path },
      );
    }
    const bytes = options.shared ? inSharedMemory(read) : new Uint8Array(read.buffer, read.byteOffset, read.length);
    return { name: file.replace(/\.bin$/, ''), sha256, bytes };
  });
}

function inSharedMemory(read: Buffer): Uint8Array {
  const bytes = new Uint8Array(new SharedArrayBuffer(read.length));
  bytes.set(read);
  return bytes;
}

/** Opens weight files. Pure. */
export function parseWeights(files: readonly WeightBytes[]): Weights {
  return {
    files: new Map(
      files.map(({ name, sha256, bytes }): [string, WeightsFile] => [
        name,
        { name, sha256, sections: parseSections(bytes, `${name}.bin`) },
      ]),
    ),
  };
}

/** The weights that ship, opened. */
export function loadWeights(): Weights {
  return parseWeights(readWeightFiles());
}

function readManifest(path: string): Manifest {
  const text = readWhole(path).toString('utf8');
  let manifest: Partial<Manifest> | null = null;
  let cause: unknown = null;
  try {
    manifest = JSON.parse(text) as Partial<Manifest> | null;
  } catch (error) {
    cause = error;
  }
  if (!Array.isArray(manifest?.files))
    throw new Fault(
      'weights-broken',
      `${path}: not a manifest of weights; install Hearsay again`,
      { file: path },
      cause,
    );
  return manifest as Manifest;
}

function readWhole(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Fault(
      'weights-missing',
      `${path}: this file of the weights cannot be read; install Hearsay again`,
      { file: path },
      error,
    );
  }
}

function newestModel(models: string): string {
  let names: string[] = [];
  try {
    names = readdirSync(models).filter((name) => name.startsWith('en-'));
  } catch (error) {
    throw new Fault(
      'weights-missing',
      `${models}: the folder of weights cannot be read; install Hearsay again`,
      { file: models },
      error,
    );
  }
  const newest = names.sort().at(-1);
  if (newest === undefined)
    throw new Fault('weights-missing', `${models}: no weights here (models/en-…); install Hearsay again`, {
      file: models,
    });
  return join(models, newest);
}
