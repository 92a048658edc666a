/**
 * What quotation marks add to what the model found: a quotation that goes on in the next paragraph goes on with its
 * statement; quoted sentences that no cue claims are statements whose speaker is open.
 */
import type { Block } from '../../model/reading.js';
import type { Quotation } from '../segment/quotation.js';
import type { Segments } from '../segment/segment.js';
import { type Columns, SHAPE } from './columns.js';
import type { Found } from './find.js';

/** Shortest quotation without a cue, in words, that counts as somebody's sentence; shorter ones are names and glosses. */
const ORPHAN_WORDS = 4;

/** Adds the later paragraphs of a quotation to the statement that its first paragraph belongs to. */
export function continueQuotations(found: readonly Found[], quotations: readonly Quotation[]): Found[] {
  const out = [...found];
  for (let q = 1; q < quotations.length; q++) {
    const quotation = quotations[q] as Quotation;
    const before = quotations[q - 1] as Quotation;
    if (!quotation.continued || before.closed || before.end !== quotation.open) continue;
    if (out.some((one) => one.content.some(([start, end]) => start < quotation.end && end > quotation.open))) continue;
    const owner = out.findLastIndex((one) =>
      one.content.some(([start, end]) => start < before.end && end > before.open),
    );
    if (owner < 0) continue;
    const one = out[owner] as Found;
    out[owner] = { ...one, content: [...one.content, [quotation.open, quotation.end]] };
  }
  return out;
}

/** A quotation of whole sentences that stands without a cue, in tokens `[start, end)`, marks included. */
export interface Orphan {
  readonly block: number;
  readonly span: readonly [number, number];
}

/** The orphans of an article: whole quoted sentences, touched by no statement. Headlines and lone phrases are none. */
export function findOrphans(
  found: readonly Found[],
  blocks: readonly Block[],
  segments: Segments,
  columns: Columns,
): Orphan[] {
  const { sentences, blockFirst, quotations } = segments;
  const orphans: Orphan[] = [];
  const claimed = new Uint8Array(columns.count);
  for (const one of found) {
    for (const spans of [one.source, one.content, [one.cue]])
      for (const [start, end] of spans) claimed.fill(1, start, end);
  }
  let block = 0;
  let sentence = 0;
  for (const quotation of quotations) {
    while ((blockFirst[block + 1] as number) <= quotation.open) block++;
    while ((sentences.first[sentence + 1] as number) <= quotation.open) sentence++;
    const kind = (blocks[block] as Block).kind;
    if (kind !== 'body' && kind !== 'subhead') continue;
    if (quotation.open !== sentences.first[sentence]) continue; // begins inside a sentence: a phrase, not a sentence
    let last = sentence;
    while (last < sentences.count && (sentences.first[last + 1] as number) < quotation.end) last++;
    // What follows the closing mark up to the sentence's end may only be marks: "…", or "…".
    let rest = quotation.end;
    const end = sentences.first[last + 1] as number;
    while (rest < end && columns.shape[rest] === SHAPE.mark) rest++;
    if (rest < end) continue;
    let words = 0;
    let free = true;
    for (let i = quotation.open; i < quotation.end; i++) {
      if (claimed[i] === 1) free = false;
      if (columns.shape[i] !== SHAPE.mark) words++;
    }
    if (free && words >= ORPHAN_WORDS) orphans.push({ block, span: [quotation.open, quotation.end] });
  }
  return orphans;
}
