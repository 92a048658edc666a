/**
 * The record as JSON Lines, one statement a line, in the order of article and page. Equal records give equal bytes: no
 * line says when it was seen; that stands in the manifest, which comes last and apart.
 */
import type { Store } from '../../store/store.js';

/** What was exported. `sha256` is of the bytes of all lines, each with its line end. */
export interface Manifest {
  readonly hearsay: string;
  readonly format: 'jsonl';
  readonly unit: 'utf16';
  readonly count: number;
  readonly sha256: string;
  readonly seenFrom: string | null;
  readonly seenUntil: string | null;
}

/** Yields lines without line ends; returns the manifest. */
export declare function exportJsonl(store: Store): AsyncGenerator<string, Manifest>;
