/** Search: statements that answer a question, filters that are links, page by page. */
import type { Answers, Question } from '../../ask/questions.js';
import { ANYTHING } from '../../ask/questions.js';
import { said } from '../../ask/said.js';
import { titlesOf } from '../../ask/titles.js';
import { counted, deedWords } from '../../ask/wording.js';
import { type Reports, reportsOf } from '../../record/independent.js';
import { QUESTION_FIELDS } from '../addresses.js';
import { html } from '../html.js';
import type { Page } from '../page.js';
import { statementList } from '../parts/statement-item.js';

interface Search {
  readonly question: Question;
  readonly answers: Answers;
  readonly reports: readonly Reports[];
  readonly titles: ReadonlyMap<string, string>;
}

export const SEARCH: Page<Search> = {
  path: '/search',
  nav: 'Statements',
  answer: async ({ store, query }) => {
    const question = questionOf(query);
    const answers = await said(store, question);
    return {
      question,
      answers,
      reports: await reportsOf(store, answers.statements),
      titles: await titlesOf(
        store,
        answers.statements.map(({ article }) => article),
      ),
    };
  },
  content: ({ question, answers, titles, reports }) => ({
    title: question.words ?? 'Statements',
    sought: question.words ?? '',
    main: html`<h1>Statements</h1>
<p class="lead">${counted(answers.total, 'statement')}</p>
${statementList(answers.statements, titles, reports)}`,
  }),
  json: ({ question, answers, reports }) => ({
    kind: 'statements',
    question,
    total: answers.total,
    statements: answers.statements.map((one, i) => ({ ...one, reports: reports[i] })),
  }),
  table: ({ answers }) => ({
    columns: ['id', 'speaker', 'deed', 'words', 'outlet', 'published', 'article'],
    rows: answers.statements.map((one) => [
      one.id,
      one.speaker,
      deedWords(one.act, one.negated),
      one.content?.text ?? null,
      one.article.outlet,
      one.published,
      one.article.id,
    ]),
  }),
};

/** The question an address asks; a field left empty asks for nothing. */
export function questionOf(query: URLSearchParams): Question {
  const asked: Record<string, string> = {};
  for (const [name, field] of QUESTION_FIELDS) {
    const value = query.get(name)?.trim() ?? '';
    if (value !== '') asked[field] = value;
  }
  return { ...ANYTHING, ...(asked as Partial<Question>) };
}
