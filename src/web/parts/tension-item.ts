/** A tension: two receipts side by side, then and now, what may be the matter and who noticed. A proposal for people, never a verdict. */
import { nameLine, oneLine } from '../../ask/quoting.js';
import type { RecordedTension, TensionEnd } from '../../ask/recorded.js';
import { noticeWords, sideWords, tensionWords } from '../../ask/tension-words.js';
import { counted, dateWords, scoreWords } from '../../ask/wording.js';
import { articleAddress, speakerAddress, statementAddress, tensionAddress } from '../addresses.js';
import { type Html, html } from '../html.js';
import { shortened } from './statement-item.js';

/** `Ada Voss may have gone back on this`. */
export function tensionTitle({ kind, earlier, later }: RecordedTension): string {
  const named = ({ speaker }: TensionEnd) => (speaker === null ? null : shortened(nameLine(speaker), 80));
  return tensionWords(kind, { earlier: named(earlier), later: named(later) });
}

export function tensionItem(one: RecordedTension): Html {
  return html`<li class="tension"><p class="proposal"><a data-stop href="${tensionAddress(one.id)}"><bdi>${tensionTitle(one)}</bdi></a></p>
<p class="where">${tensionFacts(one)}</p>
${twoSides(one)}</li>
`;
}

export function tensionFacts(one: RecordedTension): Html {
  const notice = one.notice === null ? null : shortened(oneLine(one.notice.text), 160);
  return html`a proposal · ${one.kind.replaceAll('-', ' ')} · <bdi>${noticeWords(one.noticedBy, notice)}</bdi> · score ${scoreWords(one.score)}${one.pairs > 1 ? ` · ${counted(one.pairs, 'pair')} on the record say the same` : null}${one.status === 'open' ? null : html` · <span class="doubt">${one.status} by a person</span>`}`;
}

/** Then and now, beside each other where there is room. What has one side alone is shown once. */
export function twoSides({ kind, earlier, later }: RecordedTension): Html {
  const [before, after] = sideWords(kind);
  const isOne =
    earlier.article.key === later.article.key &&
    earlier.line === later.line &&
    earlier.receipt.text === later.receipt.text;
  return html`<div class="${isOne ? 'sides one' : 'sides'}">${isOne ? null : side(before, earlier)}${side(after, later)}</div>`;
}

function side(name: string, { receipt, article, published, speaker, speakerIds, line, column }: TensionEnd): Html {
  const who =
    speaker === null ? html`the outlet, or nobody named` : html`<bdi>${shortened(nameLine(speaker), 80)}</bdi>`;
  const [id] = speakerIds;
  const words = shortened(oneLine(receipt.text), 600);
  const outlet = shortened(nameLine(article.outlet ?? article.id), 80);
  const place = `${articleAddress(article.key, receipt.statement)}`;
  return html`<section class="side"><p class="caption">${name}</p>
<blockquote dir="auto">${receipt.statement === null ? words : html`<a class="quote" href="${statementAddress(receipt.statement)}">${words}</a>`}</blockquote>
<p class="where">${id === undefined ? who : html`<a href="${speakerAddress(id)}">${who}</a>`} · <a href="${place}"><bdi>${outlet}</bdi>, ${line}:${column}</a>${published === null ? null : html` · <time>${dateWords(published)}</time>`}</p></section>`;
}
