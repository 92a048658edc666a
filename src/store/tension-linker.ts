/** The rules by which tensions are found, as `record` hands them to a store: `link` has the rules, the store the rows. */
import type { ClaimShelf, KeptClaim } from '../model/claims.js';
import type { Tension } from '../model/tension.js';

/** What one article has for linking: its claims, and the tensions inside it. */
export interface ClaimsRead {
  readonly claims: readonly KeptClaim[];
  readonly inside: readonly InsideTension[];
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
