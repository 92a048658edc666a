/**
 * Links are made where articles are put on the record, in the same transaction. An article that says something new is taken away and put
 * back; a record linked by another version of the rules, or before there were any, is linked anew from its texts and
 * readings, a batch a transaction, and never read again for it.
 */
import { inflateRawSync } from 'node:zlib';
import type { Draft, DraftLinks } from '../draft.js';
import type { Linkable, Linker } from '../linker.js';
import { compareClaims, dropClaims, putClaims, SAID } from './claim-rows.js';
import type { FreshClaim } from './claim-shelf.js';
import { copyRows } from './copy-rows.js';
import type { Database } from './driver.js';
import { holdAllConfirmed } from './held-tensions.js';
import { WORKED_OUT } from './tables.js';

export interface Linking {
  /**
   * Articles that say something new: what they were leaves the links (its text is still known), and they are linked as they now stand. Of
   * `drafts` what they have for linking is taken, where it is theirs that stands.
   */
  again(articles: readonly string[], drafts?: readonly Draft[]): void;
  /** Links one that is not linked. */
  after(article: string): void;
  /** Takes one out of the links, while its rows still stand. */
  drop(article: string): void;
}

/** An article among the copies, and what else it has for linking. */
interface Placed {
  readonly n: number;
  readonly article: string;
  readonly published: string | null;
  readonly claims: DraftLinks['claims'];
}

/** Links for the length of one transaction. */
export function linkingOver(db: Database, linker: Linker): Linking {
  let rows = copyRows(db);
  let links = linker.over(rows);
  const numberOf = (article: string) => {
    const row = db.prepare(NUMBER).get(article);
    return row === null ? null : Number(row['n']);
  };
  /** Numbers an article; null where nothing of it stands. */
  const place = (article: string, read: ReadonlyMap<string, Draft>): Placed | null => {
    const row = db.prepare(STANDS).get(article);
    if (row === null) return null;
    const draft = read.get(nameOf(String(row['capture']), String(row['stamp'])));
    // What was just read is at hand: its text and its reading need not come back.
    const { text, links: own } =
      draft?.links == null ? linkableOf(db, linker, article) : { text: draft.capture.text, links: draft.links };
    const { linkable, claims } = own;
    const published = (row['published'] as string | null) ?? linkable.dated;
    const n = db
      .prepare(
        'INSERT INTO copy_articles (article, capture, words, published, aside, standing) VALUES (?, ?, ?, ?, ?, 0)',
      )
      .run(article, row['capture'] as string, linkable.words, published, JSON.stringify(linkable.aside));
    putLines(db, n, row['outlet'] as string | null, linkable);
    const node = { key: article, words: linkable.words, published };
    rows.fresh(n, { node, text, aside: linkable.aside });
    return { n, article, published, claims };
  };
  /** Places articles and links them, all but their claims: those are still to be compared. */
  const put = (articles: readonly string[], read: ReadonlyMap<string, Draft>): FreshClaim[] => {
    const placed = articles.flatMap((article) => place(article, read) ?? []);
    links.add(placed.map(({ n }) => n));
    for (const { article } of placed) putQuotations(db, linker, article);
    return placed.flatMap(({ article, published, claims }) => putClaims(db, article, published, claims));
  };
  const drop = (article: string) => {
    const n = numberOf(article);
    if (n === null) return;
    dropClaims(db, linker.tensions, article);
    db.prepare('DELETE FROM quotation_keys WHERE row IN (SELECT row FROM statements WHERE article = ?)').run(article);
    unlink(db, links, n);
    // SQLite may give the number to the next article, and what is held in memory is of this one.
    rows = copyRows(db);
    links = linker.over(rows);
  };
  return {
    after: (article) => compareClaims(db, linker.tensions, put([article], new Map())),
    drop,
    again: (articles, drafts = []) => {
      const read = new Map(drafts.map((one) => [nameOf(one.capture.id, one.reading.stamp), one]));
      const asked = articles.map((article) => [article]);
      db.prepare(NUMBER).ahead(asked);
      for (const sql of [STANDS, QUOTABLE, SAID]) db.prepare(sql).ahead(asked, true);
      for (const article of articles) drop(article);
      compareClaims(db, linker.tensions, put(articles, read));
    },
  };
}

/** Worked out from what stands on the record. */
function linkableOf(
  db: Database,
  linker: Linker,
  article: string,
): { readonly text: string; readonly links: DraftLinks } {
  const row = db.prepare(LINKABLE).get(article);
  const text = String(row?.['text']);
  const reading = inflateRawSync(row?.['reading'] as Uint8Array).toString('utf8');
  return {
    text,
    links: { linkable: linker.prepare(text, reading), claims: linker.tensions.read(article, text, reading) },
  };
}

/** One reading of one capture. */
const nameOf = (capture: string, stamp: string) => `${capture} ${stamp}`;

const NUMBER = 'SELECT n FROM copy_articles WHERE article = ?';
const STANDS = `SELECT a.capture, a.stamp, a.outlet, a.published FROM articles a
  JOIN readings r ON r.capture = a.capture AND r.stamp = a.stamp WHERE a.key = ?`;
const LINKABLE = `SELECT c.text, r.reading FROM articles a JOIN captures c ON c.id = a.capture
  JOIN readings r ON r.capture = a.capture AND r.stamp = a.stamp WHERE a.key = ?`;
const QUOTABLE = 'SELECT row, live, verbatim FROM statements WHERE article = ?';

function unlink(db: Database, links: ReturnType<Linker['over']>, n: number): void {
  links.remove(n);
  for (const table of ['outlet_lines', 'copy_parts', 'copy_articles'])
    db.prepare(`DELETE FROM ${table} WHERE n = ?`).run(n);
}

function putLines(db: Database, n: number, outlet: string | null, { lines }: Linkable): void {
  if (outlet === null) return;
  db.prepare('INSERT OR IGNORE INTO outlet_lines (outlet, line, n, start, end) VALUES (?, ?, ?, ?, ?)').runAll(
    lines.map(({ line, span }) => [outlet, line, n, span[0], span[1]]),
  );
}

function putQuotations(db: Database, linker: Linker, article: string): void {
  const quoted = db.prepare(QUOTABLE).all(article);
  db.prepare('INSERT OR IGNORE INTO quotation_keys (key, row) VALUES (?, ?)').runAll(
    quoted.flatMap(({ row, live, verbatim }) =>
      live !== 1 || verbatim === null ? [] : linker.quotationKeys(String(verbatim)).map((key) => [key, row as number]),
    ),
  );
}

/** Articles on the record that are not linked, at most `limit`. */
export function unlinked(db: Database, limit: number): string[] {
  return db
    .prepare(
      `SELECT a.key FROM articles a JOIN readings r ON r.capture = a.capture AND r.stamp = a.stamp
       WHERE NOT EXISTS (SELECT 1 FROM copy_articles c WHERE c.article = a.key)
       ORDER BY a.key LIMIT ?`,
    )
    .all(limit)
    .map((row) => String(row['key']));
}

/** Throws away links made by other rules. */
export function forgetOldLinks(db: Database, linker: Linker): void {
  if (linkedAsNow(db, linker)) return;
  for (const table of WORKED_OUT.tensions) db.exec(`DELETE FROM ${table}`);
  holdAllConfirmed(db);
  db.prepare("INSERT OR REPLACE INTO linking (layer, version) VALUES ('tensions', ?)").run(linker.tensions.version);
  for (const table of WORKED_OUT.copies) db.exec(`DELETE FROM ${table}`);
  db.prepare("INSERT OR REPLACE INTO linking (layer, version) VALUES ('copies', ?)").run(linker.version);
}

/** True where the links were made by these rules. */
export function linkedAsNow(db: Database, linker: Linker): boolean {
  const version = db.prepare("SELECT version FROM linking WHERE layer = 'copies'").get()?.['version'];
  const tensions = db.prepare("SELECT version FROM linking WHERE layer = 'tensions'").get()?.['version'];
  return version === linker.version && tensions === linker.tensions.version;
}
