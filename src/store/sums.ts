/** What the record comes to, for lists: which outlet has what kind of sources, whom it quotes, which utterances and stories stand where. */
import type { Act, Mode, SourceKind, Standing } from '../model/labels.js';
import type { RecordedArticle } from './recorded.js';

/** Statements of one outlet from sources of one kind; `official`: for a government, a court, a force, or from an office of state. */
export interface SourceSum {
  /** Null where the articles name none. */
  readonly outlet: string | null;
  readonly sourceKind: SourceKind;
  readonly official: boolean;
  readonly mode: Mode;
  readonly statements: number;
}

/** How often an outlet has statements of a speaker. */
export interface QuotingSum {
  readonly outlet: string | null;
  readonly speaker: string;
  readonly statements: number;
}

/** One utterance in a list. */
export interface UtteranceBrief {
  /** The statement with the fullest text. */
  readonly centre: string;
  readonly articles: number;
  readonly independent: number;
  /** Statements that have it, the centre too; `altered`: how many of them with other words. */
  readonly variants: number;
  readonly altered: number;
  /** Whom articles give it to; two or more share no word of their names. */
  readonly speakers: readonly string[];
  /** The fullest text, of a long one the beginning. */
  readonly words: string;
}

/** One utterance: the statement with the fullest text, and every other that has its words, by id. */
export interface UtteranceSum {
  readonly centre: string;
  readonly articles: number;
  readonly quotations: readonly string[];
}

/** A page of something, and how much of it there is. */
export interface Listed<T> {
  readonly total: number;
  /** There are more than `total`, which were not counted; absent: no. */
  readonly more?: boolean;
  readonly items: readonly T[];
}

/** A story in a list: the article at its centre, and how many have their text from it, itself included. */
export interface StorySum {
  readonly centre: RecordedArticle;
  readonly articles: number;
  readonly outlets: number;
  /** First and last date of the articles that have one. */
  readonly from: string | null;
  readonly until: string | null;
}

/** What is needed of a statement to draw a speaker: small enough for thousands. */
export interface Spoken {
  readonly id: string;
  readonly article: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly said: string | null;
  readonly act: Act;
  readonly mode: Mode;
  readonly standing: Standing;
  readonly denied: boolean;
  readonly score: number;
  readonly via: readonly string[];
  readonly content: string | null;
}
