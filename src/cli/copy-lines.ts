/** Clusters of copies → the lines `hearsay copies` prints. Pure. */
import { oneLine } from '../ask/quoting.js';
import { counted, dateWords } from '../ask/wording.js';
import type { CopyReport, ReportedPassage } from '../record/copies.js';
import type { CopyMember, RepeatedLine } from '../store/copies.js';
import { hanging, type Style } from './layout.js';

interface View {
  readonly width: number;
  readonly style: Style;
  /** Every changed word, not only the first few. */
  readonly words: boolean;
}

/** Changed words shown without `--words`. */
const FEW = 6;

/** The lines of one cluster. */
export function copyLines(report: CopyReport, { width, style, words }: View): string[] {
  const { members, centre, origin, why, credits, passages, signs } = report;
  const title = centre.article.title ?? centre.text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  const lines = hanging('', `${counted(members.length, 'article')}, one story: ${oneLine(title)}`, width).map(
    style.bold,
  );
  const first = origin === null ? `first: ${why}` : `first: ${nameOf(origin)} (${why})`;
  lines.push(...hanging(' ', first, width));
  for (const { agency, key } of credits) {
    const member = members.find(({ article }) => article.key === key) as CopyMember;
    lines.push(...hanging(' ', `${nameOf(member)} credits ${oneLine(agency)}`, width));
  }
  for (const member of members) {
    lines.push('', ...hanging('   ', `${nameOf(member)}${howOf(member, centre)}`, width).map(style.place));
    const own = passages.filter(
      ({ to, from }) => to.capture === member.capture || (member !== centre && from.capture === member.capture),
    );
    if (member !== centre) lines.push(...passageLines(own, { width, style, words }));
    for (const { says, spans } of signs.get(member.article.key) ?? []) {
      const shown = spans.slice(0, 3).map((span) => `“${oneLine(member.text.slice(...span))}”`);
      const more = spans.length > 3 ? `, and ${spans.length - 3} more` : '';
      lines.push(...hanging('     sign: ', `${says}: ${shown.join(', ')}${more}`, width).map(style.dim));
    }
  }
  return lines;
}

function passageLines(passages: readonly ReportedPassage[], { width, style, words }: View): string[] {
  const kinds = new Map<string, number>();
  for (const { kind, to } of passages) kinds.set(kind, (kinds.get(kind) ?? 0) + wordCount(to.text));
  const tally = [...kinds].map(([kind, count]) => `${count} words ${kind}`).join(', ');
  const swapped = passages.flatMap((one) => (one.kind === 'spun' || words ? one.swapped : []));
  const seen = new Set<string>();
  const pairs = swapped.flatMap(([from, to]) => {
    const pair = `${from === '' ? '—' : `“${oneLine(from)}”`} → ${to === '' ? '—' : `“${oneLine(to)}”`}`;
    if (seen.has(pair)) return [];
    seen.add(pair);
    return [pair];
  });
  const shown = words ? pairs : pairs.filter((pair) => pair.length < 60).slice(0, FEW);
  const more = pairs.length > shown.length ? `, … (${pairs.length} in all; --words)` : '';
  const lines = tally === '' ? [] : hanging('     ', tally, width);
  if (shown.length > 0) lines.push(...hanging('     ', `${shown.join(', ')}${more}`, width).map(style.dim));
  return lines;
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function nameOf({ article, dated }: CopyMember): string {
  const parts = [article.id, article.outlet, dated === null ? 'no date' : dateWords(dated)];
  return parts.flatMap((part) => (part === null ? [] : [oneLine(part)])).join(' · ');
}

function howOf(member: CopyMember, centre: CopyMember): string {
  if (member === centre) return ' · the fullest text';
  const share = `${Math.round(member.share * 100)} % of it from here`;
  if (member.clusters.length > 1) return ` · stitched, ${share}`;
  return member.standing === 1 ? ` · an extract, ${share}` : ` · ${share}`;
}

/** What `--lines` prints. */
export function repeatedLines(lines: readonly RepeatedLine[], { width, style }: Omit<View, 'words'>): string[] {
  const shown: string[] = [];
  let outlet: string | null = null;
  for (const line of lines) {
    if (line.outlet !== outlet) shown.push(...(outlet === null ? [] : ['']), style.bold(oneLine(line.outlet)));
    outlet = line.outlet;
    shown.push(...hanging(`  ${String(line.articles).padStart(5)}  `, oneLine(line.text), width));
  }
  return shown;
}
