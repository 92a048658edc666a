/** `npm run train -- attribute`: makes `attribute.bin` from PolNeAR's training part and from what is marked in `train/marks`. Some eleven minutes on one core. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readGold } from '../eval/gold.js';
import { createAnalyser } from '../src/read/analyse.js';
import { ACCEPT_TEMPLATE } from '../src/read/attribute/accept.js';
import { CUE_TEMPLATE } from '../src/read/attribute/cue-template.js';
import { TEMPLATE } from '../src/read/attribute/features.js';
import { CHOOSER_TEMPLATE, JUDGE_TEMPLATE } from '../src/read/attribute/judge.js';
import { PASS1, PASS2 } from '../src/read/attribute/labels.js';
import { bindWords } from '../src/read/linear/words.js';
import { serialiseSections } from '../src/weights/format.js';
import { loadWeights } from '../src/weights/load.js';
import { RECIPE, trainAttribute } from './attribute-model.js';
import { needed } from './data.js';
import { sha256, writeLayer } from './manifest.js';
import { APART_FILE, markedNews, PASSAGE_FILES, passages } from './marks.js';
import { prepare } from './polnear.js';

/** Trains the layer into `folder`. */
export function layer(folder: string, say: (line: string) => void): void {
  const train = needed('polnear/train.jsonl');
  const weights = loadWeights();
  const analyse = createAnalyser(weights);
  const articles = [
    ...prepare([...readGold(train), ...markedNews()], analyse, false),
    ...prepare(passages(), analyse, true),
  ];
  say(
    `attribute: ${articles.length} articles, ${articles.reduce((sum, { gold }) => sum + gold.length, 0)} attributions`,
  );
  const bytes = serialiseSections(trainAttribute(articles, bindWords(weights), say));
  writeLayer(folder, 'attribute.bin', bytes, {
    does: 'finds attributions: source, cue and content, with a calibrated score',
    templates: {
      first: TEMPLATE.id,
      second: CUE_TEMPLATE.id,
      accept: ACCEPT_TEMPLATE.id,
      chooser: CHOOSER_TEMPLATE.id,
      judge: JUDGE_TEMPLATE.id,
    },
    labels: { first: Object.keys(PASS1), second: Object.keys(PASS2) },
    recipe: RECIPE,
    command: 'npm run train -- attribute',
    data: [
      {
        name: 'polnear/train.jsonl',
        use: 'attributions',
        sha256: sha256(readFileSync(train)),
        licence: 'PolNeAR (Newell et al. 2018): none stated; texts belong to their publishers',
      },
      {
        name: 'train/marks/haystack.jsonl',
        use: 'attributions, marked for this project',
        sha256: sha256(readFileSync(APART_FILE)),
        licence:
          'marks: as the project; texts: Wikinews (CC BY 2.5), FNC-1 (none stated), BBC 2004–05 and Reuters-21578 (research); they belong to their publishers',
      },
      ...PASSAGE_FILES.map((file) => ({
        name: `train/marks/${basename(file)}`,
        use: 'attributions in invented news',
        sha256: sha256(readFileSync(file)),
        licence: 'as the project',
      })),
    ],
  });
}
