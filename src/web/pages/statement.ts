/** One statement: its words where they stand, through whom they came, how many reports there are, why it was read so, how to cite it. */
import { citationOf } from '../../ask/citation.js';
import { type Joined, joinedTo } from '../../ask/near.js';
import { nameLine, oneLine, recordedWords } from '../../ask/quoting.js';
import type { Recorded, RecordedArticle } from '../../ask/recorded.js';
import { type Shown, show } from '../../ask/show.js';
import { titlesOf } from '../../ask/titles.js';
import { timeWords } from '../../ask/when.js';
import { withdrawnWords } from '../../ask/withdrawn.js';
import { counted, dateWords, deedWords, scoreWords, UNSURE } from '../../ask/wording.js';
import type { Reading } from '../../model/reading.js';
import { UNIT, words } from '../../model/span.js';
import { type Reports, reportsOf } from '../../record/independent.js';
import { linesOf } from '../../record/lines.js';
import { quotationIdOf } from '../../record/quotations.js';
import { quotationAddress, searchAddress, statementAddress, storyAddress } from '../addresses.js';
import { type Html, html } from '../html.js';
import type { Page } from '../page.js';
import { chainOf } from '../parts/chain.js';
import { commitmentTable } from '../parts/commitment-table.js';
import { statementDecisions } from '../parts/decisions.js';
import { namedIn, reportList } from '../parts/report-list.js';
import {
  circumstancesOf,
  doubtsOf,
  placeAddress,
  reportWords,
  shortened,
  speakerName,
} from '../parts/statement-item.js';
import { tensionItem } from '../parts/tension-item.js';
import { layered } from '../reading-page/layers.js';
import { marksOf } from '../reading-page/marks.js';
import { told } from '../reading-page/told.js';
import { voicesOf } from '../reading-page/voices.js';

interface One {
  readonly shown: Shown;
  readonly reading: Reading;
  readonly reports: Reports;
  readonly articles: ReadonlyMap<string, RecordedArticle>;
  readonly titles: ReadonlyMap<string, string>;
  /** Another id that led here, or null. */
  readonly was: string | null;
  /** `qu_…` of the utterance it quotes, where that stands in other articles too. */
  readonly quotation: string | null;
  readonly stories: readonly StoryLink[];
  readonly joined: Joined;
}

interface StoryLink {
  readonly id: string;
  readonly articles: number;
}

export const STATEMENT: Page<One> = {
  path: '/statement/:id',
  nav: null,
  answer: async ({ store, params, query }) => {
    const asked = params['id'] ?? '';
    const shown = await show(store, asked);
    const { item } = shown;
    if (item.redirect !== null)
      return { movedTo: `${statementAddress(item.redirect)}?was=${encodeURIComponent(item.id)}` };
    if (item.id !== asked) return { movedTo: statementAddress(item.id) };
    const [reports] = (await reportsOf(store, [item.recorded])) as [Reports];
    const known = await store.articlesOf(namedIn(reports));
    const was = query.get('was');
    return {
      shown,
      reading: JSON.parse(item.readingJson) as Reading,
      reports,
      articles: new Map(known.map((article) => [article.key, article])),
      titles: await titlesOf(store, [item.recorded.article, ...known]),
      quotation: await quotationIdOf(store, item.id),
      stories: (await store.storiesOf(item.recorded.article.key)).map(({ centre, articles: n }) => ({
        id: `cl_${centre.slice(3)}`,
        articles: n,
      })),
      joined: await joinedTo(store, item.id),
      was: was !== null && /^st_[a-z2-7]{1,40}$/.test(was) ? was : null,
    };
  },
  content: (answer, view) => {
    const { shown, reports, articles, titles, was } = answer;
    const { item } = shown;
    const one = item.recorded;
    const deed = deedWords(one.act, one.negated);
    const title = titles.get(one.article.key) ?? one.article.id;
    const said = shortened(recordedWords(one), 1200);
    return {
      title: `${shortened(nameLine(one.speaker ?? 'Statement'), 80)} ${deed}`,
      look: 'one',
      main: html`${notices(item.state, one, was)}<article class="statement">
<header><h1>${speakerName(one)} <span class="deed">${deed}</span></h1>
<p class="about">${[...circumstancesOf(one).map((part) => html`<span class="remark"><bdi>${part}</bdi></span> `), ...doubtsOf(one).map((part) => html`<span class="doubt">${part}</span> `)]}</p>
${said === '' ? null : html`<blockquote class="said" dir="auto">${said}</blockquote>`}</header>
<dl class="glance">
<div><dt>Reports</dt><dd>${reports.articles === 1 ? '1 article' : reportWords(reports)}</dd></div>
<div><dt>Hearsay</dt><dd>${one.depth === 1 ? 'first hand: the page gives the speaker’s words' : `${one.depth} hands between the speaker and you`}</dd></div>
<div><dt>Certainty</dt><dd>${scoreWords(one.score)}${one.score < UNSURE ? ', as likely wrong as right' : ''}</dd></div>
</dl>
<section><h2>Where it stands</h2>
${context(answer)}
<p class="where"><a href="${placeAddress(one)}">Line ${one.line}, column ${one.column} of <bdi>${title}</bdi></a></p></section>
<section><h2>How it got here</h2>
${chainOf(shown, answer.reading, title)}${nesting(shown)}</section>
<section><h2>${reports.independent === 1 ? 'One report' : `${counted(reports.independent, 'independent report')}`}</h2>
<p class="lead">${reports.articles === 1 ? 'Nobody else on the record has these words.' : `These words stand in ${counted(reports.articles, 'article')}; those that copy one another count as one.`}</p>
${reportList(reports, articles, titles)}${elsewhere(answer)}</section>
${atOdds(answer)}
<section><h2>When</h2>
${times(shown)}</section>
<section><h2>Why it was read so</h2>
${reasons(shown)}</section>
<section><h2>Cite it</h2>
${citation(answer, title)}</section>
${statementDecisions(one, item.corrections, view)}
${history(shown)}</article>`,
    };
  },
  json: ({ shown, reports, titles, quotation, stories, joined }) => {
    const { text: _text, readingJson: _reading, ...item } = shown.item;
    const { context, paragraph } = shown;
    const title = titles.get(item.recorded.article.key) ?? item.recorded.article.id;
    const citation = citationOf({ one: item.recorded, title, sha256: item.sha256, seen: item.seen, address: null });
    return {
      kind: 'statement',
      unit: UNIT,
      title,
      ...item,
      context,
      paragraph,
      reports,
      quotation,
      stories,
      ...joined,
      citation,
    };
  },
  table: null,
};

/** The utterance wherever it is quoted, and the stories its article is of. */
function elsewhere({ quotation, stories }: One): Html | null {
  if (quotation === null && stories.length === 0) return null;
  const told = stories.map(
    ({ id, articles }) =>
      html`<li><a href="${storyAddress(id)}">The story its article is of</a>, in ${counted(articles, 'article')}</li>`,
  );
  return html`<ul class="facts">${quotation === null ? null : html`<li><a href="${quotationAddress(quotation)}">The quotation and its variants</a>, word by word</li>`}${told}</ul>`;
}

function atOdds({ joined: { tensions, commitments } }: One): Html | null {
  if (tensions.length + commitments.length === 0) return null;
  return html`${
    tensions.length === 0
      ? null
      : html`<section><h2>What may not sit well with it</h2>
<p class="lead">Proposals, for you to judge.</p>
<ol class="tensions">${tensions.map(tensionItem)}</ol></section>
`
  }${
    commitments.length === 0
      ? null
      : html`<section><h2>What it undertakes</h2>
${commitmentTable(commitments, 'What became of it is a proposal')}</section>
`
  }`;
}

function notices(state: string, { dismissed, article }: Recorded, was: string | null): Html | null {
  const all = [
    ...(state === 'tombstone'
      ? [
          'A later reading of the article no longer finds this statement. It is shown as it last stood; its address stays.',
        ]
      : []),
    ...(dismissed ? ['A person dismissed this statement: it is left out of lists and exports.'] : []),
    ...(article.withdrawn === null ? [] : [`The article was ${withdrawnWords(article.withdrawn)}.`]),
    ...(was === null ? [] : [`A later reading joined ${was} to this statement.`]),
  ];
  return all.length === 0
    ? null
    : html`${all.map(
        (words) => html`<p class="note" role="note">${words}</p>
`,
      )}`;
}

/** Letters around the words, where a paragraph has no end. */
const AROUND = 1500;

/** The paragraph with the statement marked. */
function context({ shown, reading }: One): Html {
  const { item, paragraph } = shown;
  const { text, recorded } = item;
  const { statement } = recorded;
  const [voice] = voicesOf(text, { ...reading, referents: reading.referents }, [statement]);
  if (voice === undefined) return html``;
  const marked = told({ text, placeOf: linesOf(text) }, reading, statement, 1, voice);
  const leads = { idOf: () => 'words', addressOf: () => '#words' };
  const first = Math.min(
    ...[statement.source, statement.cue, statement.content].flatMap((spans) => spans.map(([start]) => start)),
  );
  const last = Math.max(
    ...[statement.source, statement.cue, statement.content].flatMap((spans) => spans.map(([, end]) => end)),
  );
  const from = Math.max(paragraph.span[0], first - AROUND);
  const until = Math.min(paragraph.span[1], last + AROUND, first + 4 * AROUND);
  const inner = layered(text, from, until, marksOf(marked, leads, new Set()), []);
  return html`<div class="context" dir="auto">${from > paragraph.span[0] ? '… ' : null}${inner}${until < paragraph.span[1] ? ' …' : null}</div>
<p class="key"><span class="source k0 u0">who</span> <span class="cue k0 u0">how it is said</span> <span class="content k0 u0">what is said<span class="verbatim k0 u0">, in quotation marks</span></span></p>`;
}

function nesting({ item }: Shown): Html | null {
  const { within } = item.recorded;
  if (within === null && item.holds.length === 0) return null;
  const outer =
    within === null
      ? null
      : html`<p>It stands inside <a href="${statementAddress(within)}">another statement</a>${item.recorded.standing === 'asserted' ? null : `, which leaves it ${item.recorded.standing}`}.</p>`;
  const inner =
    item.holds.length === 0
      ? null
      : html`<p>Inside it stand ${item.holds.slice(0, 20).map((id, i) => html`${i === 0 ? null : ', '}<a href="${statementAddress(id)}">${i === 0 ? 'a statement' : 'another'}</a>`)}.</p>`;
  return html`${outer}${inner}`;
}

function times({ item, when, dated }: Shown): Html {
  const { recorded } = item;
  const said = when ?? (recorded.said === null ? null : timeWords(recorded.said));
  return html`<dl class="times">
<div><dt>Said</dt><dd>${said === null ? 'the article does not tell' : html`<bdi>${said}</bdi>`}</dd></div>
<div><dt>Published</dt><dd>${recorded.published === null ? 'no date known' : dateWords(recorded.published)}${dated === null ? null : html` <span class="remark"><bdi>${dated}</bdi></span>`}</dd></div>
<div><dt>Seen</dt><dd>${dateWords(item.seen)}, when this version of the article came on the record</dd></div>
</dl>`;
}

function reasons({ item, reasons: all }: Shown): Html {
  if (all.length === 0) return html`<p>No reasons were kept.</p>`;
  const items = all.map(({ says, span, rule, weight }) => {
    const on = span === null ? null : html` <q><bdi>${shortened(oneLine(words(item.text, span)))}</bdi></q>`;
    return html`<li>${oneLine(says)}${on} <span class="rule">${rule}${weight === null ? null : ` ${scoreWords(weight)}`}</span></li>
`;
  });
  return html`<ul class="reasons">
${items}</ul>`;
}

function citation({ shown }: One, title: string): Html {
  const { item } = shown;
  const cited = citationOf({ one: item.recorded, title, sha256: item.sha256, seen: item.seen, address: null });
  const block = (name: string, text: string, open: boolean) =>
    html`<details${open ? html` open` : null}><summary>${name}</summary><pre data-copy tabindex="0" aria-label="Citation, ${name}">${text}</pre></details>
`;
  return html`${block('Plain', cited.plain, true)}${block('BibTeX', cited.bibtex, false)}${block('RIS', cited.ris, false)}<p class="where">Permanent address on this record: <a href="${statementAddress(item.id)}">${statementAddress(item.id)}</a>. It stays the same when the article is read again.</p>`;
}

function history({ item }: Shown): Html | null {
  const { speaker } = item.recorded;
  const more =
    speaker === null
      ? null
      : html`<p><a href="${searchAddress({ by: item.recorded.speakerIds[0] ?? speaker })}">More that <bdi>${nameLine(speaker)}</bdi> said</a></p>`;
  const entries = item.history.map(
    ({ kind, seen }) => html`<li>${KINDS[kind]} <span class="remark">${dateWords(seen)}</span></li>
`,
  );
  return html`${more}<details class="history"><summary>History: ${counted(item.history.length, 'entry', 'entries')}</summary><ol>
${entries}</ol></details>`;
}

const KINDS = { statement: 'read', tombstone: 'no longer found', redirect: 'carried on by another' } as const;
