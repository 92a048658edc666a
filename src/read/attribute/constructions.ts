/**
 * Constructions of saying as the trees show them: which words hang on a verb or adjective as what is said. "said that A", "promised to A",
 * "urged her to A", "accused them of A", "warned her about A", "made clear that A", "called it A", "is adamant that A".
 */
import {
  ADJECTIVES,
  MADE,
  PASSIVE_HEARSAY,
  TAKE_DONE,
  TAKE_NAME,
  TAKE_SOMEBODY_ABOUT,
  TAKE_SOMEBODY_OF,
  TAKE_SOMEBODY_TO,
  TAKE_SUBJECT_TO,
  TAKE_THAT,
  TAKE_THING,
  TAKE_TO,
  TAKE_TO_SOMEBODY_TO,
} from '../english/reports.js';
import { hashString } from '../linear/hash.js';
import { type Columns, QUOTE, SHAPE, stemOf } from './columns.js';
import { childOf, deprels, hangsUnder, phraseOf } from './noun-phrase.js';
import { FINITE, formSet, stemSet, tagSet } from './sets.js';

type Range = readonly [number, number];

export const THAT_VERBS = stemSet(TAKE_THAT);
const [TO_VERBS, SOMEBODY_TO, SOMEBODY_OF] = [
  stemSet(TAKE_TO),
  stemSet(TAKE_SOMEBODY_TO),
  stemSet(TAKE_SOMEBODY_OF),
] as const;
const [SOMEBODY_ABOUT, NAMING, THING_VERBS] = [
  stemSet(TAKE_SOMEBODY_ABOUT),
  stemSet(TAKE_NAME),
  stemSet(TAKE_THING),
] as const;
const TO_SOMEBODY_TO = stemSet(TAKE_TO_SOMEBODY_TO);
const [WANTS, ORDERS] = [stemSet(TAKE_SUBJECT_TO), stemSet(TAKE_DONE)] as const;
const ASKING = formSet('to with on upon');
const BASE = tagSet('VB');
const PARTICIPLE = tagSet('VBN');
const HEARSAY = stemSet(PASSIVE_HEARSAY);
const [MADE_WHAT, ADJECTIVE] = [formSet(MADE), formSet(ADJECTIVES)] as const;
const [MAKE, CALL, GIVE, RULE] = [stemOf('make'), stemOf('call'), stemOf('give'), stemOf('rule')] as const;
const SUBJECT = deprels('nsubj nsubj:pass');
const CLAUSE = deprels('ccomp');
const INFINITIVE = deprels('xcomp');
const OBJECT = deprels('obj iobj');
const NAMED_AS = deprels('xcomp obl');
const COPULA = deprels('cop');
const MARK = deprels('mark');
const PASSIVE = deprels('aux:pass');
const [TO, THAT, ON, BE] = ['to', 'that', 'on', 'be'].map(hashString) as [number, number, number, number];
const OF = formSet('of for about with over');
const [OUT, UNTIL] = ['out', 'until'].map(hashString) as [number, number];
const DURATIONS = formSet('hours days weeks months');
const GERUND = tagSet('VBG');
const SUBORDINATES = tagSet('IN WDT');
const LONGEST_TO_THAT = 9;
const LONGEST_TO_ABOUT = 8;
const LONGEST_TERM = 12;
const LONGEST_TO_QUOTE = 5;
const LONGEST_SINGLE = 80;
const LEADS_IN = formSet(', :');
const [SINGLE_OPENS, SINGLE_CLOSES] = [formSet("' ‘"), formSet("' ’")] as const;

/** The cue's head with what hangs on it as content. */
export interface Clause {
  readonly content: Range;
  readonly cueEnd: number;
}

export function verbClause(verb: number, sentence: Range, inside: boolean, columns: Columns): Clause | null {
  const stem = columns.stem[verb] as number;
  const next = verb + 1;
  const quoted = inside && THAT_VERBS.has(stem) ? quotedAfter(verb, columns) : null;
  if (quoted !== null) return quoted;
  if (stem === MAKE) {
    const what = childOf(verb, INFINITIVE, sentence, columns);
    if (what < 0 || !MADE_WHAT.has(columns.form[what] as number)) return null;
    const said = childOf(what, CLAUSE, sentence, columns);
    const clause = said >= 0 ? said : childOf(verb, CLAUSE, sentence, columns);
    return clause < 0 || clause < what ? null : { content: phraseOf(clause, sentence, columns), cueEnd: what + 1 };
  }
  if (THAT_VERBS.has(stem)) {
    const clause = childOf(verb, CLAUSE, [next, sentence[1]], columns);
    if (clause >= 0 && (hasSubject(clause, sentence, columns) || hasMark(clause, sentence, columns)))
      return { content: phraseOf(clause, [next, sentence[1]], columns), cueEnd: next };
  }
  if (THAT_VERBS.has(stem)) {
    const that = thatAfter(verb, sentence, columns);
    if (that >= 0) return { content: [that, phraseOf(verb, sentence, columns)[1]], cueEnd: next };
  }
  if (TO_SOMEBODY_TO.has(stem)) {
    const asked = askedTo(verb, sentence, columns);
    if (asked !== null) return asked;
  }
  if (stem === GIVE) {
    const term = termGiven(verb, sentence, columns);
    if (term !== null) return term;
  }
  if (stem === RULE && columns.form[next] === OUT && GERUND.has(columns.xpos[next + 1] as number))
    return { content: [next + 1, phraseOf(next + 1, [next + 1, sentence[1]], columns)[1]], cueEnd: next + 1 };
  const infinitive = childOf(verb, INFINITIVE, [next, sentence[1]], columns);
  if (infinitive >= 0 && columns.form[columns.head[infinitive] === verb ? toBefore(infinitive, columns) : 0] === TO) {
    const somebody = childOf(verb, OBJECT, [next, infinitive], columns);
    const passive = childOf(verb, PASSIVE, [sentence[0], verb], columns) >= 0;
    const fits = passive ? HEARSAY.has(stem) : somebody < 0 ? TO_VERBS.has(stem) : SOMEBODY_TO.has(stem);
    if (fits) {
      const to = toBefore(infinitive, columns);
      const from = somebody >= 0 && tellsNobody(stem, to, columns) ? phraseOf(somebody, [next, to], columns)[0] : to;
      const [, end] = phraseOf(infinitive, [next, sentence[1]], columns);
      return { content: [from, end], cueEnd: next };
    }
  }
  if (!inside) return null;
  const thing = childOf(verb, OBJECT, [next, sentence[1]], columns);
  if (thing < 0) return null;
  if (SOMEBODY_ABOUT.has(stem)) {
    const about = aboutAfter(thing, verb, sentence, columns);
    return about < 0 ? null : { content: [about + 1, phraseOf(verb, sentence, columns)[1]], cueEnd: next };
  }
  if (SOMEBODY_OF.has(stem)) {
    const of = aboutAfter(thing, verb, sentence, columns);
    if (of >= 0)
      return { content: [phraseOf(thing, [next, of], columns)[0], phraseOf(verb, sentence, columns)[1]], cueEnd: next };
  }
  if (NAMING.has(stem)) {
    const from = phraseOf(thing, [next, sentence[1]], columns)[0];
    for (let i = thing + 1; i < sentence[1]; i++) {
      if (columns.head[i] !== verb || !NAMED_AS.has(columns.deprel[i] as number)) continue;
      return { content: [from, phraseOf(i, sentence, columns)[1]], cueEnd: next };
    }
    // Where the tree lost it: the quotation right after the one named.
    for (let i = thing + 1; i < Math.min(sentence[1], thing + 4); i++) {
      if (columns.quote[i] !== QUOTE.open) continue;
      let end = i + 1;
      while (end < sentence[1] && columns.quotation[end] === columns.quotation[i]) end++;
      return { content: [from, end], cueEnd: next };
    }
    return null;
  }
  if (!THING_VERBS.has(stem)) return null;
  return { content: phraseOf(thing, [next, sentence[1]], columns), cueEnd: next };
}

/** “They told us, ‘A’”: in the words of one quoted, what stands between single marks right after the verb or whom it is said to. */
function quotedAfter(verb: number, columns: Columns): Clause | null {
  const around = columns.quotation[verb] as number;
  if (around < 0) return null;
  const isWithin = (i: number) => i < columns.count && columns.quotation[i] === around;
  for (let i = verb + 1; i < verb + LONGEST_TO_QUOTE && isWithin(i); i++) {
    const form = columns.form[i] as number;
    if (SINGLE_OPENS.has(form)) {
      for (let end = i + 2; end < i + LONGEST_SINGLE && isWithin(end); end++) {
        if (!SINGLE_CLOSES.has(columns.form[end] as number)) continue;
        // The mark of a plural's possessive stands between two words.
        if (columns.shape[end - 1] !== SHAPE.mark && columns.shape[end + 1] !== SHAPE.mark) continue;
        return end - i > 3 ? { content: [i + 1, end], cueEnd: verb + 1 } : null;
      }
      return null;
    }
    if (columns.shape[i] === SHAPE.mark ? !LEADS_IN.has(form) : i > verb + 1) return null;
  }
  return null;
}

export function adjectiveClause(adjective: number, sentence: Range, columns: Columns): Clause | null {
  if (!ADJECTIVE.has(columns.form[adjective] as number)) return null;
  if (childOf(adjective, COPULA, sentence, columns) < 0) return null;
  const clause = childOf(adjective, CLAUSE, [adjective + 1, sentence[1]], columns);
  if (clause < 0 || !hasSubject(clause, sentence, columns)) return null;
  const content = phraseOf(clause, [adjective + 1, sentence[1]], columns);
  const mark = childOf(clause, MARK, content, columns);
  return mark >= 0 && columns.form[mark] !== THAT ? null : { content, cueEnd: adjective + 1 };
}

function hasSubject(verb: number, sentence: Range, columns: Columns): boolean {
  return childOf(verb, SUBJECT, sentence, columns) >= 0;
}

function hasMark(verb: number, sentence: Range, columns: Columns): boolean {
  return childOf(verb, MARK, sentence, columns) >= 0;
}

/** "was told by diplomats | that": a *that* that begins a clause soon after its verb, where the tree lost it; -1 for none. */
function thatAfter(verb: number, [, last]: Range, columns: Columns): number {
  for (let i = verb + 1; i < Math.min(last - 2, verb + LONGEST_TO_THAT); i++) {
    if (columns.form[i] === THAT && SUBORDINATES.has(columns.xpos[i] as number)) return i;
    if (columns.shape[i] === SHAPE.mark || FINITE.has(columns.xpos[i] as number)) return -1;
  }
  return -1;
}

/** "warned her last autumn | about": the preposition of what one is warned about, thanked for, accused of; -1 for none. */
function aboutAfter(thing: number, verb: number, [, last]: Range, columns: Columns): number {
  for (let i = thing + 1; i < Math.min(last - 1, thing + LONGEST_TO_ABOUT); i++) {
    if (columns.shape[i] === SHAPE.mark) return -1;
    if (OF.has(columns.form[i] as number) && !hangsUnder(i, thing, columns) && hangsUnder(i, verb, columns)) return i;
  }
  return -1;
}

/** "appealed to | residents | to stay at home": what somebody is asked to do after a preposition. */
function askedTo(verb: number, [, last]: Range, columns: Columns): Clause | null {
  if (!ASKING.has(columns.form[verb + 1] as number)) return null;
  for (let i = verb + 3; i < Math.min(last - 1, verb + LONGEST_TO_THAT); i++) {
    if (columns.shape[i] === SHAPE.mark || FINITE.has(columns.xpos[i] as number)) return null;
    if (columns.form[i] !== TO || !BASE.has(columns.xpos[i + 1] as number)) continue;
    if (!hangsUnder(i + 1, verb, columns)) return null;
    const on = columns.stem[verb] === CALL && columns.form[verb + 1] === ON;
    return { content: [i, Math.max(i + 2, phraseOf(i + 1, [i, last], columns)[1])], cueEnd: on ? verb + 2 : verb + 1 };
  }
  return null;
}

/** "gave | the firm until Friday to reply", "gave her ten days to leave": somebody is to do it by then. */
function termGiven(verb: number, [, last]: Range, columns: Columns): Clause | null {
  let term = false;
  for (let i = verb + 2; i < Math.min(last - 1, verb + LONGEST_TERM); i++) {
    const form = columns.form[i] as number;
    if (columns.shape[i] === SHAPE.mark || FINITE.has(columns.xpos[i] as number)) return null;
    if (form === UNTIL || DURATIONS.has(form)) term = true;
    if (form !== TO || !BASE.has(columns.xpos[i + 1] as number)) continue;
    return term
      ? { content: [verb + 1, Math.max(i + 2, phraseOf(i + 1, [i, last], columns)[1])], cueEnd: verb + 1 }
      : null;
  }
  return null;
}

/** "expects | prices to fall", "ordered | the mill to be torn down": who or what stands before *to* is part of what is wanted, and not spoken to. */
export function tellsNobody(stem: number, to: number, columns: Columns): boolean {
  const done = columns.form[to + 1] === BE && PARTICIPLE.has(columns.xpos[to + 2] as number);
  return WANTS.has(stem) || (done && ORDERS.has(stem));
}

/** The *to* of an infinitive, or its own token. */
function toBefore(infinitive: number, columns: Columns): number {
  for (let i = infinitive - 1; i >= Math.max(0, infinitive - 3); i--) if (columns.form[i] === TO) return i;
  return infinitive;
}
