/** A tension of the record → lines, for a list and in full, or a line of JSON. Pure. */
import { typedLine } from '../ask/export/typed-line.js';
import { oneLine } from '../ask/quoting.js';
import type { ShownTensionItem } from '../ask/tensions.js';
import { counted, dateWords } from '../ask/wording.js';
import type { RecordedTension, TensionDecision, TensionEnd } from '../store/tensions.js';
import { articleHeading, receiptPlace } from './answer-lines.js';
import { section, type View } from './layout.js';
import { type ShownSide, tensionLines } from './tension-lines.js';

export function recordedTensionLines(one: RecordedTension, view: View): string[] {
  const lines = tensionLines(
    {
      label: one.id,
      kind: one.kind,
      earlier: sideOf(one.earlier),
      later: sideOf(one.later),
      noticedBy: one.noticedBy === null ? null : oneLine(one.noticedBy),
      notice: one.notice === null ? null : oneLine(one.notice.text),
      score: one.score,
      status: one.status,
    },
    view,
  );
  if (one.pairs > 1) lines.push(view.style.dim(`     the same in ${counted(one.pairs - 1, 'other pair')} of articles`));
  return lines;
}

function sideOf({ speaker, article, published, line, column, receipt }: TensionEnd): ShownSide {
  return {
    who: speaker === null ? null : oneLine(speaker),
    place: `${articleHeading(article, published)} ${line}:${column}${article.withdrawn === null ? '' : ' · taken back by its outlet'}`,
    words: receipt.text.split(' … ').map(oneLine).join(' … '),
  };
}

/** `hearsay show tn_…`. */
export function tensionPage(
  { tension, decisions }: ShownTensionItem,
  view: View & { readonly why: boolean },
): string[] {
  const lines = recordedTensionLines(tension, view);
  const ends = [tension.earlier, tension.later].map(({ receipt }) => receiptPlace(receipt));
  lines.push(...section(view, 'Receipts', ends));
  if (view.why) lines.push(...section(view, 'Why', whyOf(tension)));
  lines.push(...section(view, 'Decided', decisions.map(decisionWords)));
  lines.push('', ` a proposal, for you to judge: hearsay correct ${tension.id} confirm | dismiss`);
  return lines;
}

const CLASHES: Readonly<Record<string, string>> = {
  negation: 'a word both use is denied on one side',
  opposites: 'words stand on opposite sides',
  quantities: 'figures for the same thing differ',
  times: 'one thing is given two times that do not meet',
  denied: 'one side says that what the other says is not so',
  modal: 'one side says never, the other that it may or will',
};

function whyOf({ words, because, notice, noticedBy, score }: RecordedTension): string[] {
  const told = because.map((name) => `${CLASHES[name] ?? name} (${name})`);
  if (notice !== null) told.unshift(`${noticedBy ?? 'the article'} points it out: “${oneLine(notice.text)}”`);
  if (words.length > 0) told.push(`words that clash: ${words.map(({ text }) => `“${oneLine(text)}”`).join(', ')}`);
  told.push(`score ${score.toFixed(2)}: how sure Hearsay is that a reader would keep it, not how grave it is`);
  return told;
}

/** `14 March 2031: kim decided: confirmed (co_…)`. */
export function decisionWords({
  status,
  author,
  at,
  id,
  undoneBy,
}: Pick<TensionDecision, 'status' | 'author' | 'at' | 'id' | 'undoneBy'>): string {
  return `${dateWords(at)}: ${oneLine(author)} decided: ${status} (${id})${undoneBy === null ? '' : ', taken back'}`;
}

/** `{"hearsay","unit","type":"tension","id","kind","status","earlier":{…},"later":{…},"words":[receipt],"noticedBy","notice","because","score","pairs"}`. */
export function tensionLine(one: RecordedTension): object {
  return typedLine('tension', one);
}
