/** Binds the weights of referents: the section names of `coref.bin` and what they are. */
import type { Weights, WeightsFile } from '../../model/weights.js';
import { bindTable, type WeightTable } from '../linear/table.js';
import { bindCorefLexicon, type CorefLexicon } from './lexicon.js';
import { RANK_TEMPLATE } from './template.js';

/** Kinds of nouns; 0 for a noun that stands for nobody. */
export const NOUN = { none: 0, person: 1, body: 2, place: 3 } as const;

/** Nouns by form hash: open addressing, `keys[s]` = 0 empty. */
export interface Nouns {
  readonly keys: Uint32Array;
  readonly kinds: Uint8Array;
  /** Kinds by fine word class, for nouns that are not listed. */
  readonly byClass: Uint8Array;
}

export interface CorefModel {
  readonly lexicon: CorefLexicon;
  readonly nouns: Nouns;
  readonly rank: WeightTable;
}

/** Opens the model in `weights`; null when there are none (then an article has no referents). */
export function bindCoref(weights: Weights): CorefModel | null {
  const file = weights.files.get('coref');
  return file === undefined
    ? null
    : { lexicon: bindCorefLexicon(file), nouns: bindNouns(file), rank: bindTable(file, 'rank', 1, RANK_TEMPLATE.id) };
}

function bindNouns({ sections, name }: WeightsFile): Nouns {
  const keys = sections.get('nouns.keys');
  const kinds = sections.get('nouns.kinds');
  const byClass = sections.get('nouns.classes');
  if (!(keys instanceof Uint32Array) || !(kinds instanceof Uint8Array) || !(byClass instanceof Uint8Array))
    throw new RangeError(`${name}: no nouns in this weight file`);
  return { keys, kinds, byClass };
}

/** Kind of a noun; `fine` is its word class, 0 for none. */
export function nounKind({ keys, kinds, byClass }: Nouns, form: number, fine = 0): number {
  const mask = keys.length - 1;
  for (let slot = form & mask; ; slot = (slot + 1) & mask) {
    const key = keys[slot];
    if (key === 0) return fine === 0 ? 0 : byClass[fine];
    if (key === form) return kinds[slot];
  }
}
