/**
 * Trains the tagger: a greedy classifier from left to right over pairs of part of speech and tag, an averaged perceptron
 * (Collins 2002) that sees its own labels to the left while it learns.
 */
import type { GoldDocument } from '../eval/conllu.js';
import type { WordClasses } from '../src/read/linear/words.js';
import { emptyForms, type Forms, fillForms } from '../src/read/segment/forms.js';
import {
  DYNAMIC_FEATURES,
  dynamicFeatures,
  STATIC_FEATURES,
  staticFeatures,
  TAG_FEATURES,
} from '../src/read/tag/features.js';
import { PAIRS } from '../src/read/tag/labels.js';
import { createCounter, type Dictionary } from './dictionary.js';
import { random, shuffle } from './random.js';

export const L = PAIRS.length;

export interface TagCorpus {
  readonly documents: readonly GoldDocument[];
  readonly forms: readonly Forms[];
  /** Gold pair of each token by document; L where the pair is none of the list. */
  readonly gold: readonly Uint8Array[];
}

export function tagCorpus(documents: readonly GoldDocument[], classes: WordClasses): TagCorpus {
  const index = new Map(PAIRS.map((pair, p) => [pair, p]));
  return {
    documents,
    forms: documents.map(({ text, tokens }) => fillForms(text, tokens, classes, emptyForms())),
    gold: documents.map((d) => Uint8Array.from(d.upos, (u, i) => index.get(`${u}/${d.xpos[i]}`) ?? L)),
  };
}

/** Form hash → class by the labels it had in training. */
export interface Lexicon {
  readonly keys: Uint32Array;
  readonly classes: Uint8Array;
  readonly mask: number;
}

export const RECIPE = {
  seed: 20261122,
  epochs: 8,
  cutoff: 2,
  knownFrom: 5,
  share: 0.02,
  knownClasses: 250,
  most: 187_000,
  least: 2,
  sure: { least: 200, share: 0.9999 },
} as const;

export function lexiconOf(corpus: TagCorpus, which: (d: number) => boolean): Lexicon {
  const counts = new Map<number, Int32Array>();
  corpus.forms.forEach((forms, d) => {
    if (!which(d)) return;
    const gold = corpus.gold[d];
    for (let i = 0; i < gold.length; i++) {
      if (gold[i] === L) continue;
      let row = counts.get(forms.form[i]);
      if (row === undefined) counts.set(forms.form[i], (row = new Int32Array(L)));
      row[gold[i]]++;
    }
  });
  const classOf = new Map<string, number>();
  const named: [form: number, name: string][] = [];
  for (const [form, row] of counts) {
    const total = row.reduce((a, b) => a + b, 0);
    if (total < RECIPE.knownFrom) continue;
    const ranked = Array.from(row.keys())
      .filter((y) => row[y] > Math.max(1, total * RECIPE.share))
      .sort((a, b) => row[b] - row[a] || a - b);
    named.push([form, ranked.slice(0, 4).join(' ')]);
  }
  const sizes = new Map<string, number>();
  for (const [, name] of named) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  const kept = [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, RECIPE.knownClasses);
  kept.forEach(([name], c) => void classOf.set(name, c + 1));
  let size = 1024;
  while (size < named.length * 1.5) size *= 2;
  const lexicon = { keys: new Uint32Array(size), classes: new Uint8Array(size), mask: size - 1 };
  for (const [form, name] of named) {
    // A class too rare for a number of its own: that of its most frequent labels.
    let short = name;
    while (!classOf.has(short) && short.includes(' ')) short = short.slice(0, short.lastIndexOf(' '));
    const value = classOf.get(short);
    if (value === undefined) continue;
    let slot = form & lexicon.mask;
    while (lexicon.keys[slot] !== 0) slot = (slot + 1) & lexicon.mask;
    lexicon.keys[slot] = form;
    lexicon.classes[slot] = value;
  }
  return lexicon;
}

export function knownOf(lexicon: Lexicon, form: number): number {
  for (let slot = form & lexicon.mask; ; slot = (slot + 1) & lexicon.mask) {
    const key = lexicon.keys[slot];
    if (key === 0) return 0;
    if (key === form) return lexicon.classes[slot];
  }
}

export interface TagWeights {
  readonly dictionary: Dictionary;
  readonly weights: Float32Array;
  readonly lexicon: Lexicon;
}

export function trainTagger(
  corpus: TagCorpus,
  which: (d: number) => boolean,
  say: (line: string) => void,
  after?: (e: number, w: TagWeights) => void,
  epochs: number = RECIPE.epochs,
  seed: number = RECIPE.seed,
): TagWeights {
  const lexicon = lexiconOf(corpus, which);
  const docs = corpus.documents.flatMap((_, d) => (which(d) ? [d] : []));
  const known = corpus.forms.map((forms, d) =>
    which(d)
      ? Uint8Array.from(forms.form.subarray(0, forms.count), (form) => knownOf(lexicon, form))
      : new Uint8Array(0),
  );
  const counter = createCounter(25);
  const hashes = new Uint32Array(TAG_FEATURES);
  const sentences: { d: number; first: number; last: number; at: number }[] = [];
  let tokens = 0;
  for (const d of docs) {
    const { sentences: s } = corpus.documents[d];
    for (let k = 0; k < s.count; k++) {
      const [first, last] = [s.first[k], s.first[k + 1]];
      sentences.push({ d, first, last, at: tokens });
      tokens += last - first;
      for (let i = first; i < last; i++) {
        staticFeatures(corpus.forms[d], known[d], i, first, last, hashes);
        const g = corpus.gold[d];
        dynamicFeatures(
          corpus.forms[d],
          known[d],
          i,
          first,
          last,
          i > first ? g[i - 1] : L,
          i > first + 1 ? g[i - 2] : L,
          hashes,
          STATIC_FEATURES,
        );
        for (let f = 0; f < TAG_FEATURES; f++) counter.add(hashes[f]);
      }
    }
  }
  const dictionary = counter.dictionary(RECIPE.cutoff);
  say(`tag: ${tokens} tokens, ${dictionary.size} features`);
  const fixed = new Int32Array(tokens * STATIC_FEATURES);
  for (const { d, first, last, at } of sentences) {
    for (let i = first; i < last; i++) {
      staticFeatures(corpus.forms[d], known[d], i, first, last, hashes);
      for (let f = 0; f < STATIC_FEATURES; f++)
        fixed[(at + i - first) * STATIC_FEATURES + f] = dictionary.idOf(hashes[f]);
    }
  }
  const weights = new Float32Array(dictionary.size * L);
  const totals = new Float32Array(dictionary.size * L);
  const scores = new Float64Array(L);
  const ids = new Int32Array(TAG_FEATURES);
  const pairs = new Uint8Array(4096);
  const order = Int32Array.from(sentences.keys());
  const next = random(seed);
  let step = 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next);
    let right = 0;
    for (const o of order) {
      const { d, first, last, at } = sentences[o];
      const gold = corpus.gold[d];
      for (let i = first; i < last; i++) {
        const n = i - first;
        dynamicFeatures(
          corpus.forms[d],
          known[d],
          i,
          first,
          last,
          n > 0 ? pairs[n - 1] : L,
          n > 1 ? pairs[n - 2] : L,
          hashes,
          0,
        );
        for (let f = 0; f < STATIC_FEATURES; f++) ids[f] = fixed[(at + n) * STATIC_FEATURES + f];
        for (let f = 0; f < DYNAMIC_FEATURES; f++) ids[STATIC_FEATURES + f] = dictionary.idOf(hashes[f]);
        scores.fill(0);
        for (let f = 0; f < TAG_FEATURES; f++) {
          if (ids[f] < 0) continue;
          const row = ids[f] * L;
          for (let y = 0; y < L; y++) scores[y] += weights[row + y];
        }
        let best = 0;
        for (let y = 1; y < L; y++) if (scores[y] > scores[best]) best = y;
        const truth = gold[i];
        pairs[n] = best;
        if (best === truth) right++;
        else if (truth < L) {
          for (let f = 0; f < TAG_FEATURES; f++) {
            if (ids[f] < 0) continue;
            const row = ids[f] * L;
            weights[row + truth] += 1;
            totals[row + truth] += step;
            weights[row + best] -= 1;
            totals[row + best] -= step;
          }
        }
        step++;
      }
    }
    say(`  epoch ${epoch + 1}/${epochs}  ${((100 * right) / tokens).toFixed(2)} % right while learning`);
    if (after !== undefined)
      after(epoch, { dictionary, lexicon, weights: weights.map((w, k) => w - totals[k] / step) });
  }
  for (let k = 0; k < weights.length; k++) weights[k] -= totals[k] / step;
  return { dictionary, weights, lexicon };
}

/** Tags documents by float weights; pairs by document. */
export function tagBy(model: TagWeights, corpus: TagCorpus, d: number): Uint8Array {
  const { dictionary, weights, lexicon } = model;
  const forms = corpus.forms[d];
  const { sentences } = corpus.documents[d];
  const out = new Uint8Array(forms.count);
  const known = Uint8Array.from(forms.form.subarray(0, forms.count), (form) => knownOf(lexicon, form));
  const hashes = new Uint32Array(TAG_FEATURES);
  const scores = new Float64Array(L);
  for (let s = 0; s < sentences.count; s++) {
    const [first, last] = [sentences.first[s], sentences.first[s + 1]];
    for (let i = first; i < last; i++) {
      staticFeatures(forms, known, i, first, last, hashes);
      dynamicFeatures(
        forms,
        known,
        i,
        first,
        last,
        i > first ? out[i - 1] : L,
        i > first + 1 ? out[i - 2] : L,
        hashes,
        STATIC_FEATURES,
      );
      scores.fill(0);
      for (let f = 0; f < TAG_FEATURES; f++) {
        const id = dictionary.idOf(hashes[f]);
        if (id < 0) continue;
        for (let y = 0; y < L; y++) scores[y] += weights[id * L + y];
      }
      let best = 0;
      for (let y = 1; y < L; y++) if (scores[y] > scores[best]) best = y;
      out[i] = best;
    }
  }
  return out;
}
