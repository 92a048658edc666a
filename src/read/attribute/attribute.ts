/**
 * Stage `attribute`: tokens → statements. Example: `Ada Voss denied that inspectors had warned her.` → source "Ada Voss",
 * cue "denied", content "inspectors had warned her", act deny.
 */

import type { Mode, Standing } from '../../model/labels.js';
import type { Block } from '../../model/reading.js';
import { byPosition, contains, type Span } from '../../model/span.js';
import type { Reason, Statement } from '../../model/statement.js';
import type { Weights } from '../../model/weights.js';
import { hashString } from '../linear/hash.js';
import type { Quotation } from '../segment/quotation.js';
import type { Segments } from '../segment/segment.js';
import { type CueMeaning, meaningOf } from './act-of.js';
import { type Analysed, type Columns, QUOTE, SHAPE } from './columns.js';
import { nestDenied } from './denied.js';
import { createFinder, type Found } from './find.js';
import { COLON, FIRST_PERSON, readHeadlines } from './headline.js';
import { bindAttribute } from './model.js';
import { continueQuotations, findOrphans, joinSecondQuotations, type Orphan } from './quoted.js';
import { splitRelays } from './relay.js';
import { sentenceOf } from './sentence-of.js';
import { sourceKindOf } from './source-kind.js';
import { readTags } from './tagged.js';
import { type Parts, tidy } from './tidy.js';
import { contentSpan, spanOf, trimmed, verbatimOf } from './trim.js';
import { readTurns, reasonsOf as reasonsOfTurn, type SpokenTurn, TURN_SCORE } from './turns.js';

/**
 * How often a quotation of whole sentences that no cue claims is words somebody said: of 72 read by eye, from every eleventh
 * article of four collections of the haystack, 69 were; the others were a caption, a slogan and a scrap.
 */
const ORPHAN_SCORE = 0.95;

/** Finds the statements of one article, in the order of the page. */
export type Attributor = (page: Analysed) => Statement[];

/** Binds the weights; without attribution weights every article has no statements. */
export function createAttributor(weights: Weights): Attributor {
  const model = bindAttribute(weights);
  if (model === null) return () => [];
  const finder = createFinder(model);
  return (analysed) => {
    const { text, blocks, segments } = analysed;
    const modelled = finder.find(analysed);
    const columns = finder.columnsOf();
    const tagged = readTags(modelled, blocks, segments, columns);
    const continued = continueQuotations(tagged, segments.quotations);
    const headed = nestDenied(readHeadlines(continued, blocks, segments, columns), segments, columns);
    const { found: joined, orphans: alone } = joinSecondQuotations(
      headed,
      findOrphans(headed, blocks, segments, columns),
      columns,
    );
    const relays = splitRelays(joined, segments, columns);
    const { found, turns, firstTurn, orphans } = readTurns(relays, alone, text, blocks, segments, columns);
    const page: Page = { text, blocks, segments, columns };
    const drafts = found.map((one, i) =>
      i < firstTurn ? statementOf(one, page) : turnStatement(turns[i - firstTurn] as SpokenTurn, page),
    );
    const all: Draft[] = [];
    found.forEach(({ within, relayed }, i) => {
      const statement = drafts[i] ?? null;
      const outer = within < 0 ? null : (drafts[within] ?? null);
      // What stood in a statement that came to nothing is not promoted: a denied saying must not come out as said.
      if (statement === null || (within >= 0 && outer === null)) return;
      const inTurn = within >= firstTurn && outer !== null ? heardFrom(outer, statement, page.text) : statement;
      all.push({ statement: relayed && outer !== null ? relayedBy(outer, statement) : inTurn, outer });
    });
    for (const orphan of orphans) {
      const statement = orphanStatement(orphan, page);
      if (statement !== null) all.push({ statement, outer: null });
    }
    all.sort(
      (a, b) => firstOf(a.statement) - firstOf(b.statement) || (a.outer === null ? 0 : 1) - (b.outer === null ? 0 : 1),
    );
    const outers = new Map(all.map(({ statement, outer }) => [statement, outer]));
    const ids = new Map(all.map(({ statement }, i) => [statement, `s${i + 1}`]));
    return all.map(({ statement, outer }): Statement => {
      const id = ids.get(statement) as string;
      return outer === null
        ? { id, ...statement }
        : { id, ...statement, within: ids.get(outer) ?? null, standing: standingWithin(outer, outers, text) };
    });
  };
}

/** The one cited says what the report says, through whoever reports it. */
function relayedBy(report: Unnumbered, cited: Unnumbered): Unnumbered {
  const [mention] = report.source;
  return {
    ...cited,
    mode: report.mode,
    act: 'assert',
    attitude: false,
    content: report.content,
    verbatim: report.verbatim,
    chain: mention === undefined ? [] : [{ mention, referent: null, cue: report.cue }],
    depth: mention === undefined ? 1 : 2,
  };
}

/** What every part of the stage looks at. */
interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly segments: Segments;
  readonly columns: Columns;
}

type Unnumbered = Omit<Statement, 'id'>;

interface Draft {
  readonly statement: Unnumbered;
  readonly outer: Unnumbered | null;
}

/**
 * How far the statement around vouches for what stands in it: "denies that she said" never puts on record that she did. Who
 * does not deny a saying leaves it open, and so does who cannot confirm it or does not know.
 */
export function standingIn(outer: Pick<Statement, 'act' | 'negated' | 'attitude' | 'hedged'>): Standing {
  const denies = outer.act === 'deny' || outer.act === 'reject';
  if (denies && outer.negated) return 'alleged';
  if (denies) return 'denied';
  if (outer.act === 'ask' || outer.act === 'decline-to-comment') return 'questioned';
  if (outer.negated) return outer.attitude || outer.hedged ? 'questioned' : 'denied';
  return outer.act === 'accuse' || outer.hedged || outer.attitude ? 'alleged' : 'asserted';
}

/** From what is vouched for to what is denied. */
const DOUBT: readonly Standing[] = ['asserted', 'alleged', 'questioned', 'denied'];

/** The least that any statement around it allows: what somebody is denied to have said that a third one promised is denied too. */
function standingWithin(outer: Unnumbered, outers: ReadonlyMap<Unnumbered, Unnumbered | null>, text: string): Standing {
  let doubt = 0;
  for (let around: Unnumbered | null = outer; around !== null; around = outers.get(around) ?? null) {
    if (!isPrompt(around, text)) doubt = Math.max(doubt, DOUBT.indexOf(standingIn(around)));
  }
  return DOUBT[doubt] as Standing;
}

/** Where a statement begins on the page: its content, source or cue, whichever comes first. */
function firstOf(statement: Unnumbered): number {
  let first = Infinity;
  for (const spans of [statement.source, statement.cue, statement.content])
    for (const [start] of spans) if (start < first) first = start;
  return first;
}

function statementOf(one: Found, page: Page): Unnumbered | null {
  const { text, segments, columns } = page;
  const { tokens, quotations } = segments;
  if (isNameNotCue(one, page)) return null;
  const parts = tidy(one, segments, columns);
  const pieces = parts.content.flatMap((range) => reopened(range, columns, quotations));
  const content = spansOf(pieces, (range) => contentSpan(text, tokens, columns, quotations, range));
  if (content.length === 0) return null;
  const source = spansOf(parts.source, (range) => trimmed(tokens, columns, range));
  const cue = spansOf([parts.cue], (range) => trimmed(tokens, columns, range) ?? spanOf(tokens, range));
  const after = parts.content.find(([start]) => start >= parts.cue[1])?.[0] ?? parts.cue[1];
  const meaning = meaningOf(columns, parts.cue[0], parts.cue[1], after);
  const sourceText = source.map(([start, end]) => text.slice(start, end)).join(' ');
  const startsSentence =
    parts.source[0] !== undefined &&
    segments.sentences.first[sentenceOf(segments, parts.source[0][0])] === parts.source[0][0];
  const verbatim = content.flatMap((span) => verbatimOf(tokens, quotations, span));
  return withOpenFields({
    mode: isOwnWords(parts, columns) ? 'direct' : modeOf(parts.content, columns),
    act: meaning.act,
    attitude: meaning.attitude,
    source,
    cue,
    content,
    sourceKind: sourceKindOf(sourceText, startsSentence),
    verbatim,
    negated: meaning.negated,
    hedged: meaning.hedged,
    score: one.score,
    because: reasonsOf(one, meaning, page, cue[0] as Span, source, content),
  });
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
>;

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
    chain: [],
    depth: 1,
    channel: null,
    addressee: null,
    within: null,
    standing: 'asserted',
    negated: f.negated,
    hedged: f.hedged,
    said: null,
    score: f.score,
    because: f.because,
  };
}

/** A turn of a transcript: the speaker's own words, to the end of the turn. */
function turnStatement(spoken: SpokenTurn, { text, segments, columns }: Page): Unnumbered | null {
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
    verbatim: content.flatMap((span) => verbatimOf(tokens, quotations, span)),
    negated: false,
    hedged: false,
    score: TURN_SCORE,
    because: reasonsOfTurn(spoken, text),
  });
}

/** "Q: The inspectors say it is unsafe.": put to the other as a fact, without a question mark. */
function isPrompt({ act, mode, cue, content }: Unnumbered, text: string): boolean {
  const [last] = content.slice(-1);
  if (act !== 'ask' || mode !== 'direct' || last === undefined || text[cue[0]?.[0] ?? 0] !== ':') return false;
  return text[last[1] - 1] !== '?';
}

/** What a speaker says that others said is known through the speaker; what one says of oneself is not, nor what one asks about. */
function heardFrom(turn: Unnumbered, inner: Unnumbered, text: string): Unnumbered {
  const [mention] = turn.source;
  const [source] = inner.source;
  if (mention === undefined || source === undefined || (turn.act === 'ask' && !isPrompt(turn, text))) return inner;
  if (/^(?:I|we|me|us)$/i.test(text.slice(...source))) return inner;
  return { ...inner, chain: [{ mention, referent: null, cue: turn.cue }, ...inner.chain], depth: inner.depth + 1 };
}

function orphanStatement(orphan: Orphan, { text, segments, columns }: Page): Unnumbered | null {
  const { tokens, quotations } = segments;
  const content = spansOf([orphan.span], (range) => contentSpan(text, tokens, columns, quotations, range));
  if (content.length === 0) return null;
  const says = 'whole sentences stand in quotation marks, and no word nearby says who said them';
  return withOpenFields({
    mode: 'direct',
    act: 'assert',
    attitude: false,
    source: [],
    cue: [],
    content,
    sourceKind: 'implicit',
    verbatim: content.flatMap((span) => verbatimOf(tokens, quotations, span)),
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
function modeOf(content: Found['content'], columns: Columns): Mode {
  let words = 0;
  let quoted = 0;
  for (const [start, end] of content) {
    for (let i = start; i < end; i++) {
      if (columns.shape[i] === SHAPE.mark) continue;
      words++;
      if (columns.quote[i] !== QUOTE.outside) quoted++;
    }
  }
  return words > 0 && quoted === words ? 'direct' : quoted > 0 ? 'mixed' : 'indirect';
}

function reasonsOf(
  one: Found,
  meaning: CueMeaning,
  page: Page,
  cue: Span,
  source: readonly Span[],
  content: readonly Span[],
): Reason[] {
  const { tokens } = page.segments;
  const round = (p: number) => Math.round(p * 1000) / 1000;
  const reasons: Reason[] = [
    {
      rule: 'cue-model',
      says: 'in edited news, words used like these here report what somebody says or thinks',
      span: cue,
      weight: round(one.cueProbability),
    },
    source.length > 0
      ? {
          rule: 'source-model',
          says: 'seen from the cue, these words are its source',
          span: source[0] as Span,
          weight: round(one.sourceProbability),
        }
      : { rule: 'no-source', says: 'no words nearby fit the cue as its source', span: null, weight: null },
    {
      rule: 'content-model',
      says: 'seen from the cue, these words are what is said',
      span: content[0] as Span,
      weight: round(one.contentProbability),
    },
  ];
  if (meaning.at !== null) {
    const span: Span = [tokens.start[meaning.at] as number, tokens.end[meaning.at] as number];
    reasons.push({
      rule: 'act-lexicon',
      says: `"${page.text.slice(span[0], span[1])}" is a word of the act ${meaning.act}`,
      span,
      weight: null,
    });
  }
  const block = page.blocks[one.block] as Block;
  if (block.kind !== 'body' && contains(block.span, cue)) {
    reasons.push({ rule: 'block-kind', says: `stands in a ${block.kind}`, span: null, weight: null });
  }
  return reasons;
}
