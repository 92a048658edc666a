/** Saved searches as rows. */
import { fold } from '../fold.js';
import type { SavedSearch } from '../searches.js';
import type { Database, Row } from './driver.js';
import { type Barred, nameDigest } from './marks.js';

export function searchesOf(db: Database): SavedSearch[] {
  return db.prepare('SELECT name, asks, at FROM saved_searches ORDER BY name').all().map(searchOf);
}

export function searchNamed(db: Database, name: string): SavedSearch | null {
  const row = db.prepare('SELECT name, asks, at FROM saved_searches WHERE name = ?').get(name);
  return row === null ? null : searchOf(row);
}

export function putSearch(db: Database, { name, asks, at }: SavedSearch): boolean {
  const replaced = removeSearch(db, name);
  db.prepare('INSERT INTO saved_searches (name, asks, at) VALUES (?, ?, ?)').run(name, JSON.stringify(asks), at);
  return replaced;
}

export function removeSearch(db: Database, name: string): boolean {
  if (searchNamed(db, name) === null) return false;
  db.prepare('DELETE FROM saved_searches WHERE name = ?').run(name);
  return true;
}

/** One of another record: of two with one name the one saved last stands, on either side. What asks for who was forgotten stays out. */
export function takeSearch(db: Database, row: Row, barred: Barred): void {
  const there = searchOf(row);
  const words = [there.name, ...Object.values(there.asks)];
  if (barred.has([...words, ...words.map(nameDigest)])) return;
  const here = searchNamed(db, there.name);
  const order = ({ at, asks }: SavedSearch) => `${at} ${JSON.stringify(asks)}`;
  if (here === null || order(there) > order(here)) putSearch(db, there);
}

/** Removes those that name somebody, by an id or any name of theirs. */
export function forgetSearches(db: Database, ids: ReadonlySet<string>, names: readonly string[]): void {
  const folded = names.map(fold).filter((name) => name !== '');
  for (const { name, asks } of searchesOf(db)) {
    const words = [name, ...Object.values(asks)];
    const named = words.some((one) => folded.some((who) => ` ${fold(one)} `.includes(` ${who} `)));
    if (named || words.some((one) => ids.has(one.trim()))) removeSearch(db, name);
  }
}

function searchOf(row: Row): SavedSearch {
  return { name: String(row['name']), asks: JSON.parse(String(row['asks'])), at: String(row['at']) };
}
