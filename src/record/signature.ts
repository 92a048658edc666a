/**
 * What linking will need of a reading, stored with it so that linking again never reads again. Version 1 is plain: JSON
 * with `sources` (folded words of every source and resolved speaker) and `quotes` (folded words of every quotation of five
 * words or more, by which copies of one quotation find each other). A later version stands beside it under its number.
 */
import type { Reading } from '../model/reading.js';
import type { DraftStatement } from '../store/draft.js';
import { fold } from '../store/fold.js';

export const SIGNATURE_VERSION = 1;

/** Shorter quotations (“truce village”) are in too many articles to say anything. */
const QUOTE_WORDS = 5;

export function signatureOf(statements: readonly DraftStatement[], reading: Reading): string {
  const sources = new Set<string>();
  const quotes = new Set<string>();
  statements.forEach(({ source, speaker, verbatim }, i) => {
    for (const name of [source, speaker]) if (name !== null) sources.add(fold(name));
    if (verbatim === null || reading.statements[i]?.verbatim.length === 0) return;
    for (const quote of verbatim.split(' … ').map(fold)) if (quote.split(' ').length >= QUOTE_WORDS) quotes.add(quote);
  });
  return JSON.stringify({ sources: [...sources].sort(), quotes: [...quotes].sort() });
}
