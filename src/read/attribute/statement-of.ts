/**
 * What was found, in tokens → a statement in characters: an attribution by a cue, a turn of a transcript, a quotation on its own.
 */
import type { Mode } from '../../model/labels.js';
import type { Block } from '../../model/reading.js';
import { byPosition, type Span } from '../../model/span.js';
import type { Hop, Statement } from '../../model/statement.js';
import { hashString } from '../linear/hash.js';
import type { Quotation } from '../segment/quotation.js';
import { XPOS } from '../tag/labels.js';
import { isNobody, meaningOf } from './act-of.js';
import { reasonsOf } from './because.js';
import { type Channel, channelOf } from './channel.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import { considered } from './considered.js';
import type { Found } from './find.js';
import { glossesIn } from './gloss.js';
import { COLON, FIRST_PERSON } from './headline.js';
import { isHedged } from './hedged.js';
import { isSaidByNobody } from './mended.js';
import type { Page, Unnumbered } from './page.js';
import type { Orphan } from './quoted.js';
import { quotedAs } from './quoted-as.js';
import { ownAct, senseOf } from './sense.js';
import { sentenceOf } from './sentence-of.js';
import { stemSet } from './sets.js';
import { sourceKindOf } from './source-kind.js';
import { cueClause, isOutlet, spokenToOf } from './spoken-to.js';
import { type Parts, tidy } from './tidy.js';
import { contentSpan, spanOf, trimmed, verbatimOf } from './trim.js';
import { reasonsOf as reasonsOfTurn, type SpokenTurn, TURN_SCORE } from './turns.js';

/**
 * How often a quotation of whole sentences that no cue claims is words somebody said: of 72 read by eye, from every eleventh
 * article of four collections of the haystack, 69 were; the others were a caption, a slogan and a scrap.
 */
const ORPHAN_SCORE = 0.95;

export function statementOf(one: Found, page: Page): Unnumbered | null {
  const { text, segments, columns } = page;
  const { tokens, quotations } = segments;
  if (isNameNotCue(one, page)) return null;
  const parts = tidy(one, segments, columns);
  const pieces = parts.content
    .flatMap((range) => apartFrom(range, parts.cue))
    .flatMap((range) => reopened(range, columns, quotations));
  const content = spansOf(pieces, (range) => contentSpan(text, tokens, columns, quotations, range));
  if (isBareWhat(pieces, parts.cue, columns)) return null;
  const named = parts.source.flatMap((range) => apartFrom(range, parts.cue));
  const source = spansOf(named, (range) => trimmed(tokens, columns, range));
  const carried = quotedAs(parts.cue, sentenceRange(parts.cue[0], page), columns);
  const cue = spansOf(carried?.cue ?? [parts.cue], (range) => trimmed(tokens, columns, range) ?? spanOf(tokens, range));
  const after = parts.content.find(([start]) => start >= parts.cue[1])?.[0] ?? parts.cue[1];
  const from = carried === null ? parts.cue[0] : parts.cue[1] - 1;
  const read = meaningOf(columns, from, parts.cue[1], after, isNobody(parts.source, columns));
  const nobody = isSaidByNobody(parts, columns);
  const meaning = nobody
    ? { ...read, act: 'assert' as const, attitude: false, hedged: true }
    : { ...read, hedged: read.hedged || isHedged(parts.content, columns) };
  // "declined to comment" has no content of its own.
  if (
    content.length === 0 &&
    (meaning.act !== 'decline-to-comment' || one.content.length > 0 || namesOne(parts.cue, columns))
  )
    return null;
  const sourceText = source.map(([start, end]) => text.slice(start, end)).join(' ');
  const startsSentence =
    parts.source[0] !== undefined &&
    segments.sentences.first[sentenceOf(segments, parts.source[0][0])] === parts.source[0][0];
  const glosses = glossesIn(parts.content, quotations, columns);
  // In the words of somebody quoted, what a third one said is told and not quoted.
  const around = quotations[columns.quotation[parts.cue[0]] as number];
  const apart = around === undefined ? glosses : new Set([...glosses, around]);
  const spoken = apart.size === 0 ? quotations : quotations.filter((one) => !apart.has(one));
  const verbatim = content.flatMap((span) => verbatimOf(text, tokens, spoken, span));
  const clause = cueClause(parts, segments, columns);
  const channel = channelOf(clause, columns);
  const spokenTo = spokenToOf(clause, channel?.phrase ?? null, columns);
  const phrase = (range: readonly [number, number] | null) => (range === null ? null : trimmed(tokens, columns, range));
  const mode = isOwnWords(parts, columns) ? 'direct' : modeOf(parts.content, quotations, apart, columns);
  const words = content.map((span) => text.slice(...span)).join(' ');
  const told = { parts, act: meaning.act, negated: meaning.negated, direct: mode === 'direct', content: words };
  const act = meaning.attitude ? meaning.act : senseOf(told, columns);
  return withOpenFields({
    mode,
    act,
    attitude: meaning.attitude,
    source,
    cue,
    content,
    sourceKind: sourceKindOf(sourceText, startsSentence, isPluralNoun(parts.source, columns)),
    verbatim,
    negated: meaning.negated,
    hedged: meaning.hedged,
    score: one.score,
    because: [
      ...reasonsOf(one, { ...meaning, act }, meaning.act, page, cue[0] as Span, source, content),
      ...considered(parts, spokenTo, page),
    ],
    channel: phrase(channel?.phrase ?? null),
    spokenTo: phrase(spokenTo),
    chain: carriers(channel?.carrier ?? carried?.carrier ?? null, channel === null ? spokenTo : null, page),
  });
}

/** "what Voss proposed": the clause itself says nothing of what it was. */
function isBareWhat([piece, ...more]: Found['content'], cue: Parts['cue'], columns: Columns): boolean {
  if (piece === undefined || more.length > 0 || piece[1] - piece[0] !== 1 || piece[0] >= cue[0]) return false;
  return columns.form[piece[0]] === WHAT;
}

/** "Officers said": a plural that only its place gives a capital. */
function isPluralNoun([source]: Parts['source'], columns: Columns): boolean {
  return source !== undefined && columns.xpos[source[0]] === PLURAL && columns.name[source[0]] === 0;
}

/** "a firm it did not name": who is not named stands before, and nothing was asked. */
function namesOne(cue: Parts['cue'], columns: Columns): boolean {
  return NAMES.has(columns.stem[cue[1] - 1] as number);
}

const NAMES = stemSet('name identify');
const WHAT = hashString('what');
const PLURAL = XPOS.indexOf('NNS');

function sentenceRange(token: number, { segments }: Page): readonly [number, number] {
  const { first } = segments.sentences;
  const sentence = sentenceOf(segments, token);
  return [first[sentence] as number, first[sentence + 1] as number];
}

/** Who stands between the speaker and this page: the paper that was told, the agency that carried the statement. */
function carriers(carrier: Channel['carrier'], spokenTo: readonly [number, number] | null, page: Page): Hop[] {
  const { text, segments, columns, masthead } = page;
  const span = (range: readonly [number, number]) => trimmed(segments.tokens, columns, range) as Span;
  const own = (range: readonly [number, number]) => {
    const last = text.slice(...spanOf(segments.tokens, [range[1] - 1, range[1]])).toLowerCase();
    return masthead.includes(last);
  };
  if (carrier !== null && !own(carrier.mention))
    return [{ mention: span(carrier.mention), referent: null, cue: [span(carrier.cue)] }];
  if (spokenTo !== null && isOutlet(spokenTo, columns) && !own(spokenTo))
    return [{ mention: span(spokenTo), referent: null, cue: [] }];
  return [];
}

/** "Oil Minister Mana Said al-Oteiba": a capital inside a run of capitals is a name, whatever it says in lower case. */
function isNameNotCue({ block, cue: [start, end] }: Found, { blocks, segments, columns }: Page): boolean {
  if ((blocks[block] as Block).kind !== 'body' || end - start !== 1 || columns.shape[start] !== SHAPE.title)
    return false;
  if (start === 0 || segments.sentences.first[sentenceOf(segments, start)] === start) return false;
  const before = columns.shape[start - 1];
  const after = start + 1 < columns.count ? columns.shape[start + 1] : SHAPE.mark;
  return before === SHAPE.title && (after === SHAPE.title || after === SHAPE.mixed || after === SHAPE.mark);
}

const STOPS: ReadonlySet<number> = new Set(['.', '!', '?', '…', '...'].map(hashString));

/** Where paragraphs of one quotation were run together (“A. “B.”) each opens with a mark of its own, and is a piece. */
function reopened(
  [start, end]: readonly [number, number],
  columns: Columns,
  quotations: readonly Quotation[],
): (readonly [number, number])[] {
  const pieces: [number, number][] = [[start, end]];
  for (let i = start + 1; i < end; i++) {
    if (columns.quote[i] !== QUOTE.open || columns.quote[i - 1] === QUOTE.outside) continue;
    const before = quotations[(columns.quotation[i] as number) - 1];
    if (before === undefined || before.closed || before.single || before.end !== i) continue;
    if (!STOPS.has(columns.form[i - 1] as number)) continue; // a name inside the quotation: a “fake bridge”
    (pieces.at(-1) as [number, number])[1] = i;
    pieces.push([i, end]);
  }
  return pieces;
}

/** A stretch without the cue: whatever the rules made of the parts, no word is cue and source or content of one statement. */
function apartFrom(
  [start, end]: readonly [number, number],
  cue: readonly [number, number],
): (readonly [number, number])[] {
  if (end <= cue[0] || start >= cue[1]) return [[start, end]];
  return (
    [
      [start, cue[0]],
      [cue[1], end],
    ] as const
  ).filter(([from, to]) => from < to);
}

/** What this stage finds of a statement. */
type Findings = Pick<
  Statement,
  | 'mode'
  | 'act'
  | 'attitude'
  | 'source'
  | 'cue'
  | 'content'
  | 'sourceKind'
  | 'verbatim'
  | 'negated'
  | 'hedged'
  | 'score'
  | 'because'
> & { readonly channel?: Span | null; readonly spokenTo?: Span | null; readonly chain?: readonly Hop[] };

/** The findings with what later stages fill (referents, chains, channels, times) left open; keys in the promised order. */
function withOpenFields(f: Findings): Unnumbered {
  return {
    mode: f.mode,
    act: f.act,
    attitude: f.attitude,
    source: f.source,
    cue: f.cue,
    content: f.content,
    speaker: null,
    speakers: [],
    sourceKind: f.sourceKind,
    verbatim: f.verbatim,
    chain: f.chain ?? [],
    depth: 1 + (f.chain ?? []).length,
    channel: f.channel ?? null,
    addressee: null,
    within: null,
    standing: 'asserted',
    negated: f.negated,
    hedged: f.hedged,
    said: null,
    score: f.score,
    because: f.because,
    spokenTo: f.spokenTo ?? null,
  };
}

/** A turn of a transcript: the speaker's own words, to the end of the turn. */
export function turnStatement(spoken: SpokenTurn, { text, segments, columns }: Page): Unnumbered | null {
  const { tokens, quotations } = segments;
  const content = spansOf(spoken.content, (range) => contentSpan(text, tokens, columns, quotations, range));
  if (content.length === 0) return null;
  const { turn, act } = spoken;
  const label = text.slice(...turn.label);
  return withOpenFields({
    mode: 'direct',
    act,
    attitude: false,
    source: [turn.label],
    cue: [turn.mark],
    content,
    // A is not an article here, and initials are a name.
    sourceKind: /^\p{Lu}{1,3}$/u.test(label) ? 'named' : sourceKindOf(label, true),
    verbatim: content.flatMap((span) => verbatimOf(text, tokens, quotations, span)),
    negated: false,
    hedged: false,
    score: TURN_SCORE,
    because: reasonsOfTurn(spoken, text),
  });
}

export function orphanStatement(orphan: Orphan, { text, segments, columns }: Page): Unnumbered | null {
  const { tokens, quotations } = segments;
  const content = spansOf([orphan.span], (range) => contentSpan(text, tokens, columns, quotations, range));
  if (content.length === 0) return null;
  const says = 'whole sentences stand in quotation marks, and no word nearby says who said them';
  return withOpenFields({
    mode: 'direct',
    act: ownAct(
      content
        .map((span) => text.slice(...span))
        .join(' ')
        .toLowerCase(),
      'assert',
    ),
    attitude: false,
    source: [],
    cue: [],
    content,
    sourceKind: 'implicit',
    verbatim: content.flatMap((span) => verbatimOf(text, tokens, quotations, span)),
    negated: false,
    hedged: false,
    score: ORPHAN_SCORE,
    because: [{ rule: 'orphan-quotation', says, span: content[0] as Span, weight: null }],
  });
}

function spansOf(ranges: Found['content'], toSpan: (range: readonly [number, number]) => Span | null): Span[] {
  return ranges
    .map(toSpan)
    .filter((span) => span !== null)
    .sort(byPosition);
}

/** "Voss: we will not close it": words after a colon that say *I* or *we* are the speaker's own, marks or none. */
function isOwnWords({ cue, content }: Parts, columns: Columns): boolean {
  if (columns.form[cue[0]] !== COLON) return false;
  return content.some(([start, end]) => {
    for (let i = start; i < end; i++) if (FIRST_PERSON.has(columns.form[i] as number)) return true;
    return false;
  });
}

/** Direct: every word inside quotation marks; mixed: some. */
function modeOf(
  content: Found['content'],
  quotations: readonly Quotation[],
  glosses: ReadonlySet<Quotation>,
  columns: Columns,
): Mode {
  let words = 0;
  let quoted = 0;
  for (const [start, end] of content) {
    for (let i = start; i < end; i++) {
      if (columns.shape[i] === SHAPE.mark) continue;
      words++;
      if (columns.quote[i] === QUOTE.outside) continue;
      if (glosses.size === 0 || !glosses.has(quotations[columns.quotation[i] as number] as Quotation)) quoted++;
    }
  }
  return words > 0 && quoted === words ? 'direct' : quoted > 0 ? 'mixed' : 'indirect';
}
