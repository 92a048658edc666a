/**
 * Two claims side by side: what they have in common and what clashes. Depends on the two claims alone. The order of the two does not matter;
 * whoever asks decides what a clash is called. Pure.
 */
import type { Span } from '../../model/span.js';
import { type Claim, topicOf } from './claim.js';
import { storyOf } from './gist.js';
import { isPrefixed, sidesOf } from './opposites.js';
import type { Quantity } from './quantity.js';
import { isWeak, type Term } from './words.js';

/** How two claims compare; every figure is symmetric. */
export interface Comparison {
  /** Weight of the words both are about. */
  readonly shared: number;
  /** `shared` against the lighter of the two topics, and against both together: 0..1. */
  readonly cover: number;
  readonly jaccard: number;
  /** Words both share that one of them negates. */
  readonly negation: number;
  /** Pairs of opposites on two sides. */
  readonly opposites: number;
  /** Of those, pairs whose two words stand beside no word in common: they may be of two things. */
  readonly loose: number;
  /** Of those, states the world may pass through: 1 where `a` has the one that ends the other, -1 where `b` has it, 0 where there is none. */
  readonly ended: number;
  /** Weight of the names both share. */
  readonly named: number;
  /** Quantities of one thing that differ. */
  readonly quantities: number;
  /** One thing at two times. */
  readonly times: number;
  /** Stems of the two stories in common. */
  readonly story: number;
  /** Never against may or will. */
  readonly modal: number;
  /** Words that clash, of `a` and of `b`. */
  readonly clash: readonly (readonly [a: Span, b: Span])[];
  /** Kinds of clash, for `--why`. */
  readonly because: readonly string[];
}

/** Words that name the same on both sides, and the pairs of them. */
interface Meeting {
  readonly a: Term;
  readonly b: Term;
}

export function compare(a: Claim, b: Claim): Comparison {
  const [weightA, weightB] = [topicOf(a).sum, topicOf(b).sum];
  const shared = sharedOf(a, b);
  const clash: [Span, Span][] = [];
  const because: string[] = [];
  const meetings = meetingsOf(a, b);
  let negation = 0;
  for (const { a: x, b: y } of meetings) {
    if (x.negated === y.negated || isWeak(x.stem) || x.name) continue;
    // The word next to the negation is the one that clashes; those behind it are carried along.
    if (negation === 0) clash.push([x.at, y.at]);
    negation++;
  }
  // What is only carried along is not what is denied.
  const direct = meetings.some(
    ({ a: x, b: y }) => x.negated !== y.negated && !isWeak(x.stem) && !x.name && !(x.negated ? x : y).carried,
  );
  // A clause that is denied takes most of its words with it; one word on the other side of a negation is an accident of wording.
  const plain = meetings.filter(({ a: x }) => !isWeak(x.stem) && !x.name).length;
  // A word that both say is not so is what they agree on: "no approach was made", "we have not received any approach".
  const agreed = meetings.some(
    ({ a: x, b: y }) => x.negated && y.negated && !isWeak(x.stem) && !x.name && !(x.carried && y.carried),
  );
  if (2 * negation < plain || !direct || agreed) {
    if (negation > 0) clash.pop();
    negation = 0;
  }
  if (negation > 0) because.push('negation');
  if (a.denies !== b.denies && meetings.length > 0) {
    // Denying what the other says is a negation of all of it.
    const reversed = meetings.filter(({ a: x, b: y }) => x.negated === y.negated && !isWeak(x.stem)).length;
    negation = Math.max(0, reversed - negation);
    if (reversed > 0) because.push('denied');
  }
  const { opposites, ended, loose } = oppositesOf(a, b, clash);
  const named = meetings.filter(({ a: x, b: y }) => (x.name || y.name) && !isWeak(x.stem)).length;
  if (opposites > 0) because.push('opposites');
  const quantities = quantitiesOf(a, b, clash);
  if (quantities > 0) because.push('quantities');
  const times = timesOf(a, b, meetings, clash);
  if (times > 0) because.push('times');
  const modal = (a.modal === -2 && b.modal > 0) || (b.modal === -2 && a.modal > 0) ? 1 : 0;
  return {
    shared,
    cover: shared / Math.max(1, Math.min(weightA, weightB)),
    jaccard: shared / Math.max(1, weightA + weightB - shared),
    negation,
    opposites,
    loose,
    ended,
    named,
    quantities,
    times,
    story: storyOf(a, b),
    modal,
    clash,
    because: [...new Set(because)],
  };
}

/** Weight of the words both are about; what has little of it need not be compared further. */
export function sharedOf(a: Claim, b: Claim): number {
  const [{ weights: topicA }, { weights: topicB }] = [topicOf(a), topicOf(b)];
  let shared = 0;
  for (const [stem, weight] of topicA) shared += Math.min(weight, topicB.get(stem) ?? 0);
  return shared;
}

function meetingsOf(a: Claim, b: Claim): Meeting[] {
  const inB = new Map<string, Term>();
  for (const term of b.terms) if (!inB.has(term.stem)) inB.set(term.stem, term);
  const met = new Map<string, Meeting>();
  for (const term of a.terms) {
    const other = inB.get(term.stem);
    if (other !== undefined && !met.has(term.stem)) met.set(term.stem, { a: term, b: other });
  }
  return [...met.values()];
}

/** Pairs of opposites that the two stand on either side of; a side both hold is no clash. */
function oppositesOf(a: Claim, b: Claim, clash: [Span, Span][]): { opposites: number; ended: number; loose: number } {
  const held = new Map<number, { sides: Set<number>; term: Term }>();
  let ended = 0;
  for (const term of a.terms)
    for (const { pair, side } of sidesOf(term.stem)) {
      const now = term.negated ? -side : side;
      const known = held.get(pair);
      if (known === undefined) held.set(pair, { sides: new Set([now]), term });
      else known.sides.add(now);
    }
  const clashing = new Map<number, readonly [Term, Term]>();
  const agreeing = new Set<number>();
  const loose = new Set<number>();
  for (const term of b.terms)
    for (const { pair, side, state } of sidesOf(term.stem)) {
      const now = term.negated ? -side : side;
      const known = held.get(pair);
      if (known === undefined) continue;
      if (known.sides.has(now)) agreeing.add(pair);
      // One word twice, once negated, is a negation and counted there.
      else if (known.term.stem !== term.stem) {
        const isLoose = !isOfOneThing(a.terms, known.term, b.terms, term);
        // What comes to an end is what was there before.
        if (isLoose && state) continue;
        clashing.set(pair, [known.term, term]);
        if (isLoose) loose.add(pair);
        // Without a negation on either side both can be true, one after the other.
        if (state && !term.negated && !known.term.negated) ended = now === -1 ? -1 : 1;
      }
    }
  let found = 0;
  for (const [pair, [x, y]] of clashing) {
    if (agreeing.has(pair)) continue;
    found++;
    clash.push([x.at, y.at]);
  }
  for (const x of a.terms)
    for (const y of b.terms)
      if (x.negated === y.negated && !x.name && !y.name && isPrefixed(x.stem, y.stem)) {
        found++;
        clash.push([x.at, y.at]);
      }
  return { opposites: found, ended, loose: [...loose].filter((pair) => !agreeing.has(pair)).length };
}

/** Words on either side of an opposite among which it must have one in common with the other's; with four or five the dossiers come out the same. */
const BESIDE = 3;

/** Of one thing: "keeps up the *site*", "tore down the *site*"; "sales *grew*" and "the deficit must *fall*" are of two. */
function isOfOneThing(a: readonly Term[], x: Term, b: readonly Term[], y: Term): boolean {
  const around = (terms: readonly Term[], term: Term): readonly Term[] => {
    const at = terms.indexOf(term);
    return terms.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).filter((one) => one !== term);
  };
  const beside = around(b, y);
  return around(a, x).some(({ stem }) => !isWeak(stem) && beside.some((other) => other.stem === stem));
}

/** Quantities of one thing that cannot both be. */
function quantitiesOf(a: Claim, b: Claim, clash: [Span, Span][]): number {
  let found = 0;
  for (const x of a.quantities) {
    const same = b.quantities.filter((y) => y.unit === x.unit && x.unit !== '');
    if (same.length === 0 || same.some((y) => agree(x, y))) continue;
    found++;
    clash.push([x.at, (same[0] as Quantity).at]);
  }
  return found;
}

/** Share by which two counts may differ and still be one: outlets round. */
const ROUNDED = 0.08;

function agree(x: Quantity, y: Quantity): boolean {
  const near =
    Math.abs(x.value - y.value) <=
    (x.how === 'about' || y.how === 'about' ? 0.15 : ROUNDED) * Math.max(x.value, y.value);
  if (near) return true;
  if (x.how === 'atleast' && y.value > x.value) return true;
  if (y.how === 'atleast' && x.value > y.value) return true;
  if (x.how === 'atmost' && y.value < x.value) return true;
  return y.how === 'atmost' && x.value < y.value;
}

/** One thing told for two times that do not meet. */
function timesOf(a: Claim, b: Claim, meetings: readonly Meeting[], clash: [Span, Span][]): number {
  if (a.times.length === 0 || b.times.length === 0 || meetings.length < 2) return 0;
  for (const x of a.times) for (const y of b.times) if (x.from < y.until && y.from < x.until) return 0;
  clash.push([(a.times[0] as Claim['times'][number]).at, (b.times[0] as Claim['times'][number]).at]);
  return 1;
}
