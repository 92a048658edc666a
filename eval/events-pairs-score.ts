/**
 * Classes of marked actor pairs (PLV, PLOVER's gold sentences): accuracy and macro F1 over the classes the gold has. The file the weights were
 * made of is scored by cross-validation, each part by weights made of the others with the recipe that ships; any other file by the weights that ship.
 */
import { EVENT_CLASSES } from '../src/model/labels.js';
import { bindEvents } from '../src/read/event/model.js';
import { DEED_TEMPLATE } from '../src/read/event/template.js';
import { addScores, type WeightTable } from '../src/read/linear/table.js';
import { loadWeights } from '../src/weights/load.js';
import { trainDeeds } from '../train/event/model.js';
import { patternRows } from '../train/event/patterns.js';
import { prune } from '../train/event/prune.js';
import { PAIR_FILES, RECIPE } from '../train/event-layer.js';
import { corpus } from './corpora.js';
import { createPairReader, type DeedRow, type PairRow, readPairs } from './event-pairs.js';

export interface PairScore {
  readonly accuracy: number;
  readonly macroF1: number;
  readonly rows: number;
  readonly folds: number;
  /** The published zero-shot system on the same rows, where the file has its answers; else null. */
  readonly baseline: number | null;
  readonly byClass: readonly string[];
  readonly errors: readonly string[];
}

const FOLDS = 10;
const OTHER = EVENT_CLASSES.indexOf('OTHER');

function foldOf(key: string): number {
  let hash = 7;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 16777619);
  return (hash >>> 0) % FOLDS;
}

/** The likeliest class, in the gold's terms: where it joins two ("CONCEDE|RETREAT"), either stands for both. */
function answer(table: WeightTable, row: DeedRow, scores: Float64Array, joined: ReadonlyMap<string, string>): string {
  scores.fill(0);
  addScores(table, row.hashes as Uint32Array<ArrayBuffer>, row.hashes.length, scores, 0);
  let best = 0;
  for (let y = 1; y < OTHER; y++) if (scores[y] > scores[best]) best = y;
  const name = EVENT_CLASSES[best];
  return joined.get(name) ?? name;
}

const percent = (share: number) => Math.round(10000 * share) / 100;

export function scorePairs(path: string): PairScore {
  const read = createPairReader();
  const gold = readPairs(path);
  const rows = gold
    .map((row) => ({ row, deed: read(row) }))
    .filter((one): one is { row: PairRow; deed: DeedRow } => one.deed !== null);
  const joined = new Map(
    [...new Set(gold.map(({ event }) => event))]
      .filter((event) => event.includes('|'))
      .flatMap((event) => event.split('|').map((name): [string, string] => [name, event])),
  );
  const trained = PAIR_FILES.map(corpus).filter((file) => file !== null);
  const shipped = new Set(trained.flatMap((file) => readPairs(file)).map(({ id }) => id));
  const own = gold.filter(({ id }) => shipped.has(id)).length > 0;
  const scores = new Float64Array(EVENT_CLASSES.length);
  let answers: string[];
  if (own) {
    const all = trained.flatMap((file) => readPairs(file)).map((row) => read(row) as DeedRow);
    const patterns = patternRows(RECIPE.patterns);
    answers = new Array<string>(rows.length).fill('');
    for (let fold = 0; fold < FOLDS; fold++) {
      const parts = [...all.filter(({ key }) => foldOf(key) !== fold), ...patterns];
      const model = trainDeeds(parts, EVENT_CLASSES.length, RECIPE);
      const { table } = prune(model, parts, DEED_TEMPLATE.id, RECIPE.most, RECIPE.steps);
      rows.forEach(({ deed }, i) => {
        if (foldOf(deed.key) === fold) answers[i] = answer(table, deed, scores, joined);
      });
    }
  } else {
    const table = bindEvents(loadWeights());
    if (table === null) throw new Error('no weights for events');
    answers = rows.map(({ deed }) => answer(table, deed, scores, joined));
  }
  return summary(rows, answers, own ? FOLDS : 0);
}

function summary(
  rows: readonly { row: PairRow; deed: DeedRow }[],
  answers: readonly string[],
  folds: number,
): PairScore {
  const classes = [...new Set(rows.map(({ row }) => row.event))].sort();
  let f1 = 0;
  const byClass = classes.map((name) => {
    const gold = rows.filter(({ row }) => row.event === name).length;
    const found = answers.filter((one) => one === name).length;
    const right = rows.filter(({ row }, i) => row.event === name && answers[i] === name).length;
    const f = (2 * right) / Math.max(1, gold + found);
    f1 += f;
    return `${name.padEnd(16)} gold ${String(gold).padStart(4)}  found ${String(found).padStart(4)}  F1 ${percent(f)}`;
  });
  const right = rows.filter(({ row }, i) => row.event === answers[i]).length;
  const told = rows.filter(({ row }) => row.baseline_zsp !== undefined);
  return {
    accuracy: percent(right / Math.max(1, rows.length)),
    macroF1: percent(f1 / Math.max(1, classes.length)),
    rows: rows.length,
    folds,
    baseline:
      told.length === 0 ? null : percent(told.filter(({ row }) => row.baseline_zsp === row.event).length / told.length),
    byClass,
    errors: rows.flatMap(({ row, deed }, i) =>
      row.event === answers[i] ? [] : [`${row.event} -> ${answers[i]} | ${deed.shown} | ${row.markup.slice(0, 240)}`],
    ),
  };
}
