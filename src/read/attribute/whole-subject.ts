/**
 * The models like names: of "the officials quoted by *Voss* said" or "the chairman of *Northbank*, a shipper, said" they take the last for the source. Where the
 * tree has a subject of the cue's verb and the source is only part of it, the source is the whole.
 */
import { type Columns, QUOTE, SHAPE } from './columns.js';
import { childOf, deprels, hangsUnder, headOf, phraseOf } from './noun-phrase.js';
import { formSet, tagSet } from './sets.js';

type Range = readonly [number, number];

const SUBJECT = deprels('nsubj');
const FINITE = tagSet('VBD VBZ VBP');
const NOUNS = tagSet('NN NNS NNP NNPS');
const WHO = formSet('who which that whom whose');
const TIMES = formSet(
  'week month year day night morning evening afternoon today yesterday monday tuesday wednesday thursday friday saturday sunday',
);
/** A subject longer than this is a clause that the parser took for one. */
const LONGEST = 24;

/** `source` or the subject it is part of, in tokens; `first` is where the sentence begins. */
export function wholeSubject(source: Range, cue: Range, first: number, columns: Columns): Range {
  const verb = headOf(cue, columns);
  if (source[1] > cue[0] || !FINITE.has(columns.xpos[verb] as number)) return source;
  // "Responding, | the clerk said": after a comma the source is a noun phrase of its own.
  if (source[0] === first || columns.shape[source[0] - 1] === SHAPE.mark) return source;
  const subject = childOf(verb, SUBJECT, [first, cue[0]], columns);
  if (subject < 0 || subject >= source[0] || !NOUNS.has(columns.xpos[subject] as number)) return source;
  const head = headOf(source, columns);
  if (WHO.has(columns.form[head] as number) || !hangsUnder(head, subject, columns)) return source;
  // "Tin fell after | the bank signalled": a verb of its own between them makes two clauses; "officials who met | Voss" are one.
  for (let i = subject + 1, relative = false; i < source[0]; i++) {
    if (WHO.has(columns.form[i] as number)) relative = true;
    else if (!relative && FINITE.has(columns.xpos[i] as number)) return source;
  }
  // "Last month, Voss said": a time the parser took for a subject; and no source begins in what is quoted.
  if (TIMES.has(columns.form[subject] as number)) return source;
  // "Responding, the clerk of Harne said": what stands before a comma is no part of a noun phrase that follows it.
  const ends = (i: number) => columns.quote[i] !== QUOTE.outside || (i < subject && columns.shape[i] === SHAPE.mark);
  const [from, to] = phraseOf(subject, [first, cue[0]], columns, ends);
  return to >= source[1] && to - from <= LONGEST ? [from, source[1]] : source;
}
