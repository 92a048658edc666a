/**
 * What the finder found, in PolNeAR's span convention: whole tokens, *that* and quotation marks kept; no nesting, since there
 * a token belongs to at most one attribution.
 */
import type { Span } from '../src/model/span.js';
import type { Found } from '../src/read/attribute/find.js';
import type { Segments } from '../src/read/segment/segment.js';
import type { Attribution } from './attributions.js';

export function inPolnearConvention(found: readonly Found[], segments: Segments): Attribution[] {
  const { start, end } = segments.tokens;
  const span = ([from, to]: readonly [number, number]): Span => [start[from] as number, end[to - 1] as number];
  return found
    .filter((one) => one.within < 0)
    .map((one) => ({ source: one.source.map(span), cue: [span(one.cue)], content: one.content.map(span) }));
}
