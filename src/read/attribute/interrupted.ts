/**
 * "Kids, Reid suggested, could wear hats": a source and its cue between two commas, in the middle of what is said. The models give the words before them
 * to nobody or to the source; both pieces are content where the second needs the first.
 */
import { hashString } from '../linear/hash.js';
import type { Segments } from '../segment/segment.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import { sentenceOf } from './sentence-of.js';
import { FINITE, formSet, tagSet } from './sets.js';

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
  const broken = brokenOff(source, cue, content, segments, columns);
  const same = { source, content: broken ?? content };
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

/** "Before July, | according to the guild, | few ships came": a piece without its clause, before the commas, goes on behind them. */
function brokenOff(
  [speaker, ...others]: readonly Range[],
  cue: Range,
  content: readonly Range[],
  segments: Segments,
  columns: Columns,
): readonly Range[] | null {
  const [piece] = content;
  if (speaker === undefined || piece === undefined || others.length > 0 || content.length > 1) return null;
  // "backed | by a bank": who does something to it says nothing of the rest.
  if (speaker[1] !== cue[0] && cue[1] !== speaker[0]) return null;
  const [from, to] = [Math.min(speaker[0], cue[0]), Math.max(speaker[1], cue[1])];
  const sentence = sentenceOf(segments, from);
  const first = segments.sentences.first[sentence] as number;
  const last = segments.sentences.first[sentence + 1] as number;
  if (piece[0] < first || piece[1] > from || columns.form[piece[1]] !== COMMA || columns.form[to] !== COMMA)
    return null;
  if (from - piece[1] > 1 || to - from > LONGEST_BETWEEN || to + 2 >= last) return null;
  const verb = firstFinite(piece, columns);
  if (verb >= 0 && verb < piece[1] - 1) return null;
  for (let i = piece[0]; i < last; i++)
    if ((i < piece[1] || i >= from) && columns.quote[i] !== QUOTE.outside) return null;
  const next = to + 1;
  if (
    columns.shape[next] === SHAPE.mark ||
    GOES_ON.has(columns.form[next] as number) ||
    NO_CLAUSE.has(columns.xpos[next] as number)
  )
    return null;
  let end = last;
  while (end > next && columns.shape[end - 1] === SHAPE.mark) end--;
  return verb >= 0 || firstFinite([next, end], columns) >= 0 ? [piece, [next, end]] : null;
}

const LONGEST_BETWEEN = 16;
/** After the comma these tell more of the saying or of who says it: "…, Voss said, adding". */
const NO_CLAUSE = tagSet('VBG IN WDT WP WP$ WRB');

/** The first verb with a subject of its own, or -1. */
function firstFinite([start, end]: Range, columns: Columns): number {
  for (let i = start; i < end; i++) if (FINITE.has(columns.xpos[i] as number)) return i;
  return -1;
}
