/**
 * What the trees tell of sayings that the models passed over, most of all those inside other sayings, which no training text marks: "Ada Voss said
 * *the mayor had told her that the bridge was safe*". A verb of saying or thinking with a subject and a clause, an infinitive, somebody to do
 * something; "made clear that", "is adamant that". What lies in another's content is nested in it.
 */
import type { Block } from '../../model/reading.js';
import { THOUGHTS } from '../english/reports.js';
import { hashString } from '../linear/hash.js';
import type { Segments } from '../segment/segment.js';
import { UPOS } from '../tag/labels.js';
import { COORDINATES, SHARES, sourceOf } from './clause-source.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import { adjectiveClause, type Clause, THAT_VERBS, verbClause } from './constructions.js';
import type { Found } from './find.js';
import { childOf, deprels, phraseOf } from './noun-phrase.js';
import { nounSaying } from './nouns.js';
import { type Refusal, refusalOf } from './refusals.js';
import { FINITE, formSet, stemSet, tagSet } from './sets.js';

type Range = readonly [number, number];

/** How often such a reading is right, by eye; see `eval/RESULTS.md`. */
const NESTED_SCORE = 0.7;
const CLAUSE_SCORE = 0.6;

const THOUGHT = stemSet(THOUGHTS);
const [VERB, ADJ, NOUN] = [UPOS.indexOf('VERB'), UPOS.indexOf('ADJ'), UPOS.indexOf('NOUN')] as const;
const ACTIVE = deprels('nsubj');
const CLAUSE = deprels('ccomp');
const CUE_PARTS = deprels('aux aux:pass cop');
const PASSIVE = deprels('aux:pass');
const PARENTHETIC = deprels('parataxis ccomp conj advcl');
const [TO, THAT, COMMA] = [hashString('to'), hashString('that'), hashString(',')] as const;
const SUBORDINATES = tagSet('IN WDT');
const [GERUND] = [...tagSet('VBG')] as [number];
const PREPOSITION = tagSet('IN');
const PRESENT = tagSet('VB VBP VBG MD');
const SPEAKERS = formSet('i we you');
const WHO = formSet('who which that');
const NOT = formSet("not n't never");
const JOINS = formSet('and but');
const LONGEST_PARENTHESIS = 8;
/** Fewest tokens that say something: not "what they want | to do". */
const SHORTEST = 3;

/** The attributions with those added that the trees tell; `within` of what is nested in a new one is set. */
export function readClauses(
  found: readonly Found[],
  blocks: readonly Block[],
  segments: Segments,
  columns: Columns,
): Found[] {
  const cues = new Uint8Array(columns.count);
  const held = new Uint8Array(columns.count);
  for (const { cue, content } of found) {
    cues.fill(1, cue[0], cue[1]);
    for (const [start, end] of content) held.fill(1, start, end);
  }
  const { sentences, blockFirst, tokens } = segments;
  const added: Found[] = [];
  let block = 0;
  for (let s = 0; s < sentences.count; s++) {
    const sentence: Range = [sentences.first[s] as number, sentences.first[s + 1] as number];
    while ((blockFirst[block + 1] as number) <= sentence[0]) block++;
    const kind = (blocks[block] as Block).kind;
    if (kind === 'boilerplate' || kind === 'duplicate') continue;
    for (let i = sentence[0]; i < sentence[1]; i++) {
      if (cues[i] === 1) continue;
      if (isParenthesis(i, sentence, columns)) {
        const around = parenthesis(i, sentence, block, columns);
        if (around !== null) {
          added.push(around);
          continue;
        }
      }
      const upos = tokens.upos[i];
      const inside = held[i] === 1;
      if (upos === NOUN) {
        const saying = nounSaying(i, sentence, columns);
        if (saying !== null)
          added.push({
            ...BARE,
            block,
            rule: 'noun',
            cue: saying.cue,
            source: [saying.source],
            content: [saying.content],
          });
        continue;
      }
      const refusal = upos === VERB ? refusalOf(i, sentence, columns) : null;
      if (refusal !== null) {
        const silent = silence(i, refusal, sentence, block, columns);
        if (silent !== null) added.push(silent);
        continue;
      }
      const clause =
        upos === VERB
          ? verbClause(i, sentence, inside, columns)
          : upos === ADJ
            ? adjectiveClause(i, sentence, columns)
            : null;
      if (clause === null) continue;
      const alone = attribution(i, clause, sentence, block, inside, columns);
      const one = alone === null || inside ? alone : shared(alone, found, sentence, columns);
      if (one === null || cues.subarray(one.cue[0], one.cue[1]).includes(1)) continue;
      cues.fill(1, one.cue[0], one.cue[1]);
      added.push(one);
    }
  }
  return added.length === 0 ? [...found] : renested([...found, ...added], found.length);
}

/** "Voss thanked the mayor | but appealed to A": a verb right after *and* or *but* has the speaker of the saying before it in the sentence. */
function shared(one: Found, found: readonly Found[], [first]: Range, columns: Columns): Found {
  const start = one.cue[0];
  if (!JOINS.has(columns.form[start - 1] as number)) return one;
  let last: Found | null = null;
  for (const other of found) {
    const [source] = other.source;
    if (other.within >= 0 || other.cue[0] < first || other.cue[1] > start || source === undefined) continue;
    if (source[1] <= other.cue[0] && source[0] >= first && (last === null || other.cue[0] > last.cue[0])) last = other;
  }
  return last === null ? one : { ...one, source: last.source };
}

/** "His wife, | he says, | once told him that A": a verb of saying with its subject and no more, between two commas. */
function isParenthesis(verb: number, [first, last]: Range, columns: Columns): boolean {
  if (!THAT_VERBS.has(columns.stem[verb] as number) || THOUGHT.has(columns.stem[verb] as number)) return false;
  if (!FINITE.has(columns.xpos[verb] as number) || !PARENTHETIC.has(columns.deprel[verb] as number)) return false;
  const subject = childOf(verb, ACTIVE, [first, verb], columns);
  return subject > first + 1 && childOf(verb, CLAUSE, [verb, last], columns) < 0;
}

function parenthesis(verb: number, [first, last]: Range, block: number, columns: Columns): Found | null {
  const subject = childOf(verb, ACTIVE, [first, verb], columns);
  const source = phraseOf(subject, [first, verb], columns);
  let to = verb + 1;
  while (to < last && to < verb + LONGEST_PARENTHESIS && columns.shape[to] !== SHAPE.mark) to++;
  if (!isComma(source[0] - 1, columns) || !isComma(to, columns) || columns.quote[verb] !== QUOTE.outside) return null;
  if (source[1] !== verb || source[0] - first < SHORTEST || last - to < SHORTEST + 1) return null;
  const after = trimEnd([to + 1, last], columns);
  const content: Range[] = [[first, source[0] - 1]];
  if (after !== null) content.push(after);
  return { ...BARE, block, cue: [verb, verb + 1], source: [source], content };
}

function silence(
  verb: number,
  { cueEnd, content }: Refusal,
  sentence: Range,
  block: number,
  columns: Columns,
): Found | null {
  let start = startOfCue(verb, sentence[0], columns);
  // "did not immediately | respond".
  for (let i = verb - 1; i >= Math.max(sentence[0], verb - 4); i--)
    if (columns.head[i] === verb && (CUE_PARTS.has(columns.deprel[i] as number) || NOT.has(columns.form[i] as number)))
      start = i;
  const cue: Range = [start, cueEnd];
  const source = sourceOf(verb, sentence, cue, content ?? [cueEnd, cueEnd], COORDINATES, columns);
  if (source === null || source === 'nobody') return null;
  return { ...BARE, block, rule: 'refusal', cue, source: [source], content: content === null ? [] : [content] };
}

const BARE = {
  within: -1,
  score: CLAUSE_SCORE,
  cueProbability: CLAUSE_SCORE,
  sourceProbability: CLAUSE_SCORE,
  contentProbability: CLAUSE_SCORE,
  rule: 'clause',
} as const satisfies Partial<Found>;

function attribution(
  verb: number,
  { content, cueEnd }: Clause,
  sentence: Range,
  block: number,
  inside: boolean,
  columns: Columns,
): Found | null {
  const cueStart = startOfCue(verb, sentence[0], columns);
  const cue: Range = [cueStart, cueEnd];
  const pieces = trimEnd(withinQuotation(verb, content, columns), columns);
  if (pieces === null || pieces[0] < cueEnd) return null;
  if (columns.form[pieces[0]] === TO && pieces[1] - pieces[0] < SHORTEST) return null;
  const passive = childOf(verb, PASSIVE, [sentence[0], verb], columns) >= 0;
  if (!inside && !passive && THOUGHT.has(columns.stem[verb] as number)) return null;
  // "…, said the officials": what is said stands before, and what follows is who says it. "asked her, who …": a relative clause.
  if (verb > sentence[0] && isComma(verb - 1, columns) && columns.shape[cueEnd] !== SHAPE.mark && !passive) {
    if (columns.form[pieces[0] - 1] !== THAT) return null;
  }
  if (isComma(pieces[0] - 1, columns) && WHO.has(columns.form[pieces[0]] as number)) return null;
  // A quotation that opens or closes between the cue and the clause is the model's business.
  if (columns.quotation[verb] !== columns.quotation[pieces[0]] && columns.quote[verb] !== QUOTE.outside) return null;
  if (columns.form[verb - 1] === TO || isGerundObject(verb, columns)) return null;
  const source = sourceOf(verb, sentence, cue, pieces, inside ? SHARES : COORDINATES, columns);
  if (source === null) return null;
  // “I think …”, “We ask …”: in their own words, what speakers say now or think is not told of them.
  if (source !== 'nobody' && source[1] - source[0] === 1 && SPEAKERS.has(columns.form[source[0]] as number)) {
    if (THOUGHT.has(columns.stem[verb] as number) || PRESENT.has(columns.xpos[cueStart] as number)) return null;
  }
  const score = inside ? NESTED_SCORE : CLAUSE_SCORE;
  return {
    block,
    cue,
    source: source === 'nobody' ? [] : [source],
    content: [pieces],
    within: -1,
    score,
    cueProbability: score,
    sourceProbability: score,
    contentProbability: score,
    rule: 'clause',
  };
}

/** What somebody quoted says of another ends with the quotation: “He said A,” she recalled. */
function withinQuotation(verb: number, [start, end]: Range, columns: Columns): Range {
  const quotation = columns.quotation[verb];
  if (quotation < 0) return [start, end];
  let to = end;
  while (to > start && (columns.quotation[to - 1] !== quotation || columns.quote[to - 1] === QUOTE.close)) to--;
  return [start, to];
}

/** "for not denouncing": a deed and no saying. */
function isGerundObject(verb: number, columns: Columns): boolean {
  const before = NOT.has(columns.form[verb - 1] as number) ? verb - 2 : verb - 1;
  return before >= 0 && columns.xpos[verb] === GERUND && PREPOSITION.has(columns.xpos[before] as number);
}

/** *That* before a clause, not “That is …”. */
function isComplementiser(i: number, columns: Columns): boolean {
  return columns.form[i] === THAT && SUBORDINATES.has(columns.xpos[i] as number);
}

function isComma(i: number, columns: Columns): boolean {
  return columns.form[i] === COMMA;
}

/** Auxiliaries and negation right before the verb belong to its cue. */
function startOfCue(verb: number, first: number, columns: Columns): number {
  let from = verb;
  while (
    from > first &&
    columns.head[from - 1] === verb &&
    (CUE_PARTS.has(columns.deprel[from - 1] as number) || NOT.has(columns.form[from - 1] as number)) &&
    columns.shape[from - 1] !== SHAPE.mark
  )
    from--;
  return from;
}

function trimEnd([start, end]: Range, columns: Columns): Range | null {
  let [from, to] = [start, end];
  while (
    from < to &&
    (columns.shape[from] === SHAPE.mark || isComplementiser(from, columns)) &&
    columns.quote[from] !== QUOTE.open
  )
    from++;
  while (to > from && columns.shape[to - 1] === SHAPE.mark && columns.quote[to - 1] !== QUOTE.close) to--;
  return from < to ? [from, to] : null;
}

/** Puts each new one in the smallest content that holds it, and what new ones hold in them. */
function renested(all: readonly Found[], firstNew: number): Found[] {
  const holds = (outer: Found, inner: Found): boolean =>
    outer.content.some(
      ([start, end]) =>
        start <= inner.cue[0] &&
        inner.cue[1] <= end &&
        inner.source.every(([from, to]) => outer.content.some(([a, b]) => a <= from && to <= b)) &&
        inner.content.every(([from, to]) => outer.content.some(([a, b]) => a <= from && to <= b)),
    );
  const size = ({ content }: Found): number => content.reduce((sum, [start, end]) => sum + end - start, 0);
  const out = all.map((one) => ({ ...one }));
  for (let i = 0; i < all.length; i++) {
    const inner = all[i] as Found;
    let best = inner.within;
    const from = i >= firstNew ? 0 : firstNew;
    for (let k = from; k < all.length; k++) {
      const outer = all[k] as Found;
      if (k === i || outer.block !== inner.block || !holds(outer, inner) || holds(inner, outer)) continue;
      if (best < 0 || size(outer) < size(all[best] as Found)) best = k;
    }
    (out[i] as { within: number }).within = best;
  }
  return out;
}
