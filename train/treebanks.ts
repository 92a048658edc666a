/**
 * The treebanks that tagger and parser learn from: EWT's training part and GUM's without the genres whose texts may not be
 * used commercially.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldDocument, readConllu } from '../eval/conllu.js';
import { bindWordsFile, type WordClasses } from '../src/read/linear/words.js';
import { parseSections } from '../src/weights/format.js';
import { needed } from './data.js';
import { FOLDER, sha256 } from './manifest.js';

/** Genres of GUM whose texts may not be used commercially. */
export const NON_COMMERCIAL = /^GUM_(?:whow|fiction|essay|letter|podcast)_/;

export const TREEBANKS = [
  { name: 'ewt/ewt-train.conllu.gz', licence: 'UD English EWT 2.16: CC BY-SA 4.0' },
  {
    name: 'gum/gum-train.conllu.gz',
    licence:
      'GUM without whow, fiction, essay, letter, podcast: annotations CC BY 4.0, texts CC BY, CC BY-SA, public domain',
  },
] as const;

/** The documents to learn from, in order; exits aloud where the corpora are not to be had. */
export function trainingDocuments(): GoldDocument[] {
  return TREEBANKS.flatMap(({ name }) => documentsOf(name)).filter(({ id }) => !NON_COMMERCIAL.test(id));
}

/** The documents of one treebank file below the corpora. */
export function documentsOf(name: string): GoldDocument[] {
  return readConllu(needed(name));
}

/** What the manifest says of the treebanks. */
export function treebankData(use: string): { name: string; use: string; sha256: string; licence: string }[] {
  return TREEBANKS.map(({ name, licence }) => ({ name, use, sha256: sha256(readFileSync(needed(name))), licence }));
}

/** The word classes that ship, which the models above them are trained with. */
export function shippedWords(folder: string = FOLDER): WordClasses {
  const bytes = readFileSync(join(folder, 'words.bin'));
  return bindWordsFile({ name: 'words', sha256: '', sections: parseSections(new Uint8Array(bytes), 'words.bin') });
}
