/**
 * Places of an article's text as other programs find them again: by the words and what stands around them (W3C TextQuoteSelector, text
 * fragments of an address) and by code points, which is how everybody but JavaScript counts.
 * https://www.w3.org/TR/annotation-model/#text-quote-selector, https://wicg.github.io/scroll-to-text-fragment/
 */
import type { Span } from '../../model/span.js';

/** `prefix + exact + suffix` stands once in the text. */
export interface Quote {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
}

/** Letters on either side; more only where these words stand more than once. */
const AROUND = 32;

/** The words of a span with enough around them to tell the place from every other of the text. Nothing is cut inside a character. */
export function quoteOf(text: string, [start, end]: Span): Quote {
  for (let around = AROUND; ; around *= 2) {
    const from = outward(text, Math.max(0, start - around), -1);
    const until = outward(text, Math.min(text.length, end + around), 1);
    const whole = from === 0 && until === text.length;
    if (whole || isOnce(text, text.slice(from, until)))
      return { prefix: text.slice(from, start), exact: text.slice(start, end), suffix: text.slice(end, until) };
  }
}

function isOnce(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return text.indexOf(words, first + 1) < 0;
}

/** Marks that belong to the letter before them, joiners, and second halves of what UTF-16 writes with two units. */
const BELONGS = /\p{M}|\u200d|[\udc00-\udfff]/u;

function outward(text: string, at: number, step: -1 | 1): number {
  let now = at;
  while (now > 0 && now < text.length && (isLow(text, now) || BELONGS.test(text[now] as string) || joins(text, now)))
    now += step;
  return now;
}

function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function joins(text: string, at: number): boolean {
  return text[at - 1] === '\u200d';
}

/** Turns offsets in UTF-16 code units into code points. */
export type CodePoints = (offset: number) => number;

/** For texts without characters beyond the basic plane, which is most, the two are one. */
export function codePointsOf(text: string): CodePoints {
  const pairs: number[] = [];
  for (let i = 0; i < text.length; i++) if (isLow(text, i)) pairs.push(i);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}

/** Words a text fragment spells out; of longer passages the beginning and the end are given. */
const SPELLED = 12;
const ENDS = 5;

/** The article's address, leading to the words where a browser finds them; null where it has no address of the web. */
export function linkOf(url: string | null, words: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  if (words === null) return url;
  const list = words.split(/\s+/u).filter((word) => word !== '');
  if (list.length === 0) return url;
  const parts =
    list.length <= SPELLED ? [list.join(' ')] : [list.slice(0, ENDS).join(' '), list.slice(-ENDS).join(' ')];
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${parts.map(encoded).join(',')}`;
}

/** A dash and a comma mean something in a text fragment. */
function encoded(words: string): string {
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/-/g, '%2D');
}
