/**
 * Bytes from outside → articles: plain text, Markdown, letters, web pages, JSON Lines and tables (CSV), from files, folders, patterns,
 * addresses and standard input, told apart by what they hold. Everything streams: a JSON Lines file of two gigabytes needs the memory of its longest line.
 * What cannot be read is a Fault in the place where the article would have stood, and the rest goes on.
 */
import { Fault } from '../model/fault.js';
import { type Count, counted, fileChunks, gunzipped, type Opened, open } from './bytes.js';
import { foreignFault, readOpened } from './contents.js';
import { recognise } from './recognise.js';
import { DEFAULTS, type Ingested, type IngestOptions } from './settings.js';
import { type Source, sourcesOf } from './sources.js';
import { troubleWith } from './trouble.js';

export type { Ingested, IngestOptions, Progress } from './settings.js';

/** Reads `inputs` in the order given and yields what they hold, one article or fault at a time. */
export async function* ingest(
  inputs: readonly string[],
  options: Partial<IngestOptions> = {},
): AsyncGenerator<Ingested> {
  const settings: IngestOptions = { ...DEFAULTS, stdin: process.stdin, ...options };
  const sources = await sourcesOf(inputs);
  const count = counter(sources, settings);
  for (const source of sources) {
    if (source instanceof Fault) {
      yield { kind: 'fault', fault: source };
      continue;
    }
    try {
      yield* readSource(source, settings, count);
    } catch (error) {
      yield { kind: 'fault', fault: troubleWith(source.name, error) };
    }
  }
}

/** Counts bytes read; `skipped` says that an earlier run had read them. */
function counter(sources: readonly (Source | Fault)[], settings: IngestOptions): Count {
  let total: number | null = 0;
  for (const source of sources) {
    if (source instanceof Fault) continue;
    total = total === null || source.size === null ? null : total + source.size;
  }
  let done = 0;
  let skipped = 0;
  return (bytes, known = false) => {
    done += bytes;
    if (known) skipped += bytes;
    settings.onProgress({ done, total, skipped });
  };
}

async function* readSource(source: Source, settings: IngestOptions, count: Count): AsyncGenerator<Ingested> {
  if (source.address) {
    const { readAddress } = await import('./from-web.js');
    yield* readAddress(source, settings);
    return;
  }
  const raw = source.id === null ? counted(settings.stdin, count) : fileChunks(source.name, count);
  const opened = await open(raw);
  try {
    const format = recognise(opened.head, opened.whole);
    if (format === 'warc' || (format === 'gzip' && (await archives()).isPackedArchive(opened.head)))
      yield* (await archives()).readArchive(source, opened, format === 'gzip', settings, count);
    else if (format !== 'gzip') yield* readOpened(source, opened, settings);
    else yield* readPacked(source, opened, settings);
  } finally {
    await opened.close();
  }
}

/** What reads archives is loaded when the first one comes. */
const archives = () => import('./warc/archive.js');

async function* readPacked(source: Source, packed: Opened, settings: IngestOptions): AsyncGenerator<Ingested> {
  const opened = await open(gunzipped(packed.chunks, source.name));
  try {
    if (recognise(opened.head, opened.whole) === 'gzip') throw foreignFault(source.name, 'compressed');
    yield* readOpened(source, opened, settings);
  } finally {
    await opened.close();
  }
}
