/**
 * Sums for lists. Grouping everything takes seconds on a large record, so its sums are kept in tables, made again by `sum` (which `record`
 * and `serve` call); between two calls a large record answers with those of before. A small one is summed again by whoever first asks
 * after it has changed.
 */
import { Fault } from '../../model/fault.js';
import type { SourceKind } from '../../model/labels.js';
import type { Linker } from '../linker.js';
import { isOfficialSource, isOfficialSpeaker } from '../official.js';
import type { Database, Row, Value } from './driver.js';
import { inTransaction } from './migrate.js';
import { HEARD_BY } from './speakers.js';

/** Articles of a record that is summed when it is asked: 2,000 take a fifth of a second. */
const SMALL = 2000;
/** Rows read in one piece. */
const PIECE = 20_000;
const COUNTED = 's.live = 1 AND s.dismissed = 0 AND s.attitude = 0 AND s.denied = 0';

type TableName = 'speaker_sums' | 'source_sums' | 'quoting_sums' | 'utterances' | 'utterance_quotations';
type Sums = readonly (readonly [TableName, readonly (readonly Value[])[]])[];
/** Layers of `linking`: which changes the sums are of. */
type Layer = 'counts' | 'utterances';

/** Notes that the record has changed, inside the transaction that changes it. */
export function markChanged(db: Database): void {
  db.prepare("UPDATE linking SET version = version + 1 WHERE layer = 'changes'").run();
}

/** Makes the kept sums those of the record as it is; false where there is nothing to do. */
export function sum(db: Database, linker: Pick<Linker, 'utterances'>, always: boolean): boolean {
  if (!always && isSmall(db)) return false;
  const counts = renew(db, 'counts', () => countsOf(db));
  return renew(db, 'utterances', () => utterancesOf(db, linker)) || counts;
}

/** False where a large record has changed since its sums were made. */
export function sumsStand(db: Database): boolean {
  const changes = versionOf(db, 'changes');
  return (versionOf(db, 'counts') === changes && versionOf(db, 'utterances') === changes) || isSmall(db);
}

/** Before a question about how often somebody or some kind of source is heard. */
export function settleCounts(db: Database): void {
  settle(db, 'counts', () => countsOf(db));
}

/** Before a question about utterances. */
export function settleUtterances(db: Database, linker: Pick<Linker, 'utterances'>): void {
  settle(db, 'utterances', () => utterancesOf(db, linker));
}

function settle(db: Database, layer: Layer, sums: () => Sums): void {
  const changes = versionOf(db, 'changes');
  if (versionOf(db, layer) === changes || aside.get(db)?.get(layer) === changes || !isSmall(db)) return;
  const made = sums();
  try {
    keep(db, layer, changes, made);
  } catch (error) {
    // Another program is writing, or this one may not: whoever asks a server gets the sums of before.
    const fault = db.refuse('', error);
    if (!(fault instanceof Fault) || (fault.slug !== 'store-busy' && fault.slug !== 'store-unwritable')) throw error;
  }
}

/** What is slow is done before writing begins; whatever is recorded meanwhile makes the sums old, and no less right for what they are of. */
function renew(db: Database, layer: Layer, sums: () => Sums): boolean {
  const changes = versionOf(db, 'changes');
  if (versionOf(db, layer) === changes) return false;
  keep(db, layer, changes, sums());
  return true;
}

function keep(db: Database, layer: Layer, changes: number, made: Sums): void {
  try {
    inTransaction(db, () => {
      for (const [table, rows] of made) {
        db.prepare(`DELETE FROM ${table}`).run();
        fill(db, table, rows);
      }
      db.prepare('UPDATE linking SET version = ? WHERE layer = ?').run(changes, layer);
    });
  } catch (error) {
    const fault = db.refuse('', error);
    const unwritable = fault instanceof Fault && fault.slug === 'store-unwritable';
    if (!unwritable || db.driver === 'postgres') throw error;
    keepAside(db, layer, changes, made);
  }
}

/** Of which changes the sums are that stand beside a record that may only be read. */
const aside = new WeakMap<Database, Map<Layer, number>>();

/** Tables of this connection alone, which SQLite takes before those of the record. */
function keepAside(db: Database, layer: Layer, changes: number, made: Sums): void {
  const alone = Number(db.prepare('SELECT query_only AS n FROM pragma_query_only').get()?.['n']);
  db.exec('PRAGMA query_only = OFF');
  try {
    for (const [table, rows] of made) {
      db.exec(`CREATE TEMP TABLE IF NOT EXISTS ${table} AS SELECT * FROM main.${table} LIMIT 0`);
      db.exec(`DELETE FROM temp.${table}`);
      fill(db, table, rows);
    }
  } finally {
    db.exec(`PRAGMA query_only = ${alone}`);
  }
  const known = aside.get(db) ?? new Map<Layer, number>();
  aside.set(db, known.set(layer, changes));
}

function isSmall(db: Database): boolean {
  const found = db.prepare('SELECT count(*) AS n FROM (SELECT 1 AS yes FROM articles LIMIT ?)').get(SMALL + 1);
  return Number(found?.['n']) <= SMALL;
}

/** After a decision about speakers: those it touches are summed anew, so that lists of a large record show nobody who became another. */
export function sumSpeakersAnew(db: Database, ids: readonly string[]): void {
  const list = JSON.stringify(ids);
  const now = db
    .prepare('SELECT DISTINCT root FROM speakers WHERE id IN (SELECT value FROM json_each(?))')
    .all(list)
    .map((row) => String(row['root']));
  for (const id of new Set([...ids, ...now])) {
    db.prepare('DELETE FROM speaker_sums WHERE speaker = ?').run(id);
    db.prepare('DELETE FROM quoting_sums WHERE speaker = ?').run(id);
  }
  for (const id of now) {
    fill(db, 'speaker_sums', speakerRows(db, id));
    fill(db, 'quoting_sums', quotingRows(db, id));
  }
}

function versionOf(db: Database, layer: string): number {
  return Number(db.prepare('SELECT version FROM linking WHERE layer = ?').get(layer)?.['version'] ?? 0);
}

function fill(db: Database, table: TableName, rows: readonly (readonly Value[])[]): void {
  const insert = db.prepare(INSERTS[table]);
  for (const row of rows) insert.run(...row);
}

const INSERTS: Readonly<Record<TableName, string>> = {
  speaker_sums: 'INSERT INTO speaker_sums (speaker, statements, articles) VALUES (?, ?, ?)',
  source_sums: 'INSERT INTO source_sums (outlet, source_kind, official, mode, statements) VALUES (?, ?, ?, ?, ?)',
  quoting_sums: 'INSERT INTO quoting_sums (outlet, speaker, statements) VALUES (?, ?, ?)',
  utterances:
    'INSERT INTO utterances (centre, articles, independent, variants, altered, speakers, words) VALUES (?, ?, ?, ?, ?, ?, ?)',
  utterance_quotations: 'INSERT INTO utterance_quotations (centre, item) VALUES (?, ?)',
};

function countsOf(db: Database): Sums {
  return [
    ['speaker_sums', speakerRows(db, null)],
    ['source_sums', sourceRows(db)],
    ['quoting_sums', quotingRows(db, null)],
  ];
}

function utterancesOf(db: Database, linker: Pick<Linker, 'utterances'>): Sums {
  const found = utterancesIn(db, linker);
  return [
    ['utterances', found.map(({ row }) => row)],
    ['utterance_quotations', found.flatMap(({ row: [centre], items }) => items.map((item) => [centre as Value, item]))],
  ];
}

/** Of everybody, or of one speaker. */
function speakerRows(db: Database, speaker: string | null): Value[][] {
  return grouped(
    db,
    `SELECT k.speaker, count(DISTINCT s.item) AS statements, count(DISTINCT s.article) AS articles
     FROM (${HEARD_BY}) k JOIN statements s ON s.item = k.item AND ${COUNTED}`,
    'k.speaker',
    speaker,
    ['speaker', 'statements', 'articles'],
  );
}

function quotingRows(db: Database, speaker: string | null): Value[][] {
  return grouped(
    db,
    `SELECT coalesce(a.outlet, '') AS outlet, k.speaker, count(DISTINCT s.item) AS statements
     FROM (${HEARD_BY}) k JOIN statements s ON s.item = k.item AND ${COUNTED} JOIN articles a ON a.key = s.article`,
    "k.speaker, coalesce(a.outlet, '')",
    speaker,
    ['outlet', 'speaker', 'statements'],
  );
}

function grouped(db: Database, sql: string, by: string, speaker: string | null, columns: readonly string[]): Value[][] {
  const where = speaker === null ? '' : 'WHERE k.speaker = ?';
  return db
    .prepare(`${sql} ${where} GROUP BY ${by}`)
    .all(...(speaker === null ? [] : [speaker]))
    .map((row) => columns.map((name) => row[name] as Value));
}

function sourceRows(db: Database): Value[][] {
  const profiles = db
    .prepare('SELECT row, facts FROM profiles')
    .all()
    .filter((row) => isOfficialSpeaker(String(row['facts'])))
    .map((row) => Number(row['row']));
  const official = new Set(
    db
      .prepare(
        `SELECT DISTINCT s.row FROM sightings g JOIN voices v ON v.article = g.article AND v.local = g.local AND v.place = 'speaker'
         JOIN statements s ON s.item = v.item WHERE g.profile IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify(profiles))
      .map((row) => Number(row['row'])),
  );
  const sums = new Map<string, { row: Value[]; count: number }>();
  for (let last = -1; ; ) {
    const rows: Row[] = db
      .prepare(
        `SELECT s.row, a.outlet, s.source_kind, s.mode, s.source FROM statements s JOIN articles a ON a.key = s.article
         WHERE s.row > ? AND ${COUNTED} ORDER BY s.row LIMIT ?`,
      )
      .all(last, PIECE);
    for (const row of rows) {
      const kind = row['source_kind'] as SourceKind;
      const isOfficial = official.has(Number(row['row'])) || isOfficialSource(kind, row['source'] as string | null);
      const cells: Value[] = [(row['outlet'] as string | null) ?? '', kind, isOfficial ? 1 : 0, row['mode'] as string];
      const key = JSON.stringify(cells);
      const known = sums.get(key);
      if (known === undefined) sums.set(key, { row: cells, count: 1 });
      else known.count++;
    }
    if (rows.length < PIECE) break;
    last = Number((rows.at(-1) as Row)['row']);
  }
  return [...sums.values()].map(({ row, count }) => [...row, count]);
}

interface Utterance {
  readonly row: readonly Value[];
  /** Every statement that has it, the centre's too. */
  readonly items: readonly string[];
}

/** Letters of an utterance that a list may show. */
const SHOWN = 1000;
/** Names of an utterance that a list may show. */
const NAMES = 8;

/** Utterances that stand in two articles or more. */
function utterancesIn(db: Database, linker: Pick<Linker, 'utterances'>): Utterance[] {
  const rows = db
    .prepare(
      `SELECT s.item, s.article, s.verbatim, s.source_kind, coalesce(s.speaker, s.source) AS name FROM statements s
       WHERE s.live = 1 AND s.dismissed = 0 AND s.verbatim IS NOT NULL AND EXISTS (SELECT 1 FROM quotation_keys q WHERE q.row = s.row)`,
    )
    .all();
  const clusters = clustersByArticle(db);
  const verbatim = new Map(rows.map((row) => [String(row['item']), String(row['verbatim'])]));
  const quoted = rows.map((row) => {
    const [id, article] = [String(row['item']), String(row['article'])];
    const speaker = row['source_kind'] === 'named' ? (row['name'] as string | null) : null;
    return { id, verbatim: verbatim.get(id) as string, article, clusters: clusters.get(article) ?? [], speaker };
  });
  return linker.utterances(quoted).flatMap(({ centre, variants, articles, independent, altered, speakers }) => {
    if (articles < 2) return [];
    const items = [centre, ...variants];
    const words = (verbatim.get(centre) as string).slice(0, SHOWN);
    const names = JSON.stringify(speakers.slice(0, NAMES));
    return [{ row: [centre, articles, independent, items.length, altered, names, words], items }];
  });
}

/** Which clusters articles are of; an article that is of none but its own is not listed. */
function clustersByArticle(db: Database): Map<string, string[]> {
  const rows = db
    .prepare(
      `SELECT m.article, p.cluster FROM copy_parts p JOIN copy_articles m ON m.n = p.n JOIN copy_sizes z ON z.cluster = p.cluster
       WHERE z.articles > 1 ORDER BY p.n, p.place`,
    )
    .all();
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const article = String(row['article']);
    const known = found.get(article);
    if (known === undefined) found.set(article, [String(row['cluster'])]);
    else known.push(String(row['cluster']));
  }
  return found;
}
