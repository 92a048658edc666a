/**
 * One article read and joined within itself: what `hearsay read` prints. `read` may not see `link` and leaves tensions and
 * commitments empty; what joins statements inside the one article is added here (DESIGN §3, law 3).
 */
import { type ClaimedCommitment, commitmentsAmong, commitmentsInside } from '../link/commitments/inside.js';
import { type Claim, claimsOf } from '../link/tensions/claim.js';
import { tensionsInside } from '../link/tensions/inside.js';
import { stretchesOf } from '../link/tensions/stretches.js';
import type { Article } from '../model/article.js';
import type { Reading } from '../model/reading.js';
import type { Tension } from '../model/tension.js';

/** A stretch of an article with what is claimed, undertaken and at odds in it: worked out once, for the reading and for the record. */
export interface Joined {
  readonly stretch: Reading;
  readonly claims: readonly Claim[];
  readonly undertaken: readonly ClaimedCommitment[];
  readonly tensions: readonly Tension[];
}

/** What joins the statements inside an article, stretch by stretch. */
export function joinedIn(text: string, reading: Reading): Joined[] {
  return stretchesOf(reading).map((stretch) => {
    const claims = claimsOf(text, stretch);
    return {
      stretch,
      claims,
      undertaken: commitmentsAmong(text, stretch, claims),
      tensions: tensionsInside(text, stretch, claims),
    };
  });
}

/** Reads an article with a reader (`createReader`, or anything that answers alike). */
export function readOne(article: Article, reader: (article: Article) => Reading): Reading {
  return readJoined(article, reader).reading;
}

/** The same, with what its joins were made of. */
export function readJoined(
  article: Article,
  reader: (article: Article) => Reading,
): { readonly reading: Reading; readonly joined: readonly Joined[] } {
  const bare = reader(article);
  const joined = joinedIn(article.text, bare);
  const commitments = joined.flatMap(({ stretch, claims, undertaken }) =>
    commitmentsInside(article.text, stretch, claims, undertaken),
  );
  const reading = {
    ...bare,
    tensions: joined.flatMap(({ tensions }) => tensions).map((one, i) => ({ ...one, id: `n${i + 1}` })),
    commitments: commitments.map((one, i) => ({ ...one, id: `c${i + 1}` })),
  };
  return { reading, joined };
}
