/** Binds the attribution weights: the section names of `attribute.bin` and what they are. */
import type { Section, Weights, WeightsFile } from '../../model/weights.js';
import { transitions } from '../linear/chain.js';
import { bindForest, type Forest } from '../linear/forest.js';
import { bindTable } from '../linear/table.js';
import { ACCEPT_TEMPLATE } from './accept.js';
import type { CueLexicon } from './columns.js';
import { CUE_TEMPLATE } from './cue-template.js';
import { TEMPLATE } from './features.js';
import type { ChainModel } from './first-pass.js';
import { CHOOSER_TEMPLATE, JUDGE_TEMPLATE } from './judge.js';
import { PASS1_LABELS, PASS2_LABELS } from './labels.js';

export interface AttributeModel {
  readonly lexicon: CueLexicon;
  readonly first: ChainModel;
  readonly second: ChainModel;
  readonly accept: { readonly table: ChainModel['table'] };
  readonly chooser: Forest;
  readonly judge: Forest;
  /** `calibration[k]`: share of bundles right among those the judge gave `(k + .5) / calibration.length`. */
  readonly calibration: Float32Array;
}

/** Opens the model in `weights`; null when there are no attribution weights (then `read` finds no statements). */
export function bindAttribute(weights: Weights): AttributeModel | null {
  const file = weights.files.get('attribute');
  if (file === undefined) return null;
  return {
    lexicon: bindLexicon(file),
    first: bindChain(file, 'first', PASS1_LABELS, TEMPLATE.id),
    second: bindChain(file, 'second', PASS2_LABELS, CUE_TEMPLATE.id),
    accept: { table: bindTable(file, 'accept', 1, ACCEPT_TEMPLATE.id) },
    chooser: bindForest(file, 'chooser', CHOOSER_TEMPLATE.id),
    judge: bindForest(file, 'judge', JUDGE_TEMPLATE.id),
    calibration: section(file, 'calibration', Float32Array),
  };
}

export function bindLexicon(file: WeightsFile): CueLexicon {
  const keys = section(file, 'lexicon.keys', Uint32Array);
  return { mask: keys.length - 1, keys, bins: section(file, 'lexicon.bins', Uint8Array) };
}

export function bindChain(file: WeightsFile, name: string, labels: number, templateId: number): ChainModel {
  return {
    table: bindTable(file, name, labels, templateId),
    transitions: transitions(
      labels,
      section(file, `${name}.initial`, Float32Array),
      section(file, `${name}.moves`, Float32Array),
    ),
  };
}

function section<T extends Section>(file: WeightsFile, name: string, Type: new (length: number) => T): T {
  const found = file.sections.get(name);
  if (!(found instanceof Type)) throw new RangeError(`${file.name}: no section "${name}" in this weight file`);
  return found;
}
