/**
 * Articles waiting to be read, kept beside the record they go on, so that what a job made and that it is done are one transaction. Any
 * number of programs add jobs and take them. A worker lives as long as its connection: no clock says that somebody is gone, so a
 * clock that steps back takes nothing from anybody.
 */
import type { Draft } from './draft.js';
import type { Linker } from './linker.js';
import type { KnownPlace, Put, Store } from './store.js';

/** An article to be read, made ready by whoever enqueues. */
export interface NewJob {
  /** The capture's id: the same bytes of the same article are one job, however often they are delivered. */
  readonly id: string;
  /** How a person would name the article. */
  readonly name: string;
  /** Letters of its text. */
  readonly size: number;
  readonly article: Uint8Array;
  readonly bytes: Uint8Array | null;
}

export interface Job extends NewJob {
  /** How often reading it has failed. */
  readonly tries: number;
}

/** After so many failed readings an article is set aside. */
export const TRIES = 3;
/**
 * So often may a worker go away with an article in hand before that article is set aside. An article that breaks its reader is found at
 * once, since readers are watched; this is for what takes the whole program down, and high, since programs are also stopped for no fault of the article's.
 */
export const LOSSES = 12;
/** A worker takes an article by itself once so many were lost with it in hand, so that others are not. */
export const ALONE_AFTER = 3;

export interface Queue {
  /** Adds jobs; gives how many of them were new. */
  add(jobs: readonly NewJob[]): Promise<number>;
  /** Jobs nobody has in hand, those set aside not counted. */
  waiting(): Promise<number>;
  /** Begins to work under a name; `at` is the worker's clock, for people to read. */
  enter(name: string, at: string): Promise<void>;
  /** Takes up to `most` jobs, and none where there is none. Those of workers that are gone are freed first. */
  take(most: number): Promise<Taken>;
  /** Takes up to `most` more while others are in hand; none that has failed or was lost, since those are taken by themselves. */
  takeMore(most: number): Promise<readonly Job[]>;
  /** Puts drafts on the record, notes places, and does away with the jobs, all of it or nothing. */
  finish(done: Finished, seen: string, linker: Linker): Promise<readonly Put[]>;
  /** Gives a job back after it failed; sets it aside after `TRIES`. */
  fail(id: string, reason: string): Promise<'again' | 'aside'>;
  /** Stops working: what is still in hand goes back. */
  leave(): Promise<void>;
  status(): Promise<QueueStatus>;
  /** Has what was set aside tried anew; gives how many. */
  retry(): Promise<number>;
  /** Takes away the jobs of which `isGone` says so, also those in hand; gives how many. */
  sweep(isGone: (job: Job, barred: KeptOut) => boolean): Promise<number>;
}

/** Jobs, and how many other workers are alive. */
export interface Taken {
  readonly jobs: readonly Job[];
  readonly others: number;
}

/** What was forgotten and stays out. */
export interface KeptOut {
  /** By the key of an article and a capture. */
  known(article: string, capture: string): boolean;
  /** By digests of bytes and texts. */
  has(digests: readonly string[]): boolean;
}

export interface Finished {
  readonly jobs: readonly string[];
  readonly drafts: readonly Draft[];
  readonly places: readonly KnownPlace[];
}

export interface QueueStatus {
  readonly waiting: number;
  readonly inHand: number;
  readonly aside: number;
  /** Articles on the record. */
  readonly articles: number;
  readonly workers: readonly WorkerStatus[];
  /** The newest of those set aside, at most twenty. */
  readonly setAside: readonly {
    readonly id: string;
    readonly name: string;
    readonly tries: number;
    readonly reason: string;
  }[];
}

export interface WorkerStatus {
  readonly name: string;
  readonly since: string;
  readonly articles: number;
  readonly statements: number;
  readonly failed: number;
  readonly inHand: number;
}

/** A record that has a queue. */
export interface QueueStore extends Store {
  readonly queue: Queue;
}
