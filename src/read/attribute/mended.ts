/**
 * Sayings whose grammar the models' training text marks otherwise: nobody is the source of "is said to", whoever is asked is not the one who
 * asks, and a refusal is its verb with what was refused: "declined to comment", "declined to say | which".
 */
import { PASSIVE_HEARSAY } from '../english/reports.js';
import { hashString } from '../linear/hash.js';
import type { Segments } from '../segment/segment.js';
import { XPOS } from '../tag/labels.js';
import { SHARES, sourceOf } from './clause-source.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import { doneTo } from './done-to.js';
import type { Found } from './find.js';
import { withSpeaker } from './lost-speaker.js';
import { withoutDropped } from './nested.js';
import { childOf, deprels, headOf, phraseOf } from './noun-phrase.js';
import { sentenceOf } from './sentence-of.js';
import { FINITE, formSet, NOUNS, stemSet } from './sets.js';

type Range = readonly [number, number];

/** "It is feared that", "are said to be": nobody is named who says or fears it. */
const HEARSAY = stemSet(PASSIVE_HEARSAY);
/** Of these, those of report; who fears, hopes or expects is somebody, if nobody named. */
const RESERVED = stemSet('say report believe think understand allege rumour rumor claim suspect presume');
/** "She was asked whether": the subject is spoken to. */
const ASKED = stemSet(
  'ask press question quiz grill challenge tell urge warn remind inform advise order instruct invite',
);
const PASSIVE_SUBJECT = deprels('nsubj:pass nsubj');
const PASSIVE = deprels('aux:pass cop');
const LONGEST_TO_AGENT = 7;
const BE = stemSet('be');
const PARTICIPLE = XPOS.indexOf('VBN');
const PAST: ReadonlySet<number> = new Set([PARTICIPLE, XPOS.indexOf('VBD')]);
const COMMA = hashString(',');
const BY = hashString('by');
const IT = hashString('it');
const NO_ONE = formSet('it who which that');
const TO = hashString('to');
const REFUSES = stemSet('decline refuse');
const SAYING = stemSet(
  'say comment answer respond discuss elaborate specify disclose reveal identify name address confirm talk speak provide give explain return reply detail go',
);
/** After *to* a verb that wants no more: "declined to comment". */
const BARE = formSet('comment elaborate respond answer reply');
const ADVERB = XPOS.indexOf('RB');
const GERUND = XPOS.indexOf('VBG');
const PREPOSITION = XPOS.indexOf('IN');
const THAT = hashString('that');
const WHETHER = formSet('that whether what who why how when where');
const COMMENT = hashString('comment');
const [BE_ITSELF, DRAWN, ON] = ['be', 'drawn', 'on'].map(hashString) as [number, number, number];
const OWNS_UP = stemSet('deny admit regret acknowledge confess');
const NOT = formSet('not never');

export function mended(found: readonly Found[], segments: Segments, columns: Columns): Found[] {
  return withoutDropped(
    found.map((one): Found | null => {
      const said = passive(whose(one, segments, columns), segments, columns);
      return said === null ? null : deed(refusal(said, columns), columns);
    }),
  );
}

/** "X, who died last week, | once | said A": a time is nobody; and "after insisting that A, *she* says B": who says the one said the other. */
function whose(one: Found, segments: Segments, columns: Columns): Found {
  const [source] = one.source;
  const verb = headOf(one.cue, columns);
  const [content] = one.content;
  if (content === undefined || columns.quote[verb] !== QUOTE.outside) return one;
  const { first } = segments.sentences;
  const sentence = sentenceOf(segments, verb);
  const within: Range = [first[sentence] as number, first[sentence + 1] as number];
  if (source !== undefined) {
    for (let i = source[0]; i < source[1]; i++) if (!isTime(i, columns)) return one;
    const who = sourceOf(verb, within, one.cue, content, SHARES, columns);
    if (who === 'nobody') return { ...one, source: [] };
    return who === null || (who[0] === source[0] && who[1] <= source[1]) ? one : { ...one, source: [who] };
  }
  const up = columns.head[verb] as number;
  if (columns.xpos[verb] !== GERUND || columns.deprel[verb] !== ADVERBIAL || up <= verb)
    return withSpeaker(one, verb, within, columns);
  const subject = childOf(up, ACTIVE_SUBJECT, [one.cue[1], up], columns);
  if (subject < 0 || one.content.some(([from, to]) => subject >= from && subject < to)) return one;
  return { ...one, source: [phraseOf(subject, [one.cue[1], up], columns, (k) => columns.quote[k] !== QUOTE.outside)] };
}

/** A day, a month, *once*, *yesterday*. */
function isTime(i: number, columns: Columns): boolean {
  return columns.xpos[i] === ADVERB || TIMES.has(columns.form[i] as number);
}

const TIMES = formSet(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tonight once later earlier',
);
const [ADVERBIAL] = [...deprels('advcl')] as [number];
const ACTIVE_SUBJECT = deprels('nsubj');

/** "is understood to", with nobody named who understands it: put forward with reserve, and no thought of anybody's. */
export function isSaidByNobody(parts: Pick<Found, 'cue' | 'source'>, columns: Columns): boolean {
  if (parts.source.length > 0) return false;
  const verb = passiveVerb(parts, columns);
  return verb >= 0 && RESERVED.has(columns.stem[verb] as number);
}

/** The verb of a passive cue, or -1. */
function passiveVerb({ cue }: Pick<Found, 'cue'>, columns: Columns): number {
  const verb = headOf(cue, columns);
  if (columns.xpos[verb] !== PARTICIPLE) return -1;
  for (let i = cue[0]; i < verb; i++)
    if (PASSIVE.has(columns.deprel[i] as number) || BE.has(columns.stem[i] as number)) return verb;
  return -1;
}

function passive(one: Found, segments: Segments, columns: Columns): Found | null {
  const verb = passiveVerb(one, columns);
  if (verb < 0) return askedFirst(one, segments, columns);
  const stem = columns.stem[verb] as number;
  const { first } = segments.sentences;
  const sentence = sentenceOf(segments, verb);
  const within: Range = [first[sentence] as number, first[sentence + 1] as number];
  const asked = ASKED.has(stem);
  if (!asked && !HEARSAY.has(stem)) {
    // "It has been suggested that A".
    const told = one.content.filter(([start, end]) => end - start > 1 || columns.form[start] !== IT);
    const clause = told.some(
      ([start]) => columns.form[start - 1] === THAT || WHETHER.has(columns.form[start] as number),
    );
    if (clause) return { ...one, content: told };
    const at = subjectBefore(verb, within[0], columns);
    const subject: Range | null = at < 0 ? null : phraseOf(at, [within[0], verb], columns);
    return doneTo(one, verb, subject, within[1], columns);
  }
  const source = agentOf(verb, within, columns);
  const [subject] = one.source;
  const inSource = (i: number) => subject !== undefined && i >= subject[0] && i < subject[1];
  const stated = subjectBefore(verb, within[0], columns);
  const who: Range | null =
    stated < 0
      ? subject !== undefined && subject[1] <= one.cue[0]
        ? subject
        : null
      : phraseOf(stated, [within[0], verb], columns);
  const content = one.content.filter((range) => who === null || range[1] <= who[0] || range[0] >= who[1]);
  // Whoever reports it with a name is no subject of the passive: "…, Voss was told".
  if (subject !== undefined && source === null && stated >= 0 && !inSource(stated) && subject[0] > one.cue[1])
    return one;
  if (asked) return content.length === 0 ? one : { ...one, source: source === null ? [] : [source], content };
  const rest = content.filter(([start, end]) => end - start > 1 || columns.form[start] !== IT);
  // "no progress has been reported on A": the subject is what is reported; of "it is feared that A" it is nothing.
  const nothing = who === null || NO_ONE.has(columns.form[who[0]] as number);
  const told = nothing ? rest : followsTo(one.cue, rest, columns) ? [who, ...rest] : one.content;
  return told.length === 0 ? one : { ...one, source: source === null ? [] : [source], content: told };
}

/** "*Pressed on* whether A, Voss said B": who says the rest was asked; who asked stands after *by* or is not named. */
function askedFirst(one: Found, segments: Segments, columns: Columns): Found {
  const [verb] = one.cue;
  const [source] = one.source;
  const sentence = sentenceOf(segments, verb);
  const [first, last] = [
    segments.sentences.first[sentence] as number,
    segments.sentences.first[sentence + 1] as number,
  ];
  if (source === undefined || !ASKED.has(columns.stem[verb] as number)) return one;
  if (!PAST.has(columns.xpos[verb] as number) || columns.quote[verb] !== QUOTE.outside) return one;
  if (isAside(one, source, last, columns)) {
    const agent = agentOf(verb, [first, last], columns);
    const content = one.content.map((range): Range => {
      const [start, end] = asks(range, columns);
      return agent !== null && agent[0] - 1 > start && agent[1] >= end ? [start, agent[0] - 1] : [start, end];
    });
    return { ...one, source: agent === null ? [] : [agent], content };
  }
  if (verb !== first || source[0] < one.cue[1]) return one;
  // What is asked ends before the source with a comma, and a verb of its own follows the source.
  const held = one.content.some(([start, end]) => start >= one.cue[1] && end <= source[0]);
  if (!held || columns.form[source[0] - 1] !== COMMA) return one;
  const agent = agentOf(verb, [first, last], columns);
  return { ...one, source: agent === null ? [] : [agent] };
}

/** "Voss, *asked* at the summit whether A, said B": between commas right behind a name, with a verb of the name's own behind it. */
function isAside({ cue, content }: Found, source: Range, last: number, columns: Columns): boolean {
  const [verb] = cue;
  if (source[1] > verb || source[1] < verb - 1 || columns.form[verb - 1] !== COMMA) return false;
  const end = Math.max(cue[1], ...content.map((range) => range[1]));
  const behind = columns.form[end] === COMMA ? end + 1 : columns.form[end - 1] === COMMA ? end : last;
  return content.every(([start]) => start >= cue[1]) && behind < last && FINITE.has(columns.xpos[behind] as number);
}

/** "at the summit | whether A": what is asked begins with its question. */
function asks([start, end]: Range, columns: Columns): Range {
  if (columns.xpos[start] !== PREPOSITION && columns.xpos[start - 1] !== PREPOSITION) return [start, end];
  for (let i = start + 1; i < Math.min(end - 1, start + LONGEST_PLACE); i++) {
    if (FINITE.has(columns.xpos[i] as number)) break;
    if (WHETHER.has(columns.form[i] as number)) return [i, end];
  }
  return [start, end];
}

/** Tokens of "at a news conference in Pellan on Monday". */
const LONGEST_PLACE = 10;

/** The nearest subject before the verb, or -1. */
function subjectBefore(verb: number, first: number, columns: Columns): number {
  for (let i = verb - 1; i >= first; i--)
    if (columns.head[i] === verb && PASSIVE_SUBJECT.has(columns.deprel[i] as number)) return i;
  return -1;
}

/** "are said | to be furious": the subject is part of what is said. */
function followsTo(cue: Range, content: readonly Range[], columns: Columns): boolean {
  return content.some(([start]) => start >= cue[1] && columns.form[start] === TO);
}

/** "by the diplomats", soon after the verb. */
function agentOf(verb: number, within: Range, columns: Columns): Range | null {
  for (let i = verb + 1; i < Math.min(within[1] - 1, verb + LONGEST_TO_AGENT); i++) {
    if (columns.shape[i] === SHAPE.mark || columns.form[i] === TO) return null;
    const who = columns.head[i] as number;
    if (columns.form[i] !== BY || who <= i || !NOUNS.has(columns.xpos[who] as number)) continue;
    return phraseOf(who, [i + 1, within[1]], columns, (k) => columns.shape[k] === SHAPE.mark);
  }
  return null;
}

/** The refused verb joins its cue; "to comment" is no content. */
function refusal(one: Found, columns: Columns): Found {
  const verb = headOf(one.cue, columns);
  if (!REFUSES.has(columns.stem[verb] as number)) return one;
  if (columns.form[verb + 1] === COMMENT && one.cue[1] === verb + 1)
    return { ...one, cue: [one.cue[0], verb + 2], content: one.content.filter(([start]) => start !== verb + 1) };
  const at = one.content.findIndex(([start]) => start >= one.cue[1] && start <= one.cue[1] + 1);
  const [start, end] = one.content[at] ?? [0, 0];
  const to = columns.form[one.cue[1] - 1] === TO ? one.cue[1] : columns.form[start] === TO ? start + 1 : -1;
  if (at < 0 || to < 0 || columns.quote[to] !== QUOTE.outside) return one;
  let said = to;
  while (said < end && columns.xpos[said] === ADVERB) said++;
  const drawn = columns.form[said] === BE_ITSELF && columns.form[said + 1] === DRAWN;
  if (drawn) said += columns.form[said + 2] === ON ? 2 : 1;
  else if (!SAYING.has(columns.stem[said] as number)) return one;
  const bare = drawn ? columns.form[said] === DRAWN : BARE.has(columns.form[said] as number);
  const from = bare ? end : said + 1;
  const content = one.content.flatMap((range, k): Range[] =>
    k !== at ? [range] : from < range[1] ? [[from, range[1]]] : [],
  );
  return { ...one, cue: [one.cue[0], said + 1], content };
}

/** "denies | offering to sell it": what is denied or admitted is the whole deed, its verb is no part of the cue. */
function deed(one: Found, columns: Columns): Found {
  let last = one.cue[1] - 1;
  // "denies lying about | it": the gerund may have its preposition with it.
  if (last > one.cue[0] + 1 && PREPOSITION === columns.xpos[last]) last--;
  if (last <= one.cue[0] || columns.xpos[last] !== GERUND || columns.quote[last] !== QUOTE.outside) return one;
  let verb = last - 1;
  while (verb > one.cue[0] && NOT.has(columns.form[verb])) verb--;
  if (!OWNS_UP.has(columns.stem[verb]) || columns.xpos[verb] === GERUND) return one;
  const at = one.content.findIndex(([start]) => start === one.cue[1]);
  const content: Range[] =
    at < 0
      ? [...one.content, [verb + 1, one.cue[1]]]
      : one.content.map((range, k): Range => (k === at ? [verb + 1, range[1]] : range));
  return { ...one, cue: [one.cue[0], verb + 1], content };
}
