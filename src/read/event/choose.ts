/** Of which class a deed is: the likeliest by the model among those its words allow. Example: "hit" by soldiers ASSAULT, by a minister ACCUSE. */
import { EVENT_CLASSES } from '../../model/labels.js';
import { exp } from '../linear/arithmetic.js';
import { addScores, type WeightTable } from '../linear/table.js';
import type { Hashes } from './features.js';

const OTHER = (EVENT_CLASSES as readonly string[]).indexOf('OTHER');
/** A deed's class must be this likely where the words allow OTHER too. */
const SURE = 0.35;

export interface Finder {
  readonly table: WeightTable;
  readonly hashes: Hashes;
  readonly scores: Float64Array;
}

/** Probabilities of the classes of PLOVER, in `scores`. */
export function classify({ table, hashes, scores }: Finder): Float64Array {
  scores.fill(0);
  addScores(table, hashes.hash as Uint32Array<ArrayBuffer>, hashes.count, scores, 0);
  let most = Number.NEGATIVE_INFINITY;
  for (let y = 0; y < OTHER; y++) most = Math.max(most, scores[y] * table.scale);
  let all = 0;
  for (let y = 0; y < OTHER; y++) {
    scores[y] = exp(scores[y] * table.scale - most);
    all += scores[y];
  }
  for (let y = 0; y < OTHER; y++) scores[y] /= all;
  scores[OTHER] = 0;
  return scores;
}

/** The likeliest of the classes the word may be of. */
export function choose(scores: Float64Array, any: number, strong: number): { cls: number; score: number } {
  let cls = -1;
  for (let y = 0; y < OTHER; y++) if (((any >>> y) & 1) === 1 && (cls < 0 || scores[y] > scores[cls])) cls = y;
  if (cls < 0) return { cls: OTHER, score: 1 };
  const plain = ((any >>> OTHER) & 1) === 1;
  if (plain && scores[cls] < (((strong >>> OTHER) & 1) === 1 ? 2 : SURE)) return { cls: OTHER, score: 1 - scores[cls] };
  return { cls, score: scores[cls] };
}
