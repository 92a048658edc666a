/** Articles → rows and back: the newest first, and one with all that stands on it. Every query is bounded by what is shown. */
import { inflateRawSync } from 'node:zlib';
import type { CopyStretch } from '../../model/copy.js';
import type { Reading } from '../../model/reading.js';
import type { ArticleCluster, ArticlePlace, ListedArticle, ReadArticle, SharedStretch } from '../articles.js';
import type { ClusterSize } from '../copies.js';
import type { Recorded, RecordedArticle } from '../recorded.js';
import type { Database, Row } from './driver.js';
import { ARTICLE_COLUMNS, articleOf, FROM_STATEMENTS, recordedOf, STATEMENT_COLUMNS } from './rows.js';

/** From article to article by steps in the index of what was published when. */
export function articlesAfter(db: Database, after: ArticlePlace | null, limit: number): ListedArticle[] {
  const found: ListedArticle[] = [];
  let place = after;
  while (found.length < limit) {
    place = nextPlace(db, place);
    if (place === null) break;
    found.push(listed(db, place));
  }
  return found;
}

const SAID = 'live = 1 AND dismissed = 0 AND attitude = 0';
const NEXT = `SELECT published, article FROM statements WHERE ${SAID} AND`;

function nextPlace(db: Database, after: ArticlePlace | null): ArticlePlace | null {
  const steps: [sql: string, ...values: string[]][] = [];
  if (after === null) steps.push([`${NEXT} published IS NOT NULL ORDER BY published DESC, article LIMIT 1`]);
  else if (after.published !== null) {
    steps.push([`${NEXT} published = ? AND article > ? ORDER BY article LIMIT 1`, after.published, after.key]);
    steps.push([`${NEXT} published < ? ORDER BY published DESC, article LIMIT 1`, after.published]);
  }
  const undated = after === null || after.published !== null ? '' : after.key;
  steps.push([`${NEXT} published IS NULL AND article > ? ORDER BY article LIMIT 1`, undated]);
  for (const [sql, ...values] of steps) {
    const row = db.prepare(sql).get(...values);
    if (row !== null) return { published: row['published'] as string | null, key: String(row['article']) };
  }
  return null;
}

function listed(db: Database, { published, key }: ArticlePlace): ListedArticle {
  const row = db.prepare(`SELECT count(*) AS n FROM statements WHERE article = ? AND ${SAID}`).get(key);
  return { article: articleBy(db, key) as RecordedArticle, published, statements: Number(row?.['n']) };
}

export function articleBy(db: Database, key: string): RecordedArticle | null {
  const row = db.prepare(`SELECT ${ARTICLE_COLUMNS} FROM articles a WHERE a.key = ?`).get(key);
  return row === null ? null : articleOf(row);
}

export function readArticle(db: Database, key: string): ReadArticle | null {
  const row = db
    .prepare(
      `SELECT ${ARTICLE_COLUMNS}, a.capture, c.sha256, c.seen, c.text, r.reading,
       (SELECT count(*) FROM captures WHERE article = a.key) AS captures
       FROM articles a JOIN captures c ON c.id = a.capture JOIN readings r ON r.capture = a.capture AND r.stamp = a.stamp
       WHERE a.key = ?`,
    )
    .get(key);
  if (row === null) return null;
  return {
    article: articleOf(row),
    capture: String(row['capture']),
    captures: Number(row['captures']),
    sha256: String(row['sha256']),
    seen: String(row['seen']),
    text: String(row['text']),
    readingJson: inflated(row),
    statements: saidIn(db, key),
    clusters: clustersIn(db, key),
  };
}

/** Live statements of an article by place. */
export function saidIn(db: Database, article: string): Recorded[] {
  return db
    .prepare(
      `SELECT ${STATEMENT_COLUMNS} FROM ${FROM_STATEMENTS} WHERE s.article = ? AND s.live = 1 ORDER BY s.start, s.item`,
    )
    .all(article)
    .map(recordedOf);
}

function inflated(row: Row): string {
  return inflateRawSync(row['reading'] as Uint8Array).toString('utf8');
}

/** The first headline of a text that came without a title. */
export function headlineOf(db: Database, key: string): string | null {
  const row = db
    .prepare(
      `SELECT c.text, r.reading FROM articles a JOIN captures c ON c.id = a.capture
       JOIN readings r ON r.capture = a.capture AND r.stamp = a.stamp WHERE a.key = ?`,
    )
    .get(key);
  if (row === null) return null;
  const { blocks } = JSON.parse(inflated(row)) as Reading;
  const first = blocks.find(({ kind }) => kind === 'headline');
  return first === undefined ? null : String(row['text']).slice(...first.span);
}

/** Stories an article has text of, with a few stretches each at most: a long text shares hundreds. */
const MOST_STRETCHES = 200;

function clustersIn(db: Database, key: string): ArticleCluster[] {
  return db
    .prepare(
      `SELECT m.n, m.published AS dated, p.cluster, p.share, z.articles, c.article AS centre
       FROM copy_articles m JOIN copy_parts p ON p.n = m.n JOIN copy_sizes z ON z.cluster = p.cluster
       JOIN copy_articles c ON c.n = p.cluster WHERE m.article = ? AND z.articles > 1 ORDER BY p.place`,
    )
    .all(key)
    .map((row) => {
      const [n, cluster] = [Number(row['n']), Number(row['cluster'])];
      const first = firstOf(db, cluster);
      const isFirst = first !== null && first.n === n;
      const other = first === null || isFirst ? { n: cluster, key: String(row['centre']) } : first;
      return {
        centre: articleBy(db, String(row['centre'])) as RecordedArticle,
        articles: Number(row['articles']),
        share: Number(row['share']),
        first: first === null || isFirst ? null : articleBy(db, first.key),
        shared: other.n === n ? [] : sharedWith(db, n, other),
      };
    });
}

interface Member {
  readonly n: number;
  readonly key: string;
}

/**
 * The member of a cluster that was published first, by the rule of `link/copies/origin`: while one of them has no date nobody is known to be
 * first, and of two dates one of which may lie within the other neither. Stitches are not whose story it is.
 */
function firstOf(db: Database, cluster: number): Member | null {
  const [first, second] = db
    .prepare(
      `SELECT m.n, m.article AS key, m.published FROM copy_parts p JOIN copy_articles m ON m.n = p.n
       WHERE p.cluster = ? AND m.standing <> 2 ORDER BY m.published, m.article LIMIT 2`,
    )
    .all(cluster);
  if (first === undefined || first['published'] === null) return null;
  if (second !== undefined && String(second['published']).startsWith(String(first['published']))) return null;
  return { n: Number(first['n']), key: String(first['key']) };
}

function sharedWith(db: Database, n: number, other: Member): SharedStretch[] {
  const row = db
    .prepare(
      'SELECT a, stretches FROM copy_facts WHERE a = ? AND b = ? UNION ALL SELECT a, stretches FROM copy_facts WHERE a = ? AND b = ?',
    )
    .get(n, other.n, other.n, n);
  const article = articleBy(db, other.key);
  if (row === null || article === null) return [];
  const mineFirst = Number(row['a']) === n;
  return (JSON.parse(String(row['stretches'])) as CopyStretch[])
    .map(({ inA, inB, kind, same }) => ({
      other: article,
      mine: mineFirst ? inA : inB,
      theirs: mineFirst ? inB : inA,
      kind,
      same,
    }))
    .sort((x, y) => x.mine[0] - y.mine[0])
    .slice(0, MOST_STRETCHES);
}

export function mostCopied(db: Database, limit: number): ClusterSize[] {
  return db
    .prepare(
      `SELECT z.articles, c.article FROM copy_sizes z JOIN copy_articles c ON c.n = z.cluster
       WHERE z.articles > 1 ORDER BY z.articles DESC, c.article LIMIT ?`,
    )
    .all(limit)
    .map((row) => ({
      centre: articleBy(db, String(row['article'])) as RecordedArticle,
      articles: Number(row['articles']),
    }));
}
