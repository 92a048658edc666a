/**
 * Text → spans of its paragraphs. A line is a paragraph, as news copy has it, unless the text is hard-wrapped (saved mail,
 * old wire copy): then a paragraph runs to the next empty line or indented line.
 */
import type { Span } from '../../model/span.js';

/**
 * A wrapped line is at least and at most this long, and most lines before another line must be so. Prose that is wrapped
 * goes on in lower case more often than not; a list of headlines, whose lines are as long, does not.
 */
const WRAP_SHORTEST = 45;
const WRAP_LONGEST = 100;
const WRAP_SHARE = 0.6;
const WRAP_LINES = 3;
const WRAP_LOWER = 0.5;

/** Non-empty paragraphs in order, outer white space trimmed. */
export function paragraphs(text: string): Span[] {
  const lines: Span[] = [];
  const followsBlank: boolean[] = [];
  let blank = true;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isLineEnd(text.charCodeAt(i))) continue;
    let from = start;
    let to = i;
    while (from < to && isBlank(text.charCodeAt(from))) from++;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    if (from < to) {
      // An indented line starts a paragraph in wrapped text.
      followsBlank.push(blank || (from > start && text.charCodeAt(start) <= 32));
      lines.push([from, to]);
      blank = false;
    } else if (text.charCodeAt(i) !== 10 || text.charCodeAt(i - 1) !== 13 || i - 1 !== start - 1) {
      blank = true; // not merely the LF of a CRLF
    }
    start = i + 1;
  }
  if (!isWrapped(text, lines, followsBlank)) return lines;
  const joined: Span[] = [];
  lines.forEach((line, i) => {
    const last = joined.at(-1);
    if (followsBlank[i] || last === undefined || isShort(text, lines[i - 1] as Span, line)) joined.push(line);
    else joined[joined.length - 1] = [last[0], line[1]];
  });
  return joined;
}

/** A line that ends although the next word would have fitted, before a capital, ends its paragraph: a headline, a last line. */
function isShort(text: string, [start, end]: Span, next: Span): boolean {
  return end - start < WRAP_SHORTEST && !isLower(text.charCodeAt(next[0]));
}

function isLower(c: number): boolean {
  const letter = String.fromCharCode(c);
  return letter !== letter.toUpperCase();
}

function isWrapped(text: string, lines: readonly Span[], followsBlank: readonly boolean[]): boolean {
  let followed = 0;
  let wrapped = 0;
  let lower = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    if (followsBlank[i + 1]) continue;
    const [start, end] = lines[i] as Span;
    followed++;
    const last = text.charCodeAt(end - 1);
    const stops = last === 46 || last === 33 || last === 63 || last === 34 || last === 0x201d;
    if (end - start >= WRAP_SHORTEST && end - start <= WRAP_LONGEST && !stops) {
      wrapped++;
      if (isLower(text.charCodeAt((lines[i + 1] as Span)[0]))) lower++;
    }
  }
  return wrapped >= WRAP_LINES && wrapped >= WRAP_SHARE * followed && lower >= WRAP_LOWER * wrapped;
}

function isLineEnd(c: number): boolean {
  return c === 10 || c === 13 || c === 0x85 || c === 0x2028 || c === 0x2029;
}

function isBlank(c: number): boolean {
  return c <= 32 || c === 0xa0 || c === 0xfeff || (c >= 0x2000 && c <= 0x200b) || c === 0x3000 || c === 0x202f;
}
