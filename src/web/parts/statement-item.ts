/** A statement in a list: who, what saying it did, to whom and through whom, the words, where and when, how many reports. */

import { oneLine, setWords } from '../../ask/quoting.js';
import type { Recorded } from '../../ask/recorded.js';
import { timeWords } from '../../ask/when.js';
import { counted, dateWords, deedWords, scoreWords, UNSURE } from '../../ask/wording.js';
import type { Reports } from '../../record/independent.js';
import { articleAddress, speakerAddress, statementAddress } from '../addresses.js';
import { type Html, html } from '../html.js';

/** `level` is that of the heading a list stands under. */
export function statementItem(one: Recorded, reports: Reports | null): Html {
  const circumstances = circumstancesOf(one);
  const words = wordsOf(one);
  return html`<li class="saying"><p class="who"><span class="speaker">${speakerName(one)}</span> <a class="deed" data-stop href="${statementAddress(one.id)}">${deedWords(one.act, one.negated)}</a>${circumstances.map((part) => html` <span class="remark"><bdi>${part}</bdi></span>`)}${doubtsOf(one).map((part) => html` <span class="doubt">${part}</span>`)}</p>
${
  words === ''
    ? null
    : html`<blockquote dir="auto"${one.mode === 'direct' ? null : html` class="reported"`}>${words}</blockquote>
`
}<p class="where">${sourceLine(one)}${reports === null || reports.articles < 2 ? null : html` · ${reportWords(reports)}`}</p></li>
`;
}

/** A list of statements, with their reports in the same order where they are known. */
export function statementList(statements: readonly Recorded[], reports: readonly Reports[] | null): Html {
  return html`<ol class="sayings">
${statements.map((one, i) => statementItem(one, reports?.[i] ?? null))}</ol>`;
}

/** The name, linked to its speaker where that is known; else the words of the source. */
export function speakerName(one: Recorded): Html {
  const name = one.speaker ?? (one.source === null ? 'Speaker open' : oneLine(one.source.text));
  const shown = html`<bdi>${oneLine(name)}</bdi>`;
  const [id] = one.speakerIds;
  const linked = id === undefined ? shown : html`<a href="${speakerAddress(id)}">${shown}</a>`;
  return one.sourceKind === 'anonymous' ? html`${linked} <span class="remark">unnamed</span>` : linked;
}

/** What was said, set for people: without its statement's article at hand, from the receipt alone. */
export function wordsOf(one: Recorded): string {
  if (one.content === null) return '';
  if (one.mode === 'direct') return `“${oneLine(one.content.text)}”`;
  const { text } = one.content;
  return setWords(text, [[0, text.length]], one.mode);
}

export function circumstancesOf(one: Recorded): string[] {
  const said = one.said === null ? null : timeWords(one.said);
  const via = [...one.via, ...(one.channel === null ? [] : [one.channel])].map(oneLine);
  return [
    ...(one.addressee === null ? [] : [`to ${oneLine(one.addressee)}`]),
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
    ...(one.score < UNSURE ? [`unsure ${scoreWords(one.score)}`] : []),
  ];
}

const STANDING = { denied: 'denied', questioned: 'in question', alleged: 'alleged' } as const;

/** Outlet, title and date of the article, linked to the words' place in it. */
export function sourceLine({ article, id, published }: Recorded): Html {
  const { title } = article;
  const name = title ?? article.id;
  const outlet = article.outlet === null ? null : html`<bdi>${oneLine(article.outlet)}</bdi> · `;
  const date = published === null ? null : html` · <time>${dateWords(published)}</time>`;
  return html`${outlet}<a href="${articleAddress(article.key, id)}"><bdi>${shortened(oneLine(name))}</bdi></a>${date}`;
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
