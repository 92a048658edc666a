/** A claim as the record keeps it: what comparing needs, short, and read by nobody else. Pure. */
import type { KeptClaim } from '../../model/claims.js';
import type { CommitmentKind } from '../../model/labels.js';
import type { Span } from '../../model/span.js';
import { hashOf } from '../hash.js';
import type { Claim } from './claim.js';
import { type Gist, gistOf, gistText } from './gist.js';
import { keysOf } from './keys.js';
import type { Quantity } from './quantity.js';
import type { Term } from './words.js';

/** Everything of a claim but its gist, statement, spans and speakers; terms as `stem, start, length, flags, …`. */
type Facts = readonly [
  terms: readonly (string | number)[],
  meant: readonly string[],
  quantities: readonly (string | number)[],
  times: readonly (string | number)[],
  flags: number,
  modal: number,
  negations: number,
  date: string | null,
  act: Claim['act'],
  /** Which stems of the story are names, a bit each. */
  storyNames: number,
];

/** Places of one day. */
const DAY = 2 ** 32;

const HOW = ['exact', 'atleast', 'atmost', 'about'] as const;

/** Days since 0000-03-01 by the proleptic calendar, months of 31 days: an order, not a duration. */
function dayOf(date: string | null): number {
  if (date === null) return 0;
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)].map(Number) as [
    number,
    number,
    number,
  ];
  return Number.isNaN(year) ? 0 : year * 372 + (month || 1) * 31 + (day || 1);
}

/** `article` is the lasting key of the article; `commitment`: what somebody undertakes by the claim. */
export function keep(article: string, claim: Claim, commitment: CommitmentKind | null = null): KeptClaim {
  const terms = claim.terms.flatMap(({ stem, at, negated, carried, undone, aside, name, dropped }) => [
    stem,
    at[0],
    at[1] - at[0],
    (negated ? 1 : 0) + (name ? 2 : 0) + (carried ? 4 : 0) + (undone ? 8 : 0) + (aside ? 16 : 0) + (dropped ? 32 : 0),
  ]);
  const quantities = claim.quantities.flatMap(({ value, unit, how, at }) => [
    value,
    unit,
    HOW.indexOf(how),
    at[0],
    at[1] - at[0],
  ]);
  const times = claim.times.flatMap(({ from, until, at }) => [from, until, at[0], at[1] - at[0]]);
  const flags = [
    claim.denies,
    claim.unvouched,
    claim.attitude,
    claim.hedged,
    claim.iffy,
    claim.statement === null,
    claim.back,
    claim.fails,
    claim.bare,
    claim.outright,
  ].reduce((sum, on, i) => sum + (on ? 1 << i : 0), 0);
  const facts: Facts = [
    terms,
    claim.meant,
    quantities,
    times,
    flags,
    claim.modal,
    claim.negations,
    claim.date,
    claim.act,
    claim.story.reduce((sum, stem, i) => sum + (claim.storyNames.includes(stem) ? 1 << i : 0), 0),
  ];
  return {
    statement: claim.statement,
    spans: claim.spans,
    speakers: claim.speakers,
    keys: keysOf(claim, commitment !== null),
    place: dayOf(claim.date) * DAY + standsAt(article, claim),
    gist: gistText(claim),
    facts: JSON.stringify(facts),
    commitment,
  };
}

/** A claim that was kept before its article had a key, at its place in the record. */
export function placed(article: string, one: KeptClaim): KeptClaim {
  return { ...one, place: Math.floor(one.place / DAY) * DAY + standsAt(article, one) };
}

/** Of claims of one day, one order whoever came first: by a hash of where they stand. */
function standsAt(article: string, { statement, spans }: Pick<Claim, 'statement' | 'spans'>): number {
  return hashOf(`${article} ${spans[0]?.[0] ?? 0} ${spans.at(-1)?.[1]} ${statement === null}`);
}

/** Claims read back lately; a newcomer is compared with the same neighbours again and again. */
const HELD = 4096;
const held = new Map<string, { readonly gist: string; readonly claim: Claim }>();

/** The claim again, without its statement's id, spans and speakers. */
export function kept(gist: string, facts: string): Claim {
  const known = held.get(facts);
  if (known?.gist === gist) return known.claim;
  if (held.size >= HELD) held.clear();
  const claim = readBack(gistOf(gist), facts);
  held.set(facts, { gist, claim });
  return claim;
}

function readBack({ names, bodies, story }: Gist, facts: string): Claim {
  const [terms, meant, quantities, times, flags, modal, negations, date, act, storyNames] = JSON.parse(facts) as Facts;
  const flag = (i: number) => (flags & (1 << i)) !== 0;
  return {
    statement: flag(5) ? null : '',
    spans: [],
    speakers: [],
    names,
    bodies,
    act,
    denies: flag(0),
    unvouched: flag(1),
    attitude: flag(2),
    hedged: flag(3),
    back: flag(6),
    fails: flag(7),
    bare: flag(8),
    outright: flag(9),
    date,
    terms: rows(terms, 4).map(
      ([stem, start, length, marks]): Term => ({
        stem: String(stem),
        at: spanOf(start, length),
        negated: (Number(marks) & 1) !== 0,
        carried: (Number(marks) & 4) !== 0,
        undone: (Number(marks) & 8) !== 0,
        aside: (Number(marks) & 16) !== 0,
        name: (Number(marks) & 2) !== 0,
        dropped: (Number(marks) & 32) !== 0,
      }),
    ),
    meant,
    quantities: rows(quantities, 5).map(
      ([value, unit, how, start, length]): Quantity => ({
        value: Number(value),
        unit: String(unit),
        how: HOW[Number(how)] ?? 'exact',
        at: spanOf(start, length),
      }),
    ),
    times: rows(times, 4).map(([from, until, start, length]) => ({
      from: String(from),
      until: String(until),
      at: spanOf(start, length),
    })),
    modal,
    iffy: flag(4),
    negations,
    story,
    storyNames: story.filter((_, i) => (storyNames & (1 << i)) !== 0),
  };
}

const spanOf = (start: string | number | undefined, length: string | number | undefined): Span => [
  Number(start),
  Number(start) + Number(length),
];

function rows<T>(flat: readonly T[], width: number): T[][] {
  const list: T[][] = [];
  for (let i = 0; i + width <= flat.length; i += width) list.push(flat.slice(i, i + width));
  return list;
}
