/** Stories that stand in two articles or more, those with most copies first. */
import { oneLine } from '../../ask/quoting.js';
import type { Listed, StorySum } from '../../ask/recorded.js';
import { titlesOf } from '../../ask/titles.js';
import { counted, dateWords } from '../../ask/wording.js';
import { phrases } from '../../ask/words.js';
import { storyAddress } from '../addresses.js';
import { type Html, html } from '../html.js';
import type { Page } from '../page.js';
import { filterBox, following, offsetOf, pager, ROWS, wordsAsked } from '../parts/pager.js';
import { shortened } from '../parts/statement-item.js';

interface Stories extends Listed<StorySum> {
  readonly words: string | null;
  readonly offset: number;
  readonly titles: ReadonlyMap<string, string>;
}

export const STORIES: Page<Stories> = {
  path: '/stories',
  nav: 'Copies',
  answer: async ({ store, query }) => {
    const words = wordsAsked(query);
    const offset = offsetOf(query);
    const found = await store.stories(words === null ? [] : phrases(words), { limit: ROWS, offset });
    return {
      words,
      offset,
      ...found,
      titles: await titlesOf(
        store,
        found.items.map(({ centre }) => centre),
      ),
    };
  },
  content: ({ words, offset, total, more, items, titles }, { query }) => ({
    title: 'Stories and their copies',
    main: html`<h1>Stories and their copies</h1>
<p class="lead">${more === true ? 'At least ' : null}${counted(total, 'story', 'stories')} whose words stand in two articles or more: reprints, extracts, stitched and reworded ones.</p>
${filterBox('/stories', 'Words said in it', words)}
<ol class="sayings">
${items.map((one) => item(one, titles))}</ol>
${pager('/stories', query, offset, total)}`,
  }),
  json: ({ words, offset, total, more = false, items }) => ({
    kind: 'stories',
    words,
    offset,
    total,
    more,
    stories: items.map((one) => ({ id: idOf(one), ...one })),
  }),
  table: ({ items, titles }) => ({
    columns: ['id', 'title', 'outlet', 'articles', 'outlets', 'from', 'until'],
    rows: items.map((one) => [
      idOf(one),
      titles.get(one.centre.key) ?? one.centre.id,
      one.centre.outlet,
      one.articles,
      one.outlets,
      one.from,
      one.until,
    ]),
  }),
  after: ({ offset, total }) => following(offset, total),
};

function idOf({ centre }: StorySum): string {
  return `cl_${centre.key.slice(3)}`;
}

function item(one: StorySum, titles: ReadonlyMap<string, string>): Html {
  const { centre, articles, outlets, from, until } = one;
  const [first, last] = [from === null ? null : dateWords(from), until === null ? null : dateWords(until)];
  const when = first === null ? 'undated' : first === last ? first : `${first} – ${last ?? ''}`;
  return html`<li class="saying"><p class="story"><a data-stop href="${storyAddress(idOf(one))}"><bdi>${shortened(oneLine(titles.get(centre.key) ?? centre.id), 200)}</bdi></a></p>
<p class="where">${counted(articles, 'article')}${outlets > 0 ? ` in ${counted(outlets, 'outlet')}` : ''} · ${when}</p></li>
`;
}
