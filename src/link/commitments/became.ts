/** A commitment on the record and what was claimed after it → what became of it. Pure. */
import type { CommitmentKind } from '../../model/labels.js';
import { kept } from '../tensions/kept.js';
import { type Outcome, outcomeOf, standing } from './outcome.js';

/** A later claim as the record keeps it. */
export interface LaterClaim {
  readonly facts: string;
  readonly place: number;
}

/** The outcome that stands, with the claim that tells it; null for nothing yet. `facts` are those of the claim the commitment is made by. */
export function becameOf<T extends LaterClaim>(
  kind: CommitmentKind,
  facts: string,
  later: readonly T[],
): { outcome: Outcome; later: T } | null {
  const claim = kept(facts);
  const outcomes = later
    .map((one) => ({ outcome: outcomeOf(kind, claim, kept(one.facts)), later: one }))
    .filter((one): one is { outcome: Outcome; later: T } => one.outcome !== null)
    .sort((a, b) => a.later.place - b.later.place);
  return standing(outcomes);
}
