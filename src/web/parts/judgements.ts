/** What people make of a proposal of the machine, a tension or a commitment: who decided what, and the form to decide. */
import { oneLine } from '../../ask/quoting.js';
import type { TensionDecision } from '../../ask/recorded.js';
import { dateWords } from '../../ask/wording.js';
import { type Html, html } from '../html.js';
import type { View } from '../page.js';
import { correctAddress } from './decisions.js';
import { shortened } from './statement-item.js';

type Decided = Pick<TensionDecision, 'id' | 'status' | 'author' | 'at' | 'undoneBy'>;

/** `id` is that of the proposal; `words` stand on the two buttons. */
export function judgements(
  id: string,
  decisions: readonly Decided[],
  words: { readonly confirm: string; readonly dismiss: string },
  view: View,
): Html {
  const items = decisions.map((one) => {
    const deed = html`<bdi>${shortened(oneLine(one.author), 80)}</bdi> ${one.status} it`;
    const when = html`<time datetime="${one.at}">${dateWords(one.at)}</time>`;
    if (one.undoneBy !== null)
      return html`<li><span class="undone">${deed}</span> <span class="remark">${when} · taken back</span></li>
`;
    return html`<li>${deed} <span class="remark">${when}</span>
<form class="short" method="post" action="${correctAddress(one.id)}">${view.formField()}<input type="hidden" name="back" value="${view.address}"><input type="hidden" name="doing" value="undo"><label class="unseen" for="by-${one.id}">Your name</label><input id="by-${one.id}" name="author" required maxlength="200" size="10" autocomplete="name" placeholder="Your name"> <button class="quiet">Take back</button></form></li>
`;
  });
  return html`<section id="decided" aria-labelledby="decided-h"><h2 id="decided-h">What people make of it</h2>
${items.length === 0 ? html`<p class="lead">Nobody has judged it yet.</p>` : html`<ul class="decided">${items}</ul>`}
<details class="actions"><summary>Judge it</summary><form method="post" action="${correctAddress(id)}">${view.formField()}<input type="hidden" name="back" value="${view.address}">
<label for="author">Your name</label><input id="author" name="author" required maxlength="200" autocomplete="name"><span></span>
<p class="both"><button class="quiet" name="doing" value="confirm">${words.confirm}</button> <button class="quiet" name="doing" value="dismiss">${words.dismiss}</button></p></form></details></section>`;
}
