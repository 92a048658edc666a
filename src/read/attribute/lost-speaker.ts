/**
 * A statement without a source whose speaker stands beside the verb: the models took it for content ("*The bill* called for A", “A,” offered *skipper Emil Tarn*) or
 * lost it behind a relative clause ("*The minister who was never warned* now says A").
 */
import { hashString } from '../linear/hash.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import type { Found } from './find.js';
import { deprels } from './noun-phrase.js';
import { BE, FINITE, formSet, NOUNS, tagSet } from './sets.js';

type Range = readonly [number, number];

const VERBS = tagSet('VBD VBN VBZ VBP');
const BEGINS = tagSet('DT PRP$ NNP NNPS NNS NN JJ PRP');
const ADVERB = tagSet('RB');
const AUXILIARY = deprels('aux:pass cop');
const WHO = formSet('who which that');
const HYPHEN = hashString('-');
/** Longest noun phrase that is taken for the speaker. */
const LONGEST = 12;

/** `verb` is the head of the cue, `within` the sentence. */
export function withSpeaker(one: Found, verb: number, within: Range, columns: Columns): Found {
  const { cue } = one;
  if (!VERBS.has(columns.xpos[verb] as number)) return one;
  for (let i = cue[0]; i <= verb; i++)
    if (BE.has(columns.form[i] as number) || AUXILIARY.has(columns.deprel[i] as number)) return one;
  return before(one, within, columns) ?? after(one, columns) ?? one;
}

/** "The bill | called for A". */
function before(one: Found, [first]: Range, columns: Columns): Found | null {
  const at = one.content.findIndex(([start, end]) => start === first && end === one.cue[0]);
  const piece = one.content[at];
  if (piece === undefined || one.content.length < 2 || !isNounPhrase(piece, columns)) return null;
  return { ...one, source: [piece], content: one.content.filter((_, k) => k !== at) };
}

/** “A,” offered | skipper Emil Tarn |: what follows the verb of a quotation before it, up to a mark. */
function after(one: Found, columns: Columns): Found | null {
  const [quoted, piece] = one.content;
  if (quoted === undefined || piece === undefined || quoted[1] !== one.cue[0] || piece[0] !== one.cue[1]) return null;
  if (columns.quote[quoted[1] - 1] !== QUOTE.close) return null;
  let end = piece[0];
  while (end < piece[1] && columns.quote[end] === QUOTE.outside && !isMark(end, columns)) end++;
  if (!isNounPhrase([piece[0], end], columns)) return null;
  let open = end;
  while (open < piece[1] && columns.quote[open] !== QUOTE.open) open++;
  const rest = open < piece[1] ? [[open, piece[1]] as Range] : [];
  return { ...one, source: [[piece[0], end]], content: [quoted, ...rest, ...one.content.slice(2)] };
}

/** "The minister who was never warned | now | says A": the noun phrase with its relative clause, from the head of the sentence to the cue; null for none. */
export function speakerWithClause(
  cue: Range,
  content: readonly Range[],
  first: number,
  columns: Columns,
): Range | null {
  if (!VERBS.has(columns.xpos[cue[0]] as number) || content.some(([start]) => start < cue[1])) return null;
  let who = -1;
  let end = cue[0];
  while (end > first && ADVERB.has(columns.xpos[end - 1] as number)) end--;
  for (let i = first; i < end; i++) {
    if (columns.shape[i] === SHAPE.mark || columns.quote[i] !== QUOTE.outside) return null;
    if (who < 0 && WHO.has(columns.form[i] as number)) who = i;
  }
  const whole = who > first && who < end - 1 && end - first <= LONGEST && isNounPhrase([first, who], columns);
  return whole ? [first, end] : null;
}

function isNounPhrase([start, end]: Range, columns: Columns): boolean {
  if (end <= start || end - start > LONGEST || !BEGINS.has(columns.xpos[start] as number)) return false;
  let noun = false;
  for (let i = start; i < end; i++) {
    if (columns.quote[i] !== QUOTE.outside || FINITE.has(columns.xpos[i] as number) || isMark(i, columns)) return false;
    if (NOUNS.has(columns.xpos[i] as number)) noun = true;
  }
  return noun;
}

/** A mark other than the hyphen of a word. */
function isMark(i: number, columns: Columns): boolean {
  return columns.shape[i] === SHAPE.mark && columns.form[i] !== HYPHEN;
}
