/**
 * Bytes from outside → articles: plain text and JSON Lines, from files, folders, patterns and standard input, told apart
 * by what they hold. Everything streams: a JSON Lines file of two gigabytes needs the memory of its longest line.
 * What cannot be read is a Fault in the place where the article would have stood, and the rest goes on.
 */
import type { Article } from '../model/article.js';
import { Fault } from '../model/fault.js';
import { articleOfJson, articleOfText, type Made, type Place } from './article.js';
import { counted, fileChunks, gunzipped, type Opened, open } from './bytes.js';
import { encodingOf } from './charset.js';
import { linesOf, objectsOf, type Piece } from './pieces.js';
import { FOREIGN, type Foreign, recognise } from './recognise.js';
import { type Source, sourcesOf } from './sources.js';
import { troubleWith } from './trouble.js';

export type Ingested =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** How far the input is read: bytes as they lie on the disk; `total` is null once a pipe is among them. */
export interface Progress {
  readonly done: number;
  readonly total: number | null;
}

export interface IngestOptions {
  /** Longest text file or JSON line, in bytes; longer ones are a Fault. */
  readonly maxArticleBytes: number;
  /** What `-` reads. */
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Called about every chunk read. */
  readonly onProgress: (progress: Progress) => void;
  /** Called with one sentence about input that was read all the same, such as bytes that were not UTF-8. */
  readonly onNote: (note: string) => void;
}

const DEFAULTS: Omit<IngestOptions, 'stdin'> = {
  // The longest real articles are some hundred kilobytes; sixteen megabytes is a library in one file.
  maxArticleBytes: 16_777_216,
  onProgress: () => {},
  onNote: () => {},
};

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

function counter(sources: readonly (Source | Fault)[], settings: IngestOptions): (bytes: number) => void {
  let total: number | null = 0;
  for (const source of sources) {
    if (source instanceof Fault) continue;
    total = total === null || source.size === null ? null : total + source.size;
  }
  let done = 0;
  return (bytes) => {
    done += bytes;
    settings.onProgress({ done, total });
  };
}

async function* readSource(
  source: Source,
  settings: IngestOptions,
  count: (bytes: number) => void,
): AsyncGenerator<Ingested> {
  const raw = source.id === null ? counted(settings.stdin, count) : fileChunks(source.name, count);
  const opened = await open(raw);
  try {
    if (recognise(opened.head, opened.whole) !== 'gzip') yield* readOpened(source, opened, settings);
    else yield* readPacked(source, opened, settings);
  } finally {
    await opened.close();
  }
}

async function* readPacked(source: Source, packed: Opened, settings: IngestOptions): AsyncGenerator<Ingested> {
  const opened = await open(gunzipped(packed.chunks, source.name));
  try {
    if (recognise(opened.head, opened.whole) === 'gzip') throw foreignFault(source.name, 'compressed');
    yield* readOpened(source, opened, settings);
  } finally {
    await opened.close();
  }
}

async function* readOpened(source: Source, opened: Opened, settings: IngestOptions): AsyncGenerator<Ingested> {
  const format = recognise(opened.head, opened.whole);
  if (format === 'empty') throw emptyFault(source);
  if (format === 'database' && source.found) return;
  if (format in FOREIGN) throw foreignFault(source.name, format as Foreign);
  if (format === 'text') yield* readText(source, opened, settings);
  else yield* readJson(source, opened, format === 'lines', settings);
}

function emptyFault(source: Source): Fault {
  const what = source.id === null ? 'standard input is' : `${source.name}: this file is`;
  return new Fault('file-empty', `${what} empty; nothing to read`, { file: source.name });
}

function foreignFault(name: string, format: Foreign): Fault {
  const { slug, looks, todo } = FOREIGN[format];
  return new Fault(slug, `${name}: this looks like ${looks}; ${todo}`, { file: name });
}

async function* readText(source: Source, opened: Opened, settings: IngestOptions): AsyncGenerator<Ingested> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of opened.chunks) {
    length += chunk.length;
    if (length > settings.maxArticleBytes) throw longFault(source.name, source.name, 'text file', settings);
    parts.push(chunk);
  }
  const made = articleOfText(Buffer.concat(parts), placeOf(source, 0, 1));
  yield* handOver(made, source, settings);
}

async function* readJson(
  source: Source,
  opened: Opened,
  lines: boolean,
  settings: IngestOptions,
): AsyncGenerator<Ingested> {
  if (encodingOf(opened.head) !== 'utf-8') throw foreignFault(source.name, 'utf16');
  let told = false;
  let pieces = 0;
  for await (const piece of (lines ? linesOf : objectsOf)(opened.chunks, settings.maxArticleBytes)) {
    if (piece.bytes !== null && isBlank(piece.bytes)) continue;
    pieces++;
    const made = readPiece(source, piece, lines ? 'line' : 'object', settings);
    if (made instanceof Fault) {
      yield { kind: 'fault', fault: made };
      continue;
    }
    yield* handOver(made, source, { ...settings, onNote: told ? () => {} : settings.onNote });
    told ||= made.invalid > 0;
  }
  if (pieces === 0)
    throw new Fault(
      'json-document',
      `${source.name}: this JSON holds no articles; write {"id": …, "text": …}, one a line`,
      {
        file: source.name,
      },
    );
}

function readPiece(source: Source, piece: Piece, unit: 'line' | 'object', settings: IngestOptions): Made | Fault {
  if (piece.bytes === null) return longFault(`${source.name}:${piece.line}`, source.name, unit, settings, piece.line);
  return articleOfJson(piece.bytes, placeOf(source, piece.offset, piece.line), unit);
}

function* handOver(made: Made, source: Source, settings: IngestOptions): Generator<Ingested> {
  if (made.fault !== null) {
    yield { kind: 'fault', fault: made.fault };
    return;
  }
  if (made.invalid > 0) settings.onNote(notUtf8(source.name, made.invalid));
  yield { kind: 'article', article: made.article };
}

function notUtf8(name: string, invalid: number): string {
  const places = invalid === 1 ? 'one place is' : `${invalid} places are`;
  return `${name}: ${places} not UTF-8 and became “\uFFFD”; if letters are missing, convert the file with iconv`;
}

function longFault(
  where: string,
  file: string,
  what: string,
  settings: IngestOptions,
  line: number | null = null,
): Fault {
  const megabytes = Math.round((settings.maxArticleBytes / 1_048_576) * 10) / 10;
  return new Fault(
    'article-long',
    `${where}: this ${what} is longer than ${megabytes} MB; split it into articles, for example one JSON object a line`,
    { file, line },
  );
}

function placeOf(source: Source, offset: number, line: number): Place {
  return { name: source.name, id: source.id, kind: source.kind, offset, line };
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}
