/**
 * `npm run train`: makes `models/en-2026-11/attribute.bin` from PolNeAR's training part, and its manifest. Two runs give the
 * same bytes: seeds are fixed, `exp` and `log` are the project's own, nothing depends on time. About three minutes, one core.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { corpus } from '../eval/corpora.js';
import { ACCEPT_TEMPLATE } from '../src/read/attribute/accept.js';
import { CUE_TEMPLATE } from '../src/read/attribute/cue-features.js';
import { TEMPLATE } from '../src/read/attribute/features.js';
import { PASS1, PASS2 } from '../src/read/attribute/labels.js';
import { serialiseSections } from '../src/weights/format.js';
import { RECIPE, trainAttribute } from './attribute-model.js';
import { CLUSTER_RECIPE, learnClusters } from './clusters.js';
import { prepare, readLines } from './polnear.js';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const out = values.out ?? fileURLToPath(new URL('../models/en-2026-11', import.meta.url));
const train = corpus('polnear/train.jsonl');
if (train === null) {
  console.error(
    'SKIPPED: training needs PolNeAR (polnear/train.jsonl); set HEARSAY_CORPORA to the folder that holds it',
  );
  process.exit(1);
}

/** Unlabelled news that word classes are learned from, and what its licences are. */
const NEWS = [
  ['haystack/reuters21578.jsonl.gz', 'Reuters-21578: free for research, Reuters Ltd and D. Lewis'],
  ['haystack/bbc-2004-05.jsonl.gz', 'BBC 2004–05 (Greene & Cunningham 2006): copyright BBC, research'],
  ['haystack/fnc1-train-bodies.jsonl.gz', 'Fake News Challenge 1, article bodies: none stated'],
  ['haystack/wikinews-2019-20.jsonl.gz', 'Wikinews: CC BY 2.5'],
  ['haystack/horne-2016-political.jsonl.gz', 'Horne & Adali 2017: redistribution with notice and citation'],
] as const;
const news = NEWS.map(([file, licence]) => ({ file, licence, path: corpus(file) }));
const missing = news.filter(({ path }) => path === null);
if (missing.length > 0) {
  console.error(
    `SKIPPED: word classes need ${missing.map(({ file }) => file).join(', ')}; set HEARSAY_CORPORA to the folder that holds them`,
  );
  process.exit(1);
}

const started = Date.now();
const log: string[] = [];
const say = (line: string) => {
  console.error(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${line}`);
  log.push(line);
};
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const articles = readLines(train);
const texts = [...news.flatMap(({ path }) => readLines(path as string)), ...articles].map(({ text }) => text);
const classes = learnClusters(texts, say);
const bytes = serialiseSections(trainAttribute(prepare(articles), classes, say));
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'attribute.bin'), bytes);
writeFileSync(
  join(out, 'manifest.json'),
  `${JSON.stringify(
    {
      name: 'en-2026-11',
      language: 'en',
      files: [
        {
          file: 'attribute.bin',
          sha256: digest(bytes),
          bytes: bytes.length,
          does: 'finds attributions: source, cue and content, with a calibrated score',
          templates: { first: TEMPLATE.id, second: CUE_TEMPLATE.id, accept: ACCEPT_TEMPLATE.id },
          labels: { first: Object.keys(PASS1), second: Object.keys(PASS2) },
          recipe: { ...RECIPE, classes: CLUSTER_RECIPE },
          command: 'npm run train',
          data: [
            {
              name: 'polnear/train.jsonl',
              use: 'attributions; word classes',
              sha256: digest(readFileSync(train)),
              licence: 'PolNeAR (Newell et al. 2018): none stated; texts belong to their publishers',
            },
            ...news.map(({ file, licence, path }) => ({
              name: file,
              use: 'word classes',
              sha256: digest(readFileSync(path as string)),
              licence,
            })),
          ],
        },
      ],
    },
    null,
    2,
  )}\n`,
);
writeFileSync(fileURLToPath(new URL('attribute.log', import.meta.url)), `${log.join('\n')}\n`);
say(`wrote ${join(out, 'attribute.bin')}, ${bytes.length} bytes, sha256 ${digest(bytes).slice(0, 16)}…`);
