/** Saved searches: the list with a form to save one more (`/saved?by=Voss`), and each as a page and a feed of its own (`/saved/NAME.atom`). */
import type { Question } from '../../ask/questions.js';
import { oneLine } from '../../ask/quoting.js';
import type { SavedSearch } from '../../ask/recorded.js';
import { asksOf, questionIn, savedSearch } from '../../ask/saved.js';
import { counted, dateWords } from '../../ask/wording.js';
import { savedAddress, searchAddress } from '../addresses.js';
import { ANCHOR } from '../api/parameters.js';
import { type Html, html } from '../html.js';
import type { Page, View } from '../page.js';
import { questionOf, SEARCH, type Search } from './search.js';

interface Saved {
  readonly searches: readonly SavedSearch[];
  /** What the address asks: to be saved; null where it asks for nothing. */
  readonly fresh: Question | null;
}

export const SAVED: Page<Saved> = {
  path: '/saved',
  nav: null,
  answer: async ({ store, query }) => {
    const question = questionOf(query);
    const fresh = Object.keys(asksOf(question)).length === 0 ? null : question;
    return { searches: await store.searches.list(), fresh };
  },
  content: ({ searches, fresh }, view) => ({
    title: 'Saved searches',
    main: html`<h1>Saved searches</h1>
<p class="lead">${
      searches.length === 0
        ? html`None yet. Ask something of <a href="/search">what was said</a>, and save it there.`
        : `${counted(searches.length, 'search', 'searches')}; each is an address that stays, and a feed that tells any feed reader what is new.`
    }</p>
${fresh === null ? null : saveForm(fresh, view)}
<ul class="decided" id="saved">
${searches.map((one) => item(one, view))}</ul>`,
  }),
  json: ({ searches }) => ({
    kind: 'searches',
    searches: searches.map(({ name, asks, at }) => ({ name, asks, at, address: savedAddress(name) })),
  }),
  table: ({ searches }) => ({
    columns: ['name', 'asks', 'at', 'address'],
    rows: searches.map(({ name, asks, at }) => [name, new URLSearchParams(asks).toString(), at, savedAddress(name)]),
  }),
};

export const SAVED_SEARCH: Page<Search> = {
  ...SEARCH,
  path: '/saved/:name',
  nav: null,
  answer: async (asked) => {
    const saved = await savedSearch(asked.store, asked.params['name'] ?? '');
    const query = new URLSearchParams(saved.asks);
    for (const name of ['limit', 'offset', ANCHOR]) {
      const value = asked.query.get(name);
      if (value !== null) query.set(name, value);
    }
    const answer = await SEARCH.answer({ ...asked, query });
    return 'movedTo' in answer ? answer : { ...answer, name: saved.name };
  },
};

function item(one: SavedSearch, view: View): Html {
  const words = Object.entries(one.asks).map(([name, value]) => (value === '1' ? name : `${name} ${oneLine(value)}`));
  const path = savedAddress(one.name);
  return html`<li><a href="${path}"><bdi>${one.name}</bdi></a>: <bdi>${words.join(', ')}</bdi> <span class="remark">${dateWords(one.at)} · <a href="${path}.atom">Feed</a> · <a href="${searchAddress(questionIn(one))}">as a search</a></span>
<form class="short" method="post" action="/saved">${view.formField()}<input type="hidden" name="doing" value="remove"><input type="hidden" name="name" value="${one.name}"><button class="quiet" aria-label="Remove ${one.name}">Remove</button></form></li>
`;
}

function saveForm(question: Question, view: View): Html {
  const fields = Object.entries(asksOf(question));
  return html`<form class="filter" method="post" action="/saved">${view.formField()}<input type="hidden" name="doing" value="save">${fields.map(([name, value]) => html`<input type="hidden" name="asks-${name}" value="${value}">`)}<p>To be saved: <bdi>${fields.map(([name, value]) => `${name} ${oneLine(value)}`).join(', ')}</bdi></p><label for="name">Name</label><input id="name" name="name" required maxlength="60" autocomplete="off"><button>Save</button></form>`;
}
