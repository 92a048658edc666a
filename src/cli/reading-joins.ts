/** What joins statements inside one article → the lines `hearsay read` prints beneath them: tensions, commitments. Pure. */
import { oneLine, setWords } from '../ask/quoting.js';
import { PROPOSALS } from '../ask/tension-words.js';
import type { Article } from '../model/article.js';
import type { Reading } from '../model/reading.js';
import type { Receipt } from '../model/tension.js';
import { linesOf } from '../record/lines.js';
import type { Style } from './layout.js';
import { type ShownSide, tensionLines } from './tension-lines.js';

interface View {
  readonly width: number;
  readonly style: Style;
}

/** The lines of the tensions of an article; none where it has none. */
export function readingTensions(article: Article, reading: Reading, view: View): string[] {
  if (reading.tensions.length === 0) return [];
  const placeOf = linesOf(article.text);
  const names = new Map(reading.referents.map(({ id, name }) => [id, oneLine(name)]));
  const side = (receipt: Receipt): ShownSide => {
    const statement = reading.statements.find(({ id }) => id === receipt.statement);
    const source = statement?.source.map((span) => oneLine(article.text.slice(...span))).join(' … ') || null;
    const { line, column } = placeOf(receipt.spans[0]?.[0] ?? 0);
    return {
      who:
        statement === undefined ? null : ((statement.speaker === null ? null : names.get(statement.speaker)) ?? source),
      place: `${line}:${column}`,
      words: setWords(article.text, receipt.spans, statement?.mode === 'direct' ? 'direct' : 'indirect'),
    };
  };
  return [
    '',
    view.style.bold(` May not sit well together: ${PROPOSALS}`),
    ...reading.tensions.flatMap((one) =>
      tensionLines(
        {
          label: one.id,
          kind: one.kind,
          earlier: side(one.earlier),
          later: side(one.later),
          noticedBy: one.noticedBy === null ? null : (names.get(one.noticedBy) ?? null),
          notice: one.notice === null ? null : oneLine(one.notice.text),
          score: one.score,
          status: null,
        },
        view,
      ),
    ),
  ];
}
