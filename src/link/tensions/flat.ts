/**
 * A flat no and its contrary: "not a single school will close", "twenty-six schools were closed". Who denies a thing outright puts all of it in few words, so that
 * whoever tells all of it as done is at odds with them, however long their own sentence. Pure.
 */
import type { Claim } from './claim.js';
import { isWeak, type Term } from './words.js';

/** Words that only make a no flatter. */
const FLATTER: ReadonlySet<string> = new Set(['singl', 'ever', 'anyon', 'anybod', 'anyth', 'els', 'whatsoev']);
/** Plain words of a flat no: one is a matter and no claim, and many tell of more than one thing. */
const LEAST = 2;
const MOST = 6;

/** What a claim says is not so, where it says so outright; empty where it does not. */
export function ruledOut({ statement, denies, modal, negations, outright, terms }: Claim): readonly Term[] {
  if (statement === null || !outright || denies || modal === 1 || negations !== 1) return [];
  const plain = terms.filter(({ stem, negated, name }) => negated && !name && !isWeak(stem) && !FLATTER.has(stem));
  return plain.length < LEAST || plain.length > MOST || plain.every(({ carried }) => carried) ? [] : plain;
}

/** True where `told` has all of what `no` rules out, as done. */
export function tellsOf(told: Claim, no: readonly Term[]): boolean {
  if (told.denies || told.modal !== 0 || told.fails) return false;
  return no.every(({ stem }) =>
    told.terms.some((term) => term.stem === stem && !term.name && !term.negated && !term.undone),
  );
}
