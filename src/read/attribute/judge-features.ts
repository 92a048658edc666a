/**
 * What the judge of bundles sees: a row of plain numbers about one way of reading one cue. Probabilities of both passes,
 * shapes of source and content against tree, sentence and quotation marks, and what other cues stand in the way.
 */
import { exp } from '../linear/arithmetic.js';
import { type Columns, QUOTE } from './columns.js';
import type { Candidate } from './first-pass.js';
import { PASS1_LABELS as L, PASS1 } from './labels.js';
import type { Bundle } from './second-pass.js';
import { fillShape, RELATION_GROUP, relationTo, type ShapeScratch, TAG_GROUP } from './span-shape.js';
import { headOfCue, type TreeView } from './tree-view.js';
import type { Surroundings, Unit } from './unit.js';

type Range = readonly [number, number];

/** The columns in order; part of the weights' format. */
export const JUDGE_NAMES = [
  'linear',
  'cue-probability',
  'cue-inside',
  'cue-length',
  'cue-lexicon',
  'cue-tag',
  'cue-children',
  'cue-relation',
  'cue-quoted',
  'cue-from-sentence-start',
  'cue-to-sentence-end',
  'chance',
  'below',
  'rank',
  'agree-both',
  'agree-content',
  'same-content',
  'same-source',
  'content-mean',
  'content-least',
  'content-begin',
  'content-end',
  'content-first-pass',
  'content-first-pass-least',
  'content-first-pass-before',
  'content-first-pass-after',
  'content-first-pass-begin',
  'content-first-pass-goes-on',
  'content-tokens',
  'content-pieces',
  'content-side',
  'content-gap',
  'content-quoted',
  'content-marks',
  'content-opens-quoted',
  'content-closes-quoted',
  'content-starts-sentence',
  'content-ends-sentence',
  'content-sentences',
  'content-before-tag',
  'content-first-tag',
  'content-last-tag',
  'content-after-tag',
  'content-after-next-tag',
  'content-roots',
  'content-root-relation',
  'content-root-on-cue',
  'content-root-children',
  'content-cut-left',
  'content-cut-right',
  'content-cut-relation',
  'content-cues',
  'content-cue-most',
  'content-source-most',
  'source-mean',
  'source-most',
  'source-begin',
  'source-end',
  'source-first-pass',
  'source-first-pass-before',
  'source-first-pass-after',
  'source-tokens',
  'source-side',
  'source-gap',
  'source-quoted',
  'source-before-tag',
  'source-first-tag',
  'source-last-tag',
  'source-after-tag',
  'source-roots',
  'source-root-relation',
  'source-root-on-cue',
  'source-root-tag',
  'source-cut-left',
  'source-cut-right',
  'source-subject',
  'source-name',
  'source-cues',
  'source-touches-content',
  'other-sources-most',
  'cue-before-gap',
  'cue-before-probability',
  'cue-after-gap',
  'cue-after-probability',
  'unit-tokens',
  'unit-cues',
] as const;

/** Stands for the place beyond a unit's edge. */
const NO_TAG = 0;

/** What is asked of a unit once, and scratch memory. */
export interface Bench {
  readonly columns: Columns;
  readonly around: Surroundings;
  readonly unit: Unit;
  readonly tree: TreeView;
  /** The first pass: `marginal[i * PASS1_LABELS + y]`. */
  readonly marginal: Float64Array;
  readonly candidates: readonly Candidate[];
  readonly shape: ShapeScratch;
}

/** Fills the first `JUDGE_NAMES.length` numbers of `row` for the bundle of rank `rank` of a cue; `linear` is the acceptor's sum for it. */
export function fillJudgeRow(
  bench: Bench,
  bundles: readonly Bundle[],
  rank: number,
  linear: number,
  row: Float32Array,
): void {
  const bundle = bundles[rank] as Bundle;
  const { columns, around, unit, tree, marginal, candidates, shape } = bench;
  const { first } = unit;
  const n = unit.last - first;
  const { cue, content } = bundle;
  const source = bundle.source[0] ?? null;
  const head = headOfCue(columns, first, cue);
  const tag = (at: number): number =>
    at < 0 || at >= n ? NO_TAG : (TAG_GROUP[columns.xpos[first + at] as number] as number);
  const sourceAt = (at: number): number =>
    at < 0 || at >= n ? 0 : (marginal[at * L + PASS1.sourceB] as number) + (marginal[at * L + PASS1.sourceI] as number);
  const contentAt = (at: number): number =>
    at < 0 || at >= n
      ? 0
      : (marginal[at * L + PASS1.contentB] as number) + (marginal[at * L + PASS1.contentI] as number);
  let k = 0;
  row[k++] = linear;
  row[k++] = cue.probability;
  row[k++] = cue.end < n ? (marginal[cue.end * L + PASS1.cueI] as number) : 0;
  row[k++] = cue.end - cue.start;
  row[k++] = columns.cue[first + head] as number;
  row[k++] = tag(head);
  row[k++] = tree.children[head] as number;
  row[k++] = RELATION_GROUP[columns.deprel[first + head] as number] as number;
  row[k++] = columns.quote[first + cue.start] === QUOTE.outside ? 0 : 1;
  row[k++] = cue.start - (around.sentenceStart[cue.start] as number);
  row[k++] = (around.sentenceEnd[cue.start] as number) - cue.end;
  row[k++] = bundle.chance;
  row[k++] = bundle.below;
  row[k++] = rank;
  let both = 0;
  let agree = 0;
  let sameContent = 0;
  let sameSource = 0;
  for (const other of bundles) {
    const p = exp(other.chance);
    const c = overlap(bundle.content, other.content);
    const s = overlap(bundle.source, other.source);
    if (c >= 0.5 && s >= 0.5) both += p;
    agree += p * c;
    if (c === 1) sameContent += p;
    if (s === 1) sameSource += p;
  }
  row[k++] = both;
  row[k++] = agree;
  row[k++] = sameContent;
  row[k++] = sameSource;
  row[k++] = bundle.contentMean;
  row[k++] = bundle.contentLeast;
  row[k++] = bundle.contentBegin;
  row[k++] = bundle.contentEnd;

  let tokens = 0;
  let quoted = 0;
  let marks = 0;
  let sum = 0;
  let least = 1;
  let side = 0;
  let gap = 200;
  let sentences = 0;
  let cues = 0;
  let cueMost = 0;
  let sourceMost = 0;
  for (const [start, end] of content) {
    tokens += end - start;
    side |= end <= cue.start ? 1 : 2;
    gap = Math.min(gap, end <= cue.start ? cue.start - end : start - cue.end);
    for (let i = start; i < end; i++) {
      const q = columns.quote[first + i] as number;
      if (q !== QUOTE.outside) quoted++;
      if (q === QUOTE.open) marks++;
      else if (q === QUOTE.close) marks--;
      const p = contentAt(i);
      sum += p;
      if (p < least) least = p;
      if (i === start || (around.sentenceStart[i] as number) === i) sentences++;
      sourceMost = Math.max(sourceMost, sourceAt(i));
    }
  }
  for (const other of candidates) {
    if (!content.some(([start, end]) => other.start >= start && other.start < end)) continue;
    cues++;
    cueMost = Math.max(cueMost, other.probability);
  }
  const begin = (content[0] as Range)[0];
  const end = (content[content.length - 1] as Range)[1];
  row[k++] = sum / tokens;
  row[k++] = least;
  row[k++] = contentAt(begin - 1);
  row[k++] = contentAt(end);
  row[k++] = marginal[begin * L + PASS1.contentB] as number;
  row[k++] = end < n ? (marginal[end * L + PASS1.contentI] as number) : 0;
  row[k++] = tokens;
  row[k++] = content.length;
  row[k++] = side;
  row[k++] = gap;
  row[k++] = quoted / tokens;
  row[k++] = marks;
  row[k++] = columns.quote[first + begin] as number;
  row[k++] = columns.quote[first + end - 1] as number;
  row[k++] = begin - (around.sentenceStart[begin] as number);
  row[k++] = (around.sentenceEnd[end - 1] as number) - end;
  row[k++] = sentences;
  row[k++] = tag(begin - 1);
  row[k++] = tag(begin);
  row[k++] = tag(end - 1);
  row[k++] = tag(end);
  row[k++] = tag(end + 1);
  fillShape(columns, around, unit, content, cue, shape);
  row[k++] = shape.roots;
  row[k++] = shape.root < 0 ? 0 : (RELATION_GROUP[columns.deprel[first + shape.root] as number] as number);
  row[k++] = relationTo(columns, first, shape.root, cue);
  row[k++] = shape.root < 0 ? 0 : (tree.children[shape.root] as number);
  row[k++] = shape.cutLeft;
  row[k++] = shape.cutRight;
  row[k++] = shape.cutRelation;
  row[k++] = cues;
  row[k++] = cueMost;
  row[k++] = sourceMost;

  row[k++] = bundle.sourceMean;
  row[k++] = bundle.sourceMost;
  row[k++] = bundle.sourceBegin;
  row[k++] = bundle.sourceEnd;
  let names = 0;
  let sourceCues = 0;
  let subject = 0;
  sum = 0;
  if (source !== null) {
    for (let i = source[0]; i < source[1]; i++) {
      sum += sourceAt(i);
      names |= 1 << (columns.name[first + i] as number);
      subject += tree.subject[i] as number;
    }
    for (const other of candidates) if (other.start >= source[0] && other.start < source[1]) sourceCues++;
  }
  const length = source === null ? 0 : source[1] - source[0];
  row[k++] = length === 0 ? 0 : sum / length;
  row[k++] = source === null ? 0 : sourceAt(source[0] - 1);
  row[k++] = source === null ? 0 : sourceAt(source[1]);
  row[k++] = length;
  row[k++] = source === null ? 0 : source[1] <= cue.start ? 1 : 2;
  row[k++] = source === null ? -1 : source[1] <= cue.start ? cue.start - source[1] : source[0] - cue.end;
  row[k++] = source === null ? 0 : (columns.quote[first + source[0]] as number);
  row[k++] = source === null ? NO_TAG : tag(source[0] - 1);
  row[k++] = source === null ? NO_TAG : tag(source[0]);
  row[k++] = source === null ? NO_TAG : tag(source[1] - 1);
  row[k++] = source === null ? NO_TAG : tag(source[1]);
  fillShape(columns, around, unit, bundle.source, cue, shape);
  row[k++] = shape.roots;
  row[k++] = shape.root < 0 ? 0 : (RELATION_GROUP[columns.deprel[first + shape.root] as number] as number);
  row[k++] = relationTo(columns, first, shape.root, cue);
  row[k++] = shape.root < 0 ? NO_TAG : tag(shape.root);
  row[k++] = shape.cutLeft;
  row[k++] = shape.cutRight;
  row[k++] = length === 0 ? 0 : subject / length;
  row[k++] = names;
  row[k++] = sourceCues;
  row[k++] = source !== null && content.some(([from, to]) => from === source[1] || to === source[0]) ? 1 : 0;
  let outside = 0;
  for (let i = around.sentenceStart[cue.start] as number; i < (around.sentenceEnd[cue.start] as number); i++)
    if (source === null || i < source[0] || i >= source[1]) outside = Math.max(outside, sourceAt(i));
  row[k++] = outside;
  const before = candidates[bundle.candidate - 1];
  const after = candidates[bundle.candidate + 1];
  row[k++] = before === undefined ? 200 : cue.start - before.end;
  row[k++] = before === undefined ? 0 : before.probability;
  row[k++] = after === undefined ? 200 : after.start - cue.end;
  row[k++] = after === undefined ? 0 : after.probability;
  row[k++] = n;
  row[k] = candidates.length;
}

/** Jaccard of two lists of pieces, by tokens; 1 where both are empty. */
export function overlap(a: readonly Range[], b: readonly Range[]): number {
  let size = 0;
  let shared = 0;
  for (const [start, end] of b) size += end - start;
  for (const [from, to] of a) {
    size += to - from;
    for (const [start, end] of b) shared += Math.max(0, Math.min(to, end) - Math.max(from, start));
  }
  return size === 0 ? 1 : shared / (size - shared);
}
