/** One item with its history, and ids: by their beginning, and near a mistyped one. */
import { inflateRawSync } from 'node:zlib';
import type { Item, ItemState } from '../recorded.js';
import { correctionsOf } from './corrections.js';
import type { Database } from './driver.js';
import { entryOf, FROM_STATEMENTS, recordedOf, STATEMENT_COLUMNS } from './rows.js';

export function itemOf(db: Database, id: string): Item | null {
  const item = db.prepare('SELECT state, redirect FROM items WHERE id = ?').get(id);
  const row = db.prepare(`SELECT ${STATEMENT_COLUMNS}, e.stamp FROM ${FROM_STATEMENTS} WHERE s.item = ?`).get(id);
  if (item === null || row === null) return null;
  const capture = db.prepare('SELECT sha256, seen, text FROM captures WHERE id = ?').get(row['capture']);
  const reading = db
    .prepare('SELECT reading FROM readings WHERE capture = ? AND stamp = ?')
    .get(row['capture'], row['stamp']);
  return {
    id,
    state: item['state'] as ItemState,
    redirect: item['redirect'] as string | null,
    recorded: recordedOf(row),
    sha256: String(capture?.['sha256']),
    seen: String(capture?.['seen']),
    text: String(capture?.['text']),
    readingJson: inflateRawSync(reading?.['reading'] as Uint8Array).toString('utf8'),
    history: historyOf(db, id),
    corrections: correctionsOf(db, id),
    holds: idsOf(db, 'SELECT item AS id FROM statements WHERE within = ? AND live = 1 ORDER BY start, item', [id]),
  };
}

/** Ids of items beginning with `prefix`. */
export function idsFrom(db: Database, prefix: string, limit: number): string[] {
  // Ids are plain ASCII, and U+FFFF sorts after all of it.
  return idsOf(db, 'SELECT id FROM items WHERE id >= ? AND id < ? ORDER BY id LIMIT ?', [
    prefix,
    `${prefix}\uffff`,
    limit,
  ]);
}

/** Ids that begin or end as this one does: a slip of the finger rarely spoils both ends. */
export function idsNear(db: Database, id: string, limit: number): string[] {
  const from = id.slice(0, 6);
  const end = id.slice(-4);
  return idsOf(db, `SELECT id FROM items WHERE (id >= ? AND id < ?) OR substr(id, -4) = ? ORDER BY id LIMIT ?`, [
    from,
    `${from}\uffff`,
    end,
    limit,
  ]);
}

/** Entries from the first to the newest, following what each replaces. */
function historyOf(db: Database, item: string) {
  const entries = db.prepare('SELECT * FROM entries WHERE item = ?').all(item).map(entryOf);
  const after = new Map(entries.map((entry) => [entry.replaces, entry]));
  const ordered = [];
  for (let entry = after.get(null); entry !== undefined; entry = after.get(entry.id)) ordered.push(entry);
  return ordered;
}

function idsOf(db: Database, sql: string, values: (string | number)[]): string[] {
  return db
    .prepare(sql)
    .all(...values)
    .map((row) => String(row['id']));
}
