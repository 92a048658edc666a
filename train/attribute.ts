/**
 * `npm run train`: makes `models/en-2026-11/attribute.bin` from PolNeAR's training part, and its manifest. Two runs give the
 * same bytes: seeds are fixed, `exp` and `log` are the project's own, nothing depends on time. About two minutes, one core.
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

const started = Date.now();
const log: string[] = [];
const say = (line: string) => {
  console.error(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${line}`);
  log.push(line);
};
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const bytes = serialiseSections(trainAttribute(prepare(readLines(train)), say));
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
          recipe: RECIPE,
          command: 'npm run train',
          data: [
            {
              name: 'PolNeAR, training part (840 articles)',
              sha256: digest(readFileSync(train)),
              licence: 'none stated; texts belong to their publishers',
            },
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
