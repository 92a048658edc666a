/**
 * Tokens → columns of hashed properties, computed once an article and shared by every model of attribution: the form, its
 * stem, endings, shape, the state of the quotation marks, and how often such a word was a cue in training.
 */
import { IRREGULAR } from '../english/stem.js';
import { hashString, hashText } from '../linear/hash.js';
import { classOf, DIGIT, isLower, isUpper, LETTER } from '../segment/characters.js';
import type { Segments } from '../segment/segment.js';

/** Shapes of a token; `MARK` and beyond are marks. */
export const SHAPE = { lower: 1, title: 2, upper: 3, mixed: 4, digit: 5, clitic: 6, mark: 7 } as const;

/** Where a token stands among quotation marks. */
export const QUOTE = { outside: 0, inside: 1, insideSingle: 2, open: 3, close: 4 } as const;

/** Word hash → 0…CUE_BINS - 1, how often such a word was (part of) a cue in training. */
export interface CueLexicon {
  readonly mask: number;
  readonly keys: Uint32Array;
  readonly bins: Uint8Array;
}

export const CUE_BINS = 8;

/** Form hash → class of words that keep the same company in news; 0 for a word in no class. Coarse and fine classes. */
export interface WordClasses {
  readonly mask: number;
  readonly keys: Uint32Array;
  readonly coarse: Uint8Array;
  readonly fine: Uint16Array;
}

/** One entry a token. `quotation` is the index of the quotation a token lies in (marks included), or -1. */
export interface Columns {
  count: number;
  form: Uint32Array;
  stem: Uint32Array;
  suffix3: Uint32Array;
  suffix2: Uint32Array;
  shape: Uint8Array;
  quote: Uint8Array;
  quotation: Int32Array;
  cue: Uint8Array;
  coarse: Uint8Array;
  fine: Uint16Array;
}

export function emptyColumns(): Columns {
  return resize(0);
}

function resize(n: number): Columns {
  return {
    count: 0,
    form: new Uint32Array(n),
    stem: new Uint32Array(n),
    suffix3: new Uint32Array(n),
    suffix2: new Uint32Array(n),
    shape: new Uint8Array(n),
    quote: new Uint8Array(n),
    quotation: new Int32Array(n),
    cue: new Uint8Array(n),
    coarse: new Uint8Array(n),
    fine: new Uint16Array(n),
  };
}

const IRREGULAR_STEMS: ReadonlyMap<number, number> = new Map(
  [...IRREGULAR].map(([form, base]) => [hashString(form), regularStem(base, 0, base.length)]),
);

/** The stem of a word on its own: what `Columns.stem` holds for a token that says `word`. */
export function stemOf(word: string): number {
  return IRREGULAR_STEMS.get(hashString(word)) ?? regularStem(word, 0, word.length);
}

/** Fills the columns for an article; returns new ones when it is larger than any before. */
export function fillColumns(
  text: string,
  segments: Segments,
  lexicon: CueLexicon,
  classes: WordClasses,
  previous: Columns,
): Columns {
  const { tokens } = segments;
  const n = tokens.count;
  const columns = previous.form.length >= n ? previous : resize(Math.max(n, 2 * previous.form.length));
  columns.count = n;
  for (let i = 0; i < n; i++) {
    const start = tokens.start[i] as number;
    const end = tokens.end[i] as number;
    const form = hashText(text, start, end, true);
    columns.form[i] = form;
    const stem = IRREGULAR_STEMS.get(form) ?? regularStem(text, start, end);
    columns.stem[i] = stem;
    columns.suffix3[i] = hashText(text, Math.max(start, end - 3), end, true);
    columns.suffix2[i] = hashText(text, Math.max(start, end - 2), end, true);
    columns.shape[i] = shapeOf(text, start, end);
    columns.quote[i] = QUOTE.outside;
    columns.quotation[i] = -1;
    columns.cue[i] = binOf(lexicon, stem);
    const slot = classSlot(classes, form);
    columns.coarse[i] = slot < 0 ? unknownClass(columns.shape[i] as number) : (classes.coarse[slot] as number);
    columns.fine[i] = slot < 0 ? 0 : (classes.fine[slot] as number);
  }
  segments.quotations.forEach((quotation, q) => {
    const inside = quotation.single ? QUOTE.insideSingle : QUOTE.inside;
    for (let i = quotation.open; i < quotation.end; i++) {
      columns.quote[i] = inside;
      columns.quotation[i] = q;
    }
    columns.quote[quotation.open] = QUOTE.open;
    if (quotation.closed) columns.quote[quotation.end - 1] = QUOTE.close;
  });
  return columns;
}

/** Words in no class keep their shape apart, above the coarse classes: a rare name is not a rare number. */
function unknownClass(shape: number): number {
  return 200 + shape;
}

/** Slot of a form in the table of classes, or -1. */
function classSlot(classes: WordClasses, form: number): number {
  for (let slot = form & classes.mask; ; slot = (slot + 1) & classes.mask) {
    const key = classes.keys[slot];
    if (key === 0) return -1;
    if (key === form) return slot;
  }
}

/** Bin of a stem in the lexicon; 0 for a word never seen as a cue. */
export function binOf(lexicon: CueLexicon, stem: number): number {
  for (let slot = stem & lexicon.mask; ; slot = (slot + 1) & lexicon.mask) {
    const key = lexicon.keys[slot];
    if (key === 0) return 0;
    if (key === stem) return lexicon.bins[slot] as number;
  }
}

/** Hash of a word without -s, -ed, -ing and a final e: argue, argues, argued, arguing have one. */
function regularStem(text: string, start: number, end: number): number {
  let last = end;
  const length = end - start;
  const c1 = text.charCodeAt(end - 1) | 32;
  const c2 = text.charCodeAt(end - 2) | 32;
  if (length > 3 && c1 === 115 && c2 !== 115 && c2 !== 117 && c2 !== 105) {
    last--; // -s
    if (c2 === 101 && length > 4 && (text.charCodeAt(end - 3) | 32) === 105) last--; // denies → deni
  } else if (length > 4 && c1 === 100 && c2 === 101)
    last -= 2; // -ed
  else if (length > 5 && c1 === 103 && c2 === 110 && (text.charCodeAt(end - 3) | 32) === 105) last -= 3; // -ing
  if (last - start > 3 && (text.charCodeAt(last - 1) | 32) === 101) last--; // final e
  if (last - start > 2) {
    const final = text.charCodeAt(last - 1) | 32;
    // A doubled consonant before the ending (quipped → quip), and y for i (denied → deny).
    if (last < end && final === (text.charCodeAt(last - 2) | 32) && final !== 108 && final !== 115) last--;
    else if (final === 121) return (hashText(text, start, last - 1, true) ^ 105) >>> 0;
    else if (final === 105) return (hashText(text, start, last - 1, true) ^ 105) >>> 0;
  }
  return hashText(text, start, last, true);
}

function shapeOf(text: string, start: number, end: number): number {
  const c = text.charCodeAt(start);
  const kind = classOf(c);
  if (kind === DIGIT) return SHAPE.digit;
  if (kind !== LETTER) {
    if (end - start > 1 && classOf(text.charCodeAt(start + 1)) === LETTER) return SHAPE.clitic;
    return SHAPE.mark;
  }
  if (isUpper(c)) {
    if (end - start === 1) return SHAPE.upper;
    let upper = true;
    for (let i = start + 1; i < end; i++) if (isLower(text.charCodeAt(i))) upper = false;
    return upper ? SHAPE.upper : SHAPE.title;
  }
  for (let i = start + 1; i < end; i++) if (isUpper(text.charCodeAt(i))) return SHAPE.mixed;
  return SHAPE.lower;
}
