/**
 * Where quotation marks open and close: straight, curly, „German“, «French» and »reversed« , ``typewriter'', single ones
 * told from apostrophes, unbalanced ones, and paragraphs that reopen a quotation the last one left open.
 * Law: quotations lie inside one block, are in order and do not overlap. Marks are evidence of words, not proof.
 */
import { classOf, DIGIT, LETTER } from './characters.js';

/** One quotation inside one block, by token: marks included where present. */
export interface Quotation {
  /** Token of the opening mark. */
  readonly open: number;
  /** Token after the last one inside: after the closing mark, or after the block's last token when it never closes. */
  readonly end: number;
  readonly closed: boolean;
  readonly single: boolean;
  /** True when the quotation goes on from the paragraph before, which never closed its mark. */
  readonly continued: boolean;
}

const NONE = 0;
const DOUBLE = 1;
const SINGLE = 2;

/** How far a single quotation mark may be from the one that closes it, in tokens. */
const LONGEST_SINGLE = 120;

/** Longest line, in characters, that may stand as a caption between two paragraphs of a quotation. */
const LONGEST_CAPTION = 200;

/** What the scan sees of the tokens. */
export interface TokenView {
  readonly text: string;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/** Finds the quotations of the tokens `[first, last)` of one block. `wasOpen`: the block before left a quotation open. */
export function findQuotations(view: TokenView, first: number, last: number, wasOpen: boolean, out: Quotation[]): void {
  let open = -1;
  let openMark = 0;
  let continued = false;
  let i = first;
  while (i < last) {
    const kind = markKind(view, i);
    if (kind === NONE) {
      i++;
      continue;
    }
    if (kind === DOUBLE) {
      const c = view.text.charCodeAt(view.start[i] as number);
      if (open < 0) {
        if (opensDouble(view, i, c, first, last)) {
          open = i;
          openMark = c;
          continued = wasOpen && i === first;
        }
      } else if (closesDouble(view, i, c, openMark, first, last)) {
        out.push({ open, end: i + 1, closed: true, single: false, continued });
        open = -1;
      } else if (opensDouble(view, i, c, first, last)) {
        out.push({ open, end: i, closed: false, single: false, continued });
        open = i;
        openMark = c;
        continued = false;
      }
    } else if (open < 0 && opensSingle(view, i, first, last)) {
      const goesOn = (i === first || introduces(view, i - 1)) && reopensAfter(view, last);
      const close = singleClose(view, i, last, goesOn || (wasOpen && i === first));
      if (close < 0 && (goesOn || (wasOpen && i === first))) {
        out.push({ open: i, end: last, closed: false, single: true, continued: wasOpen && i === first });
        return;
      }
      if (close > 0) {
        out.push({ open: i, end: close + 1, closed: true, single: true, continued: wasOpen && i === first });
        i = close;
      }
    }
    i++;
  }
  if (open >= 0) out.push({ open, end: last, closed: false, single: false, continued });
}

function markKind(view: TokenView, i: number): number {
  const start = view.start[i] as number;
  const length = (view.end[i] as number) - start;
  if (length > 2) return NONE;
  const c = view.text.charCodeAt(start);
  if (length === 2) return (c === 96 || c === 39) && view.text.charCodeAt(start + 1) === c ? DOUBLE : NONE;
  switch (c) {
    case 34: // "
    case 0x201c: // “
    case 0x201d: // ”
    case 0x201e: // „
    case 0x201f: // ‟
    case 0xab: // «
    case 0xbb: // »
    case 0xff02: // ＂
      return DOUBLE;
    case 39: // '
    case 96: // `
    case 0x2018: // ‘
    case 0x2019: // ’
    case 0x201a: // ‚
    case 0x2039: // ‹
    case 0x203a: // ›
      return SINGLE;
    default:
      return NONE;
  }
}

function gluedLeft(view: TokenView, i: number, first: number): boolean {
  return i > first && view.end[i - 1] === view.start[i];
}

function gluedRight(view: TokenView, i: number, last: number): boolean {
  return i + 1 < last && view.start[i + 1] === view.end[i];
}

/** A mark that touches the word after it, and no word before it, looks like an opening one. */
function looksOpening(view: TokenView, i: number, first: number, last: number): boolean {
  return gluedRight(view, i, last) && (!gluedLeft(view, i, first) || isOpenPunctuation(view, i - 1));
}

function looksClosing(view: TokenView, i: number, first: number, last: number): boolean {
  return (
    gluedLeft(view, i, first) && !isOpenPunctuation(view, i - 1) && (!gluedRight(view, i, last) || !isWord(view, i + 1))
  );
}

function opensDouble(view: TokenView, i: number, c: number, first: number, last: number): boolean {
  if (c === 0x201c || c === 0x201e || c === 0x201f || c === 0xab || c === 96)
    return !looksClosing(view, i, first, last) || c === 0x201e;
  if (c === 0x201d || c === 0xbb || c === 39) return looksOpening(view, i, first, last);
  if (gluedLeft(view, i, first) && isDigitBefore(view, i)) return false; // six feet 2"
  return !looksClosing(view, i, first, last);
}

function closesDouble(view: TokenView, i: number, c: number, openMark: number, first: number, last: number): boolean {
  switch (c) {
    case 0x201d:
    case 0x201f:
    case 39:
      return true;
    case 0x201c: // closes „German“
      return openMark === 0x201e || openMark === 0xbb || looksClosing(view, i, first, last);
    case 0xbb:
    case 0xab: // « closes »reversed«
      return c === 0xbb ? openMark !== 0xbb : openMark === 0xbb;
    case 0x201e:
    case 96:
      return false;
    default:
      return !(looksOpening(view, i, first, last) && isWord(view, i + 1));
  }
}

function opensSingle(view: TokenView, i: number, first: number, last: number): boolean {
  const c = view.text.charCodeAt(view.start[i] as number);
  if (c === 0x203a) return false;
  if (c === 0x2019 && i > first && gluedLeft(view, i, first)) return false;
  return looksOpening(view, i, first, last) && (isWord(view, i + 1) || markKind(view, i + 1) === DOUBLE);
}

/** A colon or comma stands before words that are quoted. */
function introduces(view: TokenView, i: number): boolean {
  const c = view.text.charCodeAt(view.start[i] as number);
  return c === 58 || c === 44;
}

/** The paragraph after token `last`, or after a caption, opens with a single mark: what this one left open goes on there. */
function reopensAfter({ text, end }: TokenView, last: number): boolean {
  let i = end[last - 1] as number;
  for (let paragraphs = 0; paragraphs < 2; paragraphs++) {
    let lines = 0;
    for (; i < text.length && text.charCodeAt(i) <= 32; i++) if (text.charCodeAt(i) === 10) lines++;
    const c = text.charCodeAt(i);
    if (lines === 0) return false;
    if (c === 39 || c === 0x2018) return classOf(text.charCodeAt(i + 1)) === LETTER;
    const from = i;
    while (i < text.length && text.charCodeAt(i) !== 10 && i - from <= LONGEST_CAPTION) i++;
    if (i - from > LONGEST_CAPTION || /[.!?:"”'’]\s*$/.test(text.slice(from, i))) return false;
  }
  return false;
}

/**
 * The token that closes the single mark at `open`, or -1. A plural's apostrophe ("the workers' rights") is passed over; where
 * nothing else closes the mark it does, unless the quotation `mayGoOn` in the next paragraph.
 */
function singleClose(view: TokenView, open: number, last: number, mayGoOn: boolean): number {
  const limit = mayGoOn ? last : Math.min(last, open + LONGEST_SINGLE);
  let doubtful = -1;
  for (let i = open + 1; i < limit; i++) {
    if (markKind(view, i) !== SINGLE) continue;
    const c = view.text.charCodeAt(view.start[i] as number);
    if (c === 0x2018 || c === 96 || c === 0x201a || c === 0x2039) return doubtful;
    if (!gluedLeft(view, i, open) && gluedRight(view, i, last) && isWord(view, i + 1)) return doubtful;
    if (gluedRight(view, i, last) && isWord(view, i + 1)) continue;
    if (isPluralPossessive(view, i, last)) {
      if (doubtful < 0 && !mayGoOn) doubtful = i;
      continue;
    }
    return i;
  }
  return doubtful;
}

function isPluralPossessive(view: TokenView, i: number, last: number): boolean {
  const before = view.text.charCodeAt((view.end[i - 1] as number) - 1);
  if (before !== 115 && before !== 83) return false;
  if (i + 1 >= last || view.start[i + 1] === view.end[i]) return false;
  const next = view.text.charCodeAt(view.start[i + 1] as number);
  return next >= 97 && next <= 122;
}

function isWord(view: TokenView, i: number): boolean {
  const c = view.text.charCodeAt(view.start[i] as number);
  const kind = classOf(c);
  return (
    kind >= LETTER ||
    ((c === 39 || c === 0x2019) && (view.end[i] as number) - (view.start[i] as number) > 1) ||
    c === 36 ||
    c === 163 ||
    c === 0x20ac
  );
}

function isDigitBefore(view: TokenView, i: number): boolean {
  return classOf(view.text.charCodeAt((view.start[i] as number) - 1)) === DIGIT;
}

function isOpenPunctuation(view: TokenView, i: number): boolean {
  const c = view.text.charCodeAt((view.end[i] as number) - 1);
  return (
    c === 40 ||
    c === 91 ||
    c === 45 ||
    c === 0x2013 ||
    c === 0x2014 ||
    c === 47 ||
    c === 34 ||
    c === 0x201c ||
    c === 0x2018 ||
    c === 39
  );
}
