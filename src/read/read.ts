/**
 * Article → Reading. Pure: no clock, no randomness, no I/O; the same answer for the same input and weights everywhere.
 */
import type { Article } from '../model/article.js';
import { READING_VERSION, type Reading } from '../model/reading.js';
import { stampOf, type Weights } from '../model/weights.js';

/** Reads one article. Keeps scratch memory between calls, so make one a thread. */
export type Reader = (article: Article) => Reading;

/** Binds the weights once and returns the function that reads articles with them. */
export function createReader(weights: Weights): Reader {
  const stamp = stampOf(weights);
  return (article) => ({
    hearsay: READING_VERSION,
    unit: 'utf16',
    article: {
      id: article.id,
      path: article.path,
      url: article.url,
      outlet: article.outlet,
      title: article.title,
      published: article.published,
      language: article.language,
      length: article.text.length,
    },
    documentDate: null,
    blocks: [],
    sentences: [],
    referents: [],
    times: [],
    statements: [],
    events: [],
    tensions: [],
    commitments: [],
    stamp,
  });
}
