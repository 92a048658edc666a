/**
 * What happened: a question in, events out, each with every telling of it on the record. Which tellings are of one event is worked out from
 * the tellings alone (`link/events`, handed in), so that it hangs on what is on the record and not on the order in which it came.
 */
import { Fault } from '../model/fault.js';
import { EVENT_CLASSES, EVENT_STATUSES, type EventClass, type EventStatus } from '../model/labels.js';
import { byText } from '../model/order.js';
import type { EventFilter, RecordedEvent } from '../store/events.js';
import { fold } from '../store/fold.js';
import type { Store } from '../store/store.js';
import { dated } from './said.js';
import { timeWords } from './when.js';

export interface EventQuestion {
  readonly about: string | null;
  readonly by: string | null;
  readonly to: string | null;
  readonly class: string | null;
  readonly status: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly limit: number;
  readonly offset: number;
  /** Count tellings and statements no further than this; null: count all. */
  readonly countTo: number | null;
}

export const ANY_EVENT: EventQuestion = {
  about: null,
  by: null,
  to: null,
  class: null,
  status: null,
  since: null,
  until: null,
  limit: 20,
  offset: 0,
  countTo: null,
};

/** One event: its tellings by the date of their articles, and where it stands by the newest of them. */
export interface ToldEvent {
  readonly id: string;
  readonly class: EventClass;
  readonly status: EventStatus;
  /** Where it stood, telling by telling, without repetition: planned, then occurred. */
  readonly moves: readonly EventStatus[];
  readonly tellings: readonly RecordedEvent[];
}

export interface EventAnswers {
  /** Tellings that match, before they are put together. */
  readonly total: number;
  readonly events: readonly ToldEvent[];
}

/** Puts tellings together; `record` hands in the rules of `link/events`. */
export interface EventJoiner {
  keysOf(event: RecordedEvent): readonly string[];
  group(events: readonly RecordedEvent[]): readonly (readonly RecordedEvent[])[];
}

/** Tellings looked at besides those that match. */
const MOST_OTHERS = 400;

export async function events(store: Store, question: EventQuestion, joiner: EventJoiner): Promise<EventAnswers> {
  const { limit, offset, countTo } = question;
  const page = countTo === null ? { limit, offset } : { limit, offset, countTo };
  const found = await store.events(filterOf(question), page);
  const keys = [...new Set(found.events.flatMap((one) => joiner.keysOf(one)))].sort(byText);
  const others = keys.length === 0 ? [] : await store.eventsByKeys(keys, MOST_OTHERS);
  const matching = new Set(found.events.map(({ id }) => id));
  const all = new Map([...others, ...found.events].map((one) => [one.id, one]));
  const groups = joiner
    .group([...all.values()])
    .filter((group) => group.some(({ id }) => matching.has(id)))
    .map(toldOf);
  return { total: found.total, events: groups.sort((a, b) => byText(dayOf(b), dayOf(a)) || byText(a.id, b.id)) };
}

/** One event by the id of any of its tellings; a Fault where nothing has it. */
export async function showEvent(store: Store, id: string, joiner: EventJoiner): Promise<ToldEvent> {
  const [, article, start] = /^ev_([a-z2-7]{1,40})_(\d{1,9})$/.exec(id) ?? [];
  const one = article === undefined ? null : await store.event(`ar_${article}`, Number(start));
  if (one === null)
    throw new Fault('unknown-id', `${id}: no event on the record has this id; \`hearsay events\` shows what happened`);
  const others = await store.eventsByKeys(joiner.keysOf(one), MOST_OTHERS);
  const all = new Map([...others, one].map((each) => [each.id, each]));
  const group = joiner.group([...all.values()]).find((each) => each.some((telling) => telling.id === one.id));
  return toldOf(group ?? [one]);
}

/** When an event was: by its own time where a telling has one, else by the oldest article. */
export function dayOf({ tellings }: ToldEvent): string {
  const timed = tellings.find(({ from }) => from !== null);
  return timed?.from ?? tellings[0]?.published ?? '';
}

/**
 * When an event was as its tellings have it, no preciser: `May 2018`, `the week of 10 March 2031`, `May`; null where none gives a time of its own.
 * `value` is the TIMEX3 value it is from.
 */
export function timeOfEvent({ tellings }: ToldEvent): { readonly value: string; readonly words: string } | null {
  const known =
    tellings.find(({ from, time }) => from !== null && time !== null) ?? tellings.find(({ time }) => time !== null);
  const value = known?.time ?? null;
  const words = value === null ? null : timeWords(value);
  return value === null || words === null ? null : { value, words };
}

/** Of what is told on one day the surer counts: what is over before what is to come. */
const ORDER: readonly EventStatus[] = ['planned', 'alleged', 'denied', 'ongoing', 'occurred'];

function toldOf(group: readonly RecordedEvent[]): ToldEvent {
  const tellings = [...group].sort(
    (a, b) =>
      byText(a.published ?? '', b.published ?? '') ||
      ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
      byText(a.id, b.id),
  );
  const last = tellings.at(-1) as RecordedEvent;
  const moves = tellings.map(({ status }) => status).filter((status, i, list) => i === 0 || list[i - 1] !== status);
  const id = [...group].map((one) => one.id).sort(byText)[0] as string;
  return { id, class: last.class, status: last.status, moves, tellings };
}

function filterOf(question: EventQuestion): EventFilter {
  const { class: cls, status } = question;
  const named = cls?.toUpperCase() ?? null;
  if (named !== null && !(EVENT_CLASSES as readonly string[]).includes(named))
    throw new Fault('unknown-class', `class: “${cls}” is no class of events; use one of ${EVENT_CLASSES.join(', ')}`);
  if (status !== null && !(EVENT_STATUSES as readonly string[]).includes(status))
    throw new Fault('unknown-status', `status: “${status}” is no status; use one of ${EVENT_STATUSES.join(', ')}`);
  return {
    about: sought('about', question.about),
    by: sought('by', question.by),
    to: sought('to', question.to),
    class: named as EventClass | null,
    status: status as EventStatus | null,
    since: dated('since', question.since),
    until: dated('until', question.until),
  };
}

/** SQL engines bound the depth of a query. */
const MOST_WORDS = 24;

function sought(name: string, asked: string | null): string[] {
  if (asked === null) return [];
  const words = [...new Set(fold(asked).split(' '))].filter((word) => word !== '');
  if (words.length === 0)
    throw new Fault('question-empty', `${name}: “${asked}” has no letters or digits to look for; give a word`);
  if (words.length > MOST_WORDS)
    throw new Fault('question-long', `the question has ${words.length} words; ask with at most ${MOST_WORDS}`);
  return words;
}
