/**
 * What comes back from the record: statements with their receipts, items with their history, captures with what they
 * must still say. Ids here are record ids (`st_…`, `ar_…`, `ca_…`, `en_…`), the same on every machine that recorded the
 * same articles. A person's corrections are already applied to `act`, `speaker` and `dismissed`.
 */
import type { Web } from '../model/article.js';
import type { Correction, Entry } from '../model/entry.js';
import type { Act, Mode, SourceKind, Standing } from '../model/labels.js';
import type { Statement } from '../model/statement.js';
import type { Receipt } from '../model/tension.js';
import type { Place } from './draft.js';

/** One statement on the record, as it stands now. */
export interface Recorded {
  readonly id: string;
  readonly article: RecordedArticle;
  readonly capture: string;
  /** As read, with ids local to its Reading. */
  readonly statement: Statement;
  /** The exact words; `article` and `statement` of a receipt are record ids. Null where the field has no span. */
  readonly source: Receipt | null;
  readonly cue: Receipt | null;
  readonly content: Receipt | null;
  readonly verbatim: Receipt | null;
  /** Words of the channel, such as `a tweet`. */
  readonly channel: string | null;
  /** Who it is in this article, or whom a person corrected it to; null while open. */
  readonly speaker: string | null;
  /** Who that is across articles (`sp_…`); empty while open, for who has no name, and where a person corrected the speaker to a mere name. */
  readonly speakerIds: readonly string[];
  readonly addressee: string | null;
  /** Intermediaries, nearest to the page first. */
  readonly via: readonly string[];
  readonly mode: Mode;
  readonly act: Act;
  readonly attitude: boolean;
  readonly sourceKind: SourceKind;
  readonly standing: Standing;
  /** True where the article denies that it was said: never show it as something its speaker said. */
  readonly denied: boolean;
  readonly negated: boolean;
  readonly hedged: boolean;
  readonly depth: number;
  /** Record id of the statement it is nested in. */
  readonly within: string | null;
  /** When it was said, as far as the text tells: a TIMEX3 value. */
  readonly said: string | null;
  /** When it was published: as the article's source states it, else its head; never one worked out from its words. */
  readonly published: string | null;
  readonly score: number;
  /** Where the statement begins in the article's text, both from 1. */
  readonly line: number;
  readonly column: number;
  readonly dismissed: boolean;
  /** What persons have to say of it, as far as it stands: corrections, confirmations, notes; oldest first. */
  readonly corrections: readonly Correction[];
}

/** What the record knows of an article, without its text. */
export interface RecordedArticle {
  /** `ar_…` */
  readonly key: string;
  /** Verbatim, as the source gave it. */
  readonly id: string;
  /** Relative to the folder of the record, with `/`; null where the bytes came from a stream. */
  readonly path: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly language: string | null;
  /** Where its outlet took it back, else null. */
  readonly withdrawn: Withdrawn | null;
}

/** An article its outlet took back: when that was seen, and how it is known (`its page answers 410`). */
export interface Withdrawn {
  /** ISO 8601. */
  readonly at: string;
  readonly says: string;
}

/** `tombstone`: no longer found in its article; `redirect`: carried on by another item. */
export type ItemState = 'live' | 'tombstone' | 'redirect';

/** One item with everything that is known about it. */
export interface Item {
  readonly id: string;
  readonly state: ItemState;
  /** Where a redirect leads, else null. */
  readonly redirect: string | null;
  /** As it stands; for a tombstone or redirect, as it last stood. */
  readonly recorded: Recorded;
  /** Digest of the capture's bytes, and when they were first seen. */
  readonly sha256: string;
  readonly seen: string;
  /** Text of the capture the receipts are cut from, and its sentences and blocks as read. */
  readonly text: string;
  readonly readingJson: string;
  /** Every entry, oldest first. */
  readonly history: readonly Entry[];
  /** Every correction, also the undone, oldest first. */
  readonly corrections: readonly Correction[];
  /** Ids of live statements nested in this one. */
  readonly holds: readonly string[];
}

/** One capture and what the record says it says. */
export interface RecordedCapture {
  readonly id: string;
  readonly article: RecordedArticle;
  readonly sha256: string;
  readonly length: number;
  /** Where the bytes were seen in the user's files; empty for a stream. */
  readonly places: readonly Place[];
  /** The bytes where the record keeps them itself. */
  readonly bytes: Uint8Array | null;
  /** How it first came over the web; null where it did not. */
  readonly web: Web | null;
  readonly text: string;
  readonly textSha256: string;
  /** False where a later capture of the same article took its place. */
  readonly current: boolean;
  /** Receipts of the live statements that stand on this capture. */
  readonly receipts: readonly Receipt[];
  readonly seen: string;
}

/** What a capture says, and the digests that stand for it. */
export interface CaptureText {
  readonly id: string;
  /** Of the bytes. */
  readonly sha256: string;
  readonly textSha256: string;
  readonly text: string;
}

/** How much is on the record. `seenFrom` and `seenUntil` are null while it is empty. */
export interface Totals {
  readonly articles: number;
  readonly captures: number;
  /** Live statements, attitudes not counted. */
  readonly statements: number;
  readonly attitudes: number;
  readonly seenFrom: string | null;
  readonly seenUntil: string | null;
}

/** One side of what joins two statements, or a statement and the outlet's own words: its receipt, where it stands, and who says it. */
export interface RecordedSide {
  readonly receipt: Receipt;
  readonly article: RecordedArticle;
  /** When it was published. */
  readonly published: string | null;
  /** Who says it; null while open, and for the outlet's own words. */
  readonly speaker: string | null;
  /** Where it begins, both from 1. */
  readonly line: number;
  readonly column: number;
}
