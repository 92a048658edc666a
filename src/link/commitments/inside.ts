/** Commitments of one article, with what the article itself tells of their outcome. Pure. */

import type { ClaimOutcome } from '../../model/claims.js';
import type { Reading } from '../../model/reading.js';
import { overlap, type Span, words } from '../../model/span.js';
import type { Commitment, Receipt } from '../../model/tension.js';
import { type Claim, claimFrom, pageOf, startOf } from '../tensions/claim.js';
import { commitmentsIn, type FoundCommitment } from './find.js';
import { outcomeOf, standing } from './outcome.js';
import type { Undertakings } from './undertakings.js';

/** Inside one article a later sentence is mostly more of the same; only one that surely tells the outcome of what was undertaken before counts. */
const SURE = 0.65;

/** A commitment among the claims of its article. */
export interface ClaimedCommitment extends FoundCommitment {
  /** Index of the claim it is; null where its words make none. */
  readonly claim: number | null;
  /** What later claims of the article tell of it, in the order of the page; `later` is an index. */
  readonly told: readonly (ClaimOutcome & { readonly later: number })[];
}

/** In the order of the page; `model`: the weights that tell what is undertaken, null where there are none. */
export function commitmentsAmong(
  text: string,
  reading: Reading,
  claims: readonly Claim[],
  model: Undertakings | null,
): ClaimedCommitment[] {
  const page = pageOf(text, reading);
  return commitmentsIn(text, reading, model).map((one) => {
    const claim = claimFrom(page, [one.what], one.statement);
    const own = claims.findIndex(
      ({ statement, spans }) => statement === one.statement.id && spans.some((span) => overlap(span, one.what) > 0),
    );
    const told = claims.flatMap((later, i) => {
      if (later.statement !== null || startOf(later) <= one.what[0]) return [];
      if (overlap(later.spans[0] as Span, one.what) > 0) return [];
      const outcome = outcomeOf(one.kind, claim, later);
      return outcome === null || outcome.score < SURE ? [] : [{ ...outcome, later: i }];
    });
    return { ...one, claim: own < 0 ? null : own, told };
  });
}

/** In the order of the page; `among`: the commitments among its claims. */
export function commitmentsInside(
  text: string,
  reading: Reading,
  claims: readonly Claim[],
  among: readonly ClaimedCommitment[],
): Commitment[] {
  const receipt = (spans: readonly Span[], statement: string | null): Receipt => ({
    article: reading.article.id,
    capture: null,
    statement,
    spans,
    text: spans.map((span) => words(text, span)).join(' … '),
  });
  return among.map(({ kind, statement, by, to, what, due, missing, told }, i) => {
    const stands = standing(told);
    const later = stands === null ? undefined : claims[stands.later];
    return {
      id: `c${i + 1}`,
      kind,
      statement: statement.id,
      by,
      to,
      what,
      due,
      state: stands?.state ?? 'open',
      fulfilment: later === undefined ? [] : [receipt(later.spans, later.statement)],
      missing: missing.map((span) => receipt([span], null)),
    };
  });
}
