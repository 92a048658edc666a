/**
 * The writer: drafts → rows, one transaction a batch. What an article said before is compared here, inside the
 * transaction, so that two programs writing at once cannot both mint an id for the same words. All of it is plain
 * computation and SQL: nothing is awaited.
 */
import { deflateRawSync } from 'node:zlib';
import { comparable, compare } from '../comparable.js';
import type { Draft, DraftStatement } from '../draft.js';
import { mintStatement } from '../ids.js';
import type { Linker } from '../linker.js';
import { type Comparable, type Mapping, mapStatements } from '../mapping.js';
import type { Known, KnownPlace, Put, Wanted } from '../store.js';
import type { Said } from './claim-rows.js';
import type { Database, Row } from './driver.js';
import { putEvents } from './events.js';
import { linkingOver, type Written } from './linking.js';
import { type Barred, barredBy, NONE_BARRED } from './marks.js';
import { inTransaction } from './migrate.js';
import { addSightings, type Gathered, linkSpeakers, putVoices, SIGHTINGS } from './speaker-rows.js';
import { endItem, putItem, putStatement } from './statement-rows.js';
import { markChanged } from './sums.js';

const ARTICLE_KNOWN = 'SELECT key, locator, capture, stamp FROM articles WHERE key = ?';
const CAPTURE_KNOWN = 'SELECT 1 AS yes FROM captures WHERE id = ?';

/** What is known of each capture, before anybody reads it. */
export function known(db: Database, wanted: readonly Wanted[]): Known[] {
  db.exec('BEGIN');
  try {
    db.prepare(ARTICLE_KNOWN).ahead(wanted.map(({ article }) => [article]));
    const barred = barredBy(db);
    return wanted.map((one) => stateOf(db, one, barred));
  } finally {
    db.exec('COMMIT');
  }
}

function stateOf(db: Database, one: Wanted, barred: Barred): Known {
  if (barred.known(one.article, one.capture)) return 'forgotten';
  const article = db.prepare(ARTICLE_KNOWN).get(one.article);
  if (article === null) return 'new';
  if (article['capture'] === one.capture) return article['stamp'] === one.stamp ? 'read' : 'stale';
  const capture = db.prepare(CAPTURE_KNOWN).get(one.capture);
  return capture === null || holdsOneText(String(article['locator'])) ? 'changed' : 'older';
}

/**
 * Puts drafts on the record in one transaction, and links them when all are written: writing touches what is the article's own, so
 * programs may do it side by side, and linking what is everybody's. `alongside`: what else belongs to the transaction. `isRereading`: only
 * what the record has from these bytes now is read anew.
 */
export function putDrafts(
  db: Database,
  drafts: readonly Draft[],
  seen: string,
  linker: Linker | null,
  alongside: (put: readonly Put[]) => void = () => {},
  isRereading = false,
): Put[] {
  const articles = drafts.map(({ article }) => article.key);
  return inTransaction(
    db,
    () => {
      const change: Gathered = { added: [], removed: [] };
      const free = expectDrafts(db, drafts);
      const barred = barredBy(db);
      const done = drafts.map((draft) => putDraft(db, draft, seen, change, { isRereading, barred, free }));
      const put = done.map(({ outcome, statements }) => ({ outcome, statements }));
      alongside(put);
      if (linker === null) return put;
      const linking = linkingOver(db, linker);
      linking.fresh(comingOnce(drafts).flatMap((draft) => writtenOf(draft, done[drafts.indexOf(draft)])));
      db.writers?.link();
      const changed = new Set(articles.filter((_, n) => isWritten(put[n])));
      linking.again([...changed], drafts);
      linkSpeakers(db, change, [], linker.speakers);
      if (changed.size > 0) markChanged(db);
      return put;
    },
    articles,
  );
}

/** Those whose article is that of no other. */
function comingOnce(drafts: readonly Draft[]): Draft[] {
  const counts = new Map<string, number>();
  for (const { article } of drafts) counts.set(article.key, (counts.get(article.key) ?? 0) + 1);
  return drafts.filter(({ article }) => counts.get(article.key) === 1);
}

/** What linking need not ask of an article nothing stood of. */
function writtenOf(draft: Draft, done: Done | undefined): Written[] {
  return done === undefined || done.said === null || draft.links === null
    ? []
    : [{ draft, links: draft.links, said: done.said }];
}

const ITEMS_THERE = 'SELECT id FROM items WHERE id IN (SELECT value FROM json_each(?))';

/**
 * Asks what writing these will ask, all at once: each about its own article, which no other of them changes; one that comes twice is asked anew. Gives ids
 * that nothing has yet.
 */
function expectDrafts(db: Database, drafts: readonly Draft[]): ReadonlySet<string> {
  // Where the answer is at hand anyway, asking ahead would ask what nobody needs.
  if (db.writers === null) return new Set();
  const once = comingOnce(drafts);
  db.prepare(ARTICLE_KNOWN).ahead(
    once.map(({ article }) => [article.key]),
    true,
  );
  const there = once.filter(({ article }) => db.prepare(ARTICLE_KNOWN).get(article.key) !== null);
  for (const sql of [OLD_STATEMENTS, SIGHTINGS])
    db.prepare(sql).ahead(
      there.map(({ article }) => [article.key]),
      true,
    );
  db.prepare(CAPTURE_KNOWN).ahead(
    there.map(({ capture }) => [capture.id]),
    true,
  );
  const free = new Set(
    once.flatMap(({ capture, statements }) =>
      statements.map(({ anchor }) => mintStatement(capture.id, anchor, () => false)),
    ),
  );
  if (free.size > 0)
    for (const { id } of db.prepare(ITEMS_THERE).all(JSON.stringify([...free]))) free.delete(String(id));
  return free;
}

/** How writing a draft went. */
interface Done extends Put {
  /** Its statements by their ids in its reading, where nothing stood of its article; else null. */
  readonly said: ReadonlyMap<string, Said> | null;
}

interface Writing {
  readonly isRereading: boolean;
  readonly barred: Barred;
  /** Ids that nothing has yet. */
  readonly free: ReadonlySet<string>;
}

/** Puts one draft on the record; the caller has opened the transaction, and links what is gathered in `change`. */
function putDraft(
  db: Database,
  draft: Draft,
  seen: string,
  change: Gathered,
  { isRereading, barred, free }: Writing,
): Done {
  const { article, capture, reading } = draft;
  // A text without who was forgotten stands under the capture of the one with, and may be read again.
  if (!isRereading && barred.draft(draft)) return { outcome: 'forgotten', statements: 0, said: null };
  const state = stateOf(db, { article: article.key, capture: capture.id, stamp: reading.stamp }, NONE_BARRED);
  if (isRereading && state !== 'stale')
    return { outcome: 'unchanged', statements: liveOf(db, article.key), said: null };
  if (state === 'new') putArticle(db, draft);
  if (state === 'new' || state === 'changed') putCapture(db, draft, seen);
  if (capture.place !== null) putPlace(db, { capture: capture.id, ...capture.place });
  if (state === 'read' || state === 'older')
    return { outcome: 'unchanged', statements: liveOf(db, article.key), said: null };
  putReading(db, draft, seen);
  turnTo(db, draft);
  const said = putStatements(db, draft, seen, state === 'new', free);
  addSightings(db, draft, change, state === 'new');
  return state === 'new'
    ? { outcome: 'recorded', statements: draft.statements.length, said }
    : { outcome: 'updated', statements: draft.statements.length, said: null };
}

/** Puts a draft where the caller has made room for it, and has it linked; whatever else is barred, this comes in. */
export function putFresh(db: Database, draft: Draft, seen: string, change: Gathered): void {
  putDraft(db, draft, seen, change, { isRereading: false, barred: NONE_BARRED, free: new Set() });
}

function isWritten(put: Put | undefined): boolean {
  return put?.outcome === 'recorded' || put?.outcome === 'updated';
}

/** Notes one more place of a capture; knowing it already is fine. */
export function putPlace(db: Database, place: KnownPlace): void {
  db.prepare('INSERT OR IGNORE INTO places (capture, path, offset, length) VALUES (?, ?, ?, ?)').run(
    place.capture,
    place.path,
    place.offset,
    place.length,
  );
}

/**
 * A text file says one thing at a time, so bytes known from before are what it says again. Lines under one address or id
 * may stand side by side in one input; there the earlier of the two changes nothing, or recording twice would never settle.
 */
function holdsOneText(locator: string): boolean {
  return locator.startsWith('file:');
}

function putCapture(db: Database, { article, capture }: Draft, seen: string): void {
  db.prepare(
    'INSERT OR IGNORE INTO captures (id, article, sha256, length, text_sha256, seen, text, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    capture.id,
    article.key,
    capture.sha256,
    capture.length,
    capture.textSha256,
    seen,
    capture.text,
    capture.bytes === null ? null : Buffer.from(capture.bytes),
  );
  if (capture.web === null) return;
  const { url, at, type, digest } = capture.web;
  db.prepare('INSERT OR IGNORE INTO web_captures (capture, url, at, type, digest) VALUES (?, ?, ?, ?, ?)').run(
    capture.id,
    url,
    at ?? '',
    type,
    digest,
  );
}

function putReading(db: Database, { capture, reading }: Draft, seen: string): void {
  db.prepare(
    'INSERT OR IGNORE INTO readings (capture, stamp, seen, signature_version, signature, reading) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(capture.id, reading.stamp, seen, reading.signatureVersion, reading.signature, deflateRawSync(reading.json));
}

function putArticle(db: Database, { article }: Draft): void {
  db.prepare('INSERT INTO articles (key, locator, id) VALUES (?, ?, ?)').run(article.key, article.locator, article.id);
}

/** From here on the article says what this capture says, title and date included. */
function turnTo(db: Database, { article, capture, reading }: Draft): void {
  const { id, url, outlet, title, published, language, key } = article;
  db.prepare(
    `UPDATE articles SET id = ?, url = ?, outlet = ?, title = ?, published = ?, language = ?, capture = ?, stamp = ?
     WHERE key = ?`,
  ).run(id, url, outlet, title, published, language, capture.id, reading.stamp, key);
}

/** An item of the article as it stood before this reading. */
interface Old extends Comparable {
  readonly item: string;
  readonly live: boolean;
}

/** `isNew`: nothing stands of its article. Gives the statements whose rows are new. */
function putStatements(
  db: Database,
  draft: Draft,
  seen: string,
  isNew: boolean,
  free: ReadonlySet<string>,
): ReadonlyMap<string, Said> {
  const old = isNew ? [] : oldOf(db, draft.article.key);
  const now = old.length === 0 ? [] : draft.statements.map((one) => comparable(one, draft.capture.id));
  const live = old.filter((one) => one.live);
  const gone = old.filter((one) => !one.live);
  const mapping = mapStatements(live, now);
  const items = draft.statements.map((_, n) => {
    const o = mapping.of[n] ?? null;
    return o === null ? null : (live[o] as Old).item;
  });
  revive(items, gone, now);
  const minted = mint(db, draft, items, free);
  minted.forEach((item, n) => {
    if (items[n] === null) putItem(db, item, draft.article.key);
  });
  const itemOf = new Map(draft.statements.map(({ local }, n) => [local, minted[n]]));
  const said = new Map<string, Said>();
  draft.statements.forEach((statement, n) => {
    const within = statement.within === null ? null : (itemOf.get(statement.within) ?? null);
    const item = minted[n] as string;
    const row = putStatement(db, draft, statement, { id: item, isNew: items[n] === null }, within, seen);
    if (row !== null) said.set(statement.local, { item, row, speakers: statement.speakers });
    putVoices(db, draft, statement, item, items[n] === null);
  });
  endLeftOver(db, draft, live, mapping, minted, seen);
  putEvents(db, draft, (local) => itemOf.get(local) ?? null, isNew);
  return said;
}

/** A statement that comes back takes up the id it had before it was lost, and the corrections hanging on it. */
function revive(items: (string | null)[], gone: readonly Old[], now: readonly Comparable[]): void {
  const open = items.flatMap((item, n) => (item === null ? [n] : []));
  if (gone.length === 0 || open.length === 0) return;
  const { of } = mapStatements(
    gone,
    open.map((n) => now[n] as Comparable),
  );
  of.forEach((o, i) => {
    if (o !== null) items[open[i] as number] = (gone[o] as Old).item;
  });
}

const ITEM_EXISTS = 'SELECT 1 AS yes FROM items WHERE id = ?';

function mint(db: Database, draft: Draft, items: readonly (string | null)[], free: ReadonlySet<string>): string[] {
  const mine = new Set(items.filter((item) => item !== null));
  const exists = db.prepare(ITEM_EXISTS);
  return draft.statements.map((statement, n) => {
    const kept = items[n];
    if (kept !== null && kept !== undefined) return kept;
    const id = mintStatement(
      draft.capture.id,
      statement.anchor,
      (tried) => mine.has(tried) || (!free.has(tried) && exists.get(tried) !== null),
    );
    mine.add(id);
    return id;
  });
}

function endLeftOver(
  db: Database,
  draft: Draft,
  live: readonly Old[],
  mapping: Mapping,
  minted: readonly string[],
  seen: string,
): void {
  const carriedOn = new Set(minted);
  live.forEach((one, o) => {
    if (carriedOn.has(one.item)) return;
    const heir = mapping.into[o];
    endItem(db, draft, one.item, heir === null || heir === undefined ? null : (minted[heir] as string), seen);
  });
}

const OLD_STATEMENTS = `SELECT s.item, s.live, s.capture, s.source, s.cue, s.content, e.body FROM statements s
       JOIN entries e ON e.id = s.entry WHERE s.article = ? ORDER BY s.start, s.item`;

function oldOf(db: Database, article: string): Old[] {
  return db
    .prepare(OLD_STATEMENTS)
    .all(article)
    .map((row: Row) => {
      const words = { source: row['source'], cue: row['cue'], content: row['content'] } as Words;
      const compared = compare(JSON.parse(String(row['body'])), words, String(row['capture']));
      return { ...compared, item: String(row['item']), live: row['live'] === 1 };
    });
}

type Words = Pick<DraftStatement, 'source' | 'cue' | 'content'>;

function liveOf(db: Database, article: string): number {
  return Number(db.prepare('SELECT count(*) AS n FROM statements WHERE article = ? AND live = 1').get(article)?.['n']);
}
