/** What does not sit well together on the record: a question in, the newest tensions out. Each is a proposal for people to judge. */
import { Fault } from '../model/fault.js';
import type { TensionKind } from '../model/labels.js';
import type { Store } from '../store/store.js';
import type { FoundTensions, RecordedTension, TensionDecision, TensionStatus } from '../store/tensions.js';
import type { Question } from './questions.js';
import { filterFor, pageOf } from './said.js';

/** A question as `said` takes it, that one of the two sides must meet, and what tensions alone have. */
export interface TensionQuestion {
  readonly statement: Question;
  readonly kind: TensionKind | null;
  /** Null: all but those a person dismissed. */
  readonly status: TensionStatus | null;
}

/** Throws a Fault for a question that cannot be meant, as `said` does. */
export async function tensions(store: Store, { statement, kind, status }: TensionQuestion): Promise<FoundTensions> {
  return store.tensions({ statement: await filterFor(store, statement), kind, status }, pageOf(statement));
}

export interface ShownTensionItem {
  readonly tension: RecordedTension;
  readonly decisions: readonly TensionDecision[];
}

/** One tension with what persons decided about it; a Fault for an id nobody has. */
export async function showTension(store: Store, id: string): Promise<ShownTensionItem> {
  const tension = await store.tension(id.trim().toLowerCase());
  if (tension === null)
    throw new Fault('unknown-id', `${id}: no tension on the record has this id; \`hearsay tensions\` shows ids`);
  return { tension, decisions: await store.tensionDecisions(tension.id) };
}
