/** What else the record holds of a speaker or a statement: tensions it is one side of, what was undertaken. Few of each, for a page. */
import type { FoundCommitments, RecordedCommitment } from '../store/commitments.js';
import type { Store } from '../store/store.js';
import type { FoundTensions, RecordedTension } from '../store/tensions.js';
import { ANYTHING } from './questions.js';
import { filterFor } from './said.js';

/** Tensions and commitments of a page, at most. */
const SHOWN = 5;
/** Counted no further. */
const COUNTED = 100;

/** The newest on the whole record. */
export async function newestTensions(store: Store, limit: number): Promise<readonly RecordedTension[]> {
  const statement = await filterFor(store, ANYTHING);
  const found = await store.tensions({ statement, kind: null, status: null }, { limit, offset: 0, countTo: limit });
  return found.tensions;
}

/** Of one speaker by id. */
export async function tensionsOf(store: Store, speaker: string): Promise<FoundTensions> {
  const statement = await filterFor(store, { ...ANYTHING, by: speaker });
  return store.tensions({ statement, kind: null, status: null }, { limit: SHOWN, offset: 0, countTo: COUNTED });
}

export async function commitmentsOf(store: Store, speaker: string): Promise<FoundCommitments> {
  const statement = await filterFor(store, { ...ANYTHING, by: speaker });
  return store.commitments({ statement, kind: null, state: null, status: null }, { limit: SHOWN, offset: 0 });
}

export interface Joined {
  readonly tensions: readonly RecordedTension[];
  readonly commitments: readonly RecordedCommitment[];
}

/** Tensions a statement is one side of, and what it undertakes. */
export function joinedTo(store: Store, statement: string): Promise<Joined> {
  return store.joinedTo(statement, SHOWN);
}
