/**
 * Quotations that no statement has, with who speaks right before them: "Voss claimed: “A”", "a notice saying, “A”", and the entry of a list, "Ada Voss,
 * mayor of Harne — “A”". The models miss such a quotation where something odd stands nearby; punctuation and the tree tell who spoke.
 */
import type { Block } from '../../model/reading.js';
import { AFTER_COLON } from '../english/reports.js';
import { hashString } from '../linear/hash.js';
import type { Quotation } from '../segment/quotation.js';
import type { Segments } from '../segment/segment.js';
import { SHARES, sourceOf } from './clause-source.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import { byRule, type Found } from './find.js';
import { isTitle } from './quoted.js';
import { sentenceOf } from './sentence-of.js';
import { formSet, stemSet, tagSet } from './sets.js';

type Range = readonly [number, number];

/** Of 14 that the rule for verbs alone reads in 900 articles of mixed outlets 13 are right by eye, and all 22 entries of lists, most of one article. */
const SCORE = 0.9;

const SAYS = stemSet(
  `${AFTER_COLON} claim maintain contend assert stress emphasise emphasize shout advise sing rap address`,
);
const VERBS = tagSet('VBD VBZ VBP VBG VBN');
const [GERUND, PARTICIPLE] = [tagSet('VBG'), tagSet('VBN')] as const;
const HAS = stemSet('have');
const NAMES = tagSet('NNP NNPS');
const DASHES = formSet('- – — ― --');
const STOPS = formSet('. ! ?');
const [COMMA, COLON] = [',', ':'].map(hashString) as [number, number];
/** Between the verb and the quotation: "told the Courier, “A”", "said on Friday: “A”". */
const LONGEST_BETWEEN = 8;
/** Fewest tokens between the marks that make a quotation and not a title or a phrase. */
const SHORTEST = 7;
/** Longest name, with titles, at the head of an entry. */
const LONGEST_NAME = 8;

/** The attributions with those that only such a place tells. */
export function readBeside(
  found: readonly Found[],
  blocks: readonly Block[],
  segments: Segments,
  columns: Columns,
): readonly Found[] {
  const { quotations, blockFirst, sentences } = segments;
  const claimed = new Uint8Array(columns.count);
  for (const { cue, content } of found) for (const [from, to] of [cue, ...content]) claimed.fill(1, from, to);
  const added: Found[] = [];
  let block = 0;
  for (const quotation of quotations) {
    const { open, end } = quotation;
    while ((blockFirst[block + 1] as number) <= open) block++;
    const kind = (blocks[block] as Block).kind;
    if (!quotation.closed || quotation.single || (kind !== 'body' && kind !== 'subhead')) continue;
    if (end - open < SHORTEST || claimed.subarray(open, end).includes(1) || isTitle(columns, quotation)) continue;
    const first = Math.max(sentences.first[sentenceOf(segments, open)] as number, blockFirst[block] as number);
    const parts =
      verbBefore(quotation, first, claimed, columns) ?? entryBefore(quotation, blockFirst[block] as number, columns);
    if (parts !== null)
      added.push({
        ...parts,
        block,
        content: [[open, end]],
        within: -1,
        ...byRule('beside', SCORE),
      });
  }
  return added.length === 0 ? found : [...found, ...added];
}

type Parts = Pick<Found, 'cue' | 'source'>;

/** "Voss said: “A”": a verb of saying with its subject, and nothing but a mark, or whom and when and a mark, before the quotation. */
function verbBefore({ open, end }: Quotation, first: number, claimed: Uint8Array, columns: Columns): Parts | null {
  const mark = columns.form[open - 1] as number;
  const marked = mark === COMMA || mark === COLON;
  const last = marked ? open - 1 : open;
  for (let verb = last - 1; verb >= first && last - verb <= (marked ? LONGEST_BETWEEN : 1); verb--) {
    if (columns.shape[verb] === SHAPE.mark || columns.quote[verb] !== QUOTE.outside) return null;
    if (!VERBS.has(columns.xpos[verb] as number)) continue;
    if (!SAYS.has(columns.stem[verb] as number) || claimed[verb] === 1) return null;
    // "was told", "the words said": who is spoken to, or what is spoken.
    if (PARTICIPLE.has(columns.xpos[verb] as number) && !HAS.has(columns.stem[verb - 1] as number)) return null;
    // Without a mark only a finite verb has a quotation for its object.
    if (!marked && GERUND.has(columns.xpos[verb] as number)) return null;
    const cue: Range = [verb, verb + 1];
    const source = sourceOf(verb, [first, open], cue, [open, end], SHARES, columns);
    return source === null || source === 'nobody' ? null : { cue, source: [source] };
  }
  return null;
}

/** "Ada Voss, mayor of Harne — “A”": a paragraph that begins with a name, has no verb before the dash, and then the quotation. */
function entryBefore({ open, end }: Quotation, first: number, columns: Columns): Parts | null {
  const dash = open - 1;
  // A phrase in the middle of a sentence is none: its stop stands inside the marks, or right after them.
  if (!STOPS.has(columns.form[end - 2] as number) && !STOPS.has(columns.form[end] as number)) return null;
  if (dash <= first || !DASHES.has(columns.form[dash] as number)) return null;
  let name = first;
  while (name < dash && NAMES.has(columns.xpos[name] as number)) name++;
  if (name - first < 2 || name - first > LONGEST_NAME || (name < dash && columns.form[name] !== COMMA)) return null;
  return { cue: [dash, open], source: [[first, name]] };
}
