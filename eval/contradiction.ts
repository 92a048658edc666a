/**
 * Pairs of sentences labelled contradiction and else (JSON Lines `{premise, hypothesis, label}`): how far what `link/tensions` compares tells them apart. The
 * figures of a comparison are weighed by logistic regression, learned on nine tenths and tried on the tenth that is left, ten times over; pairs of one source
 * stay together. Nothing learned here is shipped.
 */
import { readFileSync } from 'node:fs';
import type { Claim } from '../src/link/tensions/claim.js';
import { compare } from '../src/link/tensions/compare.js';
import { wordingOf } from '../src/link/tensions/words.js';

interface Pair {
  readonly premise: string;
  readonly hypothesis: string;
  readonly label: string;
  readonly group: string;
}

const claimOf = (text: string): Claim => ({
  statement: null,
  spans: [[0, text.length]],
  speakers: [],
  names: [],
  act: null,
  denies: false,
  unvouched: false,
  attitude: false,
  hedged: false,
  back: false,
  date: null,
  meant: [],
  times: [],
  story: [],
  storyNames: [],
  bodies: [],
  fails: false,
  bare: false,
  ...wordingOf(text, [[0, text.length]]),
});

/** What a pair is weighed by. */
export function figuresOf(premise: string, hypothesis: string): number[] {
  const [a, b] = [claimOf(premise), claimOf(hypothesis)];
  const { shared, cover, jaccard, negation, opposites, quantities, modal } = compare(a, b);
  const [lengthA, lengthB] = [a.terms.length, b.terms.length];
  const clash = negation + opposites + quantities > 0 ? 1 : 0;
  return [
    1,
    Math.min(4, shared) / 4,
    cover,
    jaccard,
    Math.min(2, negation) / 2,
    Math.min(2, opposites) / 2,
    Math.min(2, quantities) / 2,
    modal,
    clash * cover,
    a.negations > 0 !== b.negations > 0 ? 1 : 0,
    a.negations > 0 && b.negations > 0 ? 1 : 0,
    (a.negations > 0 !== b.negations > 0 ? 1 : 0) * cover,
    Math.min(lengthA, lengthB) / 10,
    Math.max(lengthA, lengthB) / 20,
    shared === 0 ? 1 : 0,
  ];
}

/** Weights by gradient descent, both labels counting alike. */
function learn(rows: readonly (readonly number[])[], labels: readonly number[]): number[] {
  const width = rows[0]?.length ?? 0;
  const weights = new Array<number>(width).fill(0);
  const positive = labels.filter((label) => label === 1).length;
  const worth = [
    labels.length / (2 * Math.max(1, labels.length - positive)),
    labels.length / (2 * Math.max(1, positive)),
  ];
  for (let round = 0; round < 600; round++) {
    const slope = new Array<number>(width).fill(0);
    rows.forEach((row, i) => {
      const label = labels[i] as number;
      const miss = (chanceOf(weights, row) - label) * (worth[label] as number);
      row.forEach((value, f) => {
        slope[f] = (slope[f] as number) + miss * value;
      });
    });
    for (let f = 0; f < width; f++)
      weights[f] = (weights[f] as number) - 1.5 * ((slope[f] as number) / rows.length + 0.002 * (weights[f] as number));
  }
  return weights;
}

function chanceOf(weights: readonly number[], row: readonly number[]): number {
  let sum = 0;
  for (let f = 0; f < row.length; f++) sum += (weights[f] as number) * (row[f] as number);
  return 1 / (1 + Math.exp(-sum));
}

const FOLDS = 10;

/** A chance of contradiction for each pair, by weights that never saw its group. */
export function crossValidated(all: readonly Pair[]): number[] {
  const rows = all.map(({ premise, hypothesis }) => figuresOf(premise, hypothesis));
  const labels = all.map(({ label }) => (label === 'contradiction' ? 1 : 0));
  const groups = [...new Set(all.map(({ group }) => group))].sort();
  const foldOf = new Map(groups.map((group, i) => [group, i % FOLDS]));
  const chances = new Array<number>(all.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = all.flatMap(({ group }, i) => (foldOf.get(group) === fold ? [] : [i]));
    const weights = learn(
      train.map((i) => rows[i] as number[]),
      train.map((i) => labels[i] as number),
    );
    all.forEach(({ group }, i) => {
      if (foldOf.get(group) === fold) chances[i] = chanceOf(weights, rows[i] as number[]);
    });
  }
  return chances;
}

const percent = (part: number, whole: number) => Math.round((10000 * part) / Math.max(1, whole)) / 100;

/** Precision, recall and F1 of contradictions and of the rest at a cut. */
export function scored(all: readonly Pair[], chances: readonly number[], cut: number): Record<string, number> {
  const count = (found: boolean, is: boolean) =>
    all.filter(({ label }, i) => (chances[i] as number) >= cut === found && (label === 'contradiction') === is).length;
  const [hit, wrong, missed, rest] = [count(true, true), count(true, false), count(false, true), count(false, false)];
  const [f1, other] = [percent(2 * hit, 2 * hit + wrong + missed), percent(2 * rest, 2 * rest + wrong + missed)];
  return {
    precision: percent(hit, hit + wrong),
    recall: percent(hit, hit + missed),
    f1,
    macroF1: Math.round(50 * (f1 + other)) / 100,
  };
}

export function pairs(path: string, _verbose: boolean): void {
  const all = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Pair => {
      const { premise, hypothesis, label, source, id } = JSON.parse(line) as Record<string, string>;
      return {
        premise: premise ?? '',
        hypothesis: hypothesis ?? '',
        label: label ?? '',
        group: source ?? premise ?? id ?? '',
      };
    });
  const three = all.some(({ label }) => label === 'entailment');
  // Where contradictions are one in ten, only the surest are called so.
  const chances = crossValidated(all);
  const cut = three ? ([...chances].sort((a, b) => b - a)[Math.floor(all.length * 0.07)] ?? 0.5) : 0.5;
  const figures = scored(all, chances, cut);
  console.log(
    `${all.length} pairs, ${all.filter(({ label }) => label === 'contradiction').length} contradictions; ${FOLDS} folds`,
  );
  console.log(JSON.stringify({ layer: 'tensions', ...figures }));
}
