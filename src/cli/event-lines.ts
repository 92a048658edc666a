/**
 * The events of a Reading as lines, under its statements: where on the page, what and where it stands, the words, who did it to whom, place, time
 * and who vouches for it where that is not the outlet.
 *
 *     9:113   summit PLANNED      Russia and North Korea · in Pellan · says RIA
 */
import { oneLine } from '../ask/quoting.js';
import { whenWords } from '../ask/when.js';
import type { Article } from '../model/article.js';
import type { Event } from '../model/event.js';
import type { Reading } from '../model/reading.js';
import { words } from '../model/span.js';
import type { linesOf } from '../record/lines.js';
import { hanging, padded, type Style } from './layout.js';
import { doersPart } from './told-lines.js';

/** The lines of an article's events; none where there are none. */
export function eventLines(
  { text }: Article,
  reading: Reading,
  placeOf: ReturnType<typeof linesOf>,
  width: number,
  style: Style,
  labelWidth: number,
): string[] {
  if (reading.events.length === 0) return [];
  const names = new Map(reading.referents.map(({ id, name }) => [id, oneLine(name)]));
  const label = (event: Event) => {
    const { line, column } = placeOf(event.trigger[0]);
    return `${line}:${column}`;
  };
  const wide = Math.max(labelWidth, ...reading.events.map((event) => label(event).length));
  return [
    style.dim(' what happened'),
    ...reading.events.flatMap((event) => {
      const [first, ...rest] = hanging(
        ` ${padded(label(event), wide)}  `,
        [
          `${event.status.toUpperCase()}  ${oneLine(words(text, event.trigger))}`,
          ...partsOf(event, text, reading, names),
        ].join(' · '),
        width,
      );
      return [first.replace(event.status.toUpperCase(), style.act(event.status.toUpperCase())), ...rest];
    }),
  ];
}

function partsOf(event: Event, text: string, reading: Reading, names: ReadonlyMap<string, string>): string[] {
  const named = (ids: readonly string[]) => ids.flatMap((id) => names.get(id) ?? []).join(', ');
  const [actors, targets] = [named(event.actors), named(event.targets)];
  const time = reading.times.find(({ id }) => id === event.time);
  const place = event.place === null || event.targets.includes(event.place) ? null : names.get(event.place);
  const kind = reading.referents.find(({ id }) => id === event.place)?.kind;
  const said = reading.statements.find(({ id }) => id === event.said);
  const sayer =
    said === undefined ? null : named(said.speakers) || said.source.map((span) => oneLine(words(text, span))).join(' ');
  return [
    event.class === 'OTHER' ? null : `${event.class.toLowerCase()}${event.mode === null ? '' : `, ${event.mode}`}`,
    actors === '' ? null : doersPart(words(text, event.trigger), actors),
    targets === '' ? null : `to ${targets}`,
    place === null || place === undefined ? null : `${kind === 'facility' ? 'at' : 'in'} ${place}`,
    time === undefined ? null : whenWords(oneLine(words(text, time.span)), time.value),
    sayer ? `says ${sayer}` : null,
  ].filter((part) => part !== null);
}
