/** Stretches of time: a table whose last column draws from when until when. The dates stand beside it in words. */
import { dateWords, grouped } from '../../ask/wording.js';
import { type Html, html } from '../html.js';
import { dayOf, scaleOf } from './time.js';

export interface Stretch {
  readonly label: string;
  readonly count: number;
  /** ISO 8601 prefixes; null where nobody knows. */
  readonly from: string | null;
  readonly until: string | null;
}

/** Nothing where there is no row. */
export function spans(
  all: readonly Stretch[],
  { caption, of, count }: { readonly caption: string; readonly of: string; readonly count: string },
): Html | null {
  if (all.length === 0) return null;
  const scale = scaleOf(all.flatMap(({ from, until }) => [dayOf(from), dayOf(until)].filter((day) => day !== null)));
  const rows = all.map(({ label, count: articles, from, until }) => {
    const [first, last] = [dayOf(from), dayOf(until ?? from)];
    const drawn =
      scale === null || first === null || last === null
        ? null
        : html`<svg class="bar" width="100%" height="12" aria-hidden="true"><line x1="0" x2="100%" y1="6" y2="6" class="lane-line"/><rect x="${scale.at(first)}%" y="2" width="${Math.max(0, scale.at(last) - scale.at(first))}%" height="8"/><circle cx="${scale.at(first)}%" cy="6" r="4"/><circle cx="${scale.at(last)}%" cy="6" r="4"/></svg>`;
    return html`<tr><th scope="row"><bdi>${label}</bdi><span class="remark">${words(from, until)}</span></th><td class="figure">${grouped(articles)}</td><td class="bar-cell">${drawn}</td></tr>
`;
  });
  return html`<table class="bars spans"><caption>${caption}</caption><thead><tr><th scope="col">${of}</th><th scope="col" class="figure">${count}</th><td></td></tr></thead><tbody>
${rows}</tbody></table>`;
}

function words(from: string | null, until: string | null): string {
  if (from === null) return 'undated';
  const [first, last] = [dateWords(from), dateWords(until ?? from)];
  return first === last ? first : `${first} – ${last}`;
}
