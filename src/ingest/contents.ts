/**
 * What an opened stream holds → articles: told apart by its first bytes, read as one article, as lines or as rows. A file, a page
 * that was fetched and a gzipped file all come through here.
 */
import { Fault } from '../model/fault.js';
import {
  articleOfFields,
  articleOfJson,
  articleOfText,
  fieldsFault,
  type Made,
  type MadeOfFields,
  type Place,
} from './article.js';
import type { Opened } from './bytes.js';
import { decode, encodingOf, mojibakeOf } from './charset.js';
import { type Header, headerOf, headerTrouble, type RowReader, rowReader, rowsOf, tableFault } from './csv.js';
import { dateTally } from './dates.js';
import { languageName, tellLanguage } from './language.js';
import { linesOf, objectsOf, type Piece } from './pieces.js';
import { FOREIGN, type Foreign, recognise } from './recognise.js';
import type { Ingested, IngestOptions } from './settings.js';
import type { Source } from './sources.js';
import { troubleWith } from './trouble.js';
import { articleOfMail, articleOfMarkdown } from './whole-file.js';

/** Reads the articles an opened stream holds; throws the Fault for what holds none. */
export async function* readOpened(source: Source, opened: Opened, settings: IngestOptions): AsyncGenerator<Ingested> {
  const format = recognise(opened.head, opened.whole);
  if (format === 'empty') throw emptyFault(source);
  if (format === 'database' && source.found) return;
  if (format in FOREIGN) throw foreignFault(source.name, format as Foreign);
  if (format === 'lines' || format === 'json') yield* readJson(source, opened, format === 'lines', settings);
  else if (format === 'table') yield* readTable(source, opened, settings);
  else if (format === 'feed') yield* readEntries(source, await wholeOf(source, opened, 'feed', settings), settings);
  else if (format === 'opml')
    yield* readFeeds(source, await wholeOf(source, opened, 'list of feeds', settings), settings);
  else yield* readWhole(source, opened, format as keyof typeof WHOLE, settings);
}

function emptyFault(source: Source): Fault {
  const what = source.id === null ? 'standard input is' : `${source.name}: this file is`;
  return new Fault('file-empty', `${what} empty; nothing to read`, { file: source.name });
}

export function foreignFault(name: string, format: Foreign): Fault {
  const { slug, looks, remedy } = FOREIGN[format];
  return new Fault(slug, `${name}: this looks like ${looks}; ${remedy}`, { file: name });
}

/** What reads pages is loaded when the first one comes. */
const pages = () => import('./html/article.js');

/** Formats whose files are one article each. */
const WHOLE = {
  text: articleOfText,
  markdown: articleOfMarkdown,
  mail: articleOfMail,
  html: async (bytes: Uint8Array, place: Place): Promise<Made> => (await pages()).articleOfPage(bytes, place),
} as const;

async function* readWhole(
  source: Source,
  opened: Opened,
  format: keyof typeof WHOLE,
  settings: IngestOptions,
): AsyncGenerator<Ingested> {
  const bytes = await wholeOf(source, opened, format === 'html' ? 'page' : 'text file', settings);
  yield* handOver(await WHOLE[format](bytes, placeOf(source, 0, 1)), source.name, settings, noteOnce());
}

async function wholeOf(source: Source, opened: Opened, what: string, settings: IngestOptions): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of opened.chunks) {
    length += chunk.length;
    if (length > settings.maxArticleBytes) throw longFault(source.name, source.name, what, settings);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

/** The articles a feed holds itself: whole stories, or the sentences it gives of them. */
async function* readEntries(source: Source, bytes: Buffer, settings: IngestOptions): AsyncGenerator<Ingested> {
  const { articleOfEntry, readFeed } = await import('./feed/read.js');
  const read = readFeed(bytes, source.web?.url ?? null);
  if (read === null) throw foreignFault(source.name, 'xml');
  const noted = noteOnce();
  let found = 0;
  for (const entry of read.feed.entries) {
    const made = articleOfEntry(read, entry, bytes, placeOf(source, 0, 1));
    if (made === null) continue;
    found++;
    yield* handOver(made, `${source.name}: ${entry.url ?? entry.id}`, settings, noted);
  }
  if (read.feed.cut) {
    const were = found === 1 ? 'one entry; it was' : `${found} entries; they were`;
    const says =
      found === 0 ? 'before its first entry; fetch it again' : `after ${were} read, fetch it again for the rest`;
    throw new Fault('feed-cut', `${source.name}: this feed is cut short ${says}`, { file: source.name });
  }
  if (found === 0)
    throw new Fault(
      'feed-empty',
      `${source.name}: this feed holds no words of its articles; hearsay watch fetches the pages it leads to`,
      { file: source.name },
    );
}

/** The feeds an OPML file lists, fetched one after the other. */
async function* readFeeds(source: Source, bytes: Buffer, settings: IngestOptions): AsyncGenerator<Ingested> {
  const { parseOpml } = await import('./feed/opml.js');
  const feeds = source.address || source.web !== undefined ? null : parseOpml(decode(bytes).text);
  if (feeds === null || feeds.length === 0)
    throw new Fault('opml-empty', `${source.name}: this list names no feed that can be read; check it`, {
      file: source.name,
    });
  const { readAddress } = await import('./from-web.js');
  for (const name of feeds) {
    const feed: Source = { name, id: name, kind: 'stream', size: null, found: false, address: true };
    try {
      yield* readAddress(feed, settings);
    } catch (error) {
      yield { kind: 'fault', fault: troubleWith(name, error) };
    }
  }
}

/** One page or text of many, such as a record of an archive holds. */
export async function* articleIn(
  kind: 'html' | 'text',
  bytes: Uint8Array,
  place: Place,
  settings: IngestOptions,
): AsyncGenerator<Ingested> {
  yield* handOver(await WHOLE[kind](bytes, place), `${place.name}: ${place.web?.url ?? place.line}`, settings, SILENT);
}

/** What is odd about the letters of one page in a million is nobody's business. */
const SILENT: Noted = () => {};

async function* readJson(
  source: Source,
  opened: Opened,
  lines: boolean,
  settings: IngestOptions,
): AsyncGenerator<Ingested> {
  if (encodingOf(opened.head) !== 'utf-8') throw foreignFault(source.name, 'wide');
  const noted = noteOnce();
  const dates = dateTally();
  let pieces = 0;
  for await (const piece of (lines ? linesOf : objectsOf)(opened.chunks, settings.maxArticleBytes)) {
    if (piece.bytes !== null && isBlank(piece.bytes)) continue;
    pieces++;
    const made = readPiece(source, piece, lines ? 'line' : 'object', settings);
    if (made instanceof Fault) {
      yield { kind: 'fault', fault: made };
      continue;
    }
    dates.look(made, piece.line);
    yield* handOver(made, `${source.name}:${piece.line}`, settings, noted);
  }
  dates.tell(source.name, settings);
  if (pieces === 0)
    throw new Fault(
      'json-document',
      `${source.name}: this JSON holds no articles; write {"id": …, "text": …}, one a line`,
      {
        file: source.name,
      },
    );
}

function readPiece(
  source: Source,
  piece: Piece,
  unit: 'line' | 'object',
  settings: IngestOptions,
): MadeOfFields | Fault {
  if (piece.bytes === null) return longFault(`${source.name}:${piece.line}`, source.name, unit, settings, piece.line);
  return articleOfJson(piece.bytes, placeOf(source, piece.offset, piece.line), unit);
}

/** A table: the first row names the columns, every other one that is not empty is an article. */
async function* readTable(source: Source, opened: Opened, settings: IngestOptions): AsyncGenerator<Ingested> {
  if (encodingOf(opened.head) !== 'utf-8') throw foreignFault(source.name, 'wide');
  const noted = noteOnce();
  const first = firstRow(opened.head);
  const trouble = first === null ? null : headerTrouble(first);
  if (first === null || trouble !== null) throw tableFault(source.name, trouble ?? 'the first row names no columns');
  const cells = await rowReader(first);
  const dates = dateTally();
  let header = false;
  let articles = 0;
  for await (const row of rowsOf(opened.chunks, first.delimiter, settings.maxArticleBytes)) {
    if (row.bytes !== null && isBlank(row.bytes)) continue;
    if (!header) {
      header = true;
      continue;
    }
    articles++;
    const made = readRow(source, row, cells, settings);
    if (made instanceof Fault) {
      yield { kind: 'fault', fault: made };
      continue;
    }
    dates.look(made, row.line);
    yield* handOver(made, `${source.name}:${row.line}`, settings, noted);
  }
  dates.tell(source.name, settings);
  if (articles === 0) throw tableFault(source.name, 'this table has no rows below its first; nothing to read');
}

function firstRow(head: Uint8Array): Header | null {
  return headerOf(decode(head).text.trimStart().split(/\r?\n/, 1)[0] as string);
}

function readRow(source: Source, row: Piece, cells: RowReader, settings: IngestOptions): MadeOfFields | Fault {
  if (row.bytes === null) return longFault(`${source.name}:${row.line}`, source.name, 'row', settings, row.line);
  const place = placeOf(source, row.offset, row.line);
  const fields = cells(row.bytes);
  const { invalid, charset } = decode(row.bytes);
  const made =
    typeof fields === 'string'
      ? fieldsFault(place, 'csv-row', fields)
      : articleOfFields(fields, row.bytes, place, 'row');
  return { ...made, invalid, charset };
}

/** Says each thing about a file once, however many of its lines show it. */
type Noted = (kind: string, note: string, settings: IngestOptions) => void;

function noteOnce(): Noted {
  const said = new Set<string>();
  return (kind, note, settings) => {
    if (!said.has(kind)) settings.onNote(note);
    said.add(kind);
  };
}

/** Hands an article on where it is English, and says what was odd about its letters. */
async function* handOver(made: Made, where: string, settings: IngestOptions, note: Noted): AsyncGenerator<Ingested> {
  if (made.fault !== null) {
    yield { kind: 'fault', fault: made.fault };
    return;
  }
  const { article } = made;
  const name = article.path ?? '-';
  if (made.invalid > 0) note('invalid', notUtf8(name, made.invalid), settings);
  if (made.charset === 'windows-1252') note('charset', asWindows(name), settings);
  const torn = mojibakeOf(article.text);
  if (torn !== null) note('mojibake', mojibake(name, torn), settings);
  const { language, english } = await tellLanguage(article.text, article.language);
  if (english && article.page !== undefined)
    for (const say of (await pages()).notesOn(article.web?.url ?? name, article.page)) settings.onNote(say);
  if (english) yield { kind: 'article', article: { ...article, language } };
  else yield { kind: 'fault', fault: foreignTongue(where, name, language ?? 'und', article.origin.offset) };
}

/** Who reads another language as if it were English records things that nobody said. */
function foreignTongue(where: string, file: string, language: string, offset: number): Fault {
  const says = `put aside: ${languageName(language)}; Hearsay reads English, so give it a translation or leave it out`;
  return new Fault('not-english', `${where}: ${says}`, { file, offset });
}

function notUtf8(name: string, invalid: number): string {
  const places = invalid === 1 ? 'one place is' : `${invalid} places are`;
  return `${name}: ${places} not UTF-8 and became “\uFFFD”; if letters are missing, convert the file with iconv`;
}

function asWindows(name: string): string {
  return `${name}: not UTF-8, read as windows-1252; if letters are wrong, convert the file to UTF-8 with iconv`;
}

function mojibake(name: string, torn: string): string {
  return `${name}: “${torn}” shows that letters were garbled before this was saved; it is read as it stands, fetch it anew if you can`;
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
  const { name, id, kind, web } = source;
  return { name, id, kind, offset, line, ...(web === undefined ? {} : { web }) };
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}
