/** Commitments of one article, with what the article itself tells of their outcome. Pure. */
import type { Reading } from '../../model/reading.js';
import { overlap, type Span, words } from '../../model/span.js';
import type { Commitment, Receipt } from '../../model/tension.js';
import { type Claim, claimFrom, claimsOf, pageOf, startOf } from '../tensions/claim.js';
import { commitmentsIn } from './find.js';
import { outcomeOf, standing } from './outcome.js';

/** Inside one article a later sentence is mostly more of the same; only one that surely tells the outcome counts. */
const SURE = 0.75;

/** In the order of the page; claims may be handed in where they are known. */
export function commitmentsInside(text: string, reading: Reading, known: readonly Claim[] | null = null): Commitment[] {
  const page = pageOf(text, reading);
  const claims = known ?? claimsOf(text, reading);
  const receipt = (spans: readonly Span[], statement: string | null): Receipt => ({
    article: reading.article.id,
    capture: null,
    statement,
    spans,
    text: spans.map((span) => words(text, span)).join(' … '),
  });
  return commitmentsIn(text, reading).map(({ kind, statement, by, to, what, due, missing }, i) => {
    const claim = claimFrom(page, [what], statement);
    const outcomes = claims.flatMap((later) => {
      if (later.statement !== null || startOf(later) <= what[0] || overlap(later.spans[0] as Span, what) > 0) return [];
      const outcome = outcomeOf(kind, claim, later);
      return outcome === null || outcome.score < SURE ? [] : [{ outcome, later }];
    });
    const stands = standing(outcomes);
    return {
      id: `c${i + 1}`,
      kind,
      statement: statement.id,
      by,
      to,
      what,
      due,
      state: stands?.outcome.state ?? 'open',
      fulfilment: stands === null ? [] : [receipt(stands.later.spans, null)],
      missing: missing.map((span) => receipt([span], null)),
    };
  });
}
