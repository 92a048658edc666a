/**
 * Hearsay in a browser (`hearsay/browser`): reads text where it was pasted, with the modules and weights of this package and no server behind them.
 *
 *     import { openReader } from 'hearsay/browser';
 *     const read = await openReader();
 *     for (const { act, score } of read('“The bridge is safe,” Ada Voss said.').statements) console.log(act, score);
 */
import { Fault } from './model/fault.js';
import type { Reading } from './model/reading.js';
import type { WeightsFile } from './model/weights.js';
import { createReader } from './read/read.js';
import { readOne } from './record/read-one.js';
import { type ReadableArticle, readable } from './record/readable.js';
import { parseSections } from './weights/format.js';
import type { Manifest } from './weights/load.js';

export { Fault } from './model/fault.js';
export type { Reading } from './model/reading.js';
export type { Statement } from './model/statement.js';
export type { ReadableArticle } from './record/readable.js';

/** The weights of this release, a folder under `models/` of the package. */
export const WEIGHTS = 'en-2026-11';

/** Where the weights are, and what to do while they come. */
export interface BrowserOptions {
  /** The folder with `manifest.json` and the weights; unset: where the package has them, beside its modules. Name it where a bundler moves the modules. */
  readonly weights?: string | URL;
  /** Called as files arrive, with bytes so far and bytes in all. */
  readonly onProgress?: (bytes: number, of: number) => void;
}

/**
 * Fetches the weights (18 MB, or 11 from a server that packs what it sends; a browser keeps them) and gives what reads with them: text, or an article, in; a
 * Reading out, the one `read` gives in Node, but that an article without an id is `text`. It fetches nothing more, keeps nothing and sends nothing. Rejects
 * with a Fault where weights are missing or not those of the manifest.
 */
export async function openReader({
  weights,
  onProgress,
}: BrowserOptions = {}): Promise<(given: string | ReadableArticle) => Reading> {
  const given = String(weights ?? new URL(`../models/${WEIGHTS}/`, import.meta.url));
  const folder = given.endsWith('/') ? given : `${given}/`;
  const { files } = JSON.parse(new TextDecoder().decode(await fetched(`${folder}manifest.json`))) as Manifest;
  const whole = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let come = 0;
  const opened = await Promise.all(
    files.map(async ({ file, sha256 }): Promise<[string, WeightsFile]> => {
      const bytes = await fetched(folder + file);
      await check(bytes, sha256, folder + file);
      onProgress?.((come += bytes.length), whole);
      const name = file.replace(/\.bin$/, '');
      return [name, { name, sha256, sections: parseSections(bytes, file) }];
    }),
  );
  const reader = createReader({ files: new Map(opened) });
  // Digests are promises in a browser, and this answers at once.
  return (what) => readOne(readable(what, null), reader);
}

async function fetched(address: string): Promise<Uint8Array> {
  let says: string;
  try {
    const response = await fetch(address);
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    says = `the server answered ${response.status}`;
  } catch (error) {
    says = error instanceof Error ? error.message : String(error);
  }
  throw new Fault(
    'weights-missing',
    `${address}: the weights did not come (${says}); serve the folder models/${WEIGHTS} of the package and name it with { weights }`,
  );
}

/** A page that came without encryption has no digests (`crypto.subtle`); there the format's own checks must do. */
async function check(bytes: Uint8Array, sha256: string, address: string): Promise<void> {
  const { subtle } = globalThis.crypto as {
    readonly subtle?: { digest(name: string, data: Uint8Array): Promise<ArrayBuffer> };
  };
  if (subtle === undefined) return;
  const found = new Uint8Array(await subtle.digest('SHA-256', bytes));
  const hex = Array.from(found, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== sha256)
    throw new Fault(
      'weights-changed',
      `${address}: the weights are not the ones of the manifest (SHA-256 ${hex.slice(0, 12)}…, expected ${sha256.slice(0, 12)}…); load the page anew`,
    );
}
