/** Trains the parser: next steps and labels of arcs, with a dynamic oracle and exploration (Goldberg & Nivre 2012). */

import { fillState } from '../src/read/parse/columns.js';
import { LABEL_FEATURES, labelFeatures } from '../src/read/parse/label-features.js';
import { DEPRELS } from '../src/read/parse/labels.js';
import {
  isDone,
  LEFT,
  left,
  mayLeft,
  mayRight,
  mayShift,
  onStack,
  type ParseState,
  parseState,
  RIGHT,
  right,
  SHIFT,
  STEPS,
  shift,
} from '../src/read/parse/state.js';
import { STEP_FEATURES, stepFeatures } from '../src/read/parse/step-features.js';
import { stepCosts } from './oracle.js';
import { type NodeGold, nodeGold, type TrainSentence } from './parse-gold.js';
import { type Perceptron, perceptron } from './perceptron.js';
import { random, shuffle } from './random.js';

/**
 * The mean of a run a seed ships. `explore`: how often, after the first `exploreFrom` epochs, a wrong step is taken so that what follows it is learned. Features get weights from their
 * `admit`-th mistake on. `turned`: how often the
 * sentences turned round (parse-turned.ts) are learned from. Kept for shipping: the `most…` heaviest features; steps in 2^stepBits slots.
 */
export const RECIPE = {
  seeds: [11, 12, 13],
  epochs: 8,
  explore: 0.9,
  exploreFrom: 1,
  admit: 1,
  turned: 3,
  bits: 23,
  stepBits: 20,
  mostSteps: 700_000,
  mostLabels: 90_000,
  leastLabel: 6,
  sure: { least: 200, share: 1 },
} as const;

/** What one run is told of the recipe. */
type Run = { readonly [K in 'seed' | 'epochs' | 'explore' | 'exploreFrom' | 'admit' | 'bits']: number };

/** Features beyond those that ship: what teachers make of a sentence (teacher/guide.ts). */
export interface Further {
  readonly steps: number;
  readonly labels: number;
  /** Called before a sentence is parsed, with its number. */
  begin(sentence: number): void;
  step(state: ParseState, out: Uint32Array, at: number): void;
  label(state: ParseState, head: number, child: number, out: Uint32Array, at: number): void;
}

const NONE: Further = { steps: 0, labels: 0, begin: () => {}, step: () => {}, label: () => {} };

const LABELS = DEPRELS.length;

export function trainParser(
  sentences: readonly TrainSentence[],
  say: (line: string) => void,
  after: (epoch: number, steps: Perceptron, labels: Perceptron) => void = () => {},
  recipe: Run = { ...RECIPE, seed: RECIPE.seeds[0] },
  further: Further = NONE,
): { steps: Perceptron; labels: Perceptron } {
  const stepCount = STEP_FEATURES + further.steps;
  const labelCount = LABEL_FEATURES + further.labels;
  const steps = perceptron(STEPS, recipe.bits, stepCount, recipe.admit);
  const labels = perceptron(LABELS, recipe.bits - 1, labelCount, recipe.admit);
  const next = random(recipe.seed);
  const order = Int32Array.from(sentences.keys());
  const stepHashes = new Uint32Array(stepCount);
  const labelHashes = new Uint32Array(labelCount);
  const stepScores = new Float64Array(STEPS);
  const labelScores = new Float64Array(LABELS);
  const costs = new Int32Array(STEPS);
  let state: ParseState = parseState();
  let gold: NodeGold = { head: new Int32Array(0), label: new Uint8Array(0) };
  for (let epoch = 0; epoch < recipe.epochs; epoch++) {
    shuffle(order, next);
    let right_ = 0;
    let all = 0;
    let labelled = 0;
    let arcs = 0;
    for (const s of order) {
      const sentence = sentences[s];
      state = fillState(state, sentence.text, sentence.tokens, sentence.forms, sentence.first, sentence.last);
      gold = nodeGold(sentence, gold);
      further.begin(s);
      while (!isDone(state)) {
        let taken = forcedStep(state);
        if (taken < 0) {
          stepFeatures(state, stepHashes);
          further.step(state, stepHashes, STEP_FEATURES);
          steps.score(stepHashes, stepCount, stepScores);
          stepCosts(state, gold.head, costs);
          if (!mayRight(state)) stepScores[RIGHT] = -Infinity;
          let guess = 0;
          let good = -1;
          for (let y = 0; y < STEPS; y++) {
            if (stepScores[y] === -Infinity) continue;
            if (stepScores[y] > stepScores[guess]) guess = y;
            if (good < 0 || costs[y] < costs[good] || (costs[y] === costs[good] && stepScores[y] > stepScores[good]))
              good = y;
          }
          steps.steps++;
          all++;
          taken = guess;
          if (costs[guess] > costs[good]) {
            steps.update(stepHashes, stepCount, good, guess);
            if (epoch < recipe.exploreFrom || next() > recipe.explore) taken = good;
          } else right_++;
        }
        if (taken === SHIFT) shift(state);
        else {
          const child = onStack(state, 0);
          const head = taken === LEFT ? state.front : onStack(state, 1);
          labelFeatures(state, head, child, labelHashes);
          further.label(state, head, child, labelHashes, LABEL_FEATURES);
          labels.score(labelHashes, labelCount, labelScores);
          let label = best(labelScores);
          if (gold.head[child] === head) {
            const wanted = gold.label[child];
            labels.steps++;
            arcs++;
            if (label !== wanted) {
              labels.update(labelHashes, labelCount, wanted, label);
              if (epoch === 0) label = wanted;
            } else labelled++;
          }
          if (taken === LEFT) left(state, label);
          else right(state, label);
        }
      }
    }
    say(
      `epoch ${epoch}: steps ${((100 * right_) / all).toFixed(2)} labels ${((100 * labelled) / arcs).toFixed(2)}, ${steps.size} + ${labels.size} features`,
    );
    after(epoch, steps, labels);
  }
  return { steps, labels };
}

/** A sentence parsed with the averaged weights of a training run: heads (0 at the root) and labels by node, valid until the next call. */
export function averagedParser(
  { steps, labels }: { readonly steps: Perceptron; readonly labels: Perceptron },
  further: Further = NONE,
): (sentence: TrainSentence, number: number) => ParseState {
  const stepCount = STEP_FEATURES + further.steps;
  const labelCount = LABEL_FEATURES + further.labels;
  const scoreStep = steps.frozen();
  const scoreLabel = labels.frozen();
  const stepHashes = new Uint32Array(stepCount);
  const labelHashes = new Uint32Array(labelCount);
  const stepScores = new Float64Array(STEPS);
  const labelScores = new Float64Array(LABELS);
  let state: ParseState = parseState();
  return (sentence, number) => {
    state = fillState(state, sentence.text, sentence.tokens, sentence.forms, sentence.first, sentence.last);
    further.begin(number);
    while (!isDone(state)) {
      let step = forcedStep(state);
      if (step < 0) {
        stepFeatures(state, stepHashes);
        further.step(state, stepHashes, STEP_FEATURES);
        scoreStep(stepHashes, stepCount, stepScores);
        step = stepScores[SHIFT] > stepScores[LEFT] ? SHIFT : LEFT;
        if (mayRight(state) && stepScores[RIGHT] >= stepScores[step]) step = RIGHT;
      }
      if (step === SHIFT) {
        shift(state);
        continue;
      }
      const child = onStack(state, 0);
      const head = step === LEFT ? state.front : onStack(state, 1);
      labelFeatures(state, head, child, labelHashes);
      further.label(state, head, child, labelHashes, LABEL_FEATURES);
      scoreLabel(labelHashes, labelCount, labelScores);
      if (step === LEFT) left(state, best(labelScores));
      else right(state, best(labelScores));
    }
    return state;
  };
}

/** The step there is no choice about, or -1. */
function forcedStep(state: ParseState): number {
  return mayShift(state) ? (mayLeft(state) ? -1 : SHIFT) : RIGHT;
}

function best(scores: Float64Array): number {
  let top = 2;
  for (let y = 3; y < LABELS; y++) if (scores[y] > scores[top]) top = y;
  return top;
}
