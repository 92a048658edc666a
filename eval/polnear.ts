/**
 * What the finder found, in PolNeAR's span convention: whole tokens, *that* and quotation marks kept; no nesting, since there
 * a token belongs to at most one attribution.
 */
import type { Span } from '../src/model/span.js';
import { quotationsRead } from '../src/read/attribute/attribute.js';
import type { Analysed } from '../src/read/attribute/columns.js';
import type { Finder, Found } from '../src/read/attribute/find.js';
import { findOrphans, joinSecondQuotations } from '../src/read/attribute/quoted.js';
import type { Segments } from '../src/read/segment/segment.js';
import type { Attribution } from './attributions.js';

/** What the models find in an article with what quotation marks add to it, as `read` does. */
export function foundIn(page: Analysed, finder: Finder): readonly Found[] {
  const { blocks, segments } = page;
  const byModel = finder.find(page);
  const columns = finder.columnsOf();
  const quoted = quotationsRead(byModel, blocks, segments, columns);
  return joinSecondQuotations(quoted, findOrphans(quoted, blocks, segments, columns), columns).found;
}

export function inPolnearConvention(found: readonly Found[], segments: Segments): Attribution[] {
  const { start, end } = segments.tokens;
  const span = ([from, to]: readonly [number, number]): Span => [start[from] as number, end[to - 1] as number];
  return found
    .filter((one) => one.within < 0)
    .map((one) => ({ source: one.source.map(span), cue: [span(one.cue)], content: one.content.map(span) }));
}
