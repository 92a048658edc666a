/** Who undertook what, and what the record tells of it since: promises, plans, demands and threats. A state is a proposal. */
import { type CommitmentQuestion, commitments } from '../../ask/commitments.js';
import { ANYTHING } from '../../ask/questions.js';
import { type FoundCommitments, TENSION_STATUSES } from '../../ask/recorded.js';
import { commitmentWords, stateWords } from '../../ask/tension-words.js';
import { counted, grouped } from '../../ask/wording.js';
import { Fault } from '../../model/fault.js';
import { COMMITMENT_KINDS, COMMITMENT_STATES } from '../../model/labels.js';
import { type Html, html } from '../html.js';
import type { Page } from '../page.js';
import { commitmentTable } from '../parts/commitment-table.js';
import { following, offsetOf, pager } from '../parts/pager.js';

const ROWS = 50;
/** Counted up to here: beyond, nobody pages but asks for less. */
const COUNTED = 1000;

export const COMMITMENTS: Page<{ readonly asked: CommitmentQuestion; readonly found: FoundCommitments }> = {
  path: '/commitments',
  nav: 'Commitments',
  answer: async ({ store, query }) => {
    const asked = askedIn(query);
    return { asked, found: await commitments(store, asked) };
  },
  content: ({ asked, found }, { query }) => ({
    title: 'Commitments',
    main: html`<h1>Who undertook what</h1>
<p class="lead">${found.total > COUNTED ? `More than ${grouped(COUNTED)} promises, plans, demands and threats` : counted(found.total, 'promise, plan, demand or threat', 'promises, plans, demands and threats')}. ${tallied(found)}What became of each is what later statements and events seem to say: a proposal, not a verdict.</p>
${form(asked)}
${commitmentTable(found.commitments, 'Newest first')}
${found.commitments.length === 0 ? html`<p>Nothing on the record answers this.</p>` : null}${pager('/commitments', query, asked.statement.offset, found.total, ROWS)}`,
  }),
  json: ({ asked, found }) => ({
    kind: 'commitments',
    question: asked,
    note: 'states are proposals for people to judge',
    ...found,
    more: found.total > COUNTED,
  }),
  table: ({ found }) => ({
    columns: [
      'id',
      'kind',
      'state',
      'status',
      'by',
      'to',
      'what',
      'due',
      'published',
      'statement',
      'article',
      'evidence',
    ],
    rows: found.commitments.map((one) => [
      one.id,
      one.kind,
      one.state,
      one.status,
      one.by,
      one.to,
      one.what.text,
      one.due?.value ?? null,
      one.published,
      one.statement,
      one.article.id,
      one.evidence.length,
    ]),
  }),
  after: ({ asked, found }) => following(asked.statement.offset, found.total, ROWS),
};

/** `Promises: 19 with nothing yet, 1 kept, it seems.` */
function tallied({ tally, total }: FoundCommitments): string {
  const said = COMMITMENT_KINDS.flatMap((kind) => {
    const states = tally.filter((one) => one.kind === kind);
    if (states.length === 0) return [];
    const words = states.map(({ state, count }) => `${grouped(count)} ${stateWords(state)}`).join('; ');
    return [`${commitmentWords(kind)}: ${words}`];
  });
  if (said.length === 0) return '';
  return `${total > COUNTED ? `Of the newest ${grouped(COUNTED)}, ` : 'By kind, '}${said.join(' · ')}. `;
}

function askedIn(query: URLSearchParams): CommitmentQuestion {
  const given = (name: string) => {
    const value = query.get(name)?.trim() ?? '';
    return value === '' ? null : value.slice(0, 500);
  };
  const choice = <T extends string>(name: string, all: readonly T[]): T | null => {
    const value = given(name);
    const found = all.find((one) => one === value);
    if (value !== null && found === undefined)
      throw new Fault('unknown-kind', `${name}: “${value}” is none; use one of ${all.join(', ')}`);
    return found ?? null;
  };
  return {
    statement: {
      ...ANYTHING,
      by: given('by'),
      about: given('about'),
      since: given('since'),
      until: given('until'),
      limit: ROWS,
      offset: offsetOf(query),
      countTo: COUNTED,
    },
    kind: choice('kind', COMMITMENT_KINDS),
    state: choice('state', COMMITMENT_STATES),
    status: choice('status', TENSION_STATUSES),
  };
}

function form({ statement, kind, state, status }: CommitmentQuestion): Html {
  const field = (name: string, label: string, value: string | null) =>
    html`<span><label for="f-${name}">${label}</label><input id="f-${name}" name="${name}" value="${value ?? ''}" maxlength="200" autocomplete="off"></span>`;
  return html`<form class="fields" action="/commitments">${field('by', 'By whom', statement.by)}${field('about', 'About', statement.about)}<span><label for="f-kind">Kind</label><select id="f-kind" name="kind"><option value="">any</option>${COMMITMENT_KINDS.map((one) => html`<option value="${one}"${one === kind ? html` selected` : null}>${commitmentWords(one)}</option>`)}</select></span><span><label for="f-state">What became of it</label><select id="f-state" name="state"><option value="">any</option>${COMMITMENT_STATES.map((one) => html`<option value="${one}"${one === state ? html` selected` : null}>${stateWords(one)}</option>`)}</select></span><span><label for="f-status">People say</label><select id="f-status" name="status"><option value="">all but dismissed</option>${TENSION_STATUSES.map((one) => html`<option value="${one}"${one === status ? html` selected` : null}>${one}</option>`)}</select></span>${field('since', 'Since', statement.since)}${field('until', 'Until', statement.until)}<button>Ask</button></form>`;
}
