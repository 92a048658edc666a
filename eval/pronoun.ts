/**
 * `npm run eval -- pronoun --gold gap-validation.tsv.gz`: GAP. A pronoun means a name where one referent has a mention over each. F1 over
 * both names of all rows, by gender, and their ratio.
 */
import type { Referent } from '../src/model/name.js';
import { createReader } from '../src/read/read.js';
import { loadWeights } from '../src/weights/load.js';
import { articleOf } from './article-of.js';
import { type GapRow, readGap } from './gap.js';

export interface PronounSummary {
  readonly layer: 'pronoun';
  readonly rows: number;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly masculine: number;
  readonly feminine: number;
  /** Feminine over masculine F1. */
  readonly bias: number;
}

interface Count {
  right: number;
  found: number;
  gold: number;
}

export function evaluatePronouns(rows: readonly GapRow[], miss: (line: string) => void = () => {}): PronounSummary {
  const read = createReader(loadWeights());
  const counts = [
    { right: 0, found: 0, gold: 0 },
    { right: 0, found: 0, gold: 0 },
  ];
  for (const row of rows) {
    const { referents } = read(articleOf(row.id, row.text));
    const meant = referents.find(({ mentions }) =>
      mentions.some(({ span, form }) => form === 'pronoun' && span[0] === row.pronoun[0]),
    );
    const count = counts[row.feminine ? 1 : 0];
    let wrong = false;
    for (const [name, gold] of [
      [row.a, row.aMeant],
      [row.b, row.bMeant],
    ] as const) {
      const found = meant !== undefined && has(meant, name);
      if (found) count.found++;
      if (gold) count.gold++;
      if (found && gold) count.right++;
      wrong ||= found !== gold;
    }
    if (wrong) {
      const [start, end] = row.pronoun;
      const gold = row.aMeant ? row.text.slice(...row.a) : row.bMeant ? row.text.slice(...row.b) : 'neither';
      miss(
        `${row.id} ${meant === undefined ? 'open' : meant.name} | gold ${gold}\n    ${row.text.slice(0, start)}[[${row.text.slice(start, end)}]]${row.text.slice(end)}`,
      );
    }
  }
  const f1 = ({ right, found, gold }: Count) => (found + gold === 0 ? 0 : (200 * right) / (found + gold));
  const all = counts.reduce((a, b) => ({ right: a.right + b.right, found: a.found + b.found, gold: a.gold + b.gold }));
  const round = (x: number) => Math.round(x * 100) / 100;
  return {
    layer: 'pronoun',
    rows: rows.length,
    f1: round(f1(all)),
    precision: round((100 * all.right) / Math.max(1, all.found)),
    recall: round((100 * all.right) / Math.max(1, all.gold)),
    masculine: round(f1(counts[0])),
    feminine: round(f1(counts[1])),
    bias: round(f1(counts[1]) / Math.max(1, f1(counts[0]))),
  };
}

/** Figures of the gate. */
export function pronounFigures({ f1, precision, recall, bias }: PronounSummary): Readonly<Record<string, number>> {
  return { f1, precision, recall, bias };
}

/** Whether a name of the referent stands over these words. */
function has({ mentions }: Referent, [start, end]: readonly [number, number]): boolean {
  return mentions.some(({ span, form }) => form !== 'pronoun' && span[0] < end && span[1] > start);
}

export function pronoun(gold: string, verbose: boolean): void {
  const summary = evaluatePronouns(readGap(gold), verbose ? (line) => console.log(line) : undefined);
  console.log(
    `${summary.rows} pronouns of GAP: F1 ${summary.f1} (precision ${summary.precision}, recall ${summary.recall}); masculine ${summary.masculine}, feminine ${summary.feminine}, ratio ${summary.bias}`,
  );
  console.log(JSON.stringify(summary));
}
