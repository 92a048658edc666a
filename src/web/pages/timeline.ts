/** Words against deeds: what was said and what happened on one line, in lanes, and below them the same in order. */
import type { EventQuestion } from '../../ask/events.js';
import { type Moment, type Timeline, timeline } from '../../ask/timeline.js';
import { titlesOf } from '../../ask/titles.js';
import { counted, grouped } from '../../ask/wording.js';
import { EVENT_STATUSES } from '../../model/labels.js';
import { EVENT_JOINER } from '../../record/event-joiner.js';
import { lanes } from '../charts/lanes.js';
import { html } from '../html.js';
import type { Page } from '../page.js';
import { eventItem, newestOf, STATUS_WORDS } from '../parts/event-item.js';
import { following, offsetOf, pager } from '../parts/pager.js';
import { statementItem } from '../parts/statement-item.js';
import { eventForm, eventQuestion } from './events.js';

interface Answer {
  readonly question: EventQuestion;
  readonly line: Timeline;
  readonly titles: ReadonlyMap<string, string>;
}

/** The newest of each. */
const ROWS = 50;
const COUNTED = 1000;

export const TIMELINE: Page<Answer> = {
  path: '/timeline',
  nav: 'Timeline',
  answer: async ({ store, query }) => {
    const question = { ...eventQuestion(query), limit: ROWS, offset: offsetOf(query), countTo: COUNTED };
    const line = await timeline(store, question, EVENT_JOINER);
    const articles = line.moments.flatMap(({ statement }) => (statement === null ? [] : [statement.article]));
    return { question, line, titles: await titlesOf(store, articles) };
  },
  content: ({ question, line, titles }, { query }) => ({
    title: question.about === null ? 'Timeline' : `Timeline: ${question.about.slice(0, 80)}`,
    main: html`<h1>Words and deeds${question.about === null ? null : html`: <bdi>${question.about.slice(0, 120)}</bdi>`}</h1>
<p class="lead">${numbers(line)}. Shown are the newest ${ROWS} of each, in the order of time; a statement stands at the day it was published.</p>
${eventForm('/timeline', question)}
${chartOf(line.moments)}
${line.moments.length === 0 ? html`<p>Nothing on the record answers this; ask with fewer words or conditions.</p>` : null}<ol class="sayings">
${line.moments.map(({ event, statement }) => (event === null ? statementItem(statement, titles, null) : eventItem(event)))}</ol>
${pager('/timeline', query, question.offset, Math.max(line.statements, line.tellings), ROWS)}`,
  }),
  json: ({ question, line }) => ({ kind: 'timeline', unit: 'utf16', question, ...line }),
  table: ({ line }) => ({
    columns: ['day', 'kind', 'id', 'what', 'status', 'who', 'words'],
    rows: line.moments.map(({ day, event, statement }) => {
      if (event === null)
        return [
          day,
          'statement',
          statement.id,
          statement.act,
          null,
          statement.speaker,
          statement.content?.text ?? null,
        ];
      const one = newestOf(event);
      return [day, 'event', event.id, event.class, event.status, one.actors.join('; '), one.sentence];
    }),
  }),
  after: ({ question, line }) => following(question.offset, Math.max(line.statements, line.tellings), ROWS),
};

function numbers({ statements, tellings }: Timeline): string {
  const many = (count: number, one: string) =>
    count > COUNTED ? `more than ${grouped(COUNTED)} ${one}s` : counted(count, one);
  return `${many(statements, 'statement')} and ${many(tellings, 'telling')} of events`;
}

/** One lane for words, one for each way a deed may stand; a lane with nothing in it is left out. */
function chartOf(moments: readonly Moment[]) {
  const said = moments.flatMap(({ statement }) => (statement === null ? [] : [statement]));
  const told = moments.flatMap(({ event, day }) => (event === null ? [] : [{ event, day }]));
  const all = [
    { label: 'said', marks: said.map(({ published, mode }) => ({ date: published, direct: mode !== 'indirect' })) },
    ...EVENT_STATUSES.map((status) => ({
      label: STATUS_WORDS[status],
      marks: told
        .filter(({ event }) => event.status === status)
        .map(({ event, day }) => ({ date: day === '' ? null : day, direct: newestOf(event).said === null })),
    })),
  ].filter(({ marks }) => marks.length > 0);
  return lanes(all, {
    id: 'line',
    title: 'Statements and events in the order of time',
    one: 'moment',
    key: [
      'in the speaker’s own words; an event the outlet itself vouches for',
      'reported; an event somebody is given as telling',
    ],
  });
}
