/**
 * A sum of small regression trees over a row of numbers: what gradient boosting trains (Friedman 2001). Where a linear model
 * weighs each property on its own, a tree asks one after another.
 *
 * Memory layout: node `k` asks whether `row[feature[k]] < cut[k]` and goes on at `left[k]`, else at `left[k] + 1`; where
 * `feature[k]` is `LEAF`, `cut[k]` is what the tree adds. Tree `t` begins at node `roots[t]`.
 */
import type { Section, WeightsFile } from '../../model/weights.js';
import { refused } from './refused.js';

export const LEAF = 255;

export interface Forest {
  readonly roots: Uint32Array;
  readonly feature: Uint8Array;
  readonly cut: Float32Array;
  readonly left: Uint32Array;
}

/** Sum of the trees' answers for a row of numbers. */
export function sumOfTrees({ roots, feature, cut, left }: Forest, row: Float32Array): number {
  let sum = 0;
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t] as number;
    let asked = feature[node] as number;
    while (asked !== LEAF) {
      node = (left[node] as number) + ((row[asked] as number) < (cut[node] as number) ? 0 : 1);
      asked = feature[node] as number;
    }
    sum += cut[node] as number;
  }
  return sum;
}

/** The sections of a weight file that hold a forest called `name`; `id` names the row's columns (`Template.id`). */
export function forestSections(name: string, forest: Forest, id: number): Map<string, Section> {
  return new Map<string, Section>([
    [`${name}.shape`, Uint32Array.of(id)],
    [`${name}.roots`, forest.roots],
    [`${name}.feature`, forest.feature],
    [`${name}.cut`, forest.cut],
    [`${name}.left`, forest.left],
  ]);
}

/** Opens the forest called `name`; throws when it was trained on other columns. */
export function bindForest(file: WeightsFile, name: string, id: number): Forest {
  const shape = file.sections.get(`${name}.shape`);
  const roots = file.sections.get(`${name}.roots`);
  const feature = file.sections.get(`${name}.feature`);
  const cut = file.sections.get(`${name}.cut`);
  const left = file.sections.get(`${name}.left`);
  if (
    !(shape instanceof Uint32Array) ||
    !(roots instanceof Uint32Array) ||
    !(feature instanceof Uint8Array) ||
    !(cut instanceof Float32Array) ||
    !(left instanceof Uint32Array)
  ) {
    throw refused(file, `no trees "${name}" in this weight file`);
  }
  if (shape[0] !== id) throw refused(file, `trees "${name}" were trained on other columns (${shape[0]}, here ${id})`);
  return { roots, feature, cut, left };
}
