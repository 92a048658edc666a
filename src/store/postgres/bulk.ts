/** Many rows of one insert → one statement: COPY where no row can be there already, else an INSERT over arrays, a column each. */
import type { Schema } from './schema.js';
import { quoted } from './tokens.js';
import type { Insert } from './translate.js';
import { arrayOf, copyLine, type Op, type Wire } from './wire.js';

/** All rows by COPY. */
export function copyOf({ table, columns }: Insert, rows: readonly (readonly Wire[])[]): Op {
  return {
    kind: 'copy',
    text: `COPY ${quoted(table)} (${columns.map(quoted).join(', ')}) FROM STDIN`,
    data: rows.map(copyLine).join(''),
  };
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
  const text = `${head(insert)} SELECT ${cells.join(', ')} FROM unnest(${arrays.join(', ')}) AS u(${named.join(', ')}) ${insert.tail}`;
  return { text: text.trim(), values: insert.columns.map((_, c) => arrayOf(rows.map((row) => row[c] ?? null))) };
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
