/**
 * "White House denies Trump said A": whatever a denial is about, nobody is put on record with it. Where a statement's source
 * follows a verb of denying directly, what is denied is the whole saying, and the saying stands inside the denial; where the
 * model missed the denial, it is made here.
 */
import { hashString } from '../linear/hash.js';
import type { Segments } from '../segment/segment.js';
import { XPOS } from '../tag/labels.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import type { Found } from './find.js';
import { sentenceOf } from './sentence-of.js';
import { formSet } from './sets.js';

type Range = readonly [number, number];

const DENIES = formSet('deny denies denied denying');
const THAT = hashString('that');
/** What belongs to the cue before the verb: "did not deny". */
const BEFORE = formSet("not n't never do does did has have had");
/** Most words before the verb, from the sentence's beginning or the last mark, that are taken for the one who denies. */
const LONGEST_SOURCE = 6;
const COMMA = hashString(',');
const NAME = XPOS.indexOf('NNP');
/** Most words between commas that say who somebody is. */
const LONGEST_APPOSITION = 14;

/**
 * The attributions with sayings nested in the denials before them; new denials stand at the end. A new one is as sure as the
 * saying it rests on: in none of 85 haystack articles with a denial before a name and a verb of saying was one missing, so it
 * has no figure of its own.
 */
export function nestDenied(found: readonly Found[], segments: Segments, columns: Columns): Found[] {
  const list = found.map((one) => saidByDenied(one, found, columns));
  // From the right, so that in "A denies B denied C said D" what B denied is whole before it becomes what A denies.
  for (let index = found.length - 1; index >= 0; index--) {
    const saying = list[index] as Found;
    const [source] = saying.source;
    if (saying.within >= 0 || source === undefined || saying.source.length > 1) continue;
    // Words before the speaker are not what is denied; and so a denial can never come to stand inside its own saying.
    if (saying.content.length === 0 || saying.content.some(([start]) => start < saying.cue[1])) continue;
    const verb = columns.form[source[0] - 1] === THAT ? source[0] - 2 : source[0] - 1;
    if (verb < 0 || !DENIES.has(columns.form[verb] as number) || columns.quote[verb] !== QUOTE.outside) continue;
    if (sentenceOf(segments, verb) !== sentenceOf(segments, source[0]) || saying.cue[0] < source[1]) continue;
    const end = Math.max(...saying.content.map((piece) => piece[1]));
    const content: Range[] = [[source[0], end]];
    let at = list.findIndex(({ cue }, k) => k !== index && cue[0] <= verb && verb < cue[1]);
    if (at < 0) {
      const start = cueStart(verb, columns);
      at = list.length;
      list.push({
        ...saying,
        cue: [start, verb + 1],
        source: sourceBefore(start, segments, columns),
        content,
        within: -1,
        rule: 'denial',
      });
    } else list[at] = { ...(list[at] as Found), content };
    list[index] = { ...saying, within: at };
  }
  return list;
}

/** "Voss denied Mr Reke, her envoy, had said A": whom a denial names before a comma, and after another comma the verb, says it; not who denies. */
function saidByDenied(saying: Found, found: readonly Found[], columns: Columns): Found {
  const [source] = saying.source;
  const [start] = saying.cue;
  if (saying.within >= 0 || source === undefined || columns.form[start - 1] !== COMMA) return saying;
  for (const denial of found) {
    const [named] = denial.content;
    const verb = denial.cue[1] - 1;
    if (named === undefined || !DENIES.has(columns.form[verb] as number) || denial.source[0]?.[0] !== source[0])
      continue;
    // The apposition stands behind the name that is denied, or is taken with it.
    const apart = named[1] < start - 1 ? start - named[1] <= LONGEST_APPOSITION : isApposed(named, columns);
    if (named[0] === denial.cue[1] && apart && columns.form[named[1]] === COMMA)
      return { ...saying, source: [[named[0], start - 1]] };
  }
  return saying;
}

/** "Mr Reke, her envoy": a name and after a comma who that is. */
function isApposed([start, end]: Range, columns: Columns): boolean {
  for (let i = start + 1; i < end - 1; i++)
    if (columns.form[i] === COMMA) return columns.xpos[i - 1] === NAME && columns.xpos[start] === NAME;
  return false;
}

function cueStart(verb: number, columns: Columns): number {
  let start = verb;
  while (start > 0 && BEFORE.has(columns.form[start - 1] as number)) start--;
  return start;
}

/** The words before the cue, back to the sentence's beginning or a mark; none where they are too many to be a name or an office. */
function sourceBefore(start: number, segments: Segments, columns: Columns): Range[] {
  const first = segments.sentences.first[sentenceOf(segments, start)] as number;
  let from = start;
  while (from > first && columns.shape[from - 1] !== SHAPE.mark) from--;
  return from < start && start - from <= LONGEST_SOURCE ? [[from, start]] : [];
}
