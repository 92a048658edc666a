/** Events of a reading → what the writer needs: names, words, folded words to find them by, and the keys that lead one telling to another. */
import { aroundOf, deedStem, eventKeys } from '../link/events/same.js';
import { sentenceAt } from '../link/tensions/page.js';
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
  const times = new Map(reading.times.map((one) => [one.id, one]));
  const statements = new Map(reading.statements.map((one) => [one.id, one]));
  return reading.events.map((event): DraftEvent => {
    const [actors, targets] = [named(event.actors), named(event.targets)];
    const place = event.place === null ? null : (names.get(event.place) ?? null);
    const time = (event.time === null ? null : times.get(event.time)) ?? null;
    const said = (event.said === null ? null : statements.get(event.said)) ?? null;
    const nearest = reading.sentences[sentenceAt(reading, event.trigger[0])];
    const sentence = nearest !== undefined && event.trigger[1] <= nearest[1] ? nearest : undefined;
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
