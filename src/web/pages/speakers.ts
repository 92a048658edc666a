/** Speakers of the record, those heard most first; words find a name. */

import { nameLine, oneLine } from '../../ask/quoting.js';
import type { RecordedSpeaker } from '../../ask/recorded.js';
import { speakersNamed } from '../../ask/speakers.js';
import { counted, dateWords, grouped } from '../../ask/wording.js';
import { searchAddress, speakerAddress } from '../addresses.js';
import { type Html, html } from '../html.js';
import type { Page } from '../page.js';
import { filterBox, following, offsetOf, pager, ROWS, wordsAsked } from '../parts/pager.js';
import { shortened } from '../parts/statement-item.js';

interface Speakers {
  readonly words: string | null;
  readonly offset: number;
  readonly total: number;
  readonly speakers: readonly RecordedSpeaker[];
}

export const SPEAKERS: Page<Speakers> = {
  path: '/speakers',
  summed: true,
  nav: 'Speakers',
  answer: async ({ store, query }) => {
    const words = wordsAsked(query);
    const offset = offsetOf(query);
    const found = await speakersNamed(store, words, { limit: ROWS, offset });
    return { words, offset, ...found };
  },
  content: ({ words, offset, total, speakers }, { query }) => ({
    title: 'Speakers',
    main: html`<h1>Speakers</h1>
<p class="lead">${counted(total, 'person, body or government', 'people, bodies and governments')} ${words === null ? 'on the record' : html`of that name`}, those heard most first. One entry takes in every name somebody goes by.</p>
${filterBox('/speakers', 'A name', words)}
${speakers.length === 0 ? html`<p>Nobody here${words === null ? ' yet' : ' has that name'}.</p>` : table(speakers)}
${pager('/speakers', query, offset, total)}`,
  }),
  json: ({ words, offset, total, speakers }) => ({ kind: 'speakers', words, offset, total, speakers }),
  table: ({ speakers }) => ({
    columns: ['id', 'name', 'kind', 'role', 'statements', 'articles', 'from', 'until', 'other names'],
    rows: speakers.map((one) => [
      one.id,
      one.name,
      one.kind,
      one.roles[0]?.name ?? null,
      one.statements,
      one.articles,
      one.from,
      one.until,
      one.names.flatMap(({ name }) => (name === one.name ? [] : [name])).join('; '),
    ]),
  }),
  after: ({ offset, total }) => following(offset, total),
};

function table(speakers: readonly RecordedSpeaker[]): Html {
  const rows = speakers.map(
    (
      one,
    ) => html`<tr><th scope="row"><a data-stop href="${speakerAddress(one.id)}"><bdi>${shortened(oneLine(one.name), 80)}</bdi></a>${whatOf(one)}</th><td class="figure"><a href="${searchAddress({ by: one.id })}">${grouped(one.statements)}</a></td><td class="figure">${grouped(one.articles)}</td><td class="wide">${datesOf(one)}</td></tr>
`,
  );
  return html`<table class="listing"><thead><tr><th scope="col">Who</th><th scope="col" class="figure">Statements</th><th scope="col" class="figure">Articles</th><th scope="col" class="wide">Named</th></tr></thead><tbody>
${rows}</tbody></table>`;
}

function whatOf(one: RecordedSpeaker): Html | null {
  const roles = one.roles.slice(0, 2).map(({ name }) => shortened(nameLine(name), 60));
  const what = roles.length === 0 ? (one.kind === 'person' ? '' : one.kind) : roles.join('; ');
  return what === '' ? null : html` <span class="remark"><bdi>${what}</bdi></span>`;
}

export function datesOf({ from, until }: Pick<RecordedSpeaker, 'from' | 'until'>): string {
  if (from === null) return '';
  const [first, last] = [dateWords(from), dateWords(until ?? from)];
  return first === last ? first : `${first} – ${last}`;
}
