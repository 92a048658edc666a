/** A long text in parts, so that a page stays a page: so many paragraphs, so many letters. */
import type { Paragraph } from '../reading-page/paragraphs.js';

export const PARAGRAPHS_A_PART = 400;
export const LETTERS_A_PART = 150_000;

/** A paragraph without end, such as a word of a megabyte, in pieces that a page can hold. */
const LETTERS_A_PIECE = 20_000;

/** The same paragraphs, the longest cut where a line or a word ends, else between two characters. */
export function cutLong(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (paragraphs.every(({ start, end }) => end - start <= LETTERS_A_PIECE)) return paragraphs;
  const places = new Map<number, number>();
  const pieces: Paragraph[] = [];
  for (const [i, one] of paragraphs.entries()) {
    places.set(i, pieces.length);
    const of = one.of === null ? null : (places.get(one.of) ?? null);
    for (let start = one.start; start < one.end; ) {
      const end = one.end - start <= LETTERS_A_PIECE ? one.end : pieceEnd(text, start);
      pieces.push({ ...one, start, end, of, marks: [], notes: [] });
      start = end;
    }
  }
  return pieces;
}

function pieceEnd(text: string, start: number): number {
  const latest = start + LETTERS_A_PIECE;
  const window = text.slice(latest - 1000, latest);
  const line = window.lastIndexOf('\n');
  const blank = line >= 0 ? line : window.lastIndexOf(' ');
  if (blank >= 0) return latest - 1000 + blank + 1;
  // Never between the halves of a character.
  return /[\ud800-\udbff]/.test(text[latest - 1] as string) ? latest - 1 : latest;
}

export interface Part {
  /** From 1. */
  readonly number: number;
  readonly from: number;
  readonly until: number;
}

/** Ranges of paragraphs (half-open); an empty text has one empty part. */
export function partsOf(paragraphs: readonly Paragraph[]): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  let letters = 0;
  for (const [i, { start, end }] of paragraphs.entries()) {
    if (i > from && (i - from >= PARAGRAPHS_A_PART || letters + end - start > LETTERS_A_PART)) {
      parts.push({ number: parts.length + 1, from, until: i });
      from = i;
      letters = 0;
    }
    letters += end - start;
  }
  return [...parts, { number: parts.length + 1, from, until: paragraphs.length }];
}

/** The part in which an offset of the text lies. */
export function partAt(parts: readonly Part[], paragraphs: readonly Paragraph[], offset: number): Part {
  return (
    parts.find(({ until }) => offset < (paragraphs[until - 1]?.end ?? Number.POSITIVE_INFINITY)) ??
    (parts.at(-1) as Part)
  );
}
