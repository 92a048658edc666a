/**
 * Weights as every stage of `read` receives them: named typed arrays. Files are made by `train/`, checked and opened by
 * `weights/`; the arrays are views, over a SharedArrayBuffer where threads share them.
 */
import type { Stamp } from './reading.js';

export type Section = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array;

/** One weight file opened: its name, its digest (lower-case hex SHA-256 of the bytes) and its sections by name. */
export interface WeightsFile {
  readonly name: string;
  readonly sha256: string;
  readonly sections: ReadonlyMap<string, Section>;
}

/** All the weights a reader needs, by file name without extension. */
export interface Weights {
  readonly files: ReadonlyMap<string, WeightsFile>;
}

/** What a Reading says about the weights that made it. */
export function stampOf(weights: Weights): Stamp {
  return { weights: [...weights.files.values()].map(({ name, sha256 }) => ({ name, sha256 })) };
}
