/** Speakers as the record hands them out: who they are across articles, and what may have been meant by a name. */
import type { SpeakerKind } from '../model/speaker.js';

/** One speaker of the record. Lists come most seen first, then by text. */
export interface RecordedSpeaker {
  /** `sp_…` */
  readonly id: string;
  /** The full name most articles use. */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** Every name seen; `count` is articles. */
  readonly names: readonly Counted[];
  readonly roles: readonly SpeakerRole[];
  readonly outlets: readonly Counted[];
  /** Statements they are the speaker of, attitudes and denied sayings not counted, and articles those stand in. */
  readonly statements: number;
  readonly articles: number;
  /** First and last date published of articles that name them. */
  readonly from: string | null;
  readonly until: string | null;
  /** Ids of a table the user gave, such as `Q42`. */
  readonly identifiers: readonly string[];
}

export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** What somebody was called, and between which dates. */
export interface SpeakerRole extends Counted {
  readonly from: string | null;
  readonly until: string | null;
}

export interface FoundSpeakers {
  readonly total: number;
  readonly speakers: readonly RecordedSpeaker[];
}

/** Which speakers: `words` (folded) must all stand in one of their names. */
export interface SpeakerFilter {
  readonly words: readonly string[];
  /** Only these ids; null for all. */
  readonly ids: readonly string[] | null;
}

export const SPEAKER_DECISIONS = ['merge', 'split', 'note'] as const;

/**
 * `merge`: `value` is the id of another speaker, which goes on as `speaker`. `split`: `value` is an article (`ar_…`) whose sighting of
 * `speaker` is somebody else, or a name of theirs that is somebody else's. `note`: `value` is the words.
 */
export interface NewSpeakerDecision {
  readonly kind: (typeof SPEAKER_DECISIONS)[number];
  readonly speaker: string;
  readonly value: string;
  readonly author: string;
  readonly at: string;
}

/** A decision on record, also one taken back. */
export interface SpeakerDecision extends NewSpeakerDecision {
  readonly id: string;
  readonly undoneBy: string | null;
}

/** A row of a table of the user's: a name and the id it has there. */
export interface SpeakerIdentifier {
  readonly name: string;
  readonly identifier: string;
}
