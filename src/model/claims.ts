/**
 * What linking keeps of claims to find those that do not sit well together, and where that stands (a shelf, in memory or in the record).
 * Claims go by numbers that mean nothing outside one record; wherever two must be told apart in a lasting way, their places decide.
 */
import type { CommitmentKind, CommitmentState, TensionKind } from './labels.js';
import type { Span } from './span.js';

/** A claim ready to be kept: what it is found by, where it stands in time, and what comparing needs of it. */
export interface KeptClaim {
  /** Statement id of the reading; null for the outlet's own words. */
  readonly statement: string | null;
  readonly spans: readonly Span[];
  /** Referents who say it, ids of the reading. */
  readonly speakers: readonly string[];
  /** See `link/tensions/keys`. */
  readonly keys: readonly number[];
  /** Day said or published times 2^32, plus a hash of where it stands: one order of all claims, whoever came first. */
  readonly place: number;
  /** What tells at a glance whether two need be compared, and what comparing needs beside it: texts that only `link` reads. */
  readonly gist: string;
  readonly facts: string;
  /** What somebody undertakes by it; null for most claims. */
  readonly commitment: CommitmentKind | null;
}

/** Two claims that do not sit well together, as a fact about the two alone. */
export interface ClaimTension {
  readonly kind: TensionKind;
  readonly score: number;
  /** Words that clash, of the claim of the smaller place and of the other. */
  readonly clash: readonly (readonly [first: Span, second: Span])[];
  /** Names of what clashed: `negation`, `opposites`, `quantities`, `times`, `denied`. */
  readonly because: readonly string[];
  /** Equal for pairs that say the same in the same words. */
  readonly theme: number;
  /** True where the claim of the greater place is the earlier of the two. */
  readonly swapped: boolean;
}

/** What a later claim tells of a commitment, as a fact about the two alone. */
export interface ClaimOutcome {
  readonly state: Exclude<CommitmentState, 'open'>;
  readonly score: number;
}

/** The same on a shelf: which claim tells it. */
export interface ShelvedOutcome extends ClaimOutcome {
  readonly claim: number;
}

/** The same of a tension; `a` has the smaller place. */
export interface ShelvedTension {
  readonly a: number;
  readonly b: number;
  readonly tension: ClaimTension;
}

/** Where under a key is looked around. */
export interface KeyPlace {
  readonly key: number;
  readonly place: number;
}

export interface KeyStretch {
  readonly key: number;
  readonly from: number;
  readonly until: number;
}

/** A claim and its place. */
export interface ClaimAt {
  readonly n: number;
  readonly place: number;
}

/** Claims under one key nearest to a place, the nearest first. */
export interface Around {
  readonly before: readonly ClaimAt[];
  readonly after: readonly ClaimAt[];
}

/** Claims that will be asked about: what they are (article, place, gist, commitment), and, by itself, what few are asked for. */
export interface ClaimsWanted {
  readonly claims?: readonly number[];
  readonly facts?: readonly number[];
  readonly keys?: readonly number[];
  /** Whose later ones. */
  readonly joined?: readonly number[];
}

/** Where claims stand; all of it inside one transaction of whoever keeps it. */
export interface ClaimShelf {
  article(n: number): string;
  place(n: number): number;
  gist(n: number): string;
  facts(n: number): string;
  keys(n: number): readonly number[];
  /** What stands under each key around each place, at most `limit` on either side; what stands at the place itself is left out. */
  around(asked: readonly KeyPlace[], limit: number): readonly Around[];
  /** Says what will be asked, so that all of it is looked up together; asking goes on as without it. */
  expect(wanted: ClaimsWanted): void;
  /** How many claims with a key stand between two places, both left out; counted up to `limit`. */
  between(asked: readonly KeyStretch[], limit: number): readonly number[];
  putKeys(claims: readonly number[]): void;
  dropKeys(n: number): void;
  /** What is undertaken by a claim; null for most. */
  commitment(n: number): CommitmentKind | null;
  /** Claims that stand in a tension with `n`, tell what became of it, or have that told by it. */
  joined(n: number): readonly number[];
  /** Of those the ones of a greater place. */
  joinedLater(n: number): readonly number[];
  putTensions(found: readonly ShelvedTension[]): void;
  /** What `later` tells of the commitment `n`. */
  putOutcome(n: number, later: number, outcome: ClaimOutcome): void;
  /** Parts two claims: no tension, no outcome. `a` has the smaller place. */
  part(a: number, b: number): void;
  /** All that is told of commitments, in no order; those of which nothing is told are left out. */
  outcomes(claims: readonly number[]): ReadonlyMap<number, readonly ShelvedOutcome[]>;
  /** How a commitment stands. */
  putState(n: number, state: CommitmentState): void;
}
