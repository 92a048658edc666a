/** `npm run train -- event`: makes `event.bin`. Needs words, segment, tag, parse and name. Half a minute on one core. */
import { readFileSync } from 'node:fs';
import { createPairReader, readPairs } from '../eval/event-pairs.js';
import { EVENT_CLASSES } from '../src/model/labels.js';
import { DEED_TEMPLATE } from '../src/read/event/template.js';
import { serialiseSections } from '../src/weights/format.js';
import { needed } from './data.js';
import { trainDeeds } from './event/model.js';
import { patternRows } from './event/patterns.js';
import { prune } from './event/prune.js';
import { sha256, writeLayer } from './manifest.js';

/**
 * Settings were tried by cross-validation on PLV (accuracy / macro F1 of ten folds, texts kept together): 76.6 / 73.3 with dropout .2 and a
 * penalty of .0001, 77.6 / 74.9 with .5 and .003; with the patterns at weight .03 78.7 / 75.4, .1 78.2 / 75.9, .3 77.6 / 75.2.
 */
export const RECIPE = {
  seed: 7,
  epochs: 16,
  rate: 0.1,
  l2: 0.003,
  dropout: 0.5,
  cutoff: 2,
  patterns: 0.1,
  most: 11_000,
  steps: 31,
} as const;

export const PAIR_FILES = ['events/plv.jsonl', 'events/plover-gsr.jsonl'] as const;

const DATA: readonly (readonly [file: string, use: string, licence: string])[] = [
  ['events/plv.jsonl', 'classes of deeds', 'PLV (Hu et al. 2024): none stated; texts belong to their publishers'],
  ['events/plover-gsr.jsonl', 'classes of deeds', 'PLOVER: CC BY-SA 4.0'],
  ['verbs/cameo-verbs.tsv', 'classes of verbs', 'PETRARCH dictionaries: MIT'],
  ['verbs/cameo-verb-patterns.tsv.gz', 'classes of verbs with their objects', 'PETRARCH dictionaries: MIT'],
  ['verbs/cameo-synsets.tsv', 'words the patterns name as sets', 'PETRARCH dictionaries: MIT'],
];

/** Trains the layer into `folder`. */
export function layer(folder: string, say: (line: string) => void): void {
  const read = createPairReader();
  const known = new Set<string>();
  const rows = PAIR_FILES.flatMap((file) => readPairs(needed(file)))
    .map((row) => read(row))
    .filter((row) => row !== null)
    .filter(({ key, event }) => {
      const fresh = !known.has(`${key}${event}`);
      known.add(`${key}${event}`);
      return fresh;
    });
  const patterns = patternRows(RECIPE.patterns);
  say(`event: ${rows.length} sentences, ${patterns.length} patterns`);
  const all = [...rows, ...patterns];
  const model = trainDeeds(all, EVENT_CLASSES.length, RECIPE);
  const { sections, kept } = prune(model, all, DEED_TEMPLATE.id, RECIPE.most, RECIPE.steps);
  const bytes = serialiseSections(new Map([...sections].map(([part, section]) => [`class.${part}`, section])));
  writeLayer(folder, 'event.bin', bytes, {
    does: 'tells the class of a deed (PLOVER)',
    templates: { class: DEED_TEMPLATE.id },
    labels: { class: EVENT_CLASSES },
    recipe: RECIPE,
    command: 'npm run train -- event',
    data: DATA.map(([file, use, licence]) => ({
      name: file,
      use,
      sha256: sha256(readFileSync(needed(file))),
      licence,
    })),
  });
  say(`event: keeps ${kept} of ${model.ids.size} features, ${bytes.length} bytes`);
}
