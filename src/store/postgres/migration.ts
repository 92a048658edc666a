/**
 * A migration in SQLite's words → statements for PostgreSQL. Integers are BIGINT, text is ordered by its bytes (`COLLATE "C"`, as SQLite
 * orders it), what SQLite numbers by itself gets a sequence, FTS5 a table with a tsvector. References are not kept up by the server:
 * the same code writes both stores and SQLite checks them there, while checking costs a third of every write, ties tables together that
 * a cluster wants to spread, and makes the order of bulk writes matter.
 */
import { NUMBERED, type Schema, sequenceOf, type Table, WORD_ROW, WORDS } from './schema.js';
import { closing, is, quoted, type Token, tokensOf } from './tokens.js';
import { render, untranslatable, withNulls } from './translate.js';

const TYPES: Readonly<Record<string, string>> = {
  TEXT: 'TEXT COLLATE "C"',
  INTEGER: 'BIGINT',
  REAL: 'DOUBLE PRECISION',
  BLOB: 'BYTEA',
};

/** Statements that do what one statement of a migration does; `schema` gains the tables that are made. */
export function migrationStatements(sql: string, schema: Map<string, Table>): string[] {
  const tokens = tokensOf(sql);
  if (tokens.length === 0) return [];
  const has = (...words: string[]) => words.every((word, i) => is(tokens[i], word));
  if (has('CREATE', 'VIRTUAL', 'TABLE')) return wordTable(tokens, schema);
  if (has('CREATE', 'TABLE')) return table(tokens, schema);
  if (has('CREATE', 'INDEX') || has('CREATE', 'UNIQUE', 'INDEX')) return [index(tokens, schema)];
  if (has('CREATE', 'TRIGGER')) return trigger(tokens);
  if (has('ALTER', 'TABLE') || has('DROP')) return [typed(tokens, schema)];
  if (has('UPDATE') || has('DELETE') || has('INSERT')) return [change(tokens, schema)];
  throw untranslatable('a migration that begins so', tokens);
}

/** The statements of a migration file: what stands between semicolons, a trigger's body left whole. */
export function statementsIn(file: string): string[] {
  const found: string[] = [];
  let begun = 0;
  let body = false;
  const PIECE = /--[^\n]*|'(?:[^']|'')*'|\bBEGIN\b|\bEND\b|;/g;
  for (const { 0: piece, index } of file.matchAll(PIECE)) {
    if (piece === 'BEGIN') body = true;
    else if (piece === 'END') body = false;
    else if (piece === ';' && !body) {
      found.push(file.slice(begun, index));
      begun = index + 1;
    }
  }
  return [...found, file.slice(begun)].filter((one) => tokensOf(one).length > 0);
}

function table(tokens: readonly Token[], schema: Map<string, Table>): string[] {
  const name = (tokens[2] as Token).text;
  const end = closing(tokens, 3);
  const columns = new Map<string, { name: string; type: string; nullable: boolean }>();
  let numbered: string | null = null;
  let key: string[] = [];
  const parts = splitAtCommas(tokens.slice(4, end)).map((part) => {
    const kept = withoutReferences(part);
    if (kept.length === 0) return '';
    if (is(kept[0], 'PRIMARY')) key = kept.flatMap(({ kind, text }) => (kind === 'name' ? [text] : []));
    if (kept[0]?.kind === 'name') {
      const column = kept[0].text;
      const says = kept.map(({ text }) => text).join(' ');
      if (/ INTEGER PRIMARY KEY/.test(says)) numbered = column;
      if (says.includes(' PRIMARY KEY')) key = [column];
      const nullable = !/ NOT NULL| PRIMARY KEY/.test(says);
      columns.set(column, {
        name: column,
        type: (TYPES[kept[1]?.text ?? ''] ?? '').toLowerCase().split(' ')[0] ?? '',
        nullable,
      });
    }
    return typed(kept, schema);
  });
  for (const column of key) {
    const known = columns.get(column);
    if (known !== undefined) columns.set(column, { ...known, nullable: false });
  }
  schema.set(name, { name, columns, primaryKey: key, numbered, words: null });
  const made = [`CREATE TABLE ${quoted(name)} (${parts.filter((part) => part !== '').join(', ')})`];
  if (numbered !== null)
    made.push(
      `CREATE SEQUENCE ${quoted(sequenceOf(name))}`,
      `COMMENT ON TABLE ${quoted(name)} IS '${NUMBERED}${numbered as string}'`,
    );
  return made;
}

function wordTable(tokens: readonly Token[], schema: Map<string, Table>): string[] {
  const name = (tokens[3] as Token).text;
  if (tokens[5]?.text !== 'fts5') throw untranslatable('a virtual table', tokens);
  const parts = splitAtCommas(tokens.slice(7, closing(tokens, 6)));
  const words = parts.filter((part) => part.length === 1).map((part) => (part[0] as Token).text);
  const columns = new Map([WORD_ROW, 'terms'].map((one) => [one, { name: one, type: '', nullable: false }]));
  schema.set(name, { name, columns, primaryKey: [WORD_ROW], numbered: null, words });
  return [
    `CREATE TABLE ${quoted(name)} (${quoted(WORD_ROW)} BIGINT PRIMARY KEY, terms TSVECTOR NOT NULL)`,
    `CREATE INDEX ${quoted(`${name}_terms`)} ON ${quoted(name)} USING gin (terms)`,
    `COMMENT ON TABLE ${quoted(name)} IS '${WORDS}${words.join(' ')}'`,
  ];
}

function index(tokens: readonly Token[], schema: Schema): string {
  const on = tokens.findIndex((token) => is(token, 'ON'));
  const name = (tokens[on + 1] as Token).text;
  const end = closing(tokens, on + 2);
  const aliases = new Map([[name, name]]);
  const columns = withNulls(tokens.slice(on + 3, end), aliases, schema);
  return render([...tokens.slice(0, on + 3), ...columns, ...tokens.slice(end)], schema).text;
}

/** `CREATE TRIGGER name BEFORE UPDATE ON table BEGIN SELECT RAISE(ABORT, 'why'); END` and nothing else. */
function trigger(tokens: readonly Token[]): string[] {
  const says = tokens.map(({ text }) => text).join(' ');
  const match =
    /^CREATE TRIGGER (\w+) BEFORE (UPDATE|DELETE) ON (\w+) BEGIN SELECT RAISE \( ABORT , ('(?:[^']|'')*') \) ; END$/.exec(
      says,
    );
  if (match === null) throw untranslatable('a trigger that does more than refuse', tokens);
  const [, name, event, on, why] = match as unknown as [string, string, string, string, string];
  return [
    `CREATE FUNCTION ${quoted(name)}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION USING MESSAGE = ${why}; END $$`,
    `CREATE TRIGGER ${quoted(name)} BEFORE ${event} ON ${quoted(on)} FOR EACH ROW EXECUTE FUNCTION ${quoted(name)}()`,
  ];
}

/** With PostgreSQL's names of types. */
function typed(tokens: readonly Token[], schema: Schema): string {
  const kept = withoutReferences(tokens).map((token): Token => {
    const type = token.kind === 'word' ? TYPES[token.text] : undefined;
    return type === undefined ? token : { kind: 'word', text: type };
  });
  return render(kept, schema).text;
}

function change(tokens: readonly Token[], schema: Schema): string {
  const ignoring = is(tokens[1], 'OR') && is(tokens[2], 'IGNORE');
  if (is(tokens[1], 'OR') && !ignoring) throw untranslatable('a change that replaces', tokens);
  const { text, marks } = render(ignoring ? [tokens[0] as Token, ...tokens.slice(3)] : tokens, schema);
  if (marks.length > 0) throw untranslatable('a value in a migration', tokens);
  return ignoring ? `${text} ON CONFLICT DO NOTHING` : text;
}

function withoutReferences(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (is(tokens[at], 'FOREIGN')) at = closing(tokens, at + 2) + 1;
    if (!is(tokens[at], 'REFERENCES')) {
      kept.push(tokens[at] as Token);
      continue;
    }
    at = is(tokens[at + 2], '(') ? closing(tokens, at + 2) : at + 1;
    while (is(tokens[at + 1], 'ON')) at += is(tokens[at + 3], 'SET') ? 4 : 3;
    while (is(tokens[at + 1], 'DEFERRABLE') || is(tokens[at + 1], 'INITIALLY'))
      at += is(tokens[at + 1], 'INITIALLY') ? 2 : 1;
  }
  return kept;
}

function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (let at = 0; at < tokens.length; at++) {
    if (is(tokens[at], ',')) parts.push([]);
    else if (is(tokens[at], '(')) {
      const end = closing(tokens, at);
      parts.at(-1)?.push(...tokens.slice(at, end + 1));
      at = end;
    } else parts.at(-1)?.push(tokens[at] as Token);
  }
  return parts;
}
