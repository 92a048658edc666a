/**
 * One item of the record → the lines `hearsay show` prints: the statement, its words where they stand with source, cue and
 * content marked as [source …] [cue …] [content …], the reasons, and the history. Pure.
 */

import { correctionWords } from '../ask/correction-words.js';
import { oneLine } from '../ask/quoting.js';
import type { Shown } from '../ask/show.js';
import { dateWords, scoreWords } from '../ask/wording.js';
import type { Entry } from '../model/entry.js';
import { byPosition, contains, type Span, words } from '../model/span.js';
import type { Reports } from '../record/independent.js';
import { articleHeading, reportsWords, shownOf, withdrawnLines } from './answer-lines.js';
import { hanging, type Style } from './layout.js';
import { statementLines } from './statement-lines.js';

export interface ItemView {
  readonly width: number;
  readonly style: Style;
  readonly why: boolean;
  /** Where else it stands; null where nobody asked. */
  readonly reports?: Reports | null;
}

/** All lines for one item. */
export function itemLines(shown: Shown, view: ItemView): string[] {
  const { item, context } = shown;
  const { recorded } = item;
  const { style, width } = view;
  const where = `${articleHeading(recorded.article, recorded.published)} · line ${recorded.line}, column ${recorded.column}`;
  const statement = statementLines(shownOf(recorded), width, style, {
    labelWidth: 0,
    inset: 6,
    nested: 0,
    repeats: false,
  });
  const lines = [...statement, '', ...hanging(' ', where, width).map(style.bold)];
  if (recorded.article.url !== null) lines.push(` ${oneLine(recorded.article.url)}`);
  lines.push(...withdrawnLines(recorded.article, ' ', view));
  lines.push('', ...hanging('   ', markedContext(shown), width));
  if (item.state !== 'live') lines.push('', style.alarm(` ${stateWords(shown)}`));
  if (recorded.dismissed) lines.push('', style.alarm(' dismissed by a person'));
  lines.push('', ...section('How', [...facts(shown), ...elsewhere(view.reports ?? null)], view));
  lines.push(...section('Why', reasons(shown, view.why), view));
  if (view.why) lines.push(...section('Also weighed', weighed(shown), view));
  if (item.holds.length > 0) lines.push(...section('Holds', item.holds, view));
  lines.push(...section('History', [...item.history.map(entryWords), ...corrections(shown)], view));
  return context.text === '' ? lines : lines.slice(0, -1);
}

/** The context with every part of the statement marked, as bug reports and tests write it. */
function markedContext({ item, context }: Shown): string {
  const { source, cue, content } = item.recorded.statement;
  const marks = [
    ...source.map((span) => ({ span, name: 'source' })),
    ...cue.map((span) => ({ span, name: 'cue' })),
    ...content.map((span) => ({ span, name: 'content' })),
  ]
    .filter(({ span }) => contains(context.span, span))
    .sort((a, b) => byPosition(a.span, b.span));
  let at = context.span[0];
  let line = '';
  for (const { span, name } of marks) {
    if (span[0] < at) continue; // a part inside a part is marked once
    line += `${words(item.text, [at, span[0]])}[${name} ${words(item.text, span)}]`;
    at = span[1];
  }
  return oneLine(line + item.text.slice(at, context.span[1]));
}

function stateWords({ item }: Shown): string {
  if (item.state === 'redirect') return `carried on as ${item.redirect}`;
  return 'no longer found in its article: kept as it last stood';
}

function facts({ item, when, dated }: Shown): string[] {
  const { recorded } = item;
  const found = [`${recorded.mode} words, standing ${recorded.standing}, score ${scoreWords(recorded.score)}`];
  if (when !== null) found.push(`said ${when}`);
  if (dated !== null) found.push(`the article: ${dated}`);
  if (recorded.verbatim !== null) found.push(`in quotation marks: ${oneLine(recorded.verbatim.text)}`);
  if (recorded.within !== null) found.push(`inside ${recorded.within}`);
  const spans = (name: string, list: readonly Span[]) =>
    list.length === 0 ? [] : [`${name} ${list.map(([start, end]) => `${start}–${end}`).join(', ')}`];
  const { source, cue, content } = recorded.statement;
  found.push(
    `UTF-16 offsets: ${[...spans('source', source), ...spans('cue', cue), ...spans('content', content)].join('; ')}`,
  );
  found.push(`capture ${recorded.capture} of ${recorded.article.key}`);
  return found;
}

function elsewhere(reports: Reports | null): string[] {
  const words = reportsWords(reports);
  return words === null ? [] : [words];
}

/** Rules whose reasons tell what was not chosen. */
const ALTERNATIVE = 'other-';

function reasons({ item, reasons: because }: Shown, full: boolean): string[] {
  return because
    .filter(({ rule }) => !rule.startsWith(ALTERNATIVE))
    .map(({ rule, says, span, weight }) => {
      const on = span === null ? '' : ` [${oneLine(words(item.text, span))}]`;
      return `${oneLine(says)}${on}${full ? ` (${rule}${weight === null ? '' : ` ${scoreWords(weight)}`})` : ''}`;
    });
}

/** What else could have been, and how often statements scored like this one are right. */
function weighed({ item, reasons: because }: Shown): string[] {
  const others = because
    .filter(({ rule, span }) => rule.startsWith(ALTERNATIVE) && span !== null)
    .map(({ rule, says, span }) => `“${oneLine(words(item.text, span as Span))}” ${oneLine(says)} (${rule})`);
  const right = Math.round(item.recorded.score * 100);
  // Of a quotation nobody is named for, only that somebody said it is known.
  const of = because.some(({ rule }) => rule === 'orphan-quotation') ? 'somebody’s words' : 'right in who says what';
  return [...others, `of a hundred statements scored like this one, about ${right} are ${of}`];
}

function entryWords(entry: Entry): string {
  const when = `${dateWords(entry.seen)}, ${entry.seen.slice(11, 16)} UTC`;
  if (entry.kind === 'redirect') return `${when}: carried on as ${entry.redirect}`;
  if (entry.kind === 'tombstone') return `${when}: no longer found`;
  return `${when}: ${entry.replaces === null ? 'put on the record' : 'read anew'} (${entry.id})`;
}

function corrections({ item }: Shown): string[] {
  return item.corrections.flatMap((one) => {
    const words = correctionWords(one);
    return words === null
      ? []
      : [`${dateWords(one.at)}: ${words} (${one.id})${one.undoneBy === null ? '' : ', taken back'}`];
  });
}

function section(title: string, items: readonly string[], { width, style }: ItemView): string[] {
  if (items.length === 0) return [];
  return [style.bold(` ${title}`), ...items.flatMap((item) => hanging('   · ', item, width)), ''];
}
