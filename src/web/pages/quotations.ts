/** Utterances quoted in two articles or more, those in most articles first; words find one. */
import { nameLine, oneLine } from '../../ask/quoting.js';
import { counted } from '../../ask/wording.js';
import { phrases } from '../../ask/words.js';
import { type QuotationSummary, quotationList } from '../../record/quotations.js';
import { quotationAddress } from '../addresses.js';
import { type Html, html } from '../html.js';
import type { Page } from '../page.js';
import { filterBox, following, offsetOf, pager, ROWS, wordsAsked } from '../parts/pager.js';
import { shortened } from '../parts/statement-item.js';

interface Quotations {
  readonly words: string | null;
  readonly offset: number;
  readonly total: number;
  readonly more?: boolean;
  readonly quotations: readonly QuotationSummary[];
}

export const QUOTATIONS: Page<Quotations> = {
  path: '/quotations',
  summed: true,
  nav: 'Quotations',
  answer: async ({ store, query }) => {
    const words = wordsAsked(query);
    const offset = offsetOf(query);
    const found = await quotationList(store, words === null ? [] : phrases(words), { limit: ROWS, offset });
    return { words, offset, ...found };
  },
  content: ({ words, offset, total, more, quotations }, { query }) => ({
    title: 'Quotations',
    main: html`<h1>Quotations</h1>
<p class="lead">${more === true ? 'At least ' : null}${counted(total, 'utterance')} quoted in two articles or more, with how each has it.</p>
${filterBox('/quotations', 'Words of it', words)}
<ol class="sayings" start="${offset + 1}">
${quotations.map(item)}</ol>
${pager('/quotations', query, offset, total)}`,
  }),
  json: ({ words, offset, total, more = false, quotations }) => ({
    kind: 'quotations',
    words,
    offset,
    total,
    more,
    quotations,
  }),
  table: ({ quotations }) => ({
    columns: ['id', 'words', 'articles', 'independent reports', 'variants', 'with other words', 'given to'],
    rows: quotations.map((one) => [
      one.id,
      one.text,
      one.articles,
      one.independent,
      one.variants,
      one.altered,
      one.speakers.join('; '),
    ]),
  }),
  after: ({ offset, total }) => following(offset, total),
};

function item(one: QuotationSummary): Html {
  const { altered } = one;
  return html`<li class="saying"><blockquote dir="auto"><a data-stop href="${quotationAddress(one.id)}">“${shortened(oneLine(one.text), 400)}”</a></blockquote>
<p class="where">${one.speakers.length === 0 ? 'nobody named' : html`<bdi>${one.speakers.map((name) => shortened(nameLine(name), 60)).join('; ')}</bdi>`} · in ${counted(one.articles, 'article')}, ${counted(one.independent, 'independent report')}${altered > 0 ? ` · ${altered === 1 ? 'one has' : `${altered} have`} other words` : ''}${one.speakers.length > 1 ? html` <span class="doubt">given to different people</span>` : null}</p></li>
`;
}
