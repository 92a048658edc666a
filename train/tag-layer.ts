/** `npm run train -- tag`: makes `tag.bin` from the treebanks and the word classes. About two minutes on one core. */
import type { Section } from '../src/model/weights.js';
import { TAG_TEMPLATE } from '../src/read/tag/features.js';
import { PAIRS } from '../src/read/tag/labels.js';
import { bindLemmas } from '../src/read/tag/lemma.js';
import { serialiseSections } from '../src/weights/format.js';
import { learnLemmas } from './lemma.js';
import { writeLayer } from './manifest.js';
import { quantiseSparse } from './quantise-sparse.js';
import { RECIPE, tagCorpus, trainTagger } from './tag-model.js';
import { countTags } from './tag-sure.js';
import { shippedWords, trainingDocuments, treebankData } from './treebanks.js';

/** Trains the layer into `folder`. */
export function layer(folder: string, say: (line: string) => void): void {
  const corpus = tagCorpus(trainingDocuments(), shippedWords());
  const trained = trainTagger(corpus, () => true, say);
  const { sections, table, kept } = quantiseSparse(trained.dictionary.hashes, trained.weights, {
    labels: PAIRS.length,
    templateId: TAG_TEMPLATE.id,
    most: RECIPE.most,
    least: RECIPE.least,
  });
  const lemmas = learnLemmas(corpus.documents, corpus.forms, corpus.gold, PAIRS.length);
  say(`tag: keeps ${kept} features; lemmas: ${lemmas.entries} entries, ${lemmas.edits} edits`);
  const all = new Map<string, Section>([
    ['known.keys', trained.lexicon.keys],
    ['known.classes', trained.lexicon.classes],
  ]);
  for (const [part, section] of sections) all.set(`pairs.${part}`, section);
  for (const [name, section] of lemmas.sections) all.set(name, section);
  const words = { name: 'tag', sha256: '', sections: all };
  const sure = countTags(corpus, { known: trained.lexicon, table, lemmas: bindLemmas(words) }).table(RECIPE.sure);
  say(`tag: ${sure.kept} contexts settle the pair`);
  all.set('sure.slots', sure.slots);
  const bytes = serialiseSections(all);
  writeLayer(folder, 'tag.bin', bytes, {
    does: 'gives words their part of speech, tag and lemma',
    templates: { pairs: TAG_TEMPLATE.id },
    labels: { pairs: PAIRS },
    recipe: RECIPE,
    command: 'npm run train -- tag',
    data: treebankData('parts of speech, tags, lemmas'),
  });
  say(`tag: ${bytes.length} bytes`);
}
