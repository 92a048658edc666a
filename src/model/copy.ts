/**
 * What is known of copies, as `link` finds it and `store` keeps it. Articles go by numbers that mean nothing outside one record; wherever
 * two must be told apart in a lasting way, their keys decide.
 */
import type { CopyKind } from './labels.js';
import type { Span } from './span.js';

/** An article that is compared with others. */
export interface CopyNode {
  readonly key: string;
  /** Compared words. */
  readonly words: number;
  /** ISO 8601 prefix, or null. */
  readonly published: string | null;
}

/** What comparing needs of an article. */
export interface CopySource {
  readonly text: string;
  /** Boilerplate and lines that stand there twice: not compared. */
  readonly aside: readonly Span[];
}

/** A stretch two articles share: word indices, half-open, and the characters they run over. */
export interface CopyStretch {
  readonly a: Span;
  readonly b: Span;
  readonly inA: Span;
  readonly inB: Span;
  readonly kind: CopyKind;
  /** Share of the words of both sides that agree, 0..1. */
  readonly same: number;
}

/** What one article shares with another, seen from it. */
export interface CopyShared {
  readonly other: number;
  /** Stretches of this article's words, as `from, to, from, to, …`, ascending, not overlapping; and where each stands in the other. */
  readonly mine: readonly number[];
  readonly theirs: readonly number[];
  /** Share of this article's words that lie in the stretches: 0..1. */
  readonly ofMine: number;
}

/** 0 a whole text, 1 an extract of a longer one, 2 a stitch of several. */
export type CopyStanding = 0 | 1 | 2;

/** One cluster an article is of, named by its centre, with the stretches of the article's words that come from it. */
export interface CopyPart {
  readonly cluster: number;
  readonly share: number;
  /** `from, to, from, to, …`, ascending, not overlapping: here the article speaks for the cluster. */
  readonly spans: readonly number[];
}

/** Where what is known of copies is read from and written to: memory, or a record inside a transaction. */
export interface CopyRows {
  node(n: number): CopyNode;
  source(n: number): CopySource;
  /** Says which buckets will be asked, of which articles the text, and of which what they share, with whom, and what those have. */
  expect(keys: Iterable<number>, limit: number): void;
  expectSources(numbers: readonly number[]): void;
  expectShared(numbers: readonly number[]): void;
  /** Articles with a key, at most `limit` of them, in any order. */
  bucket(key: number, limit: number): readonly number[];
  putKeys(n: number, keys: Uint32Array): void;
  dropKeys(n: number, keys: Uint32Array): void;
  /** What an article shares with others, in any order. */
  shared(n: number): readonly CopyShared[];
  /** Puts what two articles share; `a` has the smaller key. */
  putFact(a: number, b: number, stretches: readonly CopyStretch[]): void;
  dropFact(a: number, b: number): void;
  hasFact(a: number, b: number): boolean;
  standing(n: number): CopyStanding;
  putStanding(n: number, standing: CopyStanding): void;
  /** Null while unknown. */
  parts(n: number): readonly CopyPart[] | null;
  putParts(n: number, parts: readonly CopyPart[] | null): void;
}
