/** Two kept claims → the tension between them, or what the later tells of what the earlier undertakes, or nothing. Depends on the two alone, whatever else is on the record. Pure. */
import type { ClaimOutcome, ClaimTension } from '../../model/claims.js';
import type { CommitmentKind } from '../../model/labels.js';
import { outcomeOf } from '../commitments/outcome.js';
import type { Claim } from './claim.js';
import { compare } from './compare.js';
import { judge } from './judge.js';
import { kept } from './kept.js';
import { sameVoice } from './names.js';
import { themeFrom } from './theme.js';

/** Claims read back lately; a newcomer is compared with the same neighbours again and again. */
const HELD = 4096;
const held = new Map<string, Claim>();

function claimOf(facts: string): Claim {
  const known = held.get(facts);
  if (known !== undefined) return known;
  if (held.size >= HELD) held.clear();
  const claim = kept(facts);
  held.set(facts, claim);
  return claim;
}

/** `first` has the smaller place. */
export function joined(first: string, second: string): ClaimTension | null {
  const [a, b] = [claimOf(first), claimOf(second)];
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

/** A word given and taken back by whoever gave it: the later claim is theirs too. The outlet's telling of a deed is evidence on the commitment and no tension. */
export function takenBack(
  kind: CommitmentKind,
  outcome: ClaimOutcome,
  commitment: string,
  later: string,
): ClaimTension | null {
  const [a, b] = [claimOf(commitment), claimOf(later)];
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
export function toldOf(kind: CommitmentKind, commitment: string, later: string): ClaimOutcome | null {
  const outcome = outcomeOf(kind, claimOf(commitment), claimOf(later));
  return outcome === null ? null : { ...outcome, score: Math.round(outcome.score * 1000) / 1000 };
}
