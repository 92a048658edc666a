/**
 * What persons made of a proposal of the machine, a tension or a commitment: confirmed or dismissed, by whom and when. Decisions hang on the id of
 * what they are about, are never overwritten, can be taken back, and outlive every reading. The newest that was not taken back holds.
 */
import { decisionId } from '../ids.js';
import type { TensionStatus } from '../tensions.js';
import type { Database, Row } from './driver.js';

/** Where decisions about one kind of proposal stand, and the column that names what they are about. */
export interface Judged {
  readonly table: 'tension_decisions' | 'commitment_decisions';
  readonly column: 'tension' | 'commitment';
}

export const OF_TENSIONS: Judged = { table: 'tension_decisions', column: 'tension' };
export const OF_COMMITMENTS: Judged = { table: 'commitment_decisions', column: 'commitment' };

/** A decision on record, also one taken back. */
export interface Judgement {
  readonly id: string;
  readonly about: string;
  readonly status: TensionStatus;
  readonly author: string;
  readonly at: string;
  readonly undoneBy: string | null;
}

/** Adds a decision; adding the same one again changes nothing. */
export function judge(
  db: Database,
  of: Judged,
  { about, status, author, at }: { about: string; status: TensionStatus; author: string; at: string },
): Judgement {
  const id = insert(db, of, [about, status, author, at]);
  return judgementsOf(db, of, about).find((one) => one.id === id) as Judgement;
}

/** Takes a decision back, under a name of its own; null where there is no such decision. */
export function unjudge(db: Database, of: Judged, decision: string, author: string, at: string): Judgement | null {
  const row = db
    .prepare(`SELECT ${of.column} AS about, undone_by FROM ${of.table} WHERE id = ? AND status <> 'undo'`)
    .get(decision);
  if (row === null) return null;
  const about = String(row['about']);
  if (row['undone_by'] === null) {
    const id = insert(db, of, [about, 'undo', author, at]);
    db.prepare(`UPDATE ${of.table} SET undone_by = ? WHERE id = ?`).run(id, decision);
  }
  return judgementsOf(db, of, about).find((one) => one.id === decision) as Judgement;
}

/** Decisions about one proposal, oldest first. */
export function judgementsOf(db: Database, of: Judged, about: string): Judgement[] {
  return db
    .prepare(
      `SELECT id, ${of.column} AS about, status, author, at, undone_by FROM ${of.table}
       WHERE ${of.column} = ? AND status <> 'undo' ORDER BY at, id`,
    )
    .all(about)
    .map(judgementOf);
}

const statusQuery = (of: Judged) => `SELECT ${standing(of, '?')} AS status`;

/** Says of which proposals the status will be asked. */
export function expectStatuses(db: Database, of: Judged, abouts: readonly string[]): void {
  db.prepare(statusQuery(of)).ahead(abouts.map((about) => [about]));
}

/** What holds; open where nobody decided. */
export function statusOf(db: Database, of: Judged, about: string): TensionStatus {
  const row = db.prepare(statusQuery(of)).get(about);
  return String(row?.['status'] ?? 'open') as TensionStatus;
}

/** The status that holds of `about`, a column or a place holder, as an SQL expression; null where nobody decided. */
export function standing({ table, column }: Judged, about: string): string {
  return `(SELECT d.status FROM ${table} d WHERE d.${column} = ${about} AND d.undone_by IS NULL AND d.status <> 'undo'
    ORDER BY d.at DESC, d.id DESC LIMIT 1)`;
}

function insert(
  db: Database,
  { table, column }: Judged,
  parts: readonly [about: string, status: string, author: string, at: string],
): string {
  const id = decisionId(parts);
  db.prepare(`INSERT OR IGNORE INTO ${table} (id, ${column}, status, author, at) VALUES (?, ?, ?, ?, ?)`).run(
    id,
    ...parts,
  );
  return id;
}

function judgementOf(row: Row): Judgement {
  return {
    id: String(row['id']),
    about: String(row['about']),
    status: String(row['status']) as TensionStatus,
    author: String(row['author']),
    at: String(row['at']),
    undoneBy: row['undone_by'] as string | null,
  };
}
