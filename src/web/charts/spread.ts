/**
 * How a story spread: a line an article, in the order of time, a mark where it was published, and a line up to the article it has its words from. The
 * list beside it says the same in words.
 */
import { counted, dateWords } from '../../ask/wording.js';
import { type Html, html } from '../html.js';
import { dayOf, scaleOf } from './time.js';

export interface SpreadRow {
  readonly label: string;
  /** ISO 8601 prefix, or null where nobody knows. */
  readonly date: string | null;
  /** Index of the row it has its words from; null for the one at the beginning, or where nothing tells. */
  readonly from: number | null;
}

const HEIGHT = 34;
const AXIS = 26;
/** Rows drawn; a story of a hundred copies is told by its list. */
export const SPREAD_ROWS = 40;

/** The figure, or null where fewer than two articles have a date. */
export function spread(
  rows: readonly SpreadRow[],
  { id, title }: { readonly id: string; readonly title: string },
): Html | null {
  const days = rows.map(({ date }) => dayOf(date));
  const known = days.filter((day) => day !== null);
  const scale = scaleOf(known);
  if (scale === null || known.length < 2) return null;
  const drawn = rows.slice(0, SPREAD_ROWS);
  const height = drawn.length * HEIGHT + AXIS;
  const yOf = (row: number) => row * HEIGHT + 26;
  const placeOf = (row: number) => {
    const day = days[row];
    return day === null || day === undefined ? null : scale.at(day);
  };
  const lines = drawn.map(({ label, date, from }, row) => {
    const y = yOf(row);
    const at = placeOf(row);
    const source = from === null || from >= drawn.length ? null : from;
    const link =
      source === null || at === null
        ? null
        : html`<line x1="${at}%" x2="${at}%" y1="${yOf(source)}" y2="${y}" class="from-line"/>`;
    const mark =
      at === null
        ? null
        : html`<circle cx="${at}%" cy="${y}" r="${from === null ? 6 : 5}" class="mark${from === null ? ' direct' : ''}"><title>${label}, ${dateWords(date ?? '')}</title></circle>`;
    return html`<text x="0" y="${y - 10}" class="lane-name">${label}</text><line x1="0" x2="100%" y1="${y}" y2="${y}" class="lane-line"/>${link}${mark}
`;
  });
  const [first, last] = [scale.ticks[0], scale.ticks.at(-1)];
  const axis =
    scale.ticks.length === 1
      ? html`<text x="50%" y="${height - 6}" text-anchor="middle" class="tick">${first?.words ?? ''}</text>`
      : html`<text x="0" y="${height - 6}" class="tick">${first?.words ?? ''}</text><text x="100%" y="${height - 6}" text-anchor="end" class="tick">${last?.words ?? ''}</text>`;
  const more = rows.length - drawn.length;
  return html`<figure class="chart">
<svg class="lanes" width="100%" height="${height}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${counted(rows.length, 'article')}, from ${first?.words ?? ''} to ${last?.words ?? ''}; the table says which has its words from which.</desc>
${lines}${axis}</svg>
<figcaption><svg class="key" width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="4.5" class="mark direct"/></svg> at the beginning, or on its own &#160; <svg class="key" width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="4" class="mark"/></svg> has its words from the line that leads to it${more > 0 ? ` · ${counted(more, 'article')} more in the list` : ''}</figcaption>
</figure>`;
}
