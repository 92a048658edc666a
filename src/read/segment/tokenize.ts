/**
 * Text → tokens, by one scan over code units; nothing is allocated per token. Words keep their inner hyphens, full stops
 * of abbreviations and initials, decimal points and separators; clitics are split as Universal Dependencies has it
 * (`do|n't`, `Trump|'s`); every other mark is a token of its own, runs of dots and dashes one token.
 */
import { ABBREVIATIONS, NEVER_LAST } from '../english/abbreviations.js';
import { classOf, DIGIT, isLower, isUpper, LETTER, SPACE } from './characters.js';

/** Growing columns of token offsets; reused from article to article. */
export interface TokenBuffer {
  count: number;
  start: Uint32Array;
  end: Uint32Array;
}

export function tokenBuffer(): TokenBuffer {
  return { count: 0, start: new Uint32Array(1024), end: new Uint32Array(1024) };
}

/** Longest run of word characters looked at as one word; what is longer (an address, a data blob) is cut. */
const LONGEST_WORD = 512;

const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;
const HYPHEN = 45;
const STOP = 46;

function push(buffer: TokenBuffer, start: number, end: number): void {
  if (buffer.count === buffer.start.length) {
    const grown = { start: new Uint32Array(buffer.count * 2), end: new Uint32Array(buffer.count * 2) };
    grown.start.set(buffer.start);
    grown.end.set(buffer.end);
    buffer.start = grown.start;
    buffer.end = grown.end;
  }
  buffer.start[buffer.count] = start;
  buffer.end[buffer.count++] = end;
}

/** Appends the tokens of `text[from, to)` to the buffer. */
export function tokenize(text: string, from: number, to: number, buffer: TokenBuffer): void {
  let i = from;
  while (i < to) {
    const c = text.charCodeAt(i);
    const kind = classOf(c);
    if (kind === SPACE) {
      i++;
    } else if (kind === LETTER || kind === DIGIT) {
      i = word(text, i, to, buffer);
    } else if (isElision(text, i, to)) {
      i = word(text, i, to, buffer);
    } else if (
      (c === 64 || c === 35) &&
      i + 1 < to &&
      classOf(text.charCodeAt(i + 1)) === LETTER &&
      !isWordBefore(text, i, from)
    ) {
      i = word(text, i, to, buffer); // @name, #topic
    } else {
      const end = mark(text, i, to);
      push(buffer, i, end);
      i = end;
    }
  }
}

function isWordBefore(text: string, i: number, from: number): boolean {
  return i > from && classOf(text.charCodeAt(i - 1)) >= LETTER;
}

/** 'em, '90s, 'til: an apostrophe that begins a word. */
function isElision(text: string, i: number, to: number): boolean {
  const c = text.charCodeAt(i);
  if (c !== APOSTROPHE && c !== CURLY_APOSTROPHE) return false;
  if (i + 1 >= to) return false;
  const next = text.charCodeAt(i + 1);
  if (classOf(next) === DIGIT) {
    return (
      classOf(text.charCodeAt(i + 2)) === DIGIT &&
      (i + 3 >= to || text.charCodeAt(i + 3) === 115 || classOf(text.charCodeAt(i + 3)) <= SPACE)
    );
  }
  for (const form of ELISIONS) {
    if (
      text.startsWith(form, i + 1) &&
      (i + 1 + form.length >= to || classOf(text.charCodeAt(i + 1 + form.length)) <= SPACE)
    )
      return true;
  }
  return false;
}

const ELISIONS = ['em', 'til', 'tis', 'twas', 'cause', 'bout', 'round', 'n'];

/** End of the mark at `i`: a run of the same dot or dash, a doubled quotation mark, or one code unit. */
function mark(text: string, i: number, to: number): number {
  const c = text.charCodeAt(i);
  let end = i + 1;
  if (c === STOP || c === HYPHEN || c === 42 || c === 95 || c === 61 || c === 0x2026) {
    while (end < to && text.charCodeAt(end) === c) end++;
  } else if ((c === 96 || c === APOSTROPHE) && text.charCodeAt(end) === c && end < to) {
    end++; // `` and '' as quotation marks
  }
  return end;
}

/** Pushes the word that starts at `i` (and its clitic) and returns where it ends. */
function word(text: string, i: number, to: number, buffer: TokenBuffer): number {
  const limit = Math.min(to, i + LONGEST_WORD);
  if (isAddress(text, i, limit)) {
    let end = i;
    while (end < limit && classOf(text.charCodeAt(end)) !== SPACE && !isQuote(text.charCodeAt(end))) end++;
    while (end > i + 1 && ADDRESS_TAIL.has(text.charCodeAt(end - 1))) end--;
    push(buffer, i, end);
    return end;
  }
  let end = i + 1;
  while (end < limit) {
    const c = text.charCodeAt(end);
    const kind = classOf(c);
    if (kind >= LETTER) {
      end++;
      continue;
    }
    if (kind === SPACE || end + 1 >= to) break;
    const next = classOf(text.charCodeAt(end + 1));
    const before = classOf(text.charCodeAt(end - 1));
    const joins =
      c === APOSTROPHE || c === CURLY_APOSTROPHE || c === HYPHEN || c === 0x2010 || c === 0x2011 || c === 95
        ? next >= LETTER && before >= LETTER
        : c === STOP || c === 64
          ? next >= LETTER && before >= LETTER && joinsAtStop(text, i, end)
          : (c === 44 || c === 58) && next === DIGIT && before === DIGIT
            ? c === 58 || isGrouped(text, end, to)
            : c === 38
              ? next === LETTER && before === LETTER && end - i <= 2 // AT&T, R&D
              : c === 47 && next === DIGIT && before === DIGIT;
    if (!joins) break;
    end += 2;
  }
  if (end > i && isLowSurrogateNext(text, end)) end++;
  if (end < to && text.charCodeAt(end) === STOP && keepsStop(text, i, end, to)) end++;
  const clitic = cliticAt(text, i, end);
  if (clitic > i) {
    push(buffer, i, clitic);
    push(buffer, clitic, end);
  } else {
    push(buffer, i, end);
  }
  return end;
}

/** A cut word must not part a surrogate pair. */
function isLowSurrogateNext(text: string, end: number): boolean {
  const c = text.charCodeAt(end);
  return c >= 0xdc00 && c <= 0xdfff;
}

/** A stop inside a word joins initials (U.S., e.g.), decimals and addresses (example.com), not "end.The". */
function joinsAtStop(text: string, start: number, stop: number): boolean {
  if (classOf(text.charCodeAt(stop - 1)) === DIGIT && classOf(text.charCodeAt(stop + 1)) === DIGIT) return true;
  const single = stop - start === 1 || text.charCodeAt(stop - 2) === STOP;
  if (single) return true;
  return isLower(text.charCodeAt(stop - 1)) && isLower(text.charCodeAt(stop + 1));
}

/** 1,000 but not "in 2030,400 people": three digits and no more follow the comma. */
function isGrouped(text: string, comma: number, to: number): boolean {
  for (let k = 1; k <= 3; k++) if (comma + k >= to || classOf(text.charCodeAt(comma + k)) !== DIGIT) return false;
  return comma + 4 >= to || classOf(text.charCodeAt(comma + 4)) !== DIGIT;
}

/** Whether the stop after the word `text[start, end)` belongs to it. */
function keepsStop(text: string, start: number, end: number, to: number): boolean {
  if (text.charCodeAt(end + 1) === STOP) return false; // an ellipsis
  const length = end - start;
  if (length === 1)
    return isUpper(text.charCodeAt(start)) && (text.charCodeAt(start) !== 73 || nextIsName(text, end + 1, to));
  if (length > 8) return false;
  if (length > 1 && text.charCodeAt(end - 2) === STOP && classOf(text.charCodeAt(end - 1)) === LETTER) return true; // U.S. a.m.
  const form = text.slice(start, end).toLowerCase();
  if (NEVER_LAST.has(form)) return end + 1 < to && (form !== 'no' || followedByDigit(text, end + 1, to));
  if (!ABBREVIATIONS.has(form)) return false;
  // Words that are also plain words (mass, miss, sat, in) need a capital, and something after them.
  if (PLAIN_TOO.has(form))
    return isUpper(text.charCodeAt(start)) && end + 1 < to && !isSpaceThenUpperWord(text, end + 1, to);
  return true;
}

const PLAIN_TOO = new Set('mass miss in min sat sun mar wash ill ind la me pa ore al co del'.split(' '));

function followedByDigit(text: string, i: number, to: number): boolean {
  while (i < to && classOf(text.charCodeAt(i)) === SPACE) i++;
  return i < to && classOf(text.charCodeAt(i)) === DIGIT;
}

function isSpaceThenUpperWord(text: string, i: number, to: number): boolean {
  while (i < to && classOf(text.charCodeAt(i)) === SPACE) i++;
  return i < to && isUpper(text.charCodeAt(i));
}

/** "I. Newton" against "so do I. Then": an initial is followed by another initial or a capitalised word. */
function nextIsName(text: string, i: number, to: number): boolean {
  while (i < to && classOf(text.charCodeAt(i)) === SPACE) i++;
  return i + 1 < to && isUpper(text.charCodeAt(i)) && text.charCodeAt(i + 1) === STOP;
}

/** Where the clitic of a word starts ('s, n't, 're, 've, 'll, 'd, 'm), or 0. */
function cliticAt(text: string, start: number, end: number): number {
  for (let k = 2; k <= 3 && end - k > start; k++) {
    const c = text.charCodeAt(end - k);
    if (c !== APOSTROPHE && c !== CURLY_APOSTROPHE) continue;
    const a = text.charCodeAt(end - k + 1) | 32;
    if (k === 2) {
      if (a === 116 && end - k - 1 > start && (text.charCodeAt(end - k - 1) | 32) === 110) return end - k - 1; // n't
      return a === 115 || a === 100 || a === 109 ? end - k : 0;
    }
    const b = text.charCodeAt(end - k + 2) | 32;
    return (a === 114 && b === 101) || (a === 118 && b === 101) || (a === 108 && b === 108) ? end - k : 0;
  }
  return 0;
}

const ADDRESS_TAIL = new Set([44, 46, 41, 93, 58, 59, 33, 63, 39, 34, 0x2019, 0x201d]);

function isQuote(c: number): boolean {
  return c === 34 || c === 0x201c || c === 0x201d || c === 0xbb || c === 60 || c === 62;
}

function isAddress(text: string, i: number, limit: number): boolean {
  const c = text.charCodeAt(i) | 32;
  if (c === 104) return text.startsWith('http://', i) || text.startsWith('https://', i);
  return c === 119 && text.startsWith('www.', i) && i + 5 < limit;
}

/** Exported for the law tests: what may stand between two tokens. */
export function isGap(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (classOf(text.charCodeAt(i)) !== SPACE) return false;
  return true;
}
