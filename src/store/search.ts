/** What of a statement is searched for under which name, folded: one place decides for recording and for correcting. */
import type { SearchWords } from './draft.js';
import { foldAll } from './fold.js';

/** The words of a statement as they stand in its row. */
export interface Searchable {
  readonly source: string | null;
  readonly speaker: string | null;
  readonly cue: string | null;
  readonly content: string | null;
  readonly addressee: string | null;
  readonly channel: string | null;
  readonly via: readonly string[];
  readonly outlet: string | null;
}

/** `by` asks source and speaker; `via` asks intermediaries and the channel. */
export function searchOf(one: Searchable): SearchWords {
  return {
    source: foldAll([one.source, one.speaker]),
    cue: foldAll([one.cue]),
    content: foldAll([one.content]),
    addressee: foldAll([one.addressee]),
    via: foldAll([...one.via, one.channel]),
    outlet: foldAll([one.outlet]),
  };
}
