/** What happened: events that answer a question, each with every telling of it, where it stands and who vouches for it. */
import { ANY_EVENT, dayOf, type EventAnswers, type EventQuestion, events } from '../../ask/events.js';
import { counted, grouped } from '../../ask/wording.js';
import { EVENT_CLASSES, EVENT_STATUSES } from '../../model/labels.js';
import { EVENT_JOINER } from '../../record/event-joiner.js';
import { type Html, html } from '../html.js';
import type { Page } from '../page.js';
import { eventItem, newestOf, STATUS_WORDS } from '../parts/event-item.js';
import { following, offsetOf, pager } from '../parts/pager.js';

interface Events {
  readonly question: EventQuestion;
  readonly answers: EventAnswers;
}

const ROWS = 50;
/** Tellings are counted up to here. */
const COUNTED = 1000;

export const EVENTS: Page<Events> = {
  path: '/events',
  nav: 'Events',
  answer: async ({ store, query }) => {
    const question = { ...eventQuestion(query), limit: ROWS, offset: offsetOf(query), countTo: COUNTED };
    return { question, answers: await events(store, question, EVENT_JOINER) };
  },
  content: ({ question, answers }, { query }) => ({
    title: 'Events',
    main: html`<h1>What happened</h1>
<p class="lead">${tellings(answers.total)} of it, as articles tell it: what is planned, alleged or denied is told apart. <a href="${timelineOf(query)}">Beside what was said →</a></p>
${eventForm('/events', question)}
<ol class="sayings">
${answers.events.map(eventItem)}</ol>
${answers.events.length === 0 ? html`<p>Nothing on the record answers this; ask with fewer words or conditions.</p>` : null}${pager('/events', query, question.offset, answers.total, ROWS)}`,
  }),
  json: ({ question, answers }) => ({
    kind: 'events',
    question,
    total: answers.total,
    more: answers.total > COUNTED,
    events: answers.events,
  }),
  table: ({ answers }) => ({
    columns: [
      'id',
      'day',
      'status',
      'class',
      'mode',
      'words',
      'by',
      'to',
      'at',
      'tellings',
      'article',
      'line',
      'sentence',
    ],
    rows: answers.events.map((event) => {
      const one = newestOf(event);
      return [
        event.id,
        dayOf(event),
        event.status,
        event.class,
        one.mode,
        one.words,
        one.actors.join('; '),
        one.targets.join('; '),
        one.place,
        event.tellings.length,
        one.articleId,
        one.line,
        one.sentence,
      ];
    }),
  }),
  after: ({ question, answers }) => following(question.offset, answers.total, ROWS),
};

function tellings(total: number): string {
  return total > COUNTED ? `More than ${grouped(COUNTED)} tellings` : counted(total, 'telling');
}

function timelineOf(query: URLSearchParams): string {
  const words = query.toString();
  return words === '' ? '/timeline' : `/timeline?${words}`;
}

const FIELDS = ['about', 'by', 'to', 'class', 'status', 'since', 'until'] as const;

/** A field left empty asks for nothing. */
export function eventQuestion(query: URLSearchParams): EventQuestion {
  const asked = Object.fromEntries(
    FIELDS.flatMap((name) => {
      const value = query.get(name)?.trim() ?? '';
      return value === '' ? [] : [[name, value.slice(0, 500)]];
    }),
  ) as Partial<EventQuestion>;
  return { ...ANY_EVENT, ...asked };
}

/** The question as a form; also of the timeline. */
export function eventForm(path: string, question: EventQuestion): Html {
  const field = (name: (typeof FIELDS)[number], label: string, hint: string) =>
    html`<span><label for="f-${name}">${label}</label><input id="f-${name}" name="${name}" value="${question[name] ?? ''}" placeholder="${hint}" maxlength="200" autocomplete="off"></span>`;
  const choice = (name: 'class' | 'status', label: string, words: readonly (readonly [string, string])[]) =>
    html`<span><label for="f-${name}">${label}</label><select id="f-${name}" name="${name}"><option value="">any</option>${words.map(([value, shown]) => html`<option value="${value}"${value === question[name] ? html` selected` : null}>${shown}</option>`)}</select></span>`;
  return html`<form class="fields" action="${path}">${field('about', 'About', 'a name, a place')}${field('by', 'By whom', 'Velmora')}${field('to', 'To whom', 'Drenland')}${choice(
    'status',
    'Where it stands',
    EVENT_STATUSES.map((status) => [status, STATUS_WORDS[status]] as const),
  )}${choice(
    'class',
    'Class',
    EVENT_CLASSES.map((one) => [one, one.toLowerCase()] as const),
  )}${field('since', 'Since', '2031-03')}${field('until', 'Until', '2031-05')}<button>Ask</button></form>`;
}
