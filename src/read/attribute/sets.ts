/** Lists of words as sets of what the columns hold: hashes of forms, of stems, numbers of tags. */
import { hashString } from '../linear/hash.js';
import { XPOS } from '../tag/labels.js';
import { stemsOf } from './columns.js';

export const formSet = (list: string): ReadonlySet<number> => new Set(list.trim().split(/\s+/).map(hashString));
export const stemSet = (list: string): ReadonlySet<number> => new Set(list.trim().split(/\s+/).flatMap(stemsOf));
export const tagSet = (list: string): ReadonlySet<number> => new Set(list.split(' ').map((tag) => XPOS.indexOf(tag)));

/** Verbs with a subject of their own. */
export const FINITE = tagSet('VBD VBZ VBP MD');
/** Heads of those who may speak or be spoken to. */
export const NOUNS = tagSet('NN NNS NNP NNPS PRP');
/** Forms of *be*. */
export const BE = formSet('be is are was were been being am');
