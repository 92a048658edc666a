/** Two claims → the tension between them, or what the later tells of what the earlier undertakes, or nothing. Depends on the two alone, whatever else is on the record. Pure. */
import type { ClaimOutcome, ClaimTension } from '../../model/claims.js';
import type { CommitmentKind } from '../../model/labels.js';
import { outcomeOf } from '../commitments/outcome.js';
import type { Claim } from './claim.js';
import { compare } from './compare.js';
import { judge } from './judge.js';
import { sameVoice } from './names.js';
import { themeFrom } from './theme.js';

/** `a` has the smaller place. */
export function joined(a: Claim, b: Claim): ClaimTension | null {
  const judged = judge(a, b, sameVoice(a, b));
  if (judged === null) return null;
  const { kind, score, clash, because, swapped } = judged;
  return {
    kind,
    score: Math.round(score * 1000) / 1000,
    clash,
    because,
    swapped,
    theme: themeFrom(kind, a.terms, b.terms),
  };
}

/** Score of an outcome from which it is plain that the word is the same. */
const TAKEN = 0.6;

/** A word given (`a`) and taken back by whoever gave it: the later claim is theirs too. The outlet's telling of a deed is evidence on the commitment and no tension. */
export function takenBack(kind: CommitmentKind, outcome: ClaimOutcome, a: Claim, b: Claim): ClaimTension | null {
  if (outcome.state !== 'broken' || (kind !== 'promise' && kind !== 'plan')) return null;
  if (a.statement === null || b.statement === null || b.back || b.fails || !sameVoice(a, b)) return null;
  if (outcome.score < TAKEN) return null;
  // On one day, or on none that is known, nobody has taken anything back yet.
  if (a.date === null || b.date === null || a.date.slice(0, 10) === b.date.slice(0, 10)) return null;
  const { clash, because } = compare(a, b);
  return {
    kind: 'self-reversal',
    score: Math.min(0.7, outcome.score),
    clash,
    because: because.length > 0 ? because : ['commitment'],
    swapped: false,
    theme: themeFrom('self-reversal', a.terms, b.terms),
  };
}

/** What a later claim tells of the commitment a claim is. */
export function toldOf(kind: CommitmentKind, commitment: Claim, later: Claim): ClaimOutcome | null {
  const outcome = outcomeOf(kind, commitment, later);
  return outcome === null ? null : { ...outcome, score: Math.round(outcome.score * 1000) / 1000 };
}
