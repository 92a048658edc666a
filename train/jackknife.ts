/**
 * Honest tags for whoever learns from tags: each training document gets those of a tagger that never saw it, so that a parser
 * trained on them meets the mistakes it will meet at work. Four folds of documents, three epochs each (a mistake more in two
 * hundred words than the tagger that ships), two minutes on one core; kept in
 * `train/out` (not part of the repository) until recipe, features or documents change.
 *
 *   const documents = trainingDocuments();
 *   const tokens = jackknifedTags(documents, say);   // tokens[d]: the columns of documents[d] with upos and xpos
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GoldDocument } from '../eval/conllu.js';
import type { Tokens } from '../src/model/tokens.js';
import { TAG_TEMPLATE } from '../src/read/tag/features.js';
import { PAIR_UPOS, PAIR_XPOS } from '../src/read/tag/labels.js';
import { sha256 } from './manifest.js';
import { random } from './random.js';
import { RECIPE, type TagCorpus, tagBy, tagCorpus, trainTagger } from './tag-model.js';
import { shippedWords } from './treebanks.js';

export const FOLDS = 4;
const EPOCHS = 3;
const SEED = 5;

const OUT = fileURLToPath(new URL('out/jackknifed-tags.bin', import.meta.url));

/** The tokens of each document with predicted tags (their lemmas stay empty). Documents must be those of `trainingDocuments()`, or any others. */
export function jackknifedTags(documents: readonly GoldDocument[], say: (line: string) => void): Tokens[] {
  const corpus = tagCorpus(documents, shippedWords());
  const key = sha256(
    Buffer.from(
      JSON.stringify([
        RECIPE.seed,
        RECIPE.cutoff,
        TAG_TEMPLATE.id,
        FOLDS,
        EPOCHS,
        SEED,
        documents.map(({ id, text }) => [id, text.length]),
      ]),
    ),
  );
  const pairs = readKept(key, documents) ?? foldedTags(corpus, say);
  keep(key, pairs);
  return documents.map((document, d) => {
    const tokens = { ...document.tokens, upos: document.tokens.upos.slice(), xpos: document.tokens.xpos.slice() };
    const own = pairs[d];
    for (let i = 0; i < own.length; i++) {
      tokens.upos[i] = PAIR_UPOS[own[i]];
      tokens.xpos[i] = PAIR_XPOS[own[i]];
    }
    return tokens;
  });
}

function foldedTags(corpus: TagCorpus, say: (line: string) => void): Uint8Array[] {
  const next = random(SEED);
  const folds = corpus.documents.map(() => Math.floor(next() * FOLDS));
  const pairs: Uint8Array[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    say(`tags of fold ${fold + 1} of ${FOLDS} by a tagger that never saw it`);
    const model = trainTagger(corpus, (d) => folds[d] !== fold, say, undefined, EPOCHS);
    for (const [d, of] of folds.entries()) if (of === fold) pairs[d] = tagBy(model, corpus, d);
  }
  return pairs;
}

function readKept(key: string, documents: readonly GoldDocument[]): Uint8Array[] | null {
  if (!existsSync(OUT)) return null;
  const bytes = readFileSync(OUT);
  if (bytes.toString('latin1', 0, key.length) !== key) return null;
  let at = key.length;
  return documents.map(({ tokens }) => Uint8Array.from(bytes.subarray(at, (at += tokens.count))));
}

function keep(key: string, pairs: readonly Uint8Array[]): void {
  mkdirSync(dirname(OUT), { recursive: true });
  writeFileSync(OUT, Buffer.concat([Buffer.from(key, 'latin1'), ...pairs]));
}
