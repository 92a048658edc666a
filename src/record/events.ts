/** Events of a reading → what the writer needs: names, words, folded words to find them by, and the keys that lead one telling to another. */
import { aroundOf, deedStem, eventKeys } from '../link/events/same.js';
import type { Article } from '../model/article.js';
import type { Reading } from '../model/reading.js';
import { words } from '../model/span.js';
import type { DraftEvent } from '../store/events.js';
import { fold } from '../store/fold.js';
import type { linesOf } from './lines.js';

/** Longest sentence kept as a receipt's context, in code units. */
const LONGEST = 600;

export function draftEvents(
  { text }: Pick<Article, 'text'>,
  reading: Reading,
  placeOf: ReturnType<typeof linesOf>,
  published: string | null,
): DraftEvent[] {
  const names = new Map(reading.referents.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]) => ids.flatMap((id) => names.get(id) ?? []);
  return reading.events.map((event): DraftEvent => {
    const [actors, targets] = [named(event.actors), named(event.targets)];
    const place = event.place === null ? null : (names.get(event.place) ?? null);
    const time = reading.times.find(({ id }) => id === event.time) ?? null;
    const said = reading.statements.find(({ id }) => id === event.said) ?? null;
    const sentence = reading.sentences.find(([start, end]) => start <= event.trigger[0] && event.trigger[1] <= end);
    const trigger = words(text, event.trigger);
    const around = sentence === undefined ? trigger : words(text, sentence).slice(0, LONGEST);
    const telling = {
      id: event.id,
      article: '',
      class: event.class,
      word: deedStem(fold(trigger)),
      names: [...actors, ...targets].map(fold),
      around: aroundOf(fold(around), fold(trigger)),
      place: place === null ? null : fold(place),
      from: time?.from ?? null,
      until: time?.until ?? null,
      published,
    };
    return {
      local: event.id,
      span: event.trigger,
      line: placeOf(event.trigger[0]).line,
      words: trigger,
      sentence: around,
      class: event.class,
      mode: event.mode,
      cameo: event.cameo,
      status: event.status,
      actors,
      targets,
      place,
      time: time?.value ?? null,
      from: telling.from,
      until: telling.until,
      said: event.said,
      sayer:
        said === null
          ? null
          : named(said.speakers).join(', ') || said.source.map((span) => words(text, span)).join(' ') || null,
      published,
      day: telling.from ?? published ?? '',
      search: {
        about: wordsOf([...actors, ...targets, place ?? '', trigger, around]),
        by: wordsOf(actors),
        to: wordsOf(targets),
      },
      keys: eventKeys(telling),
    };
  });
}

function wordsOf(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => fold(text).split(' ')))].filter((word) => word !== '');
}
