/**
 * Stage `tag`: part of speech, tag and lemma of every token, from left to right. "denied" → VERB, VBD, deny. Fills the
 * columns of the tokens in place; nothing is allocated per token, only one string per distinct lemma of an article.
 */
import type { Sentences, Tokens } from '../../model/tokens.js';
import type { Weights } from '../../model/weights.js';
import { mix } from '../linear/hash.js';
import { addSparse } from '../linear/sparse.js';
import { sureOf } from '../linear/sure.js';
import type { Forms } from '../segment/forms.js';
import { classContext, wordContext } from './contexts.js';
import { dynamicFeatures, STATIC_FEATURES, staticFeatures, TAG_FEATURES } from './features.js';
import { PAIR_UPOS, PAIR_XPOS, PAIRS } from './labels.js';
import { applyEdit, editOf, type LemmaTable } from './lemma.js';
import { bindTag, knownClass, type TagModel } from './model.js';

/** Gives the tokens their tags and lemmas; the tokens returned share the columns of those given. */
export type Tagger = (text: string, tokens: Tokens, sentences: Sentences, forms: Forms) => Tokens;

/** Stands for the pair of a token before the sentence. */
const NOTHING = PAIRS.length;

/** Binds the weights; without weights for tags tokens stay as they are. */
export function createTagger(weights: Weights): Tagger {
  const model = bindTag(weights);
  return model === null ? (_text, tokens) => tokens : taggerOf(model);
}

/** A tagger of one model; keeps scratch memory between calls, so make one a thread. */
export function taggerOf({ known, sure, table, lemmas }: TagModel): Tagger {
  const hashes = new Uint32Array(TAG_FEATURES);
  const scores = new Int32Array(PAIRS.length);
  const lemmatise = createLemmatiser(lemmas);
  let classes = new Uint8Array(0);
  let pairs = new Uint8Array(0);

  /** The pair the weights say a token has. */
  const scored = (forms: Forms, i: number, first: number, last: number, pair1: number, pair2: number): number => {
    staticFeatures(forms, classes, i, first, last, hashes);
    dynamicFeatures(forms, classes, i, first, last, pair1, pair2, hashes, STATIC_FEATURES);
    scores.fill(0);
    addSparse(table, hashes, TAG_FEATURES, scores, 0);
    let best = 0;
    for (let y = 1; y < NOTHING; y++) if (scores[y] > scores[best]) best = y;
    return best;
  };

  return (text, tokens, sentences, forms) => {
    const n = tokens.count;
    if (classes.length < n) {
      classes = new Uint8Array(2 * n);
      pairs = new Uint8Array(2 * n);
    }
    for (let i = 0; i < n; i++) classes[i] = knownClass(known, forms.form[i]);
    for (let s = 0; s < sentences.count; s++) {
      const first = sentences.first[s];
      const last = sentences.first[s + 1];
      let pair1 = NOTHING;
      let pair2 = NOTHING;
      for (let i = first; i < last; i++) {
        let best = sureOf(sure, wordContext(forms, i, first));
        if (best < 0) best = sureOf(sure, classContext(forms, classes, i, first, last, pair1));
        if (best < 0 || best >= NOTHING) best = scored(forms, i, first, last, pair1, pair2);
        pairs[i] = best;
        tokens.upos[i] = PAIR_UPOS[best];
        tokens.xpos[i] = PAIR_XPOS[best];
        pair2 = pair1;
        pair1 = best;
      }
    }
    return { ...tokens, strings: lemmatise(text, tokens, forms, pairs) };
  };
}

/** Fills `tokens.lemma` and returns the string table it indexes; equal lemmas have equal indices. */
export type Lemmatiser = (text: string, tokens: Tokens, forms: Forms, pairs: Uint8Array) => string[];

export function createLemmatiser(table: LemmaTable): Lemmatiser {
  // Words with one spelling and edit have one lemma: `keys` finds them again without making the string twice.
  let keys = new Uint32Array(0);
  let lengths = new Uint32Array(0);
  let indices = new Uint32Array(0);
  const byLemma = new Map<string, number>();
  return (text, tokens, forms, pairs) => {
    const n = tokens.count;
    let size = 1024;
    while (size < 2 * n) size *= 2;
    if (keys.length < size) {
      keys = new Uint32Array(size);
      lengths = new Uint32Array(size);
      indices = new Uint32Array(size);
    } else keys.fill(0, 0, size);
    const mask = size - 1;
    const strings = [''];
    byLemma.clear();
    for (let i = 0; i < n; i++) {
      const start = tokens.start[i];
      const end = tokens.end[i];
      const edit = editOf(table, text, start, end, forms.form[i], forms.shape[i], pairs[i]);
      const key = mix(forms.cased[i], edit + 1) || 1;
      let slot = key & mask;
      while (keys[slot] !== 0 && (keys[slot] !== key || lengths[slot] !== end - start)) slot = (slot + 1) & mask;
      if (keys[slot] === 0) {
        const lemma = applyEdit(table, text.slice(start, end).replaceAll('’', "'"), edit);
        let index = byLemma.get(lemma);
        if (index === undefined) {
          index = strings.length;
          strings.push(lemma);
          byLemma.set(lemma, index);
        }
        keys[slot] = key;
        lengths[slot] = end - start;
        indices[slot] = index;
      }
      tokens.lemma[i] = indices[slot];
    }
    return strings;
  };
}
