/**
 * Token ranges → spans by the conventions of a statement (DESIGN §3): content without the complementiser *that*, without
 * outer quotation marks and final stop; source and cue without marks at their edges.
 */
import type { Span } from '../../model/span.js';
import type { Tokens } from '../../model/tokens.js';
import { hashString } from '../linear/hash.js';
import type { Quotation } from '../segment/quotation.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import { formSet } from './sets.js';

const THAT = hashString('that');
const POSSESSIVE = hashString("'s");
const [OPENING, CLOSING] = [hashString('('), hashString(')')] as const;

const SINGLE_MARKS = "'‘’";

const JOINS = formSet('and or');

type Range = readonly [number, number];

/** The span of tokens `[start, end)`. */
export function spanOf(tokens: Tokens, [start, end]: Range): Span {
  return [tokens.start[start] as number, tokens.end[end - 1] as number];
}

/** The span of tokens `[start, end)`, marks at its edges taken off; null when nothing is left. */
export function trimmed(tokens: Tokens, columns: Columns, [start, end]: Range): Span | null {
  let from = start;
  let to = end;
  while (from < to && columns.shape[from] === SHAPE.mark) from++;
  // "Voss's praise": the source is Voss.
  while (
    to > from &&
    !closesBracket(from, to - 1, columns) &&
    (columns.shape[to - 1] === SHAPE.mark || (to - from > 1 && columns.form[to - 1] === POSSESSIVE))
  )
    to--;
  return from < to ? [tokens.start[from] as number, tokens.end[to - 1] as number] : null;
}

/** What closes → what opens it. */
export const OPENS: ReadonlyMap<number, number> = new Map([
  [CLOSING, OPENING],
  [hashString('>'), hashString('<')],
]);

/** "the Sugar Office (ISO)", "Harne Sugar <HARN.F>": a bracket that was opened is closed. */
function closesBracket(from: number, last: number, columns: Columns): boolean {
  const opening = OPENS.get(columns.form[last] as number);
  if (opening === undefined) return false;
  for (let i = last - 1; i > from; i--) if (columns.form[i] === opening) return true;
  return false;
}

/** One piece of content as a span, or null when nothing is left. `text` is the article's. */
export function contentSpan(
  text: string,
  tokens: Tokens,
  columns: Columns,
  quotations: readonly Quotation[],
  [start, end]: Range,
): Span | null {
  let from = start;
  let to = end;
  for (;;) {
    const before = to - from;
    while (from < to && isOuterMark(text, tokens, columns, from)) from++;
    while (to > from && isFinalMark(text, tokens, columns, to - 1)) to--;
    // "warned that A | and B": the joining word goes with what it joins.
    if (to - from > 2 && JOINS.has(columns.form[to - 1] as number) && columns.quote[to - 1] === QUOTE.outside) to--;
    if (to - from > 1 && columns.form[from] === THAT && !isDemonstrative(columns, from)) from++;
    // Marks that wrap the whole piece come off; a quotation that only begins or ends it keeps both of its marks.
    if (from < to && columns.quote[from] === QUOTE.open) {
      const quotation = quotations[columns.quotation[from] as number] as Quotation;
      if (quotation.end >= to) {
        from++;
        if (to > from && columns.quote[to - 1] === QUOTE.close) to--;
      }
    }
    if (
      to > from &&
      columns.quote[to - 1] === QUOTE.close &&
      (quotations[columns.quotation[to - 1] as number] as Quotation).open < from
    )
      to--;
    // ‘A’ inside “…”: a quotation in a quotation is no quotation of its own, its marks come off all the same.
    if (to - from > 2 && isSingleMark(text, tokens, from) && isSingleMark(text, tokens, to - 1)) {
      from++;
      to--;
    }
    if (to - from === before || from >= to) break;
  }
  // "by Thursday (3 March | )": the bracket that what is said opens it closes too.
  if (from < to && to < columns.count && columns.form[to] === CLOSING && leavesOpen(from, to, columns)) to++;
  return from < to ? [tokens.start[from] as number, tokens.end[to - 1] as number] : null;
}

function leavesOpen(from: number, to: number, columns: Columns): boolean {
  for (let i = to - 1; i >= from; i--) {
    if (columns.form[i] === CLOSING) return false;
    if (columns.form[i] === OPENING) return true;
  }
  return false;
}

function isSingleMark(text: string, tokens: Tokens, i: number): boolean {
  return tokens.end[i] - tokens.start[i] === 1 && SINGLE_MARKS.includes(text.charAt(tokens.start[i]));
}

/** “That is what we want,” she said: a quotation that opens with a capital *That* means a thing, it joins no clause. */
function isDemonstrative(columns: Columns, i: number): boolean {
  return columns.quote[i] !== QUOTE.outside && columns.shape[i] === SHAPE.title;
}

/** A comma, colon or dash before the words; never a bracket, currency sign or mark of quotation that opens. */
function isOuterMark(text: string, tokens: Tokens, columns: Columns, i: number): boolean {
  if (columns.shape[i] !== SHAPE.mark || columns.quote[i] === QUOTE.open) return false;
  return (
    columns.quote[i] === QUOTE.close ||
    /^[,.;:…–—-]+$/.test(text.slice(tokens.start[i] as number, tokens.end[i] as number))
  );
}

/** A comma, stop, colon or dash after the words; a question or exclamation mark belongs to them. */
function isFinalMark(text: string, tokens: Tokens, columns: Columns, i: number): boolean {
  if (columns.shape[i] !== SHAPE.mark || columns.quote[i] === QUOTE.close) return false;
  return (
    columns.quote[i] === QUOTE.open ||
    /^[,.;:–—-]+$/.test(text.slice(tokens.start[i] as number, tokens.end[i] as number))
  );
}

/** The words inside quotation marks within `span`, marks left out, and the comma or stop that American style sets inside them. */
export function verbatimOf(text: string, tokens: Tokens, quotations: readonly Quotation[], span: Span): Span[] {
  const out: Span[] = [];
  // Quotations are in order: begin with the first that ends after the span's start.
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.end[(quotations[middle] as Quotation).end - 1] as number) <= span[0]) low = middle + 1;
    else high = middle;
  }
  for (let q = low; q < quotations.length; q++) {
    const quotation = quotations[q] as Quotation;
    if ((tokens.start[quotation.open] as number) >= span[1]) break;
    const from = tokens.end[quotation.open] as number;
    let last = quotation.closed ? quotation.end - 2 : quotation.end - 1;
    if (isStop(text, tokens, last)) last--;
    if (last <= quotation.open) continue;
    const start = Math.max(from, span[0], tokens.start[quotation.open + 1] as number);
    const end = Math.min(tokens.end[last] as number, span[1]);
    if (start < end) out.push([start, end]);
  }
  return out;
}

function isStop(text: string, tokens: Tokens, i: number): boolean {
  const c = text.charCodeAt(tokens.start[i]);
  return tokens.end[i] - tokens.start[i] === 1 && (c === 44 || c === 46);
}
