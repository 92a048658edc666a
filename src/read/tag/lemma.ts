/**
 * Lemmas by rule: an edit (letter case, how many letters to cut, what to append) chosen by the word itself or, where the word
 * is not in the table, by its longest known ending, together with its part of speech. "denied" VERB/VBD → cut 3, append y → "deny".
 * The table is keyed by hashes: it spells out endings and the lemmas of function words, never the words it was trained on.
 */
import type { Section, WeightsFile } from '../../model/weights.js';
import { mix } from '../linear/hash.js';
import { SHAPE } from '../segment/forms.js';

/** What an edit does to the letter case first. */
export const CASE = { keep: 0, lower: 1, title: 2 } as const;
/** Value of `cut` for an edit that replaces the whole word. */
export const WHOLE = 255;
/** Longest ending looked at, in code units. */
export const LONGEST_ENDING = 5;

export interface LemmaTable {
  readonly mask: number;
  readonly keys: Uint32Array;
  /** Edit of slot `s`. */
  readonly edits: Uint16Array;
  readonly letterCase: Uint8Array;
  readonly cut: Uint8Array;
  readonly append: readonly string[];
}

/** Key of a whole word (folded form hash) with pair `pair`. */
export function wordKey(form: number, pair: number): number {
  return mix(mix(0x7f4a7c15, pair), form) || 1;
}

/** Key of an ending of `length` letters whose folded hash is `ending`, in a word of shape `shape` with pair `pair`. */
export function endingKey(ending: number, length: number, shape: number, pair: number): number {
  return mix(mix(0x94d049bb, (pair * 16 + shape) * 8 + length), ending) || 1;
}

/** Shapes as far as lemmas care: a clitic is a lower-case word, a mark and a number are one. */
export function lemmaShape(shape: number): number {
  return shape === SHAPE.clitic ? SHAPE.lower : shape === SHAPE.mark ? SHAPE.digit : shape;
}

export function bindLemmas(file: WeightsFile): LemmaTable {
  const section = <T extends Section>(name: string, Type: new (length: number) => T): T => {
    const found = file.sections.get(`lemma.${name}`);
    if (!(found instanceof Type)) throw new RangeError(`${file.name}: no section "lemma.${name}" in this weight file`);
    return found;
  };
  const keys = section('keys', Uint32Array);
  const letters = section('letters', Uint16Array);
  const at = section('at', Uint32Array);
  return {
    mask: keys.length - 1,
    keys,
    edits: section('edits', Uint16Array),
    letterCase: section('case', Uint8Array),
    cut: section('cut', Uint8Array),
    append: Array.from({ length: at.length - 1 }, (_, e) => String.fromCharCode(...letters.subarray(at[e], at[e + 1]))),
  };
}

/** Edit under `key`, or -1. */
export function editAt({ mask, keys, edits }: LemmaTable, key: number): number {
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    const found = keys[slot];
    if (found === key) return edits[slot];
    if (found === 0) return -1;
  }
}

/**
 * The edit for the word `text[start, end)`: by the word, else by its longest ending in the table, else -1. `form` is the word's
 * folded hash; endings are folded and hashed from the last letter on, as `Forms` hashes them.
 */
export function editOf(
  table: LemmaTable,
  text: string,
  start: number,
  end: number,
  form: number,
  shape: number,
  pair: number,
): number {
  let found = editAt(table, wordKey(form, pair));
  if (found >= 0) return found;
  const kind = lemmaShape(shape);
  found = editAt(table, endingKey(0, 0, kind, pair));
  let ending = 0x811c9dc5;
  for (let k = 1; k <= LONGEST_ENDING && end - k >= start; k++) {
    let c = text.charCodeAt(end - k);
    if (c >= 65 && c <= 90) c += 32;
    else if (c === 0x2019) c = 39;
    ending = Math.imul(ending ^ c, 0x01000193);
    const edit = editAt(table, endingKey(ending >>> 0, k, kind, pair));
    if (edit >= 0) found = edit;
  }
  return found;
}

/** The lemma an edit makes of a word; without one, the word in lower case. */
export function applyEdit(table: LemmaTable, word: string, edit: number): string {
  if (edit < 0) return word.toLowerCase();
  const cut = table.cut[edit];
  if (cut === WHOLE) return table.append[edit];
  const letterCase = table.letterCase[edit];
  const cased =
    letterCase === CASE.keep
      ? word
      : letterCase === CASE.lower
        ? word.toLowerCase()
        : word.slice(0, 1) + word.slice(1).toLowerCase();
  return (cut === 0 ? cased : cased.slice(0, Math.max(0, cased.length - cut))) + table.append[edit];
}
