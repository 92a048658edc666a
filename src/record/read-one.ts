/**
 * One article read and joined within itself: what `hearsay read` prints. `read` may not see `link` and leaves tensions and
 * commitments empty; what joins statements inside the one article is added here (DESIGN §3, law 3).
 */
import { type ClaimedCommitment, commitmentsAmong, commitmentsInside } from '../link/commitments/inside.js';
import { bindUndertakings, type Undertakings } from '../link/commitments/undertakings.js';
import { type Claim, claimsOf } from '../link/tensions/claim.js';
import { tensionsInside } from '../link/tensions/inside.js';
import { stretchesOf } from '../link/tensions/stretches.js';
import type { Article } from '../model/article.js';
import type { Reading } from '../model/reading.js';
import type { Tension } from '../model/tension.js';
import type { Weights } from '../model/weights.js';

/** A stretch of an article with what is claimed, undertaken and at odds in it: worked out once, for the reading and for the record. */
export interface Joined {
  readonly stretch: Reading;
  readonly claims: readonly Claim[];
  readonly undertaken: readonly ClaimedCommitment[];
  readonly tensions: readonly Tension[];
}

/** Reads an article: what `createReader` gives, or anything that answers alike. Joins need its weights; without, rules tell alone what is undertaken. */
export interface ArticleReader {
  (article: Article): Reading;
  readonly weights?: Weights;
}

/** What joins the statements inside an article, stretch by stretch; `model`: the weights that tell what is undertaken, or null. */
export function joinedIn(text: string, reading: Reading, model: Undertakings | null): Joined[] {
  return stretchesOf(reading).map((stretch) => {
    const claims = claimsOf(text, stretch);
    return {
      stretch,
      claims,
      undertaken: commitmentsAmong(text, stretch, claims, model),
      tensions: tensionsInside(text, stretch, claims),
    };
  });
}

/** Reads an article and joins it. */
export function readOne(article: Article, reader: ArticleReader): Reading {
  return readJoined(article, reader).reading;
}

/** The same, with what its joins were made of. */
export function readJoined(
  article: Article,
  reader: ArticleReader,
): { readonly reading: Reading; readonly joined: readonly Joined[] } {
  const bare = reader(article);
  const joined = joinedIn(article.text, bare, reader.weights === undefined ? null : bindUndertakings(reader.weights));
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
