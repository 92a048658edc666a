/**
 * A source is the whole noun phrase: with its article and titles before ("*the* Lusk Trust", "*prosecutor* Deb Ostrander"), with the clause that says
 * who it is ("One resident, *reached by telephone*, described …"), without the place line before it and the time after it.
 */
import { hashString } from '../linear/hash.js';
import type { Segments } from '../segment/segment.js';
import { CHANNELS } from './channel.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import { deprels, hangsUnder, headOf } from './noun-phrase.js';
import { sentenceOf } from './sentence-of.js';
import { FINITE, formSet, tagSet } from './sets.js';
import { OPENS } from './trim.js';

type Range = readonly [number, number];

/** An insertion longer than this is no description of the speaker. */
const LONGEST_INSERTION = 28;
/** A place line: "NANDPUR:", "ORIEL, 4 May (Continental Press) -". */
const LONGEST_PLACE = 16;
const DASHES = formSet('- – — --');
const [COMMA, COLON, OPENING, CLOSING] = [',', ':', '(', ')'].map(hashString) as [number, number, number, number];
const RELATIVE = formSet('who whose whom which');
const PARTICIPLES = tagSet('VBN VBG');
/** These begin a saying, not a description: "Norra Radio, citing the envoy". */
const SAYING = formSet('citing quoting saying adding telling noting warning insisting arguing claiming according');
const NAMED = deprels('flat');
const NOT_BEFORE = deprels('case cc mark punct advmod cc:preconj');
const TIMES = formSet('night week month year morning evening afternoon today yesterday tonight');
const LAST = formSet('last this');
const PREPOSITIONS = tagSet('IN TO');
const LEADING = formSet('by to');
const THROUGH = formSet('in on');
const ON = hashString('on');
const DAYS = formSet('monday tuesday wednesday thursday friday saturday sunday');
const FLOATING = formSet('both all each');

export function sourceExtent(
  source: Range,
  cue: Range,
  content: readonly Range[],
  segments: Segments,
  columns: Columns,
): Range {
  const { first } = segments.sentences;
  const sentence = sentenceOf(segments, source[0]);
  const within: Range = [first[sentence] as number, first[sentence + 1] as number];
  const held = (i: number) =>
    content.some(([a, b]) => i >= a && i < b) || (i >= cue[0] && i < cue[1]) || columns.quote[i] !== QUOTE.outside;
  const placed: Range = [afterPreposition(afterPlace(source, columns), source[1], columns), source[1]];
  const timed: Range = [placed[0], beforeTime(placed, columns)];
  // What was cut off the front stays off.
  const wide = placed[0] > source[0] ? placed[0] : leftward(timed, within, held, columns);
  // A preposition opens a circumstance, not a name: "In an advisory the Office", "by | Graham Cley".
  const from = PREPOSITIONS.has(columns.xpos[wide] as number) && wide < timed[0] ? timed[0] : wide;
  const closed = closingBracket([from, timed[1]], columns);
  return [from, insertionEnd([from, closed], cue, within, held, columns)];
}

/** "MERIDEN FORKS (Continental Press) - | Governor Ostrand", "NANDPUR: | the union". */
function afterPlace([from, to]: Range, columns: Columns): number {
  const bracket = afterBracket([from, to], columns);
  if (bracket > from) return bracket;
  if (columns.shape[from] !== SHAPE.upper) return from;
  for (let i = from + 1; i < Math.min(to - 1, from + LONGEST_PLACE); i++) {
    const form = columns.form[i] as number;
    if (DASHES.has(form) || (form === COLON && i <= from + 3)) return i + 1;
  }
  return from;
}

/** "(Continental Press) — | Governor Ostrand", where the models begin behind the bracket that opens. */
function afterBracket([from, to]: Range, columns: Columns): number {
  for (let i = from; i < to - 1; i++) {
    if (columns.form[i] === OPENING) return from;
    if (columns.form[i] !== CLOSING) continue;
    let next = i + 1;
    while (next < to - 1 && DASHES.has(columns.form[next] as number)) next++;
    return next > i + 1 ? next : from;
  }
  return from;
}

/** "by | Graham Cley", "to | the agency", "On Monday | several members". */
function afterPreposition(from: number, to: number, columns: Columns): number {
  if (to - from > 1 && LEADING.has(columns.form[from] as number)) return from + 1;
  // "In a tweet | Voss said": the channel is not who speaks.
  const through = [1, 2].some((back) => from >= back && THROUGH.has(columns.form[from - back] as number));
  if (through) {
    for (let i = from; i < Math.min(to - 1, from + 3); i++)
      if (CHANNELS.has(columns.form[i] as number) && columns.shape[i + 1] === SHAPE.title) return i + 1;
  }
  return to - from > 3 && columns.form[from] === ON && DAYS.has(columns.form[from + 1] as number) ? from + 2 : from;
}

/** "Lenny Vosper | last night", "Foss and Reid | both". */
function beforeTime([from, to]: Range, columns: Columns): number {
  let end = to;
  if (end - from > 1 && FLOATING.has(columns.form[end - 1] as number)) end--;
  if (end - from > 2 && TIMES.has(columns.form[end - 1] as number) && LAST.has(columns.form[end - 2] as number))
    end -= 2;
  return end;
}

/** "the Sugar Office (ISO | )", "Harne Sugar <HARN.F | >": the bracket goes with what it closes. */
function closingBracket([from, to]: Range, columns: Columns): number {
  const opening = OPENS.get(columns.form[to] as number);
  if (opening === undefined) return to;
  for (let i = to - 1; i > from; i--) if (columns.form[i] === opening) return to + 1;
  return to;
}

/** Takes in the article, title and trade before a name. */
function leftward([from, to]: Range, [first]: Range, held: (i: number) => boolean, columns: Columns): number {
  let head = headOf([from, to], columns);
  const title = columns.head[head] as number;
  // "superintendent | Rolf Castleberry": the name hangs on the trade.
  if (NAMED.has(columns.deprel[head] as number) && title === from - 1 && !held(title)) head = title;
  let start = from;
  while (
    start > first &&
    !held(start - 1) &&
    columns.shape[start - 1] !== SHAPE.mark &&
    !(columns.head[start - 1] === head && NOT_BEFORE.has(columns.deprel[start - 1] as number)) &&
    hangsUnder(start - 1, head, columns)
  )
    start--;
  return start;
}

/** "One resident | , reached by telephone, | described": the insertion between source and cue, and the clause after a source at the end. */
function insertionEnd(
  [from, to]: Range,
  cue: Range,
  within: Range,
  held: (i: number) => boolean,
  columns: Columns,
): number {
  if (columns.form[to] !== COMMA || to + 2 >= within[1]) return to;
  const opens = RELATIVE.has(columns.form[to + 1] as number);
  const participle =
    !SAYING.has(columns.form[to + 1] as number) &&
    PARTICIPLES.has(columns.xpos[to + 1] as number) &&
    hangsUnder(to + 1, headOf([from, to], columns), columns);
  if (!opens && !participle) return to;
  let end = to + 1;
  while (end < within[1] && end - to < LONGEST_INSERTION && !held(end) && !isStop(end, within, columns)) end++;
  if (to <= cue[0]) {
    // Before the cue the whole insertion counts, commas inside it too, and it ends with a comma.
    const last = cue[0] - 1;
    const free = !Array.from({ length: Math.max(0, last - to) }, (_, k) => held(to + k)).includes(true);
    return free && columns.form[last] === COMMA && last - to <= LONGEST_INSERTION && last > to ? last : to;
  }
  return opens && end > to + 2 ? end : to;
}

/** "According to the Wire, | which cited the envoy, | A": the models begin what is said with the clause that says who the source is. */
export function clauseApart(
  source: readonly Range[],
  cue: Range,
  content: readonly Range[],
  columns: Columns,
): { source: readonly Range[]; content: readonly Range[] } {
  const [speaker] = source;
  const at =
    speaker === undefined ? -1 : content.findIndex(([start]) => start === speaker[1] || start === speaker[1] + 1);
  const [start, end] = content[at] ?? [0, 0];
  if (speaker === undefined || at < 0 || speaker[0] < cue[1] || !RELATIVE.has(columns.form[start] as number))
    return { source, content };
  let verb = false;
  for (let i = start; i < end - 2; i++) {
    if (FINITE.has(columns.xpos[i] as number)) verb = true;
    if (!verb || columns.form[i] !== COMMA || columns.quote[i] !== QUOTE.outside) continue;
    for (let k = i + 1; k < end; k++)
      if (FINITE.has(columns.xpos[k] as number))
        return {
          source: [[speaker[0], i], ...source.slice(1)],
          content: content.map((range, c): Range => (c === at ? [i + 1, end] : range)),
        };
  }
  return { source, content };
}

function isStop(i: number, within: Range, columns: Columns): boolean {
  return (
    columns.shape[i] === SHAPE.mark && (columns.form[i] === COMMA || i >= within[1] - 1 || columns.form[i] === COLON)
  );
}
