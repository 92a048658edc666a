/**
 * What is known of a page → the lines `hearsay read --why` prints below its statements: the dates it gives and which was taken,
 * who wrote it, and what was left out of it and why. Pure, so that tests need no terminal.
 */
import { oneLine } from '../ask/quoting.js';
import { counted } from '../ask/wording.js';
import type { Page, SeenDate } from '../model/page.js';
import { hanging, type Style } from './layout.js';

export interface PageView {
  readonly width: number;
  readonly style: Style;
}

/** What nobody should miss, asked or not: an embargo, a withdrawal. */
export function noticeLines({ notice }: Page, { width, style }: PageView): string[] {
  if (notice === null) return [];
  const until = notice.until === null ? '' : ` until ${notice.until}`;
  const says = notice.kind === 'embargoed' ? `UNDER EMBARGO${until}` : 'WITHDRAWN, the page says';
  return hanging(' ', `${says}: “${oneLine(notice.words)}”`, width).map(style.bold);
}

/** The lines for one page. */
export function pageLines(page: Page, { width, style }: PageView): string[] {
  const lines: string[] = [];
  const add = (lead: string, words: string) => lines.push(...hanging(lead, words, width).map(style.dim));
  const about = [
    page.byline.length === 0 ? null : `by ${page.byline.join(', ')}`,
    page.section,
    page.modified === null ? null : `changed ${page.modified}`,
  ];
  const said = about.filter((part) => part !== null).map(oneLine);
  if (said.length > 0) add(' ', said.join(' · '));
  if (page.canonical !== null) add(' ', `its address: ${oneLine(page.canonical)}`);
  for (const date of distinct(page.dates)) add('   ', dateLine(date));
  const letters = page.leftOut.reduce((sum, { words }) => sum + words.length, 0);
  if (letters > 0) add(' ', `left out of the page: ${counted(page.leftOut.length, 'line')}`);
  for (const [reason, words] of byReason(page)) add(`   ${reason}: `, words);
  return lines;
}

function dateLine({ value, words, of, origin, field, chosen }: SeenDate): string {
  const read = value === null ? `“${oneLine(words)}”, which can be read in two ways` : value;
  return `${of} ${read} (${origin}: ${oneLine(field)})${chosen === null ? '' : `, taken: ${chosen}`}`;
}

function distinct(dates: readonly SeenDate[]): readonly SeenDate[] {
  const seen = new Set<string>();
  return dates.filter((date) => {
    const key = JSON.stringify([date.of, date.origin, date.field, date.value ?? date.words]);
    return date.chosen !== null || (!seen.has(key) && seen.add(key));
  });
}

/** Words of a line shown, and lines a reason. */
const SHOWN = 60;
const LINES = 8;

/** Reasons in the order of the page, each with what it took. */
function byReason({ leftOut }: Page): [string, string][] {
  const reasons = new Map<string, string[]>();
  for (const { reason, words } of leftOut) {
    const list = reasons.get(reason);
    if (list === undefined) reasons.set(reason, [words]);
    else list.push(words);
  }
  return [...reasons].map(([reason, all]) => {
    const shown = all.slice(0, LINES).map((words) => {
      const line = oneLine(words);
      return line.length > SHOWN ? `“${line.slice(0, SHOWN).trimEnd()}…”` : `“${line}”`;
    });
    const more = all.length > LINES ? `, and ${all.length - LINES} more` : '';
    return [reason, `${shown.join(' ')}${more}`];
  });
}
