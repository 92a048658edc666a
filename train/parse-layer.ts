/**
 * `npm run train -- parse`: makes `parse.bin` from the treebanks, the word classes and tags a tagger that never saw the text would give. About
 * five minutes on one core.
 */
import type { Section } from '../src/model/weights.js';
import { LABEL_TEMPLATE } from '../src/read/parse/label-features.js';
import { DEPRELS } from '../src/read/parse/labels.js';
import { STEPS } from '../src/read/parse/state.js';
import { STEP_TEMPLATE } from '../src/read/parse/step-features.js';
import { serialiseSections } from '../src/weights/format.js';
import { type Averaged, meanOf } from './ensemble.js';
import { jackknifedTags } from './jackknife.js';
import { writeLayer } from './manifest.js';
import { type TrainSentence, trainSentences } from './parse-gold.js';
import { RECIPE, trainParser } from './parse-model.js';
import { countLabels, unseenNews } from './parse-sure.js';
import { turnedSentences } from './parse-turned.js';
import { quantiseSparse } from './quantise-sparse.js';
import { quantiseSteps } from './quantise-steps.js';
import { silver } from './silver.js';
import { trainingDocuments, treebankData } from './treebanks.js';

/** Trains the layer into `folder`. */
export function layer(folder: string, say: (line: string) => void): void {
  const documents = trainingDocuments();
  const tagged = jackknifedTags(documents, say);
  const turned = turnedSentences(documents, tagged);
  const sentences = documents.flatMap((document, d) => trainSentences(document, tagged[d]));
  for (let copy = 0; copy < RECIPE.turned; copy++) sentences.push(...trainSentences(turned.document, turned.tokens));
  const news = silver(say);
  if (news !== null) sentences.push(...news.sentences);
  say(
    `parse: ${sentences.length} sentences, ${turned.document.sentences.count} of them turned round, ${RECIPE.turned} times`,
  );
  const runs = RECIPE.seeds.map((seed) => {
    const { steps, labels } = trainParser(sentences, say, undefined, { ...RECIPE, seed });
    return { steps: steps.average(), labels: labels.average() };
  });
  const steps = meanOf(
    runs.map((run) => run.steps),
    STEPS,
  );
  const labels = meanOf(
    runs.map((run) => run.labels),
    DEPRELS.length,
  );
  const bytes = parserBytes(steps, labels, unseenNews(news?.numbers ?? new Set()), say);
  writeLayer(folder, 'parse.bin', bytes, {
    does: 'draws dependency trees (Universal Dependencies)',
    templates: { steps: STEP_TEMPLATE.id, labels: LABEL_TEMPLATE.id },
    labels: { labels: DEPRELS },
    recipe: RECIPE,
    command: 'npm run train -- parse',
    data: news === null ? treebankData('trees') : [...treebankData('trees'), news.data],
  });
  say(`parse: ${bytes.length} bytes`);
}

/** Pruned and quantised, with the contexts in which what the weights say over `sentences` is always the same. */
export function parserBytes(
  s: Averaged,
  l: Averaged,
  sentences: readonly TrainSentence[],
  say: (line: string) => void,
): Uint8Array {
  const stepTable = quantiseSteps(s.hashes, s.weights, {
    templateId: STEP_TEMPLATE.id,
    bits: RECIPE.stepBits,
    most: RECIPE.mostSteps,
  });
  const labelTable = quantiseSparse(l.hashes, l.weights, {
    labels: DEPRELS.length,
    templateId: LABEL_TEMPLATE.id,
    most: RECIPE.mostLabels,
    least: RECIPE.leastLabel,
  });
  say(`parse: keeps ${stepTable.kept} features of steps, ${labelTable.kept} of labels`);
  const sureLabels = countLabels({ steps: stepTable.table, labels: labelTable.table }, sentences).table(RECIPE.sure);
  say(`parse: ${sureLabels.kept} contexts settle the label`);
  const all = new Map<string, Section>([['sure-labels.slots', sureLabels.slots]]);
  for (const [part, section] of stepTable.sections) all.set(`steps.${part}`, section);
  for (const [part, section] of labelTable.sections) all.set(`labels.${part}`, section);
  return serialiseSections(all);
}
