/** What may not sit well together: pairs of receipts, newest first. Proposals for people to judge. */
import { ANYTHING, type Question } from '../../ask/questions.js';
import type { FoundTensions, TensionStatus } from '../../ask/recorded.js';
import { TENSION_STATUSES } from '../../ask/recorded.js';
import { tensions } from '../../ask/tensions.js';
import { counted, grouped } from '../../ask/wording.js';
import { Fault } from '../../model/fault.js';
import { TENSION_KINDS, type TensionKind } from '../../model/labels.js';
import { type Html, html } from '../html.js';
import type { Page } from '../page.js';
import { following, offsetOf, pager } from '../parts/pager.js';
import { tensionItem, tensionTitle } from '../parts/tension-item.js';

interface Asked {
  readonly statement: Question;
  readonly kind: TensionKind | null;
  readonly status: TensionStatus | null;
}

const ROWS = 20;
const COUNTED = 1000;

export const TENSIONS: Page<{ readonly asked: Asked; readonly found: FoundTensions }> = {
  path: '/tensions',
  nav: 'Tensions',
  answer: async ({ store, query }) => {
    const asked = askedIn(query);
    return { asked, found: await tensions(store, asked) };
  },
  content: ({ asked, found }, { query }) => ({
    title: 'Tensions',
    main: html`<h1>What may not sit well together</h1>
<p class="lead">${totalWords(found.total)}: proposals by a machine, each with its two receipts, for you to judge. Nothing here says that anybody lied.</p>
${form(asked)}
<ol class="tensions">
${found.tensions.map(tensionItem)}</ol>
${found.tensions.length === 0 ? html`<p>Nothing on the record answers this.</p>` : null}${pager('/tensions', query, asked.statement.offset, found.total, ROWS)}`,
  }),
  json: ({ asked, found }) => ({
    kind: 'tensions',
    question: asked,
    note: 'proposals for people to judge, never verdicts',
    total: found.total,
    more: found.total > COUNTED,
    tensions: found.tensions,
  }),
  table: ({ found }) => ({
    columns: [
      'id',
      'proposal',
      'kind',
      'status',
      'score',
      'noticed by',
      'earlier speaker',
      'earlier words',
      'earlier published',
      'earlier statement',
      'later speaker',
      'later words',
      'later published',
      'later statement',
    ],
    rows: found.tensions.map((one) => [
      one.id,
      tensionTitle(one),
      one.kind,
      one.status,
      one.score,
      one.noticedBy,
      ...[one.earlier, one.later].flatMap(({ speaker, receipt, published }) => [
        speaker,
        receipt.text,
        published,
        receipt.statement,
      ]),
    ]),
  }),
  after: ({ asked, found }) => following(asked.statement.offset, found.total, ROWS),
};

function totalWords(total: number): string {
  return total > COUNTED ? `More than ${grouped(COUNTED)} tensions` : counted(total, 'tension');
}

function askedIn(query: URLSearchParams): Asked {
  const given = (name: string) => {
    const value = query.get(name)?.trim() ?? '';
    return value === '' ? null : value.slice(0, 500);
  };
  const kind = oneOf('kind', given('kind'), TENSION_KINDS);
  const status = oneOf('status', given('status'), TENSION_STATUSES);
  const statement = {
    ...ANYTHING,
    by: given('by'),
    about: given('about'),
    outlet: given('outlet'),
    since: given('since'),
    until: given('until'),
    limit: ROWS,
    offset: offsetOf(query),
    countTo: COUNTED,
  };
  return { statement, kind, status };
}

function oneOf<T extends string>(name: string, value: string | null, all: readonly T[]): T | null {
  if (value === null) return null;
  const found = all.find((one) => one === value);
  if (found === undefined) throw new Fault('unknown-kind', `${name}: “${value}” is none; use one of ${all.join(', ')}`);
  return found;
}

function form({ statement, kind, status }: Asked): Html {
  const field = (name: string, label: string, value: string | null) =>
    html`<span><label for="f-${name}">${label}</label><input id="f-${name}" name="${name}" value="${value ?? ''}" maxlength="200" autocomplete="off"></span>`;
  const choice = (name: string, label: string, value: string | null, all: readonly string[], none: string) =>
    html`<span><label for="f-${name}">${label}</label><select id="f-${name}" name="${name}"><option value="">${none}</option>${all.map((one) => html`<option value="${one}"${one === value ? html` selected` : null}>${one.replaceAll('-', ' ')}</option>`)}</select></span>`;
  return html`<form class="fields" action="/tensions">${field('by', 'By whom', statement.by)}${field('about', 'About', statement.about)}${choice('kind', 'Kind', kind, TENSION_KINDS, 'any')}${choice('status', 'People say', status, TENSION_STATUSES, 'all but dismissed')}${field('since', 'Since', statement.since)}${field('until', 'Until', statement.until)}<button>Ask</button></form>`;
}
