/** Takes an article off the record, every row of it; links, speakers and tensions that hang on it are settled as if it had never come. */
import type { Database } from './driver.js';
import type { Linking } from './linking.js';
import { type Gathered, SIGHTINGS } from './speaker-rows.js';
import { heldBy } from './tables.js';
import { forgetWords } from './words.js';

const [BY_ITEM, BY_ARTICLE, BY_CAPTURE] = [heldBy('item'), heldBy('article'), heldBy('capture')];

/** Inside a transaction of the caller's, who settles the speakers gathered in `change`. */
export function eraseArticle(db: Database, key: string, linking: Linking, change: Gathered): void {
  linking.drop(key);
  for (const { local } of db.prepare(SIGHTINGS).all(key)) change.removed.push({ article: key, local: String(local) });
  for (const table of BY_ARTICLE) db.prepare(`DELETE FROM ${table} WHERE article = ?`).run(key);
  const statements = db.prepare('SELECT row, item, live FROM statements WHERE article = ?').all(key);
  for (const { row, live } of statements) if (live === 1) forgetWords(db, row as number);
  db.prepare('DELETE FROM quotation_keys WHERE row IN (SELECT row FROM statements WHERE article = ?)').run(key);
  db.prepare('DELETE FROM statements WHERE article = ?').run(key);
  for (const { item } of statements) {
    for (const table of BY_ITEM) db.prepare(`DELETE FROM ${table} WHERE item = ?`).run(item as string);
    db.prepare('DELETE FROM items WHERE id = ?').run(item as string);
  }
  const captures = db.prepare('SELECT id FROM captures WHERE article = ?').all(key);
  db.prepare('UPDATE articles SET capture = NULL WHERE key = ?').run(key);
  for (const { id } of captures) {
    for (const table of BY_CAPTURE) db.prepare(`DELETE FROM ${table} WHERE capture = ?`).run(id as string);
    db.prepare('DELETE FROM captures WHERE id = ?').run(id as string);
  }
  db.prepare('DELETE FROM articles WHERE key = ?').run(key);
}

/** Lets references wait for the end of the transaction: an article and its capture point at each other. PostgreSQL keeps none up. */
export function deferReferences(db: Database): void {
  if (db.driver !== 'postgres') db.exec('PRAGMA defer_foreign_keys = ON');
}
