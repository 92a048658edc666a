/**
 * Takes articles and persons off the record for good. An article goes with every row of it. A person goes from every article that names them: a
 * text without them takes its place under the same capture, so that what others say there keeps its ids and what people decided about it. What
 * is left of either are digests.
 */

import { fold } from '../fold.js';
import { fullNames, type Naming, type Person, type Purged } from '../forgetting.js';
import type { Linker } from '../linker.js';
import { applyCorrections } from './corrections.js';
import type { Database, Row, Value } from './driver.js';
import { deferReferences, eraseArticle } from './erase.js';
import { letGo } from './held-tensions.js';
import { linkingOver } from './linking.js';
import { nameDigest, pageDigest, putMark } from './marks.js';
import { inTransaction } from './migrate.js';
import { putFresh } from './put.js';
import { forgetSearches } from './searches.js';
import { type Gathered, linkSpeakers } from './speaker-rows.js';
import { staleBy } from './stale.js';
import { markChanged } from './sums.js';
import { WORKED_OUT } from './tables.js';

/** Keys of at most two articles that are asked for. */
export function findArticles(db: Database, asked: string): string[] {
  for (const sql of [
    'SELECT key FROM articles WHERE key = ? LIMIT 2',
    'SELECT key FROM articles WHERE url = ? LIMIT 2',
    'SELECT key FROM articles WHERE id = ? LIMIT 2',
    'SELECT DISTINCT c.article AS key FROM places p JOIN captures c ON c.id = p.capture WHERE p.path = ? LIMIT 2',
  ]) {
    const found = db.prepare(sql).all(asked);
    if (found.length > 0) return found.map(({ key }) => String(key));
  }
  return [];
}

/** Articles with somebody of that id, and those with a full name of theirs in a text where nobody else bears it. */
export function articlesNaming(db: Database, { id, names }: Person, after: string, limit: number): Naming[] {
  const keys = new Set(
    db
      .prepare(
        `SELECT DISTINCT g.article FROM speakers k JOIN profiles p ON p.seed = k.seed JOIN sightings g ON g.profile = p.row
         WHERE k.root = ? AND g.article > ? ORDER BY g.article LIMIT ?`,
      )
      .all(id, after, limit)
      .map(({ article }) => String(article)),
  );
  for (const name of fullNames(names)) {
    const like = `%${name.replace(/[%_]/g, '_')}%`;
    for (const { article } of db
      .prepare('SELECT DISTINCT article FROM captures WHERE article > ? AND text LIKE ? ORDER BY article LIMIT ?')
      .all(after, like, limit))
      keys.add(String(article));
    for (const { key } of db
      .prepare('SELECT key FROM articles WHERE key > ? AND title LIKE ? ORDER BY key LIMIT ?')
      .all(after, like, limit))
      keys.add(String(key));
  }
  const page = [...keys].sort().slice(0, limit);
  return page.flatMap((key): Naming[] => {
    const article = staleBy(db, key);
    if (article === null) return [];
    const sightings = db
      .prepare(
        `SELECT g.local, g.facts, k.root FROM sightings g JOIN profiles p ON p.row = g.profile JOIN speakers k ON k.seed = p.seed
         WHERE g.article = ? ORDER BY g.local`,
      )
      .all(key);
    const mine = sightings.filter((row) => row['root'] === id);
    const others = sightings
      .filter((row) => row['root'] !== id)
      .flatMap((row) => (JSON.parse(String(row['facts'])) as { names: string[] }).names);
    return [{ article, locals: mine.map((row) => String(row['local'])), others }];
  });
}

export function forgetArticles(db: Database, keys: readonly string[], at: string, linker: Linker): void {
  inTransaction(db, () => {
    begin(db);
    const linking = linkingOver(db, linker);
    const change: Gathered = { added: [], removed: [] };
    const before = seedsOf(db, keys);
    for (const key of keys) {
      putMark(db, key, 'article', key, at);
      for (const { sha256, text_sha256: text } of db
        .prepare('SELECT sha256, text_sha256 FROM captures WHERE article = ?')
        .all(key))
        for (const digest of [sha256, text]) putMark(db, String(digest), 'digest', key, at);
      for (const { item } of db.prepare('SELECT item FROM statements WHERE article = ?').all(key))
        putMark(db, String(item), 'statement', key, at);
      forgetAround(db, key, at);
      eraseArticle(db, key, linking, change);
    }
    linkSpeakers(db, change, [], linker.speakers);
    dropEmptySpeakers(db, before, keys[0] ?? '', at);
    end(db);
  });
}

export function barPerson(db: Database, { id, names }: Person, at: string): void {
  inTransaction(db, () => {
    for (const name of fullNames(names)) putMark(db, nameDigest(name), 'name', id, at);
  });
}

export function purgeArticles(
  db: Database,
  person: Person,
  purged: readonly Purged[],
  at: string,
  linker: Linker,
): void {
  inTransaction(db, () => {
    begin(db);
    const linking = linkingOver(db, linker);
    const change: Gathered = { added: [], removed: [] };
    const before = seedsOf(
      db,
      purged.map(({ key }) => key),
    );
    const decided = new Map<string, Row[]>();
    for (const { key, draft } of purged) {
      const items = db.prepare('SELECT item FROM statements WHERE article = ?').all(key);
      decided.set(key, correctionsOf(db, key));
      for (const { id } of db.prepare('SELECT id FROM captures WHERE article = ?').all(key))
        putMark(db, String(id), 'capture', person.id, at);
      forgetAround(db, key, at, draft === null ? at : null);
      eraseArticle(db, key, linking, change);
      if (draft !== null) putFresh(db, draft, at, change);
      for (const { item } of items)
        if (db.prepare('SELECT 1 AS yes FROM items WHERE id = ?').get(item as string) === null)
          putMark(db, String(item), 'statement', person.id, at);
    }
    linking.again(purged.flatMap(({ key, draft }) => (draft === null ? [] : [key])));
    linkSpeakers(db, change, [], linker.speakers);
    for (const rows of decided.values()) for (const row of rows) layAgain(db, person, row);
    dropEmptySpeakers(db, before, person.id, at);
    end(db);
  });
}

/** What people decided of a person, and what they call them elsewhere; the ids that led to them lead to a mark. */
export function forgetPerson(db: Database, { id, names }: Person, at: string): void {
  inTransaction(db, () => {
    const ids = db
      .prepare('SELECT id, seed FROM speakers WHERE root = ? OR id = ?')
      .all(id, id)
      .map((row) => [String(row['id']), String(row['seed'])] as const);
    for (const [one, seed] of ids) {
      putMark(db, one, 'speaker', id, at);
      db.prepare('DELETE FROM speakers WHERE seed = ?').run(seed);
    }
    putMark(db, id, 'speaker', id, at);
    const gone = new Set([id, ...ids.map(([one]) => one)]);
    for (const row of db.prepare('SELECT id, speaker, value FROM speaker_corrections').all())
      if (gone.has(String(row['speaker'])) || gone.has(String(row['value']))) dropDecision(db, String(row['id']));
    forgetSearches(db, gone, names);
    for (const name of names) db.prepare('DELETE FROM speaker_identifiers WHERE name = ?').run(fold(name));
    end(db);
  });
}

function begin(db: Database): void {
  deferReferences(db);
  // What is deleted is overwritten, also where nobody compacts the file afterwards.
  if (db.driver !== 'postgres') db.prepare('PRAGMA secure_delete = ON').all();
}

/** Sums tell of what was: they are made anew. */
function end(db: Database): void {
  for (const table of WORKED_OUT.sums) db.prepare(`DELETE FROM ${table}`).run();
  markChanged(db);
}

/** What lies around an article and is not of it: pages that led to it, confirmed tensions, decisions about its commitments. */
function forgetAround(db: Database, key: string, at: string, marked: string | null = at): void {
  for (const { url } of db.prepare('SELECT url FROM watched_pages WHERE article = ?').all(key)) {
    if (marked !== null) putMark(db, pageDigest(String(url)), 'page', key, at);
    db.prepare('DELETE FROM watched_entries WHERE page = ?').run(url as string);
    db.prepare('DELETE FROM watched_pages WHERE url = ?').run(url as string);
  }
  db.prepare('DELETE FROM commitment_decisions WHERE commitment IN (SELECT id FROM commitments WHERE article = ?)').run(
    key,
  );
  for (const { id, body } of db.prepare('SELECT id, body FROM confirmed_tensions').all()) {
    if (!String(body).includes(JSON.stringify(key))) continue;
    letGo(db, String(id));
    db.prepare('DELETE FROM confirmed_tensions WHERE id = ?').run(id as string);
    db.prepare('DELETE FROM tension_decisions WHERE tension = ?').run(id as string);
    db.prepare("UPDATE tensions SET status = 'open' WHERE id = ?").run(id as string);
  }
}

interface Seed {
  readonly seed: string;
  readonly profile: string;
}

/** Who is named in articles, before they go. */
function seedsOf(db: Database, keys: readonly string[]): Seed[] {
  return keys.flatMap((key) =>
    db
      .prepare('SELECT p.seed, p.key FROM sightings g JOIN profiles p ON p.row = g.profile WHERE g.article = ?')
      .all(key)
      .map((row) => ({ seed: String(row['seed']), profile: String(row['key']) })),
  );
}

/** Seeds and keys of profiles are made of names: those nobody has any more go, and decisions that hang on them. */
function dropEmptySpeakers(db: Database, before: readonly Seed[], of: string, at: string): void {
  const seeds = new Set(before.map(({ seed }) => seed));
  const lost = new Set(
    before
      .map(({ profile }) => profile)
      .filter((key) => db.prepare('SELECT 1 AS yes FROM profiles WHERE key = ?').get(key) === null),
  );
  const empty = db
    .prepare(
      'SELECT k.seed, k.id, k.last FROM speakers k WHERE NOT EXISTS (SELECT 1 FROM profiles p WHERE p.seed = k.seed)',
    )
    .all()
    .filter((row) => seeds.has(String(row['seed'])) || lost.has(String(row['last'])));
  for (const { seed, id } of empty) {
    putMark(db, String(id), 'speaker', of, at);
    db.prepare('DELETE FROM speakers WHERE seed = ?').run(seed as string);
  }
  // Who is still there keeps no key of a profile that is gone: it spells the outlet.
  const bereft = db
    .prepare('SELECT seed FROM speakers WHERE last IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify([...lost]));
  for (const { seed } of bereft) {
    const live = db.prepare('SELECT min(key) AS key FROM profiles WHERE seed = ?').get(seed as string);
    db.prepare('UPDATE speakers SET last = ? WHERE seed = ?').run(live?.['key'] as string, seed as string);
  }
  const gone = new Set(empty.map(({ id }) => String(id)));
  for (const row of db.prepare('SELECT id, speaker, value, decision FROM speaker_corrections').all())
    if (
      gone.has(String(row['speaker'])) ||
      gone.has(String(row['value'])) ||
      [...lost].some((key) => String(row['decision']).includes(JSON.stringify(key)))
    )
      dropDecision(db, String(row['id']));
}

function dropDecision(db: Database, id: string): void {
  db.prepare('DELETE FROM speaker_corrections WHERE id = ? OR value = ?').run(id, id);
}

function correctionsOf(db: Database, key: string): Row[] {
  return db
    .prepare(
      'SELECT c.* FROM statements s JOIN corrections c ON c.item = s.item WHERE s.article = ? ORDER BY c.at, c.id',
    )
    .all(key);
}

/** A decision about a statement that is still there, unless it names who is forgotten. */
function layAgain(db: Database, { id, names }: Person, row: Row): void {
  const item = row['item'] as string;
  const value = row['value'] as string | null;
  if (value === id || (value !== null && names.some((name) => ` ${fold(value)} `.includes(` ${fold(name)} `)))) return;
  if (db.prepare('SELECT 1 AS yes FROM items WHERE id = ?').get(item) === null) return;
  const columns = ['id', 'item', 'field', 'value', 'author', 'at', 'undone_by'];
  db.prepare(
    `INSERT OR IGNORE INTO corrections (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  ).run(...columns.map((name) => row[name] as Value));
  applyCorrections(db, item);
}
