/**
 * Full text without a dictionary: folded words (`fold.ts`) become a tsvector whose lexemes say which column they stand in, and the
 * queries the store writes for FTS5 become tsqueries over them. One index answers for every column, and a phrase stays a phrase.
 *
 *     vectorOf(['source', 'cue'], ['ada voss', 'said'])     // 'a:ada':1 'a:voss':2 'b:said':1
 *     queryOf(['source', 'cue'], '{source} : "ada voss"')   // ('a:ada' <-> 'a:voss')
 */
/** PostgreSQL keeps so many places of one lexeme, and numbers places up to 16383. */
const PLACES = 255;
const FARTHEST = 16383;
/** Longest lexeme, in bytes of which a letter may take four; the same cut on both sides still finds it. */
const LONGEST = 400;

/** The text of a tsvector, for a cast. */
export function vectorOf(columns: readonly string[], texts: readonly string[]): string {
  const found = new Map<string, number[]>();
  columns.forEach((_, c) => {
    const words = (texts[c] ?? '').split(' ');
    words.forEach((word, i) => {
      if (word === '') return;
      const lexeme = lexemeOf(c, word);
      const places = found.get(lexeme) ?? [];
      found.set(lexeme, places);
      if (places.length < PLACES && i < FARTHEST) places.push(i + 1);
    });
  });
  return [...found]
    .map(([lexeme, places]) => `${quote(lexeme)}${places.length > 0 ? ':' : ''}${places.join(',')}`)
    .join(' ');
}

/** The text of a tsquery for what `matchOf` (sqlite/words.ts) writes: `{columns} : "phrase" AND …`. */
export function queryOf(columns: readonly string[], match: string): string {
  const parts: string[] = [];
  const PART = /\s*(?:AND\s+)?\{([a-z_ ]+)\} : "([^"]*)"/gy;
  for (let at = 0; at < match.length; at = PART.lastIndex) {
    PART.lastIndex = at;
    const found = PART.exec(match);
    if (found === null) throw new Error(`a question to the word index that has no counterpart: ${match}`);
    const [, names, phrase] = found as unknown as [string, string, string];
    const words = phrase.split(' ').filter((word) => word !== '');
    const among = names.split(' ').map((name) => {
      const c = columns.indexOf(name);
      if (c < 0) throw new Error(`the word index has no column ${name}`);
      return `(${words.map((word) => quote(lexemeOf(c, word))).join(' <-> ')})`;
    });
    if (words.length > 0) parts.push(`(${among.join(' | ')})`);
  }
  return parts.join(' & ');
}

function lexemeOf(column: number, word: string): string {
  return `${String.fromCharCode(97 + column)}:${word.slice(0, LONGEST)}`;
}

function quote(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
