/**
 * Links are made where articles are put on the record, in the same transaction. An article that says something new is taken away and put
 * back; a record linked by another version of the rules, or before there were any, is linked anew from its texts and
 * readings, a batch a transaction, and never read again for it.
 */
import { inflateRawSync } from 'node:zlib';
import type { Draft, DraftLinks } from '../draft.js';
import type { Linkable, Linker } from '../linker.js';
import { compareClaims, dropClaims, putClaims, SAID, type Said, saidIn, tensionsInside } from './claim-rows.js';
import type { FreshClaim } from './claim-shelf.js';
import { copyRows } from './copy-rows.js';
import type { Database } from './driver.js';
import { holdAllConfirmed } from './held-tensions.js';
import { WORKED_OUT } from './tables.js';
import { type NewTension, putTensions } from './tension-rows.js';

export interface Linking {
  /**
   * Puts new articles on the record's shelves, all that hangs on them alone: nobody need have the turn at linking for it. `again` joins them to
   * others, in this transaction.
   */
  fresh(written: readonly Written[]): void;
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

/** A draft of an article nothing stood of, as it was written; its statements by their ids in its reading. */
export interface Written {
  readonly draft: Draft;
  readonly links: DraftLinks;
  readonly said: ReadonlyMap<string, Said>;
}

/** An article as it stands, to be linked. */
interface Standing {
  readonly article: string;
  readonly capture: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly links: DraftLinks;
  readonly said: ReadonlyMap<string, Said>;
  readonly quoted: readonly Quoted[];
}

/** A statement in quotation marks. */
interface Quoted {
  readonly row: number;
  readonly verbatim: string;
}

/** An article on the shelves, and what is yet to be done with it. */
interface Placed {
  readonly n: number;
  readonly article: string;
  readonly claims: readonly FreshClaim[];
  readonly inside: readonly NewTension[];
}

/** Links for the length of one transaction. */
export function linkingOver(db: Database, linker: Linker): Linking {
  let rows = copyRows(db);
  let links = linker.over(rows);
  const numberOf = (article: string) => {
    const row = db.prepare(NUMBER).get(article);
    return row === null ? null : Number(row['n']);
  };
  /** An article as the record has it; null where nothing of it stands. What was just read is at hand: its text and its reading need not come back. */
  const standing = (article: string, read: ReadonlyMap<string, Draft>): Standing | null => {
    const row = db.prepare(STANDS).get(article);
    if (row === null) return null;
    const capture = String(row['capture']);
    const draft = read.get(nameOf(capture, String(row['stamp'])));
    const { text, links: own } =
      draft?.links == null ? linkableOf(db, linker, article) : { text: draft.capture.text, links: draft.links };
    const [outlet, published] = [row['outlet'] as string | null, row['published'] as string | null];
    const quoted = quotedIn(db, article);
    return { article, capture, outlet, published, text, links: own, said: saidIn(db, article), quoted };
  };
  /** Numbers an article, and puts on the shelves what hangs on it alone. */
  const place = (one: Standing): Placed => {
    const { article, capture, outlet, text, quoted, said } = one;
    const { linkable, claims } = one.links;
    const published = one.published ?? linkable.dated;
    const n = db
      .prepare(
        'INSERT INTO copy_articles (article, capture, words, published, aside, standing) VALUES (?, ?, ?, ?, ?, 0)',
      )
      .run(article, capture, linkable.words, published, JSON.stringify(linkable.aside));
    putLines(db, n, outlet, linkable);
    putQuotations(db, linker, quoted);
    rows.fresh(n, { node: { key: article, words: linkable.words, published }, text, aside: linkable.aside });
    return {
      n,
      article,
      claims: putClaims(db, article, published, claims, said),
      inside: tensionsInside(article, claims, said),
    };
  };
  const join = (placed: readonly Placed[]): void => {
    links.add(placed.map(({ n }) => n));
    putTensions(
      db,
      placed.flatMap(({ inside }) => inside),
    );
    compareClaims(
      db,
      linker.tensions,
      placed.flatMap(({ claims }) => claims),
    );
  };
  let ready: Placed[] = [];
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
  const NONE = new Map<string, Draft>();
  return {
    fresh: (written) => {
      ready = written.map(({ draft: { article, capture, statements }, links: own, said }) => {
        const quoted = statements.flatMap(({ local, verbatim }): Quoted[] => {
          const row = said.get(local)?.row;
          return verbatim === null || row === undefined ? [] : [{ row, verbatim }];
        });
        const { key, outlet, published } = article;
        return place({
          article: key,
          capture: capture.id,
          outlet,
          published,
          text: capture.text,
          links: own,
          said,
          quoted,
        });
      });
    },
    after: (article) => {
      const stands = standing(article, NONE);
      if (stands !== null) join([place(stands)]);
    },
    drop,
    again: (articles, drafts = []) => {
      const waiting = ready;
      ready = [];
      const isReady = new Set(waiting.map(({ article }) => article));
      const changed = articles.filter((article) => !isReady.has(article));
      const read = new Map(drafts.map((one) => [nameOf(one.capture.id, one.reading.stamp), one]));
      const asked = changed.map((article) => [article]);
      db.prepare(NUMBER).ahead(asked);
      for (const sql of [STANDS, QUOTABLE, SAID]) db.prepare(sql).ahead(asked, true);
      for (const article of changed) drop(article);
      const stands = changed.flatMap((article) => standing(article, read) ?? []);
      join([...waiting, ...stands.map(place)]);
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

function quotedIn(db: Database, article: string): Quoted[] {
  return db
    .prepare(QUOTABLE)
    .all(article)
    .flatMap(({ row, live, verbatim }) =>
      live !== 1 || verbatim === null ? [] : [{ row: Number(row), verbatim: String(verbatim) }],
    );
}

function putQuotations(db: Database, linker: Linker, quoted: readonly Quoted[]): void {
  db.prepare('INSERT OR IGNORE INTO quotation_keys (key, row) VALUES (?, ?)').runAll(
    quoted.flatMap(({ row, verbatim }) => linker.quotationKeys(verbatim).map((key) => [key, row])),
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
