/**
 * What kind of thing a UTF-16 code unit is, by table. Letters beyond the Basic Multilingual Plane arrive as surrogate
 * pairs and count as letters, so that a pair is never cut in two.
 */

export const OTHER = 0;
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;

const LETTERS = /[\p{L}\p{M}]/u;
const NUMBERS = /\p{N}/u;
/** Zero-width space, bidi marks, word joiner: they part words or say nothing. */
const ZERO_WIDTH = new Set([0x200b, 0x200e, 0x200f, 0x2060, 0xfeff]);
/** Soft hyphen and zero-width joiners stand inside words. */
const JOINERS = new Set([0xad, 0x200c, 0x200d]);
const SURROGATE_LOW = 0xd800;
const SURROGATE_HIGH = 0xdfff;

/** Nobody has asked yet. Asking about all 65,536 at the start would take 16 ms, a tenth of reading one article. */
const UNASKED = 255;
const CLASS = new Uint8Array(65536).fill(UNASKED);

function asked(c: number): number {
  const found = judged(c);
  CLASS[c] = found;
  return found;
}

function judged(c: number): number {
  // Surrogates cannot be tested one by one with the u flag.
  if (c >= SURROGATE_LOW && c <= SURROGATE_HIGH) return LETTER;
  if (c >= 128 && c < 0xa0) return OTHER;
  const s = String.fromCharCode(c);
  if (/\s/.test(s) || ZERO_WIDTH.has(c)) return SPACE;
  if (LETTERS.test(s) || JOINERS.has(c)) return LETTER;
  return (c >= 48 && c <= 57) || (c > 0x2ff && NUMBERS.test(s)) ? DIGIT : OTHER;
}

/** OTHER, SPACE, LETTER or DIGIT. Zero-width and bidi marks are SPACE: they say nothing and must not glue to a word. */
export function classOf(c: number): number {
  const known = CLASS[c] as number;
  return known === UNASKED ? asked(c) : known;
}

/** True for an upper- or title-case first letter. */
export function isUpper(c: number): boolean {
  if (c < 128) return c >= 65 && c <= 90;
  if (c < 0xc0 || classOf(c) !== LETTER) return false;
  const s = String.fromCharCode(c);
  return s !== s.toLowerCase();
}

/** True for a lower-case letter. */
export function isLower(c: number): boolean {
  if (c < 128) return c >= 97 && c <= 122;
  if (c < 0xaa || classOf(c) !== LETTER) return false;
  const s = String.fromCharCode(c);
  return s !== s.toUpperCase();
}
