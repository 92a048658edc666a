/** One event with every telling of it: where each puts it, who vouches for it, where the words stand. */
import { showEvent, type ToldEvent } from '../../ask/events.js';
import { oneLine } from '../../ask/quoting.js';
import { counted } from '../../ask/wording.js';
import { EVENT_JOINER } from '../../record/event-joiner.js';
import { eventAddress } from '../addresses.js';
import { html } from '../html.js';
import type { Page } from '../page.js';
import {
  classWords,
  newestOf,
  partsLine,
  STATUS_WORDS,
  statusMark,
  tellingSource,
  whenOf,
} from '../parts/event-item.js';
import { shortened } from '../parts/statement-item.js';

/** Tellings shown whole. */
const SHOWN = 100;

export const EVENT: Page<ToldEvent> = {
  path: '/event/:id',
  nav: null,
  answer: async ({ store, params }) => {
    const asked = params['id'] ?? '';
    const event = await showEvent(store, asked, EVENT_JOINER);
    return event.id === asked ? event : { movedTo: eventAddress(event.id) };
  },
  content: (event) => {
    const one = newestOf(event);
    const parts = partsLine(one);
    const name = shortened(oneLine(one.words), 80);
    return {
      title: `${name}: ${STATUS_WORDS[event.status]}`,
      main: html`<h1><bdi>${name}</bdi></h1>
<p class="lead">${statusMark(event.status)} · ${whenOf(event)}${classWords(one) === '' ? null : ` · ${classWords(one)}`}${parts === null ? null : html` · ${parts}`}</p>
${event.moves.length > 1 ? html`<p class="note" role="note">Where it stands has moved, telling by telling: ${event.moves.map((move) => STATUS_WORDS[move]).join(' → ')}.</p>` : null}
<h2>${counted(event.tellings.length, 'telling')}</h2>
<ol class="sayings">
${[...event.tellings]
  .reverse()
  .slice(0, SHOWN)
  .map(
    (telling) => html`<li class="saying"><p class="who">${statusMark(telling.status)}</p>
<blockquote class="reported" dir="auto">${shortened(oneLine(telling.sentence), 800)}</blockquote>
<p class="where">${tellingSource(telling)}</p></li>
`,
  )}</ol>`,
    };
  },
  json: (event) => ({ kind: 'event', unit: 'utf16', event }),
  table: null,
};
