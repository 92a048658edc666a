/**
 * What kind of thing a UTF-16 code unit is, by table. Letters beyond the Basic Multilingual Plane arrive as surrogate
 * pairs and count as letters, so that a pair is never cut in two.
 */

export const OTHER = 0;
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;

const LETTERS = /[\p{L}\p{M}]/u;
/** Zero-width space, bidi marks, word joiner: they part words or say nothing. */
const ZERO_WIDTH = new Set([0x200b, 0x200e, 0x200f, 0x2060, 0xfeff]);
/** Soft hyphen and zero-width joiners stand inside words. */
const JOINERS = new Set([0xad, 0x200c, 0x200d]);
const SURROGATE_LOW = 0xd800;
const SURROGATE_HIGH = 0xdfff;

const CLASS = (() => {
  const table = new Uint8Array(65536);
  for (let c = 0; c < 65536; c++) {
    // Surrogates cannot be tested one by one with the u flag.
    if (c >= SURROGATE_LOW && c <= SURROGATE_HIGH) table[c] = LETTER;
    else if (c < 128 || c >= 0xa0) {
      const s = String.fromCharCode(c);
      if (/\s/.test(s) || ZERO_WIDTH.has(c)) table[c] = SPACE;
      else if (LETTERS.test(s) || JOINERS.has(c)) table[c] = LETTER;
      else if (c >= 48 && c <= 57) table[c] = DIGIT;
      else if (c > 0x2ff && /\p{N}/u.test(s)) table[c] = DIGIT;
    }
  }
  return table;
})();

/** OTHER, SPACE, LETTER or DIGIT. Zero-width and bidi marks are SPACE: they say nothing and must not glue to a word. */
export function classOf(c: number): number {
  return CLASS[c] as number;
}

/** True for an upper- or title-case first letter. */
export function isUpper(c: number): boolean {
  if (c < 128) return c >= 65 && c <= 90;
  if (c < 0xc0 || (CLASS[c] as number) !== LETTER) return false;
  const s = String.fromCharCode(c);
  return s !== s.toLowerCase();
}

/** True for a lower-case letter. */
export function isLower(c: number): boolean {
  if (c < 128) return c >= 97 && c <= 122;
  if (c < 0xaa || (CLASS[c] as number) !== LETTER) return false;
  const s = String.fromCharCode(c);
  return s !== s.toUpperCase();
}
