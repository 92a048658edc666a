/**
 * What the tables of a record look like in PostgreSQL, as far as translating needs it: read from the server's own catalogue once the
 * migrations have run. A table of words (SQLite's FTS5) is one whose column `terms` is a tsvector; its comment names the columns it stands for.
 */
export interface Column {
  readonly name: string;
  /** As PostgreSQL writes it: `text`, `bigint`, `double precision`, `bytea`, `tsvector`. */
  readonly type: string;
  readonly nullable: boolean;
}

export interface Table {
  readonly name: string;
  readonly columns: ReadonlyMap<string, Column>;
  readonly primaryKey: readonly string[];
  /** The column SQLite would number by itself (`INTEGER PRIMARY KEY`); null where there is none. */
  readonly numbered: string | null;
  /** Columns of a table of words, in order; null for any other table. */
  readonly words: readonly string[] | null;
}

export type Schema = ReadonlyMap<string, Table>;

/** The column by which a table of words is joined. */
export const WORD_ROW = 'rowid';

/** Comment on a table whose rows are numbered. */
export const NUMBERED = 'numbered by ';
/** Comment on a table of words. */
export const WORDS = 'words of ';

/** Name of the sequence that numbers a table's rows. */
export function sequenceOf(table: string): string {
  return `${table}_numbers`;
}

/** One row a column of a record's tables; `$1` is the schema's name. */
export const CATALOGUE = `
  SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, NULL) AS "type", NOT a.attnotnull AS "nullable",
    coalesce(array_position(i.indkey::int2[], a.attnum), -1) AS "keyed", obj_description(c.oid, 'pg_class') AS "comment"
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
  WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') ORDER BY c.relname, a.attnum`;

/** A row of `CATALOGUE`. */
export type CatalogueRow = Readonly<Record<string, unknown>>;

export function schemaOf(rows: readonly CatalogueRow[]): Schema {
  interface Gathered {
    readonly columns: Map<string, Column>;
    readonly key: [number, string][];
    readonly comment: string;
  }
  const found = new Map<string, Gathered>();
  for (const row of rows) {
    const name = String(row['table']);
    const table: Gathered = found.get(name) ?? { columns: new Map(), key: [], comment: String(row['comment'] ?? '') };
    found.set(name, table);
    const column = String(row['column']);
    table.columns.set(column, { name: column, type: String(row['type']), nullable: row['nullable'] === 1 });
    if (Number(row['keyed']) >= 0) table.key.push([Number(row['keyed']), column]);
  }
  return new Map(
    [...found].map(([name, { columns, key, comment }]) => [
      name,
      {
        name,
        columns,
        primaryKey: key.sort((a, b) => a[0] - b[0]).map(([, column]) => column),
        numbered: comment.startsWith(NUMBERED) ? comment.slice(NUMBERED.length) : null,
        words: comment.startsWith(WORDS) ? comment.slice(WORDS.length).split(' ') : null,
      },
    ]),
  );
}
