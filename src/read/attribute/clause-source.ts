/** Who says what a clause holds, by the tree: the subject of its verb, its own or the one it shares, with all that hangs on it. */
import { TAKE_SOMEBODY_TO } from '../english/reports.js';
import { hashString } from '../linear/hash.js';
import { type Columns, isCapital, SHAPE } from './columns.js';
import { childOf, deprels, phraseOf } from './noun-phrase.js';
import { formSet, stemSet, tagSet } from './sets.js';

type Range = readonly [number, number];

const SUBJECT = deprels('nsubj nsubj:pass');
const ACTIVE = deprels('nsubj');
const [XCOMP] = [...deprels('xcomp')] as [number];
/** Relations in which a verb shares the subject of the one above it; outside others' words only a coordination is sure. */
export const SHARES = deprels('conj xcomp advcl');
export const COORDINATES = deprels('conj');
const RELATIVE = deprels('acl:relcl');
const PARTICIPLE = deprels('acl');
const EXPLETIVES = deprels('expl');
const PASSIVE = deprels('aux:pass');
const GERUND = tagSet('VBG');
const [TO, IT] = [hashString('to'), hashString('it')] as const;
/** Who is asked or told is no *it* of weather. */
const ASKED = stemSet(TAKE_SOMEBODY_TO);
const WHO = formSet('who which that');
const NOT = formSet("not n't never");

/** Who says it: the subject, its own or the one it shares; null where there is none, 'nobody' for "it is feared". */
export function sourceOf(
  verb: number,
  sentence: Range,
  cue: Range,
  content: Range,
  shares: ReadonlySet<number>,
  columns: Columns,
): Range | 'nobody' | null {
  let at = verb;
  for (let step = 0; step < 4; step++) {
    const subject = childOf(at, at === verb ? SUBJECT : ACTIVE, [sentence[0], at], columns);
    if (subject < 0 && at === verb && hasExpletive(verb, sentence, columns)) return 'nobody';
    if (subject >= 0) {
      if (subject >= content[0] && subject < content[1]) return null;
      if (at === verb && columns.form[subject] === IT && childOf(verb, PASSIVE, [sentence[0], verb], columns) >= 0)
        return ASKED.has(columns.stem[verb] as number) ? [subject, subject + 1] : 'nobody';
      if (WHO.has(columns.form[subject] as number) && RELATIVE.has(columns.deprel[at] as number))
        return before(columns.head[at] as number, subject, sentence, columns);
      return clipped(phraseOf(subject, sentence, columns), cue, content, columns);
    }
    const by = columns.deprel[at] as number;
    const up = columns.head[at] as number;
    if (up === at || up < sentence[0] || up >= sentence[1]) return null;
    if (PARTICIPLE.has(by) && GERUND.has(columns.xpos[at] as number)) return before(up, at, sentence, columns);
    if (!shares.has(by)) return null;
    if (by === XCOMP && at === verb && !NOT.has(columns.form[cue[0]] as number) && columns.form[verb - 1] === TO)
      return null;
    at = up;
  }
  return null;
}

/** "it is feared": the verb is passive, and *it* is nobody. */
function hasExpletive(verb: number, [first]: Range, columns: Columns): boolean {
  return childOf(verb, PASSIVE, [first, verb], columns) >= 0 && childOf(verb, EXPLETIVES, [first, verb], columns) >= 0;
}

/** A noun phrase up to the clause that hangs on it. */
function before(noun: number, end: number, sentence: Range, columns: Columns): Range | null {
  if (noun >= end) return null;
  const [from, to] = phraseOf(noun, [sentence[0], end], columns);
  let last = to;
  while (last > noun + 1 && columns.shape[last - 1] === SHAPE.mark) last--;
  return [from, last];
}

/** Without what the cue or content took. */
function clipped([from, to]: Range, cue: Range, content: Range, columns: Columns): Range | null {
  const end = Math.min(to, from < cue[0] ? cue[0] : to, from < content[0] ? content[0] : to);
  // "Union leader | Mark Sund warned": a name that goes on up to the cue.
  let name = end;
  while (name < cue[0] && isCapital(name, columns)) name++;
  const whole = name === cue[0] ? name : end;
  return from < whole ? [from, whole] : null;
}
