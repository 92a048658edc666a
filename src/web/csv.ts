/** Lists of the pages as CSV, by the writer of exports: cells of words that a spreadsheet would take for a formula are guarded. */
import { csvLine } from '../ask/export/csv.js';
import type { Table } from './page.js';

export function csvOf({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => csvLine(row, false)).join('');
}
