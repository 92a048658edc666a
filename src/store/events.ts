/** Events as the record keeps them: one row for each trigger of the reading that stands, and what can be asked of them. */
import type { EventClass, EventStatus } from '../model/labels.js';
import type { Span } from '../model/span.js';

/** One event of a reading, local names resolved and words cut out. */
export interface DraftEvent {
  /** Id inside the reading. */
  readonly local: string;
  readonly span: Span;
  readonly line: number;
  /** Words of the trigger, and the sentence around it. */
  readonly words: string;
  readonly sentence: string;
  readonly class: EventClass;
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly status: EventStatus;
  /** Names. */
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly place: string | null;
  /** TIMEX3 value and its bounds. */
  readonly time: string | null;
  readonly from: string | null;
  readonly until: string | null;
  /** Local id of the statement that vouches for it, and whose it is. */
  readonly said: string | null;
  readonly sayer: string | null;
  readonly published: string | null;
  /** When it was, else when it was published; empty where neither is known. */
  readonly day: string;
  /** Folded words by what they are looked for in. */
  readonly search: {
    readonly about: readonly string[];
    readonly by: readonly string[];
    readonly to: readonly string[];
  };
  /** What tellings of one event share (`link/events`). */
  readonly keys: readonly string[];
}

/** One event on the record; `said` is a statement's record id. */
export interface RecordedEvent extends Omit<DraftEvent, 'search' | 'keys'> {
  /** `ev_` and what tells it from all others: article and trigger. */
  readonly id: string;
  readonly article: string;
  readonly articleId: string;
  readonly capture: string;
  readonly outlet: string | null;
}

/** Every list holds folded words that must all be there. Dates are ISO 8601 prefixes, both inclusive. */
export interface EventFilter {
  readonly about: readonly string[];
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly class: EventClass | null;
  readonly status: EventStatus | null;
  readonly since: string | null;
  readonly until: string | null;
}

export interface FoundEvents {
  readonly total: number;
  readonly events: readonly RecordedEvent[];
}
