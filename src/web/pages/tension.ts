/** One tension: its two receipts, the words that clash, who noticed, and what people make of it. */
import { oneLine } from '../../ask/quoting.js';
import type { TensionDecision } from '../../ask/recorded.js';
import { type ShownTensionItem, showTension } from '../../ask/tensions.js';
import { dateWords } from '../../ask/wording.js';
import { type Html, html } from '../html.js';
import type { Page, View } from '../page.js';
import { correctAddress } from '../parts/decisions.js';
import { shortened } from '../parts/statement-item.js';
import { tensionFacts, tensionTitle, twoSides } from '../parts/tension-item.js';

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
${decided(tension.id, decisions, view)}`,
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

function decided(id: string, decisions: readonly TensionDecision[], view: View): Html {
  const items = decisions.map((one) => {
    const words = html`<bdi>${shortened(oneLine(one.author), 80)}</bdi> ${one.status} it`;
    const when = html`<time datetime="${one.at}">${dateWords(one.at)}</time>`;
    if (one.undoneBy !== null)
      return html`<li><span class="undone">${words}</span> <span class="remark">${when} · taken back</span></li>
`;
    return html`<li>${words} <span class="remark">${when}</span>
<form class="short" method="post" action="${correctAddress(one.id)}">${view.formField()}<input type="hidden" name="back" value="${view.address}"><input type="hidden" name="doing" value="undo"><label class="unseen" for="by-${one.id}">Your name</label><input id="by-${one.id}" name="author" required maxlength="200" size="10" autocomplete="name" placeholder="Your name"> <button class="quiet">Take back</button></form></li>
`;
  });
  return html`<section id="decided" aria-labelledby="decided-h"><h2 id="decided-h">What people make of it</h2>
${items.length === 0 ? html`<p class="lead">Nobody has judged it yet.</p>` : html`<ul class="decided">${items}</ul>`}
<details class="actions"><summary>Judge it</summary><form method="post" action="${correctAddress(id)}">${view.formField()}<input type="hidden" name="back" value="${view.address}">
<label for="author">Your name</label><input id="author" name="author" required maxlength="200" autocomplete="name"><span></span>
<p class="both"><button class="quiet" name="doing" value="confirm">Confirm: they are at odds</button> <button class="quiet" name="doing" value="dismiss">Dismiss: they are not</button></p></form></details></section>`;
}
