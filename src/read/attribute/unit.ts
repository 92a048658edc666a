/**
 * The stretch of text the models look at as one: a block, cut at sentence ends where it is longer than any paragraph of
 * news, so that cost stays linear however long a line is. And what a unit's tokens look like from left and right.
 */
import type { Block } from '../../model/reading.js';
import type { Segments } from '../segment/segment.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';

/** None of the 17,053 paragraphs of PolNeAR's training part has more tokens; longer ones are cut at a sentence end, or here if there is none. */
export const LONGEST_UNIT = 600;

/** Bin of the lexicon from which a word counts as cue-like when others look for the nearest one. */
const CUE_LIKE = 4;

export interface Unit {
  readonly block: number;
  readonly first: number;
  readonly last: number;
}

/** The units of an article in order. */
export function units(blocks: readonly Block[], segments: Segments): Unit[] {
  const out: Unit[] = [];
  const { sentences, blockFirst } = segments;
  let s = 0;
  for (let block = 0; block < blocks.length; block++) {
    const end = blockFirst[block + 1] as number;
    let first = blockFirst[block] as number;
    if (first === end) continue;
    while (first < end) {
      let last = first;
      while (s < sentences.count && (sentences.first[s + 1] as number) <= end) {
        const next = sentences.first[s + 1] as number;
        if (next - first > LONGEST_UNIT && last > first) break;
        last = next;
        s++;
        if (last - first >= LONGEST_UNIT) break;
      }
      for (; last - first > LONGEST_UNIT; first += LONGEST_UNIT) out.push({ block, first, last: first + LONGEST_UNIT });
      out.push({ block, first, last });
      first = last;
    }
  }
  return out;
}

/** Neighbourhood columns of one unit, indexed from its first token. Distances are capped at 255. */
export interface Surroundings {
  sentenceStart: Uint16Array;
  sentenceEnd: Uint16Array;
  /** Nearest cue-like word in the sentence: unit index + 1, or 0. */
  cueLeft: Uint16Array;
  cueRight: Uint16Array;
  /** Tokens since the last closing mark / until the next opening mark in the unit, 255 where there is none. */
  sinceClose: Uint8Array;
  untilOpen: Uint8Array;
  /** Commas up to and including this token, counted from the unit's start. */
  commas: Uint16Array;
}

export function surroundings(): Surroundings {
  return {
    sentenceStart: new Uint16Array(LONGEST_UNIT),
    sentenceEnd: new Uint16Array(LONGEST_UNIT),
    cueLeft: new Uint16Array(LONGEST_UNIT),
    cueRight: new Uint16Array(LONGEST_UNIT),
    sinceClose: new Uint8Array(LONGEST_UNIT),
    untilOpen: new Uint8Array(LONGEST_UNIT),
    commas: new Uint16Array(LONGEST_UNIT),
  };
}

/** Fills the neighbourhood of `unit`; `sentence` is the index of its first sentence. Returns the next unit's. */
export function fillSurroundings(
  unit: Unit,
  text: string,
  segments: Segments,
  columns: Columns,
  sentence: number,
  out: Surroundings,
): number {
  const { first, last } = unit;
  const n = last - first;
  const starts = segments.sentences.first;
  let s = sentence;
  while ((starts[s + 1] as number) <= first) s++;
  let from = 0;
  while (from < n) {
    const to = Math.min(n, (starts[s + 1] as number) - first);
    let cue = 0;
    for (let i = from; i < to; i++) {
      out.sentenceStart[i] = from;
      out.sentenceEnd[i] = to;
      out.cueLeft[i] = cue;
      if ((columns.cue[first + i] as number) >= CUE_LIKE) cue = i + 1;
    }
    cue = 0;
    for (let i = to - 1; i >= from; i--) {
      out.cueRight[i] = cue;
      if ((columns.cue[first + i] as number) >= CUE_LIKE) cue = i + 1;
    }
    from = to;
    if (from < n) s++;
  }
  let since = 255;
  let commas = 0;
  for (let i = 0; i < n; i++) {
    out.sinceClose[i] = since;
    if (columns.quote[first + i] === QUOTE.close) since = 0;
    else if (since < 255) since++;
    if (columns.shape[first + i] === SHAPE.mark && text.charCodeAt(segments.tokens.start[first + i] as number) === 44)
      commas++;
    out.commas[i] = commas;
  }
  let until = 255;
  for (let i = n - 1; i >= 0; i--) {
    out.untilOpen[i] = until;
    if (columns.quote[first + i] === QUOTE.open) until = 0;
    else if (until < 255) until++;
  }
  return s;
}

/** Distances in tokens → 0…7: exact to 3, then 4–5, 6–9, 10–19, more. */
export function distanceBin(distance: number): number {
  if (distance < 4) return distance;
  if (distance < 6) return 4;
  if (distance < 10) return 5;
  return distance < 20 ? 6 : 7;
}
