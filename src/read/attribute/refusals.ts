/**
 * Refusals and silence that the models passed over: "did not respond to questions", "had no comment", "will not say from where", "declined to comment",
 * "would not be drawn on the cost".
 */
import { SAYING_AFTER_DECLINE } from '../english/acts.js';
import { ANSWERS, GIVES_NO, HAS_NO, NO_WHAT, NOT_GIVEN, NOT_SAID } from '../english/nouns.js';
import { hashString } from '../linear/hash.js';
import { type Columns, QUOTE, SHAPE, stemOf } from './columns.js';
import { childOf, deprels, phraseOf } from './noun-phrase.js';
import { formSet, stemSet, tagSet } from './sets.js';

type Range = readonly [number, number];

/** The end of the cue, and what was refused; null for none of it. */
export interface Refusal {
  readonly cueEnd: number;
  readonly content: Range | null;
}

const [SILENT, GIVES, NOTHING] = [stemSet(ANSWERS), stemSet(GIVES_NO), formSet(NO_WHAT)] as const;
const SAYING = stemSet(SAYING_AFTER_DECLINE);
const DECLINES = stemSet('decline refuse');
const NEGATIVE = formSet("not n't never");
const [NONE, GIVEN, UNSAID] = [formSet(HAS_NO), formSet(NOT_GIVEN), stemSet(NOT_SAID)] as const;
const HAVE = stemOf('have');
const PASSIVE = deprels('aux:pass');
const OBJECT = deprels('obj');
const BARE = formSet('comment elaborate respond answer reply');
const [DRAWN, BE] = [hashString('drawn'), hashString('be')] as const;
const [ON, FURTHER] = [formSet('on about'), formSet('further any')] as const;
const GERUND = tagSet('VBG');
const [TO, NO] = [hashString('to'), hashString('no')] as const;

export function refusalOf(verb: number, sentence: Range, columns: Columns): Refusal | null {
  const last = sentence[1];
  if (columns.quote[verb] !== QUOTE.outside || verb + 1 >= last) return null;
  const stem = columns.stem[verb] as number;
  if (columns.form[verb + 1] === NO) {
    const what = columns.form[verb + 2] as number;
    const none = GIVES.has(stem) ? NOTHING.has(what) : stem === HAVE && NONE.has(what);
    return none ? { cueEnd: verb + 3, content: null } : null;
  }
  if (DECLINES.has(stem) && columns.form[verb + 2] === BE && columns.form[verb + 3] === DRAWN)
    return drawn(verb + 3, verb, last, columns);
  if (DECLINES.has(stem) && columns.form[verb + 1] === TO && SAYING.has(columns.stem[verb + 2] as number)) {
    if (BARE.has(columns.form[verb + 2] as number)) return { cueEnd: verb + 3, content: null };
    return rest(verb + 2, last, columns);
  }
  if (columns.form[verb] === DRAWN)
    return columns.form[verb - 1] === BE && isNegated(verb, sentence[0], columns)
      ? drawn(verb, verb, last, columns)
      : null;
  if (!isNegated(verb, sentence[0], columns) || childOf(verb, PASSIVE, [sentence[0], verb], columns) >= 0) return null;
  if (GIVES.has(stem)) {
    const thing = childOf(verb, OBJECT, [verb, last], columns);
    return thing >= 0 && GIVEN.has(columns.form[thing] as number) ? rest(verb, last, columns) : null;
  }
  if (!SILENT.has(stem)) return UNSAID.has(stem) ? rest(verb, last, columns) : null;
  if (columns.form[verb + 1] !== TO) return { cueEnd: verb + 1, content: null };
  const what = columns.head[verb + 1] as number;
  return what <= verb + 1 ? null : { cueEnd: verb + 2, content: phraseOf(what, [verb + 2, last], columns) };
}

/** What follows "be drawn", of which `verb` is the head: nothing more, or *on* and what nobody is told of; null of a picture that is drawn. */
function drawn(at: number, verb: number, last: number, columns: Columns): Refusal | null {
  const next = columns.form[at + 1] as number;
  if (FURTHER.has(next) || columns.shape[at + 1] === SHAPE.mark) return { cueEnd: at + 1, content: null };
  if (!ON.has(next) || at + 2 >= last) return null;
  const goesOn = (i: number) => columns.shape[i] === SHAPE.mark && GERUND.has(columns.xpos[i + 1] as number);
  let end = Math.max(phraseOf(verb, [verb, last], columns, goesOn)[1], at + 3);
  while (end > at + 3 && columns.shape[end - 1] === SHAPE.mark) end--;
  return { cueEnd: at + 2, content: [at + 2, end] };
}

/** "did not", "did n't immediately". */
function isNegated(verb: number, first: number, columns: Columns): boolean {
  for (let i = verb - 1; i >= Math.max(first, verb - 4); i--)
    if (columns.head[i] === verb && NEGATIVE.has(columns.form[i] as number)) return true;
  return false;
}

/** What follows the verb in its clause. */
function rest(verb: number, last: number, columns: Columns): Refusal | null {
  let end = phraseOf(verb, [verb, last], columns)[1];
  while (end > verb + 1 && columns.shape[end - 1] === SHAPE.mark) end--;
  if (end <= verb + 1 || columns.shape[verb + 1] === SHAPE.mark) return { cueEnd: verb + 1, content: null };
  return { cueEnd: verb + 1, content: [verb + 1, end] };
}
