/** Bars: a table whose last column is drawn. The figures stand beside the bars, so the table is the chart and nothing is said twice. */
import { grouped } from '../../ask/wording.js';
import { type Html, html } from '../html.js';

export interface Bar {
  readonly label: Html | string;
  readonly value: number;
  /** Where the figure leads; null for nowhere. */
  readonly address?: string | null;
}

export interface BarsView {
  readonly caption: string;
  /** Head of the first column. */
  readonly of: string;
  /** Head of the second. */
  readonly count: string;
}

/** Nothing where there is nothing to draw. */
export function bars(all: readonly Bar[], { caption, of, count }: BarsView): Html | null {
  if (all.length === 0) return null;
  const most = Math.max(...all.map(({ value }) => value), 1);
  const rows = all.map(({ label, value, address }) => {
    const figure = grouped(value);
    const shown = address === undefined || address === null ? figure : html`<a href="${address}">${figure}</a>`;
    return html`<tr><th scope="row"><bdi>${label}</bdi></th><td class="figure">${shown}</td><td class="bar-cell"><svg class="bar" width="100%" height="10" aria-hidden="true"><rect width="${share(value, most)}%" height="10"/></svg></td></tr>
`;
  });
  return html`<table class="bars"><caption>${caption}</caption><thead><tr><th scope="col">${of}</th><th scope="col" class="figure">${count}</th><td></td></tr></thead><tbody>
${rows}</tbody></table>`;
}

/** Hundredths of the longest, with one figure behind the point; what is there is seen. */
function share(value: number, most: number): number {
  return value === 0 ? 0 : Math.max(1, Math.round((value / most) * 1000) / 10);
}
