/**
 * Stage `attribute`: tokens → statements. Example: `Ada Voss denied that inspectors had warned her.` → source "Ada Voss",
 * cue "denied", content "inspectors had warned her", act deny.
 */

import type { Mode } from '../../model/labels.js';
import type { Block } from '../../model/reading.js';
import { byPosition, contains, type Span } from '../../model/span.js';
import type { Reason, Statement } from '../../model/statement.js';
import type { Weights } from '../../model/weights.js';
import type { Segments } from '../segment/segment.js';
import { type CueMeaning, meaningOf } from './act-of.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import { createFinder, type Found } from './find.js';
import { bindAttribute } from './model.js';
import { continueQuotations, findOrphans, type Orphan } from './quoted.js';
import { sourceKindOf } from './source-kind.js';
import { contentSpan, trimmed, verbatimOf } from './trim.js';

/**
 * How often a quotation of whole sentences without a cue is somebody's statement: of 60 read by eye in 40 haystack
 * articles, 56 were; the others were titles and slogans.
 */
const ORPHAN_SCORE = 0.93;

/** Finds the statements of one article, in the order of the page. */
export type Attributor = (text: string, blocks: readonly Block[], segments: Segments) => Statement[];

/** Binds the weights; without attribution weights every article has no statements. */
export function createAttributor(weights: Weights): Attributor {
  const model = bindAttribute(weights);
  if (model === null) return () => [];
  const finder = createFinder(model);
  return (text, blocks, segments) => {
    const found = continueQuotations(finder.find(text, blocks, segments), segments.quotations);
    const columns = finder.columnsOf();
    const statements: Omit<Statement, 'id'>[] = [];
    for (const one of found) {
      const statement = statementOf(one, text, blocks, segments, columns);
      if (statement !== null) statements.push(statement);
    }
    for (const orphan of findOrphans(found, blocks, segments, columns)) {
      const statement = orphanStatement(orphan, text, segments, columns);
      if (statement !== null) statements.push(statement);
    }
    return statements
      .sort((a, b) => firstOf(a) - firstOf(b))
      .map((statement, i) => ({ id: `s${i + 1}`, ...statement }));
  };
}

/** Where a statement begins on the page: its content, source or cue, whichever comes first. */
function firstOf(statement: Omit<Statement, 'id'>): number {
  return Math.min(...[...statement.source, ...statement.cue, ...statement.content].map((span) => span[0]));
}

function statementOf(
  one: Found,
  text: string,
  blocks: readonly Block[],
  segments: Segments,
  columns: Columns,
): Omit<Statement, 'id'> | null {
  const { tokens, quotations } = segments;
  const content = spansOf(one.content, (range) => contentSpan(text, tokens, columns, quotations, range));
  if (content.length === 0) return null;
  const source = spansOf(one.source, (range) => trimmed(tokens, columns, range));
  const cue = [
    trimmed(tokens, columns, one.cue) ?? ([tokens.start[one.cue[0]], tokens.end[one.cue[1] - 1]] as unknown as Span),
  ];
  const after = one.content.find(([start]) => start >= one.cue[1])?.[0] ?? one.cue[1];
  const meaning = meaningOf(columns, one.cue[0], one.cue[1], after);
  const sourceText = source.map(([start, end]) => text.slice(start, end)).join(' ');
  const startsSentence = one.source[0] !== undefined && isSentenceStart(segments, one.source[0][0]);
  return {
    mode: modeOf(one.content, columns),
    act: meaning.act,
    attitude: meaning.attitude,
    source,
    cue,
    content,
    speaker: null,
    speakers: [],
    sourceKind: sourceKindOf(sourceText, startsSentence),
    verbatim: content.flatMap((span) => verbatimOf(tokens, quotations, span)),
    chain: [],
    depth: 1,
    channel: null,
    addressee: null,
    within: null,
    standing: 'asserted',
    negated: meaning.negated,
    hedged: meaning.hedged,
    said: null,
    score: one.score,
    because: reasonsOf(one, meaning, text, segments, blocks, source, content),
  };
}

function orphanStatement(
  orphan: Orphan,
  text: string,
  segments: Segments,
  columns: Columns,
): Omit<Statement, 'id'> | null {
  const { tokens, quotations } = segments;
  const content = spansOf([orphan.span], (range) => contentSpan(text, tokens, columns, quotations, range));
  if (content.length === 0) return null;
  return {
    mode: 'direct',
    act: 'assert',
    attitude: false,
    source: [],
    cue: [],
    content,
    speaker: null,
    speakers: [],
    sourceKind: 'implicit',
    verbatim: content.flatMap((span) => verbatimOf(tokens, quotations, span)),
    chain: [],
    depth: 1,
    channel: null,
    addressee: null,
    within: null,
    standing: 'asserted',
    negated: false,
    hedged: false,
    said: null,
    score: ORPHAN_SCORE,
    because: [
      {
        rule: 'orphan-quotation',
        says: 'whole sentences stand in quotation marks, and no word nearby says who said them',
        span: content[0] as Span,
        weight: null,
      },
    ],
  };
}

function spansOf(ranges: Found['content'], spanOf: (range: readonly [number, number]) => Span | null): Span[] {
  return ranges
    .map(spanOf)
    .filter((span) => span !== null)
    .sort(byPosition);
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

function isSentenceStart(segments: Segments, token: number): boolean {
  const { first, count } = segments.sentences;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((first[middle] as number) < token) low = middle + 1;
    else high = middle;
  }
  return first[low] === token;
}

function reasonsOf(
  one: Found,
  meaning: CueMeaning,
  text: string,
  segments: Segments,
  blocks: readonly Block[],
  source: readonly Span[],
  content: readonly Span[],
): Reason[] {
  const { tokens } = segments;
  const round = (p: number) => Math.round(p * 1000) / 1000;
  const cue: Span = [tokens.start[one.cue[0]] as number, tokens.end[one.cue[1] - 1] as number];
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
      says: `"${text.slice(span[0], span[1])}" is a word of the act ${meaning.act}`,
      span,
      weight: null,
    });
  }
  const block = blocks[one.block] as Block;
  if (block.kind !== 'body' && contains(block.span, cue)) {
    reasons.push({ rule: 'block-kind', says: `stands in a ${block.kind}`, span: null, weight: null });
  }
  return reasons;
}
