/**
 * The text of an article cut into what stands on the page one beneath the other: its blocks, and whatever no block covers,
 * so that every character of the article is there. Marks are handed to the paragraphs they touch.
 */
import type { BlockKind } from '../../model/labels.js';
import type { Block } from '../../model/reading.js';
import type { Mark, Note } from './layers.js';

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
  /** Number of the paragraph this one repeats, else null. */
  readonly of: number | null;
  readonly marks: Mark[];
  readonly notes: Note[];
}

/** Paragraphs in order, with no marks yet. */
export function paragraphsOf(text: string, blocks: readonly Block[]): readonly Paragraph[] {
  const found: Paragraph[] = [];
  const places = new Map<number, number>();
  let last = 0;
  const add = (start: number, end: number, kind: BlockKind, of: number | null) => {
    const words = text.slice(start, end);
    if (words.trim() === '') return;
    const from = start + (words.length - words.trimStart().length);
    found.push({ start: from, end: end - (words.length - words.trimEnd().length), kind, of, marks: [], notes: [] });
  };
  for (const [i, { span, kind, of }] of blocks.entries()) {
    const start = Math.max(span[0], last);
    if (start >= span[1]) continue;
    add(last, start, 'body', null);
    places.set(i, found.length);
    add(start, span[1], kind, of === null ? null : (places.get(of) ?? null));
    last = span[1];
  }
  add(last, text.length, 'body', null);
  return found;
}

/** Puts every mark into the paragraphs it touches, and every note into the one it closes. */
export function share(paragraphs: readonly Paragraph[], marks: readonly Mark[], notes: readonly Note[]): void {
  for (const mark of marks) {
    for (let i = firstEndingAfter(paragraphs, mark.start); i < paragraphs.length; i++) {
      const paragraph = paragraphs[i] as Paragraph;
      if (paragraph.start >= mark.end) break;
      paragraph.marks.push(mark);
    }
  }
  for (const note of notes) paragraphs[firstEndingAfter(paragraphs, note.at - 1)]?.notes.push(note);
}

function firstEndingAfter(paragraphs: readonly Paragraph[], at: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle] as Paragraph).end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
