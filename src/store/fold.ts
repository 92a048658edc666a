/**
 * Words as search sees them: whole words, without case and accents, the same on every database, because text and
 * question are folded here and not by SQL. `Zoë Voss’s “bridge”` → `zoe voss s bridge`. What comes out holds letters,
 * digits and single blanks only, so no user input can mean anything to a query language.
 */

import { unaccented } from '../model/letters.js';

/** Folded words separated by single blanks; empty where there are none. */
export function fold(text: string): string {
  const plain = ASCII.test(text) ? text : unaccented(text);
  return plain.toLowerCase().replace(NOT_WORDS, ' ').trim();
}

/**
 * The phrases of a question, folded: what stands in quotation marks, and each word outside them. A word that folds into
 * several (`U.S.`, `Voss’s`) is a phrase.
 */
export function phrases(question: string): string[] {
  const found: string[] = [];
  for (const [, quoted, word] of question.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]|([^\s"“”„«»]+)/gu)) {
    const folded = fold(quoted ?? word ?? '');
    if (folded !== '') found.push(folded);
  }
  return found;
}

/** Several texts folded into one string in which no phrase runs from one text into the next. */
export function foldAll(texts: readonly (string | null)[]): string {
  // A phrase in the index runs over neighbouring words; a word that nobody can ask for keeps texts apart.
  return texts
    .filter((text) => text !== null)
    .map(fold)
    .filter((text) => text !== '')
    .join(` ${APART} `);
}

const ASCII = /^[\0-\x7f]*$/;
/** Not a letter or digit, so `fold` never makes it, yet a word to an index that splits at ASCII punctuation only. */
const APART = '\u2013';
const NOT_WORDS = /[^\p{L}\p{N}]+/gu;
