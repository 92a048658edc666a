/** What the rules of time expressions see of an article: columns over its tokens. Scratch memory of the stage. */
import type { Tokens } from '../../model/tokens.js';
import type { Tree } from '../../model/tree.js';
import { hashText } from '../linear/hash.js';
import { type Forms, SHAPE } from '../segment/forms.js';
import { KIND, lookAtFigures, lookUp } from './lexicon.js';

export interface Page {
  readonly text: string;
  readonly tokens: Tokens;
  readonly forms: Forms;
  readonly tree: Tree | null;
  /** Kind of each token (`KIND`) and its number. */
  readonly kind: Uint8Array;
  readonly number: Int32Array;
  /** 1 where the token begins with `mid-`: kind and number are those of what follows. */
  readonly mid: Uint8Array;
  /** Tokens `[from, to)` of the sentence looked at. */
  readonly from: number;
  readonly to: number;
}

/** Columns that grow. */
export interface Kinds {
  kind: Uint8Array;
  number: Int32Array;
  mid: Uint8Array;
}

export function emptyKinds(): Kinds {
  return { kind: new Uint8Array(0), number: new Int32Array(0), mid: new Uint8Array(0) };
}

/** Fills kind and number of every token. */
export function fillKinds(text: string, tokens: Tokens, forms: Forms, kinds: Kinds): void {
  const n = tokens.count;
  if (kinds.kind.length < n) {
    kinds.kind = new Uint8Array(2 * n);
    kinds.number = new Int32Array(2 * n);
    kinds.mid = new Uint8Array(2 * n);
  }
  const { kind, number, mid } = kinds;
  for (let i = 0; i < n; i++) {
    const start = tokens.start[i] as number;
    const end = tokens.end[i] as number;
    const shape = forms.shape[i] as number;
    let packed: number;
    mid[i] = 0;
    if (shape === SHAPE.digit) packed = lookAtFigures(text, start, end);
    else if (shape === SHAPE.mark) packed = 0;
    else {
      packed = lookUp(forms.form[i] as number);
      if (packed === 0) {
        const c = text.charCodeAt(start);
        if (shape === SHAPE.clitic || c === 39 || c === 0x2019) packed = lookAtFigures(text, start, end);
        else if (end - start > 5 && (c | 32) === 109 && text.charCodeAt(start + 3) === 45) {
          packed = afterMid(text, start, end);
          mid[i] = packed === 0 ? 0 : 1;
        }
      }
    }
    kind[i] = packed >>> 24;
    number[i] = packed & 0xffffff;
  }
}

/** What follows `mid-` in one token: `mid-July`, `mid-1990s`, `mid-afternoon`. */
function afterMid(text: string, start: number, end: number): number {
  if ((text.charCodeAt(start + 1) | 32) !== 105 || (text.charCodeAt(start + 2) | 32) !== 100) return 0;
  const at = start + 4;
  const c = text.charCodeAt(at);
  if ((c >= 48 && c <= 57) || c === 39) return lookAtFigures(text, at, end);
  return lookUp(hashText(text, at, end, true));
}

export function isKind(page: Page, i: number, kind: number): boolean {
  return i >= page.from && i < page.to && page.kind[i] === kind;
}

/** True where token `i` of the sentence is one of `words`. */
export function isWord(page: Page, i: number, words: ReadonlySet<number>): boolean {
  return i >= page.from && i < page.to && words.has(page.forms.form[i] as number);
}

/** True where tokens `i` and `i + 1` touch. */
export function touches(page: Page, i: number): boolean {
  return page.tokens.end[i] === page.tokens.start[i + 1];
}

/** A figure or word that can be a day of a month, or 0. */
export function dayOfMonth(page: Page, i: number): number {
  if (i < page.from || i >= page.to) return 0;
  const kind = page.kind[i];
  const n = page.number[i] as number;
  return (kind === KIND.digits || kind === KIND.ordinal) && n >= 1 && n <= 31 ? n : 0;
}

/** The first character of a token is a capital. */
export function isCapital(page: Page, i: number): boolean {
  const shape = page.forms.shape[i];
  return shape === SHAPE.title || shape === SHAPE.upper || shape === SHAPE.mixed;
}

/** A month, written with a capital or after `mid-`. */
export function isMonth(page: Page, i: number): boolean {
  return isKind(page, i, KIND.month) && (page.mid[i] === 1 || isCapital(page, i));
}
