/**
 * What joins articles, as `record` hands it to a store: the store has the rows, `link` the rules, and neither sees the other. All of it is
 * plain computation, done inside the transaction that puts articles on the record.
 */
import type { CopyRows } from '../model/copy.js';
import type { Span } from '../model/span.js';
import type { SpeakerLinker } from './speaker-linker.js';
import type { TensionLinker } from './tension-linker.js';

export interface Linker {
  /** Raised when links come out otherwise: a record that was linked by another version is linked anew. */
  readonly version: number;
  /** What comparing needs of a reading: how many words, what is set aside, short lines that an outlet may repeat. */
  prepare(text: string, readingJson: string): Linkable;
  /** Keys of the words in quotation marks of one statement, pieces joined by ` … `. */
  quotationKeys(verbatim: string): readonly number[];
  /** Settles who is who. */
  readonly speakers: SpeakerLinker;
  /** Finds what does not sit well together. */
  readonly tensions: TensionLinker;
  /** True where two quotations are one utterance. */
  sameUtterance(a: string, b: string): boolean;
  /** Groups quotations to utterances: the id of the fullest, and those of the others that have its words. */
  utterances(quoted: readonly LinkedQuotation[]): readonly LinkedUtterance[];
  /** Work on rows for the length of one transaction. */
  over(rows: CopyRows): { add(numbers: readonly number[]): void; remove(n: number): void };
}

/** A statement in quotation marks, with what tells reports apart and whom it is given to. */
export interface LinkedQuotation {
  readonly id: string;
  readonly verbatim: string;
  readonly article: string;
  /** Names of the clusters its article is of. */
  readonly clusters: readonly string[];
  /** Null where nobody is named. */
  readonly speaker: string | null;
}

export interface LinkedUtterance {
  readonly centre: string;
  readonly variants: readonly string[];
  readonly articles: number;
  readonly independent: number;
  /** Of the variants, those with other words. */
  readonly altered: number;
  /** Two names or more where articles give it to different people. */
  readonly speakers: readonly string[];
}

export interface Linkable {
  readonly words: number;
  /** The date the text itself gives, for articles that came without one. */
  readonly dated: string | null;
  readonly aside: readonly Span[];
  readonly lines: readonly OutletLine[];
}

/** A short line: a hash of its letters and digits, and where it stands. */
export interface OutletLine {
  readonly line: number;
  readonly span: Span;
}
