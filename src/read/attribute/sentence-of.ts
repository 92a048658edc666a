import type { Segments } from '../segment/segment.js';

/**
 * Tokens on either side of a cue that are looked at for what belongs to it: more than a sentence of news has, and few of one without an end. 2,000 articles
 * of the haystack are read alike without a limit.
 */
const REACH = 256;

/** The tokens of the sentence of a cue; of an endless one those near the cue, so that a page of cues costs no more than its length. */
export function aroundCue([from, to]: readonly [number, number], segments: Segments): readonly [number, number] {
  const { first } = segments.sentences;
  const sentence = sentenceOf(segments, from);
  return [Math.max(first[sentence] as number, from - REACH), Math.min(first[sentence + 1] as number, to + REACH)];
}

/** Sentence that holds a token. */
export function sentenceOf({ sentences }: Segments, token: number): number {
  let low = 0;
  let high = sentences.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences.first[middle + 1] as number) <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}
