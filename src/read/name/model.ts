/** Binds the weights of names: the section names of `name.bin` and what they are. */
import type { Weights } from '../../model/weights.js';
import { FORBIDDEN, type Transitions, transitions } from '../linear/chain.js';
import { bindSparse, type SparseTable } from '../linear/sparse.js';
import { NAME_TEMPLATE } from './features.js';
import { FOLLOWS, LABELS, OUTSIDE } from './labels.js';
import { bindLexicon, type Lexicon } from './lexicon.js';

export interface NameModel {
  readonly lexicon: Lexicon;
  readonly table: SparseTable;
  readonly moves: Transitions;
  /** Share right of names whose least sure token has a marginal in each of as many equal bins. */
  readonly calibration: Float32Array;
}

/** Opens the model in `weights`; null when there are no weights for names (then an article has none). */
export function bindName(weights: Weights): NameModel | null {
  const file = weights.files.get('name');
  if (file === undefined) return null;
  const moves = file.sections.get('moves');
  const calibration = file.sections.get('calibration');
  if (!(moves instanceof Float32Array) || !(calibration instanceof Float32Array))
    throw new RangeError(`${file.name}: no transitions of names in this weight file`);
  return {
    lexicon: bindLexicon(file),
    table: bindSparse(file, 'labels', LABELS, NAME_TEMPLATE.id),
    moves: transitionsOf(moves),
    calibration,
  };
}

/** Transitions with what no name allows forbidden, whatever the weights say. */
export function transitionsOf(moves: ArrayLike<number>): Transitions {
  const score = Float64Array.from(FOLLOWS, (ok, i) => (ok ? moves[i] : FORBIDDEN));
  const initial = Float64Array.from({ length: LABELS }, (_, y) => (FOLLOWS[OUTSIDE * LABELS + y] ? 0 : FORBIDDEN));
  return transitions(LABELS, initial, score);
}
