/**
 * Features of one token for the name chain: named, hashed, each in its own slot. The last ones look at what a first pass
 * decided about the same words elsewhere in the article; without a first pass they are 0 ("no feature").
 */
import { hashString, mix, template } from '../linear/hash.js';
import { type Forms, SHAPE } from '../segment/forms.js';
import { FIELD, field } from './lexicon.js';
import { LINE, type NameView } from './view.js';

export const NAMES = [
  'cased',
  'form',
  'form-1',
  'form+1',
  'form-2',
  'form+2',
  'form-1 form',
  'form form+1',
  'form-1 form+1',
  'prefix3',
  'suffix2',
  'suffix3',
  'suffix4',
  'prefix2 suffix2',
  'pattern',
  'pattern-1 pattern',
  'pattern pattern+1',
  'pattern-1 pattern pattern+1',
  'shape window',
  'coarse',
  'middle',
  'fine',
  'fine-1',
  'fine+1',
  'fine-2',
  'fine+2',
  'middle-1 middle',
  'middle middle+1',
  'middle-1 middle+1',
  'coarse-1 coarse coarse+1',
  'coarse-2 coarse-1 shape',
  'coarse+1 coarse+2 shape',
  'bits',
  'person bits',
  'person bits pair-1',
  'person bits pair+1',
  'place bits body bits',
  'place bits pair-1',
  'place bits pair+1',
  'bits-1 shape',
  'bits+1 shape',
  'usage',
  'usage-1 usage',
  'usage usage+1',
  'usage-1 usage usage+1',
  'usage form-1',
  'usage form+1',
  'phrase',
  'phrase-1 phrase',
  'phrase phrase+1',
  'capital opening',
  'capital line shape',
  'line usage',
  'line place in line',
  'line pattern-1 pattern+1',
  'outer left',
  'outer right',
  'outer left fine',
  'outer right fine',
  'outer left middle right middle',
  'outer left place',
  'outer right place',
  'outer left before',
  'outer right after',
  'outer left usage',
  'outer right usage',
  'stretch',
  'stretch last',
  'stretch first',
  'stretch last fine',
  'quoted shape',
  'brackets',
  'opening pattern',
  'opening next',
  'lower elsewhere',
  'tag',
  'tag-1 tag',
  'tag tag+1',
  'tag-1 tag+1 shape',
  'tag usage',
  'outer left tag right tag',
  'first pass',
  'first pass place',
  'first pass usage',
  'first pass next',
] as const;

export const NAME_TEMPLATE = template(NAMES);
const SEEDS = NAME_TEMPLATE.seeds;

/** Slots from this one on are the first pass's. */
export const FIRST_PASS_SLOTS = 4;
export const SLOTS = NAMES.length;

const BEFORE = hashString('before the sentence');
const AFTER = hashString('after the sentence');
const BRACKETS = [hashString('('), hashString('['), hashString(')'), hashString(']')];

/** What a first pass said of each token: 0 nothing, else type, share and number packed by `first-pass`. */
export interface FirstPass {
  readonly opinion: Uint8Array;
  readonly place: Uint8Array;
}

/** Facts about a sentence's stretches of capitals, made once a sentence. */
export interface Stretches {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

export function stretches(n: number): Stretches {
  return { first: new Int32Array(n), last: new Int32Array(n) };
}

/** A stretch is tokens with capitals side by side; a token without one is a stretch of its own. */
export function fillStretches(view: NameView, first: number, last: number, out: Stretches): void {
  let from = first;
  for (let i = first; i < last; i++) {
    if (i > first && !(view.capital[i] === 1 && view.capital[i - 1] === 1)) from = i;
    out.first[i] = from;
  }
  let to = last - 1;
  for (let i = last - 1; i >= first; i--) {
    if (i < last - 1 && !(view.capital[i] === 1 && view.capital[i + 1] === 1)) to = i;
    out.last[i] = to;
  }
}

/**
 * Fills `out[0 … SLOTS - FIRST_PASS_SLOTS)` with the hashes of token `i` of the sentence `[first, last)`.
 * `lower` is 1 where the same word stands in lower case elsewhere in the article, 2 where only with a capital inside sentences.
 */
export function fillNameFeatures(
  forms: Forms,
  view: NameView,
  around: Stretches,
  first: number,
  last: number,
  i: number,
  lower: number,
  out: Uint32Array,
): void {
  const { form, pattern, shape, coarse, middle, fine, suffix2, prefix2 } = forms;
  const { bits, phrase, capital } = view;
  let k = 0;
  const has1 = i > first;
  const has2 = i > first + 1;
  const next1 = i + 1 < last;
  const next2 = i + 2 < last;
  const f = form[i];
  const f1 = has1 ? form[i - 1] : BEFORE;
  const f2 = has2 ? form[i - 2] : BEFORE;
  const g1 = next1 ? form[i + 1] : AFTER;
  const g2 = next2 ? form[i + 2] : AFTER;
  const line = view.line[i];
  const caps = line === LINE.capitals;
  // In a line of capitals the shape of a word says nothing.
  const p = caps ? line : pattern[i];
  const p1 = caps ? line : has1 ? pattern[i - 1] : BEFORE;
  const q1 = caps ? line : next1 ? pattern[i + 1] : AFTER;
  const s = caps ? 9 : shape[i];
  const s1 = has1 ? (caps ? 9 : shape[i - 1]) : 0;
  const s2 = has2 ? (caps ? 9 : shape[i - 2]) : 0;
  const t1 = next1 ? (caps ? 9 : shape[i + 1]) : 0;
  const t2 = next2 ? (caps ? 9 : shape[i + 2]) : 0;
  const b = bits[i];
  const b1 = has1 ? bits[i - 1] : 0xfff00000;
  const c1 = next1 ? bits[i + 1] : 0xfff00000;
  const m = middle[i];
  const m1 = has1 ? middle[i - 1] : 9999;
  const n1 = next1 ? middle[i + 1] : 9999;
  const known = b & 0x3ffff;
  const person = ((b >>> 3) & 15) | (s === SHAPE.upper && forms.suffix1[i] !== f ? 16 : 0);
  const person1 = (b1 >>> 3) & 15;
  const person2 = (c1 >>> 3) & 15;
  const place = field(b, FIELD.place) | (field(b, FIELD.body) << 3) | (field(b, FIELD.group) << 6);
  const place1 = field(b1, FIELD.place) | (field(b1, FIELD.body) << 3) | (field(b1, FIELD.group) << 6);
  const place2 = field(c1, FIELD.place) | (field(c1, FIELD.body) << 3) | (field(c1, FIELD.group) << 6);
  const usage = b >>> 18;
  const usage1 = has1 ? b1 >>> 18 : 0x3fff;
  const usage2 = next1 ? c1 >>> 18 : 0x3fff;
  const opening = i === first ? 1 : i === first + 1 && capital[first] === 0 && shape[first] === SHAPE.mark ? 2 : 0;

  k = put(out, k, caps ? f : forms.cased[i]);
  k = put(out, k, f);
  k = put(out, k, f1);
  k = put(out, k, g1);
  k = put(out, k, f2);
  k = put(out, k, g2);
  k = put(out, k, mix(f1, f));
  k = put(out, k, mix(f, g1));
  k = put(out, k, mix(f1, g1));
  k = put(out, k, forms.prefix3[i]);
  k = put(out, k, suffix2[i]);
  k = put(out, k, forms.suffix3[i]);
  k = put(out, k, forms.suffix4[i]);
  k = put(out, k, mix(prefix2[i], suffix2[i]));
  k = put(out, k, p);
  k = put(out, k, mix(p1, p));
  k = put(out, k, mix(p, q1));
  k = put(out, k, mix(mix(p1, p), q1));
  k = put(out, k, (((s2 * 10 + s1) * 10 + s) * 10 + t1) * 10 + t2);
  k = put(out, k, coarse[i]);
  k = put(out, k, m);
  k = put(out, k, fine[i]);
  k = put(out, k, has1 ? fine[i - 1] : 9999);
  k = put(out, k, next1 ? fine[i + 1] : 9999);
  k = put(out, k, has2 ? fine[i - 2] : 9999);
  k = put(out, k, next2 ? fine[i + 2] : 9999);
  k = put(out, k, m1 * 10000 + m);
  k = put(out, k, m * 10000 + n1);
  k = put(out, k, m1 * 10000 + n1);
  k = put(out, k, (((has1 ? coarse[i - 1] : 255) << 8) | coarse[i]) * 256 + (next1 ? coarse[i + 1] : 255));
  k = put(out, k, (((has2 ? coarse[i - 2] : 255) << 8) | (has1 ? coarse[i - 1] : 255)) * 16 + s);
  k = put(out, k, (((next1 ? coarse[i + 1] : 255) << 8) | (next2 ? coarse[i + 2] : 255)) * 16 + s);
  k = put(out, k, known);
  k = put(out, k, person * 16 + s);
  k = put(out, k, (person1 * 32 + person) * 256 + s1 * 16 + s);
  k = put(out, k, (person * 16 + person2) * 256 + s * 16 + t1);
  k = put(out, k, place * 16 + s);
  k = put(out, k, (place1 * 128 + place) * 256 + s1 * 16 + s);
  k = put(out, k, (place * 128 + place2) * 256 + s * 16 + t1);
  k = put(out, k, (b1 & 0x3ffff) * 16 + s);
  k = put(out, k, (c1 & 0x3ffff) * 16 + s);
  k = put(out, k, usage * 16 + s);
  k = put(out, k, usage1 * 4096 * 4 + usage);
  k = put(out, k, usage * 4096 * 4 + usage2);
  k = put(out, k, mix(usage1 * 4096 * 4 + usage, usage2));
  k = put(out, k, mix(f1, usage));
  k = put(out, k, mix(g1, usage));
  const ph = phrase[i];
  k = put(out, k, ph);
  k = put(out, k, (has1 ? phrase[i - 1] : 254) * 256 + ph);
  k = put(out, k, ph * 256 + (next1 ? phrase[i + 1] : 254));
  k = put(out, k, field(b, FIELD.capital) * 64 + opening * 16 + s);
  k = put(out, k, field(b, FIELD.capital) * 256 + line * 16 + s);
  k = put(out, k, (usage * 16 + line) * 4 + opening);
  k = put(out, k, line * 64 + Math.min(i - first, 7) * 8 + Math.min(last - 1 - i, 7));
  k = put(out, k, mix(line, mix(p1, mix(p, q1))));
  // What stands left and right of the whole stretch of capitals.
  const from = around.first[i];
  const to = around.last[i];
  const hasLeft = from > first;
  const hasRight = to + 1 < last;
  const left = hasLeft ? form[from - 1] : BEFORE;
  const right = hasRight ? form[to + 1] : AFTER;
  const stretch = Math.min(to - from + 1, 6);
  const at = Math.min(i - from, 3) * 4 + Math.min(to - i, 3);
  k = put(out, k, left);
  k = put(out, k, right);
  k = put(out, k, hasLeft ? fine[from - 1] : 9999);
  k = put(out, k, hasRight ? fine[to + 1] : 9999);
  k = put(out, k, (hasLeft ? middle[from - 1] : 9999) * 10000 + (hasRight ? middle[to + 1] : 9999));
  k = put(out, k, mix(left, at));
  k = put(out, k, mix(right, at));
  k = put(out, k, mix(left, from > first + 1 ? form[from - 2] : BEFORE));
  k = put(out, k, mix(right, to + 2 < last ? form[to + 2] : AFTER));
  k = put(out, k, mix(left, usage));
  k = put(out, k, mix(right, usage));
  k = put(out, k, (stretch * 16 + at) * 16 + s);
  k = put(out, k, mix(form[to], Math.min(to - i, 3)));
  k = put(out, k, mix(form[from], Math.min(i - from, 3)));
  k = put(out, k, fine[to] * 4 + Math.min(to - i, 3));
  k = put(out, k, view.quoted[i] * 16 + s);
  k = put(out, k, bracketed(f1, g1) * 64 + Math.min(i - first, 2) * 16 + s);
  k = put(out, k, i - first < 4 ? mix((i - first) * 4 + capital[first], mix(pattern[first], g1)) : 1);
  k = put(out, k, opening === 0 ? 1 : mix(g1, g2));
  k = put(out, k, lower * 64 + opening * 16 + s);
  const tag = view.xpos[i];
  const tag1 = has1 ? view.xpos[i - 1] : 254;
  const tag2 = next1 ? view.xpos[i + 1] : 254;
  k = put(out, k, tag);
  k = put(out, k, tag1 * 256 + tag);
  k = put(out, k, tag * 256 + tag2);
  k = put(out, k, (tag1 * 256 + tag2) * 16 + s);
  k = put(out, k, mix(tag, usage));
  k = put(out, k, ((hasLeft ? view.xpos[from - 1] : 254) * 256 + (hasRight ? view.xpos[to + 1] : 254)) * 16 + at);
}

/** Fills `out[0 … FIRST_PASS_SLOTS)` with the last features of token `i`: what a first pass made of its word and its neighbours'. */
export function fillFirstPassFeatures(
  view: NameView,
  { opinion, place }: FirstPass,
  first: number,
  last: number,
  i: number,
  out: Uint32Array,
): void {
  const seeds = SLOTS - FIRST_PASS_SLOTS;
  const here = opinion[i];
  const left = i > first ? opinion[i - 1] : 255;
  const right = i + 1 < last ? opinion[i + 1] : 255;
  out[0] = mix(SEEDS[seeds], here);
  out[1] = mix(SEEDS[seeds + 1], here * 256 + place[i]);
  out[2] = mix(SEEDS[seeds + 2], mix(here, view.bits[i] >>> 18));
  out[3] = mix(SEEDS[seeds + 3], (left * 256 + here) * 256 + right);
}

/** One feature more; returns the next slot. */
function put(out: Uint32Array, slot: number, value: number): number {
  out[slot] = mix(SEEDS[slot], value);
  return slot + 1;
}

function bracketed(before: number, after: number): number {
  return (
    (before === BRACKETS[0] || before === BRACKETS[1] ? 1 : 0) +
    (after === BRACKETS[2] || after === BRACKETS[3] ? 2 : 0)
  );
}
