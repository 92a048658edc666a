/**
 * The layer of a person above the record: kept apart, with who and when, never lost by re-reading. The newest correction
 * of a field that was not undone holds; it is laid over the row that questions are asked of.
 */
import type { Correction } from '../../model/entry.js';
import { Fault } from '../../model/fault.js';
import { ACTS } from '../../model/labels.js';
import { correctionId } from '../ids.js';
import { searchOf } from '../search.js';
import type { NewCorrection } from '../store.js';
import type { Database, Row } from './driver.js';
import { forgetWords, indexWords } from './words.js';

/** Adds a correction and lays it over; adding the same one again changes nothing. */
export function addCorrection(db: Database, made: NewCorrection): Correction {
  if (db.prepare('SELECT 1 AS yes FROM items WHERE id = ?').get(made.item) === null)
    throw new Fault('unknown-id', `${made.item}: nothing on the record has this id; \`hearsay said\` shows ids`);
  if (made.field === 'act' && !ACTS.some((act) => act === made.value))
    throw new Fault('unknown-act', `“${made.value ?? ''}” is not an act; use one of ${ACTS.join(', ')}`);
  const id = insert(db, made.item, made.field, made.value, made.author, made.at);
  applyCorrections(db, made.item);
  return correctionById(db, id);
}

/** Takes a correction back by adding one of field `undo`. */
export function undoCorrection(db: Database, correction: string, author: string, at: string): Correction {
  const row = db.prepare('SELECT item, undone_by FROM corrections WHERE id = ?').get(correction);
  if (row === null)
    throw new Fault('unknown-id', `${correction}: no correction has this id; \`hearsay show\` lists those of an item`);
  if (row['undone_by'] !== null) return correctionById(db, correction);
  const item = String(row['item']);
  const id = insert(db, item, 'undo', correction, author, at);
  db.prepare('UPDATE corrections SET undone_by = ? WHERE id = ?').run(id, correction);
  applyCorrections(db, item);
  return correctionById(db, correction);
}

/** All corrections of an item, oldest first. */
export function correctionsOf(db: Database, item: string): Correction[] {
  return db.prepare(`SELECT ${FIELDS} FROM corrections WHERE item = ? ORDER BY at, id`).all(item).map(correctionOf);
}

/** Lays the corrections that hold over the item's row. */
export function applyCorrections(db: Database, item: string): void {
  const row = db
    .prepare(
      `SELECT s.row, s.live, s.act_read, s.speaker, s.speaker_read, s.source, s.cue, s.content, s.addressee, s.channel, s.via,
         a.outlet FROM statements s JOIN articles a ON a.key = s.article WHERE s.item = ?`,
    )
    .get(item);
  if (row === null) return;
  const holding = new Map<string, string | null>();
  for (const { field, value, undoneBy } of correctionsOf(db, item)) if (undoneBy === null) holding.set(field, value);
  const act = holding.get('act') ?? String(row['act_read']);
  const speaker = holding.has('speaker') ? (holding.get('speaker') ?? null) : (row['speaker_read'] as string | null);
  db.prepare('UPDATE statements SET act = ?, speaker = ?, dismissed = ? WHERE item = ?').run(
    act,
    speaker,
    holding.has('dismiss') ? 1 : 0,
    item,
  );
  if (speaker !== row['speaker'] && row['live'] === 1) indexAgain(db, row, speaker);
}

function indexAgain(db: Database, row: Row, speaker: string | null): void {
  const text = (name: string) => row[name] as string | null;
  const via = JSON.parse(String(row['via'])) as string[];
  forgetWords(db, Number(row['row']));
  indexWords(
    db,
    Number(row['row']),
    searchOf({
      source: text('source'),
      speaker,
      cue: text('cue'),
      content: text('content'),
      addressee: text('addressee'),
      channel: text('channel'),
      via,
      outlet: text('outlet'),
    }),
  );
}

const FIELDS = 'id, item, field, value, author, at, undone_by';

function insert(db: Database, item: string, field: string, value: string | null, author: string, at: string): string {
  const id = correctionId([item, field, value, author, at]);
  db.prepare('INSERT OR IGNORE INTO corrections (id, item, field, value, author, at) VALUES (?, ?, ?, ?, ?, ?)').run(
    id,
    item,
    field,
    value,
    author,
    at,
  );
  return id;
}

function correctionById(db: Database, id: string): Correction {
  return correctionOf(db.prepare(`SELECT ${FIELDS} FROM corrections WHERE id = ?`).get(id) as Row);
}

function correctionOf(row: Row): Correction {
  return {
    id: String(row['id']),
    item: String(row['item']),
    field: String(row['field']),
    value: row['value'] as string | null,
    author: String(row['author']),
    at: String(row['at']),
    undoneBy: row['undone_by'] as string | null,
  };
}
