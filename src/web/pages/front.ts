/** The front page: what is on the record, what was said last. */
import { ANYTHING } from '../../ask/questions.js';
import type { Recorded, Totals } from '../../ask/recorded.js';
import { said } from '../../ask/said.js';
import { titlesOf } from '../../ask/titles.js';
import { counted } from '../../ask/wording.js';
import { type Reports, reportsOf } from '../../record/independent.js';
import { html } from '../html.js';
import type { Page } from '../page.js';
import { statementList } from '../parts/statement-item.js';

interface Front {
  readonly location: string;
  readonly totals: Totals;
  readonly latest: readonly Recorded[];
  readonly reports: readonly Reports[];
  readonly titles: ReadonlyMap<string, string>;
}

export const FRONT: Page<Front> = {
  path: '/',
  nav: 'Record',
  answer: async ({ store }) => {
    const [totals, latest] = await Promise.all([store.totals(), said(store, { ...ANYTHING, limit: 12 })]);
    return {
      location: store.location,
      totals,
      latest: latest.statements,
      reports: await reportsOf(store, latest.statements),
      titles: await titlesOf(
        store,
        latest.statements.map(({ article }) => article),
      ),
    };
  },
  content: ({ totals, latest, titles, reports }) => ({
    title: 'Hearsay',
    main: html`<h1>Who said what</h1>
<p class="lead">${counted(totals.articles, 'article')} · ${counted(totals.statements, 'statement')}</p>
<h2>Latest</h2>
${statementList(latest, titles, reports)}`,
  }),
  json: ({ totals, latest, reports }) => ({
    kind: 'front',
    totals,
    latest: latest.map((one, i) => ({ ...one, reports: reports[i] })),
  }),
  table: null,
};
