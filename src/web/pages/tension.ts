/** One tension: its two receipts, the words that clash, who noticed, and what people make of it. */
import { oneLine } from '../../ask/quoting.js';
import { type ShownTensionItem, showTension } from '../../ask/tensions.js';
import { html } from '../html.js';
import type { Page } from '../page.js';
import { judgements } from '../parts/judgements.js';
import { shortened } from '../parts/statement-item.js';
import { tensionFacts, tensionTitle, twoSides } from '../parts/tension-item.js';

const WORDS = { confirm: 'Confirm: they are at odds', dismiss: 'Dismiss: they are not' };

export const TENSION: Page<ShownTensionItem> = {
  path: '/tension/:id',
  nav: null,
  answer: ({ store, params }) => showTension(store, params['id'] ?? ''),
  content: ({ tension, decisions }, view) => ({
    title: tensionTitle(tension),
    main: html`<h1><bdi>${tensionTitle(tension)}</bdi></h1>
<p class="lead">${tensionFacts(tension)}</p>
<p class="note" role="note">A machine proposes this pair because of what the two texts say. Whether they are at odds, and why, is for people to judge.</p>
${twoSides(tension)}
<h2>Why it was proposed</h2>
<ul class="reasons">${tension.words.map(({ text }) => html`<li>the words <q><bdi>${shortened(oneLine(text), 200)}</bdi></q></li>`)}${tension.because.map((reason) => html`<li>${shortened(oneLine(reason), 200)}</li>`)}</ul>
${judgements(tension.id, decisions, WORDS, view)}`,
  }),
  json: ({ tension, decisions }) => ({
    kind: 'tension',
    unit: 'utf16',
    note: 'a proposal for people to judge, never a verdict',
    tension,
    decisions,
  }),
  table: null,
};
