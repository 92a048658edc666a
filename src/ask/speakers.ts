/**
 * Who a name may mean. `by` of a question is a name or an id: every speaker one of whose names has the words is meant, and where that
 * is more than one, `meantBy` tells who they are, so that one of them can be asked for.
 */
import { Fault } from '../model/fault.js';
import { phrases } from '../store/fold.js';
import type { FoundSpeakers, RecordedSpeaker, SpeakerDecision } from '../store/speakers.js';
import type { Page, Store } from '../store/store.js';
import { forgottenFault } from './forgotten.js';

/** One speaker with what persons decided about it. */
export interface ShownSpeaker {
  readonly speaker: RecordedSpeaker;
  readonly decisions: readonly SpeakerDecision[];
  /** Others of whom a name is the same, those of most statements first. */
  readonly namesakes: readonly RecordedSpeaker[];
}

/** Speakers that said something and have all the words in one of their names; all of them where no words are given. */
export async function speakersNamed(store: Store, words: string | null, page: Page): Promise<FoundSpeakers> {
  const sought = words === null ? [] : phrases(words);
  if (words !== null && sought.length === 0)
    throw new Fault('question-empty', `“${words}” has no letters or digits to look for; give a name`);
  return store.speakers({ words: sought, ids: null }, page);
}

/** True for what is meant as the id of a speaker. */
export function isSpeakerId(asked: string): boolean {
  return /^sp_[a-z2-7]*$/.test(asked.trim());
}

/** The speaker of an id; a Fault for one nobody has. */
export async function speakerById(store: Store, id: string): Promise<RecordedSpeaker> {
  return (await store.speaker(id.trim())) ?? (await unknown(store, id));
}

async function unknown(store: Store, id: string): Promise<never> {
  throw (
    (await forgottenFault(store, id.trim())) ??
    new Fault('unknown-id', `${id}: nobody on the record has this id; \`hearsay speakers\` shows ids`)
  );
}

/** Ids of speakers that `by` means; none for words that are nobody's name. */
export async function idsBy(store: Store, by: string): Promise<readonly string[]> {
  if (isSpeakerId(by)) return [(await store.speakerIdNow(by.trim())) ?? (await unknown(store, by))];
  const sought = phrases(by);
  return sought.length === 0 ? [] : store.speakerIds(sought);
}

/** Whom `by` may mean, at most `limit` of them; null where it is one or nobody. */
export async function meantBy(store: Store, by: string, limit: number): Promise<FoundSpeakers | null> {
  if (isSpeakerId(by)) return null;
  const found = await speakersNamed(store, by, { limit, offset: 0 });
  return found.total > 1 ? found : null;
}

const NAMESAKES = 5;

/** Everything `hearsay show sp_…` tells. */
export async function showSpeaker(store: Store, id: string): Promise<ShownSpeaker> {
  const speaker = await speakerById(store, id);
  const same = await store.speakers({ words: phrases(speaker.name), ids: null }, { limit: NAMESAKES + 1, offset: 0 });
  return {
    speaker,
    decisions: await store.speakerDecisions(speaker.id),
    namesakes: same.speakers.filter((one) => one.id !== speaker.id).slice(0, NAMESAKES),
  };
}
