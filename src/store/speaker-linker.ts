/** The rules by which speakers are told apart and joined, as `record` hands them to a store: `link` has the rules, the store the rows. */
import type { Sighting, SpeakerDecisions, SpeakerShelf } from '../model/speaker.js';

/** What comes and goes; `blocks` are those a person decided something about. */
export interface SpeakerChange {
  readonly added: readonly Sighting[];
  readonly removed: readonly Pick<Sighting, 'article' | 'local'>[];
  readonly blocks: readonly string[];
}

/** Settles who is who after a change, inside one transaction. */
export type SpeakerLinker = (shelf: SpeakerShelf, change: SpeakerChange, decisions: SpeakerDecisions) => void;
