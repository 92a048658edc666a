/**
 * A timeline in lanes: one line a lane, a mark where something happened, larger where more did. A filled mark is what was said in the speaker's own
 * words, a ring what the article reports, so that no colour is needed. The table beside it holds the same figures.
 */
import { counted, dateWords, grouped } from '../../ask/wording.js';
import { type Html, html } from '../html.js';
import { dayOf, isoOf, scaleOf } from './time.js';

export interface Lane {
  readonly label: string;
  readonly marks: readonly LaneMark[];
}

export interface LaneMark {
  /** ISO 8601 prefix, or null where nobody knows: counted and not drawn. */
  readonly date: string | null;
  /** In the speaker's own words. */
  readonly direct: boolean;
}

export interface LanesView {
  /** Of the page: ids of title and description begin with it. */
  readonly id: string;
  readonly title: string;
  /** What a mark is, such as `statement`. */
  readonly one: string;
  /** What filled marks and rings mean, where that is not how a statement is worded. */
  readonly key?: readonly [filled: string, ring: string];
}

const WORDED = ['in their own words, whole or in part', 'in the article’s words'] as const;
const HEIGHT = 44;
const AXIS = 26;
/** Marks side by side, at most, in one lane. */
const PLACES = 56;
const SMALLEST = 4.5;
const LARGEST = 9.5;

/** The figure, or null where no mark has a date. */
export function lanes(all: readonly Lane[], { id, title, one, key = WORDED }: LanesView): Html | null {
  const days = all.flatMap(({ marks }) => marks.flatMap(({ date }) => dayOf(date) ?? []));
  const scale = scaleOf(days);
  if (scale === null) return null;
  const size = Math.max(1, Math.ceil((scale.until - scale.from + 1) / PLACES));
  const binned = all.map(({ label, marks }) => ({ label, bins: binsOf(marks, scale.from, size) }));
  const most = Math.max(...binned.flatMap(({ bins }) => bins.map(({ count }) => count)));
  const height = all.length * HEIGHT + AXIS;
  const undated = all.reduce((sum, { marks }) => sum + marks.filter(({ date }) => dayOf(date) === null).length, 0);
  const rows = binned.map(({ label, bins }, i) => {
    const y = i * HEIGHT + 30;
    return html`<text x="0" y="${y - 15}" class="lane-name">${label}</text>
<line x1="0" x2="100%" y1="${y}" y2="${y}" class="lane-line"/>
${bins.map((bin) => mark(bin, scale.at(bin.day), y, most, size, one))}
`;
  });
  const axis = scale.ticks.map(
    ({ at, words }, i, ticks) =>
      html`<text x="${ticks.length === 1 ? '50%' : i === 0 ? '0' : '100%'}" y="${height - 6}" text-anchor="${ticks.length === 1 ? 'middle' : i === 0 ? 'start' : 'end'}" class="tick">${words}</text><line x1="${at}%" x2="${at}%" y1="${height - AXIS}" y2="${height - AXIS + 5}" class="lane-line"/>`,
  );
  const says = `${all.map(({ label, marks }) => `${label}: ${grouped(marks.length)}`).join('; ')}. From ${scale.ticks[0]?.words} to ${scale.ticks.at(-1)?.words}.`;
  return html`<figure class="chart">
<svg class="lanes" width="100%" height="${height}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${says}</desc>
${rows}${axis}</svg>
<figcaption><svg class="key" width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="4.5" class="mark direct"/></svg> ${key[0]} &#160; <svg class="key" width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="4" class="mark"/></svg> ${key[1]}${size > 1 ? ` · marks are ${spanWords(size)} wide; the larger, the more` : ''}${undated > 0 ? ` · ${counted(undated, one)} without a date not drawn` : ''}</figcaption>
</figure>`;
}

interface Bin {
  readonly day: number;
  count: number;
  direct: number;
}

function binsOf(marks: readonly LaneMark[], from: number, size: number): Bin[] {
  const found = new Map<number, Bin>();
  for (const { date, direct } of marks) {
    const day = dayOf(date);
    if (day === null) continue;
    const place = Math.floor((day - from) / size);
    let bin = found.get(place);
    if (bin === undefined) {
      bin = { day, count: 0, direct: 0 };
      found.set(place, bin);
    }
    bin.count++;
    if (direct) bin.direct++;
  }
  return [...found.values()].sort((a, b) => a.day - b.day);
}

function mark(bin: Bin, at: number, y: number, most: number, size: number, one: string): Html {
  // The area says how many.
  const radius = most === 1 ? SMALLEST : SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((bin.count - 1) / (most - 1));
  const around = size > 1 ? 'around ' : '';
  const kind = bin.direct * 2 >= bin.count ? 'mark direct' : 'mark';
  return html`<circle cx="${at}%" cy="${y}" r="${Math.round(radius * 10) / 10}" class="${kind}"><title>${counted(bin.count, one)}, ${around}${dateWords(isoOf(bin.day))}</title></circle>`;
}

function spanWords(days: number): string {
  if (days < 14) return counted(days, 'day');
  if (days < 60) return counted(Math.round(days / 7), 'week');
  return days < 700 ? counted(Math.round(days / 30.44), 'month') : counted(Math.round(days / 365.25), 'year');
}
