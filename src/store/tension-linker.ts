/** The rules by which tensions are found, as `record` hands them to a store: `link` has the rules, the store the rows. */
import type { ClaimOutcome, ClaimShelf, KeptClaim } from '../model/claims.js';
import type { CommitmentKind } from '../model/labels.js';
import type { Span } from '../model/span.js';
import type { Tension } from '../model/tension.js';

/** What one article has for linking: its claims, the tensions inside it, and what is undertaken in it. */
export interface ClaimsRead {
  readonly claims: readonly KeptClaim[];
  readonly inside: readonly InsideTension[];
  readonly commitments: readonly ReadCommitment[];
}

/** A commitment of one article; `claim` and `later` are indices of its claims. */
export interface ReadCommitment {
  readonly kind: CommitmentKind;
  /** Of the reading. */
  readonly statement: string;
  /** Referent it is made to. */
  readonly to: string | null;
  readonly what: Span;
  readonly due: CommitmentDue | null;
  readonly missing: readonly Span[];
  /** Null where its words make no claim: then nothing is compared with it. */
  readonly claim: number | null;
  /** What the article itself tells of it. */
  readonly told: readonly (ClaimOutcome & { readonly later: number })[];
  /** Equal for commitments that say the same: copies repeat them. */
  readonly theme: number;
}

/** The words of a deadline and what they mean: a TIMEX3 value and an interval of ISO dates. */
export interface CommitmentDue {
  readonly span: Span;
  readonly value: string;
  readonly from: string | null;
  readonly until: string | null;
}

export interface InsideTension extends Tension {
  /** Equal for pairs that say the same. */
  readonly theme: number;
}

export interface TensionLinker {
  /** Raised when tensions come out otherwise. */
  readonly version: number;
  /** `article` is its key. */
  read(article: string, text: string, readingJson: string): ClaimsRead;
  /** Claims that stand on the shelf are compared with what is near; and taken away. */
  add(shelf: ClaimShelf, claims: readonly number[]): void;
  remove(shelf: ClaimShelf, claims: readonly number[]): void;
}
