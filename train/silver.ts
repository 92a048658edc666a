/**
 * Trees of unlabelled news that teachers made (teacher/README.md), for the parser to learn from beside the treebanks. They are found by `HEARSAY_SILVER`, a
 * folder with `silver.conllu.gz`; without it the parser learns from the treebanks alone, and says so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseConllu } from '../eval/conllu.js';
import { emptyForms, fillForms } from '../src/read/segment/forms.js';
import { createTagger } from '../src/read/tag/tag.js';
import { loadWeights } from '../src/weights/load.js';
import { sha256 } from './manifest.js';
import { type TrainSentence, trainSentences } from './parse-gold.js';
import { shippedWords } from './treebanks.js';

/** How far teachers and the tree must agree, as a share of a sentence's words, for the sentence to be learned from. */
export const LEAST_AGREEMENT = 0.65;

export interface Silver {
  readonly sentences: readonly TrainSentence[];
  /** Which sentences of `newsDocument()` have trees. */
  readonly numbers: ReadonlySet<number>;
  readonly data: { readonly name: string; readonly use: string; readonly sha256: string; readonly licence: string };
}

/** The sentences, with the tags the tagger that ships gives (it never saw them); null where there are none. */
export function silver(say: (line: string) => void): Silver | null {
  const path = join(process.env.HEARSAY_SILVER ?? '', 'silver.conllu.gz');
  if (process.env.HEARSAY_SILVER === undefined || !existsSync(path)) {
    say(
      'parse: SKIPPED trees of news: HEARSAY_SILVER names no folder with silver.conllu.gz; the treebanks alone are learned from',
    );
    return null;
  }
  const bytes = readFileSync(path);
  const conllu = gunzipSync(bytes).toString('utf8');
  const agreed = agreements(conllu);
  const tag = createTagger(loadWeights());
  let number = 0;
  const sentences = parseConllu(conllu, path)
    .flatMap((document) => {
      const forms = fillForms(document.text, document.tokens, shippedWords(), emptyForms());
      return trainSentences(document, tag(document.text, document.tokens, document.sentences, forms));
    })
    .filter(() => (agreed[number++] as number) >= LEAST_AGREEMENT);
  say(`parse: ${sentences.length} of ${number} sentences of news with trees teachers agree on`);
  return {
    sentences,
    numbers: new Set(Array.from(conllu.matchAll(/^# sent_id = (\d+)$/gm), ([, number]) => Number(number))),
    data: {
      name: 'silver.conllu.gz',
      use: 'trees of unlabelled news, by two teachers whose conventions were turned into the treebanks’ (train/teacher)',
      sha256: sha256(bytes),
      licence: 'made by Stanford CoreNLP 4.5.7 from the haystack; no text of it is in the weights',
    },
  };
}

/** Per sentence, the share of words whose head the teachers have too (MISC `Agree`, how many of the two). */
function agreements(conllu: string): number[] {
  const shares: number[] = [];
  let words = 0;
  let agree = 0;
  for (const line of conllu.split('\n')) {
    if (line === '' && words > 0) {
      shares.push(agree / words / 2);
      words = agree = 0;
    }
    const found = /^\d+\t.*\bAgree=(\d)/.exec(line);
    if (found === null) continue;
    words++;
    agree += Number(found[1]);
  }
  return shares;
}
