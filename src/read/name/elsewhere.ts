/**
 * The same word elsewhere in the article. Before the first pass: does it stand in lower case somewhere (then a capital at the
 * start of a sentence means little)? After it: what was it taken for in its other places?
 */

import type { Forms } from '../segment/forms.js';
import { LABELS, OUTSIDE } from './labels.js';
import { LINE, type NameView } from './view.js';

export interface Elsewhere {
  /** Word of each token, from 0, in order of first appearance. */
  word: Uint32Array;
  words: number;
  /** Bit 1: stands in lower case; bit 2: stands with a capital inside a sentence. */
  flags: Uint8Array;
  slots: Uint32Array;
  ids: Int32Array;
  /** `sums[word * LABELS + label]`: marginals of the first pass, `seen[word]` tokens. */
  sums: Float64Array;
  seen: Uint32Array;
  readonly firstPass: { opinion: Uint8Array; place: Uint8Array };
}

export function emptyElsewhere(): Elsewhere {
  return {
    word: new Uint32Array(0),
    words: 0,
    flags: new Uint8Array(0),
    slots: new Uint32Array(0),
    ids: new Int32Array(0),
    sums: new Float64Array(0),
    seen: new Uint32Array(0),
    firstPass: { opinion: new Uint8Array(0), place: new Uint8Array(0) },
  };
}

/** Numbers the words of an article and notes how they are written. */
export function fillWords(forms: Forms, view: NameView, sentenceFirst: Uint32Array, out: Elsewhere): void {
  const n = forms.count;
  if (out.word.length < n) {
    const size = Math.max(n, 2 * out.word.length);
    out.word = new Uint32Array(size);
    out.flags = new Uint8Array(size);
    out.seen = new Uint32Array(size);
    out.sums = new Float64Array(size * LABELS);
    out.firstPass.opinion = new Uint8Array(size);
    out.firstPass.place = new Uint8Array(size);
    let slots = 1024;
    while (slots < size * 2) slots *= 2;
    out.slots = new Uint32Array(slots);
    out.ids = new Int32Array(slots);
  }
  const { slots, ids, flags, word } = out;
  const mask = slots.length - 1;
  ids.fill(-1);
  out.words = 0;
  for (let i = 0; i < n; i++) {
    const form = forms.form[i];
    let slot = form & mask;
    while (ids[slot] !== -1 && slots[slot] !== form) slot = (slot + 1) & mask;
    if (ids[slot] === -1) {
      ids[slot] = out.words;
      slots[slot] = form;
      flags[out.words] = 0;
      out.words++;
    }
    const id = ids[slot];
    word[i] = id;
    const line = view.line[i];
    if (view.capital[i] === 0) {
      if (line !== LINE.lower) flags[id] = flags[id] | 1;
    } else if (line === LINE.prose && i !== sentenceFirst[view.sentence[i]]) {
      flags[id] = flags[id] | 2;
    }
  }
}

/** Forgets what an earlier first pass said. */
export function clearOpinions(out: Elsewhere): void {
  out.sums.fill(0, 0, out.words * LABELS);
  out.seen.fill(0, 0, out.words);
}

/** Adds the marginals of one token, `marginal[at … at + LABELS)`. */
export function addOpinion(out: Elsewhere, i: number, marginal: Float64Array, at: number): void {
  const id = out.word[i];
  out.seen[id] = out.seen[id] + 1;
  for (let y = 0; y < LABELS; y++) out.sums[id * LABELS + y] = out.sums[id * LABELS + y] + marginal[at + y];
}

/** What the token's word was taken for elsewhere: `opinion` packs type, share and number of places, `place` the label. */
export function fillOpinion(out: Elsewhere, i: number, marginal: Float64Array, at: number): void {
  const id = out.word[i];
  const n = out.seen[id] - 1;
  const { opinion, place } = out.firstPass;
  if (n <= 0) {
    opinion[i] = 0;
    place[i] = 0;
    return;
  }
  let bestLabel = 0;
  let bestLabelSum = -1;
  let bestType = 0;
  let bestTypeSum = -1;
  for (let type = 0; type <= LABELS >> 2; type++) {
    let sum = 0;
    const from = type === 0 ? OUTSIDE : 1 + 4 * (type - 1);
    const to = type === 0 ? 1 : from + 4;
    for (let y = from; y < to; y++) {
      const others = out.sums[id * LABELS + y] - marginal[at + y];
      sum += others;
      if (others > bestLabelSum) {
        bestLabelSum = others;
        bestLabel = y;
      }
    }
    if (sum > bestTypeSum) {
      bestTypeSum = sum;
      bestType = type;
    }
  }
  const share = bestTypeSum / n;
  const shareBin = share < 0.55 ? 0 : share < 0.8 ? 1 : share < 0.96 ? 2 : 3;
  const countBin = n === 1 ? 0 : n < 4 ? 1 : 2;
  opinion[i] = 1 + (bestType * 4 + shareBin) * 3 + countBin;
  place[i] = 1 + bestLabel;
}
