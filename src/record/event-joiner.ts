/** The rules of `link/events` over events of the record. */
import { aroundOf, deedStem, eventKeys, groupTellings, type Telling } from '../link/events/same.js';
import type { RecordedEvent } from '../store/events.js';
import { fold } from '../store/fold.js';

function tellingOf(event: RecordedEvent): Telling {
  return {
    id: event.id,
    article: event.article,
    class: event.class,
    word: deedStem(fold(event.words)),
    names: [...event.actors, ...event.targets].map(fold),
    around: aroundOf(fold(event.sentence), fold(event.words)),
    place: event.place === null ? null : fold(event.place),
    from: event.from,
    until: event.until,
    published: event.published,
  };
}

export const EVENT_JOINER = {
  keysOf: (event: RecordedEvent): readonly string[] => eventKeys(tellingOf(event)),
  group(events: readonly RecordedEvent[]): RecordedEvent[][] {
    const byId = new Map(events.map((one) => [one.id, one]));
    return groupTellings(events.map(tellingOf)).map((group) => group.map(({ id }) => byId.get(id) as RecordedEvent));
  },
};
