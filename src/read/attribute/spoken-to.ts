/**
 * Whom a saying was said to: "told *parliament*", "urged *the council* to …", "*Asked* whether …, *Voss* said", "a promise to *voters*", "in a
 * letter to *the Courier*". Looked for in the sentence of the cue, outside what was said.
 */
import { SPOKEN_WITH } from '../english/channels.js';
import { MEDIA_WORDS } from '../english/media.js';
import { hashString } from '../linear/hash.js';
import type { Segments } from '../segment/segment.js';
import { CHANNELS } from './channel.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import { childOf, deprels, headOf, phraseOf } from './noun-phrase.js';
import { aroundCue } from './sentence-of.js';
import { formSet, NOUNS, stemSet, tagSet } from './sets.js';
import type { Parts } from './tidy.js';

type Range = readonly [number, number];

/** The sentence of a cue, and what in it is already part of the statement. */
export interface CueClause {
  readonly source: readonly Range[];
  readonly cue: Range;
  /** The token of the cue that the others hang on. */
  readonly verb: number;
  /** The sentence, or of an endless one what is near. */
  readonly within: Range;
  /** True for tokens of source, cue and content, and inside quotation marks. */
  readonly stops: (token: number) => boolean;
}

export function cueClause({ source, cue, content }: Parts, segments: Segments, columns: Columns): CueClause {
  const holds = (ranges: readonly Range[], i: number) => ranges.some(([start, end]) => i >= start && i < end);
  return {
    source,
    cue,
    verb: headOf(cue, columns),
    within: aroundCue(cue, segments),
    stops: (i) =>
      columns.quote[i] !== QUOTE.outside || (i >= cue[0] && i < cue[1]) || holds(content, i) || holds(source, i),
  };
}

/** Who is told, urged, thanked: the object of these is spoken to. */
const TO_SOMEBODY = stemSet(
  `tell assure inform remind warn notify advise ask promise show urge order instruct beg implore press thank caution reassure brief encourage
  exhort invite command direct counsel petition lobby convince persuade threaten offer pledge grill quiz question answer plead congratulate
  summon require request alert lecture challenge dare address`,
);
/** Who is said to, written to, appealed to. */
const SAYS_TO = stemSet(
  `say write speak talk promise pledge offer suggest explain complain announce apologise apologize vow propose confess admit boast message letter
  assurance apology appeal plea signal reply respond point`,
);
const CALLS_ON = stemSet('call appeal plead prevail');
const PASSIVE = deprels('nsubj:pass');
const OBJECT = deprels('obj iobj');
const OBLIQUE = deprels('obl obl:unmarked nmod');
const CASE = deprels('case');
const SUBJECT = deprels('nsubj nsubj:pass nsubj:outer');
const PARTICIPLE = tagSet('VBN VBD');
const [TO, THAT, COMMA] = ['to', 'that', ','].map(hashString) as [number, number, number];
const ON = formSet('on upon to');
const WITH = formSet(SPOKEN_WITH);
const MEDIA = formSet(MEDIA_WORDS);
/** When, not to whom. */
const DAYS = formSet('monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow');
const LONGEST = 16;

/** The one spoken to, in tokens, or null; `channel` is no one, but a letter has somebody it is to. */
export function spokenToOf(clause: CueClause, channel: Range | null, columns: Columns): Range | null {
  const { cue, verb, within, stops } = clause;
  const inChannel = (i: number): boolean => channel !== null && i >= channel[0] && i < channel[1];
  const isNoun = (i: number): boolean => columns.xpos[i] === 0 || NOUNS.has(columns.xpos[i] as number);
  const phrase = (head: number, over = inChannel): Range | null => {
    if (head < 0 || stops(head) || over(head) || DAYS.has(columns.form[head] as number) || !isNoun(head)) return null;
    const ends = (i: number) => stops(i) || over(i) || (i > head && isEnd(i, columns));
    const whole = phraseOf(head, within, columns, ends);
    const range: Range = columns.form[whole[1] - 1] === TO ? [whole[0], whole[1] - 1] : whole;
    return range[1] - range[0] > LONGEST ? null : range;
  };
  if (TO_SOMEBODY.has(columns.stem[verb] as number)) {
    const told =
      phrase(childOf(verb, PASSIVE, within, columns)) ??
      phrase(childOf(verb, OBJECT, within, columns)) ??
      phrase(nounBeside(cue[1], within[1], stops, isNoun, columns));
    if (told !== null) return told;
    // "Voss, asked whether …, said": whoever stands before the comma was asked.
    const beside = clause.source.length === 0 ? phrase(nounBefore(verb, within[0], columns)) : null;
    if (beside !== null) return beside;
    // "Asked whether …, Voss said": who says the rest was asked.
    const up = columns.head[verb] as number;
    if (up !== verb && verb === within[0] && PARTICIPLE.has(columns.xpos[verb] as number)) {
      const subject = phrase(childOf(up, SUBJECT, within, columns));
      if (subject !== null) return subject;
    }
  }
  for (let i = within[0]; i < within[1]; i++) {
    if (stops(i) || !isNoun(i) || !OBLIQUE.has(columns.deprel[i] as number)) continue;
    const up = columns.head[i] as number;
    const preposition = childOf(i, CASE, within, columns);
    const form = preposition < 0 ? 0 : (columns.form[preposition] as number);
    const ofCue = up >= cue[0] && up < cue[1];
    const called = ofCue && CALLS_ON.has(columns.stem[verb] as number) && ON.has(form);
    const saidTo = ofCue && SAYS_TO.has(columns.stem[verb] as number) && form === TO;
    const writtenTo = inChannel(up) && CHANNELS.has(columns.form[up] as number) && WITH.has(form);
    const range = called || saidTo ? phrase(i) : writtenTo ? phrase(i, () => false) : null;
    if (range !== null) return range;
  }
  return null;
}

/** The head of the noun right before a participle between commas ("Voss, *asked*"), or -1. */
function nounBefore(verb: number, first: number, columns: Columns): number {
  if (columns.form[verb - 1] !== COMMA || !PARTICIPLE.has(columns.xpos[verb] as number)) return -1;
  let head = verb - 2;
  for (let steps = 0; steps < LONGEST && head >= first; steps++) {
    const up = columns.head[head] as number;
    if (up === head || up < first || up >= verb - 1 || !NOUNS.has(columns.xpos[up] as number)) break;
    head = up;
  }
  return head >= first && NOUNS.has(columns.xpos[head] as number) ? head : -1;
}

/** A comma ends the phrase, and so does a day: "told parliament on | Tuesday". */
function isEnd(i: number, columns: Columns): boolean {
  return (
    columns.form[i] === THAT ||
    columns.shape[i] === SHAPE.mark ||
    DAYS.has(columns.form[i + 1] as number) ||
    DAYS.has(columns.form[i] as number)
  );
}

/** Where the tree does not say so: the head of the noun right after the cue, before what is said; -1 for none. */
function nounBeside(
  first: number,
  last: number,
  stops: (i: number) => boolean,
  isNoun: (i: number) => boolean,
  columns: Columns,
): number {
  let i = first;
  while (i < last && !stops(i) && columns.shape[i] !== SHAPE.mark) {
    const up = columns.head[i] as number;
    if (up <= i || up >= last) return isNoun(i) ? i : -1;
    i++;
  }
  return -1;
}

/** The name of a paper, a station or an agency: *the Tribune*, *Radio Sill*. */
export function isOutlet([from, to]: Range, columns: Columns): boolean {
  for (let i = from; i < to; i++) {
    const shape = columns.shape[i];
    const capital = shape === SHAPE.title || shape === SHAPE.upper || shape === SHAPE.mixed;
    if (capital && MEDIA.has(columns.form[i] as number)) return true;
    if (columns.shape[i] === SHAPE.mark) return false;
  }
  return false;
}
