/**
 * What the model found → the parts a statement has, by conventions PolNeAR does not share: the channel is no part of the cue
 * ("said | in a letter to"), whoever is spoken to is no part of the content ("told | the Courier that | …"), a source does
 * not reach over a sentence's end, and a scrap beside a whole quotation is not what was said.
 */
import { hashString } from '../linear/hash.js';
import type { Segments } from '../segment/segment.js';
import { XPOS } from '../tag/labels.js';
import { contentAfterAddressee, withoutAddressee, withThing } from './after-addressee.js';
import { withoutCircumstances } from './circumstance.js';
import { type Columns, QUOTE, SHAPE, stemOf } from './columns.js';
import type { Found } from './find.js';
import { interrupted } from './interrupted.js';
import { speakerWithClause } from './lost-speaker.js';
import { headOf } from './noun-phrase.js';
import { isQuoted } from './quoted.js';
import { sentenceOf } from './sentence-of.js';
import { FINITE, formSet, stemSet, tagSet } from './sets.js';
import { clauseApart, sourceExtent } from './source-extent.js';
import { sourceRange, withoutTime } from './source-range.js';
import { wholeClauses } from './whole-clause.js';
import { wholeSubject } from './whole-subject.js';

type Range = readonly [number, number];

/** Source, cue and content by token. */
export interface Parts {
  readonly source: readonly Range[];
  readonly cue: Range;
  readonly content: readonly Range[];
}

const CHANNEL_PREPOSITIONS = formSet('in at on during to with by from via through');
/** Before a channel: "argue in a report", not "referring to a report". */
const IN_CHANNEL = formSet('in on during');
const DETERMINERS = formSet('a an the his her its their our my this that these those');
const DAYS = formSet('monday tuesday wednesday thursday friday saturday sunday today yesterday');
const LATE = formSet('late early earlier later');
const PARTS_OF_TIME = formSet('week month year night morning afternoon evening');
const LAST = formSet('last this');
const QUESTIONS = formSet('who what how why when where which whose whether if');
const BASE_FORM = tagSet('VB');
const [TENSED, PARTICIPLES] = [tagSet('VBD VBZ'), tagSet('VBN VBD')] as const;
const [ADVERB, NAME, SINGULAR] = [XPOS.indexOf('RB'), XPOS.indexOf('NNP'), XPOS.indexOf('NN')] as const;
const IT = hashString('it');
/** Most words outside quotation marks, right after the cue, that count as a scrap beside a whole quotation. */
const LONGEST_SCRAP = 5;

export function tidy(found: Found, segments: Segments, columns: Columns): Parts {
  const { cue, content: told } = withThing(
    withInfinitive(withVerb(withNegation(found, columns), columns), columns),
    columns,
  );
  const { source: who, content: what } = clauseApart(found.source, cue, told, columns);
  const { source: parted, content: pieces } = interrupted(who, cue, what, segments, columns);
  const first = segments.sentences.first[sentenceOf(segments, cue[0])] as number;
  const source = parted.map((range) => {
    const whole = wholeSubject(sourceRange(range, segments, columns), cue, first, columns);
    return withoutTime(sourceExtent(whole, cue, pieces, segments, columns), columns);
  });
  const last = segments.sentences.first[sentenceOf(segments, cue[0]) + 1] as number;
  const said = withoutCircumstances(source, cue, wholeClauses(cue, pieces, last, columns), columns);
  const whole = invertedContent(source, cue, said, segments, columns) ?? withoutScraps(cue, said, columns);
  const goesOn = whole.some(([, end]) => end <= cue[0]);
  const content = whole.flatMap((range) =>
    splitClauses(
      afterWhen(toSentenceEnd(toQuotationEnd(range, segments, columns), segments, columns), cue, goesOn, columns),
      columns,
    ),
  );
  const spokenTo = contentAfterAddressee(cue, content, columns);
  const spoken = withoutAddressee(cue, columns);
  const after = content.some(([start]) => start === cue[1]);
  const bare = tidyCue(withoutChannel(spoken, after, columns), columns, spokenTo !== null);
  const lost = source.length === 0 ? speakerWithClause(bare, content, first, columns) : null;
  return { source: lost === null ? source : [lost], cue: bare, content: spokenTo ?? content };
}

/** "did | not respond to …": an auxiliary that lost its verb gets *not* and the verb back from the content. */
function withNegation({ cue, content }: Found, columns: Columns): { cue: Range; content: readonly Range[] } {
  const at = content.findIndex(([start]) => start === cue[1]);
  const [start, end] = content[at] ?? [0, 0];
  if (
    at < 0 ||
    cue[1] - cue[0] !== 1 ||
    end - start < 3 ||
    !AUXILIARIES.has(columns.form[cue[0]] as number) ||
    !NOT.has(columns.form[start] as number)
  ) {
    return { cue, content };
  }
  return { cue: [cue[0], start + 2], content: content.map((range, k): Range => (k === at ? [start + 2, end] : range)) };
}

/** "would not be | drawn on A", "has | no plans to go", "neither confirmed nor | denied": the words that make the cue one. */
function withVerb<T extends { cue: Range; content: readonly Range[] }>(one: T, columns: Columns): T {
  const { cue, content } = one;
  if (columns.form[cue[0] - 1] === NOR) {
    for (let i = cue[0] - 2; i >= Math.max(0, cue[0] - 4); i--)
      if (columns.form[i] === NEITHER) return { ...one, cue: [i, cue[1]] };
  }
  const at = content.findIndex(([start]) => start === cue[1]);
  const [start, end] = content[at] ?? [0, 0];
  if (at < 0 || end - start < 3) return one;
  const last = cue[1] - 1;
  const hollow = columns.form[last] === BE && columns.head[last] === start && columns.xpos[start] === PARTICIPLE;
  const none =
    columns.stem[last] === HAVE && columns.form[start] === NO && INTENTIONS.has(columns.form[start + 1] as number);
  if (!hollow && !none) return one;
  const to = none ? start + 2 : columns.form[start + 1] === ON ? start + 2 : start + 1;
  return { ...one, cue: [cue[0], to], content: content.map((range, k): Range => (k === at ? [to, end] : range)) };
}

/** "hope to | answer": the infinitive's *to* belongs to what is hoped. */
function withInfinitive<T extends { cue: Range; content: readonly Range[] }>({ cue, content }: T, columns: Columns) {
  const at = content.findIndex(([start]) => start === cue[1]);
  const last = cue[1] - 1;
  if (at < 0 || last === cue[0] || columns.form[last] !== TO || !BASE_FORM.has(columns.xpos[cue[1]] as number))
    return { cue, content };
  return {
    cue: [cue[0], last] as Range,
    content: content.map((range, k): Range => (k === at ? [last, range[1]] : range)),
  };
}

/** “No one should go.” | He left: a sentence behind a whole quotation is none of it. */
function toQuotationEnd([start, end]: Range, segments: Segments, columns: Columns): Range {
  if (columns.quote[start] !== QUOTE.open) return [start, end];
  const quotation = columns.quotation[start];
  let close = start;
  while (close < end && columns.quotation[close] === quotation) close++;
  const { first } = segments.sentences;
  return close < end && first[sentenceOf(segments, close)] === close && columns.quote[close] === QUOTE.outside
    ? [start, close]
    : [start, end];
}

/** "… leave at 5 | p.m.": a last word that ends its sentence with its own stop is content, though a stop alone is not. */
function toSentenceEnd([start, end]: Range, segments: Segments, columns: Columns): Range {
  const last = segments.sentences.first[sentenceOf(segments, end - 1) + 1] as number;
  return end === last - 1 && columns.shape[end] !== SHAPE.mark && columns.quote[end] === columns.quote[end - 1]
    ? [start, last]
    : [start, end];
}

/**
 * "said | afterwards she would go", "insisted | for weeks that A", "confirmed | the other day that A": when and how long it was said is no part of what was; `goesOn`:
 * some of it stands before the cue.
 */
function afterWhen([start, end]: Range, cue: Range, goesOn: boolean, columns: Columns): Range {
  if (start !== cue[1] || end - start < 4 || columns.quote[start] !== QUOTE.outside) return [start, end];
  if (WHEN.has(columns.form[start] as number) && SUBJECTS.has(columns.xpos[start + 1] as number))
    return [start + 1, end];
  // "did not say | Saturday night how many".
  const day = DAYS.has(columns.form[start] as number);
  if (day || (DAYS.has(columns.form[start - 1] as number) && PARTS_OF_TIME.has(columns.form[start] as number))) {
    const next = day && PARTS_OF_TIME.has(columns.form[start + 1] as number) ? start + 2 : start + 1;
    // "A, she said | Thursday, even as B"; of "said Friday, Saturday and Sunday would be wet" all is said.
    if (goesOn && columns.shape[next] === SHAPE.mark && columns.quote[next] === QUOTE.outside && end - next > 3)
      return [next + 1, end];
    return QUESTIONS.has(columns.form[next] as number) || columns.form[next] === THAT ? [next, end] : [start, end];
  }
  const which = WHICH_TIME.has(columns.form[start] as number);
  if (!which && !HOW_LONG.has(columns.form[start] as number)) return [start, end];
  let time = !which;
  for (let i = start + 1; i < Math.min(end - 2, start + LONGEST_WHEN); i++) {
    if (FINITE.has(columns.xpos[i] as number) || columns.quote[i] !== QUOTE.outside) break;
    if (PARTS_OF_TIME.has(columns.form[i] as number) || columns.form[i] === DAY) time = true;
    if (columns.form[i] === THAT && (columns.head[i] as number) > i) return time ? [i, end] : [start, end];
  }
  return [start, end];
}

/** "said A, and that B": one cue with two clauses has two pieces of content. */
function splitClauses([start, end]: Range, columns: Columns): Range[] {
  for (let i = start + SHORTEST_CLAUSE; i < end - SHORTEST_CLAUSE; i++) {
    if (columns.form[i + 1] !== THAT || columns.quote[i] !== QUOTE.outside || columns.quote[i + 1] !== QUOTE.outside)
      continue;
    if (columns.form[i] === BUT && isThatThing(i + 1, start, columns)) continue;
    if (!JOINS.has(columns.form[i] as number) && !(columns.form[i] === COMMA && listGoesOn(i + 2, end, columns)))
      continue;
    return [[start, i], ...splitClauses([i + 1, end], columns)];
  }
  return [[start, end]];
}

/** "A, but *that* office is vacant": no *that* before it began a clause, and a lone noun follows with its verb. */
function isThatThing(that: number, start: number, columns: Columns): boolean {
  if (columns.form[start] === THAT || columns.form[start - 1] === THAT) return false;
  return columns.xpos[that + 1] === SINGULAR && FINITE.has(columns.xpos[that + 2] as number);
}

/** "that A, | that B and that C": another *that* follows a joining word further on. */
function listGoesOn(from: number, end: number, columns: Columns): boolean {
  for (let i = from; i < end - SHORTEST_CLAUSE; i++)
    if (columns.form[i + 1] === THAT && JOINS.has(columns.form[i] as number) && columns.quote[i] === QUOTE.outside)
      return true;
  return false;
}

/**
 * Cuts "in a letter to", "in Pellan", "on the radio", weekdays and outer adverbs off a cue ("now | says", "wondered | aloud"); "according to",
 * "called for" and "did not immediately respond" stay whole.
 */
function tidyCue([start, end]: Range, columns: Columns, spokenTo: boolean): Range {
  // "It | is feared that": nobody and nothing.
  const expletive = columns.form[start] === IT && end - start > 1 ? start + 1 : start;
  const from = afterAdverbs(expletive, end, columns);
  let to = end;
  for (let i = from + 1; i + 1 < to; i++) {
    if (!CHANNEL_PREPOSITIONS.has(columns.form[i] as number)) continue;
    const name = columns.xpos[i + 1] === NAME && columns.shape[i + 1] === SHAPE.title;
    if (name || DETERMINERS.has(columns.form[i + 1] as number)) to = i;
  }
  while (to - from > 1 && (isTrailing(to - 1, from, columns) || endsWithTime(to, from, columns)))
    to -= isTrailing(to - 1, from, columns) ? 1 : 2;
  // Whatever went took its preposition's noun with it: "announced on | Monday".
  const beforeDay = end < columns.count && DAYS.has(columns.form[end] as number);
  if ((spokenTo || beforeDay || to < end) && to - from > 1 && CHANNEL_PREPOSITIONS.has(columns.form[to - 1] as number))
    to -= columns.stem[to - 2] === CALL ? 0 : 1; // called on
  return [from, to];
}

/** “A,” she wrote | on Pigeon; "announced | in his report A": with nothing said right behind it the preposition is the channel's. */
function withoutChannel([start, end]: Range, after: boolean, columns: Columns): Range {
  const bare = !after && end - start > 1 && WRITES.has(columns.stem[end - 2] as number);
  return bare && IN_CHANNEL.has(columns.form[end - 1] as number) ? [start, end - 1] : [start, end];
}

const WRITES: ReadonlySet<number> = stemSet('write post tweet say tell add announce state declare');

/** A day, a mark, an adverb that says how it was said. */
function isTrailing(i: number, from: number, columns: Columns): boolean {
  if (DAYS.has(columns.form[i] as number) || LATE.has(columns.form[i] as number) || columns.shape[i] === SHAPE.mark)
    return true;
  return i > from && columns.xpos[i] === ADVERB && !NOT.has(columns.form[i] as number);
}

/** "did not say | Saturday night", "announced | last week". */
function endsWithTime(to: number, from: number, columns: Columns): boolean {
  if (to - from < 3 || !PARTS_OF_TIME.has(columns.form[to - 1] as number)) return false;
  const which = columns.form[to - 2] as number;
  return DAYS.has(which) || LAST.has(which);
}

/** "now | says", "was never warned now | says": where the cue's own words begin; a negation is never cut off. */
function afterAdverbs(start: number, end: number, columns: Columns): number {
  const head = headOf([start, end], columns);
  let from = start;
  for (let i = start; i < head; i++) {
    const up = columns.head[i] as number;
    if (up !== head && (up < start || up >= end)) from = i + 1;
    else if (i === from && columns.xpos[i] === ADVERB && !NOT.has(columns.form[i] as number)) from = i + 1;
  }
  // A verb of a relative clause before the cue's own: "who was never warned now | says".
  for (let i = end - 1; i > from + 1; i--)
    if (TENSED.has(columns.xpos[i] as number) && PARTICIPLES.has(columns.xpos[i - 1] as number)) return i;
    else if (TENSED.has(columns.xpos[i] as number) && columns.xpos[i - 1] === ADVERB && i - 2 >= from) {
      if (PARTICIPLES.has(columns.xpos[i - 2] as number)) return i;
    }
  return from;
}

/**
 * "A, the researchers argue in | a report" and "A, officials said Monday, | even as B": with a comma before the source and only a
 * channel or a clause of circumstance after the cue, what stands before the source in its sentence is what was said.
 */
function invertedContent(
  source: readonly Range[],
  cue: Range,
  content: readonly Range[],
  segments: Segments,
  columns: Columns,
): Range[] | null {
  const [speaker] = source;
  const [piece] = content;
  if (speaker === undefined || piece === undefined || content.length !== 1 || piece[0] < cue[1] || speaker[0] > cue[0])
    return null;
  const sentence = sentenceOf(segments, cue[0]);
  const first = segments.sentences.first[sentence] as number;
  const last = segments.sentences.first[sentence + 1] as number;
  if (
    speaker[0] - first < SHORTEST_INVERTED ||
    (columns.form[speaker[0] - 1] !== COMMA && columns.quote[speaker[0] - 1] !== QUOTE.close)
  )
    return null;
  if (columns.quote[piece[0]] !== QUOTE.outside) return null;
  const channel =
    piece[0] === cue[1] &&
    piece[1] - piece[0] <= LONGEST_SCRAP &&
    piece[1] >= last - 1 &&
    IN_CHANNEL.has(columns.form[cue[1] - 1] as number);
  if (!channel && !CIRCUMSTANCE.has(columns.form[piece[0]] as number)) return null;
  return [[first, speaker[0]]];
}

/** “A,” she said in a letter to [the Courier]: beside a whole quotation the words right after the cue are no content. */
function withoutScraps(cue: Range, content: readonly Range[], columns: Columns): readonly Range[] {
  if (content.length < 2 || !content.some(([start, end]) => isQuoted(columns, start, end))) return content;
  return content.filter(
    ([start, end]) => start !== cue[1] || end - start > LONGEST_SCRAP || columns.quote[start] !== QUOTE.outside,
  );
}

const [CALL, ON] = [stemOf('call'), hashString('on')] as const;
const THAT = hashString('that');
const TO = hashString('to');
const COMMA = hashString(',');
const JOINS = formSet('and but');
const BUT = hashString('but');
const SHORTEST_CLAUSE = 3;
/** Fewest tokens before the source that make a clause. */
const SHORTEST_INVERTED = 5;
const CIRCUMSTANCE = formSet('as even while after before amid despite though although because since when');
const [NOR, NEITHER, NO, BE] = ['nor', 'neither', 'no', 'be'].map(hashString) as [number, number, number, number];
const HAVE = stemOf('have');
const INTENTIONS = formSet('plans plan intention intentions desire wish');
const PARTICIPLE = XPOS.indexOf('VBN');
const WHEN = formSet('afterwards afterward later yesterday today tonight earlier');
const SUBJECTS = tagSet('PRP DT NNP PRP$');
const WHICH_TIME = formSet('the last this earlier');
const DAY = hashString('day');
const HOW_LONG = formSet('for at during after before over throughout since');
/** Longest "for the past six weeks". */
const LONGEST_WHEN = 9;
const AUXILIARIES = formSet('did does do had has have was were is are would will could can should');
const NOT = formSet("not n't never");
