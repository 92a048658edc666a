/**
 * Dates of a file's lines or rows that stand for no day we could name, told of once when the file is read:
 * `d.csv: 1 of 2 dates is no day or could be two, and was left out (line 2: “03/04/2031”); write dates like 2031-03-14`.
 */
import type { MadeOfFields } from './article.js';
import type { IngestOptions } from './settings.js';

export interface DateTally {
  readonly look: (made: MadeOfFields, line: number) => void;
  readonly tell: (name: string, settings: IngestOptions) => void;
}

/** Letters of a date that are shown. */
const SHOWN = 40;

export function dateTally(): DateTally {
  let given = 0;
  let left = 0;
  let first = '';
  return {
    look: ({ article, date }, line) => {
      if (article === null || date === null) return;
      given++;
      if (article.published !== null) return;
      if (++left === 1) first = `line ${line}: “${date.slice(0, SHOWN)}”`;
    },
    tell: (name, { onNote }) => {
      if (left === 0) return;
      const of = given === 1 ? 'the one date' : `${left} of ${given} dates`;
      const were = left === 1 ? 'is no day or could be two, and was' : 'are no days or could be two, and were';
      onNote(`${name}: ${of} ${were} left out (${left > 1 ? 'first ' : ''}${first}); write dates like 2031-03-14`);
    },
  };
}
