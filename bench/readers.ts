/** Readers as the program opens them: in this thread, or a pool of worker threads over one shared copy of the weights. */
import type { Readers } from '../src/record/readers.js';
import { compiled } from './compiled.js';

/** A reader in this thread. */
export async function inThisThread(): Promise<Readers> {
  const [{ createReader }, { localReaders }, { loadWeights }, { stampOf }] = await Promise.all([
    compiled('read/read'),
    compiled('record/local'),
    compiled('weights/load'),
    compiled('model/weights'),
  ]);
  const weights = loadWeights();
  return localReaders(createReader(weights), stampOf(weights));
}

/** So many worker threads. */
export async function inThreads(threads: number): Promise<Readers> {
  const [{ pooledReaders }, { parseWeights, readWeightFiles }, { stampOf }] = await Promise.all([
    compiled('record/pool'),
    compiled('weights/load'),
    compiled('model/weights'),
  ]);
  const data = readWeightFiles({ shared: true });
  const script = new URL('../dist/cli/reading-thread.js', import.meta.url);
  return pooledReaders({ script, data, threads, stamp: stampOf(parseWeights(data)) });
}
