/**
 * "Norra has been accused of A", "Voss was promised B": of a passive the subject is the one accused or promised, and never the one who says so. That is who
 * stands after *by*, or nobody who is named. What one is called or found to be ("the site is called A", "he was found guilty") without anybody who does is no saying.
 */
import { DONE_TO, GIVEN_TO, NAMED } from '../english/passives.js';
import { hashString } from '../linear/hash.js';
import { type Columns, QUOTE, SHAPE, stemOf } from './columns.js';
import type { Found } from './find.js';
import { hangsUnder, phraseOf } from './noun-phrase.js';
import { BE, formSet, NOUNS, stemSet } from './sets.js';

type Range = readonly [number, number];

const [ABOUT, TO, NAMING] = [stemSet(DONE_TO), stemSet(GIVEN_TO), stemSet(NAMED)] as const;
const [AS, THAT, BY] = ['as', 'that', 'by'].map(hashString) as [number, number, number];
const DASHES = formSet('– — --');
const QUOTED = stemOf('quote');
/** Fewest tokens between marks, with them, that are no name: as where a quotation stands beside a verb. */
const SHORTEST_QUOTATION = 7;
/** How far from its verb "by the press", or "as saying", may stand. */
const LONGEST_TO_AGENT = 16;

/** The statement with its speaker and of or to whom it is said; null where nothing is said. `subject` is the noun phrase of the verb's subject, `last` where the sentence ends. */
export function doneTo(one: Found, verb: number, subject: Range | null, last: number, columns: Columns): Found | null {
  const stem = columns.stem[verb] as number;
  const naming = NAMING.has(stem);
  if ((!naming && !ABOUT.has(stem) && !TO.has(stem)) || !isPassive(one, verb, columns)) return one;
  if (one.content.some(([start]) => columns.form[start - 1] === THAT)) return one;
  if (stem === QUOTED && isQuotedAs(verb, last, columns)) return one;
  const [source] = one.source;
  const found = agentAfter(verb, last, columns);
  // The whole of "the parents of Emil Tarn, who was hurt", where the models have it.
  const known = source !== undefined && found !== null && source[0] < found[1] && source[1] > found[0];
  // "was quoted: “A”": a whole quotation is somebody's words, however it is brought in.
  if (naming && one.content.some((piece) => isWholeQuotation(piece, columns))) return one;
  const agent: Range | null = known ? [source[0], asIn(source, columns)] : found;
  if (agent === null) {
    if (source !== undefined && source[1] > one.cue[0]) return one;
    if (naming) return null;
  }
  if (source === undefined && agent === null) return one;
  const before = source !== undefined && source[1] <= one.cue[0] ? source : null;
  // "It was dubbed A, Voss said": the source is no subject.
  if (before !== null && subject !== null && (subject[1] <= before[0] || subject[0] >= before[1])) return one;
  const told = before === null || TO.has(stem) ? [] : [afterDash(before, columns)];
  const rest =
    agent === null
      ? one.content
      : [...one.content, ...afterAgent(one, agent)].flatMap((piece) => without(piece, agent));
  const kept = [...told, ...rest.filter(([a, b]) => told.every(([from, to]) => b <= from || a >= to))];
  // "described by the board | as a ruin", where the models have the mill alone.
  const at = agent?.[1] ?? verb + 1;
  const as = !TO.has(stem) && columns.form[at] === AS && at < last && kept.every(([, to]) => to <= verb);
  const content: Range[] = as ? [...kept, [at, phraseOf(columns.head[at] as number, [at, last], columns)[1]]] : kept;
  return content.length === 0 ? null : { ...one, source: agent === null ? [] : [agent], content };
}

/** A form of *be* before the participle; of "he 's accused" nobody knows whether it *is* or *has*. */
function isPassive({ cue }: Found, verb: number, columns: Columns): boolean {
  for (let i = cue[0]; i < verb; i++)
    if (BE.has(columns.form[i] as number) && columns.shape[i] !== SHAPE.clitic) return true;
  return false;
}

function isWholeQuotation([start, end]: Range, columns: Columns): boolean {
  const whole = columns.quote[start] === QUOTE.open && columns.quotation[end - 1] === columns.quotation[start];
  return whole && end - start >= SHORTEST_QUOTATION;
}

/** "was quoted in the Gazette | as saying". */
function isQuotedAs(verb: number, last: number, columns: Columns): boolean {
  for (let i = verb + 1; i < Math.min(last, verb + LONGEST_TO_AGENT); i++) if (columns.form[i] === AS) return true;
  return false;
}

/** "by the Norran press", outside quotation marks and before any other mark; without "as a ruin". */
function agentAfter(verb: number, last: number, columns: Columns): Range | null {
  for (let i = verb + 1; i < Math.min(last - 1, verb + LONGEST_TO_AGENT); i++) {
    if (columns.quote[i] !== QUOTE.outside) continue;
    if (columns.shape[i] === SHAPE.mark) return null;
    const who = columns.head[i] as number;
    if (columns.form[i] !== BY || who <= i || who >= last || !NOUNS.has(columns.xpos[who] as number)) continue;
    if (!hangsUnder(who, verb, columns)) continue;
    const ends = (k: number) =>
      columns.quote[k] !== QUOTE.outside || columns.shape[k] === SHAPE.mark || columns.form[k] === AS;
    return phraseOf(who, [i + 1, last], columns, ends);
  }
  return null;
}

/** "the board | as a ruin": where the agent ends. */
function asIn([from, to]: Range, columns: Columns): number {
  for (let i = from + 1; i < to; i++) if (columns.form[i] === AS) return i;
  return to;
}

/** "HARNE — | the yard". */
function afterDash([from, to]: Range, columns: Columns): Range {
  for (let i = from + 1; i < to - 1; i++) if (DASHES.has(columns.form[i] as number)) return [i + 1, to];
  return [from, to];
}

/** "by the board | as a ruin": what the models gave the source with the agent. */
function afterAgent({ source: [source] }: Found, [, to]: Range): Range[] {
  return source !== undefined && source[0] < to && source[1] > to ? [[to, source[1]]] : [];
}

/** "a hero | by the press |": the agent with its preposition is no part of what is said. */
function without([start, end]: Range, [from, to]: Range): Range[] {
  if (to <= start || from - 1 >= end) return [[start, end]];
  const pieces: Range[] = [
    [start, from - 1],
    [to, end],
  ];
  return pieces.filter(([a, b]) => b > a);
}
