/**
 * The plainest way news reports speech: a quotation, and right after it a verb of saying with its speaker: “We stay,” said Ada
 * Voss; “We stay,” she told the Courier. Where the model passed such a clause over, or gave its quotation to another
 * statement, punctuation alone tells who spoke.
 */
import type { Block } from '../../model/reading.js';
import { hashString } from '../linear/hash.js';
import type { Quotation } from '../segment/quotation.js';
import type { Segments } from '../segment/segment.js';
import { type Columns, isCapital, QUOTE, SHAPE } from './columns.js';
import { byRule, type Found } from './find.js';
import { withoutDropped } from './nested.js';
import { isTitle } from './quoted.js';
import { sentenceOf } from './sentence-of.js';
import { formSet, tagSet } from './sets.js';

type Range = readonly [number, number];

/**
 * How often such a reading is right: of 44 clauses that only this rule reads in 1,494 articles of mixed outlets, all by eye;
 * with one right and one wrong added, as is fair to so few.
 */
const TAG_SCORE = 0.95;

/** Longest speaker after or before the verb, in tokens. */
const LONGEST_AFTER = 14;
const LONGEST_BEFORE = 6;
/** Tokens of a quotation, marks among them, that is no title. */
const LONG_ENOUGH = 8;

const VERBS = formSet(
  `said says asked asks added adds told tells wrote writes tweeted replied explained explains continued continues insisted insists
  stated states noted notes claimed claims announced announces admitted admits concluded concludes conceded remarked commented
  warned warns argued argues declared recalled recalls reads joked quipped exclaimed answered`,
);
const PRONOUNS = formSet('he she they we i it');
const DETERMINERS = formSet('the a an his her its their our my one another');
/** These end the speaker's name and begin something else: when, where, how it was said. */
const AFTER_SPEAKER = formSet(
  'in at on after before during as while when because since until if with by to about via through from over outside adding referring who where now then yesterday today',
);
/** After the speaker's name and a comma these begin who that is: “We stay,” said Voss, the mayor. */
const APPOSITION = formSet('a an the who his her its their');
const COMMA = hashString(',');
const [BRACKET, HYPHEN] = [']', '-'].map(hashString) as [number, number];
const NOUNS = tagSet('NN NNS JJ');

/** The statements found, and those that only such a clause tells. */
export function readTags(
  found: readonly Found[],
  blocks: readonly Block[],
  segments: Segments,
  columns: Columns,
): readonly Found[] {
  const { quotations, blockFirst } = segments;
  const cues = new Uint8Array(columns.count);
  for (const { cue } of found) cues.fill(1, cue[0], cue[1]);
  const tags: Tag[] = [];
  let block = 0;
  for (let q = 0; q < quotations.length; q++) {
    const quotation = quotations[q] as Quotation;
    while ((blockFirst[block + 1] as number) <= quotation.open) block++;
    const kind = (blocks[block] as Block).kind;
    if (!quotation.closed || (kind !== 'body' && kind !== 'subhead')) continue;
    const clause = clauseAfter(quotation, segments, columns);
    if (clause === null || cues.subarray(clause.from, clause.to).includes(1)) continue;
    const content: Range[] = [[quotation.open, quotation.end]];
    const second = quotations[q + 1];
    if (second?.closed === true && followsInSentence(clause.to, second.open, quotation, segments, columns))
      content.push([second.open, second.end]);
    tags.push({ block, cue: clause.cue, source: clause.source, content });
  }
  return tags.length === 0 ? found : withTags(found, tags, columns.count);
}

interface Tag {
  readonly block: number;
  readonly cue: Range;
  readonly source: Range;
  readonly content: readonly Range[];
}

interface Clause {
  readonly cue: Range;
  readonly source: Range;
  /** Tokens of the whole clause. */
  readonly from: number;
  readonly to: number;
}

/** The clause right after a quotation, or null. */
function clauseAfter(quotation: Quotation, segments: Segments, columns: Columns): Clause | null {
  const { open, end } = quotation;
  // An editor's mark in brackets: “We stay[,]” said Voss.
  const inside = columns.form[columns.form[end - 2] === BRACKET ? end - 3 : end - 2] as number;
  const commaAfter = columns.form[end] === COMMA;
  const comma = inside === COMMA || commaAfter;
  // “We stay and wait for the boats” states the mayor: so many words at the head of a sentence are no title even without a comma.
  const plain = end - open >= LONG_ENOUGH && !isTitle(columns, quotation);
  if (end - open < 4 || (!comma && !plain && !ASKS_OR_CRIES.has(inside))) return null;
  const from = commaAfter ? end + 1 : end;
  if (!opensSentence(open, segments, columns)) return null; // the end of a sentence: he had “no plans,” she said
  const sentence = sentenceOf(segments, end - 1);
  const last = segments.sentences.first[sentence + 1] as number;
  if (from + 1 >= last) return null;
  if (VERBS.has(columns.form[from] as number)) {
    if (!opensSpeaker(columns, from + 1)) return null;
    const to = speakerEnd(columns, from + 1, last);
    return to === null ? null : { cue: [from, from + 1], source: [from + 1, to], from, to };
  }
  const verb = verbAfterSpeaker(columns, from, last);
  if (verb === null || (!comma && columns.shape[verb + 1] !== SHAPE.mark)) return null;
  return { cue: [verb, verb + 1], source: [from, verb], from, to: verb + 1 };
}

function opensSentence(token: number, segments: Segments, columns: Columns): boolean {
  const first = segments.sentences.first[sentenceOf(segments, token)] as number;
  for (let i = first; i < token; i++) if (columns.shape[i] !== SHAPE.mark) return false;
  return true;
}

const ASKS_OR_CRIES = formSet('? !');

function opensSpeaker(columns: Columns, i: number): boolean {
  const form = columns.form[i] as number;
  return isCapital(i, columns) || PRONOUNS.has(form) || DETERMINERS.has(form) || NOUNS.has(columns.xpos[i] as number);
}

/** Where the speaker after the verb ends, an apposition included; null where that is not plain. */
function speakerEnd(columns: Columns, start: number, last: number): number | null {
  if (PRONOUNS.has(columns.form[start] as number)) return start + 1;
  const end = nounPhraseEnd(columns, start, last);
  if (end === start || end - start > LONGEST_AFTER) return null;
  if (columns.form[end] !== COMMA || !APPOSITION.has(columns.form[end + 1] as number)) return end;
  let to = end + 1;
  while (to < last && columns.shape[to] !== SHAPE.mark && columns.quote[to] === QUOTE.outside) to++;
  return to - end <= LONGEST_AFTER ? to : end;
}

function nounPhraseEnd(columns: Columns, start: number, last: number): number {
  let i = start;
  while (
    i < last &&
    (columns.shape[i] !== SHAPE.mark || (i > start && isHyphen(columns, i))) &&
    columns.quote[i] === QUOTE.outside &&
    !(i > start && AFTER_SPEAKER.has(columns.form[i] as number))
  )
    i++;
  return i;
}

/** The hyphens of "the 28-year-old captain"; a dash stands after a name, or before who that is. */
function isHyphen(columns: Columns, i: number): boolean {
  const next = columns.form[i + 1] as number;
  return columns.form[i] === HYPHEN && !isCapital(i - 1, columns) && !AFTER_SPEAKER.has(next) && !APPOSITION.has(next);
}

/** The verb in "she said", "the mayor told …", "Ada Voss warned", or null. */
function verbAfterSpeaker(columns: Columns, start: number, last: number): number | null {
  if (!opensSpeaker(columns, start)) return null;
  const limit = Math.min(last - 1, start + LONGEST_BEFORE);
  for (let i = start + 1; i <= limit; i++) {
    if (VERBS.has(columns.form[i] as number)) return i;
    if (columns.shape[i] === SHAPE.mark || columns.quote[i] !== QUOTE.outside) return null;
    if (PRONOUNS.has(columns.form[start] as number)) return null;
    if (!isCapital(i, columns) && columns.shape[i] !== SHAPE.clitic && !DETERMINERS.has(columns.form[start] as number))
      return null;
  }
  return null;
}

/** “A,” said Voss, “b.”: the second quotation goes on with the sentence. */
function followsInSentence(to: number, open: number, first: Quotation, segments: Segments, columns: Columns): boolean {
  if (sentenceOf(segments, open) !== sentenceOf(segments, first.end - 1)) return false;
  if (open <= to || columns.form[open - 1] !== COMMA) return false;
  for (let i = to; i + 1 < open; i++) if (columns.shape[i] === SHAPE.mark) return false;
  return true;
}

/** Adds them: what others held of their quotations is their own now; what is said inside a quotation is nested in it. */
function withTags(found: readonly Found[], tags: readonly Tag[], count: number): Found[] {
  // By token: number of the tag (from 1) whose quotation holds it; 0 for none.
  const owner = new Uint32Array(count);
  tags.forEach(({ content }, k) => {
    for (const [start, end] of content) owner.fill(k + 1, start, end);
  });
  const kept = found.map((one): Found | null => {
    const holder = owner[one.cue[0]] as number;
    if (holder > 0 && [one.cue, ...one.source, ...one.content].every((range) => lies(range, owner, holder)))
      return one.within < 0 ? { ...one, within: found.length + holder - 1 } : one;
    const content = one.content.flatMap((range) => free(range, owner));
    return content.length === 0 ? null : { ...one, content };
  });
  const added = tags.map(
    ({ block, cue, source, content }): Found => ({
      block,
      cue,
      source: [source],
      content,
      within: -1,
      ...byRule('tag', TAG_SCORE),
    }),
  );
  return withoutDropped([...kept, ...added]);
}

function lies([start, end]: Range, owner: Uint32Array, holder: number): boolean {
  for (let i = start; i < end; i++) if (owner[i] !== holder) return false;
  return true;
}

/** The pieces of a range that no tag owns. */
function free([start, end]: Range, owner: Uint32Array): Range[] {
  const pieces: [number, number][] = [];
  for (let i = start; i < end; i++) {
    if (owner[i] !== 0) continue;
    const last = pieces.at(-1);
    if (last !== undefined && last[1] === i) last[1]++;
    else pieces.push([i, i + 1]);
  }
  return pieces;
}
