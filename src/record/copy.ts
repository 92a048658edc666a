/**
 * One record into another, of whatever kind each is: an article at a time with its history and what persons decided, read as of one moment and
 * committed a batch at a time. What is over is safe; what was interrupted goes on where it stopped, since what is there already stays.
 */
import type { Part, Taken } from '../store/moving.js';
import type { Store } from '../store/store.js';
import { linker } from './linker.js';

export interface CopyOptions {
  /** On abort the batch under way is committed and the copy ends; running again does the rest. */
  readonly signal?: AbortSignal;
  /** Articles a commit, at most; 50 unless given. */
  readonly batch?: number;
}

/** Articles that are safe on the other record. */
export interface CopyEvent {
  readonly taken: readonly Exclude<Taken, 'rest'>[];
}

const BATCH = 50;
/** Bytes of rows a batch, roughly: a few megabytes held at a time. */
const HEAVY = 4_000_000;

/** Copies; gives an event a batch. Resolves when what belongs to no article is there, too, unless it was stopped. */
export async function* copyRecord(from: Store, to: Store, options: CopyOptions = {}): AsyncGenerator<CopyEvent, void> {
  await to.link(linker);
  let batch: Part[] = [];
  let weight = 0;
  const take = async (): Promise<CopyEvent> => {
    const taken = await to.moving.take(batch, linker);
    batch = [];
    weight = 0;
    return { taken: taken.filter((one) => one !== 'rest') };
  };
  for await (const part of from.moving.parts()) {
    if (options.signal?.aborted) break;
    batch.push(part);
    weight += weightOf(part);
    // What belongs to no article hangs on articles: it comes last, and so by itself.
    if (batch.length >= (options.batch ?? BATCH) || weight > HEAVY) yield await take();
  }
  if (batch.length > 0 && !options.signal?.aborted) yield await take();
  if (!options.signal?.aborted) await to.sum(linker);
}

function weightOf({ rows }: Part): number {
  let weight = 0;
  for (const table of ['captures', 'readings', 'entries'])
    for (const row of rows[table] ?? [])
      for (const value of Object.values(row))
        if (typeof value === 'string' || value instanceof Uint8Array) weight += value.length;
  return weight;
}
