/**
 * Finds an excerpt with marks in a text: `[s Ada Voss] [c told] … on [t Tuesday]`. `…` stands for words left out, ` ¶ ` for the end of
 * a paragraph. Marks: s source, c cue, k content, a addressee, ch channel, t when it was said, h one who relays it, hc by which
 * cue, ah both addressee and relay ("told the Courier"). Marks may hold marks.
 */
import type { Span } from '../src/model/span.js';

export const PARTS = ['s', 'c', 'k', 'a', 'ch', 't', 'h', 'hc', 'ah'] as const;
export type PartName = (typeof PARTS)[number];

export interface FoundPart {
  readonly part: PartName;
  readonly span: Span;
}

/** The marked parts with their offsets in `text`, in order, or one sentence that says why the excerpt is not there. */
export function findExcerpt(excerpt: string, text: string): readonly FoundPart[] | string {
  const open: { part: PartName; index: number }[] = [];
  const marks: { part: PartName; from: number; to: number }[] = [];
  const pieces: string[] = [''];
  // A place in the excerpt: which piece, how far into it.
  const place = () => [pieces.length - 1, pieces[pieces.length - 1].length] as const;
  const places: (readonly [number, number])[] = [];
  for (let at = 0; at < excerpt.length; ) {
    const mark = /^\[([a-z]{1,2}) /.exec(excerpt.slice(at, at + 4));
    if (mark !== null) {
      const part = PARTS.find((each) => each === mark[1]);
      if (part === undefined) return `${mark[1]} is no mark`;
      open.push({ part, index: places.push(place()) - 1 });
      at += mark[0].length;
    } else if (excerpt[at] === ']') {
      const last = open.pop();
      if (last === undefined) return 'a bracket too many';
      marks.push({ part: last.part, from: last.index, to: places.push(place()) - 1 });
      at++;
    } else if (excerpt.startsWith(' ¶ ', at)) {
      pieces[pieces.length - 1] += '\n\n';
      at += 3;
    } else if (excerpt[at] === '…') {
      pieces.push('');
      at++;
    } else pieces[pieces.length - 1] += excerpt[at++];
  }
  if (open.length > 0) return 'a bracket is not closed';
  // Blanks round the elision belong to what is left out.
  const lead = pieces.map((piece, i) => (i > 0 ? piece.length - piece.trimStart().length : 0));
  const bare = pieces.map((piece, i) => piece.slice(lead[i]).replace(i < pieces.length - 1 ? /\s+$/ : /$/, ''));
  const starts = placesOf(bare, text);
  if (starts.length === 0) return 'the text does not say this';
  if (starts.length > 1) return `the text says this ${starts.length} times; make the excerpt longer`;
  const offset = ([piece, into]: readonly [number, number]): number =>
    starts[0][piece] + Math.min(Math.max(0, into - lead[piece]), bare[piece].length);
  return marks
    .map(({ part, from, to }) => ({ part, span: [offset(places[from]), offset(places[to])] as const }))
    .sort((a, b) => a.span[0] - b.span[0]);
}

/** Where each piece begins, for every place the first one can; the following ones at their next occurrence. */
function placesOf(pieces: readonly string[], text: string): number[][] {
  const all: number[][] = [];
  for (let at = text.indexOf(pieces[0]); at >= 0; at = text.indexOf(pieces[0], at + 1)) {
    const starts = [at];
    let end = at + pieces[0].length;
    for (const piece of pieces.slice(1)) {
      const next = text.indexOf(piece, end);
      if (next < 0) break;
      starts.push(next);
      end = next + piece.length;
    }
    if (starts.length === pieces.length && wholeWords(text, starts, pieces)) all.push(starts);
  }
  return all;
}

const LETTER = /^[\p{L}\p{N}]$/u;

function wholeWords(text: string, starts: readonly number[], pieces: readonly string[]): boolean {
  const cuts = (at: number) => LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
  return starts.every((start, i) => !cuts(start) && !cuts(start + pieces[i].length));
}
