/** How often a name is right whose least sure token had this chance: twenty bins, never falling (pool adjacent violators). */
import type { WordClasses } from '../../src/read/linear/words.js';
import type { NameModel } from '../../src/read/name/model.js';
import { namerOf } from '../../src/read/name/name.js';
import { emptyForms, fillForms } from '../../src/read/segment/forms.js';
import { ANY, type NameDocument } from './documents.js';

export const BINS = 20;

/** What a model finds in annotated documents, against them. */
export interface Found {
  readonly right: number[];
  readonly found: number[];
  readonly gold: number[];
  /** By bin of the chance: right and found. */
  readonly bins: { right: number; found: number }[];
}

export function findIn(model: NameModel, classes: WordClasses, documents: readonly NameDocument[]): Found {
  const identity = Float32Array.from({ length: BINS }, (_, k) => (k + 0.5) / BINS);
  const find = namerOf({ ...model, calibration: identity });
  const out: Found = {
    right: [0, 0, 0],
    found: [0, 0, 0],
    gold: [0, 0, 0],
    bins: Array.from({ length: BINS }, () => ({ right: 0, found: 0 })),
  };
  let forms = emptyForms();
  for (const { text, tokens, sentences, allowed } of documents) {
    forms = fillForms(text, tokens, classes, forms);
    const names = find(text, tokens, sentences, forms);
    const gold = goldSpans(allowed);
    for (const type of gold.values()) if (type < 3) out.gold[type]++;
    for (let k = 0; k < names.count; k++) {
      const type = names.type[k];
      if (type > 2) continue;
      let open = false;
      for (let i = names.first[k]; i <= names.last[k]; i++) if (allowed[i] === ANY) open = true;
      if (open) continue;
      const right = gold.get(`${names.first[k]}-${names.last[k]}`) === type;
      out.found[type]++;
      const bin = out.bins[Math.min(BINS - 1, Math.floor(names.score[k] * BINS))];
      bin.found++;
      if (right) {
        out.right[type]++;
        bin.right++;
      }
    }
  }
  return out;
}

function goldSpans(allowed: Uint32Array): Map<string, number> {
  const gold = new Map<string, number>();
  let first = -1;
  allowed.forEach((bits, i) => {
    const label = 31 - Math.clz32(bits);
    if ((bits & (bits - 1)) !== 0 || label === 0) {
      first = -1;
      return;
    }
    const position = (label - 1) & 3;
    if (position === 0 || position === 3) first = i;
    if (position >= 2 && first >= 0) gold.set(`${first}-${i}`, (label - 1) >> 2);
  });
  return gold;
}

/** Bins → shares right, smoothed towards their middle and never falling. */
export function calibrationOf(bins: readonly { right: number; found: number }[]): Float32Array {
  const blocks: { right: number; found: number; bins: number }[] = [];
  bins.forEach(({ right, found }, k) => {
    blocks.push({ right: right + (4 * (k + 0.5)) / BINS, found: found + 4, bins: 1 });
    while (blocks.length > 1) {
      const b = blocks[blocks.length - 1];
      const a = blocks[blocks.length - 2];
      if (a.right / a.found <= b.right / b.found) break;
      blocks.splice(blocks.length - 2, 2, {
        right: a.right + b.right,
        found: a.found + b.found,
        bins: a.bins + b.bins,
      });
    }
  });
  return Float32Array.from(blocks.flatMap(({ right, found, bins: n }) => new Array<number>(n).fill(right / found)));
}

/** "F1 74.2 (person 82.1, organisation 61.0, place 72.9)". */
export function figuresOf({ right, found, gold }: Found): string {
  const f = (r: number, a: number, b: number) => ((200 * r) / (a + b)).toFixed(1);
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const each = ['person', 'organisation', 'place'].map((type, k) => `${type} ${f(right[k], found[k], gold[k])}`);
  return `F1 ${f(sum(right), sum(found), sum(gold))} (${each.join(', ')})`;
}
