/** What persons decided, newest first: every correction, confirmation, note, merge and split, each with a way to take it back. */
import type { Listed, SpeakerDecision } from '../../ask/recorded.js';
import { counted } from '../../ask/wording.js';
import type { Correction } from '../../model/entry.js';
import { speakerAddress, statementAddress } from '../addresses.js';
import { type Html, html } from '../html.js';
import type { Page } from '../page.js';
import { decidedItem, decidedWords } from '../parts/decisions.js';
import { following, offsetOf, pager, ROWS } from '../parts/pager.js';

type Decided = Correction | SpeakerDecision;

interface Corrections extends Listed<Decided> {
  readonly offset: number;
}

export const CORRECTIONS: Page<Corrections> = {
  path: '/corrections',
  nav: 'Corrections',
  answer: async ({ store, query }) => {
    const offset = offsetOf(query);
    return { offset, ...(await store.corrections({ limit: ROWS, offset })) };
  },
  content: ({ total, items, offset }, view) => ({
    title: 'Corrections',
    main: html`<h1>Corrections</h1>
<p class="lead">${
      total === 0
        ? 'Nobody has corrected or confirmed anything yet. Every statement and every speaker has a form for it at the end of its page.'
        : `${counted(total, 'decision')} of people, laid over the record; nothing was overwritten, and each can be taken back.`
    }</p>
<ul class="decided" id="decided">
${items.map((one) => decidedItem(one, subjectOf(one), view))}</ul>
${pager('/corrections', view.query, offset, total)}`,
  }),
  json: ({ offset, total, items }) => ({ kind: 'corrections', offset, total, corrections: items }),
  table: ({ items }) => ({
    columns: ['id', 'about', 'what', 'value', 'author', 'at', 'taken back', 'in words'],
    rows: items.map((one) => [
      one.id,
      'kind' in one ? one.speaker : one.item,
      'kind' in one ? one.kind : one.field,
      one.value,
      one.author,
      one.at,
      one.undoneBy === null ? 'no' : 'yes',
      decidedWords(one),
    ]),
  }),
  after: ({ offset, total }) => following(offset, total),
};

function subjectOf(one: Decided): Html {
  return 'kind' in one
    ? html`<a class="id" href="${speakerAddress(one.speaker)}">${one.speaker}</a>`
    : html`<a class="id" href="${statementAddress(one.item)}">${one.item}</a>`;
}
