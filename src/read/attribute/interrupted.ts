/**
 * "Kids, Reid suggested, could wear hats": a source and its cue between two commas, in the middle of what is said. The models give the words before them
 * to nobody or to the source; both pieces are content where the second needs the first.
 */
import { hashString } from '../linear/hash.js';
import type { Segments } from '../segment/segment.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import { sentenceOf } from './sentence-of.js';
import { FINITE, formSet } from './sets.js';

type Range = readonly [number, number];

const COMMA = hashString(',');
/** The second piece lacks its subject, or goes on with a condition. */
const GOES_ON = formSet('unless if when while although though because but and or until despite so who which');
/** Before the commas these say when or where, not what: "In April, Voss said, …". */
const CIRCUMSTANCE = formSet(
  'in on at by after before during since when while as if although though but and meanwhile however also still asked pressed according for from with despite',
);
const LONGEST_SOURCE = 9;

export function interrupted(
  source: readonly Range[],
  cue: Range,
  content: readonly Range[],
  segments: Segments,
  columns: Columns,
): { source: readonly Range[]; content: readonly Range[] } {
  const same = { source, content };
  const [speaker] = source;
  if (speaker === undefined || source.length > 1 || speaker[1] !== cue[0]) return same;
  if (columns.form[cue[1]] !== COMMA || columns.quote[cue[0]] !== QUOTE.outside) return same;
  const first = segments.sentences.first[sentenceOf(segments, cue[0])] as number;
  const after = content.find(([start]) => start > cue[1]);
  if (after === undefined || after[0] > cue[1] + 2) return same;
  let begin = cue[1] + 1;
  while (begin < after[1] && columns.shape[begin] === SHAPE.mark) begin++;
  const verb = FINITE.has(columns.xpos[begin] as number) || FINITE.has(columns.xpos[begin + 1] as number);
  if (!verb && !GOES_ON.has(columns.form[begin] as number)) return same;
  // The last comma before the cue parts what is said from who says it.
  let comma = cue[0] - 1;
  while (comma > first && comma > cue[0] - LONGEST_SOURCE && columns.form[comma] !== COMMA) comma--;
  if (columns.form[comma] !== COMMA || comma <= first || comma >= cue[0] - 1) return same;
  if (speaker[0] < comma && speaker[0] > first) return same;
  if (content.some(([start, end]) => start < comma && end > first) || CIRCUMSTANCE.has(columns.form[first] as number))
    return same;
  for (let i = first; i <= comma; i++) if (columns.quote[i] !== QUOTE.outside) return same;
  return { source: [[comma + 1, cue[0]]], content: [[first, comma], ...content] };
}
