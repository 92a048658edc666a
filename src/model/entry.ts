import type { Statement } from './statement.js';

/**
 * One append-only line of the record: "item `item` reads like this, as of `seen`". A better reading adds an entry that
 * replaces an older one; nothing is overwritten. Three clocks are kept apart: said, published, seen.
 */
export interface Entry {
  /** Digest of what the entry says and what it replaces; equal entries have equal ids. */
  readonly id: string;
  /** Record id of the item, such as `st_…`; minted once from the capture and the first span. */
  readonly item: string;
  readonly kind: EntryKind;
  readonly article: string;
  readonly capture: string;
  /** Entry this one replaces, or null. */
  readonly replaces: string | null;
  /** The statement as read; null for a tombstone (the item is no longer found) and a redirect. */
  readonly body: Statement | null;
  /** For a redirect, the item that carries on. */
  readonly redirect: string | null;
  readonly said: string | null;
  readonly published: string | null;
  /** When Hearsay saw it: an ISO 8601 instant passed in by the caller, never taken from a clock below. */
  readonly seen: string;
}

export const ENTRY_KINDS = ['statement', 'tombstone', 'redirect'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** A person's correction: a layer of its own over the record, with who and when; it survives re-reading and can be undone. */
export interface Correction {
  readonly id: string;
  readonly item: string;
  readonly field: string;
  readonly value: string | null;
  readonly author: string;
  readonly at: string;
  readonly undoneBy: string | null;
}
