/**
 * One statement as lines: where, who, the act in capitals, what is worth knowing about it, and the words beneath.
 *
 *     5:1   Ada Voss  DENIED                                                  unsure .41
 *             that inspectors warned her last autumn
 */

import { actWords, scoreWords, UNSURE } from '../ask/wording.js';
import type { Act, Mode, SourceKind, Standing } from '../model/labels.js';
import { displayWidth, hanging, padded, type Style } from './layout.js';

/** What is shown of a statement, with the words already set; from a Reading and from the record alike. */
export interface Shown {
  /** `5:1`, or an id. */
  readonly label: string;
  /** Words of the source; null for a quotation without one. */
  readonly source: string | null;
  /** Whom the source means, where its words do not say. */
  readonly speaker: string | null;
  readonly sourceKind: SourceKind;
  readonly act: Act;
  readonly mode: Mode;
  readonly negated: boolean;
  readonly hedged: boolean;
  readonly standing: Standing;
  readonly denied: boolean;
  /** Words of the one spoken to. */
  readonly to: string | null;
  /** Intermediaries and the channel. */
  readonly via: readonly string[];
  /** When it was said, as the article has it. */
  readonly when: string | null;
  readonly headline: boolean;
  readonly depth: number;
  readonly score: number;
  /** Empty where the statement has no words of its own ("declined to comment"). */
  readonly words: string;
}

/** How a statement stands among others. */
export interface Setting {
  /** Columns the label is padded to. */
  readonly labelWidth: number;
  /** Columns its words are set in by. */
  readonly inset: number;
  /** How deep inside another statement it stands. */
  readonly nested: number;
  /** True where the source is the one of the statement before, and may be shown lightly. */
  readonly repeats: boolean;
}

/** The lines of one statement. */
export function statementLines(
  shown: Shown,
  width: number,
  style: Style,
  { labelWidth, inset, nested, repeats }: Setting,
): string[] {
  const margin = ' '.repeat(labelWidth + 3);
  const lead = nested === 0 ? ` ${padded(shown.label, labelWidth)}  ` : `${margin}${'  '.repeat(nested - 1)}╰ `;
  const styledLead = nested === 0 ? ` ${style.place(padded(shown.label, labelWidth))}  ` : lead;
  const head = `${who(shown)}  ${unbroken(shown)}${circumstances(shown)}`;
  const lines = hanging(lead, head, width);
  const notes = remarks(shown, nested).join(', ');
  const [first, ...rest] = lines;
  const marked = [
    styledLead + paint(first.slice(lead.length), shown, style, repeats),
    ...rest.map((line) => paint(line, shown, style, repeats)),
  ];
  if (notes !== '') annotate(lines, marked, notes, width, shown.denied ? style.alarm : style.dim);
  const left = nested === 0 ? inset : margin.length + 2 * nested;
  if (shown.words !== '') marked.push(...hanging(' '.repeat(left), shown.words, width));
  return marked.map((line) => line.replaceAll(NO_BREAK, ' '));
}

const NO_BREAK = '\u00a0';

/** `ASKED FOR` in one piece: the words of an act are not parted by the end of a line. */
function unbroken({ act, negated }: Shown): string {
  return actWords(act, negated).replaceAll(' ', NO_BREAK);
}

/** `he (Ada Voss)`, `an engineer at the ministry (unnamed)`, `speaker open`. */
export function who({ source, speaker, sourceKind }: Pick<Shown, 'source' | 'speaker' | 'sourceKind'>): string {
  if (source === null) return speaker === null ? 'speaker open' : `speaker open, likely ${speaker}`;
  if (speaker !== null && !source.toLowerCase().includes(speaker.toLowerCase())) return `${source} (${speaker})`;
  const says = /\b(?:unnamed|anonymous|anonymity)\b/i.test(source);
  return sourceKind === 'anonymous' && !says ? `${source} (unnamed)` : source;
}

function circumstances({ to, via, when }: Shown): string {
  const parts = [to === null ? '' : `to ${to}`, when ?? '', via.length === 0 ? '' : `via ${via.join(', ')}`];
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : `  ${said.join(', ')}`;
}

function remarks(shown: Shown, nested: number): string[] {
  const found: string[] = [];
  if (shown.headline && nested === 0) found.push('headline');
  if (shown.denied) found.push('denied: not on the record as said');
  else if (shown.standing === 'questioned') found.push('in question');
  else if (shown.standing === 'alleged') found.push('alleged');
  if (shown.hedged) found.push('hedged');
  if (shown.depth > 1) found.push(`hearsay ${shown.depth}`);
  if (shown.score < UNSURE) found.push(`unsure ${scoreWords(shown.score)}`);
  return found;
}

/** Puts the remarks at the right edge of the last head line, or on a line of their own where there is no room. */
function annotate(plain: readonly string[], marked: string[], notes: string, width: number, mark: Style['dim']): void {
  const last = plain.length - 1;
  const room = width - displayWidth(plain[last]) - displayWidth(notes);
  if (room >= 2) marked[last] += ' '.repeat(room) + mark(notes);
  else marked.push(' '.repeat(Math.max(0, width - displayWidth(notes))) + mark(notes));
}

function paint(line: string, shown: Shown, style: Style, repeats: boolean): string {
  const act = unbroken(shown);
  const at = line.indexOf(`  ${act}`);
  const name = repeats ? style.dim : style.bold;
  if (at < 0) return name(line);
  return `${name(line.slice(0, at))}  ${style.act(act)}${style.dim(line.slice(at + 2 + act.length))}`;
}
