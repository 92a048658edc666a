/** A statement in a list: who, what saying it did, to whom and through whom, the words, where and when, how many reports. */

import { nameLine, oneLine, recordedWords } from '../../ask/quoting.js';
import type { Recorded } from '../../ask/recorded.js';
import { timeWords } from '../../ask/when.js';
import { counted, dateWords, deedWords, scoreWords, UNSURE } from '../../ask/wording.js';
import type { Reports } from '../../record/independent.js';
import { articleAddress, speakerAddress, statementAddress } from '../addresses.js';
import { type Html, html } from '../html.js';

/** `titles` are those of articles, by key. */
export function statementItem(one: Recorded, titles: ReadonlyMap<string, string>, reports: Reports | null): Html {
  const circumstances = circumstancesOf(one);
  const words = recordedWords(one);
  return html`<li class="saying"><p class="who"><span class="speaker">${speakerName(one)}</span> <a class="deed" data-stop href="${statementAddress(one.id)}">${deedWords(one.act, one.negated)}</a>${circumstances.map((part) => html` <span class="remark"><bdi>${part}</bdi></span>`)}${doubtsOf(one).map((part) => html` <span class="doubt">${part}</span>`)}</p>
${
  words === ''
    ? null
    : html`<blockquote dir="auto"${one.mode === 'direct' ? null : html` class="reported"`}>${words}</blockquote>
`
}<p class="where">${sourceLine(one, titles)}${reports === null || reports.articles < 2 ? null : html` · ${reportWords(reports)}`}</p></li>
`;
}

/** A list of statements, with their reports in the same order where they are known. */
export function statementList(
  statements: readonly Recorded[],
  titles: ReadonlyMap<string, string>,
  reports: readonly Reports[] | null,
): Html {
  return html`<ol class="sayings">
${statements.map((one, i) => statementItem(one, titles, reports?.[i] ?? null))}</ol>`;
}

/** The name, linked to its speaker where that is known; else the words of the source. */
export function speakerName(one: Recorded): Html {
  const name = one.speaker ?? (one.source === null ? 'Speaker open' : nameLine(one.source.text));
  const shown = html`<bdi>${nameLine(name)}</bdi>`;
  const [id] = one.speakerIds;
  const linked = id === undefined ? shown : html`<a href="${speakerAddress(id)}">${shown}</a>`;
  return one.sourceKind === 'anonymous' ? html`${linked} <span class="remark">unnamed</span>` : linked;
}

export function circumstancesOf(one: Recorded): string[] {
  const said = one.said === null ? null : timeWords(one.said);
  const via = [...one.via, ...(one.channel === null ? [] : [one.channel])].map(oneLine);
  return [
    ...(one.addressee === null ? [] : [`to ${nameLine(one.addressee)}`]),
    ...(via.length === 0 ? [] : [`through ${via.join(' → ')}`]),
    ...(said === null ? [] : [`said ${said}`]),
  ];
}

export function doubtsOf(one: Recorded): string[] {
  return [
    ...(one.denied ? ['denied to have been said'] : one.standing === 'asserted' ? [] : [STANDING[one.standing]]),
    ...(one.attitude ? ['attitude: nobody said it'] : []),
    ...(one.depth > 1 ? [`hearsay ${one.depth}`] : []),
    ...(one.hedged ? ['hedged'] : []),
    ...(one.article.withdrawn === null ? [] : [TAKEN_BACK]),
    ...(one.score < UNSURE ? [`unsure ${scoreWords(one.score)}`] : []),
  ];
}

/** Said beside the name of an article its outlet took back; its page and its statements' say when and how that is known. */
export const TAKEN_BACK = 'article taken back by its outlet';

const STANDING = { denied: 'denied', questioned: 'in question', alleged: 'alleged' } as const;

/** Outlet, title and date of the article, linked to the words' place in it. */
export function sourceLine(one: Recorded, titles: ReadonlyMap<string, string>): Html {
  const { article, published } = one;
  const name = titles.get(article.key) ?? article.title ?? article.id;
  const outlet = article.outlet === null ? null : html`<bdi>${nameLine(article.outlet)}</bdi> · `;
  const date = published === null ? null : html` · <time>${dateWords(published)}</time>`;
  return html`${outlet}<a href="${placeAddress(one)}"><bdi>${shortened(nameLine(name))}</bdi></a>${date}`;
}

/** Lines and columns up to here are in the first part of an article's page; beyond, the page must be told what to show. */
const FIRST_LINES = 200;
const FIRST_COLUMNS = 20_000;

/** Where the words of a statement stand in its article. */
export function placeAddress({ article, id, line, column }: Recorded): string {
  const address = articleAddress(article.key, id);
  return line > FIRST_LINES || column > FIRST_COLUMNS ? address.replace('#', `?at=${id}#`) : address;
}

/** `3 independent reports in 14 articles`. */
export function reportWords({ articles, independent }: Reports): string {
  return `${counted(independent, independent === 1 ? 'report' : 'independent report')} in ${counted(articles, 'article')}`;
}

/** Letters of a title or a name in a line; hostile ones have a megabyte. */
const LONGEST = 160;

export function shortened(text: string, most = LONGEST): string {
  return text.length <= most ? text : `${text.slice(0, most).trimEnd()}…`;
}
