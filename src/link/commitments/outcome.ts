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
import { isWeak } from '../tensions/words.js';

/**
 * How much a later claim must have of a commitment to tell what became of it. On 994 articles of real news, one word in common and a story of three
 * stems called 611 of 1,151 commitments settled, and of thirty read by eye hardly one was: whoever writes on about a story uses its words. So 93 are, most
 * of them still wrongly. Two plain words instead of one: 38, and four in a hundred fewer states right on the open half of the dossiers.
 */
const COVER = 0.25;
/** Plain words in common, names and common words not counted. */
const PLAIN = 1;
/** Stems of the story in common. */
const STORY = 4;
/** Share of the words where the two are of one day: then the one must be what the other says. */
const SAME_DAY = 0.6;
/** Words at the head of a commitment, of which the deed is one: "to *replace* the *cables*". */
const HEAD = 3;

export function outcomeOf(kind: CommitmentKind, commitment: Claim, later: Claim): ClaimOutcome | null {
  if (later.attitude || later.unvouched || later.iffy) return null;
  const { shared, cover, negation, opposites, story } = compare(
    { ...commitment, denies: false },
    { ...later, denies: false },
  );
  if (cover < COVER || story < Math.min(STORY, commitment.story.length, later.story.length)) return null;
  const days = order(commitment.date, later.date);
  if (days < 0 || (days === 0 && cover < SAME_DAY)) return null;
  const plain = plainOf(commitment);
  const theirs = new Set(plainOf(later));
  if (plain.filter((stem) => theirs.has(stem)).length < PLAIN) return null;
  if (!plain.slice(0, HEAD).some((stem) => theirs.has(stem))) return null;
  const score = Math.min(0.95, 0.3 + 0.5 * cover + 0.06 * shared);
  const same = sameSpeaker(commitment.names, later.names);
  const has = (words: ReadonlySet<string>) => later.terms.some((term) => words.has(term.stem));
  if (same && has(WITHDRAWN)) return { state: 'withdrawn', score };
  const against = negation > 0 || opposites > 0 || has(BROKEN);
  if (later.modal !== 0) {
    // Still to come: given again by whoever gave it on another day, taken back where it is turned round.
    if (!same) return null;
    if (against) return { state: kind === 'promise' ? 'broken' : 'withdrawn', score };
    return days > 0 ? { state: 'repeated', score } : null;
  }
  if (against) return { state: 'broken', score };
  // That it was done the outlet tells, or whoever announces it; others' words about it are not yet the deed.
  return later.statement === null || later.act === 'announce' ? { state: 'fulfilled', score } : null;
}

/** Stems of a claim that are no names and not of many topics, each once, in the order of the words. */
function plainOf({ terms }: Claim): string[] {
  return [...new Set(terms.flatMap(({ stem, name }) => (name || isWeak(stem) ? [] : [stem])))];
}

/** 1 where the second day is the later, -1 where it is the earlier, 0 where they are one or nothing tells. */
function order(first: string | null, second: string | null): number {
  if (first === null || second === null || first.slice(0, 10) === second.slice(0, 10)) return 0;
  return second > first ? 1 : -1;
}

const stems = (words: string) => new Set(words.split(' ').map(stem));
const BROKEN = stems('fail failed missed broke broken late overdue abandoned instead despite');
const WITHDRAWN = stems('withdraw withdrew drop dropped scrap shelved abandoned cancelled');

/** Of outcomes in the order of time, the one that stands; null for nothing yet. */
export function standing<T extends ClaimOutcome>(outcomes: readonly T[]): T | null {
  return outcomes.find(({ state }) => state !== 'repeated') ?? outcomes.at(-1) ?? null;
}
