/** The parser's weights, opened: tables of the next step and of arcs' labels, and of contexts that settle a label. */
import type { Weights } from '../../model/weights.js';
import { bindSparse, type SparseTable } from '../linear/sparse.js';
import { bindSure, type SureTable } from '../linear/sure.js';
import { LABEL_TEMPLATE } from './label-features.js';
import { DEPRELS } from './labels.js';
import { STEP_TEMPLATE } from './step-features.js';
import { bindSteps, type StepTable } from './step-table.js';

export interface ParseModel {
  readonly steps: StepTable;
  readonly labels: SparseTable;
  /** Contexts whose label is known. */
  readonly sureLabels: SureTable;
}

/** The parser in `weights` (file `parse`), or null when they hold none. */
export function bindParse(weights: Weights): ParseModel | null {
  const file = weights.files.get('parse');
  if (file === undefined) return null;
  return {
    steps: bindSteps(file, 'steps', STEP_TEMPLATE.id),
    labels: bindSparse(file, 'labels', DEPRELS.length, LABEL_TEMPLATE.id),
    sureLabels: bindSure(file, 'sure-labels'),
  };
}
