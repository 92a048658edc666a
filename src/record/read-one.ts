/**
 * One article read and joined within itself: what `hearsay read` prints. `read` may not see `link` and leaves tensions and
 * commitments empty; what joins statements inside the one article is added here (DESIGN §3, law 3).
 */
import { commitmentsInside } from '../link/commitments/inside.js';
import { claimsOf } from '../link/tensions/claim.js';
import { tensionsInside } from '../link/tensions/inside.js';
import type { Article } from '../model/article.js';
import type { Reading } from '../model/reading.js';

/** Reads an article with a reader (`createReader`, or anything that answers alike). */
export function readOne(article: Article, reader: (article: Article) => Reading): Reading {
  const reading = reader(article);
  const claims = claimsOf(article.text, reading);
  return {
    ...reading,
    tensions: tensionsInside(article.text, reading, claims),
    commitments: commitmentsInside(article.text, reading, claims),
  };
}
