/**
 * Events of the record as lines, and moments of a timeline. Pure.
 *
 *     2031-04-30  OCCURRED  met · consult · by Velmora, Drenland · in Harne
 *                   korvik.txt:5 The two governments met on Wednesday …
 */

import { dayOf, type ToldEvent, timeOfEvent } from '../ask/events.js';
import { oneLine, recordedWords } from '../ask/quoting.js';
import type { Moment } from '../ask/timeline.js';
import { actWords } from '../ask/wording.js';
import type { RecordedEvent } from '../store/events.js';
import { receiptPlace } from './answer-lines.js';
import { hanging, type Style, section } from './layout.js';

interface View {
  readonly width: number;
  readonly style: Style;
  /** Every telling with its whole sentence. */
  readonly whole?: boolean;
}

/** Tellings shown beneath an event, and lines of each; the rest are counted. */
const MOST_TELLINGS = 4;
const MOST_LINES = 3;
const MARGIN = ' '.repeat(14);

/** A year, month or day of the calendar: it stands in front, no preciser than told. */
const PLAIN = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T.*)?$/;

/** The day of an event, or what is known of it. */
function dayWords(day: string): string {
  return day === '' ? 'undated   ' : day.slice(0, 10).padEnd(10);
}

/** Who did it: of a death nobody did it. */
export function doersPart(trigger: string, names: string): string {
  return /^(?:die|dying|death)/i.test(trigger) ? names : `by ${names}`;
}

export function toldLines(event: ToldEvent, { width, style, whole = false }: View): string[] {
  const best = event.tellings.at(-1) as RecordedEvent;
  const status = event.status.toUpperCase();
  const names = (list: readonly string[]) => oneLine(list.join(', '));
  const place = best.place === null || best.targets.includes(best.place) ? null : best.place;
  const time = timeOfEvent(event);
  const parts = [
    `${status}  ${oneLine(best.words)}`,
    event.class === 'OTHER' ? null : `${event.class.toLowerCase()}${best.mode === null ? '' : `, ${best.mode}`}`,
    best.actors.length === 0 ? null : doersPart(best.words, names(best.actors)),
    best.targets.length === 0 ? null : `to ${names(best.targets)}`,
    place === null ? null : `in ${oneLine(place)}`,
    time === null || PLAIN.test(time.value) ? null : time.words,
    event.moves.length > 1 ? event.moves.join(' → ') : null,
    event.id,
  ].filter((part) => part !== null);
  const known = time === null ? null : PLAIN.exec(time.value);
  const [first, ...rest] = hanging(` ${dayWords(known?.[1] ?? dayOf(event))}  `, parts.join(' · '), width);
  const most = whole ? event.tellings.length : MOST_TELLINGS;
  const others = event.tellings.length - most;
  return [
    first.replace(status, style.act(status)),
    ...rest,
    ...event.tellings.slice(-most).flatMap((one) => tellingLines(one, width, whole).map(style.dim)),
    ...(others > 0 ? [style.dim(`${MARGIN}and ${others} more`)] : []),
  ];
}

/** `hearsay show ev_…`: the event, and every telling with where it puts it and the words that prove it. */
export function eventPage(event: ToldEvent, view: View): string[] {
  const tellings = event.tellings.map(
    ({ article, said, span, status, words }) =>
      `${receiptPlace({ article, capture: null, statement: said, spans: [span], text: words })}: “${oneLine(words)}”, ${status}`,
  );
  return [event.id, ...toldLines(event, { ...view, whole: true }), ...section(view, 'Receipts', tellings)];
}

function tellingLines(one: RecordedEvent, width: number, whole: boolean): string[] {
  const by = one.sayer === null ? '' : `, says ${oneLine(one.sayer)}`;
  const where = [oneLine(one.articleId), one.outlet === null ? null : oneLine(one.outlet)].filter(
    (part) => part !== null,
  );
  const head = `${where.join(' · ')}, line ${one.line}${by}: `;
  // Words at the ends of lines leave a tenth of them unused.
  const room = Math.floor(MOST_LINES * (width - MARGIN.length) * 0.9) - head.length;
  const lines = hanging(MARGIN, head + (whole ? oneLine(one.sentence) : excerpt(one, room)), width);
  return whole ? lines : lines.slice(0, MOST_LINES);
}

/** As much of the sentence as there is room for, with the deed in it: “… by abducting 219 schoolgirls from …”. */
function excerpt({ sentence, words }: RecordedEvent, room: number): string {
  const text = oneLine(sentence);
  if (text.length <= room) return text;
  const at = Math.max(0, text.indexOf(oneLine(words)));
  const behind = at + words.length + room / 3;
  const from = behind <= room ? 0 : text.indexOf(' ', Math.min(Math.floor(behind - room), text.length - room));
  const rest = from <= 0 ? text : `… ${text.slice(from + 1)}`;
  const cut = rest.lastIndexOf(' ', room - 2);
  return rest.length <= room || cut < 0 ? rest : `${rest.slice(0, cut)} …`;
}

export function momentLines(moment: Moment, view: View): string[] {
  if (moment.event !== null) return toldLines(moment.event, view);
  const { statement } = moment;
  const who = statement.speaker ?? statement.source?.text ?? 'speaker open';
  const said = actWords(statement.act, statement.negated);
  return hanging(
    ` ${dayWords(moment.day)}  `,
    `${oneLine(who)}  ${said}: ${recordedWords(statement)} (${statement.id})`,
    view.width,
  );
}
