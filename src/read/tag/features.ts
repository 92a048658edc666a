/**
 * What the tagger looks at: the word, its spelling and its classes, its neighbours two to either side, which labels such words had in
 * training, and the labels already given to the left. Named features, hashed; nothing is allocated per token.
 */
import { mix, template } from '../linear/hash.js';
import type { Forms } from '../segment/forms.js';

/** Features that do not look at labels, first; then those that do. */
const STATIC = [
  'form',
  'cased',
  'suffix4',
  'suffix3',
  'suffix2',
  'suffix1 shape',
  'prefix3',
  'prefix2',
  'prefix1 suffix2',
  'pattern',
  'pattern first',
  'fine',
  'middle',
  'coarse shape',
  'form-1',
  'form+1',
  'form-2',
  'form+2',
  'form-1 form',
  'form form+1',
  'fine-1',
  'fine+1',
  'middle+1 middle+2',
  'middle-1 middle+1',
  'middle-1 middle',
  'middle middle+1',
  'suffix3-1',
  'suffix3+1',
  'suffix2+1 shape+1',
  'shape-1 shape shape+1',
  'known',
  'known+1',
  'known known+1',
  'known-1 known known+1',
  'known+1 known+2',
  'shape known+1 suffix2',
] as const;
const DYNAMIC = [
  'pair-1',
  'pair-2 pair-1',
  'pair-1 form',
  'pair-1 suffix3',
  'pair-1 known',
  'pair-1 known+1',
  'pair-1 known known+1',
  'pair-2 pair-1 known',
  'pair-1 middle',
  'pair-1 shape',
  'pair-1 form+1',
  'pair-2 pair-1 middle+1',
  'form-1 pair-2',
] as const;

export const STATIC_FEATURES = STATIC.length;
export const DYNAMIC_FEATURES = DYNAMIC.length;
export const TAG_FEATURES = STATIC_FEATURES + DYNAMIC_FEATURES;
export const TAG_TEMPLATE = template([...STATIC, ...DYNAMIC]);

/** What is seen beyond the ends of a sentence. */
const BEFORE = 0x5bd1e995;
const AFTER = 0x27d4eb2f;

const S = TAG_TEMPLATE.seeds;

/**
 * The features of token `i` of the sentence `[first, last)` that look at no label, into `out[0 … STATIC_FEATURES)`.
 * `known[i]` is the class of the token's word by the labels it had in training, 0 for a word hardly seen.
 */
export function staticFeatures(
  forms: Forms,
  known: Uint8Array,
  i: number,
  first: number,
  last: number,
  out: Uint32Array,
): void {
  const { form, suffix2, suffix3, shape, fine, middle } = forms;
  const b = i > first;
  const a = i + 1 < last;
  const word = form[i];
  const word1 = b ? form[i - 1] : BEFORE;
  const wordA = a ? form[i + 1] : AFTER;
  const middleB = b ? middle[i - 1] : 1001;
  const middleA = a ? middle[i + 1] : 1002;
  const shapeB = b ? shape[i - 1] : 14;
  const shapeA = a ? shape[i + 1] : 15;
  const knownB = b ? known[i - 1] : 254;
  const knownA = a ? known[i + 1] : 255;
  const knownAA = i + 2 < last ? known[i + 2] : 255;
  const here = shape[i];
  const k = known[i];
  const unknownA = a && knownA === 0 ? 256 + shapeA : knownA;
  const unknown = k === 0 ? 256 + here : k;
  let f = 0;
  out[f] = mix(S[f++], word);
  out[f] = mix(S[f++], forms.cased[i] ^ (b ? 0 : 0x3c6ef372));
  out[f] = mix(S[f++], forms.suffix4[i]);
  out[f] = mix(S[f++], suffix3[i]);
  out[f] = mix(S[f++], suffix2[i]);
  out[f] = mix(S[f++], forms.suffix1[i] + here);
  out[f] = mix(S[f++], forms.prefix3[i]);
  out[f] = mix(S[f++], forms.prefix2[i]);
  out[f] = mix(mix(S[f++], forms.prefix1[i]), suffix2[i]);
  out[f] = mix(S[f++], forms.pattern[i]);
  out[f] = mix(S[f++], forms.pattern[i] ^ (b ? 0 : 0x3c6ef372));
  out[f] = mix(S[f++], fine[i]);
  out[f] = mix(S[f++], middle[i]);
  out[f] = mix(S[f++], forms.coarse[i] * 16 + here);
  out[f] = mix(S[f++], word1);
  out[f] = mix(S[f++], wordA);
  out[f] = mix(S[f++], i - 1 > first ? form[i - 2] : BEFORE);
  out[f] = mix(S[f++], i + 2 < last ? form[i + 2] : AFTER);
  out[f] = mix(mix(S[f++], word1), word);
  out[f] = mix(mix(S[f++], word), wordA);
  out[f] = mix(S[f++], b ? fine[i - 1] : 5001);
  out[f] = mix(S[f++], a ? fine[i + 1] : 5002);
  out[f] = mix(S[f++], middleA * 2048 + (i + 2 < last ? middle[i + 2] : 1002));
  out[f] = mix(S[f++], middleB * 2048 + middleA);
  out[f] = mix(S[f++], middleB * 2048 + middle[i]);
  out[f] = mix(S[f++], middle[i] * 2048 + middleA);
  out[f] = mix(S[f++], b ? suffix3[i - 1] : BEFORE);
  out[f] = mix(S[f++], a ? suffix3[i + 1] : AFTER);
  out[f] = mix(S[f++], (a ? suffix2[i + 1] : AFTER) + shapeA);
  out[f] = mix(S[f++], shapeB * 256 + here * 16 + shapeA);
  out[f] = mix(S[f++], unknown);
  out[f] = mix(S[f++], unknownA);
  out[f] = mix(S[f++], unknown * 512 + unknownA);
  out[f] = mix(S[f++], (knownB * 512 + unknown) * 512 + unknownA);
  out[f] = mix(S[f++], unknownA * 512 + knownAA);
  out[f] = mix(mix(S[f++], suffix2[i]), here * 512 + unknownA);
}

/** The features that look at the pairs given to the two tokens before (`PAIRS.length` before the sentence), into `out[at …)`. */
export function dynamicFeatures(
  forms: Forms,
  known: Uint8Array,
  i: number,
  first: number,
  last: number,
  pair1: number,
  pair2: number,
  out: Uint32Array,
  at: number,
): void {
  const a = i + 1 < last;
  const here = forms.shape[i];
  const k = known[i] === 0 ? 256 + here : known[i];
  const kA = a ? (known[i + 1] === 0 ? 256 + forms.shape[i + 1] : known[i + 1]) : 255;
  const both = pair2 * 128 + pair1;
  let f = at;
  let s = STATIC_FEATURES;
  out[f++] = mix(S[s++], pair1);
  out[f++] = mix(S[s++], both);
  out[f++] = mix(mix(S[s++], forms.form[i]), pair1);
  out[f++] = mix(mix(S[s++], forms.suffix3[i]), pair1);
  out[f++] = mix(S[s++], pair1 * 512 + k);
  out[f++] = mix(S[s++], pair1 * 512 + kA);
  out[f++] = mix(S[s++], (pair1 * 512 + k) * 512 + kA);
  out[f++] = mix(S[s++], both * 512 + k);
  out[f++] = mix(S[s++], pair1 * 512 + forms.middle[i]);
  out[f++] = mix(S[s++], pair1 * 16 + here);
  out[f++] = mix(mix(S[s++], a ? forms.form[i + 1] : AFTER), pair1);
  out[f++] = mix(S[s++], both * 2048 + (a ? forms.middle[i + 1] : 1002));
  out[f++] = mix(mix(S[s++], i > first ? forms.form[i - 1] : BEFORE), pair2);
}
