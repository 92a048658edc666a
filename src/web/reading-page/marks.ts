/** How a statement shows in the words of its article: marks over source, cue and content, a label behind, a place in the margin. */
import { hull, type Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import { type Html, html } from '../html.js';
import type { Mark, Note } from './layers.js';
import type { Paragraph } from './paragraphs.js';
import type { Told } from './told.js';

/** Which statements begin in which paragraph. */
export function marginOf(paragraphs: readonly Paragraph[], all: readonly Told[]): ReadonlyMap<number, readonly Told[]> {
  const found = new Map<number, Told[]>();
  const placed = all.map((one) => ({ one, at: hullOf(one.statement)?.[0] ?? 0 })).sort((a, b) => a.at - b.at);
  let i = 0;
  for (const { one, at } of placed) {
    while (i < paragraphs.length - 1 && (paragraphs[i] as Paragraph).end <= at) i++;
    const here = found.get(i);
    if (here === undefined) found.set(i, [one]);
    else here.push(one);
  }
  return found;
}

function hullOf({ source, cue, content }: Statement): Span | null {
  return hull([...source, ...cue, ...content]);
}

/** Where the pieces of a statement lead and are led to. */
export interface Leads {
  /** The `id` of its first piece in the text. */
  readonly idOf: (one: Told) => string;
  /** Where its label leads. */
  readonly addressOf: (one: Told) => string;
}

/** The marks of one statement. Its own words lie outermost, then what is quoted of them, then who says it and how. */
export function marksOf(one: Told, leads: Leads, placed: Set<Told>): Mark[] {
  const { statement, voice, doubts } = one;
  const marks: Mark[] = [];
  const add = (spans: readonly Span[], part: string, layer: number) => {
    const classes = `${part} ${voice.look}${doubts.length > 0 ? ' doubted' : ''}`;
    const open = (): Html => {
      // The first piece of a statement is where links to it lead.
      const id = placed.has(one) ? null : html` id="${leads.idOf(one)}"`;
      placed.add(one);
      return html`<span class="${classes}"${id} title="${one.hint}">`;
    };
    for (const [start, end] of spans) marks.push({ start, end, rank: layer, open });
  };
  add(statement.content, 'content', 0);
  add(statement.verbatim, 'verbatim', 1);
  add(statement.source, 'source', 2);
  add(statement.cue, 'cue', 3);
  return marks;
}

/** The label that stands where a statement ends, past the marks that close it. */
export function noteOf(text: string, one: Told, leads: Leads): Note[] {
  const { content, cue, source } = one.statement;
  const last = (content.length > 0 ? content : cue.length > 0 ? cue : source).at(-1);
  if (last === undefined) return [];
  const closing = /^[.,;:!?…]?[”’»"')\]]{0,2}[.,;:!?…]?/.exec(text.slice(last[1], last[1] + 4));
  const unsure = one.remarks.some((remark) => remark.startsWith('unsure')) ? '?' : '';
  const doubt = one.doubts[0]?.split(':')[0];
  const standing = doubt === undefined ? '' : ` ${doubt}`;
  // The label stays on the line of what it stands behind: U+2060 joins the two.
  const show = html`<span class="joint">\u2060</span><a class="label ${one.voice.look}" href="${leads.addressOf(one)}" title="${one.hint}"><span class="unseen"> statement </span>${one.label}${unsure}${standing}</a>`;
  return [{ at: last[1] + (closing?.[0].length ?? 0), show }];
}
