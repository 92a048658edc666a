/**
 * Content that the models cut off in the middle: before its own verb ("said | the yard |, which builds ferries, offered a compromise"), or inside a noun phrase
 * ("filed a motion for approval | of an agreement"). Where the tree has the rest of the clause, the content goes on to its end.
 */
import { hashString } from '../linear/hash.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import { THAT_VERBS } from './constructions.js';
import { childOf, deprels, hangsUnder, headOf, phraseOf } from './noun-phrase.js';
import { BE, FINITE, formSet, tagSet } from './sets.js';

type Range = readonly [number, number];

const CLAUSE = deprels('ccomp');
const [OWNED, JOINED, PREDICATE] = [deprels('nmod'), deprels('conj parataxis'), deprels('aux aux:pass cop')] as const;
const OWN = deprels('cc nsubj nsubj:pass expl');
const COMMA = hashString(',');
/** No phrase ends with these. */
const OPEN = tagSet('DT PRP$ JJ TO MD');
const [OF, THAT] = [hashString('of'), hashString('that')] as const;
const PREPOSITIONS = tagSet('IN');
const JOINS = formSet('and or but');

/** The pieces, those after the cue with the rest of their clause; `last` is the end of the sentence. */
export function wholeClauses(cue: Range, content: readonly Range[], last: number, columns: Columns): readonly Range[] {
  const after = content.findIndex(([start]) => start >= cue[1]);
  if (after < 0 || after !== content.length - 1) return content;
  const [start, end] = content[after] as Range;
  if (end >= last - 1 || columns.quote[end - 1] !== QUOTE.outside || columns.quote[end] !== QUOTE.outside)
    return content;
  const verb = cutVerb(cue, [start, end], last, columns);
  const to = verb >= 0 ? endOf(verb, end, last, columns) : phraseEnd([start, end], last, columns);
  if (to <= end) return content;
  return content.map((range, k): Range => (k === after ? [start, to] : range));
}

/** The verb of the clause that the piece has only the beginning of, or -1. */
function cutVerb(cue: Range, [start, end]: Range, last: number, columns: Columns): number {
  for (let i = start; i < end; i++) if (FINITE.has(columns.xpos[i] as number)) return -1;
  const said = headOf(cue, columns);
  // "demand for | A", "applauded | A": a thing and no clause.
  if (PREPOSITIONS.has(columns.xpos[cue[1] - 1] as number) && columns.form[start - 1] !== THAT) return -1;
  const root = headOf([start, end], columns);
  const up = columns.head[root] as number;
  if (up >= end && up < last && hangsUnder(up, said, columns)) return up;
  // "that A, | and B": a clause that something joins to the piece is another one.
  const clause = childOf(said, CLAUSE, [end, last], columns);
  if (!THAT_VERBS.has(columns.stem[said] as number)) return -1;
  const begins = start === cue[1] || columns.form[start - 1] === THAT;
  if (!begins || up !== said || JOINS.has(columns.form[end] as number)) return -1;
  return clause >= 0 ? clause : goesOn(said, [end, last], columns);
}

/** "reported | the mayor | was ill": a verb that the tree joins to the cue's without a joining word or a subject of its own has the piece for its subject. */
function goesOn(said: number, [end, last]: Range, columns: Columns): number {
  const verb = childOf(said, JOINED, [end, last], columns);
  if (verb < 0 || childOf(verb, OWN, [end, verb], columns) >= 0) return -1;
  const auxiliary = childOf(verb, PREDICATE, [end, verb], columns);
  const begins = auxiliary >= 0 ? auxiliary : verb;
  if (!FINITE.has(columns.xpos[begins] as number)) return -1;
  // "the mayor | , who is abroad, | was ill".
  const inserted = columns.form[end] === COMMA && columns.form[begins - 1] === COMMA && begins - end > 2;
  return begins === end || inserted ? verb : -1;
}

function endOf(verb: number, end: number, last: number, columns: Columns): number {
  let to = phraseOf(verb, [end, last], columns)[1];
  while (to > verb + 1 && columns.shape[to - 1] === SHAPE.mark && columns.quote[to - 1] !== QUOTE.close) to--;
  if (to < columns.count && columns.quotation[to - 1] >= 0 && columns.quotation[to] === columns.quotation[to - 1])
    return end;
  for (let i = end; i < to; i++) if (FINITE.has(columns.xpos[i] as number)) return to;
  return FINITE.has(columns.xpos[verb] as number) ? to : end;
}

/** Where the phrase that the piece breaks off in ends. */
function phraseEnd([start, end]: Range, last: number, columns: Columns): number {
  if (columns.shape[end] === SHAPE.mark) return end;
  const final = end - 1;
  const forward = columns.head[final] as number;
  if (OPEN.has(columns.xpos[final] as number) && forward >= end && forward < last && hangsUnder(end, forward, columns))
    return nounEnd(forward, end, last, columns);
  if (BE.has(columns.form[final] as number) && hangsUnder(end, final, columns))
    return nounEnd(final, end, last, columns);
  const owner = columns.head[end] as number;
  if (columns.form[end] !== OF || owner <= end || owner >= last) return end;
  const owned = columns.head[owner] as number;
  const inside = owned >= start && owned < end && OWNED.has(columns.deprel[owner] as number);
  return inside ? nounEnd(owner, end, last, columns) : end;
}

/** The end of what hangs on `head`, up to the first mark. */
function nounEnd(head: number, end: number, last: number, columns: Columns): number {
  return phraseOf(
    head,
    [end, last],
    columns,
    (i) => i > head && (columns.shape[i] === SHAPE.mark || columns.quote[i] !== QUOTE.outside),
  )[1];
}
