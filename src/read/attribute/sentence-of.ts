import type { Segments } from '../segment/segment.js';

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
