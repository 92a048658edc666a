/** What goes between the thread that asks and the thread that holds the connection, and how values are written for the server. */
import type { Value } from '../sqlite/driver.js';

/** A value on its way: text, bytes, or nothing. */
export type Wire = string | Uint8Array | null;

/** One statement, prepared under `name` by the connection when it first sees it; or a COPY of `rows`. */
export type Op =
  | {
      readonly kind: 'run';
      readonly name: string;
      readonly text: string;
      readonly values: readonly Wire[];
      readonly rows: boolean;
    }
  | { readonly kind: 'copy'; readonly text: string; readonly data: string };

/** What a thread is asked: to run statements one after the other, sent at once; or to let the connection go. */
export type Ask = { readonly ops: readonly Op[] } | { readonly ops: null };

/** Columns, then rows as columns have them. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

export interface Trouble {
  readonly message: string;
  /** SQLSTATE, or Node's code of an error of the network. */
  readonly code: string;
  readonly detail: string;
  /** Which of the statements it was; -1 where none. */
  readonly op: number;
  /** True where the connection is gone. */
  readonly lost: boolean;
}

/** One `Rows` for each op that has `rows`, in order. */
export type Answer = { readonly trouble: null; readonly results: readonly Rows[] } | { readonly trouble: Trouble };

export function wireOf(value: Value): Wire {
  if (value === null || value instanceof Uint8Array) return value;
  // PostgreSQL's text has no NUL; ingest leaves none, and a name of the user's that has one keeps its place.
  return typeof value === 'number' ? String(value) : value.replaceAll('\0', '\ufffd');
}

/** An array literal (https://www.postgresql.org/docs/17/arrays.html#ARRAYS-INPUT). */
export function arrayOf(values: readonly Wire[]): string {
  return `{${values
    .map((value) => {
      if (value === null) return 'NULL';
      if (typeof value !== 'string') return `"\\\\x${hexOf(value)}"`;
      return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
    })
    .join(',')}}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A line of COPY's text format (https://www.postgresql.org/docs/17/sql-copy.html). */
export function copyLine(values: readonly Wire[]): string {
  return `${values
    .map((value) => {
      if (value === null) return '\\N';
      if (typeof value !== 'string') return `\\\\x${hexOf(value)}`;
      return value.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] as string);
    })
    .join('\t')}\n`;
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
