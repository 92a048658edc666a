/** Articles as the record hands them out: in a list, and one with its text, its reading, its statements and what it shares with others. */
import type { CopyKind } from '../model/labels.js';
import type { Span } from '../model/span.js';
import type { Recorded, RecordedArticle } from './recorded.js';

/** Where a list of articles goes on: `published` as statements of the article have it. */
export interface ArticlePlace {
  readonly published: string | null;
  readonly key: string;
}

export interface ListedArticle {
  readonly article: RecordedArticle;
  /** As its source states it, else its head; null where neither does. */
  readonly published: string | null;
  /** Live statements, attitudes and dismissed ones not counted. */
  readonly statements: number;
}

export interface ReadArticle {
  readonly article: RecordedArticle;
  readonly capture: string;
  /** How many captures of it there are; `capture` is the newest. */
  readonly captures: number;
  readonly sha256: string;
  /** When this capture was first seen. */
  readonly seen: string;
  readonly text: string;
  readonly readingJson: string;
  /** Live statements by place, attitudes and dismissed ones too. */
  readonly statements: readonly Recorded[];
  readonly clusters: readonly ArticleCluster[];
}

/** A story the article has text of. */
export interface ArticleCluster {
  /** The fullest text of the story; may be this article. */
  readonly centre: RecordedArticle;
  readonly articles: number;
  /** Share of this article's words that come from it, 0..1. */
  readonly share: number;
  /** The member published first, and what this article shares with it; null where this is the first, or nothing is dated. */
  readonly first: RecordedArticle | null;
  /** Stretches it shares with `first`, else with the centre, in the order of this article. */
  readonly shared: readonly SharedStretch[];
}

export interface SharedStretch {
  readonly other: RecordedArticle;
  readonly mine: Span;
  readonly theirs: Span;
  readonly kind: CopyKind;
  /** Share of the words of both that agree, 0..1. */
  readonly same: number;
}
