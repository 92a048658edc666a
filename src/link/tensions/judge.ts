/**
 * Whether two claims do not sit well together, and as what. The same for one article and for two: it depends on the two claims and on whether
 * one speaker made both. Constants were set on the open half of eval/gold/tensions; see eval/RESULTS.md. Pure.
 */
import type { TensionKind } from '../../model/labels.js';
import type { Span } from '../../model/span.js';
import type { Claim } from './claim.js';
import { compare } from './compare.js';
import { logistic } from './reversals.js';

export interface Judged {
  readonly kind: TensionKind;
  readonly score: number;
  /** The second claim is the earlier one. */
  readonly swapped: boolean;
  readonly clash: readonly (readonly [a: Span, b: Span])[];
  readonly because: readonly string[];
}

/** Weight of what both are about, below which nothing is compared. */
const TOPIC = 2;

export function judge(a: Claim, b: Claim, same: boolean): Judged | null {
  if (a.attitude || b.attitude || a.unvouched || b.unvouched) return null;
  if (a.iffy || b.iffy) return null;
  const comparison = compare(a, b);
  const { negation, opposites, quantities, times, modal, shared, cover, jaccard, ended, named } = comparison;
  if (shared < TOPIC) return null;
  const clashes = Math.min(2, negation) + 0.8 * Math.min(2, opposites) + quantities + 0.8 * times + 0.4 * modal;
  if (clashes === 0) return null;
  const own = a.statement === null || b.statement === null;
  const both = a.statement === null && b.statement === null;
  const changed = ended !== 0 && named >= 1 && negation === 0 && a.modal === 0 && b.modal === 0 && !(same && !own);
  const logit =
    -5.2 +
    1.2 * clashes +
    3 * cover +
    3 * jaccard +
    0.5 * Math.min(4, shared) +
    (same ? 0.4 : 0) -
    (own && !changed ? 0.6 : 0) -
    (both && !changed ? 1.5 : 0);
  if (logit <= 0) return null;
  // What is denied must be what the other says, and not merely touch it.
  if (a.denies !== b.denies && (cover < 0.6 || jaccard < 0.3)) return null;
  const dated = datedOrder(a, b);
  return {
    kind: changed ? 'change-over-time' : kindOf(a, b, same),
    score: logistic(logit),
    // Where no date tells, a state comes before its end.
    swapped: dated === 0 ? changed && ended > 0 : dated > 0,
    clash: comparison.clash,
    because: comparison.because,
  };
}

function kindOf(a: Claim, b: Claim, same: boolean): TensionKind {
  if (a.denies !== b.denies && !same) return 'denial';
  return same ? 'self-reversal' : 'contradiction';
}

/** 1 where dates tell that the second is the earlier, -1 the first, 0 where they do not tell. */
function datedOrder(a: Claim, b: Claim): number {
  if (a.date === null || b.date === null || a.date.startsWith(b.date) || b.date.startsWith(a.date)) return 0;
  return b.date < a.date ? 1 : -1;
}
