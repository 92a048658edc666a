/**
 * A Reading → the lines `hearsay read` prints: a heading, the statements in the order of the page with what stands inside
 * them beneath, the events, and counts. Pure, so that tests need no terminal.
 */

import { oneLine, toldWords } from '../ask/quoting.js';
import { articleDateWords, inferenceWords, whenWords } from '../ask/when.js';
import { dateWords, scoreWords } from '../ask/wording.js';
import type { Article } from '../model/article.js';
import type { Reading } from '../model/reading.js';
import { hull, type Span, words } from '../model/span.js';
import type { Statement } from '../model/statement.js';
import { linesOf } from '../record/lines.js';
import { eventLines } from './event-lines.js';
import { hanging, type Style } from './layout.js';
import { readingCommitments, readingTensions } from './reading-joins.js';
import { type Shown, statementLines } from './statement-lines.js';

export interface ReadingView {
  readonly width: number;
  readonly style: Style;
  /** Also what somebody believes, wants or fears. */
  readonly attitudes: boolean;
  /** The reasons under each statement. */
  readonly why: boolean;
}

/** The lines for one article: its heading, its statements, and what happened. */
export function readingLines(article: Article, reading: Reading, view: ReadingView): string[] {
  const statements = reading.statements.filter((one) => view.attitudes || !one.attitude);
  const placeOf = linesOf(article.text);
  const inside = insideOf(statements);
  const shown = new Map(statements.map((one) => [one.id, describe(article, reading, one, placeOf)]));
  const labelWidth = Math.max(4, ...[...shown.values()].map(({ label }) => label.length));
  const setting = { labelWidth, inset: labelWidth + 5 };
  const lines = heading(article, reading, view);
  if (statements.length === 0) lines.push(view.style.dim(' nobody is on the record here'));
  let before: string | null = null;
  const add = (one: Statement, nested: number): void => {
    const described = shown.get(one.id) as Shown;
    const repeats = nested === 0 && described.source !== null && described.source === before;
    lines.push(...statementLines(described, view.width, view.style, { ...setting, nested, repeats }));
    if (view.why) lines.push(...reasonLines(article, one, view, setting.inset + nested * 2));
    if (nested === 0) before = described.source;
    for (const inner of inside.get(one.id) ?? []) add(inner, nested + 1);
  };
  for (const one of statements) if (one.within === null || !shown.has(one.within)) add(one, 0);
  lines.push(...eventLines(article, reading, placeOf, view.width, view.style, labelWidth));
  lines.push(...readingTensions(article, reading, view), ...readingCommitments(article, reading, view));
  return lines;
}

function heading(article: Article, reading: Reading, { style, width }: ReadingView): string[] {
  const { documentDate } = reading;
  const published = article.published === null ? null : dateWords(article.published);
  const date = documentDate === null ? published : articleDateWords(documentDate);
  const parts = [article.outlet, date].flatMap((part) => (part === null ? [] : [oneLine(part)]));
  const name = oneLine(article.id);
  const [first, ...rest] = hanging('', [name, ...parts].join(' · '), width);
  const evidence = documentDate?.evidence ?? [];
  const inferred =
    documentDate === null
      ? null
      : inferenceWords(documentDate, (i) => oneLine(words(article.text, evidence[i] as Span)));
  const how = inferred === null ? [] : hanging(' ', inferred, width).map(style.dim);
  return [first.startsWith(name) ? style.bold(name) + first.slice(name.length) : first, ...rest, ...how];
}

/** Statements by the one they stand in. */
function insideOf(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const inside = new Map<string, Statement[]>();
  for (const one of statements) {
    if (one.within === null || one.within === one.id) continue;
    const others = inside.get(one.within);
    if (others === undefined) inside.set(one.within, [one]);
    else others.push(one);
  }
  return inside;
}

function describe({ text }: Article, reading: Reading, one: Statement, placeOf: ReturnType<typeof linesOf>): Shown {
  const start = hull([...one.source, ...one.cue, ...one.content])?.[0] ?? 0;
  const { line, column } = placeOf(start);
  const names = new Map(reading.referents.map(({ id, name }) => [id, oneLine(name)]));
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const when = reading.times.find(({ id }) => id === one.said);
  const via = one.chain.map((hop) => nameOf(hop.referent) ?? oneLine(words(text, hop.mention)));
  const block = reading.blocks.find(({ span }) => span[0] <= start && start < span[1]);
  return {
    label: `${line}:${column}`,
    source: one.source.length === 0 ? null : one.source.map((span) => oneLine(words(text, span))).join(' … '),
    speaker: nameOf(one.speaker),
    sourceKind: one.sourceKind,
    act: one.act,
    mode: one.mode,
    negated: one.negated,
    hedged: one.hedged,
    standing: one.standing,
    denied: one.standing === 'denied',
    to: nameOf(one.addressee),
    via: one.channel === null ? via : [...via, oneLine(words(text, one.channel))],
    when: when === undefined ? null : whenWords(oneLine(words(text, when.span)), when.value),
    headline: block?.kind === 'headline',
    depth: one.depth,
    score: one.score,
    words: toldWords(text, one),
  };
}

function reasonLines({ text }: Article, one: Statement, { width, style }: ReadingView, indent: number): string[] {
  const lead = `${' '.repeat(indent)}· `;
  return one.because.flatMap((reason) => {
    const on = reason.span === null ? '' : ` [${oneLine(words(text, reason.span))}]`;
    const weight = reason.weight === null ? '' : ` ${scoreWords(reason.weight)}`;
    return hanging(lead, `${oneLine(reason.says)}${on} (${reason.rule}${weight})`, width).map(style.dim);
  });
}
