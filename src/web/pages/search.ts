/** Search: statements that answer a question, filters that are links, page by page. */
import { ANYTHING, type Answers, type Question } from '../../ask/questions.js';
import { oneLine, recordedWords } from '../../ask/quoting.js';
import type { Counted, Facets, Store } from '../../ask/recorded.js';
import { glance, said } from '../../ask/said.js';
import { asksOf, QUESTION_FIELDS } from '../../ask/saved.js';
import { isSpeakerId, speakerById } from '../../ask/speakers.js';
import { titlesOf } from '../../ask/titles.js';
import { counted, deedWords, grouped } from '../../ask/wording.js';
import { Fault } from '../../model/fault.js';
import { ACTS, type Act } from '../../model/labels.js';
import { type Reports, reportsOf } from '../../record/independent.js';
import { searchAddress, statementAddress } from '../addresses.js';
import { ANCHOR } from '../api/parameters.js';
import { type Html, html } from '../html.js';
import type { Page, Table } from '../page.js';
import { shortened, statementList } from '../parts/statement-item.js';

export interface Search {
  /** The name it is saved under, where it was asked by that. */
  readonly name: string | null;
  readonly question: Question;
  /** The name of the speaker asked for by id, else null. */
  readonly speaker: string | null;
  readonly answers: Answers;
  readonly facets: Facets;
  readonly reports: readonly Reports[];
  readonly titles: ReadonlyMap<string, string>;
  /** When the captures of undated ones were first seen. */
  readonly seen: ReadonlyMap<string, string>;
}

export const PAGE_SIZE = 20;
/** Answers are counted up to here: beyond, nobody pages but asks for less. */
const COUNTED = 1000;
/** Answers over which filters are counted. */
const FACETED = COUNTED;

export const SEARCH: Page<Search> = {
  path: '/search',
  nav: 'Statements',
  answer: async ({ store, query }) => {
    const question = await behind(store, questionOf(query), query.get(ANCHOR));
    const { facets, ...answers } = await glance(store, question, FACETED);
    const { by } = question;
    return {
      name: null,
      question,
      speaker: by !== null && isSpeakerId(by) ? (await speakerById(store, by)).name : null,
      answers,
      facets,
      reports: await reportsOf(store, answers.statements),
      titles: await titlesOf(
        store,
        answers.statements.map(({ article }) => article),
      ),
      seen: await seenOf(store, answers),
    };
  },
  content: ({ name, question, speaker, answers, facets, reports, titles }) => ({
    title: name ?? (question.words === null ? 'Statements' : shortened(oneLine(question.words), 80)),
    sought: question.words ?? '',
    look: 'search',
    main: html`<h1>${name !== null ? html`<bdi>${name}</bdi>` : question.words === null ? 'Statements' : html`Statements with <bdi>${shortened(oneLine(question.words), 120)}</bdi>`}</h1>
${chosen(question, speaker)}
<p class="lead">${totalWords(question, answers)}${saving(name, question)}</p>
<div class="beside-filters">
<section aria-label="Answers">${answers.statements.length === 0 ? nothing(question) : statementList(answers.statements, titles, reports)}
${paging(question, answers)}</section>
${filters(question, facets, answers.total)}
</div>`,
  }),
  json: ({ question, answers, facets, reports }) => ({
    kind: 'statements',
    question,
    total: answers.total,
    more: answers.total > COUNTED,
    facets,
    statements: answers.statements.map((one, i) => ({ ...one, reports: reports[i] })),
  }),
  table: tableOf,
  after: ({ question, answers }) => followingOf(question, answers),
  lastId: ({ answers }) => answers.statements.at(-1)?.id ?? null,
  feed: ({ name, question, answers, titles, seen }) => ({
    title: name ?? feedTitle(question),
    entries: answers.statements.map((one) => ({
      id: `statement/${one.id}`,
      title: `${shortened(oneLine(one.speaker ?? one.source?.text ?? 'Speaker open'), 100)} ${deedWords(one.act, one.negated)}: ${shortened(recordedWords(one), 160)}`,
      author: shortened(oneLine(one.article.outlet ?? one.article.id), 100),
      date: one.published ?? seen.get(one.capture) ?? null,
      address: statementAddress(one.id),
      summary: `${recordedWords(one)} (${titles.get(one.article.key) ?? one.article.id})`,
    })),
  }),
};

async function seenOf(store: Store, { statements }: Answers): Promise<Map<string, string>> {
  const undated = [...new Set(statements.flatMap(({ published, capture }) => (published === null ? [capture] : [])))];
  const times = await store.firstSeen(undated);
  return new Map(undated.map((capture, i) => [capture, times[i] ?? '']));
}

/**
 * The same question from behind the row a cursor names: where statements came or went between two pages, that row is not where it was. Where it is gone
 * itself the count of rows must do.
 */
async function behind(store: Store, question: Question, lastId: string | null): Promise<Question> {
  const { offset } = question;
  if (lastId === null || offset === 0) return question;
  const isThere = await said(store, { ...question, offset: offset - 1, limit: 1 });
  if (isThere.statements[0]?.id === lastId) return question;
  const all = await said(store, { ...question, offset: 0, limit: COUNTED });
  const at = all.statements.findIndex(({ id }) => id === lastId);
  return at < 0 ? question : { ...question, offset: at + 1 };
}

/** Rows with what a spreadsheet can sort and count. */
function tableOf({ answers, reports, titles }: Search): Table {
  return {
    columns: [
      'id',
      'speaker',
      'act',
      'deed',
      'words',
      'mode',
      'source',
      'source_kind',
      'to',
      'via',
      'standing',
      'said',
      'published',
      'outlet',
      'article',
      'title',
      'line',
      'column',
      'articles',
      'independent',
      'score',
      'withdrawn',
    ],
    rows: answers.statements.map((one, i) => [
      one.id,
      one.speaker,
      one.act,
      deedWords(one.act, one.negated),
      one.content?.text ?? null,
      one.mode,
      one.source?.text ?? null,
      one.sourceKind,
      one.addressee,
      one.via.join(' → ') || null,
      one.standing,
      one.said,
      one.published,
      one.article.outlet,
      one.article.id,
      titles.get(one.article.key) ?? null,
      one.line,
      one.column,
      reports[i]?.articles ?? 1,
      reports[i]?.independent ?? 1,
      one.score,
      one.article.withdrawn?.at ?? null,
    ]),
  };
}

/** The question an address asks; a field left empty asks for nothing. */
export function questionOf(query: URLSearchParams): Question {
  const asked: Record<string, string> = {};
  for (const [name, field] of QUESTION_FIELDS) {
    const value = query.get(name)?.trim() ?? '';
    if (value !== '') asked[field] = value;
  }
  const act = asked['act'];
  if (act !== undefined && !(ACTS as readonly string[]).includes(act))
    throw new Fault('unknown-act', `act: “${act}” is not an act; use one of ${ACTS.join(', ')}`);
  const number = (name: string, least: number, most: number, otherwise: number) => {
    const value = query.get(name) ?? '';
    return /^\d{1,9}$/.test(value) ? Math.min(Math.max(Number(value), least), most) : otherwise;
  };
  return {
    ...ANYTHING,
    ...(asked as Partial<Question>),
    anonymous: query.get('anonymous') === '1',
    attitudes: query.get('attitudes') === '1',
    limit: number('limit', 1, 500, PAGE_SIZE),
    offset: number('offset', 0, COUNTED, 0),
    countTo: COUNTED,
  };
}

/** `Statements by Ada Voss about cables`. */
function feedTitle(question: Question): string {
  const parts = QUESTION_FIELDS.flatMap(([name, field]) => {
    const value = question[field];
    return value === null ? [] : [name === 'q' ? `with ${value}` : `${name} ${value}`];
  });
  return `Statements ${parts.join(', ')}`.trim().slice(0, 300);
}

/** Rows to pass over for those that follow; null where there are none, or nobody counts so far. */
function followingOf({ offset, limit }: Question, { total, statements }: Answers): number | null {
  const next = offset + statements.length;
  return next < total && statements.length === limit && next < COUNTED ? next : null;
}

function totalWords(question: Question, { total, statements }: Answers): string {
  if (total === 0) return 'Nothing on the record answers this.';
  const many = total > COUNTED ? `more than ${grouped(COUNTED)} statements` : counted(total, 'statement');
  if (statements.length === 0) return `There are ${many}, and none so far down.`;
  return `${question.offset + 1}–${question.offset + statements.length} of ${many}, newest first`;
}

/** A way to keep what is asked, or to all that is kept. */
function saving(name: string | null, question: Question): Html {
  if (name !== null || Object.keys(asksOf(question)).length === 0) return html` · <a href="/saved">saved searches</a>`;
  return html` · <a href="${searchAddress({ ...question, offset: 0 }).replace('/search', '/saved')}">save this search</a>`;
}

function nothing(question: Question): Html {
  return html`<p>Ask with fewer words or conditions${question.words === null ? null : html`, or look at <a href="/search">everything that was said</a>`}. Words must stand in the source, the cue or what is said; “in quotation marks” they are a phrase.</p>`;
}

/** The conditions of a question, each with a link that takes it away. */
function chosen(question: Question, speaker: string | null): Html | null {
  const without = (change: Partial<Question>) => searchAddress({ ...question, ...change, offset: 0 });
  const all: [string, string][] = QUESTION_FIELDS.flatMap(([, field]): [string, string][] => {
    const value = question[field];
    if (value === null || field === 'words') return [];
    const shown = field === 'act' ? deedWords(value as Act, false) : field === 'by' ? (speaker ?? value) : value;
    return [[`${NAMES[field] ?? field} ${oneLine(shown).slice(0, 120)}`.trim(), without({ [field]: null })]];
  });
  if (question.anonymous) all.push(['unnamed sources', without({ anonymous: false })]);
  if (question.attitudes) all.push(['attitudes too', without({ attitudes: false })]);
  if (all.length === 0) return null;
  return html`<ul class="chosen" aria-label="Conditions">${all.map(([words, address]) => html`<li><a href="${address}"><bdi>${words}</bdi> <span aria-hidden="true">×</span><span class="unseen"> (take away)</span></a></li>`)}</ul>`;
}

const NAMES: Readonly<Record<string, string>> = {
  by: 'by',
  about: 'about',
  to: 'to',
  via: 'through',
  outlet: 'in',
  act: '',
  since: 'since',
  until: 'until',
};

/** Filters of one kind that are offered. */
const OFFERED = 8;

function filters(question: Question, facets: Facets, total: number): Html {
  const to = (change: Partial<Question>) => searchAddress({ ...question, ...change, offset: 0 });
  // Counted over some of the answers, a number would not be theirs.
  const all = total <= COUNTED;
  const group = (
    title: string,
    list: readonly Counted[],
    wordsOf: (name: string) => string,
    change: (name: string) => Partial<Question>,
  ) =>
    list.length < 2
      ? null
      : html`<section><h2>${title}</h2><ul>${list.slice(0, OFFERED).map(({ name, count }) => html`<li><a href="${to(change(name))}"><bdi>${shortened(oneLine(wordsOf(name)), 60)}</bdi></a>${all ? html` <span class="remark">${grouped(count)}</span>` : null}</li>`)}</ul></section>
`;
  const toggles = [
    ...(question.anonymous ? [] : [html`<li><a href="${to({ anonymous: true })}">only unnamed sources</a></li>`]),
    ...(question.attitudes ? [] : [html`<li><a href="${to({ attitudes: true })}">also attitudes nobody said</a></li>`]),
  ];
  return html`<aside class="filters" aria-label="Filters">
${
  question.act !== null
    ? null
    : group(
        'What they did',
        facets.acts,
        (name) => deedWords(name as Act, false),
        (name) => ({ act: name as Act }),
      )
}${
  question.by !== null
    ? null
    : group(
        'Who',
        facets.speakers,
        (name) => name,
        (name) => ({ by: name }),
      )
}${
  question.outlet !== null
    ? null
    : group(
        'Where',
        facets.outlets,
        (name) => name,
        (name) => ({ outlet: name }),
      )
}${
  question.since !== null
    ? null
    : group(
        'When',
        facets.years,
        (name) => name,
        (name) => ({ since: name, until: name }),
      )
}${toggles.length === 0 ? null : html`<section><h2>Sources</h2><ul>${toggles}</ul></section>`}
${fields(question)}</aside>`;
}

/** The same as a form, for what no link offers. */
function fields(question: Question): Html {
  const field = (name: string, label: string, value: string | null, hint: string) =>
    html`<label for="f-${name}">${label}</label><input id="f-${name}" name="${name}" value="${value ?? ''}" placeholder="${hint}" maxlength="200" autocomplete="off">`;
  const hidden = (name: string, value: string | null) =>
    value === null ? null : html`<input type="hidden" name="${name}" value="${value}">`;
  return html`<details class="ask"><summary>Ask more exactly</summary><form action="/search">${field('q', 'Words', question.words, 'bridge “very soon”')}${field('by', 'Who said it', question.by, 'Ada Voss')}${field('about', 'About', question.about, 'cables')}${field('to', 'To whom', question.to, 'parliament')}${field('via', 'Through whom', question.via, 'Norra Wire')}${field('outlet', 'Outlet', question.outlet, 'Courier')}${field('since', 'Published since', question.since, '2031-03')}${field('until', 'Until', question.until, '2031-05-14')}${hidden('act', question.act)}${hidden('anonymous', question.anonymous ? '1' : null)}${hidden('attitudes', question.attitudes ? '1' : null)}<button>Ask</button></form></details>`;
}

function paging(question: Question, { total, statements }: Answers): Html | null {
  const { offset, limit } = question;
  const next = followingOf(question, { total, statements });
  if (offset === 0 && next === null) return null;
  const before = Math.max(0, offset - limit);
  return html`<nav class="pages" aria-label="Pages"><ul>${offset === 0 ? null : html`<li><a rel="prev" href="${searchAddress({ ...question, offset: before })}">← newer</a></li>`}${next !== null ? html`<li><a rel="next" href="${searchAddress({ ...question, offset: next })}">older →</a></li>` : null}</ul></nav>`;
}
