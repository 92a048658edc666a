/** Words so common that sharing them says nothing. Words of one or two letters are little anyway. */
import { hashOf } from '../hash.js';

const WORDS = `the and for that with was has have had not but are were been being from this they them their there these those which who whom
whose what when where while will would can could may might must shall should its his her hers him she you your our ours out into onto over
under about after before between against during without within than then also any all some such other more most much many few each both
either neither nor only own same too very just now said say says did does done down off upon because since until though although
however yet per via here how why`;

const NUMBERS = `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen`;

const SIZE = 1024;
const hashes = new Uint32Array(SIZE);
const sorts = new Uint8Array(SIZE);

for (const [sort, words] of [
  [1, WORDS],
  [2, NUMBERS],
] as const)
  for (const hash of words.split(/\s+/).map(hashOf)) {
    let slot = hash & (SIZE - 1);
    while (sorts[slot] !== 0) slot = (slot + 1) & (SIZE - 1);
    hashes[slot] = hash;
    sorts[slot] = sort;
  }

/** By the hash of a word: 1 little, 2 a number, 0 neither. A set of numbers took a third of the time that it takes to find the words of a text. */
export function listed(hash: number): number {
  for (let slot = hash & (SIZE - 1); sorts[slot] !== 0; slot = (slot + 1) & (SIZE - 1))
    if (hashes[slot] === hash) return sorts[slot] as number;
  return 0;
}
