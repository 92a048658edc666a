/**
 * Corpora of names → documents of the form `read` has them in, with the labels each token may bear. A set that marks no names
 * of the type `misc` leaves open whether what it leaves unmarked is one: its tokens may be outside or misc.
 */
import { goldTokens, type IobSentence } from '../../eval/iob.js';
import type { Sentences, Tokens } from '../../src/model/tokens.js';
import { labelOf, OUTSIDE, POSITION } from '../../src/read/name/labels.js';

export interface NameDocument {
  readonly set: string;
  readonly id: string;
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  /** Bit y is set where label y is allowed. */
  readonly allowed: Uint32Array;
}

export const PERSON = 0;
export const ORGANISATION = 1;
export const PLACE = 2;
export const MISC = 3;

/** A name in tokens of its sentence; type -1: something is here, nobody knows what. */
export interface GoldName {
  first: number;
  last: number;
  type: number;
}

export const ANY = 0x1ffff;
export const OUTSIDE_BIT = 1 << OUTSIDE;
export const MISC_BITS =
  (1 << labelOf(MISC, 0)) | (1 << labelOf(MISC, 1)) | (1 << labelOf(MISC, 2)) | (1 << labelOf(MISC, 3));

/** Collects sentences of forms into a document. */
export function createBuilder(set: string, id: string) {
  const sentences: { forms: readonly string[] }[] = [];
  const allowed: number[] = [];
  return {
    get sentences() {
      return sentences.length;
    },
    add(forms: readonly string[], bits: readonly number[]) {
      sentences.push({ forms });
      for (let i = 0; i < forms.length; i++) allowed.push(bits[i]);
    },
    finish(): NameDocument {
      return { set, id, ...goldTokens(sentences), allowed: Uint32Array.from(allowed) };
    },
  };
}

/** Labels of a sentence of `n` tokens from its names; `outside` is what unmarked tokens may be. */
export function bitsOfNames(n: number, names: readonly GoldName[], outside: number): number[] {
  const bits = new Array<number>(n).fill(outside);
  for (const { first, last, type } of names) {
    for (let i = first; i <= last; i++) {
      if (type < 0) bits[i] = ANY;
      else {
        const position =
          first === last ? POSITION.single : i === first ? POSITION.begin : i === last ? POSITION.end : POSITION.inside;
        bits[i] = 1 << labelOf(type, position);
      }
    }
  }
  return bits;
}

/** Groups sentences into documents. */
export function documentsOf(
  set: string,
  sentences: readonly IobSentence[],
  bits: (sentence: IobSentence) => number[],
): NameDocument[] {
  const out: NameDocument[] = [];
  let builder = createBuilder(set, '');
  let id: string | null = null;
  for (const sentence of sentences) {
    if (sentence.document !== id) {
      if (builder.sentences > 0) out.push(builder.finish());
      id = sentence.document;
      builder = createBuilder(set, id);
    }
    builder.add(sentence.forms, bits(sentence));
  }
  if (builder.sentences > 0) out.push(builder.finish());
  return out;
}
