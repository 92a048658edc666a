/**
 * What an article brings along from the web page it came as: who wrote it, that it is embargoed, withdrawn or a stub, and,
 * where the reasons are asked for, what of the page was left out.
 */
import { oneLine } from '../../ask/quoting.js';
import { counted } from '../../ask/wording.js';
import type { Page } from '../../model/page.js';
import { type Html, html } from '../html.js';

/** Lines for the head of the article; none where the page says nothing. */
export function pageHead({ byline, section, notice, thin }: Page): readonly Html[] {
  const about = [byline.length === 0 ? null : `by ${byline.join(', ')}`, section].filter((part) => part !== null);
  const warnings = [notice === null ? null : `${notice.kind}: ${notice.words}`, thin].filter((part) => part !== null);
  return [
    ...(about.length === 0 ? [] : [html`<p><bdi>${about.map(oneLine).join(' · ')}</bdi></p>`]),
    ...warnings.map((words) => html`<p class="warning"><bdi>${oneLine(words)}</bdi></p>`),
  ];
}

/** Letters of a left-out piece that are shown, and pieces: a page may leave out a thousand links. */
const SHOWN = 200;
const PIECES = 300;

/** What was left out of the page, reason by reason, behind a click; nothing where nothing was. */
export function leftOutList({ leftOut }: Page): Html | null {
  if (leftOut.length === 0) return null;
  const reasons = new Map<string, Html[]>();
  for (const { reason, words } of leftOut.slice(0, PIECES)) {
    const line = oneLine(words);
    const piece = html` · <bdi>${line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line}</bdi>`;
    const pieces = reasons.get(reason);
    if (pieces === undefined) reasons.set(reason, [piece]);
    else pieces.push(piece);
  }
  const items = [...reasons].map(
    ([reason, pieces]) => html`<li><b>${reason}</b>${pieces}</li>
`,
  );
  const rest = leftOut.length - PIECES;
  return html`<details class="left-out"><summary>${counted(leftOut.length, 'line')} of the page left out</summary><ul>
${items}</ul>${rest > 0 ? html`<p>and ${rest} more</p>` : null}</details>`;
}
