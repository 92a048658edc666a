/**
 * Spans: half-open ranges of UTF-16 code units of `Article.text`.
 * `text.slice(start, end)` is what the span says. Every law about spans lives here; nothing else compares offsets.
 */

/** `[start, end)` in UTF-16 code units, `0 <= start < end <= text.length`. */
export type Span = readonly [start: number, end: number];

/** The unit of every offset that leaves the program. */
export const UNIT = 'utf16' as const;

/** The words a span stands for. */
export function words(text: string, span: Span): string {
  return text.slice(span[0], span[1]);
}

/** True where `span` is a range of whole numbers inside `text` that says something. */
export function isSpanOf(text: string, span: Span): boolean {
  const [start, end] = span;
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
}

/** True where `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** Length of what two spans share, in code units. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

/** Total length of a list of spans that do not overlap one another. */
export function extent(spans: readonly Span[]): number {
  let sum = 0;
  for (const [start, end] of spans) sum += end - start;
  return sum;
}

/** Intersection over union of two lists of spans, 0..1; each list must be free of overlaps of its own. */
export function jaccard(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const x of a) for (const y of b) shared += overlap(x, y);
  const union = extent(a) + extent(b) - shared;
  return union === 0 ? 0 : shared / union;
}

/** Sorts by start, then end: the order of the page. */
export function byPosition(a: Span, b: Span): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** The smallest span that holds all of `spans`; null for an empty list. */
export function hull(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  let [start, end] = spans[0] as Span;
  for (const span of spans) {
    if (span[0] < start) start = span[0];
    if (span[1] > end) end = span[1];
  }
  return [start, end];
}

/** Line and column, both from 1, of an offset; lines end with LF, CRLF or CR; a column counts UTF-16 code units. */
export function lineAndColumn(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let i = 0; i < at; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) {
      line++;
      lineStart = i + 1;
    }
  }
  return { line, column: at - lineStart + 1 };
}
