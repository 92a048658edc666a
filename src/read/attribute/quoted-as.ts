/**
 * "The president *was quoted* by the Gazette *as saying* that A", "the Gazette *quoted* him *as saying* A": a cue in two pieces, somebody who said
 * it, and somebody who carried the words on.
 */
import { QUOTED_AS } from '../english/channels.js';
import { hashString } from '../linear/hash.js';
import type { Segments } from '../segment/segment.js';
import { type Columns, QUOTE, SHAPE, stemOf } from './columns.js';
import type { Found } from './find.js';
import { withoutDropped } from './nested.js';
import { childOf, deprels, phraseOf } from './noun-phrase.js';
import { sentenceOf } from './sentence-of.js';
import { formSet, stemSet, tagSet } from './sets.js';

type Range = readonly [number, number];

/** The pieces of the cue in tokens, and who stands between the speaker and the page. */
export interface QuotedAs {
  /** The token that says *quoted*. */
  readonly verb: number;
  readonly cue: readonly Range[];
  readonly carrier: { readonly mention: Range; readonly cue: Range } | null;
}

const CARRIES = stemSet(QUOTED_AS);
const [AS, BY, BE] = [hashString('as'), hashString('by'), stemOf('be')] as const;
const AUXILIARIES = formSet('has have had been is are was were being widely also later once');
const PAST = tagSet('VBN VBD');
const GERUND = tagSet('VBG');
const NOUNS = tagSet('NN NNS NNP NNPS');
const COMMA = hashString(',');
const SUBJECT = deprels('nsubj');
const SUBJECTS = deprels('nsubj nsubj:pass');
const LONGEST_BETWEEN = 12;

/**
 * The attributions with those mended in which somebody is quoted as saying something: who said it is the source, whoever quotes is none, and of two
 * readings of the same words the one with *quoted* alone goes.
 */
export function readQuotedAs(found: readonly Found[], segments: Segments, columns: Columns): readonly Found[] {
  const { first } = segments.sentences;
  const sentence = (token: number): Range => {
    const at = sentenceOf(segments, token);
    return [first[at] as number, first[at + 1] as number];
  };
  const verbs = new Set<number>();
  const carried = new Uint8Array(found.length);
  const mended = found.map((one, i) => {
    const told = subjectMoved(objectMoved(one, columns), columns);
    const as = quotedAs(told.cue, sentence(told.cue[0]), columns);
    if (as === null) return one;
    verbs.add(as.verb);
    carried[i] = 1;
    return quotedOne(told, as, sentence(told.cue[0]), columns);
  });
  if (verbs.size === 0) return found;
  const stale = mended.map(({ cue }, i) => {
    if (carried[i]) return false;
    for (let t = cue[0]; t < cue[1]; t++) if (verbs.has(t)) return true;
    return false;
  });
  const list = mended.map((one, i) => {
    if (stale[i]) return null;
    let within = one.within;
    for (let step = 0; within >= 0 && stale[within] && step < mended.length; step++)
      within = (mended[within] as Found).within;
    return within === one.within ? one : { ...one, within };
  });
  return withoutDropped(list);
}

/** "[The minister] was quoted by the Gazette as saying": whoever quotes is not the one who says it. */
function quotedOne(one: Found, { verb, carrier }: QuotedAs, [first]: Range, columns: Columns): Found {
  const [source] = one.source;
  if (carrier === null || source === undefined || carrier.mention[0] < verb || source[0] < verb) return one;
  const who = childOf(verb, SUBJECTS, [first, verb], columns);
  return who < 0 ? one : { ...one, source: [phraseOf(who, [first, verb], columns)] };
}

/** "The Gazette quoted | him as saying | A": who said it stands between. */
function objectMoved(one: Found, columns: Columns): Found {
  const verb = one.cue[1] - 1;
  if (!CARRIES.has(columns.stem[verb] as number)) return one;
  const at = one.content.findIndex(([start]) => start === one.cue[1]);
  const [start, end] = one.content[at] ?? [0, 0];
  if (at < 0 || columns.quote[start] !== QUOTE.outside) return one;
  for (let i = start + 1; i < Math.min(end - 2, start + LONGEST_BETWEEN); i++) {
    if (columns.shape[i] === SHAPE.mark && columns.form[i] !== COMMA) return one;
    if (columns.form[i] !== AS || !GERUND.has(columns.xpos[i + 1] as number)) continue;
    const content = one.content.map((range, k): Range => (k === at ? [i + 2, range[1]] : range));
    return { ...one, cue: [i + 1, i + 2], source: [[start, i]], content };
  }
  return one;
}

/** "[Kerry] was quoted as saying": nobody says it only where nobody is named. */
function subjectMoved(one: Found, columns: Columns): Found {
  const [piece, ...others] = one.content;
  if (one.source.length > 0 || piece === undefined || others.length === 0 || piece[1] > one.cue[0]) return one;
  if (columns.quote[piece[0]] !== QUOTE.outside || columns.form[one.cue[1] - 2] !== AS) return one;
  return { ...one, source: [piece], content: others };
}

/** The pieces where the last word of the cue `[start, end)` is *saying* after "quoted … as"; `within` is its sentence. */
export function quotedAs([start, end]: Range, within: Range, columns: Columns): QuotedAs | null {
  const as = end - 2;
  const [first] = within;
  if (as <= first || columns.form[as] !== AS || !GERUND.has(columns.xpos[end - 1] as number)) return null;
  if (columns.quote[as] !== QUOTE.outside) return null;
  let verb = as - 1;
  while (verb >= first && verb > as - LONGEST_BETWEEN && !isCarried(verb, columns)) verb--;
  if (verb < first || verb <= as - LONGEST_BETWEEN) return null;
  let from = verb;
  while (from > first && AUXILIARIES.has(columns.form[from - 1] as number)) from--;
  const cue: readonly Range[] =
    verb + 1 === as
      ? [[Math.min(from, start), end]]
      : [
          [from, verb + 1],
          [as, end],
        ];
  const by = columns.form[verb + 1] === BY;
  const passive = by || verb + 1 === as || hasBe(from, verb, columns);
  const who = by ? outermost(verb + 2, as, columns) : passive ? -1 : childOf(verb, SUBJECT, [first, verb], columns);
  if (who < 0) return { verb, cue, carrier: null };
  const mention = phraseOf(who, by ? [verb + 2, as] : [first, from], columns);
  return { verb, cue, carrier: { mention, cue: [verb, verb + 1] } };
}

function isCarried(i: number, columns: Columns): boolean {
  return CARRIES.has(columns.stem[i] as number) && PAST.has(columns.xpos[i] as number);
}

function hasBe(from: number, to: number, columns: Columns): boolean {
  for (let i = from; i < to; i++) if (columns.stem[i] === BE) return true;
  return false;
}

/** The noun of `[from, to)` that hangs on no other word of it, or -1. */
function outermost(from: number, to: number, columns: Columns): number {
  for (let i = from; i < to; i++) {
    const up = columns.head[i] as number;
    if ((up < from || up >= to) && NOUNS.has(columns.xpos[i] as number)) return i;
  }
  return -1;
}
