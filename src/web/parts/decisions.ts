/**
 * A person's layer on the pages: what was decided, by whom and when, each with a way to take it back; and the forms that decide. Everything works
 * without script: one form a subject, a button for each deed.
 */

import { correctionWords, decisionWords } from '../../ask/correction-words.js';
import type { Doing } from '../../ask/doings.js';
import type { Recorded, SpeakerDecision } from '../../ask/recorded.js';
import { dateWords, deedWords } from '../../ask/wording.js';
import type { Correction } from '../../model/entry.js';
import { ACTS } from '../../model/labels.js';
import { type Html, html } from '../html.js';
import type { View } from '../page.js';

/** Where a form sends what somebody decided about an item. */
export function correctAddress(id: string): string {
  return `/correct/${encodeURIComponent(id)}`;
}

/** The section of a statement's page: what was decided of it, and the form. `history` holds also what was taken back. */
export function statementDecisions(one: Recorded, history: readonly Correction[], view: View): Html {
  const acts = ACTS.map(
    (act) => html`<option value="${act}"${act === one.act ? html` selected` : null}>${deedWords(act, false)}</option>`,
  );
  return html`<section id="decided" aria-labelledby="decided-h"><h2 id="decided-h">What people say of this reading</h2>
${history.some(({ field }) => field !== 'undo') ? decidedList(history, view) : html`<p class="lead">Nobody has confirmed or corrected it yet.</p>`}
<details class="actions"><summary>Confirm, correct or note</summary>
${form(one.id, view, [
  row('note', 'A note', html`<input id="note" name="note" maxlength="4000" autocomplete="off">`, 'Add the note'),
  row('act', 'What was done by it', html`<select id="act" name="act">${acts}</select>`, 'Change the act'),
  row(
    'speaker',
    'Who said it',
    html`<input id="speaker" name="speaker" maxlength="200" value="${one.speakerIds[0] ?? one.speaker ?? ''}" autocomplete="off" aria-describedby="speaker-hint">`,
    'Reassign',
  ),
  html`<p class="hint" id="speaker-hint">A name, or the id of a speaker (sp_…), under whom it is then counted; empty leaves it open.</p>`,
  html`<p class="both">${deedButton('confirm', 'Confirm: it is read right')} ${deedButton('dismiss', 'Dismiss: it is no statement')}</p>`,
])}</details></section>`;
}

/** The section of a speaker's page. `names` are suggested for splitting, `others` for merging. */
export function speakerDecisions(
  id: string,
  decisions: readonly SpeakerDecision[],
  names: readonly string[],
  others: readonly { readonly id: string; readonly name: string }[],
  view: View,
): Html {
  return html`<section id="decided" aria-labelledby="decided-h"><h2 id="decided-h">Decided by people</h2>
${decisions.length > 0 ? decidedList(decisions, view) : html`<p class="lead">Nobody has merged, split or noted anything here. Names were joined by rule.</p>`}
<details class="actions"><summary>Merge, split or note</summary>
${form(id, view, [
  row('note', 'A note', html`<input id="note" name="note" maxlength="4000" autocomplete="off">`, 'Add the note'),
  row(
    'merge',
    'The same as',
    html`<input id="merge" name="merge" maxlength="200" list="others" placeholder="sp_…" autocomplete="off" aria-describedby="merge-hint"><datalist id="others">${others.map((one) => html`<option value="${one.id}">${one.name}</option>`)}</datalist>`,
    'Merge',
  ),
  html`<p class="hint" id="merge-hint">The id of the other speaker, or the address of their page: both go on as this one.</p>`,
  row(
    'split',
    'Somebody else is',
    html`<input id="split" name="split" maxlength="200" list="names" autocomplete="off" aria-describedby="split-hint"><datalist id="names">${names.slice(0, 30).map((name) => html`<option value="${name}"></option>`)}</datalist>`,
    'Split',
  ),
  html`<p class="hint" id="split-hint">A name of theirs, a statement (st_…) or an article (ar_…) that is another person’s.</p>`,
])}</details></section>`;
}

/** Decisions, each with who and when, and a button that takes it back. */
export function decidedList(all: readonly (Correction | SpeakerDecision)[], view: View): Html {
  const items = all.flatMap((one) => {
    const words = decidedWords(one);
    return words === null ? [] : [item(one, words, null, view)];
  });
  return html`<ul class="decided">
${items}</ul>`;
}

export function decidedItem(one: Correction | SpeakerDecision, subject: Html, view: View): Html {
  return item(one, decidedWords(one) ?? '', subject, view);
}

/** `kim confirmed it`; null for what only takes another back. */
export function decidedWords(one: Correction | SpeakerDecision): string | null {
  return 'kind' in one ? decisionWords(one) : correctionWords(one);
}

function item(one: Correction | SpeakerDecision, words: string, subject: Html | null, view: View): Html {
  const when = html`<time datetime="${one.at}">${dateWords(one.at)}</time>`;
  const about = subject === null ? null : html`${subject}: `;
  if (one.undoneBy !== null)
    return html`<li>${about}<span class="undone"><bdi>${words}</bdi></span> <span class="remark">${when} · taken back</span></li>
`;
  const name = `by-${one.id}`;
  return html`<li>${about}<bdi>${words}</bdi> <span class="remark">${when}</span>
<form class="short" method="post" action="${correctAddress(one.id)}">${view.formField()}<input type="hidden" name="back" value="${view.address}"><input type="hidden" name="doing" value="undo"><label class="unseen" for="${name}">Your name</label><input id="${name}" name="author" required maxlength="200" size="10" autocomplete="name" placeholder="Your name"> <button class="quiet">Take back</button></form></li>
`;
}

function form(id: string, view: View, rows: readonly Html[]): Html {
  return html`<form method="post" action="${correctAddress(id)}">${view.formField()}<input type="hidden" name="back" value="${view.address}">
<label for="author">Your name</label><input id="author" name="author" required maxlength="200" autocomplete="name"><span></span>
${rows}<p class="hint">Nothing is overwritten: what you decide is laid over the record under your name, and anybody can take it back.</p></form>`;
}

function row(doing: Doing, label: string, field: Html, button: string): Html {
  return html`<label for="${doing}">${label}</label>${field}${deedButton(doing, button)}
`;
}

function deedButton(doing: Doing, words: string): Html {
  return html`<button class="quiet" name="doing" value="${doing}">${words}</button>`;
}
