/**
 * Rows of one statement: the entry that is only ever added, the item that points to its newest entry, the row laid out
 * for questions and its words in the index. Corrections of a person are laid over the row each time it is written.
 */
import type { EntryKind } from '../../model/entry.js';
import type { Draft, DraftStatement } from '../draft.js';
import { entryId, sha256 } from '../ids.js';
import { applyCorrections } from './corrections.js';
import type { Database, Value } from './driver.js';
import { forgetWords, indexWords } from './words.js';

/** Makes room for a new item; its first entry follows. */
export function putItem(db: Database, item: string, article: string): void {
  db.prepare("INSERT INTO items (id, kind, article, state) VALUES (?, 'statement', ?, 'live')").run(item, article);
}

/** Writes a statement under its item's id, unless the item's newest entry says exactly this already; gives the number of its row where that is new. */
export function putStatement(
  db: Database,
  draft: Draft,
  statement: DraftStatement,
  { id: item, isNew }: { readonly id: string; readonly isNew: boolean },
  within: string | null,
  seen: string,
): number | null {
  const digest = sha256(`${statement.digest} ${within ?? ''}`);
  const newest = isNew ? null : newestOf(db, item);
  if (newest !== null && newest.kind === 'statement' && newest.capture === draft.capture.id && newest.digest === digest)
    return null;
  const entry = putEntry(
    db,
    draft,
    item,
    { kind: 'statement', newest, digest, body: statement.body, redirect: null, statement },
    seen,
  );
  if (newest !== null && newest.kind !== 'statement')
    db.prepare("UPDATE items SET state = 'live', redirect = NULL WHERE id = ?").run(item);
  const row = putRow(db, draft, statement, item, within, entry, newest === null);
  if (newest !== null) applyCorrections(db, item);
  return row;
}

/** The item was not found again: a tombstone, or a redirect to the item that carries on. */
export function endItem(db: Database, draft: Draft, item: string, heir: string | null, seen: string): void {
  const kind: EntryKind = heir === null ? 'tombstone' : 'redirect';
  const newest = newestOf(db, item);
  const end: NewEntry = { kind, newest, digest: null, body: null, redirect: heir, statement: null };
  putEntry(db, draft, item, end, seen);
  db.prepare('UPDATE items SET state = ?, redirect = ? WHERE id = ?').run(kind, heir, item);
  db.prepare('UPDATE statements SET live = 0 WHERE item = ?').run(item);
  forgetWords(db, statementRow(db, item) as number);
  db.prepare('DELETE FROM voices WHERE item = ?').run(item);
}

interface Newest {
  readonly id: string;
  readonly kind: string;
  readonly capture: string;
  readonly digest: string | null;
}

function newestOf(db: Database, item: string): Newest | null {
  const row = db
    .prepare(
      `SELECT id, kind, capture, digest FROM entries e WHERE item = ?
       AND NOT EXISTS (SELECT 1 FROM entries later WHERE later.item = e.item AND later.replaces = e.id)`,
    )
    .get(item);
  return row as Newest | null;
}

interface NewEntry {
  readonly kind: EntryKind;
  readonly newest: Newest | null;
  readonly digest: string | null;
  readonly body: string | null;
  readonly redirect: string | null;
  readonly statement: DraftStatement | null;
}

function putEntry(db: Database, draft: Draft, item: string, entry: NewEntry, seen: string): string {
  const { kind, digest, body, redirect } = entry;
  const article = draft.article.key;
  const capture = draft.capture.id;
  const replaces = entry.newest?.id ?? null;
  const said = entry.statement?.said ?? null;
  const published = entry.statement?.published ?? null;
  const id = entryId([item, kind, article, capture, replaces, digest, redirect, said, published]);
  db.prepare(
    `INSERT INTO entries (id, item, kind, article, capture, stamp, replaces, redirect, said, published, seen, digest, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, item, kind, article, capture, draft.reading.stamp, replaces, redirect, said, published, seen, digest, body);
  return id;
}

const COLUMNS = [
  'item',
  'entry',
  'article',
  'capture',
  'live',
  'dismissed',
  'start',
  'line',
  'col',
  'published',
  'said',
  'within',
  'mode',
  'act',
  'act_read',
  'attitude',
  'source_kind',
  'standing',
  'denied',
  'negated',
  'hedged',
  'depth',
  'score',
  'speaker',
  'speaker_read',
  'addressee',
  'channel',
  'via',
  'source',
  'cue',
  'verbatim',
  'content',
] as const;

const INSERT = `INSERT INTO statements (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`;
const UPDATE = `UPDATE statements SET ${COLUMNS.slice(1)
  .map((name) => `${name} = ?`)
  .join(', ')} WHERE item = ?`;

function putRow(
  db: Database,
  draft: Draft,
  one: DraftStatement,
  item: string,
  within: string | null,
  entry: string,
  isNew: boolean,
): number | null {
  const values: Value[] = [
    item,
    entry,
    draft.article.key,
    draft.capture.id,
    1,
    0,
    one.start,
    one.line,
    one.column,
    one.published,
    one.said,
    within,
    one.mode,
    one.act,
    one.act,
    flag(one.attitude),
    one.sourceKind,
    one.standing,
    flag(one.denied),
    flag(one.negated),
    flag(one.hedged),
    one.depth,
    one.score,
    one.speaker,
    one.speaker,
    one.addressee,
    one.channel,
    JSON.stringify(one.via),
    one.source,
    one.cue,
    one.verbatim,
    one.content,
  ];
  if (isNew) {
    const fresh = db.prepare(INSERT).run(...values);
    indexWords(db, fresh, one.search);
    return fresh;
  }
  const row = statementRow(db, item) as number;
  db.prepare(UPDATE).run(...values.slice(1), item);
  forgetWords(db, row);
  indexWords(db, row, one.search);
  return null;
}

function flag(value: boolean): number {
  return value ? 1 : 0;
}

const ROW = 'SELECT row FROM statements WHERE item = ?';

/** Says of which statements the number will be asked. */
export function expectStatementRows(db: Database, items: readonly string[]): void {
  db.prepare(ROW).ahead(items.map((item) => [item]));
}

/** The number of a statement by its id, which it keeps; null without one. */
export function statementRow(db: Database, item: string | null): number | null {
  if (item === null) return null;
  const row = db.prepare(ROW).get(item)?.['row'];
  return row === undefined || row === null ? null : Number(row);
}
