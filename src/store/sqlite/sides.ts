/** One side of what joins two statements, or a statement and the outlet's own words: its receipt, where it stands, and who says it. */
import { lineAndColumn, type Span } from '../../model/span.js';
import type { Receipt } from '../../model/tension.js';
import type { RecordedArticle } from '../recorded.js';
import { articleBy } from './articles.js';
import type { Database } from './driver.js';
import type { TextReceipts } from './receipts.js';

export interface Side {
  readonly receipt: Receipt;
  readonly article: RecordedArticle;
  readonly published: string | null;
  /** Who says it; null while open, and for the outlet's own words. */
  readonly speaker: string | null;
  /** Where it begins, both from 1. */
  readonly line: number;
  readonly column: number;
}

/** `item` is null for the outlet's own words. */
export function sideOf(
  db: Database,
  texts: TextReceipts,
  article: string,
  item: string | null,
  spans: readonly Span[],
): Side {
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
