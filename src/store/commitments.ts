/** Commitments as the record hands them out, and what may be asked about them. */
import type { CommitmentKind, CommitmentState } from '../model/labels.js';
import type { Receipt } from '../model/tension.js';
import type { RecordedArticle, RecordedSide } from './recorded.js';
import type { Filter } from './store.js';
import type { TensionStatus } from './tensions.js';

/** What somebody undertook or asked for, and what became of it as far as the record tells: a proposal, never a verdict. */
export interface RecordedCommitment {
  /** `cm_…`, from its statement: the same after every reading. */
  readonly id: string;
  readonly kind: CommitmentKind;
  readonly state: CommitmentState;
  /** What a person made of it: that it is none, or that it is one and stands as told. */
  readonly status: TensionStatus;
  /** Its statement (`st_…`). */
  readonly statement: string;
  /** What is undertaken. */
  readonly what: Receipt;
  /** Who undertakes it; null while open. */
  readonly by: string | null;
  readonly byIds: readonly string[];
  /** To whom; null where nobody tells. */
  readonly to: string | null;
  readonly toIds: readonly string[];
  readonly due: RecordedDue | null;
  /** Words that say what it leaves open: "but did not say how". */
  readonly missing: readonly Receipt[];
  readonly article: RecordedArticle;
  readonly published: string | null;
  /** Where it begins, both from 1. */
  readonly line: number;
  readonly column: number;
  /** What tells of its outcome, oldest first; `stands` marks the one its state is from. */
  readonly evidence: readonly CommitmentEvidence[];
  /** Of the statement: how sure it was read right. */
  readonly score: number;
  /** Articles that say the same in the same words, this one counted. */
  readonly places: number;
}

/** When it falls due: the words, their TIMEX3 value, and the interval of ISO dates they mean. */
export interface RecordedDue {
  readonly receipt: Receipt;
  readonly value: string;
  readonly from: string | null;
  readonly until: string | null;
}

export interface CommitmentEvidence extends RecordedSide {
  readonly state: Exclude<CommitmentState, 'open'>;
  readonly stands: boolean;
  readonly score: number;
}

/** Which commitments. `statement` is a filter as `said` has it, that the commitment's statement must meet; null asks for none. */
export interface CommitmentFilter {
  readonly statement: Filter;
  readonly kind: CommitmentKind | null;
  readonly state: CommitmentState | null;
  /** Null: all but the dismissed. */
  readonly status: TensionStatus | null;
}

export interface NewCommitmentDecision {
  readonly commitment: string;
  readonly status: TensionStatus;
  readonly author: string;
  readonly at: string;
}

/** A decision on record, also one taken back. */
export interface CommitmentDecision extends NewCommitmentDecision {
  readonly id: string;
  readonly undoneBy: string | null;
}

export interface FoundCommitments {
  readonly total: number;
  /** Of all that match, page or not: how many of which kind stand how; none that are none. */
  readonly tally: readonly CommitmentTally[];
  readonly commitments: readonly RecordedCommitment[];
}

export interface CommitmentTally {
  readonly kind: CommitmentKind;
  readonly state: CommitmentState;
  readonly count: number;
}
