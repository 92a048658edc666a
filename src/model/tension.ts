import type { CommitmentKind, CommitmentState, TensionKind } from './labels.js';
import type { Span } from './span.js';

/** What proves something, wherever it stands. `text` is the exact words, pieces joined by ` … `. */
export interface Receipt {
  readonly article: string;
  readonly capture: string | null;
  readonly statement: string | null;
  readonly spans: readonly Span[];
  readonly text: string;
}

/** Two receipts that do not sit well together: a proposal for people to judge, never a verdict. */
export interface Tension {
  readonly id: string;
  readonly kind: TensionKind;
  readonly earlier: Receipt;
  readonly later: Receipt;
  /** Words that clash. */
  readonly words: readonly Receipt[];
  /** Referent who noticed it in the text; null where the article's own voice or only Hearsay did. */
  readonly noticedBy: string | null;
  /** Words by which the text itself points it out; null where only Hearsay noticed. */
  readonly notice: Receipt | null;
  readonly score: number;
}

/** A promise, plan, demand or threat, and what became of it. */
export interface Commitment {
  readonly id: string;
  readonly kind: CommitmentKind;
  readonly statement: string;
  readonly by: string | null;
  readonly to: string | null;
  readonly what: Span;
  readonly due: string | null;
  readonly state: CommitmentState;
  readonly fulfilment: readonly Receipt[];
  /** Words that say what it leaves open: "but did not say how". */
  readonly missing: readonly Receipt[];
}
