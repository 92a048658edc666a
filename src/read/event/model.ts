/** The weights that tell classes of deeds apart, opened. */
import { EVENT_CLASSES } from '../../model/labels.js';
import type { Weights } from '../../model/weights.js';
import { bindTable, type WeightTable } from '../linear/table.js';
import { DEED_TEMPLATE } from './template.js';

/** Opens the weights; null where there are none. */
export function bindEvents(weights: Weights): WeightTable | null {
  const file = weights.files.get('event');
  return file === undefined ? null : bindTable(file, 'class', EVENT_CLASSES.length, DEED_TEMPLATE.id);
}
