import type { EventClass, EventStatus } from './labels.js';
import type { Span } from './span.js';

/** Who did what to whom (ACE/ERE event mention, PLOVER class). Actors and targets are referent ids. */
export interface Event {
  readonly id: string;
  readonly trigger: Span;
  readonly class: EventClass;
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly place: string | null;
  readonly time: string | null;
  readonly status: EventStatus;
  /** Statement that vouches for it; null where the outlet does so itself. */
  readonly said: string | null;
}
