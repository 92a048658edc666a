/** What the segmenter makes of a text, as words: for tests of tokens, sentences and quotations. */
import { findBlocks } from '../../../src/read/block/block.js';
import type { Quotation } from '../../../src/read/segment/quotation.js';
import { createSegmenter, type Segments } from '../../../src/read/segment/segment.js';

/** Blocks and segments of a text without a title. */
export function segmentsOf(text: string): Segments {
  return createSegmenter()(text, findBlocks(text, null));
}

/** The tokens, joined by spaces. */
export function tokensOf(text: string): string {
  const { tokens } = segmentsOf(text);
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i])).join(' ');
}

/** The sentences' words. */
export function sentencesOf(text: string): string[] {
  const { tokens, sentences } = segmentsOf(text);
  return Array.from({ length: sentences.count }, (_, s) =>
    text.slice(tokens.start[sentences.first[s]], tokens.end[sentences.first[s + 1] - 1]),
  );
}

/** The quotations' words, marks included; `~` after one that never closes, `+` before one that goes on. */
export function quotationsOf(text: string): string[] {
  const { tokens, quotations } = segmentsOf(text);
  const words = ({ open, end }: Quotation) => text.slice(tokens.start[open], tokens.end[end - 1]);
  return quotations.map((one) => (one.continued ? '+' : '') + words(one) + (one.closed ? '' : '~'));
}
