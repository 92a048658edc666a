/** One call from text to Reading, for programs that read an article now and then: the weights that ship are opened when first needed, and kept. */
import { createHash } from 'node:crypto';
import type { Article } from '../model/article.js';
import type { Reading } from '../model/reading.js';
import { createReader, type Reader } from '../read/read.js';
import { loadWeights } from '../weights/load.js';
import { readOne } from './read-one.js';

/** An article by its text; what else is known of it helps (its date, most of all), and none of it must be. */
export type ReadableArticle = Pick<Article, 'text'> & Partial<Omit<Article, 'text' | 'origin'>>;

let reader: Reader | null = null;

/**
 * Reads English text, or an article: who said what, to whom, through whom, when, and what in it does not sit well together. Offsets count UTF-16
 * code units of the text given. The first call opens the weights (a fifth of a second); later ones take about 40 µs a word.
 * Throws a Fault where weights are missing or damaged.
 */
export function read(given: string | ReadableArticle): Reading {
  reader ??= createReader(loadWeights());
  const { text, ...more } = typeof given === 'string' ? { text: given } : given;
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const unknown = {
    id: `sha256:${sha256}`,
    path: null,
    url: null,
    outlet: null,
    title: null,
    published: null,
    language: null,
  };
  const origin = { kind: 'stream', offset: 0, length: bytes.length, sha256, bytes } as const;
  return readOne({ ...unknown, ...more, text, origin }, reader);
}
