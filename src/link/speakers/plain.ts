/** Words of names as they are compared: small letters, no accents, no points; and numbers for words. Pure. */

/** Letters that carry their difference in the letter and not in an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
};

/** Words apart at blanks; hyphens stay: `Zoë O’Brien-Łuk` → `zoe obrien-luk`. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðħıłþ]/gu, (letter) => LETTERS[letter] as string)
    .replace(/['’ʼ‘`](s\b)?(?=\s|$)/gu, '')
    .replace(/['’ʼ‘`.]/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[‐‑–]/g, '-')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .replace(/(?<=^|\s)-+|-+(?=\s|$)/g, '')
    .trim();
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
export function hashOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  // Stirred, so that "the smallest hashes" is a fair sample (the finaliser of MurmurHash3).
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return (sum ^ (sum >>> 16)) >>> 0;
}

/** In the order of their code units, as every engine and database has it. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
