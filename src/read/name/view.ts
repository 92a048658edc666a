/**
 * What the name models see of an article besides the shared spellings: what the lexicon knows of each word, which phrases it is
 * part of, what kind of line it stands in, and the runs of tokens in which a name may lie at all. A token in no run is outside
 * every name: that spares seven tokens in ten the look-up of their features.
 */
import type { Sentences, Tokens } from '../../model/tokens.js';
import { hashString } from '../linear/hash.js';
import { isUpper } from '../segment/characters.js';
import { type Forms, SHAPE } from '../segment/forms.js';
import { bitsOf, FIELD, field, type Lexicon, LONGEST, PHRASE, phraseHash, phraseKind } from './lexicon.js';

/** Kinds of lines. */
export const LINE = { prose: 0, capitals: 1, titled: 2, figures: 3, lower: 4 } as const;

/** One entry a token; runs are `runFirst[r] … runLast[r]`, both included, in ascending order. */
export interface NameView {
  count: number;
  readonly bits: Uint32Array;
  /** Tags of the tokens, 0 where nothing was tagged. */
  xpos: Uint8Array;
  /** Kind of the longest known phrase over the token, times 4, plus its position in it (0 begin, 1 inside, 2 end, 3 single); 255 none. */
  readonly phrase: Uint8Array;
  readonly line: Uint8Array;
  readonly sentence: Uint32Array;
  /** 1 where the token has a capital letter. */
  readonly capital: Uint8Array;
  readonly quoted: Uint8Array;
  runs: number;
  readonly runFirst: Uint32Array;
  readonly runLast: Uint32Array;
}

export function emptyView(): NameView {
  return sized(0);
}

function sized(n: number): NameView {
  return {
    count: 0,
    bits: new Uint32Array(n),
    xpos: new Uint8Array(0),
    phrase: new Uint8Array(n),
    line: new Uint8Array(n),
    sentence: new Uint32Array(n),
    capital: new Uint8Array(n),
    quoted: new Uint8Array(n),
    runs: 0,
    runFirst: new Uint32Array(n),
    runLast: new Uint32Array(n),
  };
}

const hashes = (words: string) => new Set(words.split(' ').map(hashString));
/** Small words inside names ("Bank of the West", "Smith, Barney & Co"). */
const INSIDE = hashes(
  "of and the for de la le les del der den da do dos das di du y e 's ' ’s & - – / . , on in to at von van bin ibn al el",
);
/** Small words that may begin one ("al-Ani", "de Ruyt", "bin Tor"). */
const OPENING = hashes('al el bin ibn de da di du von van der del la le d abu ul ad ash as bint ter ten');
const HYPHEN = hashString('-');
const QUOTE_OPEN = hashes('" “ ``');
const QUOTE_CLOSE = hashes("\" ” ''");
const LONGEST_BRIDGE = 4;

/** Fills the view of an article; gives back `previous` when it is long enough, else a longer one. */
export function fillView(
  text: string,
  tokens: Tokens,
  sentences: Sentences,
  forms: Forms,
  lexicon: Lexicon,
  previous: NameView,
): NameView {
  const n = tokens.count;
  const view = previous.bits.length >= n ? previous : sized(Math.max(n, 2 * previous.bits.length));
  view.count = n;
  view.runs = 0;
  view.xpos = tokens.xpos;
  view.phrase.fill(255, 0, n);
  for (let i = 0; i < n; i++) {
    view.bits[i] = bitsOf(lexicon, forms.form[i]);
    view.capital[i] = hasCapital(text, tokens.start[i], tokens.end[i], forms.shape[i]);
  }
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s];
    const last = sentences.first[s + 1];
    if (last <= first) continue;
    const line = lineOf(forms, view, first, last);
    let quoted = 0;
    for (let i = first; i < last; i++) {
      const form = forms.form[i];
      if (quoted === 1 && QUOTE_CLOSE.has(form)) quoted = 0;
      else if (QUOTE_OPEN.has(form)) quoted = 1;
      view.line[i] = line;
      view.sentence[i] = s;
      view.quoted[i] = quoted;
    }
    findPhrases(forms, view, lexicon, first, last);
    findRuns(forms, view, first, last);
  }
  return view;
}

function hasCapital(text: string, start: number, end: number, shape: number): 0 | 1 {
  if (shape === SHAPE.title || shape === SHAPE.upper || shape === SHAPE.mixed) return 1;
  if (shape === SHAPE.lower || shape === SHAPE.mark) return 0;
  for (let at = start; at < end; at++) if (isUpper(text.charCodeAt(at))) return 1;
  return 0;
}

/** All capitals, a capital on nearly every word, many figures, or prose. */
function lineOf(forms: Forms, view: NameView, first: number, last: number): number {
  let words = 0;
  let upper = 0;
  let title = 0;
  let lowerLong = 0;
  let figures = 0;
  for (let i = first; i < last; i++) {
    const shape = forms.shape[i];
    if (shape === SHAPE.digit) figures++;
    if (shape < SHAPE.lower || shape > SHAPE.mixed) continue;
    words++;
    if (shape === SHAPE.upper) upper++;
    else if (shape === SHAPE.title) title++;
    else if (shape === SHAPE.lower && field(view.bits[i], FIELD.capital) !== 1) lowerLong++;
  }
  if (figures * 3 > last - first && words < 12) return LINE.figures;
  if (words >= 3 && upper * 5 >= words * 4) return LINE.capitals;
  if (words >= 4 && (upper + title) * 10 >= words * 7) return LINE.titled;
  if (words >= 3 && upper + title === 0 && lowerLong * 2 >= words) return LINE.lower;
  return LINE.prose;
}

/** Longest known phrases, left to right; single words count when they name a country, body, team or outlet. */
function findPhrases(forms: Forms, view: NameView, lexicon: Lexicon, first: number, last: number): void {
  let i = first;
  while (i < last) {
    const bits = view.bits[i];
    let length = 0;
    let kind = 0;
    if (view.capital[i] === 1 && field(bits, FIELD.opens) === 1) {
      let hash = forms.form[i];
      const limit = Math.min(last, i + LONGEST);
      for (let j = i + 1; j < limit; j++) {
        hash = phraseHash(hash, forms.form[j]);
        const known = phraseKind(lexicon, hash);
        if (known !== PHRASE.none && view.capital[j] === 1) {
          length = j - i + 1;
          kind = known;
        }
      }
    }
    if (length === 0) {
      i++;
      continue;
    }
    for (let j = 0; j < length; j++) view.phrase[i + j] = kind * 4 + (j === 0 ? 0 : j === length - 1 ? 2 : 1);
    i += length;
  }
}

function findRuns(forms: Forms, view: NameView, first: number, last: number): void {
  const { capital, runFirst, runLast } = view;
  let i = first;
  let end = first; // first token after the last run
  while (i < last) {
    if (capital[i] !== 1) {
      i++;
      continue;
    }
    let from = i;
    // "al-Ani", "de Ruyt": up to three small words before.
    while (from > end && i - from < 3 && opens(forms, from - 1, i)) from--;
    if (from < i && !OPENING.has(forms.form[from])) from = i;
    let to = i;
    for (;;) {
      let next = to + 1;
      while (next < last && next - to <= LONGEST_BRIDGE && capital[next] !== 1 && bridges(forms, next)) next++;
      if (next < last && capital[next] === 1) to = next;
      else break;
    }
    // "Channel 4", "Boeing 7": a figure after the last capital.
    if (to + 1 < last && forms.shape[to + 1] === SHAPE.digit) to++;
    else if (to + 2 < last && forms.form[to + 1] === HYPHEN && forms.shape[to + 2] === SHAPE.digit) to += 2;
    runFirst[view.runs] = from;
    runLast[view.runs] = to;
    view.runs++;
    end = to + 1;
    i = end;
  }
}

function opens(forms: Forms, i: number, capital: number): boolean {
  const form = forms.form[i];
  return OPENING.has(form) || (form === HYPHEN && i < capital);
}

function bridges(forms: Forms, i: number): boolean {
  return INSIDE.has(forms.form[i]) || forms.shape[i] === SHAPE.digit;
}
