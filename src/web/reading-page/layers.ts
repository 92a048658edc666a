/**
 * Overlapping marks → markup that nests. Marks (half-open ranges) may cross, hold one another and repeat; HTML elements may
 * not cross. The text is cut at every boundary, and an element that would cross another is closed and opened again.
 *
 *     layered('abcdef', [{ start: 0, end: 4, … }, { start: 2, end: 6, … }], [])
 *     // <a>ab</a><a><b>cd</b></a><b>ef</b>, with as few elements as nesting allows
 *
 * One sweep from left to right; cost grows with the marks and how many of them lie over one another.
 */
import { type Html, html, shown } from '../html.js';

export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Lower lies further out where two marks cover the same words. */
  readonly rank: number;
  /** The start tag of one of its pieces; the end tag is `</span>`. Called once for each piece, in the order of the text. */
  readonly open: () => Html;
}

/** Something that stands between two characters, such as the number behind a statement. */
export interface Note {
  readonly at: number;
  readonly show: Html;
}

/** The markup of `text.slice(from, until)` with the parts of `marks` and `notes` that lie inside. */
export function layered(
  text: string,
  from: number,
  until: number,
  marks: readonly Mark[],
  notes: readonly Note[],
): readonly Html[] {
  const coming = marks
    .map((mark) => ({ mark, start: Math.max(mark.start, from), end: Math.min(mark.end, until) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end || a.mark.rank - b.mark.rank);
  const after = notes.filter(({ at }) => at > from && at <= until).sort((a, b) => a.at - b.at);
  const cuts = [
    ...new Set([from, until, ...coming.flatMap(({ start, end }) => [start, end]), ...after.map(({ at }) => at)]),
  ];
  cuts.sort((a, b) => a - b);

  const out: Html[] = [];
  let open: typeof coming = [];
  const closeTo = (depth: number) => {
    for (let i = open.length; i > depth; i--) out.push(html`</span>`);
    open = open.slice(0, depth);
  };
  let next = 0;
  let noted = 0;
  for (const [i, cut] of cuts.entries()) {
    const ended = open.findIndex(({ end }) => end <= cut);
    const again = ended < 0 ? [] : open.slice(ended).filter(({ end }) => end > cut);
    if (ended >= 0) closeTo(ended);
    // A note stands outside what ends here and before what begins or goes on.
    for (; noted < after.length && (after[noted] as Note).at === cut; noted++) out.push((after[noted] as Note).show);
    const begun = next;
    while (next < coming.length && (coming[next] as (typeof coming)[number]).start === cut) next++;
    for (const piece of [...again, ...coming.slice(begun, next)]) {
      open.push(piece);
      out.push(piece.mark.open());
    }
    const end = cuts[i + 1];
    if (end !== undefined) out.push(shown(text.slice(cut, end)));
  }
  closeTo(0);
  return out;
}
