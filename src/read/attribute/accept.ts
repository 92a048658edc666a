/**
 * Is this bundle a true attribution? Logistic regression over hashed properties of the bundle, its words among them: a first opinion, which the
 * trees of `judge.ts` weigh with everything else.
 */
import { mix, template } from '../linear/hash.js';
import { addScores, type WeightTable } from '../linear/table.js';
import { type Columns, QUOTE } from './columns.js';
import type { Bundle } from './second-pass.js';
import { headOfCue, type TreeView } from './tree-view.js';
import type { Surroundings, Unit } from './unit.js';
import type { UnitView } from './unit-view.js';

export const ACCEPT_NAMES = [
  'bias',
  'cue',
  'cue|stem',
  'stem',
  'stem-1|stem',
  'stem|form+1',
  'form-1',
  'form+1',
  'suffix3',
  'shape|capital-neighbours',
  'lexicon|cue',
  'content-mean',
  'content-least',
  'content-mean|cue',
  'content-mean|source-mean',
  'source-mean',
  'source-most|has-source',
  'stem|has-source|side',
  'content-length',
  'content-length|stem',
  'content-side|source-side|quoted',
  'content-gap|quoted',
  'source-gap|side',
  'quoted|cue-quote',
  'quoted|stem',
  'pieces|quoted',
  'cue-length|cue',
  'content-first-form',
  'content-first-form|stem',
  'content-last-form',
  'source-last-suffix|has-source',
  'source-first-form',
  'sentence-start|sentence-end',
  'source-lexicon',
  'source-candidates|stem',
  'content-candidates|content-least',
  'neighbours|cue',
  'cue-in-quote|stem',
  'fine',
  'fine|cue',
  'coarse-1|coarse|coarse+1',
  'fine|has-source|side',
  'content-first-fine',
  'content-last-coarse|content-end-coarse',
  'source-last-fine',
  'cue-xpos',
  'cue-xpos|cue',
  'cue-children|stem',
  'cue-children|cue-xpos|side',
  'cue-deprel|cue-xpos',
  'cue-head-stem|stem',
  'content-branch|stem',
  'content-branch|source-branch',
  'source-branch|stem',
  'source-name|source-kind',
  'source-xpos',
  'content-first-branch|content-last-branch',
  'middle',
  'middle|cue',
] as const;

export const ACCEPT_TEMPLATE = template(ACCEPT_NAMES);
const SLOT = Object.fromEntries(ACCEPT_NAMES.map((name, slot) => [name, slot])) as Record<
  (typeof ACCEPT_NAMES)[number],
  number
>;
const S = ACCEPT_TEMPLATE.seeds;
const EDGE = 0x2f;

export interface AcceptModel {
  readonly table: WeightTable;
}

const tenth = (p: number): number => Math.min(9, Math.floor(p * 10));

/** Fills `out` with the hashes of a bundle's features. */
export function fillAcceptFeatures(
  columns: Columns,
  around: Surroundings,
  unit: Unit,
  view: UnitView,
  tree: TreeView,
  bundle: Bundle,
  out: Uint32Array,
): void {
  const { first } = unit;
  const n = unit.last - first;
  const { cue, content, source } = bundle;
  const c = first + cue.start;
  const stem = columns.stem[c] as number;
  const formL = cue.start > 0 ? (columns.form[c - 1] as number) : EDGE;
  const stemL = cue.start > 0 ? (columns.stem[c - 1] as number) : EDGE;
  const formR = cue.end < n ? (columns.form[first + cue.end] as number) : EDGE;
  const hasSource = source.length > 0 ? 1 : 0;
  const sourceSpan = source[0] ?? null;
  const sourceSide = sourceSpan === null ? 0 : sourceSpan[1] <= cue.start ? 1 : 2;
  const sourceGap =
    sourceSpan === null ? 9 : Math.min(7, sourceSide === 1 ? cue.start - sourceSpan[1] : sourceSpan[0] - cue.end);
  let length = 0;
  let quoted = 0;
  let before = 0;
  let after = 0;
  let gap = 99;
  for (const [start, end] of content) {
    length += end - start;
    for (let i = start; i < end; i++) if (columns.quote[first + i] !== QUOTE.outside) quoted++;
    if (end <= cue.start) {
      before = 1;
      gap = Math.min(gap, cue.start - end);
    } else {
      after = 1;
      gap = Math.min(gap, start - cue.end);
    }
  }
  const share = length === 0 ? 3 : quoted === 0 ? 0 : quoted >= length ? 2 : 1;
  const side = before | (after << 1);
  const lengthBin = length < 4 ? length : length < 8 ? 4 : length < 16 ? 5 : length < 32 ? 6 : 7;
  const contentFirst =
    content.length > 0 ? (columns.form[first + (content[0] as readonly [number, number])[0]] as number) : EDGE;
  const lastPiece = content.at(-1);
  const contentLast = lastPiece === undefined ? EDGE : (columns.form[first + lastPiece[1] - 1] as number);
  const cueQuote = columns.quote[c] === QUOTE.outside ? 0 : 1;
  const neighbours =
    ((view.left[cue.start] as number) > 0 ? 1 : 0) |
    ((cue.end < n && (view.right[cue.end] as number) > 0 ? 1 : 0) << 1);
  const p = tenth(cue.probability);
  const mean = tenth(bundle.contentMean);
  const put = (slot: number, value: number) => {
    out[slot] = mix(S[slot] as number, value);
  };
  out[SLOT.bias] = S[SLOT.bias] as number;
  put(SLOT.cue, p);
  out[SLOT['cue|stem']] = mix(mix(S[SLOT['cue|stem']] as number, stem), p >> 1);
  put(SLOT.stem, stem);
  out[SLOT['stem-1|stem']] = mix(mix(S[SLOT['stem-1|stem']] as number, stemL), stem);
  out[SLOT['stem|form+1']] = mix(mix(S[SLOT['stem|form+1']] as number, stem), formR);
  put(SLOT['form-1'], formL);
  put(SLOT['form+1'], formR);
  put(SLOT.suffix3, columns.suffix3[c] as number);
  put(
    SLOT['shape|capital-neighbours'],
    ((columns.shape[c] as number) << 8) |
      ((cue.start > 0 ? (columns.shape[c - 1] as number) : 0) << 4) |
      (cue.end < n ? (columns.shape[first + cue.end] as number) : 0),
  );
  put(SLOT['lexicon|cue'], ((columns.cue[c] as number) << 4) | p);
  put(SLOT['content-mean'], mean);
  put(SLOT['content-least'], tenth(bundle.contentLeast));
  put(SLOT['content-mean|cue'], (mean << 4) | p);
  put(SLOT['content-mean|source-mean'], (mean << 4) | tenth(bundle.sourceMean));
  put(SLOT['source-mean'], (hasSource << 4) | tenth(bundle.sourceMean));
  put(SLOT['source-most|has-source'], (hasSource << 4) | tenth(bundle.sourceMost));
  out[SLOT['stem|has-source|side']] = mix(
    mix(S[SLOT['stem|has-source|side']] as number, stem),
    (hasSource << 4) | (sourceSide << 2) | side,
  );
  put(SLOT['content-length'], lengthBin);
  out[SLOT['content-length|stem']] = mix(mix(S[SLOT['content-length|stem']] as number, stem), lengthBin);
  put(SLOT['content-side|source-side|quoted'], (side << 8) | (sourceSide << 4) | share);
  put(SLOT['content-gap|quoted'], (Math.min(gap, 12) << 4) | share);
  put(SLOT['source-gap|side'], (sourceGap << 4) | sourceSide);
  put(SLOT['quoted|cue-quote'], (share << 4) | cueQuote);
  out[SLOT['quoted|stem']] = mix(mix(S[SLOT['quoted|stem']] as number, stem), share);
  put(SLOT['pieces|quoted'], (Math.min(content.length, 4) << 4) | share);
  put(SLOT['cue-length|cue'], (Math.min(cue.end - cue.start, 5) << 4) | p);
  put(SLOT['content-first-form'], contentFirst);
  out[SLOT['content-first-form|stem']] = mix(mix(S[SLOT['content-first-form|stem']] as number, contentFirst), stem);
  put(SLOT['content-last-form'], contentLast);
  put(
    SLOT['source-last-suffix|has-source'],
    sourceSpan === null ? EDGE : (columns.suffix3[first + sourceSpan[1] - 1] as number),
  );
  put(SLOT['source-first-form'], sourceSpan === null ? EDGE : (columns.form[first + sourceSpan[0]] as number));
  put(
    SLOT['sentence-start|sentence-end'],
    (Math.min(cue.start - (around.sentenceStart[cue.start] as number), 5) << 4) |
      Math.min((around.sentenceEnd[cue.start] as number) - cue.end, 5),
  );
  let sourceLexicon = 0;
  let sourceCandidates = 0;
  if (sourceSpan !== null) {
    for (let i = sourceSpan[0]; i < sourceSpan[1]; i++)
      sourceLexicon = Math.max(sourceLexicon, columns.cue[first + i] as number);
    sourceCandidates = Math.min(2, candidatesIn(view, sourceSpan[0], sourceSpan[1]));
  }
  let contentCandidates = 0;
  for (const [start, end] of content) contentCandidates += candidatesIn(view, start, end);
  put(SLOT['source-lexicon'], (hasSource << 4) | sourceLexicon);
  out[SLOT['source-candidates|stem']] = mix(mix(S[SLOT['source-candidates|stem']] as number, stem), sourceCandidates);
  put(SLOT['content-candidates|content-least'], (Math.min(contentCandidates, 3) << 4) | tenth(bundle.contentLeast));
  put(SLOT['neighbours|cue'], (neighbours << 4) | p);
  out[SLOT['cue-in-quote|stem']] = mix(mix(S[SLOT['cue-in-quote|stem']] as number, stem), cueQuote);

  const fine = columns.fine[c] as number;
  const classAt = (token: number): number =>
    token >= first && token < unit.last ? (columns.coarse[token] as number) : 255;
  const contentEnd = lastPiece === undefined ? first - 1 : first + lastPiece[1];
  put(SLOT.fine, fine);
  put(SLOT['fine|cue'], (fine << 4) | p);
  put(SLOT['coarse-1|coarse|coarse+1'], (classAt(c - 1) << 16) | (classAt(c) << 8) | classAt(first + cue.end));
  put(SLOT['fine|has-source|side'], (fine << 8) | (hasSource << 4) | (sourceSide << 2) | side);
  put(
    SLOT['content-first-fine'],
    content.length > 0 ? (columns.fine[first + (content[0] as readonly [number, number])[0]] as number) : 2047,
  );
  put(SLOT['content-last-coarse|content-end-coarse'], (classAt(contentEnd - 1) << 8) | classAt(contentEnd));
  put(SLOT['source-last-fine'], sourceSpan === null ? 2047 : (columns.fine[first + sourceSpan[1] - 1] as number));

  const cueHead = headOfCue(columns, first, cue);
  const xpos = columns.xpos[first + cueHead] as number;
  const children = tree.children[cueHead] as number;
  const up = columns.head[first + cueHead] as number;
  const upStem = up >= first && up < unit.last && up !== first + cueHead ? (columns.stem[up] as number) : EDGE;
  const firstPiece = content[0];
  const contentTop = firstPiece === undefined ? 4095 : topBranch(tree, firstPiece[0], firstPiece[1]);
  const sourceTop = sourceSpan === null ? 4095 : topBranch(tree, sourceSpan[0], sourceSpan[1]);
  let sourceName = 0;
  let sourceXpos = 0;
  if (sourceSpan !== null) {
    for (let i = sourceSpan[0]; i < sourceSpan[1]; i++) {
      sourceName |= 1 << (columns.name[first + i] as number);
      if ((tree.branchTop[i] as number) === i + 1) sourceXpos = columns.xpos[first + i] as number;
    }
  }
  put(SLOT['cue-xpos'], xpos);
  put(SLOT['cue-xpos|cue'], (xpos << 4) | p);
  out[SLOT['cue-children|stem']] = mix(mix(S[SLOT['cue-children|stem']] as number, stem), children);
  put(SLOT['cue-children|cue-xpos|side'], (children << 16) | (xpos << 8) | (sourceSide << 4) | side);
  put(SLOT['cue-deprel|cue-xpos'], ((columns.deprel[first + cueHead] as number) << 8) | xpos);
  out[SLOT['cue-head-stem|stem']] = mix(mix(S[SLOT['cue-head-stem|stem']] as number, stem), upStem);
  out[SLOT['content-branch|stem']] = mix(mix(S[SLOT['content-branch|stem']] as number, stem), contentTop);
  put(SLOT['content-branch|source-branch'], (contentTop << 12) | sourceTop);
  out[SLOT['source-branch|stem']] = mix(mix(S[SLOT['source-branch|stem']] as number, stem), sourceTop);
  put(
    SLOT['source-name|source-kind'],
    (sourceName << 4) | (sourceSpan === null ? 0 : Math.min(15, sourceSpan[1] - sourceSpan[0])),
  );
  put(SLOT['source-xpos'], (sourceXpos << 2) | sourceSide);
  put(
    SLOT['content-first-branch|content-last-branch'],
    firstPiece === undefined || lastPiece === undefined
      ? 0
      : ((tree.branch[firstPiece[0]] as number) << 12) | (tree.branch[lastPiece[1] - 1] as number),
  );
  put(SLOT.middle, columns.middle[first + cueHead] as number);
  put(SLOT['middle|cue'], ((columns.middle[first + cueHead] as number) << 4) | p);
}

/** The branch of the token of `[start, end)` nearest to the cue in the tree. */
function topBranch(tree: TreeView, start: number, end: number): number {
  let least = 255;
  let found = 0;
  for (let i = start; i < end; i++) {
    const depth = tree.depth[i] as number;
    if (tree.branch[i] !== 0 && depth < least) {
      least = depth;
      found = tree.branch[i] as number;
    }
  }
  return found;
}

/** Log odds that a bundle is right. `sum` is scratch of one number. */
export function acceptance(model: AcceptModel, hashes: Uint32Array, sum: Float64Array): number {
  sum[0] = 0;
  addScores(model.table, hashes, hashes.length, sum, 0);
  return (sum[0] as number) * model.table.scale;
}

/** Candidate cues that begin in `[start, end)` of the unit. */
function candidatesIn(view: UnitView, start: number, end: number): number {
  return (view.cues[end - 1] as number) - (start > 0 ? (view.cues[start - 1] as number) : 0);
}
