/**
 * What a person confirmed stands, also where reading or comparing anew does not find it again: the row is kept as it was confirmed, with the captures
 * its words stand in. As soon as it is found again the row found takes its place; when the decision is taken back it goes.
 */
import type { Database, Row, Value } from './driver.js';
import { OF_TENSIONS, standing } from './judgements.js';
import { statementRow } from './statement-rows.js';

const COLUMNS = [
  'theme',
  'kind',
  'score',
  'dated',
  'earlier_article',
  'earlier_item',
  'earlier_spans',
  'later_article',
  'later_item',
  'later_spans',
  'clash',
  'noticed',
  'because',
] as const;

interface Snapshot {
  readonly row: Readonly<Record<(typeof COLUMNS)[number], Value>>;
  readonly captures: Readonly<Record<string, string>>;
  readonly voices: readonly { readonly article: string; readonly local: string; readonly side: string }[];
}

/** Keeps a tension as it is, for when it is lost. */
export function keepConfirmed(db: Database, id: string): void {
  const row = db.prepare('SELECT * FROM tensions WHERE id = ? ORDER BY a IS NOT NULL, kind LIMIT 1').get(id);
  if (row === null || isHeld(db, Number(row['n']))) return;
  const captures: Record<string, string> = {};
  for (const article of [String(row['earlier_article']), String(row['later_article'])])
    captures[article] = String(db.prepare('SELECT capture FROM articles WHERE key = ?').get(article)?.['capture']);
  const voices = db
    .prepare('SELECT article, local, side FROM tension_voices WHERE n = ? ORDER BY article, local, side')
    .all(row['n'] as number)
    .map((one) => ({ article: String(one['article']), local: String(one['local']), side: String(one['side']) }));
  const kept = Object.fromEntries(COLUMNS.map((name) => [name, row[name] as Value])) as Snapshot['row'];
  const body = JSON.stringify({ row: kept, captures, voices } satisfies Snapshot);
  db.prepare('INSERT OR REPLACE INTO confirmed_tensions (id, body) VALUES (?, ?)').run(id, body);
}

const CONFIRMED = 'SELECT body FROM confirmed_tensions WHERE id = ?';

/** Says of which tensions will be asked whether they are kept. */
export function expectConfirmed(db: Database, ids: readonly string[]): void {
  db.prepare(CONFIRMED).ahead(ids.map((id) => [id]));
}

/** True for what is kept for when it is lost: nothing else is ever held. */
export function isConfirmed(db: Database, id: string): boolean {
  return db.prepare(CONFIRMED).get(id) !== null;
}

/** Puts a confirmed tension back that is not found any more; nothing where it is. */
export function holdConfirmed(db: Database, id: string): void {
  if (db.prepare('SELECT 1 AS yes FROM tensions WHERE id = ? LIMIT 1').get(id) !== null) return;
  const body = db.prepare(CONFIRMED).get(id)?.['body'];
  if (body === undefined || body === null) return;
  const { row, captures, voices } = JSON.parse(String(body)) as Snapshot;
  const n = db
    .prepare(
      `INSERT INTO tensions (id, status, earlier_row, later_row, ${COLUMNS.join(', ')})
       VALUES (?, 'confirmed', ?, ?, ${COLUMNS.map(() => '?').join(', ')})`,
    )
    .run(
      id,
      statementRow(db, row.earlier_item as string | null),
      statementRow(db, row.later_item as string | null),
      ...COLUMNS.map((name) => row[name]),
    );
  db.prepare('INSERT INTO held_tensions (n, captures) VALUES (?, ?)').run(n, JSON.stringify(captures));
  for (const { article, local, side } of voices)
    db.prepare('INSERT OR IGNORE INTO tension_voices (n, article, local, side) VALUES (?, ?, ?, ?)').run(
      n,
      article,
      local,
      side,
    );
}

/** Puts back every confirmed tension that is not found, after all were thrown away. */
export function holdAllConfirmed(db: Database): void {
  const confirmed = db.prepare(
    `SELECT c.id FROM confirmed_tensions c WHERE ${standing(OF_TENSIONS, 'c.id')} = 'confirmed' ORDER BY c.id`,
  );
  for (const row of confirmed.all()) holdConfirmed(db, String(row['id']));
}

/** Takes away what is merely held: it was found again, or the decision was taken back. */
export function letGo(db: Database, id: string): void {
  for (const row of db.prepare('SELECT h.n FROM held_tensions h JOIN tensions t ON t.n = h.n WHERE t.id = ?').all(id)) {
    const n = Number(row['n']);
    db.prepare('DELETE FROM held_tensions WHERE n = ?').run(n);
    db.prepare('DELETE FROM tension_voices WHERE n = ?').run(n);
    db.prepare('DELETE FROM tensions WHERE n = ?').run(n);
  }
}

export function isHeld(db: Database, n: number): boolean {
  return db.prepare('SELECT 1 AS yes FROM held_tensions WHERE n = ?').get(n) !== null;
}

/** Captures the words of a held tension stand in, by article; null for one that is found. */
export function heldCaptures(db: Database, row: Row): Readonly<Record<string, string>> | null {
  const captures = db.prepare('SELECT captures FROM held_tensions WHERE n = ?').get(row['n'] as number)?.['captures'];
  return captures === undefined || captures === null ? null : (JSON.parse(String(captures)) as Record<string, string>);
}
