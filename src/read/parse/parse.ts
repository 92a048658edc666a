/**
 * Sentences → dependency trees (Universal Dependencies), greedily, in time linear in their length. Every sentence gets one
 * root, from which each of its tokens is reached; arcs do not cross.
 */
import type { Sentences, Tokens } from '../../model/tokens.js';
import type { Tree } from '../../model/tree.js';
import { addSparse } from '../linear/sparse.js';
import { sureOf } from '../linear/sure.js';
import type { Forms } from '../segment/forms.js';
import { fillState } from './columns.js';
import { labelContext, labelWordContext } from './contexts.js';
import { LABEL_FEATURES, labelFeatures } from './label-features.js';
import { DEPRELS, ROOT } from './labels.js';
import type { ParseModel } from './model.js';
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
} from './state.js';
import { FRONT_FEATURES, frontFeatures, STEP_FEATURES, stackFeatures } from './step-features.js';
import { scoreSteps } from './step-table.js';

/** Parses the sentences of one article. The columns given back are scratch memory: valid until the next call. */
export type Parser = (text: string, tokens: Tokens, sentences: Sentences, forms: Forms) => Tree;

export function createParser(model: ParseModel): Parser {
  const stepHashes = new Uint32Array(STEP_FEATURES);
  const labelHashes = new Uint32Array(LABEL_FEATURES);
  const stepScores = new Int32Array(2);
  const frontScores = new Int32Array(2);
  let scoredFront = 0;
  const labelScores = new Int32Array(DEPRELS.length);
  let state = parseState();
  let head = new Uint32Array(0);
  let deprel = new Uint8Array(0);

  const labelOf = (top: number, child: number): number => {
    let known = sureOf(model.sureLabels, labelContext(state, top, child));
    if (known < 0) known = sureOf(model.sureLabels, labelWordContext(state, top, child));
    if (known > ROOT && known < labelScores.length) return known;
    labelFeatures(state, top, child, labelHashes);
    labelScores.fill(0);
    addSparse(model.labels, labelHashes, LABEL_FEATURES, labelScores, 0);
    let best = ROOT + 1;
    for (let label = best + 1; label < labelScores.length; label++)
      if (labelScores[label] > labelScores[best]) best = label;
    return best;
  };

  /** The step the weights prefer among those that may be taken; ties go to RIGHT, then LEFT. */
  const nextStep = (): number => {
    const may = mayRight(state);
    if (!mayShift(state)) return RIGHT;
    if (!mayLeft(state)) return SHIFT;
    // What hangs on the buffer alone is looked up once for all the steps taken before its front moves on.
    if (state.front !== scoredFront) {
      scoredFront = state.front;
      frontFeatures(state, stepHashes);
      frontScores.fill(0);
      scoreSteps(model.steps, stepHashes, 0, FRONT_FEATURES, frontScores);
    }
    stackFeatures(state, stepHashes);
    stepScores.set(frontScores);
    scoreSteps(model.steps, stepHashes, FRONT_FEATURES, STEP_FEATURES, stepScores);
    const [toShift, toLeft] = stepScores;
    const step = toShift > toLeft ? SHIFT : LEFT;
    return may && (step === SHIFT ? toShift : toLeft) <= 0 ? RIGHT : step;
  };

  return (text, tokens, sentences, forms) => {
    if (head.length < tokens.count) {
      head = new Uint32Array(2 * tokens.count);
      deprel = new Uint8Array(2 * tokens.count);
    }
    for (let s = 0; s < sentences.count; s++) {
      const first = sentences.first[s];
      const last = sentences.first[s + 1];
      if (last <= first) continue;
      state = fillState(state, text, tokens, forms, first, last);
      scoredFront = 0;
      while (!isDone(state)) {
        const step = nextStep();
        if (step === SHIFT) shift(state);
        else if (step === LEFT) left(state, labelOf(state.front, onStack(state, 0)));
        else right(state, labelOf(onStack(state, 1), onStack(state, 0)));
      }
      for (let node = 1; node <= state.count; node++) {
        const top = state.head[node];
        head[first + node - 1] = first + (top === 0 ? node : top) - 1;
        deprel[first + node - 1] = top === 0 ? ROOT : state.label[node];
      }
    }
    return { head, deprel };
  };
}
