/**
 * What carried the words: "in *a letter to the Courier*", "on *the radio*", "by *telephone*", "told *a briefing*"; and who carried it on: "a
 * statement carried by *DTB*". Looked for in the sentence of the cue, outside what was said.
 */
import { REFERENT_KINDS } from '../../model/labels.js';
import { CHANNEL_NOUNS, WRITTEN_VOICES } from '../english/channels.js';
import { MEDIA_WORDS } from '../english/media.js';
import { hashString } from '../linear/hash.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import { childOf, deprels, hangsUnder, headOf, phraseOf } from './noun-phrase.js';
import { formSet } from './sets.js';
import type { CueClause } from './spoken-to.js';

type Range = readonly [number, number];

/** A channel in tokens, and who carried it on, by which word. */
export interface Channel {
  readonly phrase: Range;
  readonly carrier: { readonly mention: Range; readonly cue: Range } | null;
}

export const CHANNELS = formSet(CHANNEL_NOUNS);
const WRITTEN = formSet(WRITTEN_VOICES);
const MEDIA = formSet(MEDIA_WORDS);
/** Before a channel; "over the phone", "through a statement". */
const THROUGH = formSet('in on by via through during at over');
/** "A statement carried by DTB": the words of who hands a channel on. */
const CARRIED = formSet(
  'carried published released run aired broadcast distributed relayed printed posted quoted reported',
);
const OBJECT = deprels('obj iobj');
const AGENT = deprels('obl obl:agent');
const CLAUSE = deprels('acl acl:relcl');
const COMPOUND = deprels('compound');
const BY = hashString('by');
/** A channel's phrase and what stands between the cue and it go no further than this many tokens. */
const LONGEST_CHANNEL = 14;
const LONGEST_BETWEEN = 12;

export function channelOf(clause: CueClause, columns: Columns): Channel | null {
  const { source, cue, verb, within, stops } = clause;
  for (let i = within[0]; i < within[1]; i++) {
    if (stops(i) || !isChannel(i, within, columns)) continue;
    const preposition = prepositionBefore(i, within[0], columns);
    const object =
      columns.head[i] === verb && OBJECT.has(columns.deprel[i] as number) && TOLD.has(columns.form[i] as number);
    if (!object && (preposition < 0 || stops(preposition) || !belongs(i, preposition, clause, columns))) continue;
    const [from, to] = phraseOf(i, within, columns, (k) => stops(k) || (k > i && columns.shape[k] === SHAPE.mark));
    const end = Math.min(to, from + LONGEST_CHANNEL);
    return { phrase: [Math.max(from, preposition + 1), end], carrier: carrierOf(i, [i, end], columns) };
  }
  const [speaker] = source;
  // "The Harne Post reports": a paper's name is no post.
  const voice = speaker === undefined ? -1 : headOf(speaker, columns);
  if (speaker === undefined || !WRITTEN.has(columns.form[voice] as number) || isCapitalName(voice, columns))
    return null;
  return cue[0] >= speaker[1] || cue[1] <= speaker[0] ? { phrase: speaker, carrier: null } : null;
}

/** Part of a name: "The Harne *Post*". */
function isCapitalName(i: number, columns: Columns): boolean {
  return columns.name[i] !== 0 && columns.shape[i] === SHAPE.title;
}

/** Of the channels, those that are told: "told a briefing". */
const TOLD = formSet('briefing conference hearing');

/** A noun that carries words ("a letter", not the first word of "a letter bomb"), or the name of a station after *on*. */
function isChannel(i: number, within: Range, columns: Columns): boolean {
  // "In a tweet Voss said": whoever follows is no kind of tweet, whatever the tree has.
  if (COMPOUND.has(columns.deprel[i] as number) && columns.head[i] === i + 1 && !isPerson(i + 1, columns)) return false;
  if (CHANNELS.has(columns.form[i] as number)) return true;
  if (columns.shape[i] !== SHAPE.title && columns.shape[i] !== SHAPE.upper) return false;
  for (let k = i; k > within[0] && k > i - 4; k--) {
    if (columns.form[k - 1] === ON) return nameHasMedia(k, within[1], columns);
    if (columns.shape[k - 1] !== SHAPE.title) return false;
  }
  return false;
}

const ON = hashString('on');
const ARTICLES = formSet('a an the his her its their this that one');
const PERSON = REFERENT_KINDS.indexOf('person') + 1;

function isPerson(i: number, columns: Columns): boolean {
  return columns.name[i] === PERSON && columns.shape[i - 1] !== SHAPE.title;
}

function nameHasMedia(first: number, end: number, columns: Columns): boolean {
  for (let k = first; k < end; k++) {
    if (columns.shape[k] !== SHAPE.title && columns.shape[k] !== SHAPE.upper && columns.shape[k] !== SHAPE.mixed)
      return false;
    if (MEDIA.has(columns.form[k] as number)) return true;
  }
  return false;
}

/** The preposition that a noun follows over its articles and adjectives ("in | a new analytical report"), or -1. */
function prepositionBefore(noun: number, first: number, columns: Columns): number {
  for (let i = noun - 1; i >= Math.max(first, noun - 7); i--) {
    if (THROUGH.has(columns.form[i] as number)) return i;
    // The article right before it is its own, whatever the tree has.
    if (i === noun - 1 && ARTICLES.has(columns.form[i] as number)) continue;
    if (columns.shape[i] === SHAPE.mark || !hangsUnder(i, noun, columns)) return -1;
  }
  return -1;
}

/** Whether the phrase belongs to the saying: it hangs on the cue, or stands behind it, or opens the sentence before the source. */
function belongs(
  noun: number,
  preposition: number,
  { source, cue, verb, within, stops }: CueClause,
  columns: Columns,
): boolean {
  const up = columns.head[noun] as number;
  if (up >= cue[0] && up < cue[1]) return true;
  if (noun >= cue[1]) {
    // Through the one spoken to or the speaker: "told reporters in a briefing", "said Voss in a letter".
    for (let i = cue[1]; i < preposition; i++)
      if (columns.quote[i] !== QUOTE.outside || (stops(i) && !source.some(([a, b]) => i >= a && i < b))) return false;
    return preposition - cue[1] <= LONGEST_BETWEEN && hangsUnder(noun, verb, columns);
  }
  const [speaker] = source;
  return (
    speaker !== undefined && preposition === within[0] && speaker[0] > noun && speaker[0] - noun <= LONGEST_CHANNEL
  );
}

/** "A statement | carried by | DTB". */
function carrierOf(noun: number, within: Range, columns: Columns): Channel['carrier'] {
  const verb = childOf(noun, CLAUSE, within, columns);
  if (verb < 0 || !CARRIED.has(columns.form[verb] as number)) return null;
  const who = childOf(verb, AGENT, within, columns);
  if (who < 0) return null;
  const mention = phraseOf(who, within, columns);
  return columns.form[mention[0] - 1] === BY ? { mention, cue: [verb, verb + 1] } : null;
}
