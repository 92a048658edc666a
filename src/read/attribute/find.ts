/**
 * The passes over one article: tokens → attributions (source, cue, content in tokens) with probabilities. What
 * `statement.ts` trims into statements and `eval` writes out in PolNeAR's own convention.
 */
import { hashString } from '../linear/hash.js';
import { ACCEPT_NAMES, acceptance, fillAcceptFeatures } from './accept.js';
import { type Analysed, type Columns, emptyColumns, fillColumns, QUOTE, SHAPE } from './columns.js';
import { findCandidates, firstPass, firstPassScratch, OPENS } from './first-pass.js';
import { judgeUnit } from './judge.js';
import type { AttributeModel } from './model.js';
import { resolve } from './resolve.js';
import { secondPass, secondPassScratch } from './second-pass.js';
import { formSet } from './sets.js';
import { shapeScratch } from './span-shape.js';
import { fillTreeView, treeView } from './tree-view.js';
import { fillSurroundings, surroundings, units } from './unit.js';
import { type CrossedWords, fillUnitView, unitView } from './unit-view.js';

/**
 * Judge's probability from which a bundle is an attribution. Sweep on a tenth of train, relation F1: .30 66.8, .33 66.4,
 * .36 66.3, .40 65.9. Raise it for precision: at .40 P is 76 and R 58.
 */
export const ACCEPTS = 0.3;

/** One attribution found, in token ranges `[start, end)` of the article. */
export interface Found {
  readonly block: number;
  readonly cue: readonly [number, number];
  readonly source: readonly (readonly [number, number])[];
  readonly content: readonly (readonly [number, number])[];
  /** Index in the same list of the one it is nested in, or -1. */
  readonly within: number;
  /** Calibrated probability. */
  readonly score: number;
  /** What the passes thought, for explanations. */
  readonly cueProbability: number;
  readonly sourceProbability: number;
  readonly contentProbability: number;
  /** The rule that found it, where no model did; `because.ts` has its words. */
  readonly rule?: FoundBy;
}

/** Rules that find attributions of their own. */
export type FoundBy = 'clause' | 'noun' | 'refusal' | 'tag' | 'headline' | 'denial' | 'words' | 'set-off' | 'beside';

/** What a rule knows of its probabilities: how often it is right, by eye. */
export function byRule(rule: FoundBy, score: number) {
  return { score, cueProbability: score, sourceProbability: score, contentProbability: score, rule } as const;
}

export const THAT = hashString('that');
const BUT = hashString('but');

const RELATIVE = formSet('who which that whose');
/** Words whose crossing matters to the second pass. */
export const CROSSED_WORDS: CrossedWords = {
  that: formSet('that if whether'),
  wh: formSet('who which what when where why how'),
  and: formSet('and or'),
  but: formSet('but although though while because as'),
  colon: formSet(': ; — – -- -'),
};

/** Makes the finder; it keeps scratch memory between articles. `columns` returned by `columnsOf` are valid until the next call. */
export interface Finder {
  find(page: Analysed): Found[];
  /** Columns of the article last read. */
  columnsOf(): Columns;
}

export function createFinder(model: AttributeModel, accepts = ACCEPTS): Finder {
  let columns = emptyColumns();
  const around = surroundings();
  const view = unitView();
  const tree = treeView();
  const one = firstPassScratch();
  const two = secondPassScratch();
  const acceptHashes = new Uint32Array(ACCEPT_NAMES.length);
  const sum = new Float64Array(1);
  const shape = shapeScratch();
  return {
    columnsOf: () => columns,
    find(page) {
      const { text, blocks, segments } = page;
      columns = fillColumns(page, model.lexicon, columns);
      const found: Found[] = [];
      let sentence = 0;
      for (const unit of units(blocks, segments)) {
        const n = unit.last - unit.first;
        sentence = fillSurroundings(unit, text, segments, columns, sentence, around);
        fillTreeView(columns, unit, tree);
        firstPass(model.first, columns, around, unit, tree, THAT, one);
        const candidates = findCandidates(one.marginal, n, OPENS);
        if (candidates.length === 0) continue;
        fillUnitView(columns, around, unit, one.marginal, candidates, CROSSED_WORDS, view);
        const proposals = candidates.map((_, c) => {
          const bundles = secondPass(model.second, columns, around, unit, view, tree, candidates, c, two);
          const linear = bundles.map((bundle) => {
            fillAcceptFeatures(columns, around, unit, view, tree, bundle, acceptHashes);
            return acceptance(model.accept, acceptHashes, sum);
          });
          return { bundles, linear };
        });
        const bench = { columns, around, unit, tree, marginal: one.marginal, candidates, shape };
        const scored = judgeUnit(model, bench, proposals);
        const shift = (span: readonly [number, number]): readonly [number, number] => [
          span[0] + unit.first,
          span[1] + unit.first,
        ];
        const isJoint = (token: number): boolean => isJointAt(columns, unit.first + token);
        const isRelative = (token: number): boolean => RELATIVE.has(columns.form[unit.first + token] as number);
        const base = found.length;
        for (const { bundle, score, outer } of resolve(scored, n, accepts, { isJoint, isRelative })) {
          found.push({
            block: unit.block,
            cue: shift([bundle.cue.start, bundle.cue.end]),
            source: bundle.source.map(shift),
            content: bundle.content.map(shift),
            within: outer < 0 ? -1 : base + outer,
            score: calibrate(model.calibration, score),
            cueProbability: bundle.cue.probability,
            sourceProbability: bundle.sourceMean,
            contentProbability: bundle.contentMean,
          });
        }
      }
      return found;
    },
  };
}

/** *and*, *or*, *but* or a mark that is no quotation mark: what may join two cues of one source. */
function isJointAt(columns: Columns, token: number): boolean {
  const form = columns.form[token] as number;
  if (CROSSED_WORDS.and.has(form) || form === BUT) return true;
  return (
    columns.shape[token] === SHAPE.mark && columns.quote[token] !== QUOTE.open && columns.quote[token] !== QUOTE.close
  );
}

/** Looks a score up in the calibration, linear between the middles of its bins. */
function calibrate(calibration: Float32Array, score: number): number {
  const bins = calibration.length;
  const at = Math.min(bins - 1, Math.max(0, score * bins - 0.5));
  const low = Math.floor(at);
  const high = Math.min(bins - 1, low + 1);
  const value = (calibration[low] as number) * (1 - (at - low)) + (calibration[high] as number) * (at - low);
  return Math.round(value * 1000) / 1000;
}
