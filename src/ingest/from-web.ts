/** An address → what it holds, fetched through the door and read as a file of the same bytes would be. */
import { Fault } from '../model/fault.js';
import { gunzipped, type Opened, open } from './bytes.js';
import { foreignFault, readOpened } from './contents.js';
import { createFetcher, type Fetched } from './fetch/fetcher.js';
import { shown } from './fetch/shown.js';
import { statusFault } from './fetch/trouble.js';
import { recognise } from './recognise.js';
import type { Ingested, IngestOptions } from './settings.js';
import type { Source } from './sources.js';

/** Fetches `source` and reads it. Articles of a page go by its address, and the record keeps their bytes. */
export async function* readAddress(source: Source, settings: IngestOptions): AsyncGenerator<Ingested> {
  const fetcher = settings.fetcher ?? createFetcher();
  const fetched = await fetcher.fetch(source.name, { signal: settings.signal });
  yield* readFetched(source.name, fetched, settings);
}

/** Reads what was fetched for the address `asked`. */
export async function* readFetched(asked: string, fetched: Fetched, settings: IngestOptions): AsyncGenerator<Ingested> {
  const { url, type, at, body, status } = fetched;
  if (status !== 200) throw statusFault(asked, status);
  if (body.length === 0)
    throw new Fault('fetch-empty', `${shown(asked)}: the answer is empty; try again later, or check the address`, {
      file: asked,
    });
  const web = { url, at, type, digest: null };
  const name = shown(asked);
  const source: Source = { name, id: url, kind: 'stream', size: null, found: false, address: false, web };
  const opened = await opening(body, name);
  try {
    yield* readOpened(source, opened, settings);
  } finally {
    await opened.close();
  }
}

/** The body, unpacked where it is a gzipped file: a caption on the door is one thing, what lies behind it another. */
async function opening(body: Uint8Array, name: string): Promise<Opened> {
  const plain = await open(one(body));
  if (recognise(plain.head, plain.whole) !== 'gzip') return plain;
  const unpacked = await open(gunzipped(plain.chunks, name));
  if (recognise(unpacked.head, unpacked.whole) === 'gzip') throw foreignFault(name, 'compressed');
  return unpacked;
}

async function* one(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield body;
}
