/**
 * Where what is said begins after the one it is said to: "told the Courier that | A", "urged him | to go", "warned her about | A", "asked him | “if A”". A
 * thing is nobody: of "urged passage of the law", "ordered a halt to work" all is content.
 */
import { hashString } from '../linear/hash.js';
import { XPOS } from '../tag/labels.js';
import { type Columns, QUOTE, SHAPE, stemOf } from './columns.js';
import { tellsNobody } from './constructions.js';
import { childOf, deprels, headOf, phraseOf } from './noun-phrase.js';
import { FINITE, formSet, stemSet, tagSet } from './sets.js';
import { isThing } from './thing.js';

type Range = readonly [number, number];

const OBJECT = deprels('obj iobj');
const SAID = deprels('ccomp obj');
const SUBJECT = deprels('nsubj nsubj:pass expl');
const APPOSITION = deprels('appos');
const COMPLEMENTISERS = formSet('that whether if');
const QUESTIONS = formSet('who what how why when where which whose');
const VERBS_TO_SOMEBODY: ReadonlySet<number> = stemSet(
  'tell assure inform remind warn notify advise ask promise show urge order instruct beg implore press thank caution encourage exhort invite',
);
/** After these an infinitive is what somebody is to do, though the tree hang it on the one spoken to. */
const VERBS_TO_DO: ReadonlySet<number> = stemSet(
  'ask urge order tell instruct beg implore press advise encourage exhort invite',
);
/** After these a thing may stand instead of somebody: "urged passage", "ordered a halt"; a meeting is told. */
const VERBS_OF_THINGS: ReadonlySet<number> = stemSet('urge order encourage advise exhort');
/** Before what the one spoken to is warned about, told of or thanked for. */
const ABOUT = formSet('about of for against');
/** How far the complementiser may be from the cue when somebody spoken to stands between. */
const LONGEST_ADDRESSEE = 10;
const BASE_FORM = tagSet('VB');
const SUBORDINATES = tagSet('IN');
const [ADVERB, NAME, PRONOUN] = [XPOS.indexOf('RB'), XPOS.indexOf('NNP'), XPOS.indexOf('PRP')] as const;
const CHANNEL_PREPOSITIONS = formSet('in at on during to with by from via through');
const [CALL, ON, THAT, TO] = [stemOf('call'), hashString('on'), hashString('that'), hashString('to')] as const;
const [APPEAL, ABOUT_IT] = [stemOf('appeal'), hashString('about')] as const;
const NOT = formSet("not n't never");

/** "warned the council about": whoever is spoken to is no part of the cue either. */
export function withoutAddressee([start, end]: Range, columns: Columns): Range {
  // "promised Velmora | he would send them".
  let name = end;
  while (name - 1 > start && columns.xpos[name - 1] === NAME && columns.shape[name - 1] === SHAPE.title) name--;
  if (name < end && VERBS_TO_SOMEBODY.has(columns.stem[name - 1] as number)) return [start, name];
  const toSomebody = VERBS_TO_SOMEBODY.has(columns.stem[start] as number);
  return toSomebody && end - start > 2 && ABOUT.has(columns.form[end - 1] as number)
    ? [start, start + 1]
    : [start, end];
}

/** "urged passage of | the law": a thing in the cue is what is urged. */
export function withThing({ cue, content }: Told, columns: Columns): Told {
  const [start, end] = cue;
  const at = content.findIndex(([from]) => from === end);
  if (at < 0 || end - start < 3 || !VERBS_OF_THINGS.has(columns.stem[start] as number)) return { cue, content };
  if (!isThing([start + 1, end], columns)) return { cue, content };
  return {
    cue: [start, start + 1],
    content: content.map((range, k): Range => (k === at ? [start + 1, range[1]] : range)),
  };
}

interface Told {
  readonly cue: Range;
  readonly content: readonly Range[];
}

/**
 * The content after the one spoken to; null where nobody is. A clause comes before a preposition, and a preposition counts only where it hangs on the cue
 * ("told the mayor of Harne that A"), and so an infinitive (not "warned the plan to close the bridge would fail").
 */
export function contentAfterAddressee(cue: Range, content: readonly Range[], columns: Columns): Range[] | null {
  const at = content.findIndex(([start]) => start === cue[1]);
  if (at < 0) return null;
  const [start, end] = content[at] as Range;
  const last = cue[1] - 1;
  const calls = columns.stem[headOf(cue, columns)] === CALL && columns.form[last] === ON;
  // "appealed | to residents to stay": to whom is no part of what is asked.
  const appeals = columns.stem[last] === APPEAL && columns.form[start] === TO && infinitiveAt(start, columns) < 0;
  const toSomebody =
    calls ||
    appeals ||
    VERBS_TO_SOMEBODY.has(columns.stem[cue[0]] as number) ||
    VERBS_TO_SOMEBODY.has(columns.stem[last] as number);
  const toDo = calls || appeals || VERBS_TO_DO.has(columns.stem[last] as number);
  // "asked about | a plan for the yard to A": nobody stands between.
  if (cue[1] - cue[0] > 1 && ABOUT.has(columns.form[last] as number)) return null;
  const afterPreposition = cue[1] - cue[0] > 1 && CHANNEL_PREPOSITIONS.has(columns.form[last] as number);
  if (!toSomebody && !afterPreposition) return null;
  // "was asked | to decide if A", "urged | passage of the law to A": nobody stands between.
  if (opensContent(start, columns)) return null;
  if (
    VERBS_OF_THINGS.has(columns.stem[last] as number) &&
    isThing([start, Math.min(end, start + LONGEST_ADDRESSEE)], columns)
  )
    return null;
  // "warned her last autumn | about A": nothing hangs on a pronoun.
  const pronoun = columns.xpos[start] === PRONOUN;
  const from =
    firstWhere(start, end, columns, (i, form) => {
      if (form === THAT && !toSomebody && isSubject(i, columns)) return -1;
      if (COMPLEMENTISERS.has(form)) return form === THAT ? i + 1 : i;
      if (!toSomebody) return -1;
      if (QUESTIONS.has(form) && i - start < 4 && columns.shape[i - 1] !== SHAPE.mark) return i;
      const verb = infinitiveAt(i, columns);
      if (verb < 0) return -1;
      if (tellsNobody(columns.stem[last] as number, i, columns)) return null;
      if (!hangsOn(verb, cue, columns) && !(toDo && hangOn(start, i, cue, columns))) return -1;
      return NOT.has(columns.form[i - 1] as number) ? i - 1 : i;
    }) ??
    firstWhere(start, end, columns, (i, form) =>
      toSomebody &&
      i - start < 4 &&
      ABOUT.has(form) &&
      (pronoun ||
        hangsOn(columns.head[i] as number, cue, columns) ||
        // "warned the council | about rusting cables": the trees hang the rest on whom it is said to; a thing may be about something.
        (form === ABOUT_IT && !isThing([start, i], columns)))
        ? i + 1
        : -1,
    ) ??
    (toSomebody ? clauseAfterObject(cue, start, end, columns) : null);
  return from === null ? null : content.map((range, k): Range => (k === at ? [from, end] : range));
}

/** "agreed to a contract | that cuts the pay": a relative clause of a thing, and nothing said. */
function isSubject(that: number, columns: Columns): boolean {
  const next = columns.xpos[that + 1] === ADVERB ? that + 2 : that + 1;
  return FINITE.has(columns.xpos[next] as number) && !SUBORDINATES.has(columns.xpos[that] as number);
}

/** What is said begins at once. */
function opensContent(start: number, columns: Columns): boolean {
  const form = columns.form[start] as number;
  return form !== THAT && (COMPLEMENTISERS.has(form) || infinitiveAt(start, columns) >= 0);
}

/** The verb of an infinitive whose *to* is at `i`: "to go", "to swiftly conclude", "to “stay away”"; -1 for none. */
function infinitiveAt(i: number, columns: Columns): number {
  if (columns.form[i] !== TO) return -1;
  let verb = i + 1;
  if (columns.quote[verb] === QUOTE.open) verb++;
  if (columns.xpos[verb] === ADVERB) verb++;
  return BASE_FORM.has(columns.xpos[verb] as number) ? verb : -1;
}

/**
 * The first answer of `begins` that is not -1 (null: nobody is spoken to), within reach of one spoken to; null past a verb or into a quotation, but
 * "asked him | “if A”" begins with its mark.
 */
function firstWhere(
  start: number,
  end: number,
  columns: Columns,
  begins: (i: number, form: number) => number | null,
): number | null {
  for (let i = start + 1; i < Math.min(end - 1, start + LONGEST_ADDRESSEE); i++) {
    if (columns.quote[i] === QUOTE.open && SUBORDINATES.has(columns.xpos[i + 1] as number))
      return COMPLEMENTISERS.has(columns.form[i + 1] as number) ? i : null;
    if (columns.quote[i] !== QUOTE.outside || FINITE.has(columns.xpos[i] as number)) return null;
    const from = begins(i, columns.form[i] as number);
    if (from === null || from >= 0) return from;
  }
  return null;
}

/** "told generals | Talvia would leave", "promised the vicar | a new roof": what follows the one spoken to without a word between. */
function clauseAfterObject(cue: Range, start: number, end: number, columns: Columns): number | null {
  const verb = headOf(cue, columns);
  const somebody = childOf(verb, OBJECT, [start, Math.min(end, start + LONGEST_ADDRESSEE)], columns);
  if (somebody < 0) return null;
  const [from, after] = phraseOf(somebody, [start, end], columns);
  if (from > start || after >= end - 1 || columns.quote[after] !== QUOTE.outside) return null;
  const said = childOf(verb, SAID, [after, end], columns);
  if (said <= somebody) return null;
  const [begin] = phraseOf(said, [after, end], columns);
  if (begin === after)
    return childOf(said, SUBJECT, [after, said], columns) < 0 ? appositionTo(after, somebody, columns) : after;
  // "told a meeting | the gap | was wide": the tree takes the clause's subject for a second object.
  const subject = childOf(verb, OBJECT, [after, begin], columns);
  if (subject < 0) return null;
  const [first, last] = phraseOf(subject, [after, begin], columns);
  return first === after && last === begin ? after : null;
}

/** "told the Guild of Millers | the gap | was wide": without a comma what the tree hangs on a name as its apposition is the subject of the clause. */
function appositionTo(after: number, somebody: number, columns: Columns): number {
  for (let i = after - 1; i > somebody; i--) {
    if (!APPOSITION.has(columns.deprel[i] as number)) continue;
    const [first, last] = phraseOf(i, [somebody + 1, after], columns);
    return last === after && columns.shape[first - 1] !== SHAPE.mark ? first : after;
  }
  return after;
}

/** Whether all of the tokens `[from, to)` hang, by one another, on words of the cue. */
function hangOn(from: number, to: number, cue: Range, columns: Columns): boolean {
  for (let i = from; i < to; i++) {
    const head = columns.head[i] as number;
    if ((head < from || head >= to) && !hangsOn(i, cue, columns)) return false;
  }
  return true;
}

/** Whether the head of `token` in the tree is a word of the cue. */
function hangsOn(token: number, cue: Range, columns: Columns): boolean {
  const head = columns.head[token] as number;
  return head >= cue[0] && head < cue[1];
}
