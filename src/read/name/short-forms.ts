/**
 * Firms by their short names: where "Orvane Motors Inc" stands in an article, "Orvane" alone is that firm and no person or place, unless
 * a person of the article bears the word as a surname.
 */
import type { Elsewhere } from './elsewhere.js';

const FIRM = 1;
const SURNAME = 2;

/**
 * Retypes short names in place. Name `k` is tokens `names[3 * k] … names[3 * k + 1]` of type `names[3 * k + 2]`; `isFirm` says whether a
 * name ends as firms do; `roles` is scratch memory, an entry a word.
 */
export function retypeShortForms(
  names: number[],
  { word, words }: Elsewhere,
  isFirm: (first: number, last: number) => boolean,
  person: number,
  organisation: number,
  roles: Uint8Array,
): void {
  roles.fill(0, 0, words);
  let firms = 0;
  for (let k = 0; k < names.length; k += 3) {
    const [first, last, type] = [names[k], names[k + 1], names[k + 2]];
    if (first === last) continue;
    if (isFirm(first, last)) {
      roles[word[first]] |= FIRM;
      names[k + 2] = organisation;
      firms++;
    } else if (type === person) roles[word[last]] |= SURNAME;
  }
  if (firms === 0) return;
  for (let k = 0; k < names.length; k += 3)
    if (names[k] === names[k + 1] && roles[word[names[k]]] === FIRM) names[k + 2] = organisation;
}
