/**
 * Features of one token for the second pass: the unit as seen from one cue. Which side, how far, what lies between (commas,
 * other cues, conjunctions, *that*, quotation marks), what the first pass thought. Named and slotted as in features.ts.
 */
import { mix } from '../linear/hash.js';
import { type Columns, QUOTE } from './columns.js';
import { CUE_NAMES, CUE_TEMPLATE } from './cue-template.js';
import type { Candidate } from './first-pass.js';
import { headOfCue, type TreeView } from './tree-view.js';
import { distanceBin, type Surroundings, type Unit } from './unit.js';
import { CROSSED, chanceBin, type UnitView } from './unit-view.js';

const SLOT = Object.fromEntries(CUE_NAMES.map((name, slot) => [name, slot])) as Record<
  (typeof CUE_NAMES)[number],
  number
>;
const S = CUE_TEMPLATE.seeds;
const EDGE = 0x2f;

/** Fills `out` for token `at` as seen from candidate `c`. Positions count from the unit's first token. */
export function fillCueFeatures(
  columns: Columns,
  around: Surroundings,
  unit: Unit,
  view: UnitView,
  tree: TreeView,
  candidates: readonly Candidate[],
  c: number,
  at: number,
  out: Uint32Array,
): void {
  const { first } = unit;
  const n = unit.last - first;
  const i = first + at;
  const cue = candidates[c] as Candidate;
  const side = at < cue.start ? 1 : at >= cue.end ? 2 : 3;
  const gap = side === 1 ? cue.start - 1 - at : side === 2 ? at - cue.end : 0;
  const distance = distanceBin(gap);
  const cueToken = first + cue.start;
  const cueStem = columns.stem[cueToken] as number;
  const cueBefore = cue.start > 0 ? (columns.form[cueToken - 1] as number) : EDGE;
  const cueAfter = cue.end < n ? (columns.form[first + cue.end] as number) : EDGE;
  const form = columns.form[i] as number;
  const formL = at > 0 ? (columns.form[i - 1] as number) : EDGE;
  const formR = at + 1 < n ? (columns.form[i + 1] as number) : EDGE;
  const shape = columns.shape[i] as number;
  const shapeL = at > 0 ? (columns.shape[i - 1] as number) : 0;
  const shapeR = at + 1 < n ? (columns.shape[i + 1] as number) : 0;
  const quote = columns.quote[i] as number;
  const cueQuote = columns.quote[cueToken] === QUOTE.outside ? 0 : 1;
  const same = columns.quotation[i] === columns.quotation[cueToken] ? 1 : 0;
  const steps = clamp((view.quotations[at] as number) - (view.quotations[cue.start] as number), -3, 3) + 3;
  const sentence = clamp((view.sentence[at] as number) - (view.sentence[cue.start] as number), -2, 3) + 2;
  const low = side === 1 ? at : cue.end - 1;
  const high = side === 1 ? cue.start - 1 : at - 1;
  const between = high > low;
  const commas = between ? Math.min(3, (around.commas[high] as number) - (around.commas[low] as number)) : 0;
  const crossedCues =
    side === 3
      ? 0
      : Math.min(
          3,
          side === 1
            ? Math.max(0, (view.cues[cue.start - 1] as number) - (view.cues[at] as number))
            : (view.cues[at] as number) - (view.cues[cue.end - 1] as number),
        );
  let crossed = 0;
  if (between) {
    for (let k = 0; k < CROSSED; k++) {
      const column = view.crossed[k] as Uint8Array;
      if ((column[high] as number) > (column[low] as number)) crossed |= 1 << k;
    }
  }
  if (commas > 0) crossed |= 32;
  const chances = view.chances[at] as number;
  const best = view.best[at] as number;
  const bestL = at > 0 ? (view.best[at - 1] as number) : 5;
  const bestR = at + 1 < n ? (view.best[at + 1] as number) : 5;
  // Is another candidate between this token and the cue, or nearer to it on its other side?
  const other = side === 1 ? (view.left[at] as number) : side === 2 ? (view.right[at] as number) : 0;
  const otherCue = other > 0 && other - 1 !== c ? (candidates[other - 1] as Candidate) : null;
  const otherGap = otherCue === null ? 999 : side === 1 ? at - otherCue.end : otherCue.start - 1 - at;
  const nearer = otherCue === null ? 0 : otherGap < gap ? 2 : 1;
  const otherStem = otherCue === null ? EDGE : (columns.stem[first + otherCue.start] as number);
  const sideBest = (side << 4) | best;
  const near = Math.min(gap, 3);

  out[SLOT.side] = mix(S[SLOT.side] as number, side);
  out[SLOT['side|distance']] = mix(S[SLOT['side|distance']] as number, (side << 4) | distance);
  out[SLOT['side|sentence|quote']] = mix(
    S[SLOT['side|sentence|quote']] as number,
    (side << 8) | (sentence << 4) | quote,
  );
  out[SLOT['side|form']] = mix(mix(S[SLOT['side|form']] as number, side), form);
  out[SLOT['side|form-1']] = mix(mix(S[SLOT['side|form-1']] as number, side), formL);
  out[SLOT['side|form+1']] = mix(mix(S[SLOT['side|form+1']] as number, side), formR);
  out[SLOT['side|form-1|form']] = mix(mix(mix(S[SLOT['side|form-1|form']] as number, side), formL), form);
  out[SLOT['side|form|form+1']] = mix(mix(mix(S[SLOT['side|form|form+1']] as number, side), form), formR);
  out[SLOT['side|stem']] = mix(mix(S[SLOT['side|stem']] as number, side), columns.stem[i] as number);
  out[SLOT['side|suffix3']] = mix(mix(S[SLOT['side|suffix3']] as number, side), columns.suffix3[i] as number);
  out[SLOT['side|shape-1|shape|shape+1']] = mix(
    S[SLOT['side|shape-1|shape|shape+1']] as number,
    (side << 12) | (shapeL << 8) | (shape << 4) | shapeR,
  );
  out[SLOT['cue-stem|side|distance']] = mix(
    mix(S[SLOT['cue-stem|side|distance']] as number, cueStem),
    (side << 4) | distance,
  );
  out[SLOT['cue-stem|side|sentence']] = mix(
    mix(S[SLOT['cue-stem|side|sentence']] as number, cueStem),
    (side << 8) | (sentence << 4) | quote,
  );
  out[SLOT['cue-stem|side|form']] = mix(mix(mix(S[SLOT['cue-stem|side|form']] as number, cueStem), side), form);
  out[SLOT['cue-stem|side|best']] = mix(mix(S[SLOT['cue-stem|side|best']] as number, cueStem), sideBest);
  out[SLOT['cue-stem|cue+1|side|near']] = mix(
    mix(mix(S[SLOT['cue-stem|cue+1|side|near']] as number, cueStem), cueAfter),
    (side << 4) | near,
  );
  out[SLOT['cue-1|side|near']] = mix(mix(S[SLOT['cue-1|side|near']] as number, cueBefore), (side << 4) | near);
  out[SLOT['cue+1|side|near']] = mix(mix(S[SLOT['cue+1|side|near']] as number, cueAfter), (side << 4) | near);
  out[SLOT['cue-1|cue+1|side|best']] = mix(
    mix(mix(S[SLOT['cue-1|cue+1|side|best']] as number, cueBefore), cueAfter),
    sideBest,
  );
  out[SLOT['cue-shape|cue-quote|side|quote']] = mix(
    S[SLOT['cue-shape|cue-quote|side|quote']] as number,
    ((columns.shape[cueToken] as number) << 12) | (cueQuote << 8) | (side << 4) | quote,
  );
  out[SLOT['same-quotation|side|quote']] = mix(
    S[SLOT['same-quotation|side|quote']] as number,
    (same << 12) | (cueQuote << 8) | (side << 4) | quote,
  );
  out[SLOT['quotation-steps|side|sentence']] = mix(
    S[SLOT['quotation-steps|side|sentence']] as number,
    (steps << 12) | (side << 8) | (sentence << 4) | quote,
  );
  out[SLOT['quotation-steps|best']] = mix(
    S[SLOT['quotation-steps|best']] as number,
    (steps << 12) | (cueQuote << 8) | (best << 4) | quote,
  );
  out[SLOT['source|side']] = mix(S[SLOT['source|side']] as number, ((chances & 15) << 4) | side);
  out[SLOT['source-begin|side']] = mix(S[SLOT['source-begin|side']] as number, (((chances >>> 4) & 15) << 4) | side);
  out[SLOT['content|side']] = mix(S[SLOT['content|side']] as number, (((chances >>> 8) & 15) << 4) | side);
  out[SLOT['content-begin|side']] = mix(S[SLOT['content-begin|side']] as number, (((chances >>> 12) & 15) << 4) | side);
  out[SLOT['cue-chance|side']] = mix(S[SLOT['cue-chance|side']] as number, (((chances >>> 16) & 15) << 4) | side);
  out[SLOT['best-1|best|best+1|side']] = mix(
    S[SLOT['best-1|best|best+1|side']] as number,
    (bestL << 12) | (best << 8) | (bestR << 4) | side,
  );
  out[SLOT['best|distance|side']] = mix(S[SLOT['best|distance|side']] as number, (distance << 8) | sideBest);
  out[SLOT['best|crossed-cues|side']] = mix(S[SLOT['best|crossed-cues|side']] as number, (crossedCues << 8) | sideBest);
  out[SLOT['best|commas|side']] = mix(S[SLOT['best|commas|side']] as number, (commas << 8) | sideBest);
  out[SLOT['commas|side|sentence']] = mix(
    S[SLOT['commas|side|sentence']] as number,
    (commas << 8) | (side << 4) | sentence,
  );
  out[SLOT['crossed-cues|side|sentence']] = mix(
    S[SLOT['crossed-cues|side|sentence']] as number,
    (crossedCues << 8) | (side << 4) | sentence,
  );
  out[SLOT['crossed-words|side']] = mix(S[SLOT['crossed-words|side']] as number, (crossed << 4) | side);
  out[SLOT['crossed-words|best|side']] = mix(S[SLOT['crossed-words|best|side']] as number, (crossed << 8) | sideBest);
  out[SLOT['crossed-words|cue-stem']] = mix(
    mix(S[SLOT['crossed-words|cue-stem']] as number, (crossed << 4) | side),
    cueStem,
  );
  out[SLOT['nearer-cue|side|best']] = mix(S[SLOT['nearer-cue|side|best']] as number, (nearer << 8) | sideBest);
  out[SLOT['nearer-cue-stem|side']] = mix(
    mix(S[SLOT['nearer-cue-stem|side']] as number, otherStem),
    (nearer << 8) | sideBest,
  );
  let words = mix(S[SLOT['words-between']] as number, (gap << 4) | side);
  if (gap < 4) for (let k = low + 1; k <= high; k++) words = mix(words, columns.form[first + k] as number);
  out[SLOT['words-between']] = gap < 4 ? words : 0;
  out[SLOT['touches-cue|form']] = gap === 0 ? mix(mix(S[SLOT['touches-cue|form']] as number, side), form) : 0;
  out[SLOT['touches-cue|shape-1|shape']] =
    gap < 2
      ? mix(S[SLOT['touches-cue|shape-1|shape']] as number, (gap << 12) | (side << 8) | (shapeL << 4) | shape)
      : 0;
  out[SLOT['sentence-start|side|best']] = mix(
    S[SLOT['sentence-start|side|best']] as number,
    (Math.min(at - (around.sentenceStart[at] as number), 3) << 8) | sideBest,
  );
  out[SLOT['sentence-end|side|best']] = mix(
    S[SLOT['sentence-end|side|best']] as number,
    (Math.min((around.sentenceEnd[at] as number) - at, 3) << 8) | sideBest,
  );
  out[SLOT['since-close|side|best']] = mix(
    S[SLOT['since-close|side|best']] as number,
    (distanceBin(around.sinceClose[at] as number) << 8) | sideBest,
  );
  out[SLOT['until-open|side|best']] = mix(
    S[SLOT['until-open|side|best']] as number,
    (distanceBin(around.untilOpen[at] as number) << 8) | sideBest,
  );
  out[SLOT['cue-sentence-position|side|best']] = mix(
    S[SLOT['cue-sentence-position|side|best']] as number,
    (distanceBin(cue.start - (around.sentenceStart[cue.start] as number)) << 12) |
      (distanceBin((around.sentenceEnd[cue.start] as number) - cue.end) << 8) |
      sideBest,
  );
  out[SLOT['cue-chance-of-this|side|best']] = mix(
    S[SLOT['cue-chance-of-this|side|best']] as number,
    (chanceBin(cue.probability) << 8) | sideBest,
  );

  const fine = columns.fine[i] as number;
  const cueFine = columns.fine[cueToken] as number;
  const coarse = columns.coarse[i] as number;
  const coarseL = at > 0 ? (columns.coarse[i - 1] as number) : 255;
  const coarseR = at + 1 < n ? (columns.coarse[i + 1] as number) : 255;
  const coarseLL = at > 1 ? (columns.coarse[i - 2] as number) : 255;
  const coarseRR = at + 2 < n ? (columns.coarse[i + 2] as number) : 255;
  out[SLOT['side|fine']] = mix(S[SLOT['side|fine']] as number, (fine << 4) | side);
  out[SLOT['side|coarse-1|coarse|coarse+1']] = mix(
    S[SLOT['side|coarse-1|coarse|coarse+1']] as number,
    (side << 24) | (coarseL << 16) | (coarse << 8) | coarseR,
  );
  out[SLOT['side|coarse-2|coarse-1|coarse']] = mix(
    S[SLOT['side|coarse-2|coarse-1|coarse']] as number,
    (side << 24) | (coarseLL << 16) | (coarseL << 8) | coarse,
  );
  out[SLOT['side|coarse|coarse+1|coarse+2']] = mix(
    S[SLOT['side|coarse|coarse+1|coarse+2']] as number,
    (side << 24) | (coarse << 16) | (coarseR << 8) | coarseRR,
  );
  out[SLOT['cue-stem|side|coarse']] = mix(
    mix(S[SLOT['cue-stem|side|coarse']] as number, cueStem),
    (coarse << 4) | side,
  );
  out[SLOT['cue-fine|side|distance']] = mix(
    S[SLOT['cue-fine|side|distance']] as number,
    (cueFine << 8) | (side << 4) | distance,
  );
  out[SLOT['cue-fine|side|best']] = mix(S[SLOT['cue-fine|side|best']] as number, (cueFine << 8) | sideBest);
  out[SLOT['cue-fine|cue+1|side|near']] = mix(
    mix(S[SLOT['cue-fine|cue+1|side|near']] as number, cueAfter),
    (cueFine << 8) | (side << 4) | near,
  );
  out[SLOT['cue-fine|crossed-words|side']] = mix(
    S[SLOT['cue-fine|crossed-words|side']] as number,
    (cueFine << 12) | (crossed << 4) | side,
  );

  const branch = tree.branch[at] as number;
  const node = tree.branchTop[at] as number;
  const branchL = at > 0 ? (tree.branch[at - 1] as number) : 4095;
  const branchR = at + 1 < n ? (tree.branch[at + 1] as number) : 4095;
  const nodes =
    (at > 0 && tree.branchTop[at - 1] === node ? 1 : 0) | (at + 1 < n && tree.branchTop[at + 1] === node ? 2 : 0);
  const xpos = columns.xpos[i] as number;
  const xposL = at > 0 ? (columns.xpos[i - 1] as number) : 255;
  const xposR = at + 1 < n ? (columns.xpos[i + 1] as number) : 255;
  const deprel = columns.deprel[i] as number;
  const cueHead = headOfCue(columns, first, cue);
  const cueXpos = columns.xpos[first + cueHead] as number;
  const cueDeprel = columns.deprel[first + cueHead] as number;
  const cueChildren = tree.children[cueHead] as number;
  const name = columns.name[i] as number;
  const nameL = at > 0 ? (columns.name[i - 1] as number) : 15;
  const nameR = at + 1 < n ? (columns.name[i + 1] as number) : 15;
  out[SLOT['branch|side']] = mix(S[SLOT['branch|side']] as number, (branch << 4) | side);
  out[SLOT['branch|cue-stem']] = mix(mix(S[SLOT['branch|cue-stem']] as number, cueStem), (branch << 4) | side);
  out[SLOT['branch|best']] = mix(S[SLOT['branch|best']] as number, (branch << 8) | sideBest);
  out[SLOT['branch-1|branch|branch+1']] = mix(
    mix(S[SLOT['branch-1|branch|branch+1']] as number, (branchL << 12) | branch),
    branchR,
  );
  out[SLOT['branch|node-1|node+1']] = mix(
    S[SLOT['branch|node-1|node+1']] as number,
    (branch << 12) | (nodes << 8) | sideBest,
  );
  out[SLOT['branch|cue-stem|node-1']] = mix(
    mix(S[SLOT['branch|cue-stem|node-1']] as number, cueStem),
    (branch << 2) | (nodes & 1),
  );
  out[SLOT['branch|cue-stem|node+1']] = mix(
    mix(S[SLOT['branch|cue-stem|node+1']] as number, cueStem),
    (branch << 2) | (nodes & 2),
  );
  out[SLOT['branch|depth|deprel']] = mix(
    S[SLOT['branch|depth|deprel']] as number,
    (branch << 12) | (Math.min(3, tree.depth[at] as number) << 8) | deprel,
  );
  out[SLOT['branch|quote|sentence']] = mix(
    S[SLOT['branch|quote|sentence']] as number,
    (branch << 8) | (sentence << 4) | quote,
  );
  out[SLOT['branch|cue-children']] = mix(S[SLOT['branch|cue-children']] as number, (branch << 8) | cueChildren);
  out[SLOT['branch|cue-deprel']] = mix(S[SLOT['branch|cue-deprel']] as number, (branch << 8) | cueDeprel);
  out[SLOT['branch|xpos']] = mix(S[SLOT['branch|xpos']] as number, (branch << 8) | xpos);
  out[SLOT['branch|node-form']] = mix(
    mix(S[SLOT['branch|node-form']] as number, node > 0 ? (columns.stem[first + node - 1] as number) : EDGE),
    (branch << 4) | best,
  );
  out[SLOT['branch|commas|side']] = mix(S[SLOT['branch|commas|side']] as number, (branch << 8) | (commas << 4) | side);
  out[SLOT['cue-xpos|branch|side']] = mix(
    S[SLOT['cue-xpos|branch|side']] as number,
    (cueXpos << 16) | (branch << 4) | side,
  );
  out[SLOT['xpos-1|xpos|xpos+1|side']] = mix(
    mix(S[SLOT['xpos-1|xpos|xpos+1|side']] as number, side),
    (xposL << 16) | (xpos << 8) | xposR,
  );
  out[SLOT['xpos|cue-stem|side']] = mix(mix(S[SLOT['xpos|cue-stem|side']] as number, cueStem), (xpos << 4) | side);
  out[SLOT['deprel|xpos|side']] = mix(S[SLOT['deprel|xpos|side']] as number, (deprel << 12) | (xpos << 4) | side);
  out[SLOT['name-1|name|name+1|side']] = mix(
    S[SLOT['name-1|name|name+1|side']] as number,
    (nameL << 12) | (name << 8) | (nameR << 4) | side,
  );
  out[SLOT['name|branch']] = mix(S[SLOT['name|branch']] as number, (branch << 4) | name);
  out[SLOT['cue-middle|branch']] = mix(
    mix(S[SLOT['cue-middle|branch']] as number, columns.middle[cueToken] as number),
    (branch << 4) | side,
  );
  out[SLOT['cue-xpos|side|distance']] = mix(
    S[SLOT['cue-xpos|side|distance']] as number,
    (cueXpos << 8) | (side << 4) | distance,
  );
  const subject = tree.subject[at] as number;
  const subjectL = at > 0 ? (tree.subject[at - 1] as number) : 0;
  const subjectR = at + 1 < n ? (tree.subject[at + 1] as number) : 0;
  const inner = tree.inner[at] as number;
  const innerL = at > 0 ? (tree.inner[at - 1] as number) : 255;
  const innerR = at + 1 < n ? (tree.inner[at + 1] as number) : 255;
  out[SLOT['subject-1|subject|subject+1|side']] = mix(
    S[SLOT['subject-1|subject|subject+1|side']] as number,
    (subjectL << 12) | (subject << 8) | (subjectR << 4) | side,
  );
  out[SLOT['subject|best']] = mix(S[SLOT['subject|best']] as number, (subject << 8) | sideBest);
  out[SLOT['subject|cue-stem']] = mix(mix(S[SLOT['subject|cue-stem']] as number, cueStem), subject);
  out[SLOT['subject|deprel|depth']] = mix(
    S[SLOT['subject|deprel|depth']] as number,
    (subject << 16) | (deprel << 8) | Math.min(3, tree.depth[at] as number),
  );
  out[SLOT['subject|branch']] = mix(S[SLOT['subject|branch']] as number, (branch << 4) | subject);
  out[SLOT['inner|branch']] = mix(S[SLOT['inner|branch']] as number, (branch << 8) | inner);
  out[SLOT['inner|cue-stem']] = mix(mix(S[SLOT['inner|cue-stem']] as number, cueStem), inner);
  out[SLOT['inner-1|inner|inner+1|side']] = mix(
    S[SLOT['inner-1|inner|inner+1|side']] as number,
    (innerL << 20) | (inner << 12) | (innerR << 4) | side,
  );
  out[SLOT['inner|best|commas']] = mix(
    S[SLOT['inner|best|commas']] as number,
    (inner << 12) | (commas << 8) | sideBest,
  );
}

function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}
