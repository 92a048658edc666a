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
    published: (said?.['published'] as string | null | undefined) ?? recorded.published,
    speaker: ((said?.['speaker'] ?? said?.['source']) as string | null | undefined) ?? null,
    ...lineAndColumn(texts.text(article), spans[0]?.[0] ?? 0),
  };
}

/** The first name of a referent of an article; null where it has none. */
export function nameOf(db: Database, article: string, local: string): string | null {
  const facts = db.prepare('SELECT facts FROM sightings WHERE article = ? AND local = ?').get(article, local)?.[
    'facts'
  ];
  return facts == null ? null : ((JSON.parse(String(facts)) as { names: string[] }).names[0] ?? null);
}
