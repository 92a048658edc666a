/**
 * Text → tokens, by one scan over code units; nothing is allocated per token. Tokens are those of Universal Dependencies' English
 * treebanks (EWT, GUM): words part at hyphens (`well|-|known`) but not after a prefix (`non-profit`), clitics stand apart (`do|n't`,
 * `can|not`, `gon|na`, `Voss|'s`), figures and their units too (`5|bn`, `10|am`); full stops of abbreviations and initials, decimal points and
 * separators stay; every other mark is a token of its own, runs of one mark are one token.
 */
import { ABBREVIATIONS, NEVER_LAST } from '../english/abbreviations.js';
import { FUSED, LONGEST_FUSED, LONGEST_UNIT, PREFIXES, UNITS } from '../english/joined.js';
import { hashText } from '../linear/hash.js';
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
const GRAVE = 96;
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
  const item = itemEnd(text, from, to);
  if (item > from) {
    push(buffer, from, item);
    i = item;
  }
  while (i < to) {
    const c = text.charCodeAt(i);
    const kind = classOf(c);
    if (kind === SPACE) {
      i++;
    } else if (kind === LETTER || kind === DIGIT) {
      i = word(text, i, to, buffer);
    } else if (isElision(text, i, to) || isBareDecimal(text, i, from, to)) {
      i = word(text, i, to, buffer);
    } else if (
      (c === 64 || c === 35) &&
      i + 1 < to &&
      classOf(text.charCodeAt(i + 1)) === LETTER &&
      !isWordBefore(text, i, from)
    ) {
      i = word(text, i, to, buffer); // @name, #topic
    } else {
      const end = mark(text, i, from, to);
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

/** A figure or letter that numbers an item of a list at the start of a line, with its stop ("1. Norra", "b. Aude"): where it ends, else `from`. */
function itemEnd(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && i - from < 2 && classOf(text.charCodeAt(i)) === DIGIT) i++;
  if (i === from && isLower(text.charCodeAt(i))) i++;
  return i > from && i + 1 < to && text.charCodeAt(i) === STOP && classOf(text.charCodeAt(i + 1)) === SPACE
    ? i + 1
    : from;
}

/** .5 where nothing it could belong to stands before it. */
function isBareDecimal(text: string, i: number, from: number, to: number): boolean {
  return (
    text.charCodeAt(i) === STOP &&
    i + 1 < to &&
    classOf(text.charCodeAt(i + 1)) === DIGIT &&
    (i === from || (classOf(text.charCodeAt(i - 1)) < LETTER && text.charCodeAt(i - 1) !== STOP))
  );
}

/** Marks of which a run is one token: ! * + - . < = > ? _ ~ and the ellipsis. */
const RUNS = new Set([33, 42, 43, HYPHEN, STOP, 60, 61, 62, 63, 95, 126, 0x2026]);

/** End of the mark at `i`: a run of one mark, of cries and questions, a doubled quotation mark, a smiley, or one code unit. */
function mark(text: string, i: number, from: number, to: number): number {
  const c = text.charCodeAt(i);
  let end = i + 1;
  if (RUNS.has(c)) {
    while (end < to && text.charCodeAt(end) === c) end++;
    const next = text.charCodeAt(end);
    if ((c === 33 || c === 63 || (c === STOP && end === i + 1)) && end < to && (next === 33 || next === 63))
      while (end < to && (text.charCodeAt(end) === 33 || text.charCodeAt(end) === 63)) end++;
  } else if ((c === GRAVE || c === APOSTROPHE) && text.charCodeAt(end) === c && end < to) {
    end++; // `` and '' as quotation marks
  } else if (c === 91 && text.startsWith('...]', end) && end + 4 <= to) {
    end += 4; // [...]
  } else if ((c === 58 || c === 59) && (i === from || classOf(text.charCodeAt(i - 1)) === SPACE)) {
    const mouth = text.charCodeAt(end) === HYPHEN ? end + 1 : end;
    const m = text.charCodeAt(mouth);
    const smiles = m === 41 || m === 40 || m === 68 || m === 80;
    if (smiles && mouth < to && (mouth + 1 >= to || classOf(text.charCodeAt(mouth + 1)) < LETTER)) end = mouth + 1;
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
  const whole = mailEnd(text, i, limit) || figuresEnd(text, i, limit);
  if (whole > i) {
    push(buffer, i, whole);
    return whole;
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
      c === APOSTROPHE || c === CURLY_APOSTROPHE || c === GRAVE || c === 95
        ? next >= LETTER && before >= LETTER
        : c === HYPHEN || c === 0x2010 || c === 0x2011
          ? next >= LETTER && before === LETTER && PREFIXES.has(hashText(text, i, end, true))
          : c === STOP || c === 64
            ? next >= LETTER && before >= LETTER && joinsAtStop(text, i, end)
            : (c === 44 || c === 58) && next === DIGIT && before === DIGIT
              ? c === 58 || isGrouped(text, end, to)
              : c === 38
                ? next === LETTER && before === LETTER && (end - i <= 2 || isFirm(text, i, end)) // AT&T, R&D, PG&E
                : c === 47 && next === DIGIT && before === DIGIT;
    if (!joins) break;
    end += 2;
  }
  if (end > i && isLowSurrogateNext(text, end)) end++;
  if (end < to && text.charCodeAt(end) === STOP && keepsStop(text, i, end, to)) end++;
  if (end < to && text.charCodeAt(end) === 36 && isFirm(text, i, end)) end++; // US$
  const part = cliticAt(text, i, end) || fusedAt(text, i, end) || unitAt(text, i, end);
  if (part > i) {
    push(buffer, i, part);
    push(buffer, part, end);
  } else {
    push(buffer, i, end);
  }
  return end;
}

/** Longest name before the @ of an address that is looked for. */
const LONGEST_MAILBOX = 64;

/** End of a mail address (ines.hald-voss@norra.example), or 0. */
function mailEnd(text: string, i: number, limit: number): number {
  let at = i;
  const longest = Math.min(limit, i + LONGEST_MAILBOX);
  while (at < longest && isMailLetter(text.charCodeAt(at))) at++;
  if (at === i || text.charCodeAt(at) !== 64 || classOf(text.charCodeAt(at + 1)) < LETTER) return 0;
  let end = at + 1;
  while (end < limit && isMailLetter(text.charCodeAt(end))) end++;
  while (classOf(text.charCodeAt(end - 1)) < LETTER) end--;
  return end;
}

function isMailLetter(c: number): boolean {
  return c < 128 && (classOf(c) >= LETTER || c === STOP || c === HYPHEN || c === 95 || c === 43);
}

/** End of figures with hyphens that are one: 555-0123, 1-555-555-0123, 11-20-2031, 2031-03-14; 0 for a range (5-10, 2030-31). */
function figuresEnd(text: string, i: number, limit: number): number {
  if (classOf(text.charCodeAt(i)) !== DIGIT) return 0;
  let groups = 0;
  let lengths = 0; // of each group, one decimal digit
  let end = i;
  for (;;) {
    const from = end;
    while (end < limit && end - from < 6 && classOf(text.charCodeAt(end)) === DIGIT) end++;
    if (end === from || end - from > 5) return 0;
    lengths = lengths * 10 + end - from;
    groups++;
    if (text.charCodeAt(end) !== HYPHEN || end + 1 >= limit) break;
    if (groups === 4) return 0;
    end++;
  }
  if (groups < 2 || (end < limit && classOf(text.charCodeAt(end)) >= LETTER)) return 0;
  const known =
    lengths === 34 ||
    lengths === 334 ||
    lengths === 1334 ||
    lengths === 224 ||
    lengths === 124 ||
    lengths === 422 ||
    lengths === 54;
  return known ? end : 0;
}

/** Three capitals or fewer. */
function isFirm(text: string, start: number, end: number): boolean {
  if (end - start > 3) return false;
  for (let i = start; i < end; i++) if (!isUpper(text.charCodeAt(i))) return false;
  return true;
}

/** Where the second of two words written as one begins (can|not), or 0. */
function fusedAt(text: string, start: number, end: number): number {
  const length = end - start;
  if (length > LONGEST_FUSED || length < 3) return 0;
  const letters = FUSED.get(hashText(text, start, end, true));
  return letters === undefined ? 0 : start + letters;
}

/** Where the measure written on to a figure begins (10|am, 5|bn), or 0. */
function unitAt(text: string, start: number, end: number): number {
  if (classOf(text.charCodeAt(start)) !== DIGIT) return 0;
  let i = end;
  while (i > start && end - i <= LONGEST_UNIT && classOf(text.charCodeAt(i - 1)) === LETTER) i--;
  if (i === end || classOf(text.charCodeAt(i - 1)) !== DIGIT) return 0;
  for (let k = start; k < i; k++) if (classOf(text.charCodeAt(k)) === LETTER) return 0;
  return UNITS.has(hashText(text, i, end, true)) ? i : 0;
}

/** A cut word must not part a surrogate pair. */
function isLowSurrogateNext(text: string, end: number): boolean {
  const c = text.charCodeAt(end);
  return c >= 0xdc00 && c <= 0xdfff;
}

/** A stop inside a word joins initials (U.S., e.g.), decimals and addresses (example.com), not "end.The". */
function joinsAtStop(text: string, start: number, stop: number): boolean {
  if (classOf(text.charCodeAt(stop - 1)) === DIGIT && classOf(text.charCodeAt(stop + 1)) === DIGIT) return true;
  const single = stop - start === 1 || text.charCodeAt(stop - 2) === STOP || text.startsWith('Ph.D', start);
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
  if (length === 1 && (text.charCodeAt(start) | 32) === 112 && followedByDigit(text, end + 1, to)) return true; // p. 5
  if (length === 1)
    return isUpper(text.charCodeAt(start)) && (text.charCodeAt(start) !== 73 || nextIsName(text, end + 1, to));
  if (length > 8) return false;
  if (length > 1 && text.charCodeAt(end - 2) === STOP && classOf(text.charCodeAt(end - 1)) === LETTER) return true; // U.S. a.m.
  const form = text.slice(start, end).toLowerCase();
  if (form === 'al' && text.startsWith('et ', start - 3)) return true;
  // The stop after "etc" is the sentence's own where one ends there.
  if (form === 'etc' && (end + 1 >= to || isSpaceThenUpperWord(text, end + 1, to))) return false;
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
    if (c !== APOSTROPHE && c !== CURLY_APOSTROPHE && c !== GRAVE) continue;
    const a = text.charCodeAt(end - k + 1) | 32;
    if (k === 2) {
      if (a === 116 && end - k - 1 > start && (text.charCodeAt(end - k - 1) | 32) === 110) return end - k - 1; // n't
      if (a === 115 && isFigures(text, start, end - k)) return 0; // the 80's
      return a === 115 || a === 100 || a === 109 ? end - k : 0;
    }
    const b = text.charCodeAt(end - k + 2) | 32;
    return (a === 114 && b === 101) || (a === 118 && b === 101) || (a === 108 && b === 108) ? end - k : 0;
  }
  return 0;
}

function isFigures(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (classOf(text.charCodeAt(i)) !== DIGIT) return false;
  return true;
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
