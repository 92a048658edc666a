/**
 * What the sentence model looks at between two tokens of a block: the words around the gap, their shapes and classes, what the rules of
 * `sentence.ts` think, how far the next boundaries by rule are, whether a quotation or bracket is open. Named features, hashed.
 */
import { ABBREVIATIONS, NEVER_LAST } from '../english/abbreviations.js';
import { hashString, hashText, mix, template } from '../linear/hash.js';
import { classSlot, type WordClasses } from '../linear/words.js';
import { classOf, isLower, SPACE } from './characters.js';
import { SHAPE, shapeOf } from './forms.js';
import type { TokenView } from './quotation.js';

export const BOUNDARY_TEMPLATE = template([
  'rule mark',
  'before',
  'before2 before',
  'after',
  'after cased',
  'after after2',
  'shapes',
  'shapes after2',
  'before after',
  'before shape',
  'mark after',
  'mark shape',
  'rule mark after',
  'rule before after shape',
  'class before',
  'class after',
  'class before after',
  'class after after2',
  'suffix before shape',
  'since mark',
  'until mark',
  'since until shape',
  'inside mark',
  'inside rule shape',
  'glued mark shape',
  'short mark shape',
  'capitals mark',
  'capitals until',
  'ending mark',
  'ending since',
  'ending shapes',
  'numbered mark',
] as const);
export const BOUNDARY_FEATURES = BOUNDARY_TEMPLATE.names.length;
const S = BOUNDARY_TEMPLATE.seeds;

const shortened = new Set([...NEVER_LAST].map((form) => hashString(`${form}.`)));
const shortenedOrLast = new Set([...ABBREVIATIONS].map((form) => hashString(`${form}.`)));

/** The tokens of one block, seen by the sentence model; kept between blocks. Indexed from the block's first token. */
export interface BoundaryView {
  count: number;
  form: Uint32Array;
  shape: Uint8Array;
  /** 1 where the rules begin a sentence. */
  rule: Uint8Array;
  /** Tokens since the last and until the next beginning by rule, in bins. */
  since: Uint8Array;
  until: Uint8Array;
  /** 1 inside double quotation marks, 2 inside brackets, 3 both. */
  inside: Uint8Array;
  /** How the block ends: 0 without, 1 with a mark that ends sentences. */
  ending: number;
}

export function boundaryView(): BoundaryView {
  return sized(256);
}

function sized(n: number): BoundaryView {
  return {
    count: 0,
    form: new Uint32Array(n),
    shape: new Uint8Array(n),
    rule: new Uint8Array(n),
    since: new Uint8Array(n),
    until: new Uint8Array(n),
    inside: new Uint8Array(n),
    ending: 0,
  };
}

/** Fills the view of tokens `[first, last)`; the caller then marks `rule` and calls `measureRules`. Gives back a longer one when needed. */
export function fillBoundaryView(view: TokenView, first: number, last: number, previous: BoundaryView): BoundaryView {
  const { text, start, end } = view;
  const n = last - first;
  const out = previous.form.length >= n ? previous : sized(2 * n);
  out.count = n;
  out.rule.fill(0, 0, n);
  let quoted = 0;
  let brackets = 0;
  for (let k = 0; k < n; k++) {
    const from = start[first + k];
    const to = end[first + k];
    out.form[k] = hashText(text, from, to, true);
    out.shape[k] = shapeOf(text, from, to);
    const c = text.charCodeAt(from);
    if (c === 41 || c === 93) brackets = 0;
    if (c === 0x201d || (c === 39 && to - from === 2)) quoted = 0;
    out.inside[k] = quoted + 2 * brackets;
    if (c === 34) quoted = 1 - quoted;
    else if (c === 0x201c || c === 96) quoted = 1;
    else if (c === 40 || c === 91) brackets = 1;
  }
  let last_ = n - 1;
  while (
    last_ > 0 &&
    classOf(text.charCodeAt(start[first + last_])) <= SPACE &&
    !endsSentences(text.charCodeAt(start[first + last_]))
  )
    last_--;
  out.ending = n > 0 && endsSentences(text.charCodeAt(end[first + last_] - 1)) ? 1 : 0;
  return out;
}

function endsSentences(c: number): boolean {
  return c === 46 || c === 33 || c === 63 || c === 0x2026;
}

/** Fills `since` and `until` from `rule`. */
export function measureRules(out: BoundaryView): void {
  const { count: n, rule } = out;
  let distance = 0;
  for (let k = 0; k < n; k++) {
    if (rule[k] === 1) distance = 0;
    out.since[k] = bin(distance++);
  }
  distance = 0;
  for (let k = n - 1; k >= 0; k--) {
    distance++;
    out.until[k] = bin(distance);
    if (rule[k] === 1) distance = 0;
  }
}

function bin(distance: number): number {
  if (distance < 6) return distance;
  if (distance < 9) return 6;
  if (distance < 14) return 7;
  return distance < 24 ? 8 : distance < 48 ? 9 : 10;
}

/** Whether a sentence might begin at token `first + k`: not with a closing mark, and with a small letter only after a mark. */
export function mayBegin({ text, start, end }: TokenView, first: number, k: number, { shape }: BoundaryView): boolean {
  const c = text.charCodeAt(start[first + k]);
  if (shape[k] === SHAPE.clitic && (c === 39 || c === 0x2019)) return false;
  if (shape[k] === SHAPE.mark)
    return !(
      c === 44 ||
      c === 46 ||
      c === 59 ||
      c === 58 ||
      c === 33 ||
      c === 63 ||
      c === 41 ||
      c === 93 ||
      c === 37 ||
      c === 0x201d
    );
  const before = text.charCodeAt(start[first + k - 1]);
  if (!isLower(c))
    return !(end[first + k - 1] === start[first + k] && before === 46 && isTicker(text, start[first + k]));
  if (before === 46 && end[first + k - 1] === start[first + k]) return false; // "norra.example"
  return (
    shape[k - 1] === SHAPE.mark && before !== 44 && before !== 45 && before !== 39 && before !== 47 && before !== 0x2019
  );
}

/** "<VOSS.F>", "(VOSS.NA)": the stop in a share's sign, with what follows it from `at`. */
function isTicker(text: string, at: number): boolean {
  return (
    /^\p{Lu}{1,3}[>)]/u.test(text.slice(at, at + 4)) && /[<(]\p{Lu}{1,6}\.$/u.test(text.slice(Math.max(0, at - 8), at))
  );
}

const BEFORE = 0x5bd1e995;
const AFTER = 0x27d4eb2f;

/** The features of the gap before token `first + k` into `out`. */
export function boundaryFeatures(
  view: TokenView,
  first: number,
  k: number,
  seen: BoundaryView,
  classes: WordClasses,
  out: Uint32Array,
): void {
  const { text, start, end } = view;
  const { form, shape, count: n } = seen;
  const i = first + k;
  const before = form[k - 1];
  const before2 = k > 1 ? form[k - 2] : BEFORE;
  const after = form[k];
  const after2 = k + 1 < n ? form[k + 1] : AFTER;
  const shape2 = k + 1 < n ? shape[k + 1] : 15;
  const rule = seen.rule[k];
  const mark = markBefore(view, i, k, shape);
  const shapes = ((k > 1 ? shape[k - 2] : 14) * 16 + shape[k - 1]) * 16 + shape[k];
  const classBefore = middleOf(classes, before);
  const classAfter = middleOf(classes, after);
  const glued = end[i - 1] === start[i] ? 1 : 0;
  const short = seen.since[k] < 4 && rule === 0 ? seen.until[k] : 15;
  let capitals = 0;
  for (let b = k - 1; b >= 0 && capitals < 4 && (shape[b] === SHAPE.title || shape[b] === SHAPE.upper); b--) capitals++;
  let ahead = 0;
  for (let a = k; a < n && ahead < 4 && (shape[a] === SHAPE.title || shape[a] === SHAPE.upper); a++) ahead++;
  const run = capitals * 8 + ahead;
  let f = 0;
  out[f] = mix(S[f++], rule * 64 + mark);
  out[f] = mix(S[f++], before);
  out[f] = mix(mix(S[f++], before2), before);
  out[f] = mix(S[f++], after);
  out[f] = mix(S[f++], hashText(text, start[i], end[i], false));
  out[f] = mix(mix(S[f++], after), after2);
  out[f] = mix(S[f++], shapes);
  out[f] = mix(S[f++], shapes * 16 + shape2);
  out[f] = mix(mix(S[f++], before), after);
  out[f] = mix(mix(S[f++], before), shape[k]);
  out[f] = mix(mix(S[f++], after), mark);
  out[f] = mix(S[f++], mark * 16 + shape[k]);
  out[f] = mix(mix(S[f++], after), rule * 64 + mark);
  out[f] = mix(mix(S[f++], before), rule * 256 + shape[k] * 16 + shape2);
  out[f] = mix(S[f++], classBefore * 16 + shape[k]);
  out[f] = mix(S[f++], classAfter * 64 + mark);
  out[f] = mix(S[f++], classBefore * 1024 + classAfter);
  out[f] = mix(S[f++], classAfter * 1024 + middleOf(classes, after2));
  out[f] = mix(S[f++], hashText(text, Math.max(start[i - 1], end[i - 1] - 3), end[i - 1], true) + shape[k]);
  out[f] = mix(S[f++], seen.since[k] * 64 + mark);
  out[f] = mix(S[f++], seen.until[k] * 64 + mark);
  out[f] = mix(S[f++], (seen.since[k] * 16 + seen.until[k]) * 16 + shape[k]);
  out[f] = mix(S[f++], seen.inside[k] * 64 + mark);
  out[f] = mix(S[f++], (seen.inside[k] * 2 + rule) * 16 + shape[k]);
  out[f] = mix(S[f++], (glued * 64 + mark) * 16 + shape[k]);
  out[f] = mix(S[f++], (short * 64 + mark) * 16 + shape[k]);
  out[f] = mix(S[f++], run * 64 + mark);
  out[f] = mix(S[f++], run * 16 + seen.until[k]);
  out[f] = mix(S[f++], (seen.ending * 2 + rule) * 64 + mark);
  out[f] = mix(S[f++], (seen.ending * 2 + rule) * 16 + seen.since[k]);
  out[f] = mix(S[f++], (seen.ending * 2 + rule) * 4096 + shapes);
  out[f] = mix(S[f++], (isNumbering(text, start[i], end[i]) ? 1 : 0) * 64 + mark);
}

/** What kind of token stands before the gap: 0–15 what it ends with, + 16 after a closing mark that follows, by what is inside it. */
function markBefore({ text, start, end }: TokenView, i: number, k: number, shape: Uint8Array): number {
  let at = i - 1;
  let closed = 0;
  for (let back = 1; back < k && back < 3 && isClosing(text.charCodeAt(start[at])); back++) {
    at--;
    closed = 16;
  }
  return closed + kindOf(text, start[at], end[at], shape[k - (i - at)]);
}

function isClosing(c: number): boolean {
  return c === 34 || c === 39 || c === 0x201d || c === 0x2019 || c === 41 || c === 93 || c === 0xbb;
}

function kindOf(text: string, start: number, end: number, shape: number): number {
  const c = text.charCodeAt(start);
  if (shape !== SHAPE.mark) {
    if (text.charCodeAt(end - 1) !== 46) return shape === SHAPE.digit ? 1 : 0;
    if (end - start === 2) return 2; // an initial
    const hash = hashText(text, start, end, true);
    return shortened.has(hash) ? 3 : shortenedOrLast.has(hash) ? 4 : 5;
  }
  if (c === 46) return end - start === 1 ? 6 : 7;
  if (c === 33) return 8;
  if (c === 63) return 9;
  if (c === 0x2026) return 7;
  if (c === 58) return end - start === 1 ? 10 : 15; // a colon, a smiley
  if (c === 59) return 11;
  if (c === 44) return 12;
  if (c === 45 || c === 0x2013 || c === 0x2014) return 13;
  return isClosing(c) ? 14 : 15;
}

/** "1", "2.", "b.", "*", "•": may number an item. */
function isNumbering(text: string, start: number, end: number): boolean {
  const c = text.charCodeAt(start);
  if (end - start === 1) return c === 42 || c === 0x2022 || (c >= 48 && c <= 57);
  return end - start <= 3 && text.charCodeAt(end - 1) === 46;
}

function middleOf(classes: WordClasses, form: number): number {
  const slot = classSlot(classes, form);
  return slot < 0 ? 0 : classes.middle[slot];
}
