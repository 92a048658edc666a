/**
 * Tokens → columns of hashed spellings and word classes, computed once an article and shared by every model that reads
 * words. Nothing is allocated per token.
 */
import type { Tokens } from '../../model/tokens.js';
import { classSlot, type WordClasses } from '../linear/words.js';
import { classOf, DIGIT, isLower, isUpper, LETTER } from './characters.js';
import type { Quotation } from './quotation.js';

/** Shapes of a token; `mark` and beyond are marks. */
export const SHAPE = { lower: 1, title: 2, upper: 3, mixed: 4, digit: 5, clitic: 6, mark: 7 } as const;

/**
 * One entry a token; hashes are unsigned 32-bit. `cased` is the form as written, `form` the form with ASCII letters in lower
 * case; affixes are of the lower-cased form, a short word's affix being the whole word; `pattern` is the form with letters
 * and digits made X, x, d and runs of one kind written once ("McGraw" → XxXx, "U.S." → X.X., "F-16" → X-d).
 */
export interface Forms {
  count: number;
  readonly cased: Uint32Array;
  readonly form: Uint32Array;
  readonly prefix1: Uint32Array;
  readonly prefix2: Uint32Array;
  readonly prefix3: Uint32Array;
  readonly suffix1: Uint32Array;
  readonly suffix2: Uint32Array;
  readonly suffix3: Uint32Array;
  readonly suffix4: Uint32Array;
  readonly pattern: Uint32Array;
  readonly shape: Uint8Array;
  /** Word classes; 0 for a word in no class. */
  readonly coarse: Uint8Array;
  readonly middle: Uint16Array;
  readonly fine: Uint16Array;
}

export function emptyForms(): Forms {
  return sized(0);
}

function sized(n: number): Forms {
  const hashes = () => new Uint32Array(n);
  return {
    count: 0,
    cased: hashes(),
    form: hashes(),
    prefix1: hashes(),
    prefix2: hashes(),
    prefix3: hashes(),
    suffix1: hashes(),
    suffix2: hashes(),
    suffix3: hashes(),
    suffix4: hashes(),
    pattern: hashes(),
    shape: new Uint8Array(n),
    coarse: new Uint8Array(n),
    middle: new Uint16Array(n),
    fine: new Uint16Array(n),
  };
}

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** Fills the columns for `tokens` of `text`; gives back `previous` when it is long enough, else longer columns. */
export function fillForms(text: string, tokens: Tokens, classes: WordClasses, previous: Forms): Forms {
  const n = tokens.count;
  const forms = previous.form.length >= n ? previous : sized(Math.max(n, 2 * previous.form.length));
  forms.count = n;
  for (let i = 0; i < n; i++) fillForm(text, tokens.start[i] as number, tokens.end[i] as number, classes, forms, i);
  return forms;
}

/**
 * Gives single quotation marks the spelling of double ones. What the models know of marks they learned where quotations stand in double marks;
 * in a newspaper that sets them in single ones a mark would look like an apostrophe to them.
 */
export function doubleMarks(
  text: string,
  tokens: Tokens,
  quotations: readonly Quotation[],
  classes: WordClasses,
  forms: Forms,
): void {
  for (const { open, end, closed, single } of quotations) {
    if (!single) continue;
    fillMark(text.charCodeAt(tokens.start[open]), true, classes, forms, open);
    if (closed) fillMark(text.charCodeAt(tokens.start[end - 1]), false, classes, forms, end - 1);
  }
}

function fillMark(c: number, opens: boolean, classes: WordClasses, forms: Forms, i: number): void {
  const mark = c === 39 ? '"' : opens ? '\u201c' : '\u201d';
  fillForm(mark, 0, 1, classes, forms, i);
}

function fillForm(text: string, start: number, end: number, classes: WordClasses, forms: Forms, i: number): void {
  let cased = SEED;
  let form = SEED;
  let pattern = SEED;
  let last = 0;
  for (let at = start; at < end; at++) {
    const c = apostrophe(text.charCodeAt(at));
    const folded = lower(c);
    cased = Math.imul(cased ^ c, PRIME);
    form = Math.imul(form ^ folded, PRIME);
    const kind = patternOf(c);
    if (kind !== last || kind === c) pattern = Math.imul(pattern ^ kind, PRIME);
    last = kind;
    if (at === start) forms.prefix1[i] = form;
    if (at <= start + 1) forms.prefix2[i] = form;
    if (at <= start + 2) forms.prefix3[i] = form;
  }
  forms.cased[i] = cased;
  forms.form[i] = form;
  forms.pattern[i] = pattern;
  let suffix = SEED;
  for (let k = 1; k <= 4; k++) {
    if (end - k >= start) suffix = Math.imul(suffix ^ lower(apostrophe(text.charCodeAt(end - k))), PRIME);
    if (k === 1) forms.suffix1[i] = suffix;
    else if (k === 2) forms.suffix2[i] = suffix;
    else if (k === 3) forms.suffix3[i] = suffix;
    else forms.suffix4[i] = suffix;
  }
  forms.shape[i] = shapeOf(text, start, end);
  const slot = classSlot(classes, form >>> 0);
  forms.coarse[i] = slot < 0 ? 0 : (classes.coarse[slot] as number);
  forms.middle[i] = slot < 0 ? 0 : (classes.middle[slot] as number);
  forms.fine[i] = slot < 0 ? 0 : (classes.fine[slot] as number);
}

/** One apostrophe for both ways of writing it, as `hashText` has it. */
function apostrophe(c: number): number {
  return c === 0x2019 ? 39 : c;
}

function lower(c: number): number {
  return c >= 65 && c <= 90 ? c + 32 : c;
}

/** X, x, d for letters and digits, the mark itself otherwise. */
function patternOf(c: number): number {
  const kind = classOf(c);
  if (kind === DIGIT) return 100;
  if (kind !== LETTER) return c;
  return isUpper(c) ? 88 : 120;
}

export function shapeOf(text: string, start: number, end: number): number {
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
