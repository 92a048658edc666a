/**
 * What the finder found, in PolNeAR's span convention: whole tokens, *that* and quotation marks kept; no nesting, since there
 * a token belongs to at most one attribution.
 */
import type { Span } from '../src/model/span.js';
import { quotationsRead } from '../src/read/attribute/attribute.js';
import type { Analysed, Columns } from '../src/read/attribute/columns.js';
import type { Finder, Found } from '../src/read/attribute/find.js';
import { findOrphans, isQuoted, joinSecondQuotations, type Orphan } from '../src/read/attribute/quoted.js';
import type { Segments } from '../src/read/segment/segment.js';
import type { Attribution } from './attributions.js';

/** What the models find in an article with what quotation marks add to it, as `read` does; `inParagraphs`: a quotation that fills the next paragraph is joined to it. */
export function foundIn(page: Analysed, finder: Finder, inParagraphs: boolean): readonly Found[] {
  const byModel = finder.find(page);
  return withQuotations(byModel, page, finder.columnsOf(), inParagraphs);
}

/** The same of what was found; `page` without its forms is enough. */
export function withQuotations(
  byModel: readonly Found[],
  { blocks, segments }: Pick<Analysed, 'blocks' | 'segments'>,
  columns: Columns,
  inParagraphs = true,
): readonly Found[] {
  const quoted = quotationsRead(byModel, blocks, segments, columns);
  const { found, orphans } = joinSecondQuotations(quoted, findOrphans(quoted, blocks, segments, columns), columns);
  return inParagraphs ? joinParagraphs(found, orphans, segments, columns) : found;
}

/**
 * “A,” said Voss. ¶ “B.”: where `read` has two statements of one likely speaker, PolNeAR has one of two pieces. Of the quotations that fill the
 * paragraph after a statement in quotation marks the annotators of its training part joined 35 in 48.
 */
function joinParagraphs(
  found: readonly Found[],
  orphans: readonly Orphan[],
  { blockFirst }: Segments,
  columns: Columns,
): readonly Found[] {
  const out = [...found];
  const lastOf = new Map<number, number>();
  found.forEach(({ block, within, cue }, f) => {
    const last = lastOf.get(block);
    if (within < 0 && (last === undefined || cue[0] > (found[last] as Found).cue[0])) lastOf.set(block, f);
  });
  for (const { block, span } of orphans) {
    if (span[0] !== blockFirst[block] || span[1] < (blockFirst[block + 1] as number) - 1) continue;
    let before = block - 1;
    while (before >= 0 && blockFirst[before] === blockFirst[before + 1]) before--;
    const at = lastOf.get(before);
    if (at === undefined) continue;
    const one = out[at] as Found;
    if (!one.content.every(([start, end]) => isQuoted(columns, start, end))) continue;
    out[at] = { ...one, content: [...one.content, span] };
    lastOf.set(block, at);
  }
  return out;
}

export function inPolnearConvention(found: readonly Found[], segments: Segments): Attribution[] {
  const { start, end } = segments.tokens;
  const span = ([from, to]: readonly [number, number]): Span => [start[from] as number, end[to - 1] as number];
  return found
    .filter((one) => one.within < 0)
    .map((one) => ({ source: one.source.map(span), cue: [span(one.cue)], content: one.content.map(span) }));
}
