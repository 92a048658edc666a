/**
 * `INSERT … VALUES` as columns and cells, so that a hundred of them can go to the server as one, by COPY or by arrays. `OR IGNORE` and
 * `OR REPLACE` become what PostgreSQL says on a conflict; a table SQLite numbers by itself gets its number from us; words become a tsvector.
 */
import { type Schema, sequenceOf, type Table, WORD_ROW } from './schema.js';
import { closing, is, quoted, type Token } from './tokens.js';
import { type Cell, type Insert, untranslatable } from './translate.js';

/** The insert, or null for any other statement. */
export function insertOf(tokens: readonly Token[], schema: Schema): Insert | null {
  if (!is(tokens[0], 'INSERT')) return null;
  const into = tokens.findIndex((token) => is(token, 'INTO'));
  const mode = into === 1 ? null : (tokens[2] as Token).text;
  const name = tokens[into + 1];
  const table = schema.get(name?.text ?? '');
  if (table === undefined || !is(tokens[into + 2], '(')) throw untranslatable('an insert into no known table', tokens);
  const close = closing(tokens, into + 2);
  if (!is(tokens[close + 1], 'VALUES')) throw untranslatable('an insert without VALUES', tokens);
  const end = closing(tokens, close + 2);
  const columns = tokens.slice(into + 3, close).flatMap(({ kind, text }) => (kind === 'name' ? [text] : []));
  const cells = cellsOf(tokens.slice(close + 3, end), tokens);
  if (cells.length !== columns.length || is(tokens[end + 1], ','))
    throw untranslatable('an insert of other rows', tokens);
  if (end + 1 < tokens.length) throw untranslatable('an insert with more to say', tokens);
  if (table.words !== null) return { ...wordsInsert(table, columns, cells, tokens), ...tailOf(mode, table, columns) };
  if (table.numbered === null || columns.includes(table.numbered))
    return { table: table.name, columns, cells, ...tailOf(mode, table, columns) };
  return {
    table: table.name,
    columns: [table.numbered, ...columns],
    cells: [{ kind: 'numbered' }, ...cells],
    ...tailOf(mode, table, columns),
  };
}

function cellsOf(tokens: readonly Token[], all: readonly Token[]): Cell[] {
  const cells: Cell[] = [];
  let given = 0;
  for (let at = 0; at < tokens.length; at += 2) {
    const token = tokens[at] as Token;
    if (at + 1 < tokens.length && !is(tokens[at + 1], ',')) throw untranslatable('an expression among VALUES', all);
    if (token.kind === 'mark') cells.push({ kind: 'given', n: given++ });
    else if (token.kind === 'number') cells.push({ kind: 'fixed', text: token.text });
    else if (token.kind === 'text') cells.push({ kind: 'fixed', text: token.text.slice(1, -1).replaceAll("''", "'") });
    else if (is(token, 'NULL')) cells.push({ kind: 'fixed', text: null });
    else throw untranslatable('an expression among VALUES', all);
  }
  return cells;
}

function wordsInsert(table: Table, columns: readonly string[], cells: readonly Cell[], tokens: readonly Token[]) {
  const givenFor = (column: string): number | null => {
    const cell = cells[columns.indexOf(column)];
    if (cell === undefined) return null;
    if (cell.kind !== 'given') throw untranslatable('words that are no value', tokens);
    return cell.n;
  };
  const row = cells[columns.indexOf(WORD_ROW)];
  if (row === undefined) throw untranslatable('words without a row', tokens);
  const from = (table.words as readonly string[]).map(givenFor);
  return { table: table.name, columns: [WORD_ROW, 'terms'], cells: [row, { kind: 'vector', from } as const] };
}

function tailOf(mode: string | null, table: Table, columns: readonly string[]): Pick<Insert, 'tail' | 'replacing'> {
  if (mode === null) return { tail: '', replacing: null };
  if (mode === 'IGNORE') return { tail: 'ON CONFLICT DO NOTHING', replacing: null };
  if (mode !== 'REPLACE' || table.primaryKey.length === 0 || table.numbered !== null)
    throw new Error(`INSERT OR ${mode} INTO ${table.name} has no counterpart in PostgreSQL`);
  const rest = columns.filter((column) => !table.primaryKey.includes(column));
  const set = rest.map((column) => `${quoted(column)} = EXCLUDED.${quoted(column)}`).join(', ');
  const key = table.primaryKey.map(quoted).join(', ');
  const action = rest.length === 0 ? 'NOTHING' : `UPDATE SET ${set}`;
  return { tail: `ON CONFLICT (${key}) DO ${action}`, replacing: table.primaryKey };
}

/** SQL that takes the next `$1` numbers of a table. */
export function numbersSql(table: string): string {
  return `SELECT nextval('${quoted(sequenceOf(table))}') AS n FROM generate_series(1, $1)`;
}
