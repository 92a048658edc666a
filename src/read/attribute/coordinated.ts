/**
 * "She calls it a precaution *and promises* that A": the second verb of a coordination is no part of what the first one says. Where a saying
 * without a source of its own follows *and* or *but* in another's content and stands in the same form, the two share their source.
 */
import { XPOS } from '../tag/labels.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import type { Found } from './find.js';
import { deprels, headOf } from './noun-phrase.js';
import { formSet, tagSet } from './sets.js';

type Range = readonly [number, number];

const JOINS = formSet('and but or');
const FINITE = tagSet('VBD VBZ VBP NNS');
const SUBJECT = deprels('nsubj nsubj:pass');

/** Cuts such contents; what was nested only by being swallowed stands by itself. */
export function splitCoordinations(found: readonly Found[], columns: Columns): Found[] {
  const list = [...found];
  found.forEach((inner, i) => {
    const outer = list[inner.within] ?? null;
    if (inner.within < 0 || outer === null || !sharesSource(inner, outer, columns)) return;
    let end = inner.cue[0];
    while (end > outer.cue[1] && (JOINS.has(columns.form[end - 1] as number) || isMark(end - 1, columns))) end--;
    const content = outer.content.flatMap(([from, to]): Range[] =>
      from >= end ? [] : [[from, Math.min(to, from < inner.cue[0] && to > inner.cue[0] ? end : to)]],
    );
    if (content.length === 0) return;
    list[inner.within] = { ...outer, content };
    list[i] = { ...inner, source: outer.source, within: outer.within };
  });
  return list;
}

function sharesSource(inner: Found, outer: Found, columns: Columns): boolean {
  const [start] = inner.cue;
  if (start <= outer.cue[1] || columns.quote[start] !== QUOTE.outside || !JOINS.has(columns.form[start - 1] as number))
    return false;
  const own = inner.source.length > 0 && !(inner.source[0]?.[0] === outer.source[0]?.[0]);
  if (own || outer.source.length === 0) return false;
  const [first, second] = [headOf(outer.cue, columns), headOf(inner.cue, columns)];
  if (!FINITE.has(columns.xpos[second] as number) || !FINITE.has(columns.xpos[first] as number)) return false;
  // The same tense, and no subject of a clause between that the second verb could belong to.
  if (isPast(first, columns) !== isPast(second, columns)) return false;
  for (let i = outer.cue[1]; i < start; i++)
    if (SUBJECT.has(columns.deprel[i] as number) && columns.quote[i] === QUOTE.outside)
      return columns.head[second] === first;
  return true;
}

function isMark(i: number, columns: Columns): boolean {
  return columns.shape[i] === SHAPE.mark && columns.quote[i] !== QUOTE.close;
}

function isPast(i: number, columns: Columns): boolean {
  return columns.xpos[i] === PAST;
}

const PAST = XPOS.indexOf('VBD');
