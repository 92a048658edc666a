/** Letters without their accents, the same in every engine: how search and the names of speakers compare words. */

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

/** In small letters, without accents: `Zoë Łuk` → `zoe luk`. */
export function unaccented(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðħıłþ]/gu, (letter) => LETTERS[letter] as string);
}
