/**
 * One article as a section of the page: its text with source, cue and content of every statement marked, notes in the margin
 * beside the paragraph in which a statement begins, and beneath it who speaks.
 */
import { oneLine } from '../../ask/quoting.js';
import { NOTHING, type Tally, tallied, tallyLine } from '../../ask/tally.js';
import { articleDateWords, inferenceWords } from '../../ask/when.js';
import { counted, dateWords } from '../../ask/wording.js';
import type { Article } from '../../model/article.js';
import type { Reading } from '../../model/reading.js';
import { type Span, words } from '../../model/span.js';
import { linesOf } from '../../record/lines.js';
import { type Html, html, safeAddress } from '../html.js';
import { layered } from './layers.js';
import { marginOf, marksOf, noteOf } from './marks.js';
import { leftOutList, pageHead } from './page-known.js';
import { type Paragraph, paragraphsOf, share } from './paragraphs.js';
import { speakerList } from './speaker-list.js';
import { type Told, told } from './told.js';
import { voicesOf } from './voices.js';

export interface PageView {
  /** Also what somebody believes, wants or fears. */
  readonly attitudes: boolean;
  /** The reasons open and not behind a click. */
  readonly why: boolean;
}

export interface ArticleSection {
  readonly anchor: string;
  readonly title: string;
  /** Outlet, date and counts, for the table of contents. */
  readonly about: string;
  readonly tally: Tally;
  readonly markup: Html;
}

/** The section of the `n`-th article, from 1. */
export function articleSection(article: Article, reading: Reading, n: number, view: PageView): ArticleSection {
  const { text } = article;
  const anchor = `a${n}`;
  const statements = reading.statements.filter((one) => view.attitudes || !one.attitude);
  const voices = voicesOf(text, reading, statements);
  const voiceOf = new Map(voices.flatMap((voice) => voice.statements.map((one) => [one, voice] as const)));
  const place = { text, placeOf: linesOf(text) };
  const all = reading.statements.flatMap((one, i): Told[] => {
    const voice = voiceOf.get(one);
    return voice === undefined ? [] : [told(place, reading, one, i + 1, voice)];
  });
  const placed = new Set<Told>();
  const leads = {
    idOf: (one: Told) => `${anchor}s${one.number}`,
    addressOf: (one: Told) => `#${anchor}e${one.number}`,
  };
  const paragraphs = paragraphsOf(text, reading.blocks);
  const margin = marginOf(paragraphs, all);
  share(
    paragraphs,
    all.flatMap((one) => marksOf(one, leads, placed)),
    all.flatMap((one) => noteOf(text, one, leads)),
  );
  const headline = paragraphs.findIndex(({ kind }) => kind === 'headline');
  const titleId = headline < 0 ? `${anchor}-title` : `${anchor}p${headline + 1}`;
  const title = headline < 0 ? (article.title ?? article.id) : words(text, spanOf(paragraphs[headline] as Paragraph));
  const rows = paragraphs.map((paragraph, i) => row(text, paragraph, i, i === headline, anchor, margin.get(i) ?? []));
  const tally = tallied(NOTHING, article, reading, view.attitudes);
  const hidden = reading.statements.length - statements.length;
  const counts = tallyLine(tally);
  const { documentDate } = reading;
  const published = article.published === null ? null : dateWords(article.published);
  const date = documentDate === null ? published : articleDateWords(documentDate);
  const inferred =
    documentDate === null
      ? null
      : inferenceWords(documentDate, (i) => oneLine(words(text, documentDate.evidence[i] as Span)));
  const about = [article.outlet, date].flatMap((part) => (part === null ? [] : [oneLine(part)]));
  const lang = article.language !== null && /^[a-z]{2,3}$/.test(article.language) ? article.language : 'en';
  const head = headline < 0 ? html`<h2 id="${titleId}" dir="auto">${title}</h2>` : null;
  const markup = html`
<article id="${anchor}" aria-labelledby="${titleId}">
<header class="origin">${head}${originLine(article, about)}${article.page === undefined ? null : pageHead(article.page)}${inferred === null ? null : html`<p class="counts">${inferred}</p>`}<p class="counts">${counts}${hidden === 0 ? '' : ` · ${counted(hidden, 'attitude')} not shown`}</p></header>
<div class="text" lang="${lang}">
${rows}</div>
${view.why && article.page !== undefined ? leftOutList(article.page) : null}
${speakerList(anchor, voices, all, placed, text, view.why)}
</article>
`;
  return { anchor, title: oneLine(title), about: [...about, counts].join(' · '), tally, markup };
}

function originLine({ id, url }: Article, about: readonly string[]): Html {
  const address = url === null ? null : safeAddress(url);
  const link =
    address === null
      ? null
      : html` · <a href="${address}" rel="noopener noreferrer nofollow"><bdi>${new URL(address).host}</bdi></a>`;
  const known = about.map((part) => html`<bdi>${part}</bdi> · `);
  return html`<p>${known}<bdi class="path">${oneLine(id)}</bdi>${link}</p>`;
}

function spanOf({ start, end }: Paragraph): Span {
  return [start, end];
}

function row(
  text: string,
  paragraph: Paragraph,
  i: number,
  isTitle: boolean,
  anchor: string,
  beside: readonly Told[],
): Html {
  const { start, end, kind, of, marks, notes } = paragraph;
  const inner = layered(text, start, end, marks, notes);
  const id = `${anchor}p${i + 1}`;
  const margin =
    beside.length === 0 ? null : html`<ul class="margin">${beside.map((one) => marginNote(one, anchor))}</ul>`;
  return html`<div class="row">${block()}${margin}</div>
`;

  function block(): Html {
    if (isTitle) return html`<h2 id="${id}" dir="auto">${inner}</h2>`;
    if (kind === 'headline') return html`<h3 id="${id}" class="headline" dir="auto">${inner}</h3>`;
    if (kind === 'subhead') return html`<h3 id="${id}" dir="auto">${inner}</h3>`;
    if (kind === 'body') return html`<p id="${id}" dir="auto">${inner}</p>`;
    const repeats = of === null ? null : html` <a href="#${anchor}p${of + 1}">what stands above</a>`;
    const says = kind === 'duplicate' ? html`set aside: repeats${repeats ?? ' an earlier line'}` : 'set aside';
    return html`<div id="${id}" class="set-aside"><span class="kind">${says}</span><p dir="auto">${inner}</p></div>`;
  }
}

function marginNote(one: Told, anchor: string): Html {
  const remarks = [...one.circumstances, ...one.doubts, ...one.remarks].map(
    (remark) => html` <span class="remark"><bdi>${remark}</bdi></span>`,
  );
  return html`<li class="${one.voice.look}"><a href="#${anchor}e${one.number}"><span class="letter">${one.label}</span> <bdi class="name">${one.voice.name}</bdi> <span class="deed">${one.deed}</span></a>${remarks}</li>`;
}
