/**
 * Tokens → columns of hashed properties, computed once an article and shared by every model of attribution: the form, its
 * stem, endings, shape, the state of the quotation marks, and how often such a word was a cue in training.
 */
import type { Block } from '../../model/reading.js';
import type { Tree } from '../../model/tree.js';
import { IRREGULAR } from '../english/stem.js';
import { hashString, hashText } from '../linear/hash.js';
import type { Names } from '../name/names.js';
import { type Forms, SHAPE } from '../segment/forms.js';
import type { Segments } from '../segment/segment.js';

export { SHAPE };

/** Where a token stands among quotation marks. */
export const QUOTE = { outside: 0, inside: 1, insideSingle: 2, open: 3, close: 4 } as const;

/** Word hash → 0…CUE_BINS - 1, how often such a word was (part of) a cue in training. */
export interface CueLexicon {
  readonly mask: number;
  readonly keys: Uint32Array;
  readonly bins: Uint8Array;
}

export const CUE_BINS = 8;

/** One entry a token. `quotation` is the index of the quotation a token lies in (marks included), or -1. */
export interface Columns {
  count: number;
  form: Uint32Array;
  stem: Uint32Array;
  suffix3: Uint32Array;
  suffix2: Uint32Array;
  shape: Uint8Array;
  middle: Uint16Array;
  quote: Uint8Array;
  quotation: Int32Array;
  cue: Uint8Array;
  coarse: Uint8Array;
  fine: Uint16Array;
  /** Part of speech, head (a token of the article), relation and kind of name, as the earlier stages gave them; 0 where they did not. */
  xpos: Uint8Array;
  head: Uint32Array;
  deprel: Uint8Array;
  name: Uint8Array;
}

/** An article as the earlier stages leave it; `tree` is null where there are no weights for it. */
export interface Analysed {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly segments: Segments;
  readonly forms: Forms;
  readonly tree: Tree | null;
  readonly names: Names;
}

export function emptyColumns(): Columns {
  return resize(0);
}

function resize(n: number): Columns {
  const none = new Uint32Array(0);
  return {
    count: 0,
    form: none,
    suffix3: none,
    suffix2: none,
    shape: new Uint8Array(0),
    middle: new Uint16Array(0),
    fine: new Uint16Array(0),
    stem: new Uint32Array(n),
    quote: new Uint8Array(n),
    quotation: new Int32Array(n),
    cue: new Uint8Array(n),
    coarse: new Uint8Array(n),
    xpos: new Uint8Array(0),
    head: new Uint32Array(n),
    deprel: new Uint8Array(n),
    name: new Uint8Array(n),
  };
}

const IRREGULAR_STEMS: ReadonlyMap<number, number> = new Map(
  [...IRREGULAR].map(([form, base]) => [hashString(form), regularStem(base, 0, base.length)]),
);

/** The stem of a word on its own: what `Columns.stem` holds for a token that says `word`. */
export function stemOf(word: string): number {
  return IRREGULAR_STEMS.get(hashString(word)) ?? regularStem(word, 0, word.length);
}

/** Verbs whose endings leave another stem than the verb alone has: add, adds (*ad*), agree, agreed (*agre*), sue, sued. */
const UNEVEN = /(?:([b-df-hjkmnp-rtv-z])\1|.ee|^sue)$/;

/** Every stem under which a word of a list is met in text. */
export function stemsOf(word: string): number[] {
  const own = stemOf(word);
  if (!UNEVEN.test(word)) return [own];
  return [own, stemOf(`${word}s`), stemOf(`${word}${word.endsWith('e') ? 'd' : 'ed'}`)];
}

/** Fills the columns for an article; returns new ones when it is larger than any before. */
export function fillColumns(
  { text, segments, forms, tree, names }: Omit<Analysed, 'blocks'>,
  lexicon: CueLexicon,
  previous: Columns,
): Columns {
  const { tokens } = segments;
  const n = tokens.count;
  const columns = previous.stem.length >= n ? previous : resize(Math.max(n, 2 * previous.stem.length));
  columns.count = n;
  columns.form = forms.form;
  columns.suffix3 = forms.suffix3;
  columns.suffix2 = forms.suffix2;
  columns.shape = forms.shape;
  columns.middle = forms.middle;
  columns.fine = forms.fine;
  columns.xpos = tokens.xpos;
  for (let i = 0; i < n; i++) {
    const stem =
      tokens.end[i] - tokens.start[i] === 1
        ? forms.form[i]
        : (IRREGULAR_STEMS.get(forms.form[i] as number) ??
          regularStem(text, tokens.start[i] as number, tokens.end[i] as number));
    columns.stem[i] = stem;
    columns.quote[i] = QUOTE.outside;
    columns.quotation[i] = -1;
    columns.cue[i] = binOf(lexicon, stem);
    const coarse = forms.coarse[i] as number;
    columns.coarse[i] = coarse === 0 ? unknownClass(forms.shape[i] as number) : coarse;
    columns.head[i] = tree === null ? i : (tree.head[i] as number);
    columns.deprel[i] = tree === null ? 0 : (tree.deprel[i] as number);
    columns.name[i] = 0;
  }
  for (let k = 0; k < names.count; k++)
    columns.name.fill((names.kind[k] as number) + 1, names.first[k] as number, (names.last[k] as number) + 1);
  segments.quotations.forEach((quotation, q) => {
    const inside = quotation.single && !segments.singleMarks ? QUOTE.insideSingle : QUOTE.inside;
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

/** Whether token `i` begins with a capital or is all capitals. */
export function isCapital(i: number, columns: Columns): boolean {
  const shape = columns.shape[i];
  return shape === SHAPE.title || shape === SHAPE.upper || shape === SHAPE.mixed;
}
