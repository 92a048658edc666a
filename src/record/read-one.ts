/**
 * One article read and joined within itself: what `hearsay read` prints. `read` may not see `link` and leaves tensions and
 * commitments empty; what joins statements inside the one article is added here (DESIGN §3, law 3).
 */
import { tensionsInside } from '../link/tensions/inside.js';
import type { Article } from '../model/article.js';
import type { Reading } from '../model/reading.js';

/** Reads an article with a reader (`createReader`, or anything that answers alike). */
export function readOne(article: Article, reader: (article: Article) => Reading): Reading {
  const reading = reader(article);
  return { ...reading, tensions: tensionsInside(article.text, reading) };
}
