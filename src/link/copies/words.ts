/**
 * Text → its words as columns, for finding copies: what a spinner changes (common words in small letters) is told apart from
 * what it leaves alone (names, figures, little words). Cheap and without weights: any article can be compared, read or not.
 * Example: "Ada Voss closed 12 bridges on Friday." → Ada, Voss name; closed, bridges plain; 12 figure; on little; Friday name.
 */
import type { Span } from '../../model/span.js';
import { FNV_PRIME, FNV_START } from '../hash.js';
import { listed } from './little-words.js';

/** What kind of word: 0 little (of, the, was), 1 plain, 2 name (a capital where none is due), 3 figure. */
export const LITTLE = 0;
export const PLAIN = 1;
export const NAME = 2;
export const FIGURE = 3;

/**
 * The words of one article that are compared. Word `i` is `text.slice(start[i], end[i])`; `hash[i]` is of its letters in lower
 * case. 15 bytes a word, in one piece of memory.
 */
export interface Words {
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly hash: Uint32Array;
  readonly kind: Uint8Array;
  /** 1 where a paragraph begins. */
  readonly opens: Uint8Array;
  /** 1 inside double quotation marks. */
  readonly marked: Uint8Array;
}

let start = new Uint32Array(4096);
let end = new Uint32Array(4096);
let hash = new Uint32Array(4096);
let kind = new Uint8Array(4096);
let opens = new Uint8Array(4096);
let marked = new Uint8Array(4096);

/** What ASCII letters and digits are in small letters; 0 for all other signs. */
const FOLD = new Uint8Array(128);
for (let c = 0; c < 128; c++) FOLD[c] = isWord(c) ? (c >= 65 && c <= 90 ? c + 32 : c) : 0;

/** The words of `text`, without those inside `aside` (boilerplate, lines that stand there twice; sorted, not overlapping). */
export function wordsOf(text: string, aside: readonly Span[]): Words {
  let count = 0;
  let a = 0;
  let next = aside[0]?.[0] ?? text.length;
  let fresh = true;
  let opening = true;
  let quoting = 0;
  const { length } = text;
  for (let i = 0; i < length; ) {
    if (i >= next) {
      i = Math.max(i, (aside[a] as Span)[1]);
      next = aside[++a]?.[0] ?? length;
      fresh = true;
      opening = true;
      continue;
    }
    const c = text.charCodeAt(i);
    if (c < 128 ? FOLD[c] === 0 : !isWord(c)) {
      if (c === 10 || c === 13) {
        fresh = true;
        opening = true;
        quoting = 0;
      } else if (c === 46 || c === 33 || c === 63 || c === 58 || c === 34 || c === 0x201c || c === 0x201d) fresh = true;
      if (c === 34) quoting = 1 - quoting;
      else if (c === 0x201c) quoting = 1;
      else if (c === 0x201d) quoting = 0;
      i++;
      continue;
    }
    if (count === start.length) grow();
    const from = i;
    const digit = isDigit(c);
    let sum = FNV_START;
    let letters = 0;
    for (; i < length; i++) {
      let d = text.charCodeAt(i);
      if (d < 128) {
        const plain = FOLD[d] as number;
        if (plain !== 0) d = plain;
        else if (!digit || (d !== 44 && d !== 46) || !isDigit(text.charCodeAt(i + 1))) break;
        else if (d === 44) continue;
      } else if (isWord(d)) d = plainLetter(text, i, d);
      else break;
      sum = Math.imul(sum ^ d, FNV_PRIME);
      letters++;
    }
    // The s of "Voss's" says nothing of its own.
    if (letters === 1 && (c === 115 || c === 83) && count > 0 && isApostrophe(text.charCodeAt(from - 1))) continue;
    sum >>>= 0;
    start[count] = from;
    end[count] = i;
    hash[count] = sum;
    const known = digit ? 2 : listed(sum);
    kind[count] =
      known === 2 ? FIGURE : known === 1 || letters <= 2 ? LITTLE : !fresh && isCapital(c, text, from) ? NAME : PLAIN;
    opens[count] = opening ? 1 : 0;
    marked[count] = quoting;
    fresh = false;
    opening = false;
    count++;
  }
  return columns(count);
}

function columns(count: number): Words {
  const memory = new ArrayBuffer(15 * count);
  const wide = (from: Uint32Array, at: number) => {
    const to = new Uint32Array(memory, 4 * at * count, count);
    to.set(from.subarray(0, count));
    return to;
  };
  const narrow = (from: Uint8Array, at: number) => {
    const to = new Uint8Array(memory, (12 + at) * count, count);
    to.set(from.subarray(0, count));
    return to;
  };
  return {
    count,
    start: wide(start, 0),
    end: wide(end, 1),
    hash: wide(hash, 2),
    kind: narrow(kind, 0),
    opens: narrow(opens, 1),
    marked: narrow(marked, 2),
  };
}

function grow(): void {
  const size = start.length * 2;
  const wider = (from: Uint32Array) => {
    const to = new Uint32Array(size);
    to.set(from);
    return to;
  };
  start = wider(start);
  end = wider(end);
  hash = wider(hash);
  const kinds = new Uint8Array(size);
  kinds.set(kind);
  kind = kinds;
  const openings = new Uint8Array(size);
  openings.set(opens);
  opens = openings;
  const marks = new Uint8Array(size);
  marks.set(marked);
  marked = marks;
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

function isWord(c: number): boolean {
  return (
    (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || isDigit(c) || (c >= 0xc0 && c !== 0xd7 && c !== 0xf7 && !isSign(c))
  );
}

/** General punctuation, symbols and wide blanks: U+2000 to U+2BFF, U+3000 to U+303F, and the unknown character. */
function isSign(c: number): boolean {
  return (c >= 0x2000 && c <= 0x2bff) || (c >= 0x3000 && c <= 0x303f) || c >= 0xfe00;
}

function isApostrophe(c: number): boolean {
  return c === 39 || c === 0x2019;
}

function isCapital(c: number, text: string, at: number): boolean {
  if (c < 128) return c >= 65 && c <= 90;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

function plainLetter(text: string, at: number, c: number): number {
  return text.charAt(at).toLowerCase().charCodeAt(0) || c;
}
