/** Words so common that sharing them says nothing. Words of one or two letters are little anyway. */
import { hashOf } from '../hash.js';

const WORDS = `the and for that with was has have had not but are were been being from this they them their there these those which who whom
whose what when where while will would can could may might must shall should its his her hers him she you your our ours out into onto over
under about after before between against during without within than then also any all some such other more most much many few each both
either neither nor only own same too very just now said say says did does done down off upon because since until though although
however yet per via here how why`;

/** By hash. */
export const LITTLE_WORDS: ReadonlySet<number> = new Set(WORDS.split(/\s+/).map(hashOf));

const NUMBERS = `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen`;

/** By hash: words that are figures. */
export const NUMBER_WORDS: ReadonlySet<number> = new Set(NUMBERS.split(/\s+/).map(hashOf));
