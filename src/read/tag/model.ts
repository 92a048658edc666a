/** Binds the weights of the tagger: the section names of `tag.bin` and what they are. */
import type { Weights } from '../../model/weights.js';
import { bindSparse, type SparseTable } from '../linear/sparse.js';
import { bindSure, type SureTable } from '../linear/sure.js';
import { TAG_TEMPLATE } from './features.js';
import { PAIRS } from './labels.js';
import { bindLemmas, type LemmaTable } from './lemma.js';

/** Form hash (folded) → class of words by the labels they had in training, 0 for a word hardly seen. */
export interface KnownWords {
  readonly mask: number;
  readonly keys: Uint32Array;
  readonly classes: Uint8Array;
}

export interface TagModel {
  readonly known: KnownWords;
  /** Contexts whose pair is known. */
  readonly sure: SureTable;
  readonly table: SparseTable;
  readonly lemmas: LemmaTable;
}

/** Opens the model in `weights`; null when there are no weights for tags (then tokens stay untagged). */
export function bindTag(weights: Weights): TagModel | null {
  const file = weights.files.get('tag');
  if (file === undefined) return null;
  const keys = file.sections.get('known.keys');
  const classes = file.sections.get('known.classes');
  if (!(keys instanceof Uint32Array) || !(classes instanceof Uint8Array))
    throw new RangeError(`${file.name}: no known words in this weight file`);
  return {
    known: { mask: keys.length - 1, keys, classes },
    sure: bindSure(file, 'sure'),
    table: bindSparse(file, 'pairs', PAIRS.length, TAG_TEMPLATE.id),
    lemmas: bindLemmas(file),
  };
}

/** Class of a word by its labels in training; 0 for a word hardly seen. */
export function knownClass({ mask, keys, classes }: KnownWords, form: number): number {
  for (let slot = form & mask; ; slot = (slot + 1) & mask) {
    const key = keys[slot];
    if (key === 0) return 0;
    if (key === form) return classes[slot];
  }
}
