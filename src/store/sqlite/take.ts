/**
 * Puts parts of another record on this one: rows as they are, then the links, all in one transaction. What is here already stays; an article
 * that both went on with becomes one (`merge`).
 */
import type { Sighting } from '../../model/speaker.js';
import type { Linker } from '../linker.js';
import type { Part, Rows, Taken } from '../moving.js';
import { searchOf } from '../search.js';
import { applyCorrections } from './corrections.js';
import type { Database, Row, Value } from './driver.js';
import { deferReferences, eraseArticle } from './erase.js';
import { type Linking, linkingOver } from './linking.js';
import { type Barred, barredBy, nameDigest } from './marks.js';
import { mergedRows, relationOf, withLayersOf } from './merge.js';
import { inTransaction } from './migrate.js';
import { articleRows } from './parts.js';
import { takeSearch } from './searches.js';
import { applyDecision } from './speaker-corrections.js';
import { type Gathered, linkSpeakers } from './speaker-rows.js';
import { markChanged } from './sums.js';
import { REST } from './tables.js';
import { layDecision } from './tensions.js';
import { indexWords } from './words.js';

/** What one transaction gathers on its way. */
interface Way {
  readonly db: Database;
  readonly linker: Linker;
  readonly linking: Linking;
  readonly change: Gathered;
  readonly barred: Barred;
  /** Articles to be linked. */
  readonly fresh: string[];
  /** Items whose corrections are not those their row was written with. */
  readonly corrected: Set<string>;
}

export function takeParts(db: Database, parts: readonly Part[], linker: Linker): Taken[] {
  return inTransaction(db, () => {
    deferReferences(db);
    const change: Gathered = { added: [], removed: [] };
    const way: Way = {
      db,
      linker,
      linking: linkingOver(db, linker),
      change,
      barred: barredBy(db),
      fresh: [],
      corrected: new Set(),
    };
    const taken = parts.map((part) => (part.kind === 'article' ? takeArticle(way, part.key, part.rows) : 'rest'));
    way.linking.again(way.fresh);
    linkSpeakers(db, change, [], linker.speakers);
    for (const part of parts) if (part.kind === 'rest') takeRest(way, part.rows);
    for (const item of way.corrected) applyCorrections(db, item);
    markChanged(db);
    return taken;
  });
}

function takeArticle(way: Way, key: string, rows: Rows): Taken {
  if (isBarred(way.barred, key, rows)) return 'forgotten';
  const here = articleRows(way.db, key);
  if (here === null) {
    insertArticle(way, key, rows);
    return 'copied';
  }
  const relation = relationOf(here, rows);
  if (relation === 'same' || relation === 'behind') return replace(way, key, here, withLayersOf(here, rows), 'known');
  if (relation === 'ahead') return replace(way, key, here, withLayersOf(rows, here), 'updated');
  const merged = mergedRows(here, rows);
  return replace(way, key, here, merged, relationOf(here, merged) === 'same' ? 'known' : 'merged');
}

/** What was forgotten here does not come back from elsewhere: the article, its bytes, a text of it that names somebody. */
function isBarred(barred: Barred, key: string, rows: Rows): boolean {
  const captures = rows['captures'] ?? [];
  const names = (rows['sightings'] ?? []).flatMap(({ facts }) => (JSON.parse(String(facts)) as Sighting).names);
  return (
    captures.some((row) => barred.known(key, String(row['id']))) ||
    barred.has([
      ...captures.flatMap((row) => [String(row['sha256']), String(row['text_sha256'])]),
      ...names.map(nameDigest),
    ])
  );
}

/** Puts rows in the place of those that stand; where nothing but decisions and places came, only those are written. */
function replace(way: Way, key: string, here: Rows, now: Rows, outcome: Taken): Taken {
  const { db } = way;
  if (outcome === 'known') {
    for (const table of ['places', 'withdrawals'] as const) putMissing(db, table, now[table] ?? []);
    layCorrections(way, here['corrections'] ?? [], now['corrections'] ?? []);
    return 'known';
  }
  eraseArticle(db, key, way.linking, way.change);
  insertArticle(way, key, now);
  for (const { item } of now['corrections'] ?? []) way.corrected.add(String(item));
  return outcome;
}

function layCorrections(way: Way, here: readonly Row[], now: readonly Row[]): void {
  const known = new Map(here.map((row) => [row['id'], row]));
  for (const row of now) {
    const before = known.get(row['id'] as Value);
    if (before !== undefined && before['undone_by'] === row['undone_by']) continue;
    if (before === undefined) insertRow(way.db, 'corrections', row);
    else
      way.db
        .prepare('UPDATE corrections SET undone_by = ? WHERE id = ?')
        .run(row['undone_by'] as Value, row['id'] as Value);
    way.corrected.add(String(row['item']));
  }
}

/** Sightings are not rows to be written but what linking is told of. */
function insertArticle(way: Way, key: string, rows: Rows): void {
  for (const [table, list] of Object.entries(rows)) {
    if (table === 'sightings') way.change.added.push(...list.map(({ facts }) => JSON.parse(String(facts)) as Sighting));
    else if (table === 'statements') for (const row of list) insertStatement(way.db, row, rows);
    else for (const row of list) insertRow(way.db, table, row);
  }
  way.fresh.push(key);
}

function insertStatement(db: Database, { row: _, ...row }: Row, { articles }: Rows): void {
  const n = insertRow(db, 'statements', row);
  if (row['live'] !== 1) return;
  const text = (name: string) => (row[name] ?? null) as string | null;
  const outlet = (articles?.[0]?.['outlet'] ?? null) as string | null;
  const { source, speaker, cue, content, addressee, channel } = Object.fromEntries(
    ['source', 'speaker', 'cue', 'content', 'addressee', 'channel'].map((name) => [name, text(name)]),
  ) as Record<'source' | 'speaker' | 'cue' | 'content' | 'addressee' | 'channel', string | null>;
  const via = JSON.parse(String(row['via'])) as string[];
  indexWords(db, n, searchOf({ source, speaker, cue, content, addressee, channel, via, outlet }));
}

function takeRest(way: Way, rows: Rows): void {
  const { db, linker } = way;
  for (const { table, taken } of REST) if (taken === 'missing') putMissing(db, table, rows[table] ?? []);
  for (const row of rows['saved_searches'] ?? []) takeSearch(db, row, way.barred);
  for (const row of rows['speaker_corrections'] ?? []) {
    if (!putDecision(db, 'speaker_corrections', row) || row['kind'] === 'undo') continue;
    applyDecision(db, JSON.parse(String(row['decision'])), linker.speakers);
  }
  for (const row of rows['tension_decisions'] ?? []) {
    if (!putDecision(db, 'tension_decisions', row)) continue;
    layDecision(db, String(row['tension']));
  }
  for (const row of rows['commitment_decisions'] ?? []) putDecision(db, 'commitment_decisions', row);
}

/** False where the decision stands here as it is there. */
function putDecision(
  db: Database,
  table: 'speaker_corrections' | 'tension_decisions' | 'commitment_decisions',
  row: Row,
): boolean {
  const id = row['id'] as Value;
  const here = db.prepare(`SELECT undone_by FROM ${table} WHERE id = ?`).get(id);
  if (here === null) insertRow(db, table, row);
  else if (here['undone_by'] === null && row['undone_by'] !== null)
    db.prepare(`UPDATE ${table} SET undone_by = ? WHERE id = ?`).run(row['undone_by'] as Value, id);
  else return false;
  return true;
}

function putMissing(db: Database, table: string, rows: readonly Row[]): void {
  for (const row of rows) insertRow(db, table, row, ' OR IGNORE');
}

function insertRow(db: Database, table: string, row: Row, or: '' | ' OR IGNORE' = ''): number {
  const columns = Object.keys(row);
  return db
    .prepare(`INSERT${or} INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
    .run(...columns.map((name) => bound(row[name] as Value)));
}

/** libsql takes bytes as Buffer alone. */
function bound(value: Value): Value {
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;
}
