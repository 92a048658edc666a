/** Training data of acceptor, chooser and judge: every bundle of every candidate cue, and how right it is. */
import { ACCEPT_NAMES, fillAcceptFeatures } from '../src/read/attribute/accept.js';
import { CROSSED_WORDS } from '../src/read/attribute/find.js';
import { type ChainModel, findCandidates, OPENS_IN_TRAINING } from '../src/read/attribute/first-pass.js';
import { CHOOSER_WIDTH } from '../src/read/attribute/judge.js';
import { fillJudgeRow } from '../src/read/attribute/judge-features.js';
import { type Bundle, secondPass, secondPassScratch } from '../src/read/attribute/second-pass.js';
import { shapeScratch } from '../src/read/attribute/span-shape.js';
import { fillUnitView, unitView } from '../src/read/attribute/unit-view.js';
import type { GoldAttribution } from './polnear.js';
import type { EachUnit } from './second-pass.js';

/** One candidate cue; `rows` are the chooser's columns of its bundles, still without the acceptor's sum and the rivals. */
export interface JudgedCue {
  readonly article: number;
  /** Number of the unit in all articles. */
  readonly unit: number;
  readonly bundles: readonly Bundle[];
  readonly hashes: readonly Uint32Array[];
  readonly rows: Float32Array;
  /** Of each bundle: 0 wrong, else 1 and 1 more for an exact content and for an exact source. */
  readonly quality: Float32Array;
}

export function judgeData(each: EachUnit, modelFor: (article: number) => ChainModel): JudgedCue[] {
  const view = unitView();
  const scratch = secondPassScratch();
  const shape = shapeScratch();
  const cues: JudgedCue[] = [];
  let unitNumber = 0;
  each(({ a, unit, columns, around, tree, marginal, gold }) => {
    const number = unitNumber++;
    const candidates = findCandidates(marginal, unit.last - unit.first, OPENS_IN_TRAINING);
    if (candidates.length === 0) return;
    fillUnitView(columns, around, unit, marginal, candidates, CROSSED_WORDS, view);
    const bench = { columns, around, unit, tree, marginal, candidates, shape };
    candidates.forEach((_, c) => {
      const bundles = secondPass(modelFor(a), columns, around, unit, view, tree, candidates, c, scratch);
      const rows = new Float32Array(bundles.length * CHOOSER_WIDTH);
      const hashes = bundles.map((bundle, rank) => {
        fillJudgeRow(bench, bundles, rank, 0, rows.subarray(rank * CHOOSER_WIDTH, (rank + 1) * CHOOSER_WIDTH));
        const out = new Uint32Array(ACCEPT_NAMES.length);
        fillAcceptFeatures(columns, around, unit, view, tree, bundle, out);
        return out;
      });
      const quality = Float32Array.from(bundles, (bundle) =>
        gold.reduce((most, g) => Math.max(most, qualityOf(bundle, g, unit.first)), 0),
      );
      cues.push({ article: a, unit: number, bundles, hashes, rows, quality });
    });
  });
  return cues;
}

/** A bundle is right when content and source overlap gold by half, as relations score. */
function qualityOf(bundle: Bundle, gold: GoldAttribution, first: number): number {
  if (!gold.cue.some((t) => t - first >= bundle.cue.start && t - first < bundle.cue.end)) return 0;
  const content = tokenJaccard(bundle.content, gold.content, first);
  const source =
    bundle.source.length === 0 && gold.source.length === 0 ? 1 : tokenJaccard(bundle.source, gold.source, first);
  if (content < 0.5 || source < 0.5) return 0;
  return 1 + (content === 1 ? 1 : 0) + (source === 1 ? 1 : 0);
}

function tokenJaccard(spans: readonly (readonly [number, number])[], tokens: readonly number[], first: number): number {
  let size = 0;
  let shared = 0;
  for (const [start, end] of spans) {
    size += end - start;
    for (const token of tokens) if (token - first >= start && token - first < end) shared++;
  }
  const union = size + tokens.length - shared;
  return union === 0 ? 0 : shared / union;
}
