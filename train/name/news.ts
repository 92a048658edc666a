/** Unlabelled news → documents, and what a trained model makes of them: how words are used, and labels to learn from again. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findBlocks } from '../../src/read/block/block.js';
import { LABELS } from '../../src/read/name/labels.js';
import { FIELD, withField } from '../../src/read/name/lexicon.js';
import { createSegmenter } from '../../src/read/segment/segment.js';
import type { NameCrf, Runs } from './crf.js';
import { ANY, type NameDocument, OUTSIDE_BIT } from './documents.js';
import { fold } from './lexicon.js';
import { decode, type Prepared } from './model.js';

interface Article {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
}

/** Articles of a JSON Lines file as documents whose every label is open; the title is their first line. */
export function readNews(path: string, set: string): NameDocument[] {
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  const segment = createSegmenter();
  const out: NameDocument[] = [];
  lines.forEach((line) => {
    if (line === '') return;
    const article = JSON.parse(line) as Article;
    const text = article.title ? `${article.title}\n\n${article.text}` : article.text;
    const segments = segment(text, findBlocks(text, null));
    out.push({
      set,
      id: article.id,
      text,
      tokens: segments.tokens,
      sentences: segments.sentences,
      allowed: new Uint32Array(segments.tokens.count).fill(ANY),
    });
  });
  return out;
}

/** Sums of marginals by form. */
export type Usage = Map<number, Float64Array>;

export function addUsage(
  p: Prepared,
  runs: Pick<Runs, 'slots' | 'optional' | 'features'>,
  crf: NameCrf,
  second: boolean,
  usage: Usage,
): void {
  decode(
    p,
    runs,
    crf,
    second,
    () => true,
    (r, marginal) => {
      const from = p.first[r];
      const document = p.documents[p.runDocument[r]] as NameDocument;
      for (let at = from; at < p.first[r + 1]; at++) {
        const i = p.token[at];
        const form = document.text.slice(document.tokens.start[i], document.tokens.end[i]);
        if (!/\p{Lu}/u.test(form)) continue;
        const key = fold(form);
        let sums = usage.get(key);
        if (sums === undefined) {
          sums = new Float64Array(LABELS + 1);
          usage.set(key, sums);
        }
        sums[LABELS] = sums[LABELS] + 1;
        for (let y = 0; y < LABELS; y++) sums[y] = sums[y] + marginal[(at - from) * LABELS + y];
      }
    },
  );
}

/** Bits of each word with its usage: the type it mostly had, how steadily, and where in names it stood. */
export function usageBits(usage: Usage, least: number, words: Map<number, number>): void {
  for (const [key, sums] of usage) {
    const n = sums[LABELS];
    if (n < least) continue;
    let type = 5;
    let best = sums[0];
    for (let t = 0; t < 4; t++) {
      let sum = 0;
      for (let p = 0; p < 4; p++) sum += sums[1 + 4 * t + p];
      if (sum > best) {
        best = sum;
        type = t + 1;
      }
    }
    const share = best / n;
    let stands = 0;
    if (type < 5) {
      // alone, first, inside, last
      const places = [3, 0, 1, 2].map((p) => sums[1 + 4 * (type - 1) + p]);
      stands = 1 + places.indexOf(Math.max(...places));
    }
    let bits = words.get(key) ?? 0;
    bits = withField(bits, FIELD.usage, type);
    bits = withField(bits, FIELD.steady, share < 0.6 ? 0 : share < 0.85 ? 1 : share < 0.97 ? 2 : 3);
    bits = withField(bits, FIELD.stands, stands);
    words.set(key, bits);
  }
}

/** Sets labels where the model is sure of a whole run's label, leaves the others open. */
export function labelAgain(
  p: Prepared,
  runs: Pick<Runs, 'slots' | 'optional' | 'features'>,
  crf: NameCrf,
  second: boolean,
  sure: number,
): void {
  for (const document of p.documents) document.allowed.fill(OUTSIDE_BIT);
  decode(
    p,
    runs,
    crf,
    second,
    () => true,
    (r, marginal, path) => {
      const from = p.first[r];
      const n = p.first[r + 1] - from;
      const document = p.documents[p.runDocument[r]] as NameDocument;
      for (let i = 0; i < n; i++) {
        const y = path[i];
        const token = p.token[from + i];
        document.allowed[token] = marginal[i * LABELS + y] >= sure ? 1 << y : ANY;
      }
    },
  );
}
