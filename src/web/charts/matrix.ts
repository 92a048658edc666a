/**
 * A matrix: who by whom. Each cell holds its figure and, behind it, one of five shades in equal steps of the square root, so that a few large figures
 * do not wash out the rest. The figure is the sign; the shade helps the eye.
 */
import { grouped } from '../../ask/wording.js';
import { type Html, html } from '../html.js';

export interface Matrix {
  readonly caption: string;
  /** Head of the column of row names. */
  readonly corner: string;
  readonly columns: readonly (Html | string)[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly label: Html | string;
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  readonly value: number;
  readonly address?: string | null;
  /** Words in place of the figure, such as `12 %`. */
  readonly words?: string;
}

const SHADES = 5;

/** Nothing where there is no row or no column; wide ones can be scrolled by hand and by key. */
export function matrix({ caption, corner, columns, rows }: Matrix): Html | null {
  if (rows.length === 0 || columns.length === 0) return null;
  const most = Math.max(...rows.flatMap(({ cells }) => cells.map(({ value }) => value)), 1);
  const head = columns.map((column) => html`<th scope="col"><bdi>${column}</bdi></th>`);
  const body = rows.map(
    ({ label, cells }) => html`<tr><th scope="row"><bdi>${label}</bdi></th>${cells.map((one) => cell(one, most))}</tr>
`,
  );
  return html`<p class="caption">${caption}</p>
<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table class="matrix" aria-label="${caption}"><thead><tr><th scope="col">${corner}</th>${head}</tr></thead><tbody>
${body}</tbody></table></div>`;
}

function cell({ value, address, words }: MatrixCell, most: number): Html {
  if (value === 0) return html`<td class="nil"><span aria-hidden="true">·</span><span class="unseen">0</span></td>`;
  const shade = Math.min(SHADES, Math.max(1, Math.ceil(Math.sqrt(value / most) * SHADES)));
  const shown = words ?? grouped(value);
  return html`<td class="s${shade}">${address === undefined || address === null ? shown : html`<a href="${address}">${shown}</a>`}</td>`;
}
