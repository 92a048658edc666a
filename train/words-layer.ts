/** `npm run train -- words`: makes `words.bin`. Two runs give the same bytes. About two minutes on one core. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { serialiseSections } from '../src/weights/format.js';
import { needed, textsOf } from './data.js';
import { sha256, writeLayer } from './manifest.js';
import { NON_COMMERCIAL } from './treebanks.js';
import { learnWords, WORDS_RECIPE } from './words.js';

/** Unlabelled text that word classes are learned from, and what its licences are. */
const TEXTS = [
  ['haystack/reuters21578.jsonl.gz', 'Reuters-21578: free for research, Reuters Ltd and D. Lewis'],
  ['haystack/bbc-2004-05.jsonl.gz', 'BBC 2004–05 (Greene & Cunningham 2006): copyright BBC, research'],
  ['haystack/fnc1-train-bodies.jsonl.gz', 'Fake News Challenge 1, article bodies: none stated'],
  ['haystack/wikinews-2019-20.jsonl.gz', 'Wikinews: CC BY 2.5'],
  ['haystack/horne-2016-political.jsonl.gz', 'Horne & Adali 2017: redistribution with notice and citation'],
  ['polnear/train.jsonl', 'PolNeAR (Newell et al. 2018): none stated; texts belong to their publishers'],
  ['ewt/ewt-train.conllu.gz', 'UD English EWT 2.16: CC BY-SA 4.0'],
  ['gum/gum-train.conllu.gz', 'GUM: annotations CC BY 4.0, texts of the free genres CC BY, CC BY-SA, public domain'],
] as const;

/** Trains the layer into `folder`. */
export function layer(folder: string, say: (line: string) => void): void {
  const found = TEXTS.map(([file, licence]) => ({ file, licence, path: needed(file) }));
  const bytes = serialiseSections(
    learnWords(
      found.flatMap(({ path }) => freeTexts(path)),
      say,
    ),
  );
  writeLayer(folder, 'words.bin', bytes, {
    does: 'classes of words that keep the same company in news, coarse, middle and fine',
    command: 'npm run train -- words',
    recipe: WORDS_RECIPE,
    data: found.map(({ file, licence, path }) => ({
      name: file,
      use: 'unlabelled text',
      sha256: sha256(readFileSync(path)),
      licence,
    })),
  });
  say(`wrote words.bin, ${bytes.length} bytes, sha256 ${sha256(bytes).slice(0, 16)}…`);
}

function freeTexts(path: string): string[] {
  if (!path.includes('.conllu')) return textsOf(path);
  const texts: string[] = [];
  let free = true;
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (line.startsWith('# newdoc id = ')) free = !NON_COMMERCIAL.test(line.slice('# newdoc id = '.length));
    else if (free && line.startsWith('# text = ')) texts.push(line.slice('# text = '.length));
  }
  return texts;
}
