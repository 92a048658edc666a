/**
 * What became of a commitment, as far as one later claim tells: kept, broken, withdrawn, given again. Depends on the commitment and that claim alone; of
 * several outcomes the first in time stands, but a repetition settles nothing. A proposal, like everything found by comparing. Pure.
 */
import type { ClaimOutcome } from '../../model/claims.js';
import type { CommitmentKind } from '../../model/labels.js';
import type { Claim } from '../tensions/claim.js';
import { compare } from '../tensions/compare.js';
import { sameSpeaker } from '../tensions/names.js';
import { stem } from '../tensions/stem.js';

/** Weight of the words both are about, below which a later claim tells nothing. */
const TOPIC = 1.9;
const COVER = 0.3;
/** The same in a story both are of: three stems in common. */
const STORY = 3;
const NEAR_TOPIC = 1;
const NEAR_COVER = 0.25;

/** Told on a later day, as far as dates tell. */
function isLater(first: string | null, second: string | null): boolean {
  return first === null || second === null || second.slice(0, 10) >= first.slice(0, 10);
}

export function outcomeOf(kind: CommitmentKind, commitment: Claim, later: Claim): ClaimOutcome | null {
  if (later.attitude || later.unvouched || later.iffy) return null;
  const { shared, cover, negation, opposites, story } = compare(
    { ...commitment, denies: false },
    { ...later, denies: false },
  );
  const near = story >= STORY;
  if (shared < (near ? NEAR_TOPIC : TOPIC) || cover < (near ? NEAR_COVER : COVER)) return null;
  if (!isLater(commitment.date, later.date)) return null;
  const score = Math.min(0.95, 0.3 + 0.5 * cover + 0.06 * shared);
  const same = sameSpeaker(commitment.names, later.names);
  const has = (words: ReadonlySet<string>) => later.terms.some((term) => words.has(term.stem));
  if (same && has(WITHDRAWN)) return { state: 'withdrawn', score };
  const against = negation > 0 || opposites > 0 || has(BROKEN);
  if (later.modal !== 0) {
    // Still to come: given again by whoever gave it, taken back where it is turned round.
    if (!same) return null;
    return against ? { state: kind === 'promise' ? 'broken' : 'withdrawn', score } : { state: 'repeated', score };
  }
  return { state: against ? 'broken' : 'fulfilled', score };
}

const stems = (words: string) => new Set(words.split(' ').map(stem));
const BROKEN = stems('fail failed missed broke broken late overdue abandoned instead despite');
const WITHDRAWN = stems('withdraw withdrew drop dropped scrap shelved abandoned cancelled');

/** Of outcomes in the order of time, the one that stands; null for nothing yet. */
export function standing<T extends ClaimOutcome>(outcomes: readonly T[]): T | null {
  return outcomes.find(({ state }) => state !== 'repeated') ?? outcomes.at(-1) ?? null;
}
