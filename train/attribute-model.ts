/**
 * The whole training of the attribution model on prepared articles: first pass, jackknifed marginals, second pass, what
 * decides among bundles; returns the sections of `attribute.bin`. Deterministic: the same articles give the same bytes.
 */
import type { Section } from '../src/model/weights.js';
import { CUE_TEMPLATE } from '../src/read/attribute/cue-template.js';
import { TEMPLATE } from '../src/read/attribute/features.js';
import type { ChainModel } from '../src/read/attribute/first-pass.js';
import {
  PASS1_FIRST,
  PASS1_LABELS,
  PASS1_MOVES,
  PASS2_FIRST,
  PASS2_LABELS,
  PASS2_MOVES,
} from '../src/read/attribute/labels.js';
import { chainScratch, marginals, transitions } from '../src/read/linear/chain.js';
import type { WordClasses } from '../src/read/linear/words.js';
import { type Crf, type CrfOptions, type Sequences, trainCrf } from './crf.js';
import { cueCounts, firstPassData, lexiconOf, sumCounts, type Words } from './first-pass.js';
import { judgeData } from './judge-data.js';
import { trainJudge } from './judge-model.js';
import type { GoldArticle } from './polnear.js';
import { quantise } from './quantise.js';
import { eachUnit, secondPassData } from './second-pass.js';

/** Swept on a tenth of the training articles; docs/choices.md has the sweeps. */
export const RECIPE = {
  seed: 20261122,
  folds: 4,
  /** Models averaged for what ships; the folds of training make do with one. */
  seeds: 3,
  cutoff: 4,
  first: { epochs: 4, rate: 0.025, l2: 3e-3, dropout: 0.25, keep: 185_000 },
  second: { epochs: 3, rate: 0.025, l2: 3e-3, dropout: 0.25, keep: 185_000 },
  accept: { epochs: 8, rate: 0.03, l2: 1e-3, keep: 30_000 },
  chooser: { trees: 250, depth: 5, rate: 0.08, ridge: 1, leaf: 3, rows: 0.5, columns: 0.5 },
  judge: { trees: 200, depth: 5, rate: 0.06, ridge: 1, leaf: 8, rows: 0.5, columns: 0.5 },
  calibrationBins: 20,
} as const;

export function trainAttribute(
  articles: readonly GoldArticle[],
  classes: WordClasses,
  say: (line: string) => void,
): Map<string, Section> {
  const counts = cueCounts(articles);
  const total = sumCounts(counts);
  const lexicon = lexiconOf(total, null);
  const leaveOneOut = articles.map((_, a) => lexiconOf(total, counts[a] as (typeof counts)[number]));
  const words: Words = { lexicon: (a) => leaveOneOut[a] as typeof lexicon, classes };
  const foldOf = (article: number) => article % RECIPE.folds;

  const one = firstPassData(articles, words, null, RECIPE.cutoff);
  say(`first pass: ${one.sequences.gold.length} tokens, ${one.dictionary.size} features`);
  const firstOptions: CrfOptions = {
    ...RECIPE.first,
    seed: RECIPE.seed,
    allowed: PASS1_MOVES,
    allowedFirst: PASS1_FIRST,
    progress: (line) => say(`  ${line}`),
  };
  const unitsIn = (keep: (fold: number) => boolean) =>
    Int32Array.from(one.refs.flatMap((ref, s) => (keep(foldOf(ref.article)) ? [s] : [])));
  const marginal = new Float32Array(one.sequences.gold.length * PASS1_LABELS);
  for (let fold = 0; fold < RECIPE.folds; fold++) {
    say(`first pass without fold ${fold + 1} of ${RECIPE.folds}`);
    const crf = trainCrf(
      one.sequences,
      unitsIn((f) => f !== fold),
      firstOptions,
    );
    fillMarginals(
      crf,
      one.sequences,
      unitsIn((f) => f === fold),
      marginal,
    );
  }
  say('first pass on all');
  const first = trainMean(one.sequences, firstOptions);
  const firstTable = quantise(first.weights, one.dictionary, {
    labels: PASS1_LABELS,
    templateId: TEMPLATE.id,
    most: RECIPE.first.keep,
    least: 0.02,
  });
  say(`first pass keeps ${firstTable.kept} features`);

  const each: Parameters<typeof secondPassData>[0] = (visit) =>
    eachUnit(articles, words, one.sequences.first, marginal, visit);
  const two = secondPassData(each, RECIPE.cutoff);
  say(
    `second pass: ${two.sequences.gold.length} tokens of ${two.article.length} cues, ${two.dictionary.size} features`,
  );
  const secondOptions: CrfOptions = {
    ...RECIPE.second,
    seed: RECIPE.seed + 1,
    allowed: PASS2_MOVES,
    allowedFirst: PASS2_FIRST,
    progress: (line) => say(`  ${line}`),
  };
  const secondTable = (crf: Crf) =>
    quantise(crf.weights, two.dictionary, {
      labels: PASS2_LABELS,
      templateId: CUE_TEMPLATE.id,
      most: RECIPE.second.keep,
      least: 0.02,
    });
  const foldModels: ChainModel[] = [];
  for (let fold = 0; fold < RECIPE.folds; fold++) {
    say(`second pass without fold ${fold + 1} of ${RECIPE.folds}`);
    const which = Int32Array.from([...two.article].flatMap((a, s) => (foldOf(a) !== fold ? [s] : [])));
    const crf = trainCrf(two.sequences, which, secondOptions);
    foldModels.push({ table: secondTable(crf).table, transitions: crf.transitions });
  }
  say('second pass on all');
  const second = trainMean(two.sequences, secondOptions);
  const secondQuantised = secondTable(second);
  say(`second pass keeps ${secondQuantised.kept} features`);

  // Invented news teaches words and spans; how often something is an attribution only real news can tell.
  const real: typeof each = (visit) =>
    each((context) => {
      if (!(articles[context.a] as GoldArticle).invented) visit(context);
    });
  const decided = trainJudge(
    judgeData(real, (a) => foldModels[foldOf(a)] as ChainModel),
    RECIPE,
    say,
  );

  const sections = new Map<string, Section>([
    ['lexicon.keys', lexicon.keys],
    ['lexicon.bins', lexicon.bins],
  ]);
  const put = (name: string, table: Map<string, Section>, crf: Crf) => {
    for (const [part, section] of table) sections.set(`${name}.${part}`, section);
    sections.set(`${name}.initial`, Float32Array.from(crf.transitions.initial));
    sections.set(`${name}.moves`, Float32Array.from(crf.transitions.score));
  };
  put('first', firstTable.sections, first);
  put('second', secondQuantised.sections, second);
  for (const [name, section] of decided) sections.set(name, section);
  return sections;
}

/** The mean of several models that differ in their seeds: what one run happened to learn weighs less. */
function trainMean(data: Sequences, options: CrfOptions): Crf {
  const models = Array.from({ length: RECIPE.seeds }, (_, k) =>
    trainCrf(data, null, { ...options, seed: options.seed + 1000 * k }),
  );
  const [one, ...others] = models as [Crf, ...Crf[]];
  const mean = <T extends Float32Array | Float64Array>(into: T, of: (model: Crf) => ArrayLike<number>): T => {
    for (let w = 0; w < into.length; w++) {
      let sum = into[w] as number;
      for (const model of others) sum += of(model)[w] as number;
      into[w] = sum / models.length;
    }
    return into;
  };
  return {
    labels: one.labels,
    weights: mean(one.weights, (model) => model.weights),
    transitions: transitions(
      one.labels,
      one.transitions.initial,
      mean(one.transitions.score.slice(), (model) => model.transitions.score),
    ),
  };
}

/** Marginals of the sequences in `which` by float weights. */
function fillMarginals(crf: Crf, data: Sequences, which: Int32Array, out: Float32Array): void {
  const L = crf.labels;
  const scratch = chainScratch();
  for (const s of which) {
    const from = data.first[s] as number;
    const n = (data.first[s + 1] as number) - from;
    const unary = new Float64Array(n * L);
    const marginal = new Float64Array(n * L);
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < data.slots; k++) {
        const id = data.features[(from + i) * data.slots + k] as number;
        if (id < 0) continue;
        for (let y = 0; y < L; y++)
          unary[i * L + y] = (unary[i * L + y] as number) + (crf.weights[id * L + y] as number);
      }
    }
    marginals(crf.transitions, unary, n, marginal, scratch);
    out.set(marginal, from * L);
  }
}
