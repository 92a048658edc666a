/**
 * First pass: a conditional random field over the tokens of a unit says how likely each is (part of) a source, a cue, a
 * content. Every stretch likely enough to be a cue becomes a candidate, to be looked at on its own by the second pass.
 */
import { type ChainScratch, chainScratch, marginals, type Transitions } from '../linear/chain.js';
import { addScores, type WeightTable } from '../linear/table.js';
import type { Columns } from './columns.js';
import { fillFeatures, NAMES } from './features.js';
import { PASS1_LABELS as L, PASS1 } from './labels.js';
import type { TreeView } from './tree-view.js';
import { LONGEST_UNIT, type Surroundings, type Unit } from './unit.js';

/** A first-pass model: quantised weights and the scores between labels. */
export interface ChainModel {
  readonly table: WeightTable;
  readonly transitions: Transitions;
}

/**
 * P(B-cue) from which a token opens a candidate. Sweep on a tenth of train, relation F1 after all passes: .05 59.4, .10 62.1,
 * .20 62.7, .25 62.7, .30 62.7, .40 62.2. Training looks at more candidates (.10): an acceptor that never saw the weaker
 * ones loses .4.
 */
export const OPENS = 0.2;
export const OPENS_IN_TRAINING = 0.1;
/** P(I-cue) from which a candidate goes on. */
const GOES_ON = 0.4;

/** A stretch of tokens `[start, end)` of the unit that may be a cue. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** P(B-cue) of its first token. */
  readonly probability: number;
}

export interface FirstPassScratch {
  readonly hashes: Uint32Array;
  readonly unary: Float64Array;
  /** P(label) of each token of the unit: `marginal[i * PASS1_LABELS + y]`. */
  readonly marginal: Float64Array;
  readonly chain: ChainScratch;
}

export function firstPassScratch(): FirstPassScratch {
  return {
    hashes: new Uint32Array(NAMES.length),
    unary: new Float64Array(LONGEST_UNIT * L),
    marginal: new Float64Array(LONGEST_UNIT * L),
    chain: chainScratch(),
  };
}

/** Fills `scratch.marginal` for the unit, whose trees `tree` holds. `that` is the hash of "that". */
export function firstPass(
  model: ChainModel,
  columns: Columns,
  around: Surroundings,
  unit: Unit,
  tree: TreeView,
  that: number,
  scratch: FirstPassScratch,
): void {
  const n = unit.last - unit.first;
  const { hashes, unary, marginal } = scratch;
  unary.fill(0, 0, n * L);
  for (let i = 0; i < n; i++) {
    fillFeatures(columns, around, unit, tree, i, that, hashes);
    addScores(model.table, hashes, hashes.length, unary, i * L);
  }
  const { scale } = model.table;
  for (let k = 0; k < n * L; k++) unary[k] = (unary[k] as number) * scale;
  marginals(model.transitions, unary, n, marginal, scratch.chain);
}

/** The candidate cues of a unit whose marginals are filled, those likelier than `opens`, left to right; they do not overlap. */
export function findCandidates(marginal: Float64Array, n: number, opens: number): Candidate[] {
  const out: Candidate[] = [];
  for (let i = 0; i < n; i++) {
    const probability = marginal[i * L + PASS1.cueB] as number;
    if (probability < opens) continue;
    let end = i + 1;
    while (end < n && (marginal[end * L + PASS1.cueI] as number) >= GOES_ON) end++;
    out.push({ start: i, end, probability });
    i = end - 1;
  }
  return out;
}
