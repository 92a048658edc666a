/**
 * The source as a noun phrase: it does not reach over a sentence's end, ends before a finite verb, drops a relative pronoun
 * that hangs on its end, and where the pronoun is all there is, goes to whom it follows ("Oto Brandl, who said …").
 */
import { hashString } from '../linear/hash.js';
import type { Segments } from '../segment/segment.js';
import { type Columns, isCapital, SHAPE } from './columns.js';
import { sentenceOf } from './sentence-of.js';
import { formSet } from './sets.js';

type Range = readonly [number, number];

const RELATIVES = formSet('who which that whose whom');
const FINITE = formSet('is are was were will would has have had does did');
/** What follows them says when or in which course of things, not who: "Reke | after summit". */
const CIRCUMSTANCE = formSet('after before amid during since while when');
/** Inside "officials as well as …", "those in …" the words before a name may be in lower case. */
const NAME_LINKS = formSet("of the de van von al bin and 's");

const DETERMINERS = formSet('the a an his her its their our my this that one another');
const COMMA = hashString(',');
const LONGEST_NOUN = 5;
const LONGEST_TIME = 5;
const AGO = hashString('ago');
const TIMES = formSet(
  'yesterday today earlier later meanwhile monday tuesday wednesday thursday friday saturday sunday',
);
const WHICH_TIME = formSet('last this that the next earlier later one two three four five six a early late');
const MONTHS = formSet('january february march april may june july august september october november december');
const IN = formSet('in last since this');
const TIME_NOUNS = formSet(
  'day week month year night morning afternoon evening autumn spring summer winter weekend later',
);
/** What a noun phrase does not end with. */
const DANGLING = new Set([
  ...RELATIVES,
  ...formSet('after before as in on at with by for from to and but or of during since while when'),
]);

/** `source` in tokens of the article; a source is never emptied. */
export function sourceRange([start, end]: Range, segments: Segments, columns: Columns): Range {
  let from = Math.max(start, segments.sentences.first[sentenceOf(segments, end - 1)] as number);
  let to = end;
  let relative = false;
  for (let i = from + 1; i < to; i++) {
    const form = columns.form[i] as number;
    if (RELATIVES.has(form)) relative = true;
    else if (!relative && (FINITE.has(form) || CIRCUMSTANCE.has(form))) to = i;
  }
  while (to - from > 1 && (DANGLING.has(columns.form[to - 1] as number) || columns.shape[to - 1] === SHAPE.mark)) to--;
  from = afterTime(from, to, columns);
  if (to - from === 1 && RELATIVES.has(columns.form[from] as number))
    [from, to] = nameBefore(from, segments, columns) ?? nounBefore(from, columns) ?? [from, to];
  return [from, to];
}

/** "two weeks ago Ms Voss", "yesterday officials": when it was said is no part of who said it. */
function afterTime(from: number, to: number, columns: Columns): number {
  for (let i = from; i < Math.min(to - 1, from + LONGEST_TIME); i++) {
    if (columns.form[i] === AGO || (i === from && TIMES.has(columns.form[i] as number))) return i + 1;
  }
  return from;
}

/** "last week Emil Tarn", "that same day the board": the same where the noun phrase took it in; not "last year's winner", "last week guests". */
export function withoutTime([start, end]: Range, columns: Columns): Range {
  const from = afterTime(start, end, columns);
  if (from > start) return [from, end];
  // "In March Ada Voss", and the month alone where *in* was left outside; May Brandel is a name.
  const month = IN.has(columns.form[start] as number) ? start + 1 : start;
  const dated = MONTHS.has(columns.form[month] as number) && IN.has(columns.form[month - 1] as number);
  if (dated && month + 1 < end && isCapital(month + 1, columns)) return [month + 1, end];
  if (!WHICH_TIME.has(columns.form[start] as number)) return [start, end];
  for (let i = start + 1; i < Math.min(end - 1, start + LONGEST_TIME); i++) {
    if (!TIME_NOUNS.has(columns.form[i] as number)) continue;
    const next = i + 1;
    return isCapital(next, columns) || DETERMINERS.has(columns.form[next] as number) ? [next, end] : [start, end];
  }
  return [start, end];
}

/** The name that a relative pronoun at `token` follows, or null where what it follows is no name. */
function nameBefore(token: number, segments: Segments, columns: Columns): Range | null {
  const first = segments.sentences.first[sentenceOf(segments, token)] as number;
  let to = token;
  while (to > first && columns.shape[to - 1] === SHAPE.mark) to--;
  let from = to;
  while (
    from > first &&
    (isCapital(from - 1, columns) || (from < to && NAME_LINKS.has(columns.form[from - 1] as number)))
  )
    from--;
  while (from < to && !isCapital(from, columns)) from++;
  return to > from && isCapital(to - 1, columns) ? [from, to] : null;
}

/** "the minister, who …": the few words from a determiner to the comma; null where there is no such phrase. */
function nounBefore(token: number, columns: Columns): Range | null {
  const to = token - 1;
  if (to < 1 || columns.form[to] !== COMMA) return null;
  for (let from = to - 1; from >= 0 && from >= to - LONGEST_NOUN; from--) {
    if (columns.shape[from] === SHAPE.mark) return null;
    if (DETERMINERS.has(columns.form[from] as number)) return from < to - 1 ? [from, to] : null;
  }
  return null;
}
