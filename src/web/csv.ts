/**
 * Rows as CSV (RFC 4180), safe to open in a spreadsheet: a cell of words that a spreadsheet would take for a formula begins with an
 * apostrophe (CWE-1236). Full-width signs count: some programs read them as the plain ones.
 */
import type { Table } from './page.js';

const FORMULA = /^[\s\p{Cf}]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

export function csvOf({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const guarded = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
