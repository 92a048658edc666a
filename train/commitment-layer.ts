/** `npm run train -- commitment`: makes `commitment.bin`. Needs all the others. Two minutes on one core. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DOSSIERS, dossierFiles } from '../eval/dossiers.js';
import { FEATURES_ID } from '../src/link/commitments/features.js';
import { bindUndertakings, likeliest, scoresOf } from '../src/link/commitments/undertakings.js';
import { COMMITMENT_KINDS, type CommitmentKind } from '../src/model/labels.js';
import { hashString } from '../src/read/linear/hash.js';
import { createReader } from '../src/read/read.js';
import { serialiseSections } from '../src/weights/format.js';
import { loadWeights } from '../src/weights/load.js';
import { dossiers, type Example, LABELLED, LEARNED_FROM, labelled, TEXTS } from './commitment/examples.js';
import { learn } from './commitment/learn.js';
import { needed } from './data.js';
import { sha256, writeLayer } from './manifest.js';
import { PASSAGE_FILES } from './marks.js';

export const RECIPE = {
  seeds: [7, 8, 9],
  epochs: 20,
  rate: 0.05,
  l2: 0.003,
  dropout: 0.3,
  cutoff: 2,
  ours: 4,
  most: 10_900,
} as const;

const FOLDS = 5;

/** Trains the layer into `folder`. */
export function layer(folder: string, say: (line: string) => void): void {
  const read = createReader(loadWeights());
  const examples = [...labelled(read, say), ...dossiers(read)];
  crossValidate(examples, say);
  const bytes = serialiseSections(learn(examples, RECIPE));
  writeLayer(folder, 'commitment.bin', bytes, {
    does: 'tells what a statement undertakes: a promise, a plan, a demand, a threat, or nothing',
    templates: { features: FEATURES_ID },
    labels: { kinds: ['nothing', ...COMMITMENT_KINDS] },
    recipe: RECIPE,
    command: 'npm run train -- commitment',
    data: [
      {
        name: 'train/undertakings.tsv',
        use: 'what statements undertake',
        sha256: sha256(readFileSync(LABELLED)),
        licence: "the project's own; places in the texts, no words",
      },
      ...TEXTS.map((file) => ({
        name: file,
        use: 'texts of the labels',
        sha256: sha256(readFileSync(needed(file))),
        licence: 'as for words.bin',
      })),
      ...PASSAGE_FILES.map((file) => ({
        name: `train/marks/${basename(file)}`,
        use: 'texts of the labels',
        sha256: sha256(readFileSync(file)),
        licence: "the project's own",
      })),
      ...LEARNED_FROM.map((set) => ({
        name: `eval/gold/tensions/${set}`,
        use: 'commitments of invented dossiers',
        sha256: sha256(Buffer.concat(dossierFiles(join(DOSSIERS, set)).map((file) => readFileSync(file)))),
        licence: "the project's own",
      })),
    ],
  });
  say(`commitment: ${bytes.length} bytes`);
}

/** Says how well what is learned tells statements of articles and dossiers it has not seen. */
export function crossValidate(examples: readonly Example[], say: (line: string) => void, recipe = RECIPE): void {
  const scores = new Map<Example, Float64Array>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = ({ group }: Example) => hashString(group) % FOLDS === fold;
    const sections = learn(
      examples.filter((one) => !isOut(one)),
      recipe,
    );
    const model = bindUndertakings({ files: new Map([['commitment', { name: 'commitment', sha256: '', sections }]]) });
    for (const one of examples) if (model !== null && isOut(one)) scores.set(one, scoresOf(one.hashes, model));
  }
  for (const ours of [false, true]) {
    const some = examples.filter((one) => one.ours === ours);
    const name = ours ? 'dossiers' : 'news';
    say(`commitment: ${some.length} statements of ${name}; the rules: ${figures(some, ({ rule }) => rule)}`);
    const told = (one: Example, seen: number, unseen: number) =>
      one.telling ? likeliest(scores.get(one) as Float64Array, one.rule === null ? unseen : seen) : null;
    for (const unseen of [-1.5, -1, -0.5, 0])
      for (const seen of [0.4, 0.8, 1.2])
        say(
          `commitment: ${name}, ${FOLDS} folds, ${seen}, ${unseen}: ${figures(some, (one) => told(one, seen, unseen))}`,
        );
  }
}

/** Precision, recall and F1, with the kind; each statement counts for as many as it stands for. */
function figures(examples: readonly Example[], kindOf: (one: Example) => CommitmentKind | null): string {
  let [found, right, wanted] = [0, 0, 0];
  for (const one of examples) {
    const kind = kindOf(one);
    const some = (one.right & 1) === 0;
    if (some) wanted += one.weight;
    if (kind === null) continue;
    found += one.weight;
    if (some && ((one.right >>> (1 + COMMITMENT_KINDS.indexOf(kind))) & 1) === 1) right += one.weight;
  }
  const shown = (share: number) => (100 * share).toFixed(1);
  return `P ${shown(right / found)} R ${shown(right / wanted)} F1 ${shown((2 * right) / (found + wanted))}`;
}
