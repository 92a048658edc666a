/**
 * Who undertook what, and what became of it, as far as the record tells: a question in, the newest commitments out with how many of which kind
 * stand how. A state is a proposal for people to judge, with the words it comes from.
 */
import { Fault } from '../model/fault.js';
import type { CommitmentKind, CommitmentState } from '../model/labels.js';
import type { CommitmentDecision, FoundCommitments, RecordedCommitment } from '../store/commitments.js';
import type { Store } from '../store/store.js';
import type { TensionStatus } from '../store/tensions.js';
import type { Question } from './questions.js';
import { filterFor, pageOf } from './said.js';

/** A question as `said` takes it, that the commitment's statement must meet, and what commitments alone have. */
export interface CommitmentQuestion {
  readonly statement: Question;
  readonly kind: CommitmentKind | null;
  readonly state: CommitmentState | null;
  /** Null: all but those a person dismissed. */
  readonly status: TensionStatus | null;
}

/** Throws a Fault for a question that cannot be meant, as `said` does. */
export async function commitments(
  store: Store,
  { statement, kind, state, status }: CommitmentQuestion,
): Promise<FoundCommitments> {
  return store.commitments({ statement: await filterFor(store, statement), kind, state, status }, pageOf(statement));
}

/** True for what is meant as the id of a commitment. */
export function isCommitmentId(asked: string): boolean {
  return /^cm_[a-z2-7]*$/i.test(asked.trim());
}

export interface ShownCommitment {
  readonly commitment: RecordedCommitment;
  readonly decisions: readonly CommitmentDecision[];
}

/** One commitment with what persons decided about it; a Fault for an id nobody has. */
export async function showCommitment(store: Store, id: string): Promise<ShownCommitment> {
  const found = await store.commitment(id.trim().toLowerCase());
  if (found === null)
    throw new Fault('unknown-id', `${id}: no commitment on the record has this id; \`hearsay commitments\` shows ids`);
  return { commitment: found, decisions: await store.commitmentDecisions(found.id) };
}
