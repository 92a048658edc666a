/**
 * Marked text: an article and its attributions written in one line, so that no test of attribution needs a parser.
 *
 *     [source The minister] [cue said] [content the bridge was safe].
 *
 * Several statements carry a number: `[source:2 She] [cue:2 added] …`; marks may hold marks:
 * `[source He] [cue said] [content [source:2 Voss] [cue:2 denied] [content:2 it]].` Other brackets are words.
 */
import type { Span } from '../../src/model/span.js';

export interface Marked {
  readonly text: string;
  readonly attributions: readonly MarkedAttribution[];
}

export interface MarkedAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

type Part = keyof MarkedAttribution;

/** Takes the marks out of a text and says where they were. Throws where a mark is not closed or empty. */
export function marked(notation: string): Marked {
  const found = new Map<number, Record<Part, Span[]>>();
  const open: (null | { part: Part; number: number; start: number })[] = [];
  let text = '';
  for (let at = 0; at < notation.length; ) {
    const mark = /^\[(source|cue|content)(?::(\d+))? /.exec(notation.slice(at, at + 24));
    if (mark !== null) {
      open.push({ part: mark[1] as Part, number: Number(mark[2] ?? 1), start: text.length });
      at += mark[0].length;
      continue;
    }
    const letter = notation[at++];
    if (letter === '[') open.push(null);
    const closed = letter === ']' ? open.pop() : null;
    if (closed === null || closed === undefined) {
      text += letter;
      continue;
    }
    if (closed.start === text.length) throw new Error(`an empty [${closed.part}] at ${at} of: ${notation}`);
    const attribution = found.get(closed.number) ?? { source: [], cue: [], content: [] };
    attribution[closed.part].push([closed.start, text.length]);
    found.set(closed.number, attribution);
  }
  const left = open.find((mark) => mark !== null);
  if (left !== undefined && left !== null) throw new Error(`[${left.part} is never closed in: ${notation}`);
  const numbers = [...found.keys()].sort((a, b) => a - b);
  return { text, attributions: numbers.map((number) => found.get(number) as MarkedAttribution) };
}
