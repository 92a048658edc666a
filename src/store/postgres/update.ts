/**
 * `UPDATE … SET a = ?, b = ? WHERE c = ?`, the one form by which rows are changed one at a time, as columns, so that a hundred of them can go to the server
 * as one.
 */
import type { Schema } from './schema.js';
import { is, quoted, type Token } from './tokens.js';
import { arrayOf, type Wire } from './wire.js';

export interface Update {
  readonly table: string;
  /** Columns that are set, in the order of the values. */
  readonly columns: readonly string[];
  /** The column by which rows are found; its value is the last. */
  readonly key: string;
}

/** The update, or null for any other statement. */
export function updateOf(tokens: readonly Token[]): Update | null {
  const [update, table, set] = tokens;
  if (!is(update, 'UPDATE') || table?.kind !== 'name' || !is(set, 'SET')) return null;
  const where = tokens.findIndex((token) => is(token, 'WHERE'));
  if (where < 0 || where + 4 !== tokens.length) return null;
  const key = givenTo(tokens.slice(where + 1));
  const columns: (string | null)[] = [];
  for (let at = 3; at < where; at += 4) {
    const end = tokens[at + 3];
    if (at + 3 < where && !is(end, ',')) return null;
    columns.push(givenTo(tokens.slice(at, at + 3)));
  }
  if (key === null || columns.includes(null) || columns.includes(key)) return null;
  return { table: table.text, columns: columns as string[], key };
}

/** The column of `column = ?`. */
function givenTo([column, equals, mark]: readonly Token[]): string | null {
  return column?.kind === 'name' && is(equals, '=') && mark?.kind === 'mark' ? column.text : null;
}

/** Any number of rows, of which no two have one key. */
export function updateRows(
  { table, columns, key }: Update,
  rows: readonly (readonly Wire[])[],
  schema: Schema,
): { readonly text: string; readonly values: readonly Wire[] } {
  const all = [...columns, key];
  const type = (column: string) => schema.get(table)?.columns.get(column)?.type ?? 'text';
  const set = columns.map((column, i) => `${quoted(column)} = u.c${i}`).join(', ');
  const arrays = all.map((column, i) => `$${i + 1}::${type(column)}[]`).join(', ');
  const named = all.map((_, i) => `c${i}`).join(', ');
  const text = `UPDATE ${quoted(table)} AS t SET ${set} FROM unnest(${arrays}) AS u(${named}) WHERE t.${quoted(key)} = u.c${columns.length}`;
  return { text, values: all.map((_, c) => arrayOf(rows.map((row) => row[c] ?? null))) };
}
