/** One statement: its words where they stand, through whom they came, how many reports there are, why it was read so, how to cite it. */
import { type Shown, show } from '../../ask/show.js';
import { deedWords } from '../../ask/wording.js';
import { type Reports, reportsOf } from '../../record/independent.js';
import { statementAddress } from '../addresses.js';
import { html } from '../html.js';
import type { Page } from '../page.js';
import { reportWords, sourceLine, speakerName, wordsOf } from '../parts/statement-item.js';

interface One {
  readonly shown: Shown;
  readonly reports: Reports;
}

export const STATEMENT: Page<One> = {
  path: '/statement/:id',
  nav: null,
  answer: async ({ store, params }) => {
    const shown = await show(store, params['id'] ?? '');
    const { item } = shown;
    if (item.redirect !== null) return { movedTo: statementAddress(item.redirect) };
    if (item.id !== params['id']) return { movedTo: statementAddress(item.id) };
    const [reports] = await reportsOf(store, [item.recorded]);
    return { shown, reports: reports as Reports };
  },
  content: ({ shown, reports }) => {
    const one = shown.item.recorded;
    return {
      title: `${one.speaker ?? 'Statement'} ${deedWords(one.act, one.negated)}`,
      main: html`<h1>${speakerName(one)} ${deedWords(one.act, one.negated)}</h1>
<blockquote dir="auto">${wordsOf(one)}</blockquote>
<p>${sourceLine(one)}</p>
<p>${reportWords(reports)}</p>`,
    };
  },
  json: ({ shown, reports }) => {
    const { text: _text, readingJson: _reading, ...item } = shown.item;
    return { kind: 'statement', unit: 'utf16', ...item, context: shown.context, paragraph: shown.paragraph, reports };
  },
  table: null,
};
