/**
 * Whether a later claim speaks of the deed that a commitment is about: its words, words near them in meaning, and opposites. Pure.
 */
import type { Claim } from '../tensions/claim.js';
import { isNear } from '../tensions/near.js';
import { sidesOf } from '../tensions/opposites.js';
import { stem } from '../tensions/stem.js';
import { isWeak, type Term } from '../tensions/words.js';

/** Words on two sides of one thing, in which a state ends or a deed is undone: "stay open", "closed". */
export function isAgainst(a: string, b: string): boolean {
  const sides = sidesOf(b);
  return sidesOf(a).some(({ pair, side }) => sides.some((other) => other.pair === pair && other.side !== side));
}

/** A word of a commitment and the word of a later claim that answers it. */
export interface Answered {
  readonly term: Term;
  readonly by: Term;
  /** The other side of it. */
  readonly against: boolean;
}

/** Seasons, hours and the like tell when, and not what. */
const WHEN: ReadonlySet<string> = new Set(
  'summer winter spring autumn night tonight morning evening hour hours within weekend christmas easter half quarter decade century clock midnight noon term soon'
    .split(' ')
    .map(stem),
);
/** The word behind these is what is done: "stay *open*", "have it *ready*". */
const LINKING: ReadonlySet<string> = new Set('stay remain keep be have get'.split(' ').map(stem));
export const isLinking = ({ stem: word }: Term): boolean => LINKING.has(word);

/** Of these the thing is what counts: an inspection that is "carried out", buses that are "laid on". */
const BRINGS: ReadonlySet<string> = new Set(
  'carry lay place arrive deliver provide give get have come put hold set take make follow bring conduct offer'
    .split(' ')
    .map(stem),
);

/** What is to be done; null where the promise is of a thing. */
export function verbOf(plain: readonly Term[]): Term | null {
  const at = plain.findIndex(({ undone }) => undone);
  const verb = plain[at];
  if (verb === undefined || BRINGS.has(verb.stem)) return null;
  return LINKING.has(verb.stem) ? (plain[at + 1] ?? verb) : verb;
}

/** Terms of an undertaking that say something by themselves, each stem once; those of a condition only where there are no others. */
export function plainTerms({ terms }: Pick<Claim, 'terms'>): Term[] {
  const seen = new Set<string>();
  const plain = terms.filter(({ stem: word, name }) => {
    if (name || isWeak(word) || WHEN.has(word) || seen.has(word)) return false;
    seen.add(word);
    return true;
  });
  const main = plain.filter(({ aside }) => !aside);
  return main.length > 0 ? main : plain;
}

/** Which words of a commitment a later claim answers. The same stem goes before a near one, a near one before an opposite. */
export function answeredBy(plain: readonly Term[], later: readonly Term[]): Answered[] {
  const found: Answered[] = [];
  for (const term of plain) {
    const by =
      later.find((other) => other.stem === term.stem) ?? later.find((other) => isNear(term.stem, other.stem)) ?? null;
    if (by !== null) found.push({ term, by, against: false });
    else {
      const other = later.find((one) => isAgainst(term.stem, one.stem));
      if (other !== undefined) found.push({ term, by: other, against: true });
    }
  }
  return found;
}
