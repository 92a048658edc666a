/** Words of articles as receipts; texts are read once for the length of one question. */
import type { Span } from '../../model/span.js';
import type { Receipt } from '../../model/tension.js';
import type { Database } from './driver.js';

export interface TextReceipts {
  text(article: string): string;
  receipt(article: string, item: string | null, spans: readonly Span[]): Receipt;
}

/** `captures`: what articles said, for those that are not meant as they say now. */
export function receiptsOver(db: Database, captures: Readonly<Record<string, string>> | null = null): TextReceipts {
  const texts = new Map<string, { text: string; capture: string }>();
  const textOf = (article: string) => {
    const known = texts.get(article);
    if (known !== undefined) return known;
    const then = captures?.[article];
    const found =
      then === undefined
        ? db
            .prepare('SELECT a.capture, c.text FROM articles a JOIN captures c ON c.id = a.capture WHERE a.key = ?')
            .get(article)
        : db.prepare('SELECT id AS capture, text FROM captures WHERE id = ?').get(then);
    const read = { text: String(found?.['text'] ?? ''), capture: String(found?.['capture'] ?? '') };
    texts.set(article, read);
    return read;
  };
  return {
    text: (article) => textOf(article).text,
    receipt: (article, item, spans) => {
      const { text, capture } = textOf(article);
      const words = spans.map(([from, until]) => text.slice(from, until)).join(' … ');
      return { article, capture, statement: item, spans, text: words };
    },
  };
}
