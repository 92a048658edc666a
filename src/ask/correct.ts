/**
 * A person's correction from what was typed or sent by a form: one way for the terminal and the pages. Nothing is overwritten: each
 * has an author and a time, can be taken back, and outlives reading anew.
 *
 *     correct(store, relink, { id: 'st_4f2k7q3mzw5a', doing: 'act', value: 'deny', author: 'kim', at: '2031-03-14T12:00:00Z' })
 */
import { Fault } from '../model/fault.js';
import type { SpeakerLinker } from '../store/speaker-linker.js';
import type { Correctable, Store } from '../store/store.js';
import { isCommitmentId } from './commitments.js';
import type { Doing } from './doings.js';
import { show } from './show.js';
import { isSpeakerId } from './speakers.js';

export interface Correcting {
  /** A statement (`st_…`, or a beginning of one), a speaker (`sp_…`), a tension (`tn_…`), a commitment (`cm_…`), or the correction to undo (`co_…`). */
  readonly id: string;
  readonly doing: Doing;
  /** The act, name, id, article or note; null where there is none. */
  readonly value: string | null;
  readonly author: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** What was done. `id` is the correction's own, by which it can be taken back. */
export interface Corrected {
  readonly id: string;
  /** The statement or speaker it is about. */
  readonly about: string;
}

/** Does it; a Fault where it cannot be meant. */
export async function correct(store: Store, linker: SpeakerLinker, asked: Correcting): Promise<Corrected> {
  const { id, doing, author, at } = asked;
  const value = asked.value === null || asked.value.trim() === '' ? null : asked.value.trim();
  if (doing === 'undo') return undo(store, linker, asked);
  if (doing === 'merge' || doing === 'split' || (doing === 'note' && isSpeakerId(id))) {
    if (!isSpeakerId(id)) throw usage(`${id}: ${doing} wants a speaker first, such as sp_7h2mzq4kw5ra`);
    if (value === null) throw usage(`${doing} ${WANTED[doing]}`);
    const what = doing === 'split' && value.startsWith('st_') ? await articleOf(store, value) : value;
    const made = await store.decide({ kind: doing, speaker: id.trim(), value: what, author, at }, linker);
    return { id: made.id, about: made.speaker };
  }
  if (isTensionId(id) || isCommitmentId(id)) {
    if (doing !== 'confirm' && doing !== 'dismiss')
      throw usage(`${doing} is for statements (st_…); of a tension or a commitment: confirm, dismiss`);
    const status = doing === 'confirm' ? 'confirmed' : 'dismissed';
    const about = id.trim().toLowerCase();
    const made = isTensionId(id)
      ? await store.decideTension({ tension: about, status, author, at })
      : await store.decideCommitment({ commitment: about, status, author, at });
    return { id: made.id, about };
  }
  if (isSpeakerId(id)) throw usage(`${doing} is for statements (st_…); of a speaker: merge, split, note`);
  if (value === null && (doing === 'act' || doing === 'note')) throw usage(`${doing} ${WANTED[doing]}`);
  const { item } = await show(store, id);
  const kept = doing === 'dismiss' || doing === 'confirm' ? null : value;
  const made = await store.correct({ item: item.id, field: doing as Correctable, value: kept, author, at });
  return { id: made.id, about: made.item };
}

const WANTED: Readonly<Partial<Record<Doing, string>>> = {
  act: 'to which act? such as deny',
  note: 'needs words; write them behind it',
  merge: 'of whom? give another speaker (sp_…)',
  split: 'of what? give a statement (st_…), an article (ar_…) or a name',
};

/** True for what is meant as the id of a tension. */
export function isTensionId(asked: string): boolean {
  return /^tn_[a-z2-7]*$/i.test(asked.trim());
}

function usage(message: string): Fault {
  return new Fault('question-correction', message);
}

async function articleOf(store: Store, statement: string): Promise<string> {
  return (await show(store, statement)).item.recorded.article.key;
}

/** A correction of a statement, or a decision about tensions, commitments or speakers. */
async function undo(store: Store, linker: SpeakerLinker, { id, author, at }: Correcting): Promise<Corrected> {
  const tension = await store.undecideTension(id, author, at);
  if (tension !== null) return { id: tension.id, about: tension.tension };
  const commitment = await store.undecideCommitment(id, author, at);
  if (commitment !== null) return { id: commitment.id, about: commitment.commitment };
  try {
    const undone = await store.undecide(id, author, at, linker);
    return { id: undone.id, about: undone.speaker };
  } catch (error) {
    if (!(error instanceof Fault) || error.slug !== 'unknown-id') throw error;
    const undone = await store.undo(id, author, at);
    return { id: undone.id, about: undone.item };
  }
}
