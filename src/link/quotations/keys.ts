/**
 * Keys of a quotation: every three words in a row, so that a shortened quotation still meets the whole one. Words are folded to letters and
 * digits in lower case; pieces of one quotation (` … ` between them) do not run into each other.
 */
import { hashOf, mix } from '../hash.js';

/** Fewer words (“truce village”) are in too many articles to be one utterance. */
export const QUOTATION_WORDS = 5;

/** Words of quoted text, in lower case, without signs; one list a piece. */
export function quotedWords(verbatim: string): string[][] {
  return verbatim.split(' … ').map((piece) => piece.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Sorted, each once; none for what is too short. */
export function quotationKeys(verbatim: string): number[] {
  const pieces = quotedWords(verbatim);
  if (pieces.reduce((sum, words) => sum + words.length, 0) < QUOTATION_WORDS) return [];
  const keys = new Set<number>();
  for (const words of pieces) {
    const hashes = words.map(hashOf);
    for (let i = 2; i < hashes.length; i++)
      keys.add(mix(hashes[i - 2] as number, hashes[i - 1] as number, hashes[i] as number));
  }
  return [...keys].sort((a, b) => a - b);
}
