/** Columns of a text without weights: what the rules after the model (act, trim) look at. */
import { type Columns, QUOTE, SHAPE, stemOf } from '../../../src/read/attribute/columns.js';
import { hashText } from '../../../src/read/linear/hash.js';
import type { Segments } from '../../../src/read/segment/segment.js';
import { segmentsOf } from '../segment/segments.js';

export function columnsOf(text: string): { columns: Columns; segments: Segments } {
  const segments = segmentsOf(text);
  const { count, start, end } = segments.tokens;
  const word = (i: number) => text.slice(start[i], end[i]);
  const every = <T>(value: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => value(i));
  const quote = new Uint8Array(count);
  const quotation = new Int32Array(count).fill(-1);
  segments.quotations.forEach((one, q) => {
    quote.fill(one.single ? QUOTE.insideSingle : QUOTE.inside, one.open, one.end);
    quotation.fill(q, one.open, one.end);
    quote[one.open] = QUOTE.open;
    if (one.closed) quote[one.end - 1] = QUOTE.close;
  });
  const columns = {
    count,
    form: Uint32Array.from(every((i) => hashText(text, start[i], end[i], true))),
    stem: Uint32Array.from(every((i) => stemOf(word(i).toLowerCase()))),
    shape: Uint8Array.from(every((i) => shapeOf(word(i)))),
    quote,
    quotation,
    xpos: new Uint8Array(count),
    head: Uint32Array.from(every((i) => i)),
    deprel: new Uint8Array(count),
    name: new Uint8Array(count),
  };
  return { columns: columns as unknown as Columns, segments };
}

function shapeOf(word: string): number {
  if (/^['’]\p{L}/u.test(word)) return SHAPE.clitic;
  if (/^\p{Lu}[\p{Lu}.]+$/u.test(word)) return SHAPE.upper;
  if (/^\p{Lu}/u.test(word)) return SHAPE.title;
  return /^[\p{L}\p{N}]/u.test(word) ? SHAPE.lower : SHAPE.mark;
}

/** The tokens that a stretch of the text covers, as a half-open range. */
export function tokensAt(text: string, segments: Segments, words: string): readonly [number, number] {
  const from = text.indexOf(words);
  if (from < 0) throw new Error(`"${words}" is not in: ${text}`);
  const { count, start, end } = segments.tokens;
  let first = 0;
  while (first < count && end[first] <= from) first++;
  let last = first;
  while (last < count && start[last] < from + words.length) last++;
  return [first, last];
}
