/**
 * Sayings in a noun: "her claim that A", "a promise from Dunsel to A", "the governor's praise for A". Whose it is stands before it or after *from* or *by*;
 * what is said hangs on it. Where the models found such a noun, its content ends before the verb that the noun is the subject of.
 */
import { NOUNS_FOR, NOUNS_THAT, NOUNS_TO } from '../english/nouns.js';
import { hashString } from '../linear/hash.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import type { Found } from './find.js';
import { childOf, deprels, hangsUnder, headOf, phraseOf } from './noun-phrase.js';
import { FINITE, formSet, tagSet } from './sets.js';

type Range = readonly [number, number];

/** A saying in a noun: in tokens. */
export interface NounSaying {
  readonly cue: Range;
  readonly source: Range;
  readonly content: Range;
}

const [THAT_NOUNS, TO_NOUNS, FOR_NOUNS] = [formSet(NOUNS_THAT), formSet(NOUNS_TO), formSet(NOUNS_FOR)] as const;
const POSSESSOR = deprels('nmod:poss');
const CASE = deprels('case');
const SUBJECT = deprels('nsubj nsubj:pass');
const [THAT, TO, OWN] = [hashString('that'), hashString('to'), hashString('own')] as const;
const FROM = formSet('from by');
const FOR = formSet('for of');
const BASE = tagSet('VB');
const NOUN_TAGS = tagSet('NN NNS');
const LONGEST_BETWEEN = 8;

/** The saying of a noun at `noun`, or null. */
export function nounSaying(noun: number, [first, last]: Range, columns: Columns): NounSaying | null {
  const form = columns.form[noun] as number;
  const that = THAT_NOUNS.has(form);
  const to = TO_NOUNS.has(form);
  const praises = FOR_NOUNS.has(form);
  if (!(that || to || praises) || !NOUN_TAGS.has(columns.xpos[noun] as number)) return null;
  const owner = ownerOf(noun, [first, last], columns);
  if (owner === null) return null;
  const at = Math.max(noun, owner[1] - 1) + 1;
  for (let i = at; i < Math.min(last - 1, at + LONGEST_BETWEEN); i++) {
    if (columns.shape[i] === SHAPE.mark || columns.quote[i] !== columns.quote[noun]) return null;
    const next = columns.form[i] as number;
    if (that && next === THAT && i <= at + 1) {
      const clause = columns.head[i] as number;
      if (clause <= i) return null;
      return { cue: [noun, noun + 1], source: owner, content: [i + 1, phraseOf(clause, [i + 1, last], columns)[1]] };
    }
    if (to && next === TO && BASE.has(columns.xpos[i + 1] as number)) {
      const [, end] = phraseOf(i + 1, [i, last], columns);
      return { cue: [noun, noun + 1], source: owner, content: [i, Math.max(end, i + 2)] };
    }
    if (praises && FOR.has(next) && i === at) {
      const thing = columns.head[i] as number;
      if (thing <= i || !hangsUnder(thing, noun, columns)) return null;
      return { cue: [noun, i + 1], source: owner, content: phraseOf(thing, [i + 1, last], columns) };
    }
    if (FINITE.has(columns.xpos[i] as number)) return null;
  }
  return null;
}

/** Whose it is: "Dunsel's", "her", "from Dunsel". */
function ownerOf(noun: number, [first, last]: Range, columns: Columns): Range | null {
  const possessor = childOf(noun, POSSESSOR, [first, noun], columns);
  if (possessor >= 0) {
    const [from, to] = phraseOf(possessor, [first, noun], columns);
    let end = to;
    while (end - from > 1 && (columns.shape[end - 1] === SHAPE.clitic || columns.form[end - 1] === OWN)) end--;
    return [from, end];
  }
  const i = noun + 1;
  if (i >= last - 1 || !FROM.has(columns.form[i] as number)) return null;
  const who = columns.head[i] as number;
  if (who <= i || who > i + LONGEST_BETWEEN || columns.form[childOf(who, CASE, [i, who], columns)] === undefined)
    return null;
  const end = phraseOf(who, [i + 1, last], columns, (k) => k > who && columns.form[k] === TO)[1];
  return [i + 1, end];
}

/** "His claim | that A | is harder to believe": what a noun says ends before the verb whose subject the noun is. */
export function endedBeforeVerb(found: readonly Found[], columns: Columns): Found[] {
  return found.map((whole) => {
    const one = endedBetweenVerbs(whole, columns);
    const noun = headOf(one.cue, columns);
    if (!NOUN_TAGS.has(columns.xpos[noun] as number) || !SUBJECT.has(columns.deprel[noun] as number)) return one;
    const verb = columns.head[noun] as number;
    if (verb <= one.cue[1]) return one;
    let start = verb;
    for (let i = one.cue[1]; i < verb; i++)
      if (columns.head[i] === verb && FINITE.has(columns.xpos[i] as number)) {
        start = i;
        break;
      }
    const content = one.content.flatMap(([from, to]): Range[] =>
      from < start && start < to && columns.quote[start] === QUOTE.outside ? [[from, start]] : [[from, to]],
    );
    return { ...one, content };
  });
}

/** "Her pledge | that no lane would shut | lasted a week", where the tree lost it: of two verbs side by side the second is the noun's. */
function endedBetweenVerbs(one: Found, columns: Columns): Found {
  const [start, end] = one.cue;
  const at = one.content.findIndex(([from]) => from === end || from === end + 1);
  if (end - start !== 1 || at < 0 || !THAT_NOUNS.has(columns.form[start] as number)) return one;
  const [from, to] = one.content[at] as Range;
  let modal = false;
  for (let i = from + 1; i < to; i++) {
    if (columns.xpos[i] === MODAL) modal = true;
    if (columns.quote[i] !== QUOTE.outside || columns.shape[i] === SHAPE.mark) return one;
    if (!modal || !PAST.has(columns.xpos[i] as number) || !VERBS.has(columns.xpos[i - 1] as number)) continue;
    if (AUXILIARIES.has(columns.form[i - 1] as number)) continue;
    return { ...one, content: one.content.map((range, k): Range => (k === at ? [from, i] : range)) };
  }
  return one;
}

const [PAST, VERBS] = [tagSet('VBD VBZ'), tagSet('VB VBD VBN VBZ VBP')] as const;
const [MODAL] = [...tagSet('MD')] as [number];
const AUXILIARIES = formSet('be been being is are was were has have had do does did');
