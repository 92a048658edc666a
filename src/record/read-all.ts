/** Reads a stream without recording it: what `hearsay read` prints, in the order of the input, on any number of threads. */
import type { Ingested } from '../ingest/ingest.js';
import type { Article } from '../model/article.js';
import type { Fault } from '../model/fault.js';
import { workAhead } from './ahead.js';
import type { Readers } from './readers.js';

/** One article and its Reading as one line of JSON, or why there is none. */
export type ReadEvent =
  | { readonly fault: null; readonly article: Article; readonly json: string }
  | { readonly fault: Fault; readonly article: Article | null; readonly json: null };

/** Readings of a stream; a fault stands where its article would have stood. */
export async function* readAll(
  articles: AsyncIterable<Ingested>,
  readers: Readers,
  signal: AbortSignal | null = null,
): AsyncGenerator<ReadEvent, void> {
  const batches = workAhead(articles, (chunk) => readChunk(chunk, readers), {
    size: 16,
    ahead: 3 * readers.threads,
    weigh: (item) => (item.kind === 'article' ? item.article.text.length : 0),
    heavy: 500_000,
    patienceMs: 100,
    signal,
  });
  for await (const batch of batches) yield* batch;
}

async function readChunk(items: readonly Ingested[], readers: Readers): Promise<readonly ReadEvent[]> {
  const articles = items.flatMap((item) => (item.kind === 'article' ? [item.article] : []));
  const results = articles.length === 0 ? [] : await readers.read(articles);
  let next = 0;
  return items.map((item): ReadEvent => {
    if (item.kind === 'fault') return { fault: item.fault, article: null, json: null };
    const { article } = item;
    const result = results[next++];
    if (result.fault !== null) return { fault: result.fault, article, json: null };
    return { fault: null, article, json: result.json };
  });
}
