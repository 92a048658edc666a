/** The record as parts that can be moved: every row that cannot be worked out anew, an article at a time. */
import type { Part, Rows } from '../moving.js';
import type { Database } from './driver.js';
import { OF_ARTICLE, REST, rowsOfArticle } from './tables.js';

/** Speakers nobody has a name of any more keep their ids; those somebody has are found anew. */
const NAMELESS = 'WHERE NOT EXISTS (SELECT 1 FROM profiles p WHERE p.seed = t.seed) ';

const ARTICLE_QUERIES = OF_ARTICLE.map((one) => [one.table, rowsOfArticle(one)] as const);
const REST_QUERIES = REST.map(
  ({ table, order }) =>
    [
      table,
      `SELECT t.* FROM ${table} t ${table === 'speakers' ? NAMELESS : ''}ORDER BY ${order.map((name) => `t.${name}`).join(', ')}`,
    ] as const,
);

/** Rows of one article, or null where there is none of that key. */
export function articleRows(db: Database, key: string): Rows | null {
  if (db.prepare('SELECT 1 AS yes FROM articles WHERE key = ?').get(key) === null) return null;
  return rowsOf(db, ARTICLE_QUERIES, [key]);
}

function rowsOf(db: Database, queries: typeof ARTICLE_QUERIES, values: readonly string[]): Rows {
  return Object.fromEntries(queries.map(([table, sql]) => [table, db.prepare(sql).all(...values)]));
}

/** Keys a page. */
const PAGE = 500;

/** Every part as of the moment this begins: one transaction that reads, which on neither store holds up who writes. */
export function* partsOf(db: Database): Generator<Part, void> {
  db.exec('BEGIN');
  try {
    for (let last = ''; ; ) {
      const keys = db
        .prepare('SELECT key FROM articles WHERE key > ? ORDER BY key LIMIT ?')
        .all(last, PAGE)
        .map((row) => String(row['key']));
      for (const key of keys) yield { kind: 'article', key, rows: articleRows(db, key) as Rows };
      if (keys.length < PAGE) break;
      last = keys.at(-1) as string;
    }
    yield { kind: 'rest', rows: rowsOf(db, REST_QUERIES, []) };
  } finally {
    db.exec('COMMIT');
  }
}
