/**
 * SQL as the store writes it, cut into tokens. By the custom of this house words in capitals are SQL's and words in small letters are
 * ours: names of tables, columns and aliases, or of a function where a bracket follows at once (`count(`).
 *
 *     tokensOf('SELECT n FROM t WHERE a = ?')  // word SELECT, name n, word FROM, name t, word WHERE, name a, sign =, mark ?
 */
export type TokenKind = 'word' | 'name' | 'call' | 'text' | 'number' | 'mark' | 'sign';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const TOKEN =
  /\s+|--[^\n]*|('(?:[^']|'')*')|(\d+(?:\.\d+)?)|([A-Za-z_][A-Za-z0-9_]*)|"([^"]+)"|(\?)|(<>|!=|<=|>=|==|\|\||[-+*/%(),.;=<>&|:])/gy;

/** Tokens of `sql`, blanks and comments left out; throws where it cannot be cut. */
export function tokensOf(sql: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < sql.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(sql);
    if (match === null) throw new Error(`SQL that cannot be cut at “${sql.slice(at, at + 20)}”: ${sql}`);
    const [, text, number, word, quoted, mark, sign] = match;
    if (text !== undefined) found.push({ kind: 'text', text });
    else if (number !== undefined) found.push({ kind: 'number', text: number });
    else if (quoted !== undefined) found.push({ kind: 'name', text: quoted });
    else if (mark !== undefined) found.push({ kind: 'mark', text: mark });
    else if (sign !== undefined) found.push({ kind: 'sign', text: sign });
    else if (word !== undefined) found.push({ kind: kindOf(word, sql[TOKEN.lastIndex]), text: word });
  }
  return found;
}

function kindOf(word: string, next: string | undefined): TokenKind {
  if (!/[a-z]/.test(word)) return 'word';
  return next === '(' ? 'call' : 'name';
}

/** True where the token is this sign or word of SQL's. */
export function is(token: Token | undefined, text: string): boolean {
  return token !== undefined && token.text === text && (token.kind === 'sign' || token.kind === 'word');
}

/** Index of the bracket that closes the one at `open`. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (is(tokens[at], '(')) depth++;
    else if (is(tokens[at], ')') && --depth === 0) return at;
  }
  throw new Error(`a bracket is not closed: ${tokens.map(({ text }) => text).join(' ')}`);
}

/** A name as PostgreSQL takes any name. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
