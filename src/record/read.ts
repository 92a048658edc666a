/** One call from text to Reading, for programs that read an article now and then: the weights that ship are opened when first needed, and kept. */
import { createHash } from 'node:crypto';
import type { Reading } from '../model/reading.js';
import { createReader, type Reader } from '../read/read.js';
import { loadWeights } from '../weights/load.js';
import { readOne } from './read-one.js';
import { type ReadableArticle, readable } from './readable.js';

export type { ReadableArticle } from './readable.js';

let reader: Reader | null = null;

/**
 * Reads English text, or an article: who said what, to whom, through whom, when, and what in it does not sit well together. Offsets count UTF-16
 * code units of the text given. The first call opens the weights (a fifth of a second); later ones take about 40 µs a word.
 * Throws a Fault where weights are missing or damaged.
 */
export function read(given: string | ReadableArticle): Reading {
  reader ??= createReader(loadWeights());
  return readOne(
    readable(given, (bytes) => createHash('sha256').update(bytes).digest('hex')),
    reader,
  );
}
