/** Who reads: this thread for a handful of articles, all cores for a heap of them, or as many threads as asked for. */
import { availableParallelism } from 'node:os';
import { sourcesOf } from '../ingest/sources.js';
import { Fault } from '../model/fault.js';
import { stampOf } from '../model/weights.js';
import { createReader } from '../read/read.js';
import { localReaders } from '../record/local.js';
import { pooledReaders } from '../record/pool.js';
import type { Readers } from '../record/readers.js';
import { parseWeights, readWeightFiles } from '../weights/load.js';

// Starting threads takes as long as reading about a megabyte with one.
const WORTH_THREADS = 2_000_000;

/** What a worker's reading thread may take up, so that a whole worker stays below 500 MB. */
const HEAP_MB = 320;
/**
 * Of that, for what was just made: 17 MB of memory less than with Node's 48, and reading 600 articles of the haystack takes as much processor time (23.0 and 22.6 s
 * with 24 MB, 23.7 and 22.6 s with 48, 23.5 and 23.0 s with 12).
 */
const YOUNG_MB = 24;
/** And how long it may take for one article: half a thousand times the usual. */
const PATIENCE_MS = 60_000;

/** Readers for what is about to be read; `asked` threads, or null for as many as are worth their start. */
export async function openReaders(inputs: readonly string[], asked: number | null): Promise<Readers> {
  const threads = asked ?? ((await sizeOf(inputs)) > WORTH_THREADS ? availableParallelism() : 1);
  const files = readWeightFiles({ shared: threads > 1 });
  const weights = parseWeights(files);
  if (threads === 1) return localReaders(createReader(weights), stampOf(weights));
  const script = new URL('./reading-thread.js', import.meta.url);
  return pooledReaders({ script, data: files, threads, stamp: stampOf(weights) });
}

/** Readers for a worker: always threads of their own, so that an article that breaks its reader breaks nothing else. */
export function openWorkReaders(threads: number): Readers {
  const files = readWeightFiles({ shared: true });
  const stamp = stampOf(parseWeights(files));
  const script = new URL('./reading-thread.js', import.meta.url);
  return pooledReaders({
    script,
    data: files,
    threads,
    stamp,
    heapMb: HEAP_MB,
    youngMb: YOUNG_MB,
    patienceMs: PATIENCE_MS,
  });
}

/** Bytes of the files among `inputs`; pipes count as nothing. */
async function sizeOf(inputs: readonly string[]): Promise<number> {
  let size = 0;
  for (const source of await sourcesOf(inputs)) size += source instanceof Fault ? 0 : (source.size ?? 0);
  return size;
}
