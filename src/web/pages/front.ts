/** The front page: what is on the record, what was said last, who is quoted most, which stories are copied most. */
import { type Front, frontOf, type LatestArticle } from '../../ask/front.js';
import { ANYTHING } from '../../ask/questions.js';
import { nameLine, oneLine, recordedWords } from '../../ask/quoting.js';
import type { RecordedTension, TensionEnd } from '../../ask/recorded.js';
import { counted, dateWords, deedWords, grouped } from '../../ask/wording.js';
import type { Act } from '../../model/labels.js';
import {
  articleAddress,
  searchAddress,
  speakerAddress,
  statementAddress,
  storyAddress,
  tensionAddress,
} from '../addresses.js';
import { type Html, html } from '../html.js';
import type { Page } from '../page.js';
import { doubtsOf, shortened, speakerName, TAKEN_BACK } from '../parts/statement-item.js';
import { tensionTitle } from '../parts/tension-item.js';

export const FRONT: Page<Front> = {
  path: '/',
  summed: true,
  nav: 'Record',
  answer: ({ store }) => frontOf(store),
  content: (front) => ({
    title: 'Hearsay',
    look: 'front',
    main: front.totals.articles === 0 ? empty(front.location) : full(front),
  }),
  json: ({ totals, speakers, latest, quoted, copied, acts, tensions, titles }) => ({
    kind: 'front',
    totals,
    speakers,
    latest: latest.map((one) => ({ ...one, title: titles.get(one.article.key) ?? null })),
    quoted,
    copied: copied.map((one) => ({ ...one, title: titles.get(one.centre.key) ?? null })),
    acts,
    tensions,
  }),
  table: null,
};

function full(front: Front): Html {
  const { totals, acts } = front;
  const spans =
    totals.seenFrom === null ? null : html` <span class="remark">recorded since ${dateWords(totals.seenFrom)}</span>`;
  return html`<h1 class="unseen">Who said what</h1>
<p class="tally">${figure(totals.articles, 'article')} ${figure(totals.statements, 'statement')}${front.speakers === 0 ? null : html` ${figure(front.speakers, 'speaker')}`}${spans}</p>
<ul class="chosen" aria-label="What people did">${acts.slice(0, 9).map(({ name }) => html`<li><a href="${searchAddress({ ...ANYTHING, act: name as Act })}">${deedWords(name as Act, false)}</a></li>`)}<li><a href="/search?anonymous=1">unnamed sources</a></li></ul>
<div class="columns">
<section class="latest"><h2>Latest</h2>
${front.latest.map((one) => latestItem(one, front.titles))}<p><a href="/search">Everything that was said →</a></p></section>
<div class="rail">
${quoted(front)}${tense(front)}${copied(front)}</div>
</div>`;
}

function latestItem(
  { article, published, statements, surest }: LatestArticle,
  titles: ReadonlyMap<string, string>,
): Html {
  const outlet = article.outlet === null ? null : html`<bdi>${nameLine(article.outlet)}</bdi> · `;
  const said = surest.map(
    (one) =>
      html`<li><a class="quote" data-stop href="${statementAddress(one.id)}"><span dir="auto">${shortened(recordedWords(one), 220)}</span></a> <span class="by">${speakerName(one)} <span class="remark">${deedWords(one.act, one.negated)}</span>${doubtsOf(one).map((part) => html` <span class="doubt">${part}</span>`)}</span></li>`,
  );
  return html`<article><h3 dir="auto"><a href="${articleAddress(article.key)}">${titles.get(article.key) ?? article.id}</a></h3>
<p class="where">${outlet}${published === null ? 'no date known' : dateWords(published)} · ${counted(statements, 'statement')}${article.withdrawn === null ? null : html` · <span class="doubt">${TAKEN_BACK}</span>`}</p>
<ul>${said}</ul></article>
`;
}

function quoted({ quoted: speakers }: Front): Html | null {
  if (speakers.length === 0) return null;
  const items = speakers.map(({ id, name, roles, statements, articles }) => {
    const [role] = roles;
    return html`<li><a href="${speakerAddress(id)}"><bdi>${shortened(nameLine(name), 80)}</bdi></a>${role === undefined ? null : html` <span class="remark"><bdi>${shortened(oneLine(role.name), 60)}</bdi></span>`} <span class="count" title="in ${counted(articles, 'article')}">${grouped(statements)}</span></li>
`;
  });
  return html`<section><h2>Most quoted</h2><ol class="ranking">
${items}</ol></section>
`;
}

/** Proposals, in brief: the two receipts are a page away. */
function tense({ tensions }: Front): Html | null {
  if (tensions.length === 0) return null;
  const items = tensions.map(
    (
      one,
    ) => html`<li><a href="${tensionAddress(one.id)}"><bdi>${tensionTitle(one)}</bdi></a> <span class="remark">${bothWords(one)}</span></li>
`,
  );
  return html`<section><h2>May not sit well together</h2><ul class="proposals">
${items}</ul><p class="remark">Proposals, for you to judge. <a href="/tensions">All →</a></p></section>
`;
}

function bothWords({ earlier, later }: RecordedTension): Html {
  const brief = ({ receipt }: TensionEnd) => html`“<bdi>${shortened(oneLine(receipt.text), 90)}</bdi>”`;
  return earlier.receipt.text === later.receipt.text ? brief(later) : html`${brief(earlier)} / ${brief(later)}`;
}

function copied({ copied: stories, titles }: Front): Html | null {
  if (stories.length === 0) return null;
  const items = stories.map(
    ({
      centre,
      articles,
    }) => html`<li><a href="${storyAddress(`cl_${centre.key.slice(3)}`)}"><bdi>${titles.get(centre.key) ?? centre.id}</bdi></a> <span class="count" title="articles that have their text from one">${grouped(articles)}</span></li>
`,
  );
  return html`<section><h2>Most copied</h2><ol class="ranking">
${items}</ol></section>
`;
}

function empty(location: string): Html {
  return html`<h1>Nothing is on the record yet</h1>
<p>Hearsay reads news articles and keeps who said what, when, and through whom, each item tied to the words that prove it. Put some on this record
(<bdi>${location}</bdi>) from a terminal:</p>
<pre tabindex="0" aria-label="Commands">hearsay record article.txt            <span class="remark"># a file: plain text, a web page, a letter</span>
hearsay record articles/              <span class="remark"># a folder of them</span>
hearsay record stories.jsonl          <span class="remark"># one JSON object a line: id, text, title, outlet, published</span></pre>
<p>Then load this page again. Nothing here leaves this machine.</p>`;
}

function figure(count: number, one: string): Html {
  return html`<span><b>${grouped(count)}</b> ${count === 1 ? one : `${one}s`}</span>`;
}
