/**
 * "said that A, *that B* and *that C*": further clauses with *that* are said too, where the models stopped after the first. Each goes to the end of
 * its own phrase in the tree.
 */
import { hashString } from '../linear/hash.js';
import type { Segments } from '../segment/segment.js';
import { type Columns, QUOTE } from './columns.js';
import type { Found } from './find.js';
import { deprels, hangsUnder, phraseOf } from './noun-phrase.js';
import { sentenceOf } from './sentence-of.js';
import { formSet } from './sets.js';

type Range = readonly [number, number];

const [THAT, COMMA] = ['that', ','].map(hashString) as [number, number];
const JOINS = formSet('and but');
const MARKS = deprels('mark');

/** The attributions with what each says after *and that*; another saying's words are left to it. */
export function withFurtherClauses(found: readonly Found[], segments: Segments, columns: Columns): readonly Found[] {
  let out: Found[] | null = null;
  found.forEach((one, i) => {
    const last = one.content.at(-1);
    if (last === undefined || one.within >= 0 || last[0] < one.cue[1] || !opensWithThat(last, columns)) return;
    const sentence = segments.sentences.first[sentenceOf(segments, last[1] - 1) + 1] as number;
    let end = last[1];
    for (;;) {
      const next = furtherEnd(end, sentence, columns);
      if (next < 0 || found.some((other) => other !== one && other.within < 0 && meets(other, [end, next]))) break;
      end = next;
    }
    if (end === last[1]) return;
    out ??= [...found];
    out[i] = { ...one, content: [...one.content.slice(0, -1), [last[0], end]] };
  });
  return out ?? found;
}

function opensWithThat([start]: Range, columns: Columns): boolean {
  return columns.form[start] === THAT || columns.form[start - 1] === THAT;
}

/** Where the clause ends that `, and that` opens at `at`, or -1. */
function furtherEnd(at: number, last: number, columns: Columns): number {
  let i = at;
  if (columns.form[i] === COMMA) i++;
  if (JOINS.has(columns.form[i] as number)) i++;
  if (i === at || i + 3 >= last || columns.form[i] !== THAT || columns.quote[i] !== QUOTE.outside) return -1;
  const clause = columns.head[i] as number;
  if (clause <= i || clause >= last || !MARKS.has(columns.deprel[i] as number)) return -1;
  let [, end] = phraseOf(clause, [i, last], columns);
  // The next of the row is a phrase of its own.
  for (let k = i + 2; k < end; k++)
    if (columns.form[k] === THAT && JOINS.has(columns.form[k - 1] as number) && !hangsUnder(k, clause, columns))
      end = k - 1;
  return end > i + 2 ? end : -1;
}

function meets({ cue, source, content }: Found, [from, to]: Range): boolean {
  return [cue, ...source, ...content].some(([start, end]) => start < to && end > from);
}
