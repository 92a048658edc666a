/**
 * Tokens of one block → sentences, by rules: a stop, question or exclamation mark (with the quotation marks and brackets
 * that close after it) ends a sentence unless the next word is in lower case, the stop belongs to an abbreviation that goes
 * on, or a reporting clause follows the quotation ("Are you sure?" she asked; "Stop!" Ann said).
 */
import { MEASURES, NEVER_LAST, SENTENCE_OPENERS } from '../english/abbreviations.js';
import { REPORTING_FORMS } from '../english/reporting.js';
import { classOf, DIGIT, isLower, isUpper, LETTER } from './characters.js';
import type { TokenView } from './quotation.js';

/** Tokens after a closing quotation mark within which a reporting verb keeps the sentence going: "Stop!" Ann Lee Hay said. */
const REPORTING_WINDOW = 5;

/** Pushes the first token of every sentence of `[first, last)` (the block's own first token included). */
export function splitSentences(view: TokenView, first: number, last: number, out: (token: number) => void): void {
  if (first >= last) return;
  out(first);
  let i = clockEnd(view, first, last);
  if (i > first && i < last) out(i);
  while (i < last) {
    const end = isTerminal(view, i);
    if (end === 0) {
      i++;
      continue;
    }
    let next = i + 1;
    while (next < last && isCloser(view, next)) next++;
    if (next < last && endsHere(view, i, next, end === 2, last)) out(next);
    i = next;
  }
}

/** Live pages open each entry with the time: "08.20 Ada Voss says …", "10:45 GMT – …". The token after it, or `first`. */
export function clockEnd(view: TokenView, first: number, last: number): number {
  const { text, start, end } = view;
  if (!/^\d{1,2}[.:]\d\d$/.test(text.slice(start[first] as number, end[first] as number))) return first;
  let i = first + 1;
  if (
    i < last &&
    /^(?:[ap]\.?m\.?|GMT|BST|UTC|CET|EST|EDT|ET|PT)$/i.test(text.slice(start[i] as number, end[i] as number))
  )
    i++;
  while (i < last && /^[:|–—-]+$/.test(text.slice(start[i] as number, end[i] as number))) i++;
  if (i >= last) return first;
  const c = text.charCodeAt(start[i] as number);
  return isLower(c) || classOf(c) === DIGIT ? first : i;
}

/** 0: no; 1: a mark that ends sentences; 2: an abbreviation or initial with its stop. */
function isTerminal(view: TokenView, i: number): 0 | 1 | 2 {
  const start = view.start[i] as number;
  const end = view.end[i] as number;
  const c = view.text.charCodeAt(start);
  if (c === 33 || c === 63 || c === 0x2026 || c === 0x203d) return 1;
  if (c === 46) return 1;
  if (end - start > 1 && view.text.charCodeAt(end - 1) === 46 && classOf(c) === LETTER) return 2;
  return 0;
}

function isCloser(view: TokenView, i: number): boolean {
  const start = view.start[i] as number;
  const c = view.text.charCodeAt(start);
  const glued = view.end[i - 1] === start;
  if (c === 41 || c === 93 || c === 33 || c === 63) return true;
  if (c === 0x201c || c === 0xab) return glued; // closes „German.“ and »reversed.«
  const length = (view.end[i] as number) - start;
  if (c === 34 || c === 0x201d || c === 0xbb || (c === 0x2019 && length === 1) || (c === 39 && length <= 2)) {
    // A mark that may also open closes when it touches what it closes or does not touch the next word.
    return glued || view.start[i + 1] !== view.end[i];
  }
  return false;
}

function endsHere(view: TokenView, i: number, next: number, abbreviation: boolean, last: number): boolean {
  const { text } = view;
  const c = text.charCodeAt(view.start[next] as number);
  if (isLower(c)) return false;
  if (c === 44 || c === 59 || c === 58 || c === 41 || c === 0x2014 || c === 0x2013 || c === 45) return false;
  if (abbreviation) {
    const form = text.slice(view.start[i] as number, (view.end[i] as number) - 1).toLowerCase();
    if (next > i + 1) return true; // something closed after it
    // "Ft. Aude" and "No. Kg" are names: only a measure in small letters ends a sentence.
    if (isUpper(c) && MEASURES.has(form) && isLower(text.charCodeAt(view.start[i] as number))) return true;
    if (NEVER_LAST.has(form)) return false;
    if (form.length === 1) return false; // an initial
    if (classOf(c) === DIGIT) return false;
    if (isUpper(c))
      return SENTENCE_OPENERS.has(text.slice(view.start[next] as number, view.end[next] as number).toLowerCase());
    return true;
  }
  if (next > i + 1 && isUpper(c) && isQuoteMark(text.charCodeAt(view.start[next - 1] as number))) {
    const mark = text.charCodeAt(view.start[i] as number);
    if (mark === 33 || mark === 63 || mark === 0x2026) return !reportingFollows(view, next, last);
  }
  return true;
}

function isQuoteMark(c: number): boolean {
  return c === 34 || c === 39 || c === 0x201d || c === 0x2019 || c === 0xbb || c === 0xab || c === 0x201c;
}

function reportingFollows(view: TokenView, next: number, last: number): boolean {
  const limit = Math.min(last, next + REPORTING_WINDOW);
  for (let i = next; i < limit; i++) {
    const start = view.start[i] as number;
    if (!isUpper(view.text.charCodeAt(start)))
      return REPORTING_FORMS.has(view.text.slice(start, view.end[i] as number));
  }
  return false;
}
