/** Where the label of an arc is known beforehand: what the finished weights say over text, counted by context. */
import { addSparse } from '../src/read/linear/sparse.js';
import { fillState } from '../src/read/parse/columns.js';
import { labelContext, labelWordContext } from '../src/read/parse/contexts.js';
import { LABEL_FEATURES, labelFeatures } from '../src/read/parse/label-features.js';
import { DEPRELS, ROOT } from '../src/read/parse/labels.js';
import type { ParseModel } from '../src/read/parse/model.js';
import {
  isDone,
  LEFT,
  left,
  mayLeft,
  mayRight,
  mayShift,
  onStack,
  parseState,
  RIGHT,
  right,
  SHIFT,
  shift,
} from '../src/read/parse/state.js';
import { STEP_FEATURES, stepFeatures } from '../src/read/parse/step-features.js';
import { scoreSteps } from '../src/read/parse/step-table.js';
import { emptyForms, fillForms } from '../src/read/segment/forms.js';
import { createTagger } from '../src/read/tag/tag.js';
import { loadWeights } from '../src/weights/load.js';
import type { TrainSentence } from './parse-gold.js';
import { type SureCounter, sureCounter } from './sure.js';
import { newsDocument } from './teacher/news.js';
import { shippedWords } from './treebanks.js';

type Tables = Pick<ParseModel, 'steps' | 'labels'>;

/** News nobody learned from: what the weights say of sentences they were trained on is surer than it is of others. */
export function unseenNews(learned: ReadonlySet<number>): TrainSentence[] {
  const { text, tokens: bare, sentences } = newsDocument();
  const forms = fillForms(text, bare, shippedWords(), emptyForms());
  const tokens = createTagger(loadWeights())(text, bare, sentences, forms);
  const [head, label] = [new Uint32Array(0), new Uint8Array(0)];
  return Array.from({ length: sentences.count }, (_, s) => s)
    .filter((s) => !learned.has(s))
    .map((s) => ({ text, tokens, forms, first: sentences.first[s], last: sentences.first[s + 1], head, label }));
}

/** Parses the sentences with the tables alone and counts the label of every arc by its contexts. */
export function countLabels({ steps, labels }: Tables, sentences: readonly TrainSentence[]): SureCounter {
  const sureLabels = sureCounter(DEPRELS.length);
  const stepHashes = new Uint32Array(STEP_FEATURES);
  const labelHashes = new Uint32Array(LABEL_FEATURES);
  const stepScores = new Int32Array(2);
  const labelScores = new Int32Array(DEPRELS.length);
  let state = parseState();
  for (const { text, tokens, forms, first, last } of sentences) {
    state = fillState(state, text, tokens, forms, first, last);
    while (!isDone(state)) {
      let step = mayShift(state) ? SHIFT : RIGHT;
      if (step === SHIFT && mayLeft(state)) {
        stepFeatures(state, stepHashes);
        stepScores.fill(0);
        scoreSteps(steps, stepHashes, 0, STEP_FEATURES, stepScores);
        const [toShift, toLeft] = stepScores;
        step = toShift > toLeft ? SHIFT : LEFT;
        if (mayRight(state) && (step === SHIFT ? toShift : toLeft) <= 0) step = RIGHT;
      }
      if (step === SHIFT) {
        shift(state);
        continue;
      }
      const child = onStack(state, 0);
      const head = step === LEFT ? state.front : onStack(state, 1);
      labelFeatures(state, head, child, labelHashes);
      labelScores.fill(0);
      addSparse(labels, labelHashes, LABEL_FEATURES, labelScores, 0);
      let label = ROOT + 1;
      for (let y = label + 1; y < labelScores.length; y++) if (labelScores[y] > labelScores[label]) label = y;
      sureLabels.add(labelContext(state, head, child), label);
      sureLabels.add(labelWordContext(state, head, child), label);
      if (step === LEFT) left(state, label);
      else right(state, label);
    }
  }
  return sureLabels;
}
