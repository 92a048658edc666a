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
import { currentId, speakerOf } from './speakers.js';
import { forgetWords, indexWords } from './words.js';

/** Adds a correction and lays it over; adding the same one again changes nothing. */
export function addCorrection(db: Database, made: NewCorrection): Correction {
  if (db.prepare('SELECT 1 AS yes FROM items WHERE id = ?').get(made.item) === null)
    throw new Fault('unknown-id', `${made.item}: nothing on the record has this id; \`hearsay said\` shows ids`);
  if (made.field === 'act' && !ACTS.some((act) => act === made.value))
    throw new Fault('unknown-act', `“${made.value ?? ''}” is not an act; use one of ${ACTS.join(', ')}`);
  if (made.field === 'note') checkNote(made.value);
  checkAuthor(made.author);
  if (made.field === 'speaker' && isSpeakerId(made.value) && currentId(db, made.value) === null)
    throw new Fault('unknown-id', `${made.value}: nobody on the record has this id; \`hearsay speakers\` shows ids`);
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

/** Letters of a note and of a name: a remark, not a treatise. */
const NOTE_LETTERS = 4000;
const AUTHOR_LETTERS = 200;

/** Refuses a note without words, and one too long to be a note. */
export function checkNote(note: string | null): void {
  if (note === null || note.trim() === '')
    throw new Fault('correction-note', 'a note without words says nothing; write some');
  if (note.length > NOTE_LETTERS)
    throw new Fault(
      'correction-note',
      `the note has ${note.length} characters; at most ${NOTE_LETTERS} are kept, so make it shorter`,
    );
}

/** Every decision is somebody's. */
export function checkAuthor(author: string): void {
  if (author.trim() === '' || author.length > AUTHOR_LETTERS)
    throw new Fault(
      'correction-author',
      `“${author.slice(0, 40)}” is no name of who decided; give 1 to ${AUTHOR_LETTERS} letters`,
    );
}

/** True for a speaker given by id and not by name. */
function isSpeakerId(given: string | null): given is string {
  return given !== null && /^sp_[a-z2-7]{12}$/.test(given);
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
  let dismissed = 0;
  for (const { field, value, undoneBy } of correctionsOf(db, item)) {
    if (undoneBy !== null) continue;
    holding.set(field, value);
    // Whoever spoke last is heard: what was dismissed and is then confirmed stands.
    if (field === 'dismiss') dismissed = 1;
    else if (field === 'confirm') dismissed = 0;
  }
  const act = holding.get('act') ?? String(row['act_read']);
  const given = holding.get('speaker') ?? null;
  const byId = isSpeakerId(given) ? currentId(db, given) : null;
  const named = byId === null ? given : (speakerOf(db, byId)?.name ?? given);
  const speaker = holding.has('speaker') ? named : (row['speaker_read'] as string | null);
  db.prepare('DELETE FROM given_speakers WHERE item = ?').run(item);
  if (isSpeakerId(given)) db.prepare('INSERT INTO given_speakers (item, speaker) VALUES (?, ?)').run(item, given);
  db.prepare('UPDATE statements SET act = ?, speaker = ?, dismissed = ? WHERE item = ?').run(
    act,
    speaker,
    dismissed,
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
