/**
 * How a source or content stands in the trees: how many of its words hang outside it, and what hangs on it but was left out. A
 * whole clause has one root and leaves nothing out. And groups of tags and relations, numbered so that neighbours are kin.
 */
import { DEPRELS } from '../parse/labels.js';
import { XPOS } from '../tag/labels.js';
import type { Columns } from './columns.js';
import type { Candidate } from './first-pass.js';
import { headOfCue } from './tree-view.js';
import { LONGEST_UNIT, type Surroundings, type Unit } from './unit.js';

type Range = readonly [number, number];

/** Tags that tell alike where a span may begin and end. */
const TAGS: readonly (readonly string[])[] = [
  ['.'],
  ["''"],
  ['``'],
  [','],
  [':', 'HYPH', 'NFP', '-LRB-', '-RRB-'],
  ['CC'],
  ['WDT', 'WP', 'WP$', 'WRB'],
  ['IN'],
  ['TO'],
  ['MD', 'VBD', 'VBP', 'VBZ'],
  ['VBN', 'VB'],
  ['VBG'],
  ['RB', 'RBR', 'RBS', 'RP'],
  ['PRP', 'EX'],
  ['DT', 'PDT', 'PRP$'],
  ['JJ', 'JJR', 'JJS', 'CD'],
  ['NNP', 'NNPS'],
  ['NN', 'NNS'],
];
export const TAG_GROUP = Uint8Array.from(XPOS, (tag) => {
  const group = TAGS.findIndex((tags) => tags.includes(tag));
  return group < 0 ? TAGS.length + 1 : group + 1;
});
const RELATIONS: readonly (readonly string[])[] = [
  ['root'],
  ['ccomp'],
  ['parataxis'],
  ['xcomp'],
  ['csubj', 'csubj:outer', 'csubj:pass'],
  ['obj', 'iobj'],
  ['nsubj', 'nsubj:pass', 'nsubj:outer'],
  ['acl', 'acl:relcl'],
  ['advcl', 'advcl:relcl'],
  ['obl', 'obl:agent', 'obl:unmarked', 'obl:npmod', 'obl:tmod'],
  ['nmod', 'nmod:poss', 'nmod:desc', 'nmod:unmarked', 'nmod:npmod', 'nmod:tmod'],
  ['conj'],
  ['appos'],
  ['compound', 'flat', 'amod'],
];
export const RELATION_GROUP = Uint8Array.from(DEPRELS, (label) => {
  const group = RELATIONS.findIndex((labels) => labels.includes(label));
  return group < 0 ? RELATIONS.length + 1 : group + 1;
});
const PUNCT = (DEPRELS as readonly string[]).indexOf('punct');

/** How a set of pieces stands in the trees. */
export interface ShapeScratch {
  /** Words that hang outside the pieces, and the first of them or -1. */
  roots: number;
  root: number;
  /** Words before and after the pieces that hang inside them, and in which relation the first one after does. */
  cutLeft: number;
  cutRight: number;
  cutRelation: number;
  readonly inside: Uint8Array;
}

export function shapeScratch(): ShapeScratch {
  return { roots: 0, root: -1, cutLeft: 0, cutRight: 0, cutRelation: 0, inside: new Uint8Array(LONGEST_UNIT) };
}

/** 0 no root, 1 it hangs on the cue, 2 the cue hangs on it, 3 they share a head, 4 none of these. */
export function relationTo(columns: Columns, first: number, root: number, cue: Candidate): number {
  if (root < 0) return 0;
  const up = (columns.head[first + root] as number) - first;
  if (up >= cue.start && up < cue.end && up !== root) return 1;
  const cueHead = headOfCue(columns, first, cue);
  const above = (columns.head[first + cueHead] as number) - first;
  if (above === root) return 2;
  return up === above ? 3 : 4;
}

/** Fills `shape` for pieces of the unit; what the cue's own words hang on does not count. */
export function fillShape(
  columns: Columns,
  around: Surroundings,
  unit: Unit,
  pieces: readonly Range[],
  cue: Candidate,
  shape: ShapeScratch,
): void {
  const { first } = unit;
  const { head, deprel } = columns;
  shape.roots = 0;
  shape.root = -1;
  shape.cutLeft = 0;
  shape.cutRight = 0;
  shape.cutRelation = 0;
  const firstPiece = pieces[0];
  const lastPiece = pieces[pieces.length - 1];
  if (firstPiece === undefined || lastPiece === undefined) return;
  const from = around.sentenceStart[firstPiece[0]] as number;
  const to = around.sentenceEnd[lastPiece[1] - 1] as number;
  const { inside } = shape;
  inside.fill(0, from, to);
  for (const [start, end] of pieces) inside.fill(1, start, end);
  for (let i = from; i < to; i++) {
    const relation = deprel[first + i] as number;
    if (relation === PUNCT) continue;
    const up = (head[first + i] as number) - first;
    const upInside = up >= from && up < to && inside[up] === 1;
    if (inside[i] === 1) {
      if (upInside && up !== i) continue;
      shape.roots++;
      if (shape.root < 0) shape.root = i;
    } else if (upInside && (i < cue.start || i >= cue.end)) {
      if (i < firstPiece[0]) shape.cutLeft++;
      else {
        shape.cutRight++;
        if (shape.cutRelation === 0) shape.cutRelation = RELATION_GROUP[relation] as number;
      }
    }
  }
}
