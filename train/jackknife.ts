/**
 * Honest tags for whoever learns from tags: each training document gets those of a tagger that never saw it, so that a parser
 * trained on them meets the mistakes it will meet at work. Five folds by document, about five minutes on one core; kept in
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
import { RECIPE, tagBy, tagCorpus, trainTagger } from './tag-model.js';
import { shippedWords } from './treebanks.js';

export const FOLDS = 5;

const OUT = fileURLToPath(new URL('out/jackknifed-tags.bin', import.meta.url));

/** The tokens of each document with predicted tags (their lemmas stay empty). Documents must be those of `trainingDocuments()`, or any others. */
export function jackknifedTags(documents: readonly GoldDocument[], say: (line: string) => void): Tokens[] {
  const corpus = tagCorpus(documents, shippedWords());
  const key = sha256(
    Buffer.from(JSON.stringify([RECIPE, TAG_TEMPLATE.id, FOLDS, documents.map(({ id, text }) => [id, text.length])])),
  );
  let pairs = readKept(key, documents);
  if (pairs === null) {
    pairs = documents.map(({ tokens }) => new Uint8Array(tokens.count));
    for (let fold = 0; fold < FOLDS; fold++) {
      say(`tags of fold ${fold + 1} of ${FOLDS} by a tagger that never saw it`);
      const model = trainTagger(corpus, (d) => d % FOLDS !== fold, say);
      for (let d = fold; d < documents.length; d += FOLDS) pairs[d] = tagBy(model, corpus, d);
    }
    keep(key, pairs);
  }
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
