/**
 * Of the ways to read a cue that the second pass proposes, which is the best, and how probable is it? Two sums of small trees
 * over one row of numbers a bundle: the chooser ranks the bundles of one cue, the judge says of the one chosen how likely it is right.
 */
import { exp, sigmoid } from '../linear/arithmetic.js';
import { type Forest, sumOfTrees } from '../linear/forest.js';
import { template } from '../linear/hash.js';
import { type Bench, fillJudgeRow, JUDGE_NAMES, overlap } from './judge-features.js';
import { fillRivals, isAround, RIVAL_NAMES, type Rival } from './rivals.js';
import type { Bundle } from './second-pass.js';

/** Columns of the chooser; the judge has these and what the choice was like. */
const CHOOSER_NAMES = [...JUDGE_NAMES, ...RIVAL_NAMES] as const;
/** Share of the chosen bundle, of the next one, of those that agree with the chosen by half or more, and in content alone. */
const CHOICE_NAMES = ['choice-share', 'choice-second', 'choice-agree', 'choice-agree-content'] as const;

export const CHOOSER_TEMPLATE = template(CHOOSER_NAMES);
export const JUDGE_TEMPLATE = template([...CHOOSER_NAMES, ...CHOICE_NAMES]);
export const CHOOSER_WIDTH = CHOOSER_NAMES.length;
export const JUDGE_WIDTH = CHOOSER_WIDTH + CHOICE_NAMES.length;

/**
 * How much the chooser still listens to the second pass where they differ: its log probability below the likeliest counts so much. Sweep on a tenth
 * of train, relation and exact content: 0 66.6 57.7, .2 66.8 58.5, .5 66.2 57.9, 1 65.7 57.5.
 */
const BELOW = 0.2;

export interface JudgeModel {
  readonly chooser: Forest;
  readonly judge: Forest;
}

/** The bundles of one cue, likeliest first by the second pass, and the acceptor's sum for each. */
export interface Proposal {
  readonly bundles: readonly Bundle[];
  readonly linear: readonly number[];
}

/** Calls `visit` with the chooser's row of every bundle of every cue of a unit, cue by cue. The row is valid until the next call. */
export function eachRow(
  bench: Bench,
  proposals: readonly Proposal[],
  row: Float32Array,
  visit: (cue: number, rank: number) => void,
): void {
  const rivals = rivalsOf(proposals);
  proposals.forEach(({ bundles, linear }, cue) => {
    bundles.forEach((bundle, rank) => {
      fillJudgeRow(bench, bundles, rank, linear[rank] as number, row);
      fillRivals(bundle, rivals, row, JUDGE_NAMES.length);
      visit(cue, rank);
    });
  });
}

/** Index of the best of `scores`, the first of equals; fills the judge's columns about the choice from slot `CHOOSER_WIDTH` of `row`. */
export function choose(bundles: readonly Bundle[], scores: ArrayLike<number>, row: Float32Array): number {
  let best = 0;
  for (let k = 1; k < bundles.length; k++) if ((scores[k] as number) > (scores[best] as number)) best = k;
  const chosen = bundles[best] as Bundle;
  let sum = 0;
  let second = 0;
  let agree = 0;
  let content = 0;
  bundles.forEach((bundle, k) => {
    const share = exp((scores[k] as number) - (scores[best] as number));
    sum += share;
    if (k !== best && share > second) second = share;
    if (overlap(bundle.content, chosen.content) < 0.5) return;
    content += share;
    if (overlap(bundle.source, chosen.source) >= 0.5) agree += share;
  });
  row[CHOOSER_WIDTH] = 1 / sum;
  row[CHOOSER_WIDTH + 1] = second / sum;
  row[CHOOSER_WIDTH + 2] = agree / sum;
  row[CHOOSER_WIDTH + 3] = content / sum;
  return best;
}

/** A chosen bundle and how likely it is right, uncalibrated. */
export interface Judged {
  readonly bundle: Bundle;
  readonly score: number;
  /**
   * The same if nobody else claimed the words around its cue. PolNeAR annotates no saying inside a saying, so the judge has learned that
   * a cue inside another's content is none; whether it would stand on its own is what counts for one that is to be nested.
   */
  readonly alone: number;
}

/** The chosen bundle of each cue of a unit. */
export function judgeUnit(model: JudgeModel, bench: Bench, proposals: readonly Proposal[]): Judged[] {
  const row = new Float32Array(JUDGE_WIDTH);
  const rows = proposals.map(({ bundles }) => new Float32Array(bundles.length * CHOOSER_WIDTH));
  const scores = proposals.map(({ bundles }) => new Float64Array(bundles.length));
  eachRow(bench, proposals, row, (cue, rank) => {
    (rows[cue] as Float32Array).set(row.subarray(0, CHOOSER_WIDTH), rank * CHOOSER_WIDTH);
    (scores[cue] as Float64Array)[rank] =
      sumOfTrees(model.chooser, row) - BELOW * ((proposals[cue] as Proposal).bundles[rank] as Bundle).below;
  });
  const rivals = rivalsOf(proposals);
  return proposals.map(({ bundles }, cue) => {
    const best = choose(bundles, scores[cue] as Float64Array, row);
    const bundle = bundles[best] as Bundle;
    row.set((rows[cue] as Float32Array).subarray(best * CHOOSER_WIDTH, (best + 1) * CHOOSER_WIDTH));
    const score = sigmoid(sumOfTrees(model.judge, row));
    const others = rivals.filter((rival) => !isAround(rival, bundle));
    if (others.length === rivals.length) return { bundle, score, alone: score };
    fillRivals(bundle, others, row, JUDGE_NAMES.length);
    return { bundle, score, alone: Math.max(score, sigmoid(sumOfTrees(model.judge, row))) };
  });
}

function rivalsOf(proposals: readonly Proposal[]): Rival[] {
  return proposals.map(({ bundles, linear }) => ({ bundle: bundles[0] as Bundle, linear: linear[0] as number }));
}
