/** Many rows of one insert → one statement: COPY where no row can be there already, else an INSERT over arrays, a column each. */
import type { Schema } from './schema.js';
import { quoted } from './tokens.js';
import type { Insert } from './translate.js';
import { arrayOf, copyLine, type Op, type Wire } from './wire.js';

/** All rows by COPY. */
export function copyOf(insert: Insert, rows: readonly (readonly Wire[])[], schema: Schema): Op {
  const { table, columns } = insert;
  return {
    kind: 'copy',
    text: `COPY ${quoted(table)} (${columns.map(quoted).join(', ')}) FROM STDIN`,
    data: inOrder(insert, rows, schema).map(copyLine).join(''),
  };
}

/** Rows of a table by their key put side by side what goes to one page of its index; numbered ones are so already. */
function inOrder<Row extends readonly Wire[]>(
  { table, columns }: Insert,
  rows: readonly Row[],
  schema: Schema,
): readonly Row[] {
  const known = schema.get(table);
  if (known === undefined || known.numbered !== null || known.primaryKey[0] !== columns[0]) return rows;
  const first = (row: Row) => String(row[0]);
  return [...rows].sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0));
}

/** One row, a mark a cell. */
export function insertSingle(insert: Insert, schema: Schema): string {
  const marks = insert.columns.map((column, i) => `$${i + 1}${castOf(insert, column, schema)}`);
  return `${head(insert)} VALUES (${marks.join(', ')}) ${insert.tail}`.trim();
}

/** Any number of rows with as many values as there are columns, so that the statement is the same for any number. */
export function insertRows(
  insert: Insert,
  rows: readonly (readonly Wire[])[],
  schema: Schema,
): { readonly text: string; readonly values: readonly Wire[] } {
  const types = insert.columns.map((column) => typeOf(insert, column, schema));
  const arrays = types.map((type, i) => `$${i + 1}::${type === 'tsvector' ? 'text' : type}[]`);
  const named = insert.columns.map((_, i) => `c${i}`);
  const cells = insert.columns.map((column, i) => `c${i}${castOf(insert, column, schema).replace('::text', '')}`);
  const sorted = insert.replacing === null ? inOrder(insert, rows, schema) : rows;
  const text = `${head(insert)} SELECT ${cells.join(', ')} FROM unnest(${arrays.join(', ')}) AS u(${named.join(', ')}) ${insert.tail}`;
  return { text: text.trim(), values: insert.columns.map((_, c) => arrayOf(sorted.map((row) => row[c] ?? null))) };
}

/** Of rows with one key the last: PostgreSQL does not replace twice in one statement. */
export function onePerKey({ columns, replacing }: Insert, rows: readonly Wire[][]): Wire[][] {
  const at = (replacing ?? []).map((column) => columns.indexOf(column));
  return [...new Map(rows.map((row) => [JSON.stringify(at.map((i) => row[i])), row])).values()];
}

function head({ table, columns }: Insert): string {
  return `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')})`;
}

function castOf(insert: Insert, column: string, schema: Schema): string {
  return typeOf(insert, column, schema) === 'tsvector' ? '::text::tsvector' : '';
}

function typeOf({ table }: Insert, column: string, schema: Schema): string {
  return schema.get(table)?.columns.get(column)?.type ?? 'text';
}
