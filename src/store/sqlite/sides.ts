/** Sides of tensions and commitments as the record has them. */
import { lineAndColumn, type Span } from '../../model/span.js';
import type { RecordedArticle, RecordedSide } from '../recorded.js';
import { articleBy } from './articles.js';
import type { Database } from './driver.js';
import type { TextReceipts } from './receipts.js';

/** `item` is null for the outlet's own words. */
export function sideOf(
  db: Database,
  texts: TextReceipts,
  article: string,
  item: string | null,
  spans: readonly Span[],
): RecordedSide {
  const said =
    item === null ? null : db.prepare('SELECT speaker, source, published FROM statements WHERE item = ?').get(item);
  const recorded = articleBy(db, article) as RecordedArticle;
  return {
    receipt: texts.receipt(article, item, spans),
    article: recorded,
    published: (said?.['published'] as string | null | undefined) ?? publishedOf(db, article),
    speaker: ((said?.['speaker'] ?? said?.['source']) as string | null | undefined) ?? null,
    ...lineAndColumn(texts.text(article), spans[0]?.[0] ?? 0),
  };
}

/** When an article says it was published, and when its reading dates it. */
export const PUBLISHED =
  'SELECT a.published, c.published AS dated FROM articles a LEFT JOIN copy_articles c ON c.article = a.key WHERE a.key = ?';

/** The day an article was published: what it says of itself, else what was inferred. */
export function publishedOf(db: Database, article: string): string | null {
  const row = db.prepare(PUBLISHED).get(article);
  return (row?.['published'] ?? row?.['dated'] ?? null) as string | null;
}

/** The first name of a referent of an article; null where it has none. */
export function nameOf(db: Database, article: string, local: string): string | null {
  const facts = db.prepare('SELECT facts FROM sightings WHERE article = ? AND local = ?').get(article, local)?.[
    'facts'
  ];
  return facts == null ? null : ((JSON.parse(String(facts)) as { names: string[] }).names[0] ?? null);
}
