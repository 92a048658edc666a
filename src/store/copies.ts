/** What the record knows of copies, as questions get it: clusters with their members, and what two articles share. */
import type { CopyStanding, CopyStretch } from '../model/copy.js';
import type { RecordedArticle } from './recorded.js';

/** Articles that have their text from one. */
export interface CopyCluster {
  /** Key of the article at its centre. */
  readonly centre: string;
  /** The centre first, then those with most of their words from it. */
  readonly members: readonly CopyMember[];
}

export interface CopyMember {
  readonly article: RecordedArticle;
  readonly capture: string;
  readonly text: string;
  /** The article's own date, or the one its text gives. */
  readonly dated: string | null;
  readonly words: number;
  /** Share of its words that come from this cluster, 0..1. */
  readonly share: number;
  readonly standing: CopyStanding;
  /** Keys of the centres of every cluster it is of, this one too. */
  readonly clusters: readonly string[];
  /** What it shares with the centre, or where it shares nothing with it, with the member it shares most with. */
  readonly passages: readonly CopyPassage[];
}

/** A stretch of this article (`mine`) that stands in another (`theirs`). */
export interface CopyPassage {
  readonly other: string;
  readonly mine: CopyStretch['inA'];
  readonly theirs: CopyStretch['inB'];
  readonly kind: CopyStretch['kind'];
  readonly same: number;
}

/** A line an outlet repeats around its articles. */
export interface RepeatedLine {
  readonly outlet: string;
  readonly text: string;
  readonly articles: number;
}

/** Other articles that have the words of one statement, by key. */
export interface Carriers {
  /** They share the passage it stands in. */
  readonly copied: readonly string[];
  /** They quote the same utterance. */
  readonly quoting: readonly string[];
}

/** A cluster of copies at a glance. */
export interface ClusterSize {
  /** The article at its centre: the fullest text. */
  readonly centre: RecordedArticle;
  readonly articles: number;
}
