/**
 * "NANDPUR: The growers accused …": the place a report comes from, set before a colon, speaks no more than one before a dash does. What the
 * models took for the words of the place stands on its own.
 */
import { REFERENT_KINDS } from '../../model/labels.js';
import type { Segments } from '../segment/segment.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import type { Found } from './find.js';
import { COLON } from './headline.js';

const PERSON = REFERENT_KINDS.indexOf('person') + 1;
/** "NEW HARLOW, SILL VALLEY". */
const LONGEST = 6;

/** Leaves out what a place line is said to say; what stood in it keeps its place on the page. */
export function withoutPlaceLines(found: readonly Found[], segments: Segments, columns: Columns): Found[] {
  const isLine = found.map(
    (one) => isPlaceLine(one, segments, columns) && found.some(({ within }) => found[within] === one),
  );
  // Labels of a transcript come again.
  if (isLine.filter((one) => one).length > 1) return [...found];
  if (!isLine.includes(true)) return [...found];
  const place = new Map<number, number>();
  let at = 0;
  found.forEach((_, i) => {
    if (isLine[i] !== true) place.set(i, at++);
  });
  return found.flatMap((one, i): Found[] => {
    if (isLine[i] === true) return [];
    let { within } = one;
    while (within >= 0 && isLine[within] === true) within = (found[within] as Found).within;
    return [{ ...one, within: within < 0 ? -1 : (place.get(within) as number) }];
  });
}

function isPlaceLine({ block, cue, content }: Found, { blockFirst }: Segments, columns: Columns): boolean {
  const first = blockFirst[block];
  if (cue[1] - cue[0] !== 1 || columns.form[cue[0]] !== COLON || cue[0] - first > LONGEST) return false;
  if (content.some(([start]) => columns.quote[start] === QUOTE.open)) return false;
  for (let i = first; i < cue[0]; i++)
    if (columns.shape[i] !== SHAPE.upper && columns.shape[i] !== SHAPE.mark) return false;
  return cue[0] > first && columns.name[first] !== PERSON;
}
