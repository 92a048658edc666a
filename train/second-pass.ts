/** Training data of the second pass: one sequence a true cue. */
import type { Columns } from '../src/read/attribute/columns.js';
import { fillCueFeatures } from '../src/read/attribute/cue-features.js';
import { CUE_NAMES, CUE_TEMPLATE } from '../src/read/attribute/cue-template.js';
import { CROSSED_WORDS } from '../src/read/attribute/find.js';
import { type Candidate, findCandidates, OPENS_IN_TRAINING } from '../src/read/attribute/first-pass.js';
import { PASS1, PASS1_LABELS, PASS2, PASS2_LABELS } from '../src/read/attribute/labels.js';
import { windowOf } from '../src/read/attribute/second-pass.js';
import { fillBranches, fillTreeView, type TreeView, treeView } from '../src/read/attribute/tree-view.js';
import { fillSurroundings, surroundings, type Unit } from '../src/read/attribute/unit.js';
import { fillUnitView, unitView } from '../src/read/attribute/unit-view.js';
import { mix } from '../src/read/linear/hash.js';
import type { Sequences } from './crf.js';
import { createCounter, type Dictionary } from './dictionary.js';
import { eachArticle, type Words } from './first-pass.js';
import type { GoldArticle, GoldAttribution } from './polnear.js';

/** Calls `visit` for every unit with everything the second pass sees but the candidates, which it may make itself. */
export function eachUnit(
  articles: readonly GoldArticle[],
  words: Words,
  marginalAt: Int32Array,
  marginal: Float32Array,
  visit: (context: UnitContext) => void,
): void {
  const around = surroundings();
  const tree = treeView();
  let index = 0;
  eachArticle(articles, words, (a, columns) => {
    const article = articles[a] as GoldArticle;
    let sentence = 0;
    article.units.forEach((unit, u) => {
      sentence = fillSurroundings(unit, article.line.text, article.segments, columns, sentence, around);
      fillTreeView(columns, unit, tree);
      const n = unit.last - unit.first;
      const from = marginalAt[index++] as number;
      visit({
        a,
        unit,
        columns,
        around,
        tree,
        marginal: Float64Array.from(marginal.subarray(from * PASS1_LABELS, (from + n) * PASS1_LABELS)),
        gold: article.gold.filter((g) => g.unit === u && g.cue.length > 0 && g.content.length > 0),
      });
    });
  });
}

export interface UnitContext {
  readonly a: number;
  readonly unit: Unit;
  readonly columns: Columns;
  readonly around: ReturnType<typeof surroundings>;
  readonly tree: TreeView;
  readonly marginal: Float64Array;
  readonly gold: readonly GoldAttribution[];
}

export interface SecondPassData {
  readonly sequences: Sequences;
  readonly dictionary: Dictionary;
  /** Article of each sequence. */
  readonly article: Int32Array;
}

export type EachUnit = (visit: (context: UnitContext) => void) => void;

export function secondPassData(each: EachUnit, cutoff: number): SecondPassData {
  const slots = CUE_NAMES.length;
  const view = unitView();
  const hashes = new Uint32Array(slots);
  const inCue = mix(CUE_TEMPLATE.seeds[0] as number, 3);
  const chunks: Uint32Array[] = [];
  const labels: Uint8Array[] = [];
  const first = [0];
  const owner: number[] = [];
  const counter = createCounter(25);
  let tokens = 0;
  each(({ a, unit, columns, around, tree, marginal, gold }) => {
    const n = unit.last - unit.first;
    for (const attribution of gold) {
      const cueStart = (attribution.cue[0] as number) - unit.first;
      const cueEnd = Math.min(n, (attribution.cue.at(-1) as number) + 1 - unit.first);
      const truth: Candidate = {
        start: cueStart,
        end: cueEnd,
        probability: marginal[cueStart * PASS1_LABELS + PASS1.cueB] as number,
      };
      const candidates = [
        ...findCandidates(marginal, n, OPENS_IN_TRAINING).filter((c) => c.end <= cueStart || c.start >= cueEnd),
        truth,
      ].sort((x, y) => x.start - y.start);
      fillUnitView(columns, around, unit, marginal, candidates, CROSSED_WORDS, view);
      const c = candidates.indexOf(truth);
      const [from, to] = windowOf(truth, n);
      fillBranches(columns, unit, truth, from, to, tree);
      const raw = new Uint32Array((to - from) * slots);
      const y = new Uint8Array(to - from);
      const mark = (list: readonly number[], begin: number) => {
        list.forEach((token, k) => {
          const at = token - unit.first - from;
          if (at >= 0 && at < y.length) y[at] = k > 0 && list[k - 1] === token - 1 && at > 0 ? begin + 1 : begin;
        });
      };
      mark(attribution.content, PASS2.contentB);
      mark(attribution.source, PASS2.sourceB);
      for (let at = cueStart; at < cueEnd; at++) if (at - from < y.length) y[at - from] = 0;
      for (let i = 1; i < y.length; i++) {
        const label = y[i] as number;
        if (label > 0 && label % 2 === 0 && y[i - 1] !== label && y[i - 1] !== label - 1) y[i] = label - 1;
      }
      for (let at = from; at < to; at++) {
        if (at >= cueStart && at < cueEnd) {
          raw[(at - from) * slots] = inCue;
        } else {
          fillCueFeatures(columns, around, unit, view, tree, candidates, c, at, hashes);
          raw.set(hashes, (at - from) * slots);
        }
      }
      for (const hash of raw) counter.add(hash);
      chunks.push(raw);
      labels.push(y);
      owner.push(a);
      tokens += to - from;
      first.push(tokens);
    }
  });
  const dictionary = counter.dictionary(cutoff);
  const features = new Int32Array(tokens * slots);
  const gold = new Uint8Array(tokens);
  chunks.forEach((raw, s) => {
    const at = (first[s] as number) * slots;
    for (let k = 0; k < raw.length; k++) features[at + k] = dictionary.idOf(raw[k] as number);
    gold.set(labels[s] as Uint8Array, first[s] as number);
  });
  return {
    sequences: { slots, labels: PASS2_LABELS, features, gold, first: Int32Array.from(first), size: dictionary.size },
    dictionary,
    article: Int32Array.from(owner),
  };
}
