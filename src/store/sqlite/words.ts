/** The full-text index over live statements: folded words in, row numbers out. */
import type { SearchWords } from '../draft.js';
import type { Database } from './driver.js';

/** Indexes the words of a row that is not in the index. */
export function indexWords(db: Database, row: number, search: SearchWords): void {
  db.prepare(
    'INSERT INTO words (rowid, source, cue, content, addressee, via, outlet) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(row, search.source, search.cue, search.content, search.addressee, search.via, search.outlet);
}

/** Takes a row out of the index; one that is not in it stays out. */
export function forgetWords(db: Database, row: number): void {
  db.prepare('DELETE FROM words WHERE rowid = ?').run(row);
}

/** One condition of a question: the phrase must stand in one of the columns. */
export interface Sought {
  readonly columns: string;
  readonly phrase: string;
}

/** FTS5's query for all of them. Phrases are folded (letters, digits, blanks), and quoted all the same. */
export function matchOf(sought: readonly Sought[]): string {
  return sought.map(({ columns, phrase }) => `{${columns}} : "${phrase.replaceAll('"', '""')}"`).join(' AND ');
}
