/** `npm run train -- attribute`: makes `attribute.bin` from PolNeAR's training part. About three minutes on one core. */
import { readFileSync } from 'node:fs';
import { ACCEPT_TEMPLATE } from '../src/read/attribute/accept.js';
import { CUE_TEMPLATE } from '../src/read/attribute/cue-features.js';
import { TEMPLATE } from '../src/read/attribute/features.js';
import { PASS1, PASS2 } from '../src/read/attribute/labels.js';
import { serialiseSections } from '../src/weights/format.js';
import { RECIPE, trainAttribute } from './attribute-model.js';
import { CLUSTER_RECIPE, learnClusters } from './clusters.js';
import { needed } from './data.js';
import { sha256, writeLayer } from './manifest.js';
import { prepare, readLines } from './polnear.js';

/** Unlabelled news that word classes are learned from, and what its licences are. */
const NEWS = [
  ['haystack/reuters21578.jsonl.gz', 'Reuters-21578: free for research, Reuters Ltd and D. Lewis'],
  ['haystack/bbc-2004-05.jsonl.gz', 'BBC 2004–05 (Greene & Cunningham 2006): copyright BBC, research'],
  ['haystack/fnc1-train-bodies.jsonl.gz', 'Fake News Challenge 1, article bodies: none stated'],
  ['haystack/wikinews-2019-20.jsonl.gz', 'Wikinews: CC BY 2.5'],
  ['haystack/horne-2016-political.jsonl.gz', 'Horne & Adali 2017: redistribution with notice and citation'],
] as const;

/** Trains the layer into `folder`. */
export function layer(folder: string, say: (line: string) => void): void {
  const train = needed('polnear/train.jsonl');
  const news = NEWS.map(([file, licence]) => ({ file, licence, path: needed(file) }));
  const articles = readLines(train);
  const texts = [...news.flatMap(({ path }) => readLines(path)), ...articles].map(({ text }) => text);
  const classes = learnClusters(texts, say);
  const bytes = serialiseSections(trainAttribute(prepare(articles), classes, say));
  writeLayer(folder, 'attribute.bin', bytes, {
    does: 'finds attributions: source, cue and content, with a calibrated score',
    templates: { first: TEMPLATE.id, second: CUE_TEMPLATE.id, accept: ACCEPT_TEMPLATE.id },
    labels: { first: Object.keys(PASS1), second: Object.keys(PASS2) },
    recipe: { ...RECIPE, classes: CLUSTER_RECIPE },
    command: 'npm run train -- attribute',
    data: [
      {
        name: 'polnear/train.jsonl',
        use: 'attributions; word classes',
        sha256: sha256(readFileSync(train)),
        licence: 'PolNeAR (Newell et al. 2018): none stated; texts belong to their publishers',
      },
      ...news.map(({ file, licence, path }) => ({
        name: file,
        use: 'word classes',
        sha256: sha256(readFileSync(path)),
        licence,
      })),
    ],
  });
}
