/** One utterance wherever it is quoted: its fullest text, and every variant with what it leaves out, adds and changes, word by word. */
import { oneLine } from '../../ask/quoting.js';
import { titlesOf } from '../../ask/titles.js';
import { counted, dateWords } from '../../ask/wording.js';
import { Fault } from '../../model/fault.js';
import { type QuotationReport, type QuotationVariant, quotationOf } from '../../record/quotations.js';
import { quotationAddress, statementAddress } from '../addresses.js';
import { type Html, html } from '../html.js';
import type { Page } from '../page.js';
import { shortened, sourceLine, speakerName } from '../parts/statement-item.js';

interface One {
  readonly report: QuotationReport;
  readonly titles: ReadonlyMap<string, string>;
}

export const QUOTATION: Page<One> = {
  path: '/quotation/:id',
  summed: true,
  nav: null,
  answer: async ({ store, params }) => {
    const asked = params['id'] ?? '';
    const report = /^(?:qu|st)_[a-z2-7]{1,40}$/.test(asked) ? await quotationOf(store, asked) : null;
    if (report === null)
      throw new Fault('unknown-id', `${asked}: no quotation of this id stands in two articles or more`);
    if (report.id !== asked) return { movedTo: quotationAddress(report.id) };
    return {
      report,
      titles: await titlesOf(
        store,
        report.variants.map(({ recorded }) => recorded.article),
      ),
    };
  },
  content: ({ report, titles }) => {
    const { text, variants, articles, independent, speakers, first } = report;
    return {
      title: `“${shortened(oneLine(text), 60)}”`,
      main: html`<h1>A quotation and its variants</h1>
<blockquote class="fullest" dir="auto">“${shortened(oneLine(text), 3000)}”</blockquote>
<p class="lead">in ${counted(articles, 'article')}, ${counted(independent.length, 'independent report')}${first === null ? ' · which had it first the dates do not tell' : html` · first in <a href="${statementAddress(first.id)}"><bdi>${shortened(oneLine(first.article.outlet ?? first.article.id), 60)}</bdi></a>, ${dateWords(first.published ?? '')}`}</p>
${speakers.length < 2 ? null : html`<p class="note" role="note">Articles give these words to different people: <bdi>${speakers.map(oneLine).join('; ')}</bdi>. Which of them said it is for you to find out; the receipts are below.</p>`}
<h2>How each article has it</h2>
<p class="lead"><del>Struck through</del> is left out or replaced, <ins>underlined</ins> stands instead, … is cut at an end.</p>
<ol>
${variants.map((one, i) => variant(one, i === 0, titles))}</ol>`,
    };
  },
  json: ({ report: { variants, ...rest } }) => ({
    kind: 'quotation',
    ...rest,
    variants: variants.map(({ recorded, text, likeness, differences, pieces }) => ({
      statement: recorded.id,
      article: recorded.article,
      speaker: recorded.speaker,
      published: recorded.published,
      text,
      likeness,
      differences,
      pieces,
    })),
  }),
  table: ({ report: { variants } }) => ({
    columns: ['statement', 'outlet', 'article', 'published', 'speaker', 'likeness', 'words'],
    rows: variants.map(({ recorded, text, likeness }) => [
      recorded.id,
      recorded.article.outlet,
      recorded.article.id,
      recorded.published,
      recorded.speaker ?? recorded.source?.text ?? null,
      likeness,
      text,
    ]),
  }),
};

const LIKENESS = { identical: 'the same words', shortened: 'shortened', altered: 'other words' } as const;

function variant(one: QuotationVariant, isFullest: boolean, titles: ReadonlyMap<string, string>): Html {
  const { recorded, likeness, pieces } = one;
  return html`<li class="variant"><p class="who"><span class="speaker">${speakerName(recorded)}</span> <span class="remark">${isFullest ? 'the fullest text' : LIKENESS[likeness]}</span></p>
<blockquote dir="auto">“${pieces.map(({ kind, text }) => shown(kind, oneLine(text), /^\s/.test(text), /\s$/.test(text)))}”</blockquote>
<p class="where">${sourceLine(recorded, titles)} · <a data-stop href="${statementAddress(recorded.id)}">this statement</a></p></li>
`;
}

function shown(kind: string, words: string, before: boolean, after: boolean): Html {
  const set = html`${before ? ' ' : ''}${shortened(words, 2000)}${after ? ' ' : ''}`;
  if (kind === 'out') return html`<del>${shortened(words, 2000)}</del> `;
  if (kind === 'in') return html`<ins>${shortened(words, 2000)}</ins>`;
  return kind === 'cut' ? html`<span class="remark">…</span>` : set;
}
