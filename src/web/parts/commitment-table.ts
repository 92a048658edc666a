/** Commitments as a table: who undertook what, by when, and what later words seem to say became of it. */
import { nameLine, oneLine } from '../../ask/quoting.js';
import type { RecordedCommitment } from '../../ask/recorded.js';
import { commitmentWords, stateWords } from '../../ask/tension-words.js';
import { timeWords } from '../../ask/when.js';
import { dateWords } from '../../ask/wording.js';
import { articleAddress, commitmentAddress, speakerAddress, statementAddress } from '../addresses.js';
import { type Html, html } from '../html.js';
import { shortened } from './statement-item.js';

export function commitmentTable(all: readonly RecordedCommitment[], caption: string): Html | null {
  if (all.length === 0) return null;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Table of commitments"><table class="listing commitments"><caption>${caption}</caption><thead><tr><th scope="col">What</th><th scope="col">Who</th><th scope="col">By when</th><th scope="col">Since</th></tr></thead><tbody>
${all.map(row)}</tbody></table></div>`;
}

function row(one: RecordedCommitment): Html {
  const who = one.by === null ? html`<i>open</i>` : html`<bdi>${shortened(nameLine(one.by), 60)}</bdi>`;
  const [id] = one.byIds;
  const due = one.due === null ? null : (timeWords(one.due.value) ?? shortened(oneLine(one.due.receipt.text), 60));
  return html`<tr><th scope="row"><a href="${statementAddress(one.statement)}"><span dir="auto">${shortened(oneLine(one.what.text), 240)}</span></a> <span class="remark">${commitmentWords(one.kind)}${one.published === null ? null : html`, ${dateWords(one.published)}`}${one.missing.map((words) => html` · left open: “<bdi>${shortened(oneLine(words.text), 100)}</bdi>”`)}</span></th><td>${id === undefined ? who : html`<a href="${speakerAddress(id)}">${who}</a>`}${one.to === null ? null : html` <span class="remark">to <bdi>${shortened(nameLine(one.to), 60)}</bdi></span>`}</td><td>${due === null ? html`<span class="wide">–</span>` : html`<span class="narrow">by </span>${due}`}</td><td><a href="${commitmentAddress(one.id)}">${stateWords(one.state)}</a>${one.status === 'open' ? null : html` <span class="doubt">${one.status} by a person</span>`}${one.evidence
    .slice(-3)
    .map(
      ({ state, receipt, article, published }) =>
        html`<br><span class="remark">${stateWords(state)}: <a href="${receipt.statement === null ? articleAddress(article.key) : statementAddress(receipt.statement)}"><q><bdi>${shortened(oneLine(receipt.text), 120)}</bdi></q></a>${published === null ? null : `, ${dateWords(published)}`}</span>`,
    )}</td></tr>
`;
}
