/**
 * Features of one token for the first pass (which tokens are source, cue, content). Named, in the order of `NAMES`; slot
 * `k` of the output is the hash of feature `NAMES[k]`, 0 where it does not apply. A test gives every column its own value
 * and checks that every slot is filled with a hash of its own.
 */
import { mix, template } from '../linear/hash.js';
import { type Columns, QUOTE } from './columns.js';
import type { TreeView } from './tree-view.js';
import { distanceBin, type Surroundings, type Unit } from './unit.js';

export const NAMES = [
  'bias',
  'form',
  'form-1',
  'form+1',
  'form-2',
  'form+2',
  'form-3',
  'form+3',
  'form-1|form',
  'form|form+1',
  'form-2|form-1',
  'form+1|form+2',
  'stem',
  'stem-1',
  'stem+1',
  'stem-1|stem',
  'stem|stem+1',
  'suffix3',
  'suffix2',
  'suffix3-1',
  'suffix3+1',
  'shape-1|shape|shape+1',
  'shape-2|shape-1|shape',
  'shape|shape+1|shape+2',
  'cue|shape',
  'cue-1|cue|cue+1',
  'cue-2|cue-1',
  'cue+1|cue+2',
  'quote-1|quote|quote+1',
  'quote|form',
  'quote|cue|shape',
  'since-close|form',
  'since-close|shape',
  'until-open|form',
  'until-open|stem',
  'cue-left|distance',
  'cue-left-stem|form',
  'cue-left-stem|quote',
  'cue-right|distance',
  'cue-right-stem|shape',
  'cue-right-stem|quote',
  'cue-left|cue-right|quote',
  'cue-left|commas',
  'cue-right|commas',
  'sentence-start|shape',
  'sentence-end',
  'sentence-first-form',
  'sentence-first-form|quote',
  'sentence-last-form|quote',
  'that-before|cue-left',
  'quoted-opens',
  'fine',
  'fine-1',
  'fine+1',
  'fine-1|fine',
  'fine|fine+1',
  'coarse-1|coarse|coarse+1',
  'coarse-2|coarse-1|coarse',
  'coarse|coarse+1|coarse+2',
  'coarse-1|coarse|quote',
  'cue-left-stem|coarse',
  'cue-right-stem|coarse',
  'xpos',
  'xpos-1|xpos',
  'xpos|xpos+1',
  'xpos-1|xpos|xpos+1',
  'xpos-2|xpos-1|xpos',
  'xpos|xpos+1|xpos+2',
  'stem|xpos',
  'middle',
  'middle-1|middle',
  'middle|middle+1',
  'deprel|xpos',
  'deprel|head-stem',
  'deprel|head-xpos',
  'deprel-1|deprel|deprel+1',
  'head-direction|deprel|xpos',
  'children|stem',
  'children|xpos|cue',
  'children|head-children|deprel',
  'governor-stem|relation',
  'governor|relation|quote',
  'governor-stem|relation|relation-1',
  'governor-stem|relation|relation+1',
  'governor-1|governor|governor+1',
  'name-1|name|name+1',
  'name|deprel',
  'name|name+1|form+1',
] as const;

export const TEMPLATE = template(NAMES);

const SLOT = Object.fromEntries(NAMES.map((name, slot) => [name, slot])) as Record<(typeof NAMES)[number], number>;
const S = TEMPLATE.seeds;

/** Stands for the place before the first and after the last token of a unit. */
const EDGE = 0x2f;
const EDGE_CLASS = 2047;

/** Fills `out[0 … NAMES.length)` for token `at` (from the unit's first). `thatForm`: the hash of "that". */
export function fillFeatures(
  columns: Columns,
  around: Surroundings,
  unit: Unit,
  tree: TreeView,
  at: number,
  thatForm: number,
  out: Uint32Array,
): void {
  const { first } = unit;
  const n = unit.last - first;
  const i = first + at;
  const form = columns.form[i] as number;
  const formL = at > 0 ? (columns.form[i - 1] as number) : EDGE;
  const formLL = at > 1 ? (columns.form[i - 2] as number) : EDGE;
  const formR = at + 1 < n ? (columns.form[i + 1] as number) : EDGE;
  const formRR = at + 2 < n ? (columns.form[i + 2] as number) : EDGE;
  const stem = columns.stem[i] as number;
  const stemL = at > 0 ? (columns.stem[i - 1] as number) : EDGE;
  const stemR = at + 1 < n ? (columns.stem[i + 1] as number) : EDGE;
  const shape = columns.shape[i] as number;
  const shapeL = at > 0 ? (columns.shape[i - 1] as number) : 0;
  const shapeLL = at > 1 ? (columns.shape[i - 2] as number) : 0;
  const shapeR = at + 1 < n ? (columns.shape[i + 1] as number) : 0;
  const shapeRR = at + 2 < n ? (columns.shape[i + 2] as number) : 0;
  const cue = columns.cue[i] as number;
  const cueL = at > 0 ? (columns.cue[i - 1] as number) : 0;
  const cueLL = at > 1 ? (columns.cue[i - 2] as number) : 0;
  const cueR = at + 1 < n ? (columns.cue[i + 1] as number) : 0;
  const cueRR = at + 2 < n ? (columns.cue[i + 2] as number) : 0;
  const quote = columns.quote[i] as number;
  const quoteL = at > 0 ? (columns.quote[i - 1] as number) : 0;
  const quoteR = at + 1 < n ? (columns.quote[i + 1] as number) : 0;
  const since = distanceBin(around.sinceClose[at] as number);
  const until = distanceBin(around.untilOpen[at] as number);
  const left = around.cueLeft[at] as number;
  const right = around.cueRight[at] as number;
  const leftStem = left > 0 ? (columns.stem[first + left - 1] as number) : EDGE;
  const rightStem = right > 0 ? (columns.stem[first + right - 1] as number) : EDGE;
  const leftDistance = left > 0 ? distanceBin(at - left + 1) : 9;
  const rightDistance = right > 0 ? distanceBin(right - 1 - at) : 9;
  const commasLeft = left > 0 ? Math.min(3, (around.commas[at] as number) - (around.commas[left - 1] as number)) : 7;
  const commasRight = right > 0 ? Math.min(3, (around.commas[right - 1] as number) - (around.commas[at] as number)) : 7;
  const start = around.sentenceStart[at] as number;
  const end = around.sentenceEnd[at] as number;
  const firstForm = columns.form[first + start] as number;
  const lastForm = columns.form[first + end - 1] as number;
  const inside = quote !== QUOTE.outside ? 1 : 0;

  out[SLOT.bias] = S[SLOT.bias] as number;
  out[SLOT.form] = mix(S[SLOT.form] as number, form);
  out[SLOT['form-1']] = mix(S[SLOT['form-1']] as number, formL);
  out[SLOT['form+1']] = mix(S[SLOT['form+1']] as number, formR);
  out[SLOT['form-2']] = mix(S[SLOT['form-2']] as number, formLL);
  out[SLOT['form+2']] = mix(S[SLOT['form+2']] as number, formRR);
  out[SLOT['form-3']] = mix(S[SLOT['form-3']] as number, at > 2 ? (columns.form[i - 3] as number) : EDGE);
  out[SLOT['form+3']] = mix(S[SLOT['form+3']] as number, at + 3 < n ? (columns.form[i + 3] as number) : EDGE);
  out[SLOT['form-1|form']] = mix(mix(S[SLOT['form-1|form']] as number, formL), form);
  out[SLOT['form|form+1']] = mix(mix(S[SLOT['form|form+1']] as number, form), formR);
  out[SLOT['form-2|form-1']] = mix(mix(S[SLOT['form-2|form-1']] as number, formLL), formL);
  out[SLOT['form+1|form+2']] = mix(mix(S[SLOT['form+1|form+2']] as number, formR), formRR);
  out[SLOT.stem] = mix(S[SLOT.stem] as number, stem);
  out[SLOT['stem-1']] = mix(S[SLOT['stem-1']] as number, stemL);
  out[SLOT['stem+1']] = mix(S[SLOT['stem+1']] as number, stemR);
  out[SLOT['stem-1|stem']] = mix(mix(S[SLOT['stem-1|stem']] as number, stemL), stem);
  out[SLOT['stem|stem+1']] = mix(mix(S[SLOT['stem|stem+1']] as number, stem), stemR);
  out[SLOT.suffix3] = mix(S[SLOT.suffix3] as number, columns.suffix3[i] as number);
  out[SLOT.suffix2] = mix(S[SLOT.suffix2] as number, columns.suffix2[i] as number);
  out[SLOT['suffix3-1']] = mix(S[SLOT['suffix3-1']] as number, at > 0 ? (columns.suffix3[i - 1] as number) : EDGE);
  out[SLOT['suffix3+1']] = mix(S[SLOT['suffix3+1']] as number, at + 1 < n ? (columns.suffix3[i + 1] as number) : EDGE);
  out[SLOT['shape-1|shape|shape+1']] = mix(
    S[SLOT['shape-1|shape|shape+1']] as number,
    (shapeL << 8) | (shape << 4) | shapeR,
  );
  out[SLOT['shape-2|shape-1|shape']] = mix(
    S[SLOT['shape-2|shape-1|shape']] as number,
    (shapeLL << 8) | (shapeL << 4) | shape,
  );
  out[SLOT['shape|shape+1|shape+2']] = mix(
    S[SLOT['shape|shape+1|shape+2']] as number,
    (shape << 8) | (shapeR << 4) | shapeRR,
  );
  out[SLOT['cue|shape']] = mix(S[SLOT['cue|shape']] as number, (cue << 4) | shape);
  out[SLOT['cue-1|cue|cue+1']] = mix(S[SLOT['cue-1|cue|cue+1']] as number, (cueL << 8) | (cue << 4) | cueR);
  out[SLOT['cue-2|cue-1']] = mix(S[SLOT['cue-2|cue-1']] as number, (cueLL << 4) | cueL);
  out[SLOT['cue+1|cue+2']] = mix(S[SLOT['cue+1|cue+2']] as number, (cueR << 4) | cueRR);
  out[SLOT['quote-1|quote|quote+1']] = mix(
    S[SLOT['quote-1|quote|quote+1']] as number,
    (quoteL << 8) | (quote << 4) | quoteR,
  );
  out[SLOT['quote|form']] = mix(mix(S[SLOT['quote|form']] as number, quote), form);
  out[SLOT['quote|cue|shape']] = mix(S[SLOT['quote|cue|shape']] as number, (quote << 8) | (cue << 4) | shape);
  out[SLOT['since-close|form']] = mix(mix(S[SLOT['since-close|form']] as number, since), form);
  out[SLOT['since-close|shape']] = mix(S[SLOT['since-close|shape']] as number, (since << 8) | (shape << 4) | inside);
  out[SLOT['until-open|form']] = mix(mix(S[SLOT['until-open|form']] as number, until), form);
  out[SLOT['until-open|stem']] = mix(mix(S[SLOT['until-open|stem']] as number, Math.min(until, 4)), stem);
  out[SLOT['cue-left|distance']] = mix(
    S[SLOT['cue-left|distance']] as number,
    (leftDistance << 8) | (shape << 4) | inside,
  );
  out[SLOT['cue-left-stem|form']] = mix(mix(S[SLOT['cue-left-stem|form']] as number, leftStem), form);
  out[SLOT['cue-left-stem|quote']] = mix(
    mix(S[SLOT['cue-left-stem|quote']] as number, leftStem),
    (leftDistance << 4) | quote,
  );
  out[SLOT['cue-right|distance']] = mix(
    S[SLOT['cue-right|distance']] as number,
    (rightDistance << 8) | (shape << 4) | inside,
  );
  out[SLOT['cue-right-stem|shape']] = mix(
    mix(S[SLOT['cue-right-stem|shape']] as number, rightStem),
    (rightDistance << 4) | shape,
  );
  out[SLOT['cue-right-stem|quote']] = mix(
    mix(S[SLOT['cue-right-stem|quote']] as number, rightStem),
    (rightDistance << 4) | quote,
  );
  out[SLOT['cue-left|cue-right|quote']] = mix(
    mix(S[SLOT['cue-left|cue-right|quote']] as number, leftStem),
    mix(rightStem, inside),
  );
  out[SLOT['cue-left|commas']] = mix(
    S[SLOT['cue-left|commas']] as number,
    (commasLeft << 8) | (leftDistance << 4) | inside,
  );
  out[SLOT['cue-right|commas']] = mix(
    S[SLOT['cue-right|commas']] as number,
    (commasRight << 8) | (rightDistance << 4) | inside,
  );
  out[SLOT['sentence-start|shape']] = mix(
    S[SLOT['sentence-start|shape']] as number,
    (Math.min(at - start, 7) << 4) | shape,
  );
  out[SLOT['sentence-end']] = mix(S[SLOT['sentence-end']] as number, (Math.min(end - at, 5) << 4) | inside);
  out[SLOT['sentence-first-form']] = mix(S[SLOT['sentence-first-form']] as number, firstForm);
  out[SLOT['sentence-first-form|quote']] = mix(
    mix(S[SLOT['sentence-first-form|quote']] as number, firstForm),
    (inside << 4) | (left > 0 ? 1 : 0),
  );
  out[SLOT['sentence-last-form|quote']] = mix(mix(S[SLOT['sentence-last-form|quote']] as number, lastForm), inside);
  out[SLOT['that-before|cue-left']] = mix(
    mix(S[SLOT['that-before|cue-left']] as number, leftStem),
    left > 0 && left < n && columns.form[first + left] === thatForm ? 1 : 0,
  );
  out[SLOT['quoted-opens']] = mix(S[SLOT['quoted-opens']] as number, (columns.quote[first] as number) * 16 + quote);

  const fine = columns.fine[i] as number;
  const fineL = at > 0 ? (columns.fine[i - 1] as number) : EDGE_CLASS;
  const fineR = at + 1 < n ? (columns.fine[i + 1] as number) : EDGE_CLASS;
  const coarse = columns.coarse[i] as number;
  const coarseL = at > 0 ? (columns.coarse[i - 1] as number) : 255;
  const coarseR = at + 1 < n ? (columns.coarse[i + 1] as number) : 255;
  const coarseLL = at > 1 ? (columns.coarse[i - 2] as number) : 255;
  const coarseRR = at + 2 < n ? (columns.coarse[i + 2] as number) : 255;
  out[SLOT.fine] = mix(S[SLOT.fine] as number, fine);
  out[SLOT['fine-1']] = mix(S[SLOT['fine-1']] as number, fineL);
  out[SLOT['fine+1']] = mix(S[SLOT['fine+1']] as number, fineR);
  out[SLOT['fine-1|fine']] = mix(S[SLOT['fine-1|fine']] as number, (fineL << 11) | fine);
  out[SLOT['fine|fine+1']] = mix(S[SLOT['fine|fine+1']] as number, (fine << 11) | fineR);
  out[SLOT['coarse-1|coarse|coarse+1']] = mix(
    S[SLOT['coarse-1|coarse|coarse+1']] as number,
    (coarseL << 16) | (coarse << 8) | coarseR,
  );
  out[SLOT['coarse-2|coarse-1|coarse']] = mix(
    S[SLOT['coarse-2|coarse-1|coarse']] as number,
    (coarseLL << 16) | (coarseL << 8) | coarse,
  );
  out[SLOT['coarse|coarse+1|coarse+2']] = mix(
    S[SLOT['coarse|coarse+1|coarse+2']] as number,
    (coarse << 16) | (coarseR << 8) | coarseRR,
  );
  out[SLOT['coarse-1|coarse|quote']] = mix(
    S[SLOT['coarse-1|coarse|quote']] as number,
    (coarseL << 16) | (coarse << 8) | quote,
  );
  out[SLOT['cue-left-stem|coarse']] = mix(
    mix(S[SLOT['cue-left-stem|coarse']] as number, leftStem),
    (leftDistance << 8) | coarse,
  );
  out[SLOT['cue-right-stem|coarse']] = mix(
    mix(S[SLOT['cue-right-stem|coarse']] as number, rightStem),
    (rightDistance << 8) | coarse,
  );

  const xpos = columns.xpos[i] as number;
  const xposL = at > 0 ? (columns.xpos[i - 1] as number) : 255;
  const xposLL = at > 1 ? (columns.xpos[i - 2] as number) : 255;
  const xposR = at + 1 < n ? (columns.xpos[i + 1] as number) : 255;
  const xposRR = at + 2 < n ? (columns.xpos[i + 2] as number) : 255;
  out[SLOT.xpos] = mix(S[SLOT.xpos] as number, xpos);
  out[SLOT['xpos-1|xpos']] = mix(S[SLOT['xpos-1|xpos']] as number, (xposL << 8) | xpos);
  out[SLOT['xpos|xpos+1']] = mix(S[SLOT['xpos|xpos+1']] as number, (xpos << 8) | xposR);
  out[SLOT['xpos-1|xpos|xpos+1']] = mix(S[SLOT['xpos-1|xpos|xpos+1']] as number, (xposL << 16) | (xpos << 8) | xposR);
  out[SLOT['xpos-2|xpos-1|xpos']] = mix(S[SLOT['xpos-2|xpos-1|xpos']] as number, (xposLL << 16) | (xposL << 8) | xpos);
  out[SLOT['xpos|xpos+1|xpos+2']] = mix(S[SLOT['xpos|xpos+1|xpos+2']] as number, (xpos << 16) | (xposR << 8) | xposRR);
  out[SLOT['stem|xpos']] = mix(mix(S[SLOT['stem|xpos']] as number, stem), xpos);
  const middle = columns.middle[i] as number;
  const middleL = at > 0 ? (columns.middle[i - 1] as number) : EDGE_CLASS;
  const middleR = at + 1 < n ? (columns.middle[i + 1] as number) : EDGE_CLASS;
  out[SLOT.middle] = mix(S[SLOT.middle] as number, middle);
  out[SLOT['middle-1|middle']] = mix(S[SLOT['middle-1|middle']] as number, (middleL << 11) | middle);
  out[SLOT['middle|middle+1']] = mix(S[SLOT['middle|middle+1']] as number, (middle << 11) | middleR);

  const deprel = columns.deprel[i] as number;
  const deprelL = at > 0 ? (columns.deprel[i - 1] as number) : 255;
  const deprelR = at + 1 < n ? (columns.deprel[i + 1] as number) : 255;
  const head = columns.head[i] as number;
  const headInside = head >= first && head < unit.last;
  const headStem = headInside ? (columns.stem[head] as number) : EDGE;
  const headXpos = headInside ? (columns.xpos[head] as number) : 255;
  const headChildren = headInside ? (tree.children[head - first] as number) : 255;
  const children = tree.children[at] as number;
  const governor = tree.governor[at] as number;
  const governorL = at > 0 ? (tree.governor[at - 1] as number) : 0;
  const governorR = at + 1 < n ? (tree.governor[at + 1] as number) : 0;
  const governorStem = governor > 0 ? (columns.stem[first + governor - 1] as number) : EDGE;
  const relation = tree.relation[at] as number;
  // Beyond the unit's edges nothing governs and there is no relation: 0, never what an earlier unit left there.
  const relationL = governorL !== governor ? 255 : at > 0 ? (tree.relation[at - 1] as number) : 0;
  const relationR = governorR !== governor ? 255 : at + 1 < n ? (tree.relation[at + 1] as number) : 0;
  const side = governor === 0 ? 0 : governor - 1 > at ? 1 : 2;
  out[SLOT['deprel|xpos']] = mix(S[SLOT['deprel|xpos']] as number, (deprel << 8) | xpos);
  out[SLOT['deprel|head-stem']] = mix(mix(S[SLOT['deprel|head-stem']] as number, headStem), deprel);
  out[SLOT['deprel|head-xpos']] = mix(S[SLOT['deprel|head-xpos']] as number, (deprel << 8) | headXpos);
  out[SLOT['deprel-1|deprel|deprel+1']] = mix(
    S[SLOT['deprel-1|deprel|deprel+1']] as number,
    (deprelL << 16) | (deprel << 8) | deprelR,
  );
  out[SLOT['head-direction|deprel|xpos']] = mix(
    S[SLOT['head-direction|deprel|xpos']] as number,
    ((head < i ? 1 : head > i ? 2 : 0) << 16) | (deprel << 8) | xpos,
  );
  out[SLOT['children|stem']] = mix(mix(S[SLOT['children|stem']] as number, stem), children);
  out[SLOT['children|xpos|cue']] = mix(S[SLOT['children|xpos|cue']] as number, (children << 12) | (xpos << 4) | cue);
  out[SLOT['children|head-children|deprel']] = mix(
    S[SLOT['children|head-children|deprel']] as number,
    (children << 16) | (headChildren << 8) | deprel,
  );
  out[SLOT['governor-stem|relation']] = mix(
    mix(S[SLOT['governor-stem|relation']] as number, governorStem),
    (relation << 2) | side,
  );
  out[SLOT['governor|relation|quote']] = mix(
    S[SLOT['governor|relation|quote']] as number,
    (governor > 0 ? 1024 : 0) | (relation << 4) | quote,
  );
  out[SLOT['governor-stem|relation|relation-1']] = mix(
    mix(S[SLOT['governor-stem|relation|relation-1']] as number, governorStem),
    (relation << 8) | relationL,
  );
  out[SLOT['governor-stem|relation|relation+1']] = mix(
    mix(S[SLOT['governor-stem|relation|relation+1']] as number, governorStem),
    (relation << 8) | relationR,
  );
  out[SLOT['governor-1|governor|governor+1']] = mix(
    S[SLOT['governor-1|governor|governor+1']] as number,
    ((governorL === governor ? 1 : governorL === 0 ? 0 : 2) << 12) |
      ((governorR === governor ? 1 : governorR === 0 ? 0 : 2) << 10) |
      (side << 8) |
      relation,
  );
  const name = columns.name[i] as number;
  const nameL = at > 0 ? (columns.name[i - 1] as number) : 15;
  const nameR = at + 1 < n ? (columns.name[i + 1] as number) : 15;
  out[SLOT['name-1|name|name+1']] = mix(S[SLOT['name-1|name|name+1']] as number, (nameL << 8) | (name << 4) | nameR);
  out[SLOT['name|deprel']] = mix(S[SLOT['name|deprel']] as number, (name << 8) | deprel);
  out[SLOT['name|name+1|form+1']] = mix(mix(S[SLOT['name|name+1|form+1']] as number, formR), (name << 4) | nameR);
}
