/**
 * One question or change in SQLite's words → PostgreSQL's. Small and strict: what has no counterpart here throws when it is prepared, so
 * that a test meets it and not a user. What differs and is evened out:
 *
 * - `?` becomes `$1`, names are quoted (`end`, `offset` are words of PostgreSQL's), `IS` between two values is `IS NOT DISTINCT FROM`;
 * - a missing value is the smallest, so `NULLS FIRST` goes with ascending order and `NULLS LAST` with descending, where one may be missing;
 * - `group_concat`, `json_each(?)`, `json_extract` of a number, `substr` from the end, `LIKE` without case, and `words MATCH ?` have other names;
 * - a query in brackets after FROM has a name, which PostgreSQL wants before its version 16.
 */
import { insertOf } from './insert.js';
import type { Schema } from './schema.js';
import { closing, is, quoted, type Token, tokensOf } from './tokens.js';
import { type Update, updateOf } from './update.js';
import { queryOf } from './words.js';

/** What stands for a value: the n-th one given, as it is or as a question to the word index over `words`. */
export interface Mark {
  readonly given: number;
  readonly words: readonly string[] | null;
}

/** A cell of an inserted row. */
export type Cell =
  | { readonly kind: 'given'; readonly n: number }
  | { readonly kind: 'fixed'; readonly text: string | null }
  /** A number taken from the table's sequence. */
  | { readonly kind: 'numbered' }
  /** Words of several values as one tsvector. */
  | { readonly kind: 'vector'; readonly from: readonly (number | null)[] };

/** A row to be inserted by VALUES, so that many of one statement can go in one. */
export interface Insert {
  readonly table: string;
  readonly columns: readonly string[];
  readonly cells: readonly Cell[];
  /** What follows VALUES: nothing, or `ON CONFLICT …`. */
  readonly tail: string;
  /** Columns by which a later row takes the place of an earlier one; null where it does not. */
  readonly replacing: readonly string[] | null;
}

export interface Translation {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Tables it may touch. */
  readonly tables: readonly string[];
  /** The table it changes; null for a question. */
  readonly changes: string | null;
  readonly insert: Insert | null;
  readonly update: Update | null;
}

/** Translates one statement for tables as `schema` has them. */
export function translate(sql: string, schema: Schema): Translation {
  const tokens = tokensOf(sql);
  const insert = insertOf(tokens, schema);
  const tables = [...new Set(tokens.flatMap(({ kind, text }) => (kind === 'name' && schema.has(text) ? [text] : [])))];
  if (insert !== null)
    return { text: '', marks: [], tables: [insert.table], changes: insert.table, insert, update: null };
  const { text, marks } = render(tokens, schema);
  return { text, marks, tables, changes: changedBy(tokens), insert: null, update: updateOf(tokens) };
}

function changedBy(tokens: readonly Token[]): string | null {
  if (is(tokens[0], 'SELECT') || is(tokens[0], 'WITH')) return null;
  const at = tokens.findIndex((token) => is(token, 'INTO') || is(token, 'FROM') || is(token, 'UPDATE'));
  const name = tokens[at + 1];
  if (at < 0 || name?.kind !== 'name') throw untranslatable('a change of no table', tokens);
  return name.text;
}

/** Functions that mean the same on both sides. */
const SAME = new Set(
  'count sum min max avg coalesce lower upper length abs replace trim nullif exists row_number rank lag lead first_value'.split(
    ' ',
  ),
);
const RENAMED: Readonly<Record<string, string>> = {
  group_concat: 'string_agg',
  ifnull: 'coalesce',
  instr: 'strpos',
  json_array: 'json_build_array',
  json_group_array: 'coalesce(json_agg',
};
/** What is said after the bracket of a function: of no rows SQLite makes an empty list. */
const AFTER: Readonly<Record<string, string>> = { json_group_array: ", '[]'::json)" };
const REFUSED = new Set(['GLOB', 'REGEXP', 'NOCASE', 'INDEXED', 'PRAGMA', 'ROWID']);

/** Tokens with their marks numbered from `$1`. */
export function render(tokens: readonly Token[], schema: Schema): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const aliases = aliasesOf(tokens, schema);
  const out: string[] = [];
  /** For each open bracket, what is said when it closes. */
  const open: string[] = [];
  let named = 0;
  // Lists of lists stay what they are; a list of values is made of texts.
  const takesApart = tokens.some(({ kind, text }) => kind === 'text' && /^'\$\[\d+\]'$/.test(text));
  const number = (words: readonly string[] | null = null) => `$${marks.push({ given: marks.length, words })}`;
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text } = tokens[at] as Token;
    const next = tokens[at + 1];
    if (kind === 'mark') out.push(number());
    else if (kind === 'text' || kind === 'number') out.push(text);
    else if (kind === 'name') {
      if (is(next, 'MATCH')) {
        const words = schema.get(text)?.words;
        if (words === undefined || words === null || tokens[at + 2]?.kind !== 'mark')
          throw untranslatable('MATCH of no word index', tokens);
        out.push(`${quoted(text)}.terms @@ ${number(words)}::text::tsquery`);
        at += 2;
      } else out.push(quoted(text));
    } else if (kind === 'call') {
      const end = closing(tokens, at + 1);
      if (text === 'json_each') {
        if (tokens[at + 2]?.kind !== 'mark' || end !== at + 3) throw untranslatable('json_each of no value', tokens);
        const alias = tokens[end + 1]?.kind === 'name' ? (tokens[end + 1] as Token).text : `q${++named}`;
        const type = takesApart ? 'jsonb' : typeBefore(tokens, at, aliases, schema);
        out.push(
          `(SELECT e::${type} AS "value" FROM jsonb_array_elements${takesApart ? '' : '_text'}(${number()}::text::jsonb) e) AS ${quoted(alias)}`,
        );
        at = tokens[end + 1]?.kind === 'name' ? end + 1 : end;
      } else if (text === 'json_extract') {
        // A number of a list, or the number it is: json_extract(j.value, '$[1]'), json_extract(j.value, '$').
        const place = /^'\$(?:\[(\d+)\])?'$/.exec((tokens[end - 1] as Token).text);
        const inner = render(tokens.slice(at + 2, end - 2), schema);
        if (place === null || inner.marks.length > 0) throw untranslatable('json_extract of this', tokens);
        out.push(place[1] === undefined ? `(${inner.text})::bigint` : `(${inner.text} ->> ${place[1]})::bigint`);
        at = end;
      } else if (text === 'substr' && is(tokens[end - 2], '-')) {
        const inner = render(tokens.slice(at + 2, end - 3), schema);
        if (inner.marks.length > 0) throw untranslatable('substr of a value', tokens);
        out.push(`right(${inner.text}, ${(tokens[end - 1] as Token).text})`);
        at = end;
      } else if ((text === 'min' || text === 'max') && hasComma(tokens, at + 1, end))
        throw untranslatable(`${text}() of several values`, tokens);
      else if (text === 'substr' || SAME.has(text) || text in RENAMED) out.push(RENAMED[text] ?? text);
      else throw untranslatable(`${text}()`, tokens);
    } else if (is(tokens[at], '(')) {
      const end = closing(tokens, at);
      const isTable = (is(tokens[at - 1], 'FROM') || is(tokens[at - 1], 'JOIN')) && is(next, 'SELECT');
      const hasName = is(tokens[end + 1], 'AS') || tokens[end + 1]?.kind === 'name';
      const after = tokens[at - 1]?.kind === 'call' ? (AFTER[(tokens[at - 1] as Token).text] ?? '') : '';
      open.push(isTable && !hasName ? `) AS ${quoted(`q${++named}`)}` : `)${after}`);
      out.push('(');
    } else if (is(tokens[at], ')')) out.push(open.pop() as string);
    else if (text === 'IS') {
      const not = is(next, 'NOT');
      const value = tokens[at + (not ? 2 : 1)];
      if (is(value, 'NULL') || is(value, 'DISTINCT')) out.push('IS');
      else {
        out.push(not ? 'IS DISTINCT FROM' : 'IS NOT DISTINCT FROM');
        if (not) at++;
      }
    } else if (text === 'LIKE') out.push('ILIKE');
    else if (text === '==') out.push('=');
    else if (REFUSED.has(text)) throw untranslatable(text, tokens);
    else if (text === 'ORDER' && is(next, 'BY')) {
      const end = endOfOrder(tokens, at + 2);
      const ordered = render(withNulls(tokens.slice(at + 2, end), aliases, schema), schema);
      if (ordered.marks.length > 0) throw untranslatable('an order by a value', tokens);
      out.push(`ORDER BY ${ordered.text}`);
      at = end - 1;
    } else out.push(text);
  }
  return { text: out.join(' ').replaceAll(' . ', '.').replaceAll(' ,', ','), marks };
}

/** Where an ORDER BY ends: its bracket closes, or a word that cannot be of it follows. */
function endOfOrder(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at++) {
    if (is(tokens[at], '(')) at = closing(tokens, at);
    else if ([')', ';', 'LIMIT', 'OFFSET', 'UNION', 'ROWS', 'RANGE'].some((end) => is(tokens[at], end))) return at;
  }
  return tokens.length;
}

/** The terms of an order, those that may lack a value with where such rows go. */
export function withNulls(tokens: readonly Token[], aliases: ReadonlyMap<string, string>, schema: Schema): Token[] {
  const out: Token[] = [];
  let term: Token[] = [];
  const close = () => {
    const descending = is(term.at(-1), 'DESC');
    out.push(...term);
    if (term.some((_, i) => mayBeMissing(term, i, aliases, schema)))
      out.push({ kind: 'word', text: 'NULLS' }, { kind: 'word', text: descending ? 'LAST' : 'FIRST' });
    term = [];
  };
  for (let at = 0; at < tokens.length; at++) {
    if (is(tokens[at], ',')) {
      close();
      out.push(tokens[at] as Token);
    } else if (is(tokens[at], '(')) {
      const end = closing(tokens, at);
      term.push(...tokens.slice(at, end + 1));
      at = end;
    } else term.push(tokens[at] as Token);
  }
  close();
  return out;
}

function mayBeMissing(
  term: readonly Token[],
  at: number,
  aliases: ReadonlyMap<string, string>,
  schema: Schema,
): boolean {
  const token = term[at] as Token;
  if (token.kind !== 'name' || is(term[at + 1], '.')) return false;
  const table = is(term[at - 1], '.') ? aliases.get((term[at - 2] as Token).text) : undefined;
  const among = table === undefined ? new Set(aliases.values()) : [table];
  return [...among].some((name) => schema.get(name)?.columns.get(token.text)?.nullable === true);
}

/** Which table each alias, and each table's own name, stands for. */
function aliasesOf(tokens: readonly Token[], schema: Schema): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  tokens.forEach((token, at) => {
    if (token.kind !== 'name' || !schema.has(token.text) || is(tokens[at - 1], '.') || is(tokens[at + 1], '.')) return;
    const after = tokens[at + (is(tokens[at + 1], 'AS') ? 2 : 1)];
    found.set(token.text, token.text);
    if (after?.kind === 'name') found.set(after.text, token.text);
  });
  return found;
}

/** The type of what stands before `IN (SELECT value FROM json_each(?))`. */
function typeBefore(
  tokens: readonly Token[],
  call: number,
  aliases: ReadonlyMap<string, string>,
  schema: Schema,
): string {
  const at = call - (is(tokens[call - 6], 'NOT') ? 7 : 6);
  const column = is(tokens[call - 5], 'IN') ? tokens[at] : undefined;
  if (column?.kind !== 'name') return 'text';
  const table = is(tokens[at - 1], '.') ? aliases.get((tokens[at - 2] as Token).text) : undefined;
  const among = table === undefined ? [...aliases.values()] : [table];
  const types = among.flatMap((name) => schema.get(name)?.columns.get(column.text)?.type ?? []);
  return types[0] === 'bigint' ? 'bigint' : 'text';
}

function hasComma(tokens: readonly Token[], open: number, end: number): boolean {
  for (let at = open + 1; at < end; at++) {
    if (is(tokens[at], '(')) at = closing(tokens, at);
    else if (is(tokens[at], ',')) return true;
  }
  return false;
}

export function untranslatable(what: string, tokens: readonly Token[]): Error {
  return new Error(`${what} has no counterpart in PostgreSQL: ${tokens.map(({ text }) => text).join(' ')}`);
}

/** Values as they are bound: questions to the word index in PostgreSQL's words. */
export function bound<V>(marks: readonly Mark[], given: readonly V[]): (V | string)[] {
  return marks.map(({ given: n, words }) => (words === null ? (given[n] as V) : queryOf(words, String(given[n]))));
}
