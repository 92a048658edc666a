/** What `hearsay watch` remembers between polls and between runs: feeds, what they listed, and the pages behind. Times in ms since 1970. */

export interface Watching {
  /**
   * Makes this program the one that watches for the record until the store closes; a Fault where another one is: two would ask the same
   * hosts twice as often as is polite.
   */
  claim(): Promise<void>;
  /** Watches these feeds and no others from now on; with none named those watched last. */
  follow(feeds: readonly string[], nowMs: number): Promise<void>;
  feeds(): Promise<readonly WatchedFeed[]>;
  /** What is due, the longest due first. */
  due(nowMs: number, limit: number): Promise<readonly WatchJob[]>;
  /** Notes that the host of an address asked to be left alone until then. */
  hold(address: string, untilMs: number): Promise<void>;
  /** Hosts that are to be left alone, each by an address; those of the past are forgotten. */
  held(nowMs: number): Promise<readonly { readonly address: string; readonly untilMs: number }[]>;
  /** When the next thing is due, or null. */
  nextDue(): Promise<number | null>;
  putFeed(feed: WatchedFeed): Promise<void>;
  /** Notes what a feed lists; pages that are new or whose entry changed become due. Gives how many of each. */
  listed(feed: string, entries: readonly ListedEntry[], nowMs: number): Promise<{ fresh: number; changed: number }>;
  putPage(page: WatchedPage): Promise<void>;
  /** Forgets what no feed has listed since `beforeMs` and nothing is due for; gives how many pages. */
  forget(beforeMs: number): Promise<number>;
  /** What an article on the record says now, or null. */
  text(article: string): Promise<string | null>;
  /** Marks an article as withdrawn by its outlet, or (`says` null) takes the mark away. */
  withdraw(article: string, at: string, says: string | null): Promise<void>;
  withdrawals(): Promise<readonly Withdrawal[]>;
}

export interface WatchedFeed {
  /** As it was named. */
  readonly url: string;
  /** Where it has moved for good. */
  readonly location: string;
  readonly title: string | null;
  /** How long it says it stays good, in minutes; null where it does not say. */
  readonly ttl: number | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Null where it is not asked any more. */
  readonly dueMs: number | null;
  /** Failures in a row. */
  readonly failures: number;
  readonly trouble: string | null;
}

export interface ListedEntry {
  readonly id: string;
  /** Key of its page: the canonical address, or the feed's with the entry's id where it has none. */
  readonly page: string;
  /** Digest of what the feed says of it. */
  readonly digest: string;
  /** The article the entry itself holds, as JSON, or null. */
  readonly held: string | null;
}

export interface WatchedPage {
  readonly url: string;
  /** `ar_…` once it is on the record. */
  readonly article: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly firstMs: number;
  readonly dueMs: number | null;
  /** How often it was looked at again as planned. */
  readonly checks: number;
  readonly failures: number;
  readonly withdrawn: boolean;
  readonly held: string | null;
}

export type WatchJob =
  | { readonly kind: 'feed'; readonly feed: WatchedFeed }
  | { readonly kind: 'page'; readonly page: WatchedPage };

export interface Withdrawal {
  readonly article: string;
  readonly at: string;
  readonly says: string;
}
