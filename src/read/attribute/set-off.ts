/**
 * Quotations set off in a paragraph of their own: after one that ends "He said:", or before a line with a dash and a name. The models look at one
 * paragraph at a time, so what says who spoke is beyond their sight.
 */
import type { Block } from '../../model/reading.js';
import { AFTER_COLON, GIVES_STATEMENT, STATEMENTS } from '../english/reports.js';
import { hashString } from '../linear/hash.js';
import type { Quotation } from '../segment/quotation.js';
import type { Segments } from '../segment/segment.js';
import { SHARES, sourceOf } from './clause-source.js';
import { type Columns, isCapital, QUOTE, SHAPE } from './columns.js';
import { byRule, type Found } from './find.js';
import { sentenceOf } from './sentence-of.js';
import { formSet, stemSet, tagSet } from './sets.js';

type Range = readonly [number, number];

/** Of 27 such quotations that the rule reads in PolNeAR's training part 25 are their speaker's by the annotators too. */
const SCORE = 0.85;

const SAYS = stemSet(AFTER_COLON);
const [GIVES, STATEMENT] = [stemSet(GIVES_STATEMENT), formSet(STATEMENTS)] as const;
const COLON = hashString(':');
const DASHES = formSet('- – — ― --');
const VERBS = tagSet('VBD VBZ VBP VB VBG VBN');
const [VB, GERUND] = [tagSet('VB'), tagSet('VBG')] as const;
const TO = hashString('to');
const NAMES = tagSet('NNP NNPS NN NNS');
/** Longest line of a name, and longest name before its comma. */
const LONGEST_LINE = 20;
const LONGEST_NAME = 10;
/** Fewest tokens between the marks that make a quotation and not a title. */
const SHORTEST = 5;

/** The attributions with those of quotations set off; a statement that has the cue already is given the quotation. */
export function readSetOff(
  found: readonly Found[],
  blocks: readonly Block[],
  segments: Segments,
  columns: Columns,
): readonly Found[] {
  const { blockFirst, quotations } = segments;
  const opening = new Map(quotations.map((quotation) => [quotation.open, quotation]));
  const closing = new Map(quotations.map((quotation) => [quotation.end, quotation]));
  const isText = (b: number) => blocks[b]?.kind === 'body' && (blockFirst[b] as number) < (blockFirst[b + 1] as number);
  let out: Found[] | null = null;
  for (let b = 0; b + 1 < blocks.length; b++) {
    if (!isText(b) || !isText(b + 1)) continue;
    const [first, middle, last] = [blockFirst[b], blockFirst[b + 1], blockFirst[b + 2]] as [number, number, number];
    const list: readonly Found[] = out ?? found;
    const said = columns.form[middle - 1] === COLON ? opening.get(middle) : undefined;
    if (said !== undefined && said.end - said.open >= SHORTEST && !isClaimed(said, list)) {
      const start = segments.sentences.first[sentenceOf(segments, middle - 1)] as number;
      const sentence: Range = [Math.max(first, start), middle];
      out = withSaid(list, said, sentence, b, columns);
      continue;
    }
    const whole = columns.quote[first] === QUOTE.open ? opening.get(first) : undefined;
    if (whole === undefined || !DASHES.has(columns.form[middle] as number)) continue;
    const closed =
      closing.get(middle) ?? (columns.shape[middle - 1] === SHAPE.mark ? closing.get(middle - 1) : undefined);
    if (closed !== whole || whole.end - whole.open < SHORTEST || isClaimed(whole, list)) continue;
    const name = nameAfter(middle + 1, last, columns);
    if (name !== null)
      out = [
        ...list,
        { ...OF_RULE, block: b, cue: [middle, middle + 1], source: [name], content: [[whole.open, whole.end]] },
      ];
  }
  return out ?? found;
}

const OF_RULE = {
  within: -1,
  ...byRule('set-off', SCORE),
} as const satisfies Partial<Found>;

function isClaimed({ open, end }: Quotation, found: readonly Found[]): boolean {
  return found.some(({ content, cue }) => [cue, ...content].some(([from, to]) => from < end && to > open));
}

/** "She went on to say: ¶ “A”": the last verb of saying of the sentence with its subject. */
function withSaid(
  found: readonly Found[],
  { open, end }: Quotation,
  [first, last]: Range,
  block: number,
  columns: Columns,
): Found[] {
  for (let verb = last - 2; verb >= first; verb--) {
    if (columns.quote[verb] !== QUOTE.outside || !VERBS.has(columns.xpos[verb] as number)) continue;
    const says = SAYS.has(columns.stem[verb] as number);
    const cueEnd = says ? verb + 1 : statementAfter(verb, last, columns);
    if (cueEnd < 0) continue;
    const at = found.findIndex(({ cue, within }) => within < 0 && cue[0] <= verb && verb < cue[1]);
    if (at >= 0) {
      const one = found[at] as Found;
      return found.map((other) =>
        other === one ? { ...one, content: [...one.content, [open, end] as Range] } : other,
      );
    }
    // The annotators take the colon in where it follows at once, nine times in eleven; a statement's cue goes without (`tidy.ts`).
    const cue: Range = [startOf(verb, first, columns), cueEnd === last - 1 ? last : cueEnd];
    const source =
      sourceOf(verb, [first, last], cue, [open, end], SHARES, columns) ??
      sourceOf(cue[0], [first, last], cue, [open, end], SHARES, columns);
    if (source === null || source === 'nobody') continue;
    return [...found, { ...OF_RULE, block, cue, source: [source], content: [[open, end]] }];
  }
  return [...found];
}

/** "issued | the following statement": the end of such a cue, or -1. */
function statementAfter(verb: number, last: number, columns: Columns): number {
  if (!GIVES.has(columns.stem[verb] as number)) return -1;
  for (let i = verb + 1; i < last; i++) if (STATEMENT.has(columns.form[i] as number)) return i + 1;
  return -1;
}

/** "went on to | say": the verb that the infinitive hangs on is the cue's first. */
function startOf(verb: number, first: number, columns: Columns): number {
  if (!VB.has(columns.xpos[verb] as number) || columns.form[verb - 1] !== TO) return verb;
  let from = verb - 2;
  while (from > first && verb - from < 4 && !VERBS.has(columns.xpos[from] as number)) from--;
  return VERBS.has(columns.xpos[from] as number) && !GERUND.has(columns.xpos[from] as number) ? from : verb;
}

/** "- Ada Voss, the minister": the words after a dash that fill their paragraph, up to the first comma; null of a heading between dashes or a question. */
function nameAfter(from: number, last: number, columns: Columns): Range | null {
  let to = last;
  while (to > from && columns.shape[to - 1] === SHAPE.mark) {
    if (DASHES.has(columns.form[to - 1] as number) || columns.form[to - 1] === QUESTION) return null;
    to--;
  }
  if (to <= from || to - from > LONGEST_LINE || !isCapital(from, columns)) return null;
  let end = from;
  while (end < to && columns.form[end] !== COMMA) {
    if (columns.quote[end] !== QUOTE.outside || (VERBS.has(columns.xpos[end] as number) && !isCapital(end, columns)))
      return null;
    end++;
  }
  return end - from <= LONGEST_NAME && NAMES.has(columns.xpos[end - 1] as number) ? [from, end] : null;
}

const [COMMA, QUESTION] = [',', '?'].map(hashString) as [number, number];
