/**
 * Statements of the record → the lines `hearsay said` prints: grouped by article, each with the id that `hearsay show`
 * takes. Pure.
 */

import { correctionWords } from '../ask/correction-words.js';
import { oneLine, recordedWords } from '../ask/quoting.js';
import { timeWords } from '../ask/when.js';
import { withdrawnWords } from '../ask/withdrawn.js';
import { counted, dateWords } from '../ask/wording.js';
import type { Receipt } from '../model/tension.js';
import type { Reports } from '../record/independent.js';
import type { Recorded, RecordedArticle } from '../store/recorded.js';
import { hanging, type Style } from './layout.js';
import { type Shown, statementLines } from './statement-lines.js';

/** `st_4f2k7q3mzw5a: ar_…, UTF-16 offsets 12–40, 52–60`: where a receipt's words stand. */
export function receiptPlace({ article, statement, spans }: Receipt): string {
  const offsets = spans.map(([from, until]) => `${from}–${until}`).join(', ');
  return `${statement ?? "the outlet's own words"}: ${article}, UTF-16 offsets ${offsets}`;
}

/** The lines for a list of answers, in their order. */
export function answerLines(
  statements: readonly Recorded[],
  { width, style }: { readonly width: number; readonly style: Style },
  reports: readonly Reports[] = [],
): string[] {
  const lines: string[] = [];
  let before: Recorded | null = null;
  const labelWidth = Math.max(...statements.map((one) => labelOf(one).length));
  for (const [i, one] of statements.entries()) {
    if (before === null || before.article.key !== one.article.key) {
      if (before !== null) lines.push('');
      lines.push(...hanging('', articleHeading(one.article, one.published), width).map(style.bold));
      lines.push(...withdrawnLines(one.article, '   ', { width, style }));
      before = null;
    }
    const shown = shownOf(one);
    const repeats = before !== null && shown.source !== null && shown.source === shownOf(before).source;
    lines.push(...statementLines(shown, width, style, { labelWidth, inset: 6, nested: 0, repeats }));
    const elsewhere = reportsWords(reports[i] ?? null);
    if (elsewhere !== null) lines.push(style.dim(`${' '.repeat(6)}${elsewhere}`));
    for (const correction of one.corrections) {
      const words = correctionWords(correction);
      if (words !== null) lines.push(...hanging(' '.repeat(6), words, width).map(style.dim));
    }
    before = one;
  }
  return lines;
}

/** `in 5 articles, 2 independent reports`; null where it stands nowhere else. */
export function reportsWords(reports: Reports | null): string | null {
  if (reports === null || reports.articles < 2) return null;
  return `in ${counted(reports.articles, 'article')}, ${counted(reports.independent, 'independent report')}`;
}

/** `bridge.txt · The Harbour Courier · 14 March 2031`. */
export function articleHeading(article: RecordedArticle, published: string | null): string {
  const parts = [article.id, article.outlet, published === null ? null : dateWords(published)];
  return parts.flatMap((part) => (part === null ? [] : [oneLine(part)])).join(' · ');
}

/** What is said under the heading of an article that was taken back; nothing under others. */
export function withdrawnLines(
  { withdrawn }: RecordedArticle,
  indent: string,
  { width, style }: { readonly width: number; readonly style: Style },
): string[] {
  return withdrawn === null ? [] : hanging(indent, withdrawnWords(withdrawn), width).map(style.alarm);
}

/** `st_4f2k7q3mzw5a 5:20`: what `show` takes, and where it stands. */
function labelOf({ id, line, column }: Recorded): string {
  return `${id} ${line}:${column}`;
}

/** A statement of the record as `statementLines` takes it. */
export function shownOf(one: Recorded): Shown {
  const line = (text: string | null) => (text === null ? null : oneLine(text));
  return {
    label: labelOf(one),
    source: line(one.source?.text ?? null),
    speaker: line(one.speaker),
    sourceKind: one.sourceKind,
    act: one.act,
    mode: one.mode,
    negated: one.negated,
    hedged: one.hedged,
    standing: one.standing,
    denied: one.denied,
    to: line(one.addressee),
    via: [...one.via, ...(one.channel === null ? [] : [one.channel])].map(oneLine),
    when: one.said === null ? null : timeWords(one.said),
    headline: false,
    depth: one.depth,
    score: one.score,
    words: recordedWords(one),
  };
}
