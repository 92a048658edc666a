/** Questions about copies: clusters page by page, the lines an outlet repeats, and in how many articles a statement stands. */
import type { CopyStanding, CopyStretch } from '../../model/copy.js';
import { overlap, type Span } from '../../model/span.js';
import type { Carriers, CopyCluster, CopyMember, CopyPassage, RepeatedLine } from '../copies.js';
import type { Linker } from '../linker.js';
import type { Recorded } from '../recorded.js';
import type { Database, Row } from './driver.js';
import { ARTICLE_COLUMNS, articleOf, FROM_STATEMENTS, recordedOf, STATEMENT_COLUMNS } from './rows.js';

/** The next clusters of two articles or more after the centre `after`, by key; at most `limit`. */
export function clustersAfter(db: Database, after: string, limit: number): CopyCluster[] {
  return db
    .prepare(
      `SELECT c.article AS centre, p.cluster FROM copy_parts p JOIN copy_articles c ON c.n = p.cluster
       WHERE c.article > ? GROUP BY p.cluster, c.article HAVING count(*) > 1 ORDER BY c.article LIMIT ?`,
    )
    .all(after, limit)
    .map(({ centre, cluster }) => ({
      centre: String(centre),
      members: membersOf(db, Number(cluster)),
    }));
}

/** The cluster whose centre is an article; null where it is the centre of none with another member. */
export function clusterOf(db: Database, centre: string): CopyCluster | null {
  const n = numberOf(db, centre);
  const members = n === null ? [] : membersOf(db, n);
  return members.length < 2 ? null : { centre, members };
}

function membersOf(db: Database, cluster: number): CopyMember[] {
  const rows = db
    .prepare(
      `SELECT p.n, p.share, m.capture, m.words, m.standing, m.published AS dated, t.text, ${ARTICLE_COLUMNS}
       FROM copy_parts p JOIN copy_articles m ON m.n = p.n JOIN captures t ON t.id = m.capture
       JOIN articles a ON a.key = m.article
       WHERE p.cluster = ? ORDER BY p.n <> p.cluster, p.share DESC, a.key`,
    )
    .all(cluster);
  const inside = new Map(rows.map((row) => [Number(row['n']), String(row['key'])]));
  return rows.map((row) => ({
    article: articleOf(row),
    capture: String(row['capture']),
    text: String(row['text']),
    dated: row['dated'] as string | null,
    words: Number(row['words']),
    share: Number(row['share']),
    standing: Number(row['standing']) as CopyStanding,
    clusters: centresOf(db, Number(row['n'])),
    passages: passagesOf(db, Number(row['n']), cluster, inside),
  }));
}

function passagesOf(db: Database, n: number, centre: number, inside: ReadonlyMap<number, string>): CopyPassage[] {
  if (n === centre) return [];
  let best: { passages: CopyPassage[]; length: number; key: string } | null = null;
  for (const fact of factsOf(db, n)) {
    const key = inside.get(fact.other);
    if (key === undefined) continue;
    const passages = fact.stretches.map((one) => passageOf(key, one, fact.first)).sort((x, y) => x.mine[0] - y.mine[0]);
    if (fact.other === centre) return passages;
    const length = passages.reduce((sum, { mine }) => sum + mine[1] - mine[0], 0);
    if (best === null || length > best.length || (length === best.length && key < best.key))
      best = { passages, length, key };
  }
  return best?.passages ?? [];
}

function passageOf(other: string, one: CopyStretch, first: boolean): CopyPassage {
  const [mine, theirs] = first ? [one.inA, one.inB] : [one.inB, one.inA];
  return { other, mine, theirs, kind: one.kind, same: one.same };
}

interface Fact {
  readonly other: number;
  /** True where the article asked about is `a` of the stretches. */
  readonly first: boolean;
  readonly stretches: readonly CopyStretch[];
}

function factsOf(db: Database, n: number): Fact[] {
  return db
    .prepare(
      'SELECT b AS other, 1 AS first, stretches FROM copy_facts WHERE a = ? UNION ALL SELECT a, 0, stretches FROM copy_facts WHERE b = ?',
    )
    .all(n, n)
    .map((row: Row) => ({
      other: Number(row['other']),
      first: row['first'] === 1,
      stretches: JSON.parse(String(row['stretches'])) as CopyStretch[],
    }));
}

/** Lines that stand in so many articles of an outlet at least, those that copy each other counted once. */
export function repeatedLines(db: Database, least: number): RepeatedLine[] {
  return db
    .prepare(
      `SELECT o.outlet, count(DISTINCT p.cluster) AS articles, min(o.n) AS n, o.line
       FROM outlet_lines o JOIN copy_parts p ON p.n = o.n AND p.place = 0
       GROUP BY o.outlet, o.line HAVING count(DISTINCT p.cluster) >= ? ORDER BY o.outlet, articles DESC, o.line`,
    )
    .all(least)
    .map((row) => {
      const place = db
        .prepare(
          `SELECT o.start, o.end, t.text FROM outlet_lines o JOIN copy_articles m ON m.n = o.n JOIN captures t ON t.id = m.capture
           WHERE o.outlet = ? AND o.line = ? ORDER BY m.article LIMIT 1`,
        )
        .get(row['outlet'] as string, row['line'] as number) as Row;
      return {
        outlet: String(row['outlet']),
        text: String(place['text']).slice(Number(place['start']), Number(place['end'])),
        articles: Number(row['articles']),
      };
    });
}

/** Share of a statement's words that must lie in a stretch for the other article to carry it. */
const CARRIED = 0.5;

/** For each statement, which other articles share the passage it stands in, and which quote the same utterance. */
export function carriersOf(db: Database, statements: readonly Recorded[], linker: Linker): Carriers[] {
  // Statements come article by article, and facts are read once for each.
  let article: string | null = null;
  let n: number | null = null;
  let facts = new Map<number, readonly Fact[]>();
  const factsHeld = (of: number) => {
    const found = facts.get(of) ?? factsOf(db, of);
    facts.set(of, found);
    return found;
  };
  return statements.map((one) => {
    if (one.article.key !== article) {
      article = one.article.key;
      n = numberOf(db, article);
      facts = new Map();
    }
    return { copied: n === null ? [] : copiedBy(db, one, n, factsHeld), quoting: quotedBy(db, one, linker) };
  });
}

/** Of a story of many copies each is compared with some of the others only (`link/copies/support`): the rest has the passage from those. */
function copiedBy(
  db: Database,
  { statement }: Recorded,
  n: number,
  factsHeld: (of: number) => readonly Fact[],
): string[] {
  const words = statement.content.length > 0 ? statement.content : [...statement.source, ...statement.cue];
  if (words.length === 0) return [];
  const found = new Set<number>();
  for (const fact of factsHeld(n)) {
    if (!carries(fact, words)) continue;
    found.add(fact.other);
    const there = placeIn(fact, words);
    for (const further of factsHeld(fact.other)) if (carries(further, there)) found.add(further.other);
  }
  found.delete(n);
  if (found.size === 0) return [];
  return db
    .prepare('SELECT article FROM copy_articles WHERE n IN (SELECT value FROM json_each(?)) ORDER BY article')
    .all(JSON.stringify([...found]))
    .map((row) => String(row['article']));
}

function carries({ first, stretches }: Fact, words: readonly Span[]): boolean {
  const length = words.reduce((sum, [start, end]) => sum + end - start, 0);
  const shared = stretches.reduce((sum, one) => {
    const mine: Span = first ? one.inA : one.inB;
    return sum + words.reduce((inner, span) => inner + overlap(span, mine), 0);
  }, 0);
  return length > 0 && shared >= CARRIED * length;
}

/** Where about words stand in the other article: as far along its stretch as along this one's. */
function placeIn({ first, stretches }: Fact, words: readonly Span[]): Span[] {
  return stretches.flatMap((one) => {
    const [mine, theirs] = first ? [one.inA, one.inB] : [one.inB, one.inA];
    const along = (at: number) =>
      Math.round(theirs[0] + ((at - mine[0]) * (theirs[1] - theirs[0])) / Math.max(1, mine[1] - mine[0]));
    return words
      .filter((span) => overlap(span, mine) > 0)
      .map(([start, end]): Span => [along(Math.max(start, mine[0])), along(Math.min(end, mine[1]))]);
  });
}

/** A key in more quotations than this tells nothing. */
const COMMON_KEY = 128;

function quotedBy(db: Database, one: Recorded, linker: Linker): string[] {
  const found = new Set(quotingRows(db, one, linker).map(({ article }) => article));
  found.delete(one.article.key);
  return [...found].sort();
}

/** Live statements that quote the same utterance, itself too. */
export function quotingRows(
  db: Database,
  { verbatim }: Recorded,
  linker: Linker,
): { readonly item: string; readonly article: string }[] {
  if (verbatim === null) return [];
  const rows = new Set<number>();
  for (const key of linker.quotationKeys(verbatim.text)) {
    const bucket = db.prepare('SELECT row FROM quotation_keys WHERE key = ? LIMIT ?').all(key, COMMON_KEY + 1);
    if (bucket.length <= COMMON_KEY) for (const { row } of bucket) rows.add(row as number);
  }
  if (rows.size === 0) return [];
  return db
    .prepare(
      'SELECT item, article, verbatim FROM statements WHERE row IN (SELECT value FROM json_each(?)) AND live = 1 ORDER BY row',
    )
    .all(JSON.stringify([...rows]))
    .filter((other) => linker.sameUtterance(verbatim.text, String(other['verbatim'])))
    .map((other) => ({ item: String(other['item']), article: String(other['article']) }));
}

/** For each article, the centres of the clusters it is of. */
export function clustersOf(db: Database, articles: readonly string[]): string[][] {
  const centres = new Map<string, string[]>(articles.map((key) => [key, []]));
  const rows = db
    .prepare(
      `SELECT a.article, c.article AS centre FROM copy_articles a JOIN copy_parts p ON p.n = a.n JOIN copy_articles c ON c.n = p.cluster
       WHERE a.article IN (SELECT value FROM json_each(?)) ORDER BY p.n, p.place`,
    )
    .all(JSON.stringify([...centres.keys()]));
  for (const { article, centre } of rows) centres.get(String(article))?.push(String(centre));
  return articles.map((key) => centres.get(key) as string[]);
}

function centresOf(db: Database, n: number): string[] {
  return db
    .prepare(
      'SELECT c.article FROM copy_parts p JOIN copy_articles c ON c.n = p.cluster WHERE p.n = ? ORDER BY p.place',
    )
    .all(n)
    .map((one) => String(one['article']));
}

function numberOf(db: Database, article: string): number | null {
  const row = db.prepare('SELECT n FROM copy_articles WHERE article = ?').get(article);
  return row === null ? null : Number(row['n']);
}

/** A page of statements that can be found where they are quoted elsewhere, after a place in the order of exports. */
export function quotedAfter(db: Database, after: Recorded | null, limit: number): Recorded[] {
  return db
    .prepare(
      `SELECT ${STATEMENT_COLUMNS} FROM ${FROM_STATEMENTS} WHERE s.live = 1 AND s.dismissed = 0
       AND (s.article, s.start, s.item) > (?, ?, ?) AND EXISTS (SELECT 1 FROM quotation_keys q WHERE q.row = s.row)
       ORDER BY s.article, s.start, s.item LIMIT ?`,
    )
    .all(after?.article.key ?? '', after === null ? -1 : startOf(db, after.id), after?.id ?? '', limit)
    .map(recordedOf);
}

function startOf(db: Database, item: string): number {
  return Number(db.prepare('SELECT start FROM statements WHERE item = ?').get(item)?.['start']);
}
