/**
 * CSV of articles, one a row: a first row with the names of the columns (`text`, and any of `id url title published outlet
 * language`, in any order; others are ignored), cells apart by comma, semicolon or tab, cells in quotation marks where they
 * hold line ends. A row becomes what a JSON line with the same keys becomes, so receipts know its bytes and its line.
 */
import { Fault } from '../model/fault.js';
import { nearest, orList } from '../model/near.js';
import { decode } from './charset.js';
import { type Piece, startsWithMark } from './pieces.js';

/** Names that a column may have; the first row is known by them. */
export const COLUMNS = ['id', 'text', 'url', 'title', 'published', 'outlet', 'language'] as const;

/** Between cells, as bytes. */
const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The first row: names in lower case, without blanks, in the order of the columns. */
export interface Header {
  readonly delimiter: Delimiter;
  readonly names: readonly string[];
}

/**
 * The header in `row` (a first line, decoded), or null where it is none: two cells or more, all of them names and not prose,
 * and `text` or two of the other names among them.
 */
export function headerOf(row: string): Header | null {
  for (const delimiter of DELIMITERS) {
    if (!row.includes(delimiter)) continue;
    const cells = row.split(delimiter);
    const names = cells.map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim()
        .toLowerCase(),
    );
    if (!names.every((name) => /^[\p{L}\p{N} _.()/-]{0,40}$/u.test(name))) continue;
    const known = names.filter((name) => (COLUMNS as readonly string[]).includes(name));
    if (new Set(known).size < known.length) continue;
    // "Text, title" is a line of prose; a table says text and something else, or names two things of an article.
    if (known.length >= 2) return { delimiter, names };
  }
  return null;
}

/** What is wrong with a header, as a message without the file's name; null where it can be read by. */
export function headerTrouble({ names }: Header): string | null {
  if (names.includes('text')) return null;
  const likely = names.find((name) => LIKELY_TEXT.includes(name)) ?? nearest('text', names, 1)[0];
  const hint = likely === undefined ? 'name the column that holds the articles "text"' : `rename "${likely}" to "text"`;
  return `this table has columns ${orList(names).replace(' or ', ' and ')}, none of them "text"; ${hint}`;
}

const LIKELY_TEXT = ['body', 'content', 'article', 'articlebody', 'full_text', 'fulltext', 'story'];

/** A row's cells by column name, or a sentence that says what is wrong with it. */
export type RowReader = (bytes: Uint8Array) => Record<string, string> | string;

/** Makes the reader of a table's rows; csv-parse is loaded here, since few inputs are tables. */
export async function rowReader({ delimiter, names }: Header): Promise<RowReader> {
  const { parse } = await import('csv-parse/sync');
  return (bytes) => {
    const cells = cellsOf(decode(bytes).text, delimiter, parse);
    if (cells === null) return BROKEN_QUOTES;
    // Trailing delimiters are what spreadsheets leave behind.
    while (cells.length > names.length && cells.at(-1) === '') cells.pop();
    if (cells.length !== names.length)
      return `this row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} and the first row ${names.length}; put cells that hold ${NAMES[delimiter]} or line ends in quotation marks`;
    const fields: Record<string, string> = {};
    names.forEach((name, i) => {
      if ((COLUMNS as readonly string[]).includes(name)) fields[name] = cells[i] as string;
    });
    return fields;
  };
}

const NAMES: Readonly<Record<Delimiter, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };
const BROKEN_QUOTES =
  'a quotation mark of this row is never closed, or not doubled inside a cell; write "" for one inside a quoted cell';

/** The cells of one row, or null where its quotation marks do not fit. */
function cellsOf(row: string, delimiter: Delimiter, parse: typeof import('csv-parse/sync').parse): string[] | null {
  try {
    // A mark inside a plain cell (5" pipe) is a letter like others; where cells are quoted, marks must fit.
    const quoted = row.startsWith('"') || row.includes(`${delimiter}"`);
    const rows: string[][] = parse(row, { delimiter, relax_quotes: !quoted, relax_column_count: true });
    return rows.length === 1 ? (rows[0] as string[]) : rows.length === 0 ? [''] : null;
  } catch {
    return null;
  }
}

const LF = 10;
const CR = 13;
const QUOTE = 34;

/**
 * A stream of bytes cut into rows: a line end inside a quoted cell does not end a row. A row whose quotation marks do not fit is
 * cut at its first line end, so that one forgotten mark costs one row and not the rest of the file; nor does a cell that
 * would be longer than the cap.
 */
export async function* rowsOf(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: Delimiter,
  cap: number,
): AsyncGenerator<Piece> {
  const cell = delimiter.charCodeAt(0);
  const iterator = chunks[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array(0);
  let ended = false;
  let at = 0; // offset of held[0] in the stream; a row begins there
  let line = 1;
  let skipping = false; // a row longer than the cap was told of; what is left of its line is passed over
  try {
    for (;;) {
      const row = skipping ? firstLine(held, ended) : endOfRow(held, cell, ended, at === 0, cap);
      if (row === null) {
        if (skipping || held.length > cap) {
          if (!skipping) yield { bytes: null, offset: at, line };
          skipping = true;
          at += held.length;
          held = new Uint8Array(0);
        }
        const next = await iterator.next();
        if (next.done === true) ended = true;
        else held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
        continue;
      }
      if (!skipping && held.length === 0) return;
      if (!skipping) {
        const start = at === 0 && startsWithMark(held) ? 3 : 0;
        const to = row.end > 0 && held[row.end - 1] === CR ? row.end - 1 : row.end;
        const bytes = to > cap ? null : held.subarray(Math.min(start, to), to);
        yield { bytes, offset: at + Math.min(start, to), line };
      }
      if (row.next === 0) return;
      skipping = false;
      line += row.lines;
      at += row.next;
      held = held.subarray(row.next);
    }
  } finally {
    await iterator.return?.();
  }
}

interface RowEnd {
  /** End of the row without its line end. */
  readonly end: number;
  readonly next: number;
  readonly lines: number;
}

/** Where the row that begins `held` ends; null where more must be read to know. */
function endOfRow(held: Uint8Array, cell: number, ended: boolean, first: boolean, cap: number): RowEnd | null {
  let quoted = false;
  let opens = true; // at the first byte of a cell
  let lines = 1;
  for (let i = first && startsWithMark(held) ? 3 : 0; i < held.length; i++) {
    const byte = held[i];
    if (quoted) {
      if (i > cap) return firstLine(held, ended);
      if (byte === LF) lines++;
      if (byte !== QUOTE) continue;
      if (i + 1 >= held.length && !ended) return null;
      const after = held[i + 1];
      if (after === QUOTE) i++;
      else if (after === cell || after === LF || after === CR || after === undefined) quoted = false;
      else return firstLine(held, ended);
      opens = false;
    } else if (byte === LF) {
      return { end: i, next: i + 1, lines };
    } else {
      if (byte === QUOTE && opens) quoted = true;
      opens = byte === cell;
    }
  }
  if (!ended) return null;
  return quoted ? firstLine(held, ended) : { end: held.length, next: held.length, lines };
}

function firstLine(held: Uint8Array, ended: boolean): RowEnd | null {
  const end = held.indexOf(LF);
  if (end >= 0) return { end, next: end + 1, lines: 1 };
  return ended ? { end: held.length, next: held.length, lines: 1 } : null;
}

/** The Fault for a table that cannot be read as a whole. */
export function tableFault(name: string, says: string): Fault {
  return new Fault('csv-header', `${name}: ${says}`, { file: name, line: 1 });
}
