/** `npm run train -- name`: makes `name.bin`. Needs `words.bin` and `tag.bin`. Some five minutes on one core. */

import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Section } from '../src/model/weights.js';
import { NAME_TEMPLATE } from '../src/read/name/features.js';
import { LABELS, TYPES } from '../src/read/name/labels.js';
import { transitionsOf } from '../src/read/name/model.js';
import { serialiseSections } from '../src/weights/format.js';
import { needed } from './data.js';
import { sha256, writeLayer } from './manifest.js';
import { calibrationOf, figuresOf, findIn } from './name/calibrate.js';
import { tagDocuments } from './name/model.js';
import { annotated, finalModel, firstLexicon, NEWS, RECIPE, usageLexicon } from './name/recipe.js';
import { quantiseSparse } from './quantise-sparse.js';
import { shippedWords } from './treebanks.js';

const LICENCES: readonly (readonly [file: string, use: string, licence: string])[] = [
  ['ner/uner-ewt-train.iob2.gz', 'names', 'Universal NER, English EWT: CC BY-SA 4.0'],
  [
    'ner/gum-named-train.iob2.gz',
    'names, the non-commercial genres left out',
    'GUM: annotations CC BY 4.0, texts CC BY, CC BY-SA or public domain',
  ],
  ['ner/wnut17-train.iob2.gz', 'names', 'WNUT 2017: CC BY 4.0'],
  ['polnear/silver-train.conll.gz', 'silver names (CoreNLP)', 'PolNeAR: none stated; texts belong to their publishers'],
  ['gazetteers/country-codes.tsv', 'lexicon', 'ODC-PDDL 1.0'],
  ['gazetteers/first-names-us.tsv', 'lexicon', 'US Social Security Administration: public domain'],
  ['gazetteers/us-officials.tsv', 'lexicon', 'public domain, CC0'],
  ['gazetteers/us-newspapers.tsv', 'lexicon', 'CC0'],
  ['gazetteers/leaders-2022.tsv', 'lexicon', 'CC0'],
  ['gazetteers/publishers-fundus.tsv', 'lexicon', 'MIT'],
  ['gazetteers/demonyms-extra.tsv', 'lexicon', "the project's own"],
  ['gazetteers/metonyms.tsv', 'lexicon', "the project's own"],
  ['gazetteers/outlets.tsv', 'lexicon', "the project's own"],
  ['gazetteers/titles.tsv', 'lexicon', "the project's own"],
  ...NEWS.map((file) => [file, 'capitals and use of words (hashed)', 'as for words.bin'] as const),
];

/** Trains the layer into `folder`. */
export function layer(folder: string, say: (line: string) => void): void {
  const gazetteers = dirname(needed('gazetteers/titles.tsv'));
  const classes = shippedWords();
  const { train, tune } = annotated();
  const plain = firstLexicon(gazetteers, say);
  const { lexicon, again } = usageLexicon(plain, classes, train, say);
  const { crf, dictionary } = finalModel(lexicon, classes, [...train, ...again], gazetteers, say);
  const { sections, table, kept } = quantiseSparse(dictionary.hashes, crf.weights, {
    labels: LABELS,
    templateId: NAME_TEMPLATE.id,
    most: RECIPE.most,
    least: RECIPE.least,
  });
  const moves = Float32Array.from(crf.moves);
  const model = { lexicon, table, moves: transitionsOf(moves), calibration: new Float32Array(1) };
  for (const documents of Object.values(tune)) tagDocuments(documents, classes);
  const bins = Object.entries(tune).map(([set, documents]) => {
    const found = findIn(model, classes, documents);
    say(`name: ${set}, set aside: ${figuresOf(found)}`);
    return found.bins;
  });
  const calibration = calibrationOf(
    bins[0].map((_, k) => ({
      right: bins.reduce((sum, one) => sum + one[k].right, 0),
      found: bins.reduce((sum, one) => sum + one[k].found, 0),
    })),
  );
  const all = new Map<string, Section>([
    ['lexicon.keys', lexicon.keys],
    ['lexicon.bits', lexicon.bits],
    ['phrases.keys', lexicon.phrases],
    ['phrases.kinds', lexicon.phraseKinds],
    ['moves', moves],
    ['calibration', calibration],
  ]);
  for (const [part, section] of sections) all.set(`labels.${part}`, section);
  const bytes = serialiseSections(all);
  writeLayer(folder, 'name.bin', bytes, {
    does: 'finds names of persons, bodies, places and other things',
    templates: { labels: NAME_TEMPLATE.id },
    labels: { types: TYPES },
    recipe: RECIPE,
    command: 'npm run train -- name',
    data: LICENCES.map(([file, use, licence]) => ({
      name: file,
      use,
      sha256: sha256(readFileSync(needed(file))),
      licence,
    })),
  });
  say(`name: keeps ${kept} of ${dictionary.size} features, ${bytes.length} bytes`);
}
