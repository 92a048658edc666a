/**
 * Pieces of content that say how, when and through what it was said and not what: "*Speaking to Radio Sill*, Voss said, “A”", "*After being told that A*, she
 * told reporters that B", “A” *in an interview with the Courier*.
 */
import { hashString } from '../linear/hash.js';
import { CHANNELS } from './channel.js';
import { type Columns, isCapital, QUOTE, SHAPE } from './columns.js';
import { FINITE, formSet, tagSet } from './sets.js';

type Range = readonly [number, number];

const GERUND = tagSet('VBG');
const PREPOSITION = tagSet('IN');
const [COMMA, CLOSING, THAT] = [hashString(','), hashString(')'), hashString('that')] as const;
const THROUGH = formSet('in on during at via');
const LONGEST_TO_CHANNEL = 5;

/** The content without circumstances of the saying; never emptied. */
export function withoutCircumstances(
  source: readonly Range[],
  cue: Range,
  content: readonly Range[],
  columns: Columns,
): readonly Range[] {
  const kept = content.filter((piece) => !isFronted(piece, source, cue, content, columns));
  const pieces = kept.length === 0 ? content : kept;
  return pieces.map((piece) => afterBracket(beforeChannel(piece, columns), cue, columns));
}

/** A participle's clause before the source, where what follows the cue is whole: no comma parts it from its verb, or it is quoted. */
function isFronted(
  [start, end]: Range,
  [speaker]: readonly Range[],
  cue: Range,
  content: readonly Range[],
  columns: Columns,
): boolean {
  if (speaker === undefined || end > speaker[0] || speaker[1] > cue[0]) return false;
  const rest = content.find(([from]) => from >= cue[1]);
  if (rest === undefined) return false;
  // "Closing the bridge, she said, “would be a crime”": a quotation that goes on needs what stands before it.
  const marked = columns.quote[rest[0]] === QUOTE.open ? rest[0] + 1 : rest[0];
  const quoted = columns.quote[marked - 1] === QUOTE.open;
  const whole = quoted && (isCapital(marked, columns) || isChannelPhrase([start, end], columns));
  if ((columns.form[cue[1]] === COMMA || quoted) && !whole) return false;
  for (let i = start; i < end; i++) if (columns.quote[i] !== QUOTE.outside) return false;
  if (GERUND.has(columns.xpos[start] as number)) return true;
  if (!PREPOSITION.has(columns.xpos[start] as number)) return false;
  return GERUND.has(columns.xpos[start + 1] as number) || isChannelPhrase([start, end], columns);
}

/** “A” | in an interview with B: what follows the closing mark is how it was said. */
function beforeChannel([start, end]: Range, columns: Columns): Range {
  if (columns.quote[start] !== QUOTE.open) return [start, end];
  let close = start + 1;
  while (close < end && columns.quotation[close] === columns.quotation[start]) close++;
  return close < end && isChannelPhrase([close, end], columns) ? [start, close] : [start, end];
}

/** "in an interview", "on his blog": a preposition, soon a channel, and no verb. */
function isChannelPhrase([start, end]: Range, columns: Columns): boolean {
  if (!THROUGH.has(columns.form[start] as number)) return false;
  let channel = false;
  for (let i = start + 1; i < end; i++) {
    if (FINITE.has(columns.xpos[i] as number) || columns.quote[i] !== QUOTE.outside) return false;
    if (i < start + LONGEST_TO_CHANNEL && CHANNELS.has(columns.form[i] as number)) channel = true;
  }
  return channel;
}

/** "said in a post (which is gone) | that A": the end of a bracket that opened before. */
function afterBracket([start, end]: Range, cue: Range, columns: Columns): Range {
  if (start < cue[1]) return [start, end];
  for (let i = start; i + 2 < end && columns.quote[i] === QUOTE.outside; i++) {
    if (columns.shape[i] !== SHAPE.mark) continue;
    return columns.form[i] === CLOSING && columns.form[i + 1] === THAT ? [i + 2, end] : [start, end];
  }
  return [start, end];
}
