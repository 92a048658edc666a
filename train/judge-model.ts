/**
 * Trains what decides among bundles: the acceptor (logistic regression over hashed properties), the chooser (trees, one
 * bundle against the others of its cue) and the judge (trees, is the chosen one right), each on what the step before it says
 * of articles it was not trained on; and the calibration of the judge.
 */
import type { Section } from '../src/model/weights.js';
import { ACCEPT_NAMES, ACCEPT_TEMPLATE } from '../src/read/attribute/accept.js';
import { CHOOSER_TEMPLATE, CHOOSER_WIDTH, choose, JUDGE_TEMPLATE, JUDGE_WIDTH } from '../src/read/attribute/judge.js';
import { JUDGE_NAMES } from '../src/read/attribute/judge-features.js';
import { fillRivals, type Rival } from '../src/read/attribute/rivals.js';
import type { Bundle } from '../src/read/attribute/second-pass.js';
import { sigmoid } from '../src/read/linear/arithmetic.js';
import { type Forest, forestSections, sumOfTrees } from '../src/read/linear/forest.js';
import { type BoostOptions, boost } from './boost.js';
import { createCounter } from './dictionary.js';
import type { JudgedCue } from './judge-data.js';
import { type LogisticOptions, scoreOf, trainLogistic } from './logistic.js';
import { quantise } from './quantise.js';

export interface JudgeRecipe {
  readonly seed: number;
  readonly folds: number;
  readonly accept: Omit<LogisticOptions, 'seed'> & { readonly keep: number };
  readonly chooser: Omit<BoostOptions, 'seed'>;
  readonly judge: Omit<BoostOptions, 'seed'>;
  readonly calibrationBins: number;
}

export function trainJudge(
  cues: readonly JudgedCue[],
  recipe: JudgeRecipe,
  say: (line: string) => void,
): Map<string, Section> {
  const folds = Array.from({ length: recipe.folds }, (_, fold) => fold);
  const foldOf = (cue: number): number => (cues[cue] as JudgedCue).article % recipe.folds;
  const indexes = (keep: (cue: number) => boolean): number[] => [...cues.keys()].filter(keep);

  // The acceptor learns from the likeliest bundle of each cue, and is asked about all.
  const likeliest = cues.map(({ hashes, quality }) => ({
    hashes: hashes[0] as Uint32Array,
    right: (quality[0] as number) > 0,
  }));
  const counter = createCounter(22);
  for (const { hashes } of likeliest) for (const hash of hashes) counter.add(hash);
  const dictionary = counter.dictionary(3);
  const logistic = { ...recipe.accept, seed: recipe.seed + 2 };
  const linear = cues.map(({ bundles }) => new Float64Array(bundles.length));
  for (const fold of folds) {
    const weights = trainLogistic(
      likeliest.filter((_, cue) => foldOf(cue) !== fold),
      dictionary,
      logistic,
    );
    for (const cue of indexes((c) => foldOf(c) === fold)) {
      (cues[cue] as JudgedCue).hashes.forEach((hashes, rank) => {
        const ids = Int32Array.from(hashes, (hash) => dictionary.idOf(hash));
        (linear[cue] as Float64Array)[rank] = scoreOf(weights, ids);
      });
    }
  }
  const accept = quantise(trainLogistic(likeliest, dictionary, logistic), dictionary, {
    labels: 1,
    templateId: ACCEPT_TEMPLATE.id,
    most: recipe.accept.keep,
    least: 0.005,
  });
  say(`acceptor: ${cues.length} candidates, ${likeliest.filter((row) => row.right).length} right at once`);
  say(`acceptor keeps ${accept.kept} features of ${ACCEPT_NAMES.length} names`);

  fillMissingColumns(cues, linear);
  const chooserOptions = { ...recipe.chooser, seed: recipe.seed + 3 };
  const scores = cues.map(({ bundles }) => new Float64Array(bundles.length));
  for (const fold of folds) {
    say(`chooser without fold ${fold + 1} of ${recipe.folds}`);
    const forest = trainChooser(
      cues,
      indexes((c) => foldOf(c) !== fold),
      chooserOptions,
    );
    for (const cue of indexes((c) => foldOf(c) === fold)) {
      const { bundles, rows } = cues[cue] as JudgedCue;
      bundles.forEach((_, rank) => {
        const row = rows.subarray(rank * CHOOSER_WIDTH, (rank + 1) * CHOOSER_WIDTH);
        (scores[cue] as Float64Array)[rank] = sumOfTrees(forest, row);
      });
    }
  }
  const chooser = trainChooser(
    cues,
    indexes(() => true),
    chooserOptions,
  );

  const values = new Float32Array(cues.length * JUDGE_WIDTH);
  const right = new Float32Array(cues.length);
  cues.forEach(({ bundles, rows, quality }, cue) => {
    const row = values.subarray(cue * JUDGE_WIDTH, (cue + 1) * JUDGE_WIDTH);
    const best = choose(bundles, scores[cue] as Float64Array, row);
    row.set(rows.subarray(best * CHOOSER_WIDTH, (best + 1) * CHOOSER_WIDTH));
    right[cue] = (quality[best] as number) > 0 ? 1 : 0;
  });
  say(`judge: ${right.filter((r) => r === 1).length} right as chosen`);
  const judgeOptions = { ...recipe.judge, seed: recipe.seed + 4 };
  const ones = new Float32Array(cues.length).fill(1);
  const trainOn = (which: readonly number[]): Forest =>
    boost({ width: JUDGE_WIDTH, values }, right, ones, Int32Array.from(which), judgeOptions);
  const scored = folds.flatMap((fold) => {
    const forest = trainOn(indexes((c) => foldOf(c) !== fold));
    return indexes((c) => foldOf(c) === fold).map((cue) => ({
      score: sigmoid(sumOfTrees(forest, values.subarray(cue * JUDGE_WIDTH, (cue + 1) * JUDGE_WIDTH))),
      right: right[cue] === 1,
    }));
  });
  const judge = trainOn(indexes(() => true));
  say(`trees: ${chooser.feature.length} nodes of the chooser, ${judge.feature.length} of the judge`);

  const sections = new Map<string, Section>();
  for (const [part, section] of accept.sections) sections.set(`accept.${part}`, section);
  for (const [name, section] of forestSections('chooser', chooser, CHOOSER_TEMPLATE.id)) sections.set(name, section);
  for (const [name, section] of forestSections('judge', judge, JUDGE_TEMPLATE.id)) sections.set(name, section);
  sections.set('calibration', calibrate(scored, recipe.calibrationBins, say));
  return sections;
}

/** Puts the acceptor's sums and the rivals into the rows. */
function fillMissingColumns(cues: readonly JudgedCue[], linear: readonly Float64Array[]): void {
  const rivals = new Map<number, Rival[]>();
  cues.forEach(({ unit, bundles }, cue) => {
    const one = { bundle: bundles[0] as Bundle, linear: (linear[cue] as Float64Array)[0] as number };
    const others = rivals.get(unit);
    if (others === undefined) rivals.set(unit, [one]);
    else others.push(one);
  });
  cues.forEach(({ unit, bundles, rows }, cue) => {
    bundles.forEach((bundle, rank) => {
      const row = rows.subarray(rank * CHOOSER_WIDTH, (rank + 1) * CHOOSER_WIDTH);
      row[0] = (linear[cue] as Float64Array)[rank] as number;
      fillRivals(bundle, rivals.get(unit) as Rival[], row, JUDGE_NAMES.length);
    });
  });
}

/** Learns the share of each bundle's quality among its cue's, from cues with a choice and something right in it. */
function trainChooser(cues: readonly JudgedCue[], which: readonly number[], options: BoostOptions): Forest {
  const used = which.filter((cue) => {
    const { quality } = cues[cue] as JudgedCue;
    return quality.length > 1 && quality.some((q) => q > 0);
  });
  const count = used.reduce((sum, cue) => sum + (cues[cue] as JudgedCue).quality.length, 0);
  const values = new Float32Array(count * CHOOSER_WIDTH);
  const target = new Float32Array(count);
  const groups = new Int32Array(count);
  let at = 0;
  for (const cue of used) {
    const { quality, rows } = cues[cue] as JudgedCue;
    const sum = quality.reduce((s, q) => s + q, 0);
    values.set(rows, at * CHOOSER_WIDTH);
    for (const q of quality) {
      target[at] = q / sum;
      groups[at++] = cue;
    }
  }
  const ones = new Float32Array(count).fill(1);
  const all = Int32Array.from({ length: count }, (_, row) => row);
  return boost({ width: CHOOSER_WIDTH, values }, target, ones, all, options, groups);
}

/** Share right in each bin of held-out scores, smoothed towards the bin's middle and made to rise. */
function calibrate(
  scored: readonly { score: number; right: boolean }[],
  bins: number,
  say: (line: string) => void,
): Float32Array {
  const out = new Float32Array(bins);
  const seen = new Int32Array(bins);
  for (const { score, right } of scored) {
    const bin = Math.min(bins - 1, Math.floor(score * bins));
    seen[bin] = (seen[bin] as number) + 1;
    if (right) out[bin] = (out[bin] as number) + 1;
  }
  const PRIOR = 10;
  for (let bin = 0; bin < bins; bin++)
    out[bin] = ((out[bin] as number) + (PRIOR * (bin + 0.5)) / bins) / ((seen[bin] as number) + PRIOR);
  for (let bin = 1; bin < bins; bin++) out[bin] = Math.max(out[bin] as number, out[bin - 1] as number);
  say(`calibration: ${Array.from(out, (p) => p.toFixed(2)).join(' ')}`);
  return out;
}
