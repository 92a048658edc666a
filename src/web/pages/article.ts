/** An article: its text with who says what in it, whose story it is, signs of rewriting, who speaks. */
import { type ShownArticle, showArticle } from '../../ask/article.js';
import { nameLine, oneLine } from '../../ask/quoting.js';
import type { ArticleCluster, RecordedArticle } from '../../ask/recorded.js';
import { NOTHING, tallied, tallyLine } from '../../ask/tally.js';
import { titlesOf } from '../../ask/titles.js';
import { articleDateWords, inferenceWords } from '../../ask/when.js';
import { withdrawnWords } from '../../ask/withdrawn.js';
import { counted, dateWords } from '../../ask/wording.js';
import { UNIT, words } from '../../model/span.js';
import { type Sign, signsIn } from '../../record/copies.js';
import { articleAddress, passageAddress, speakerAddress, statementAddress, storyAddress } from '../addresses.js';
import { articleText, type Look } from '../article-page/text.js';
import { type Html, html, safeAddress } from '../html.js';
import type { Page } from '../page.js';
import type { Told } from '../reading-page/told.js';
import type { Voice } from '../reading-page/voices.js';

interface ArticleAnswer {
  readonly shown: ShownArticle;
  readonly titles: ReadonlyMap<string, string>;
  readonly look: Look;
  readonly signs: readonly Sign[];
}

export const ARTICLE: Page<ArticleAnswer> = {
  path: '/article/:key',
  nav: null,
  answer: async ({ store, params, query }) => {
    const shown = await showArticle(store, params['key'] ?? '');
    const others = shown.read.clusters.flatMap(({ centre, first }) => (first === null ? [centre] : [centre, first]));
    return {
      shown,
      titles: await titlesOf(store, others),
      look: lookOf(query, shown.read.text),
      signs: signsIn(shown.read.text),
    };
  },
  content: ({ shown, titles, look, signs }) => {
    const { read, reading, title, recorded } = shown;
    const { markup, titled, voices, all, parts, part } = articleText(shown, titles, look);
    const attitudes = reading.statements.filter((one) => one.attitude).length;
    const lang =
      read.article.language !== null && /^[a-z]{2,3}$/.test(read.article.language) ? read.article.language : 'en';
    const tally = tallied(NOTHING, read, reading, look.attitudes);
    const pieces = parts.length === 1 ? null : partsNav(read.article.key, parts.length, part.number);
    return {
      title,
      look: 'reading',
      main: html`<article>
<header class="origin">${titled ? null : html`<h1 dir="auto">${title}</h1>`}${originLines(shown)}
<p class="counts">${tallyLine(tally)}${attitudeLink(read.article.key, attitudes, look)}</p></header>
${withdrawnBox(read.article)}${read.clusters.map((cluster) => storyBox(cluster, titles, read.article.key))}${signBox(signs, read.text, read.article.key)}
${pieces}<div class="text" lang="${lang}">
${markup}</div>
${pieces}${voiceList(voices, all, recorded)}
</article>`,
    };
  },
  json: ({ shown, signs }) => {
    const { readingJson: _json, ...read } = shown.read;
    return { kind: 'article', unit: UNIT, title: shown.title, ...read, reading: shown.reading, signs };
  },
  table: null,
};

/** `?attitudes=1`, `?mark=120-340`, `?part=2`, `?at=st_…`; what cannot be meant is as if it were not there. */
function lookOf(query: URLSearchParams, text: string): Look {
  const mark = /^(\d{1,9})-(\d{1,9})$/.exec(query.get('mark') ?? '');
  const [start, end] = mark === null ? [0, 0] : [Number(mark[1]), Math.min(Number(mark[2]), text.length)];
  const part = query.get('part') ?? '';
  return {
    attitudes: query.get('attitudes') === '1',
    mark: start < end ? [start, end] : null,
    part: /^\d{1,6}$/.test(part) ? Number(part) : null,
    at: query.get('at'),
  };
}

function originLines({ read, reading, title }: ShownArticle): Html {
  const { article, captures, seen } = read;
  const { documentDate } = reading;
  const published = article.published === null ? null : dateWords(article.published);
  const date = documentDate === null ? published : articleDateWords(documentDate);
  const address = article.url === null ? null : safeAddress(article.url);
  const where = oneLine(article.path ?? article.id).slice(0, 300);
  const known = [
    ...(article.outlet === null ? [] : [html`<b><bdi>${nameLine(article.outlet)}</bdi></b>`]),
    html`<span>${date ?? 'no date known'}</span>`,
    ...(address === null
      ? []
      : [html`<a href="${address}" rel="noopener noreferrer nofollow"><bdi>${new URL(address).host}</bdi></a>`]),
    ...(where === title || address !== null ? [] : [html`<bdi class="path">${where}</bdi>`]),
    html`<span>on the record since ${dateWords(seen)}${captures > 1 ? `, ${captures} versions seen` : ''}</span>`,
  ];
  const inferred =
    documentDate === null
      ? null
      : inferenceWords(documentDate, (i) => oneLine(words(read.text, documentDate.evidence[i] ?? [0, 0])));
  return html`<p class="facts">${known.map((one, i) => (i === 0 ? one : html` · ${one}`))}</p>${inferred === null ? null : html`<p class="counts">${inferred}</p>`}`;
}

function withdrawnBox({ withdrawn }: RecordedArticle): Html | null {
  if (withdrawn === null) return null;
  return html`<p class="note" role="note"><b>Taken back.</b> This article was ${withdrawnWords(withdrawn)}. The record keeps what it said.</p>
`;
}

function attitudeLink(key: string, attitudes: number, look: Look): Html | null {
  if (attitudes === 0) return null;
  const address = articleAddress(key);
  return look.attitudes
    ? html` · <a href="${address}">hide ${counted(attitudes, 'attitude')}</a>`
    : html` · <a href="${address}?attitudes=1">show ${counted(attitudes, 'attitude')} nobody said</a>`;
}

function storyBox(
  { centre, articles, share, first, shared }: ArticleCluster,
  titles: ReadonlyMap<string, string>,
  key: string,
): Html {
  const story = storyAddress(`cl_${centre.key.slice(3)}`);
  const from = first ?? (centre.key === key ? null : centre);
  const part = share > 0.95 ? 'This text' : `${Math.round(share * 100)} % of this text`;
  const name =
    from === null
      ? null
      : html`<a href="${articleAddress(from.key)}"><bdi>${titles.get(from.key) ?? from.id}</bdi></a>${from.outlet === null ? null : html` (<bdi>${nameLine(from.outlet)}</bdi>)`}`;
  const who =
    name === null
      ? html`It is the fullest text of it.`
      : first === null
        ? html`The fullest text is ${name}; who was first is not known.`
        : html`The first was ${name}${first.published === null ? null : `, ${dateWords(first.published)}`}.`;
  const kinds = [...new Set(shared.map(({ kind }) => kind))];
  return html`<aside class="note"><p><b>⧉ A shared story.</b> ${part} is one of <a href="${story}">${counted(articles, 'article')} of one story</a>: together they are one report. ${who}${kinds.length === 0 ? null : ` Paragraphs with a line on their left stand there too.`}</p></aside>
`;
}

function signBox(signs: readonly Sign[], text: string, key: string): Html | null {
  if (signs.length === 0) return null;
  const items = signs.map(({ says, spans }) => {
    const shown = spans
      .slice(0, 3)
      .map(
        (span) =>
          html` <a href="${passageAddress(key, span)}"><q><bdi>${oneLine(words(text, span)).slice(0, 80)}</bdi></q></a>`,
      );
    return html`<li>${says}:${shown}${spans.length > 3 ? ` and ${spans.length - 3} more` : null}</li>
`;
  });
  return html`<aside class="note"><p><b>⚑ Signs of rewriting.</b> Evidence for a person to weigh, not a verdict.</p><ul>
${items}</ul></aside>
`;
}

function partsNav(key: string, count: number, current: number): Html {
  const near = [1, current - 1, current, current + 1, count].filter(
    (n, i, all) => n >= 1 && n <= count && all.indexOf(n) === i,
  );
  const links = near.map((n) =>
    n === current
      ? html`<li><b aria-current="page">${n}</b></li>`
      : html`<li><a href="${articleAddress(key)}?part=${n}">${n}</a></li>`,
  );
  return html`<nav class="pages" aria-label="Parts of the text"><p>Part ${current} of ${count}</p><ul>${links}</ul></nav>
`;
}

/** Speakers shown beneath a text; a list of a thousand names is one. */
const MOST_VOICES = 100;

function voiceList(voices: readonly Voice[], all: readonly Told[], recorded: ShownArticle['recorded']): Html {
  if (all.length === 0) return html`<p class="nobody">Nobody is on the record here.</p>`;
  const byVoice = new Map<Voice, Told[]>(voices.map((voice) => [voice, []]));
  for (const one of all) byVoice.get(one.voice)?.push(one);
  const items = voices.slice(0, MOST_VOICES).map((voice) => {
    const own = byVoice.get(voice) ?? [];
    const known =
      voice.known.length === 0 ? null : html` <span class="remark"><bdi>${voice.known.join(' · ')}</bdi></span>`;
    const [first] = own;
    const ids = first === undefined ? [] : (recorded.get(first.statement.id)?.speakerIds ?? []);
    const [id] = ids;
    const name = html`<bdi>${voice.name}</bdi>`;
    const links = own.slice(0, MOST_VOICES).map((one) => {
      const address = statementAddress(recorded.get(one.statement.id)?.id ?? '');
      return html` <a class="label ${voice.look}" href="${address}" title="${one.hint}">${one.label} ${one.deed}</a>`;
    });
    return html`<li class="${voice.look}"><span class="letter">${voice.letter}</span> ${id !== undefined && ids.length === 1 ? html`<a href="${speakerAddress(id)}">${name}</a>` : name}${known}<span class="labels">${links}</span></li>
`;
  });
  const rest = voices.length - MOST_VOICES;
  return html`<section class="voices"><h2>Who speaks</h2><ul>
${items}</ul>${rest > 0 ? html`<p>and ${rest} more</p>` : null}</section>`;
}
