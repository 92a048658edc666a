/**
 * What is known of an article because it came as a web page: what the page says of itself, where each character of the text
 * stands in the page's source, and what was left out of it.
 */
import type { Span } from './span.js';

/** What a web page says of itself, and what was left out of it. */
export interface Page {
  /** What the bytes were decoded as: a label of the Encoding Standard, such as `utf-8`. */
  readonly charset: string;
  /** The address the page gives as its own, or null. */
  readonly canonical: string | null;
  /** Who wrote it, name by name, as the page says. */
  readonly byline: readonly string[];
  readonly section: string | null;
  /** ISO 8601 prefix, or null. */
  readonly modified: string | null;
  /** Every date found, in the order of trust. */
  readonly dates: readonly SeenDate[];
  /** What the page says of whether it may be used, or null: an ordinary page says nothing. */
  readonly notice: Notice | null;
  /** Why this is less than an article (a stub before a paywall), in words, or null. */
  readonly thin: string | null;
  readonly leftOut: readonly LeftOut[];
  readonly map: PageMap;
}

/** One date the page gives. */
export interface SeenDate {
  /** ISO 8601 prefix, or null where the words can be read in two ways. */
  readonly value: string | null;
  /** As written. */
  readonly words: string;
  readonly of: 'published' | 'modified' | 'unknown';
  readonly origin: SeenIn;
  /** Name of the field or element: `datePublished`, `article:published_time`, `time`. */
  readonly field: string;
  /** Where this one became the article's published or modified date: why it and no other. */
  readonly chosen: string | null;
}

/** Where on a page a date was seen. */
export type SeenIn = 'json-ld' | 'meta' | 'time' | 'url' | 'text';

/** An embargo or a withdrawal, in the page's words. */
export interface Notice {
  readonly kind: 'embargoed' | 'withdrawn';
  readonly words: string;
  /** ISO 8601 prefix of when an embargo ends, or null where it is not told or cannot be read. */
  readonly until: string | null;
}

/** A piece of the page that is no part of the text. */
export interface LeftOut {
  readonly reason: string;
  /** Its words, blanks made single. */
  readonly words: string;
  /** Where it begins in the source. */
  readonly at: number;
}

/**
 * Text offsets → places in the page's source (the decoded page, a byte order mark dropped; UTF-16 code units). Run i of the
 * text is `text[i]` to `text[i + 1]`, and stands in the source from `source[i]` to `sourceEnd[i]`: letter for letter where both
 * are equally long, else as one entity, one stretch of blanks, or (between two blocks) whatever stands between them.
 */
export interface PageMap {
  readonly text: Uint32Array;
  readonly source: Uint32Array;
  readonly sourceEnd: Uint32Array;
  readonly length: number;
}

/** Where the words of a span stand in the page's source; tags between them are part of it. */
export function placeInPage(map: PageMap, [start, end]: Span): Span {
  if (map.text.length === 0) return [0, 0];
  const first = runAt(map, start);
  if (end <= start) return [startIn(map, first, start), startIn(map, first, start)];
  const last = runAt(map, end - 1);
  const until = (map.text[last + 1] as number | undefined) ?? map.length;
  const lettered =
    (map.sourceEnd[last] as number) - (map.source[last] as number) === until - (map.text[last] as number);
  const to = lettered
    ? (map.source[last] as number) + end - (map.text[last] as number)
    : (map.sourceEnd[last] as number);
  return [startIn(map, first, start), to];
}

function startIn(map: PageMap, run: number, at: number): number {
  const until = (map.text[run + 1] as number | undefined) ?? map.length;
  const from = map.source[run] as number;
  const lettered = (map.sourceEnd[run] as number) - from === until - (map.text[run] as number);
  return lettered ? from + at - (map.text[run] as number) : from;
}

function runAt({ text }: PageMap, at: number): number {
  let low = 0;
  let high = text.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((text[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
