/**
 * Where somebody only does something with a thing, and a model took the verb for one of saying: "the band *released* a song", "a video *shows* a man at a desk". Such verbs say
 * something with a clause ("showed that A"), with words in quotation marks, with a thing that is said ("released a statement"), or where somebody finds and reports it.
 */
import { DONE_WITH_THINGS, FINDERS, SAID_THINGS, WORKS } from '../english/said-things.js';
import { XPOS } from '../tag/labels.js';
import { tellsAct } from './act-of.js';
import { type Columns, QUOTE, stemOf } from './columns.js';
import type { Found } from './find.js';
import { withoutButInner } from './nested.js';
import { deprels, headOf } from './noun-phrase.js';
import { FINITE, formSet, stemSet, tagSet } from './sets.js';

type Range = readonly [number, number];

const DEEDS = stemSet(DONE_WITH_THINGS);
const SAID = stemSet(SAID_THINGS);
const FINDS = stemSet(FINDERS);
const SHOWS: ReadonlySet<number> = new Set([stemOf('show'), stemOf('find')]);
const NOUNS = tagSet('NN NNS');
const VERBS = tagSet('VB VBD VBG VBN VBP VBZ');
const NUMBER = XPOS.indexOf('CD');
const PREDICATE = deprels('aux aux:pass cop');
const SUBJECT = deprels('nsubj nsubj:pass expl');
/** What these begin is said: an infinitive, a clause, a question. */
const OPENS_CLAUSE = formSet('to that if whether how why what who whom where when which');

/** The attributions without those; what stood in one stands in what that stood in. */
export function withoutMereDeeds(found: readonly Found[], columns: Columns): Found[] {
  return withoutButInner(found, (one) => isMereDeed(one, columns) || isNamed(one, columns) || isStory(one, columns));
}

/** "a book *called* A", "a message *titled* “A”": what something is called by nobody in particular. */
function isNamed({ cue: [start, end], source }: Found, columns: Columns): boolean {
  if (end - start > 1 && !TITLES.has(columns.stem[end - 1] as number)) return false;
  if (TITLES.has(columns.stem[end - 1] as number)) return true;
  const [who] = source;
  if (!NAMING.has(columns.stem[start] as number)) return false;
  if (who !== undefined && (who[1] > start || columns.name[headOf(who, columns)] !== 0)) return false;
  return PARTICIPLE.has(columns.xpos[start] as number) && CLAUSE.has(columns.deprel[start] as number);
}

const NAMING = stemSet('call dub name term nickname');
const TITLES = stemSet('title entitle subtitle');
const PARTICIPLE = tagSet('VBN');
const CLAUSE = deprels('acl');

/** "The film *tells* the story of A": what a work is about is told by it and not said. */
function isStory({ cue: [start, end], source, content }: Found, columns: Columns): boolean {
  const [who] = source;
  if (who === undefined || content.length === 0 || end - start > 1 || !TELLS.has(columns.stem[start] as number))
    return false;
  return (
    WORK.has(columns.stem[headOf(who, columns)] as number) && !content.some((piece) => isSaid(piece, columns, false))
  );
}

const TELLS = stemSet('tell recount portray depict relate describe celebrate capture');
const WORK = stemSet(WORKS);

function isMereDeed({ cue, content, source }: Found, columns: Columns): boolean {
  let verb = -1;
  for (let i = cue[0]; i < cue[1] && verb < 0; i++)
    if (VERBS.has(columns.xpos[i] as number) && DEEDS.has(columns.stem[i] as number)) verb = i;
  if (verb < 0 || content.length === 0) return false;
  // "issued a warning about": another word of the cue says it.
  for (let i = cue[0]; i < cue[1]; i++) if (i !== verb && saysSo(i, columns)) return false;
  if (content.some((piece) => isSaid(piece, columns))) return false;
  return !SHOWS.has(columns.stem[verb] as number) || !source.some((range) => holds(range, FINDS, columns));
}

/** Beside the deed a verb of saying ("posted a video *admitting*"), or a thing that is said. */
function saysSo(i: number, columns: Columns): boolean {
  const tag = columns.xpos[i] as number;
  if (NOUNS.has(tag)) return SAID.has(columns.stem[i] as number);
  return VERBS.has(tag) && !DEEDS.has(columns.stem[i] as number) && tellsAct(columns, i, i + 1);
}

/** A clause, words in quotation marks, or (`things`) a thing that is said. */
function isSaid([start, end]: Range, columns: Columns, things = true): boolean {
  if (OPENS_CLAUSE.has(columns.form[start] as number) || OPENS_CLAUSE.has(columns.form[start - 1] as number))
    return true;
  for (let i = start; i < end; i++) if (columns.quote[i] !== QUOTE.outside) return true;
  const head = headOf([start, end], columns);
  if (things && SAID.has(columns.stem[head] as number)) return true;
  // "offered 46 dollars a share" is an offer.
  if (FINITE.has(columns.xpos[head] as number) || columns.xpos[head] === NUMBER) return true;
  let subject = false;
  for (let i = start; i < end; i++) {
    if (columns.head[i] !== head || i === head) continue;
    if (SUBJECT.has(columns.deprel[i] as number)) subject = true;
    if (PREDICATE.has(columns.deprel[i] as number) && FINITE.has(columns.xpos[i] as number)) return true;
  }
  return subject && hasFinite([start, end], columns);
}

function hasFinite([start, end]: Range, columns: Columns): boolean {
  for (let i = start; i < end; i++) if (FINITE.has(columns.xpos[i] as number)) return true;
  return false;
}

function holds([start, end]: Range, stems: ReadonlySet<number>, columns: Columns): boolean {
  for (let i = start; i < end; i++) if (stems.has(columns.stem[i] as number)) return true;
  return false;
}
