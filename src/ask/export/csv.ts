/**
 * Tables as CSV (RFC 4180: CRLF, UTF-8, a header), one row a statement. What a spreadsheet would take for a formula gets an apostrophe in
 * front (CWE-1236; OWASP ASVS 1.2.10), full-width signs too; the manifest says so, since it changes data, and `raw` leaves cells as they are.
 */
import type { Cell } from './columns.js';
import { columnsOf } from './columns.js';
import { articlesOf, type Settings } from './rows.js';

/** Yields the header and then the rows of each article. */
export async function* csvOf(settings: Settings): AsyncGenerator<string, number> {
  const columns = columnsOf(settings);
  yield `${settings.bom ? '\ufeff' : ''}${csvLine(
    columns.map(({ name }) => name),
    true,
  )}`;
  let count = 0;
  for await (const article of articlesOf(settings, true)) {
    yield article.rows
      .map((row) =>
        csvLine(
          columns.map(({ of }) => of(row, article)),
          settings.raw,
        ),
      )
      .join('');
    count += article.rows.length;
  }
  return count;
}

/** The codebook, itself a table: what each column means. */
export function codebookOf(settings: Pick<Settings, 'withText'>): string {
  return [
    csvLine(['column', 'type', 'may_be_empty', 'meaning'], true),
    ...columnsOf(settings).map(({ name, type, optional, meaning }) => csvLine([name, type, optional, meaning], true)),
  ].join('');
}

/** One line with its end. */
export function csvLine(cells: readonly Cell[], raw: boolean): string {
  return `${cells.map((cell) => quoted(typeof cell === 'string' && !raw ? guarded(cell) : written(cell, raw))).join(',')}\r\n`;
}

function written(cell: Cell, raw: boolean): string {
  if (cell === null) return '';
  if (!Array.isArray(cell)) return String(cell);
  if (cell.length > 0 && typeof cell[0] !== 'string') return JSON.stringify(cell);
  const joined = cell.join('; ');
  return raw ? joined : guarded(joined);
}

/** What Excel, LibreOffice or Sheets may run: signs that begin a formula, and blanks and unseen marks they pass over before looking. */
const FORMULA = /^[\s\0\p{Cf}]*[=+\-@\t\r＝＋－＠]|^[\n\0]/u;

function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
}
