/** Tensions as the record hands them out, and what may be asked about them. */
import type { TensionKind } from '../model/labels.js';
import type { Receipt } from '../model/tension.js';
import type { RecordedSide } from './recorded.js';
import type { Filter } from './store.js';

/** What a person made of a tension. */
export const TENSION_STATUSES = ['open', 'confirmed', 'dismissed'] as const;
export type TensionStatus = (typeof TENSION_STATUSES)[number];

/** Two receipts on the record that may not sit well together: a proposal, never a verdict. */
export interface RecordedTension {
  /** `tn_…`, from its two ends: the same after every reading that finds them. */
  readonly id: string;
  readonly kind: TensionKind;
  readonly status: TensionStatus;
  readonly earlier: TensionEnd;
  readonly later: TensionEnd;
  /** Words that clash; receipts like every other. */
  readonly words: readonly Receipt[];
  /** Who noticed it in the text, by name; null where the article's own voice or only Hearsay did. */
  readonly noticedBy: string | null;
  /** Words by which an article itself points it out; null where only Hearsay noticed. */
  readonly notice: Receipt | null;
  /** Names of what clashed, for people who ask why. */
  readonly because: readonly string[];
  readonly score: number;
  /** Pairs on the record that say the same, this one counted: copies of the two articles have it too. */
  readonly pairs: number;
}

export interface TensionEnd extends RecordedSide {
  readonly speakerIds: readonly string[];
}

/** Which tensions. `statement` is a filter as `said` has it, that one of the two ends must meet; null asks for none. */
export interface TensionFilter {
  readonly statement: Filter;
  readonly kind: TensionKind | null;
  /** Null: all but the dismissed. */
  readonly status: TensionStatus | null;
}

export interface FoundTensions {
  readonly total: number;
  readonly tensions: readonly RecordedTension[];
}

export interface NewTensionDecision {
  readonly tension: string;
  readonly status: TensionStatus;
  readonly author: string;
  readonly at: string;
}

/** A decision on record, also one taken back. */
export interface TensionDecision extends NewTensionDecision {
  readonly id: string;
  readonly undoneBy: string | null;
}
