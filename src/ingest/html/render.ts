/**
 * Chosen blocks → the article's text and the map back to the page. Blanks are made single as a browser shows them, a line break
 * stays one, and between two blocks stands an empty line.
 */
import type { PageMap } from '../../model/page.js';
import type { PageBlock } from './blocks.js';
import type { PageText } from './tree.js';

export interface Rendered {
  readonly text: string;
  readonly map: PageMap;
}

/** Sets the blocks below one another. */
export function render(blocks: readonly Pick<PageBlock, 'texts' | 'element'>[]): Rendered {
  const columns = { text: [] as number[], source: [] as number[], sourceEnd: [] as number[] };
  let text = '';
  let place = 0;
  // Letter for letter the run before goes on.
  let joins = false;
  const run = (piece: string, from: number, to: number) => {
    const lettered = to - from === piece.length;
    if (lettered && from === place && joins) {
      columns.sourceEnd[columns.sourceEnd.length - 1] = to;
      text += piece;
      place = to;
      return;
    }
    joins = lettered;
    columns.text.push(text.length);
    columns.source.push(from);
    columns.sourceEnd.push(to);
    text += piece;
    place = to;
  };
  // A blank waits until letters follow: none stands at the end of a line.
  let blank: readonly [string, number, number] | null = null;
  let fresh = true;
  let separator = '';
  const letters = (piece: string, from: number, to: number) => {
    if (separator !== '') run(separator, place, Math.max(place, from));
    else if (blank !== null && !fresh) run(...blank);
    separator = '';
    blank = null;
    fresh = false;
    run(piece, from, to);
  };
  for (const block of blocks) {
    separator = text === '' ? '' : '\n\n';
    fresh = true;
    blank = null;
    const kept = block.element.tag === 'pre';
    for (const node of block.texts) {
      if (node === null) {
        blank = ['\n', place, place];
        continue;
      }
      for (let p = 0; p < node.at.length; p++) {
        const piece = node.text.slice(node.at[p], node.at[p + 1] ?? node.text.length);
        const [from, to] = [node.from[p], node.to[p]];
        const plain = to - from === piece.length;
        for (const match of piece.matchAll(kept ? LINES : WORDS)) {
          const [start, end] = plain ? [from + match.index, from + match.index + match[0].length] : [from, to];
          if (match[1] === undefined) letters(match[0], start, end);
          else blank = blank?.[0] === '\n' ? blank : [kept && match[0].includes('\n') ? '\n' : ' ', start, end];
        }
      }
    }
  }
  const { text: at, source, sourceEnd } = columns;
  const map = { text: Uint32Array.from(at), source: Uint32Array.from(source), sourceEnd: Uint32Array.from(sourceEnd) };
  return { text, map: { ...map, length: text.length } };
}

/** Words, and (in a group) the blanks between them; a no-break space is a blank, as the reader of the text sees it. */
const WORDS = /(\s+)|\S+/g;
/** The same where the page keeps its line ends. */
const LINES = /([^\S\n]*\n\s*)|[^\n]+/g;

/** Where a block begins in the source. */
export function startOf(texts: readonly (PageText | null)[]): number {
  for (const node of texts) {
    if (node === null) continue;
    const letter = node.text.search(/\S/);
    if (letter < 0) continue;
    let piece = node.at.length - 1;
    while (piece > 0 && node.at[piece] > letter) piece--;
    return node.from[piece] + (node.to[piece] - node.from[piece] > 1 ? letter - node.at[piece] : 0);
  }
  return 0;
}
