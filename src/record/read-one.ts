/**
 * One article read and joined within itself: what `hearsay read` prints. `read` may not see `link` and leaves tensions and
 * commitments empty; what joins statements inside the one article is added here (DESIGN §3, law 3).
 */
import { commitmentsInside } from '../link/commitments/inside.js';
import { claimsOf } from '../link/tensions/claim.js';
import { tensionsInside } from '../link/tensions/inside.js';
import { stretchesOf } from '../link/tensions/stretches.js';
import type { Article } from '../model/article.js';
import type { Reading } from '../model/reading.js';

/** Reads an article with a reader (`createReader`, or anything that answers alike). */
export function readOne(article: Article, reader: (article: Article) => Reading): Reading {
  const reading = reader(article);
  const joined = stretchesOf(reading).map((stretch) => {
    const claims = claimsOf(article.text, stretch);
    return {
      tensions: tensionsInside(article.text, stretch, claims),
      commitments: commitmentsInside(article.text, stretch, claims),
    };
  });
  return {
    ...reading,
    tensions: joined.flatMap(({ tensions }) => tensions).map((one, i) => ({ ...one, id: `n${i + 1}` })),
    commitments: joined.flatMap(({ commitments }) => commitments).map((one, i) => ({ ...one, id: `c${i + 1}` })),
  };
}
