/**
 * Times of the record as lines. Pure.
 *
 *     2031-03-11  on Tuesday (11 March 2031) · 2 statements
 *                   bridge.txt · The Harrow Courier, line 3: Ada Voss said on Tuesday that …
 */
import { oneLine } from '../ask/quoting.js';
import type { RecordedTime } from '../ask/times.js';
import { whenWords } from '../ask/when.js';
import { hanging, type Style } from './layout.js';

const MARGIN = ' '.repeat(14);
const MOST_LINES = 3;
/** Ids shown; the rest are counted. */
const MOST_STATEMENTS = 4;

export function timeLines(
  one: RecordedTime,
  { width, style }: { readonly width: number; readonly style: Style },
): string[] {
  const { article, statements } = one;
  const day = (one.from ?? '').slice(0, 10) || one.type.toLowerCase();
  const said =
    statements.length === 0
      ? []
      : [
          `said then: ${statements.slice(0, MOST_STATEMENTS).join(', ')}${statements.length > MOST_STATEMENTS ? ` and ${statements.length - MOST_STATEMENTS} more` : ''}`,
        ];
  const where = [article.path ?? article.id, article.outlet].filter((part) => part !== null).map(oneLine);
  return [
    ...hanging(` ${day.padEnd(10)}  `, [whenWords(oneLine(one.receipt.text), one.value), ...said].join(' · '), width),
    ...hanging(MARGIN, `${where.join(' · ')}, line ${one.line}: ${one.sentence}`, width)
      .slice(0, MOST_LINES)
      .map(style.dim),
  ];
}
