/** Who reports a statement: each independent report with the articles that are one with it. */

import { nameLine } from '../../ask/quoting.js';
import type { RecordedArticle } from '../../ask/recorded.js';
import { counted, dateWords } from '../../ask/wording.js';
import type { Reports } from '../../record/independent.js';
import { articleAddress } from '../addresses.js';
import { type Html, html } from '../html.js';
import { TAKEN_BACK } from './statement-item.js';

/** Reports, and articles of each, that a page names. */
export const MOST_REPORTS = 20;
export const MOST_ARTICLES = 6;

/** Keys of the articles a list names. */
export function namedIn({ groups }: Reports): readonly string[] {
  return groups.slice(0, MOST_REPORTS).flatMap((group) => group.slice(0, MOST_ARTICLES));
}

export function reportList(
  { groups }: Reports,
  articles: ReadonlyMap<string, RecordedArticle>,
  titles: ReadonlyMap<string, string>,
): Html {
  const items = groups.slice(0, MOST_REPORTS).map((group) => {
    const [first, ...rest] = group.slice(0, MOST_ARTICLES);
    const more = group.length - MOST_ARTICLES;
    const copies =
      rest.length === 0
        ? null
        : html`<ul class="copies">${rest.map((key) => html`<li>⧉ ${link(key)}</li>`)}${more > 0 ? html`<li>and ${counted(more, 'more copy', 'more copies')}</li>` : null}</ul>`;
    return html`<li>${link(first as string)}${copies}</li>
`;
  });
  const rest = groups.length - MOST_REPORTS;
  return html`<ol class="reports">
${items}</ol>${rest > 0 ? html`<p>and ${counted(rest, 'more report')}</p>` : null}`;

  function link(key: string): Html {
    const article = articles.get(key);
    if (article === undefined) return html`<bdi>${key}</bdi>`;
    const outlet = article.outlet === null ? null : html`<bdi>${nameLine(article.outlet)}</bdi>: `;
    const taken = article.withdrawn === null ? null : html` <span class="doubt">${TAKEN_BACK}</span>`;
    const date = article.published === null ? null : html` <span class="remark">${dateWords(article.published)}</span>`;
    return html`${outlet}<a href="${articleAddress(key)}"><bdi>${titles.get(key) ?? article.id}</bdi></a>${date}${taken}`;
  }
}
