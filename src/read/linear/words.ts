/**
 * Word classes: words that keep the same company in news have the same class, so that what a model learns of "says" it
 * knows of "opines". Made by `train/words.ts` from unlabelled text; keyed by the hash of the form, so nothing is spelled out.
 *
 * Memory layout: an open-addressed table; slot `s` holds form hash `keys[s]` (0 = empty) and its classes at three
 * granularities, each from 1.
 */
import type { Weights, WeightsFile } from '../../model/weights.js';

/** Form hash (folded, `hashText(…, true)`) → class; 0 is no class. */
export interface WordClasses {
  readonly mask: number;
  readonly keys: Uint32Array;
  readonly coarse: Uint8Array;
  readonly middle: Uint16Array;
  readonly fine: Uint16Array;
}

/** A table in which no word has a class. */
export const NO_CLASSES: WordClasses = {
  mask: 0,
  keys: new Uint32Array(1),
  coarse: new Uint8Array(1),
  middle: new Uint16Array(1),
  fine: new Uint16Array(1),
};

/** Opens the classes in `weights` (file `words`); an empty table when there are none. */
export function bindWords(weights: Weights): WordClasses {
  const file = weights.files.get('words');
  return file === undefined ? NO_CLASSES : bindWordsFile(file);
}

/** Opens the classes of one weight file; throws RangeError when it holds none. */
export function bindWordsFile({ sections, name }: WeightsFile): WordClasses {
  const keys = sections.get('classes.keys');
  const coarse = sections.get('classes.coarse');
  const middle = sections.get('classes.middle');
  const fine = sections.get('classes.fine');
  if (
    !(keys instanceof Uint32Array) ||
    !(coarse instanceof Uint8Array) ||
    !(middle instanceof Uint16Array) ||
    !(fine instanceof Uint16Array)
  )
    throw new RangeError(`${name}: no word classes in this weight file`);
  return { mask: keys.length - 1, keys, coarse, middle, fine };
}

/** Slot of a form in the table of classes, or -1. */
export function classSlot(classes: WordClasses, form: number): number {
  const { keys, mask } = classes;
  for (let slot = form & mask; ; slot = (slot + 1) & mask) {
    const key = keys[slot];
    if (key === 0) return -1;
    if (key === form) return slot;
  }
}
