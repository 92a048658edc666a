/** Counts what a model answers in which context, and keeps the contexts in which it hardly ever says anything else (src/read/linear/sure.ts). */
import { MOST_ANSWERS, type SureTable } from '../src/read/linear/sure.js';

/** A context is kept when it was met `least` times or more and `share` of the answers were one. */
export interface SureOptions {
  readonly least: number;
  readonly share: number;
}

export interface SureCounter {
  add(context: number, answer: number): void;
  table(options: SureOptions): SureTable & { readonly kept: number };
}

export function sureCounter(answers: number): SureCounter {
  if (answers > MOST_ANSWERS) throw new RangeError(`${answers} answers are too many`);
  const rows = new Map<number, Int32Array>();
  return {
    add(context, answer) {
      let row = rows.get(context);
      if (row === undefined) rows.set(context, (row = new Int32Array(answers)));
      row[answer]++;
    },
    table({ least, share }) {
      const kept: number[] = [];
      for (const [context, row] of [...rows].sort((a, b) => a[0] - b[0])) {
        let best = 0;
        let total = 0;
        for (let y = 0; y < answers; y++) {
          total += row[y];
          if (row[y] > row[best]) best = y;
        }
        if (total >= least && row[best] >= share * total) kept.push((((context >>> 7) << 7) | (best + 1)) >>> 0);
      }
      let size = 1024;
      while (size < kept.length * 2) size *= 2;
      const slots = new Uint32Array(size);
      for (const entry of kept) {
        let at = (entry >>> 7) & (size - 1);
        while (slots[at] !== 0) at = (at + 1) & (size - 1);
        slots[at] = entry;
      }
      return { mask: size - 1, slots, kept: kept.length };
    },
  };
}
