/** Tensions as they are found, before they are told apart and numbered: two ends in one article or in two. */
import type { TensionKind } from '../../model/labels.js';
import { overlap, type Span } from '../../model/span.js';
import type { Claim } from './claim.js';

/** One side: a statement of the reading, or words of the outlet's own. */
export interface End {
  readonly statement: string | null;
  readonly spans: readonly Span[];
}

/** A tension inside one article. */
export interface Found {
  readonly kind: TensionKind;
  readonly earlier: End;
  readonly later: End;
  /** Words that clash, and words by which the article points it out. */
  readonly words: readonly Span[];
  /** Referent who noticed it; null where the article does so in its own voice, and where Hearsay did. */
  readonly noticedBy: string | null;
  /** Words by which the article itself points it out; null where only Hearsay noticed. */
  readonly notice: Span | null;
  readonly score: number;
}

export const endOf = ({ statement, spans }: Claim): End => ({ statement, spans });

/** Characters two lists of spans share. */
export function sharedLength(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const x of a) for (const y of b) shared += overlap(x, y);
  return shared;
}

/** True where two ends are the same words, or nearly. */
export function sameEnd(a: End, b: End): boolean {
  const shared = sharedLength(a.spans, b.spans);
  const lengths = [a, b].map(({ spans }) => spans.reduce((sum, [from, until]) => sum + until - from, 0));
  return shared > 0.5 * Math.min(...lengths);
}

/** True where two tensions lie between the same two ends, in whatever order. */
export function samePair(a: Found, b: Found): boolean {
  return (
    (sameEnd(a.earlier, b.earlier) && sameEnd(a.later, b.later)) ||
    (sameEnd(a.earlier, b.later) && sameEnd(a.later, b.earlier))
  );
}
