/** What joins statements inside one article → the lines `hearsay read` prints beneath them: tensions, commitments. Pure. */
import { oneLine, setWords } from '../ask/quoting.js';
import { commitmentWords, PROPOSALS, stateWords } from '../ask/tension-words.js';
import type { Article } from '../model/article.js';
import type { TensionKind } from '../model/labels.js';
import type { Reading } from '../model/reading.js';
import type { Receipt } from '../model/tension.js';
import { linesOf } from '../record/lines.js';
import { hanging, type Style } from './layout.js';
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
          earlier: asked(one.kind, side(one.earlier), side(one.later)),
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

/** A question that is known only from the refusal to answer it is nobody's: whoever declines has not asked it. */
function asked(kind: TensionKind, earlier: ShownSide, later: ShownSide): ShownSide {
  return kind === 'evasion' && earlier.who === later.who ? { ...earlier, who: null } : earlier;
}

/** The lines of the commitments of an article; none where it has none. */
export function readingCommitments(article: Article, reading: Reading, { width, style }: View): string[] {
  if (reading.commitments.length === 0) return [];
  const placeOf = linesOf(article.text);
  const names = new Map(reading.referents.map(({ id, name }) => [id, oneLine(name)]));
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return [
    '',
    style.bold(' Promises, plans, demands, threats'),
    ...reading.commitments.flatMap((one) => {
      const { line, column } = placeOf(one.what[0]);
      const due = reading.times.find(({ id }) => id === one.due);
      const to = nameOf(one.to);
      const facts = [
        `${nameOf(one.by) ?? 'speaker open'}${to === null ? '' : ` to ${to}`}`,
        ...(due === undefined ? [] : [`by ${oneLine(article.text.slice(...due.span))} (${due.value})`]),
        stateWords(one.state),
        ...one.missing.map(({ text }) => `without detail: “${oneLine(text)}”`),
      ].join(' · ');
      const evidence = one.fulfilment.map(({ text }) => `because of “${oneLine(text)}”`);
      return [
        ...hanging(
          ` ${line}:${column}  `,
          `${commitmentWords(one.kind)}: ${oneLine(article.text.slice(...one.what))}`,
          width,
        ),
        ...[facts, ...evidence].flatMap((text) => hanging('     ', text, width).map(style.dim)),
      ];
    }),
  ];
}
