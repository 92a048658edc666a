/** Words against deeds: events and statements on one line, the oldest first. */
import { byText } from '../model/order.js';
import type { Recorded } from '../store/recorded.js';
import type { Store } from '../store/store.js';
import { dayOf, type EventJoiner, type EventQuestion, events, type ToldEvent } from './events.js';
import { ANYTHING } from './questions.js';
import { said } from './said.js';

export type Moment =
  | { readonly day: string; readonly event: ToldEvent; readonly statement: null }
  | { readonly day: string; readonly event: null; readonly statement: Recorded };

export interface Timeline {
  readonly moments: readonly Moment[];
  /** Statements that match, and tellings of events. */
  readonly statements: number;
  readonly tellings: number;
}

/** The newest of both that match the question, in the order of time; what has no date stands first. */
export async function timeline(store: Store, question: EventQuestion, joiner: EventJoiner): Promise<Timeline> {
  const { about, by, to, since, until, limit, offset, countTo } = question;
  const [told, spoken] = [
    await events(store, question, joiner),
    question.class === null && question.status === null
      ? await said(store, { ...ANYTHING, about, by, to, since, until, limit, offset, countTo })
      : { total: 0, statements: [] },
  ];
  const moments: Moment[] = [
    ...told.events.map((event) => ({ day: dayOf(event), event, statement: null })),
    ...spoken.statements.map((statement) => ({ day: statement.published ?? '', event: null, statement })),
  ];
  return {
    moments: moments.sort((a, b) => byText(a.day, b.day)),
    statements: spoken.total,
    tellings: told.total,
  };
}
